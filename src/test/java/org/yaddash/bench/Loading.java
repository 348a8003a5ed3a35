package org.yaddash.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.yaddash.Answer;
import org.yaddash.RunningYaddash;

/**
 * Brings a made-up archive into a running service through {@code /manage/operations}, published.
 */
final class Loading {
  static final String MEDIA_TYPE =
      "application/vnd.api+json;ext=\"https://jsonapi.org/ext/atomic\"";

  private final RunningYaddash yaddash;
  private final MadeUpArchive archive;
  private final int batch;
  private final int connections;
  private final Map<String, List<String>> ids = new HashMap<>();

  /** In which order entries are loaded. */
  enum Order {
    /**
     * An article with all that belongs to it, in one request with others like it; they name each
     * other by their {@code lid}.
     */
    BY_ARTICLE,
    /**
     * All photos, all quotes, all victims, all articles, by their ids: each request links to what
     * is published already, and that is shown anew.
     */
    BY_TYPE
  }

  /** What it took. */
  record Took(int entries, double seconds, double cpuMillis) {
    double perSecond() {
      return entries / seconds;
    }

    double cpuMillisEach() {
      return cpuMillis / entries;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d entries in %.1f s: %.0f entries/s, %.2f ms of CPU each",
          entries,
          seconds,
          perSecond(),
          cpuMillisEach());
    }
  }

  private record Named(String type, int number) {}

  /**
   * @param batch how many operations a request has
   * @param connections how many requests are sent at once
   */
  Loading(RunningYaddash yaddash, MadeUpArchive archive, int batch, int connections) {
    this.yaddash = yaddash;
    this.archive = archive;
    this.batch = batch;
    this.connections = connections;
    archive.types().forEach(type -> ids.put(type, new ArrayList<>()));
  }

  /** Loads all, over so many connections at once as there are. */
  Took run(Order order) {
    Watched watched = new Watched(yaddash);
    Watched.Cpu before = watched.cpu();
    long begun = System.nanoTime();
    int loaded = 0;
    for (List<List<Named>> requests : waves(order)) {
      for (JsonNode results : send(requests, order)) {
        for (JsonNode result : results) {
          ids(result.at("/data/type").asText()).add(result.at("/data/id").asText());
          loaded++;
        }
      }
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    return new Took(loaded, seconds, watched.cpu().minus(before).service().toNanos() / 1e6);
  }

  private List<JsonNode> send(List<List<Named>> requests, Order order) {
    ExecutorService callers = Executors.newFixedThreadPool(connections);
    try {
      List<Future<JsonNode>> sent = new ArrayList<>();
      for (List<Named> some : requests) {
        sent.add(
            callers.submit(
                () -> {
                  ObjectNode document = document(some, order);
                  Answer answer =
                      yaddash.post("/manage/operations", document, "Content-Type", MEDIA_TYPE);
                  assertThat(answer.status()).as(answer.text()).isEqualTo(200);
                  return answer.at("/atomic:results");
                }));
      }
      List<JsonNode> results = new ArrayList<>();
      for (Future<JsonNode> one : sent) {
        results.add(one.get());
      }
      return results;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      callers.shutdownNow();
    }
  }

  /** The ids of the entries of a type that were loaded. */
  List<String> ids(String type) {
    return ids.getOrDefault(type, List.of());
  }

  /** Requests that may be sent at once, before those that refer to what they make. */
  private List<List<List<Named>>> waves(Order order) {
    return order == Order.BY_ARTICLE
        ? List.of(requests(articles()))
        : archive.types().stream().map(type -> requests(singly(type))).toList();
  }

  private List<List<Named>> requests(List<List<Named>> all) {
    List<List<Named>> requests = new ArrayList<>();
    List<Named> request = new ArrayList<>();
    for (List<Named> together : all) {
      if (request.size() + together.size() > batch && !request.isEmpty()) {
        requests.add(request);
        request = new ArrayList<>();
      }
      request.addAll(together);
    }
    requests.add(request);
    return requests;
  }

  private List<List<Named>> singly(String type) {
    List<List<Named>> all = new ArrayList<>();
    for (int i = 0; i < archive.count(type); i++) {
      all.add(List.of(new Named(type, i)));
    }
    return all;
  }

  private List<List<Named>> articles() {
    List<List<Named>> all = new ArrayList<>();
    int articles = archive.count("articles");
    for (int article = 0; article < articles; article++) {
      List<Named> together = new ArrayList<>();
      for (String type : archive.types()) {
        int each = archive.count(type) / articles;
        for (int i = article * each; i < (article + 1) * each; i++) {
          together.add(new Named(type, i));
        }
      }
      all.add(together);
    }
    return all;
  }

  private ObjectNode document(List<Named> entries, Order order) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    ArrayNode operations = document.putArray("atomic:operations");
    for (Named one : entries) {
      ObjectNode operation = operations.addObject().put("op", "add");
      operation.set("data", order == Order.BY_TYPE ? byIds(one) : byNames(one));
      operation.putObject("meta").put("publish", true);
    }
    return document;
  }

  private ObjectNode byIds(Named one) {
    return archive.resource(one.type, one.number, (type, number) -> ids(type).get(number));
  }

  private ObjectNode byNames(Named one) {
    ObjectNode resource =
        archive.resource(one.type, one.number, (type, number) -> type + "-" + number);
    resource.put("lid", one.type + "-" + one.number);
    for (JsonNode relationship : resource.path("relationships")) {
      for (JsonNode identifier : relationship.path("data")) {
        ((ObjectNode) identifier).set("lid", ((ObjectNode) identifier).remove("id"));
      }
    }
    return resource;
  }
}
