package org.yaddash.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaddash.Answer;
import org.yaddash.RunningYaddash;

/**
 * Brings a made-up archive into a running service through {@code /manage/operations}, published.
 */
final class Loading {
  private static final String MEDIA_TYPE =
      "application/vnd.api+json;ext=\"https://jsonapi.org/ext/atomic\"";

  private final RunningYaddash yaddash;
  private final MadeUpArchive archive;
  private final int batch;
  private final Map<String, List<String>> ids = new HashMap<>();

  /**
   * @param batch how many operations a request has
   */
  Loading(RunningYaddash yaddash, MadeUpArchive archive, int batch) {
    this.yaddash = yaddash;
    this.archive = archive;
    this.batch = batch;
  }

  /** Loads all; how many entries it were. */
  int run() {
    int loaded = 0;
    for (String type : archive.types()) {
      ids.put(type, new ArrayList<>());
      for (int from = 0; from < archive.count(type); from += batch) {
        loaded += post(type, from, Math.min(archive.count(type), from + batch));
      }
    }
    return loaded;
  }

  /** The ids of the entries of a type that were loaded. */
  List<String> ids(String type) {
    return ids.getOrDefault(type, List.of());
  }

  private int post(String type, int from, int to) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    ArrayNode operations = document.putArray("atomic:operations");
    for (int number = from; number < to; number++) {
      ObjectNode operation = operations.addObject().put("op", "add");
      operation.set("data", archive.resource(type, number, (of, one) -> ids(of).get(one)));
      operation.putObject("meta").put("publish", true);
    }
    Answer answer = yaddash.post("/manage/operations", document, "Content-Type", MEDIA_TYPE);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    List<String> made = ids.computeIfAbsent(type, one -> new ArrayList<>());
    answer
        .at("/atomic:results")
        .forEach(result -> made.add(result.path("data").path("id").asText()));
    return to - from;
  }
}
