package org.yaddash.delivery;

import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.delivery.tongues.Page;
import org.yaddash.delivery.tongues.Telling;
import org.yaddash.delivery.tongues.Tongue;
import org.yaddash.http.Parameters;
import org.yaddash.http.exchange.Exchange;
import org.yaddash.http.exchange.Representation;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.search.Answer;
import org.yaddash.search.Found;
import org.yaddash.search.Index;
import org.yaddash.search.Question;
import org.yaddash.search.Snapshot;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.search.projection.Filter;
import org.yaddash.search.projection.Languages;
import org.yaddash.types.ContentType;

/** Answers a request for entries in a {@link Tongue} instead of JSON:API. */
public final class Speaking {
  /** How many entries of a whole list are looked up at once. */
  private static final int STEP = 2_000;

  private final Index index;
  private final Exchange exchange;
  private final Catalogue catalogue;
  private final Parameters parameters;
  private final Asking asking;

  /** Reads from this index, for the request that this exchange began. */
  public Speaking(Index index, Exchange exchange) {
    this.index = index;
    this.exchange = exchange;
    this.catalogue = index.catalogue();
    this.parameters = exchange.parameters();
    this.asking = new Asking(catalogue, parameters);
  }

  /** Where the entries of a list come from, when they are not all of their type. */
  interface Source {
    /** The ids of the entries. */
    List<UUID> among(Snapshot snapshot);
  }

  /** Finds the one entry that is asked for. */
  interface Choice {
    /** The entry, or null when the address stands for none now. */
    @Nullable Found of(Snapshot snapshot);
  }

  /** Tells one entry. */
  Response entry(Tongue tongue, String type, String path, Choice choice) {
    Languages languages = asking.languages(exchange.languages());
    parameters.finish();
    try (Snapshot snapshot = index.snapshot()) {
      exchange.dependsOnlyOn(snapshot.generation());
      Found entry = choice.of(snapshot);
      if (entry == null) {
        throw new ProblemException(
            ProblemCode.NOT_FOUND, "The relation links to no published entry.");
      }
      Telling telling = telling(snapshot, type, languages, Map.of(), path);
      return exchange.answer(((Tongue.OfEntry) tongue).entry(telling, entry));
    }
  }

  /** Tells all entries of a type, or of those the ones that meet the conditions. */
  public Response list(Tongue tongue, String type, String path) {
    return list(tongue, type, path, null);
  }

  Response list(Tongue tongue, String type, String path, @Nullable Source source) {
    return tongue instanceof Tongue.OfWhole whole
        ? whole(whole, type, path, source)
        : page((Tongue.OfList) tongue, type, path, source);
  }

  private Response page(Tongue.OfList tongue, String type, String path, @Nullable Source source) {
    Languages languages = asking.languages(exchange.languages());
    List<Filter> filters = asking.filters(type);
    boolean ordered = parameters.has("sort");
    List<Question.Order> orders = asking.orders(type);
    Question question =
        new Question(
            type,
            filters,
            ordered ? orders : tongue.usualOrder(catalogue, type),
            asking.page(),
            List.of(),
            languages);
    parameters.finish();
    try (Snapshot snapshot = index.snapshot()) {
      exchange.dependsOnlyOn(snapshot.generation());
      Answer answer =
          source == null
              ? snapshot.answer(question)
              : snapshot.answerAmong(source.among(snapshot), question);
      Telling telling = telling(snapshot, type, languages, Map.of(), path);
      Page page =
          new Page(question, answer, Pages.links(path, parameters, question.page(), answer));
      return exchange.answer(tongue.list(telling, page));
    }
  }

  private Response whole(Tongue.OfWhole tongue, String type, String path, @Nullable Source source) {
    Languages languages = asking.languages(exchange.languages());
    List<Filter> filters = asking.filters(type);
    List<Question.Order> orders = asking.orders(type);
    Map<String, Set<String>> fields = asking.fields();
    parameters.finish();
    Snapshot snapshot = index.snapshot();
    boolean sent = false;
    try {
      Telling telling = telling(snapshot, type, languages, fields, path);
      tongue.check(telling);
      @Nullable List<UUID> among = source == null ? null : source.among(snapshot);
      Representation shown =
          new Representation(
              tongue.mediaType(),
              tag(tongue, telling),
              snapshot.modified(),
              languages.all() ? List.of() : List.of(languages.first()),
              Map.of(
                  "Content-Disposition",
                  "attachment; filename=\"%s.%s\"".formatted(type, tongue.ending())),
              () -> new byte[0]);
      Response answer =
          exchange.answer(
              shown,
              body -> {
                try (snapshot) {
                  tongue.write(
                      telling,
                      reader -> walk(snapshot, type, filters, orders, languages, among, reader),
                      body);
                }
              });
      sent = answer.hasEntity();
      return answer;
    } finally {
      if (!sent) {
        snapshot.close();
      }
    }
  }

  /**
   * The whole list is not put together to name it: the same state of the index in the same running
   * service tells the same.
   */
  private String tag(Tongue tongue, Telling telling) {
    String name =
        String.join(
            "\n",
            tongue.mediaType(),
            telling.self(),
            telling.languages().toString(),
            Long.toString(telling.snapshot().generation()),
            index.opened().toString());
    return Representation.tag(name.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a whole list in steps, so that only one step of it is held at a time. */
  private static void walk(
      Snapshot snapshot,
      String type,
      List<Filter> filters,
      List<Question.Order> orders,
      Languages languages,
      @Nullable List<UUID> among,
      Tongue.Entries.Reader reader)
      throws java.io.IOException {
    @Nullable String cursor = "";
    while (cursor != null) {
      Question question =
          new Question(
              type, filters, orders, new Question.Page.After(cursor, STEP), List.of(), languages);
      Answer answer =
          among == null ? snapshot.answer(question) : snapshot.answerAmong(among, question);
      for (Found found : answer.found()) {
        reader.read(found);
      }
      cursor = answer.next();
    }
  }

  private Telling telling(
      Snapshot snapshot,
      String type,
      Languages languages,
      Map<String, Set<String>> fields,
      String path) {
    ContentType known = catalogue.types().get(type);
    return new Telling(
        snapshot, catalogue, known, languages, fields, exchange.root(), path, parameters);
  }
}
