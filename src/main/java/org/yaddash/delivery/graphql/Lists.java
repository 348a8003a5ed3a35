package org.yaddash.delivery.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaddash.delivery.Asking;
import org.yaddash.http.Parameters;
import org.yaddash.search.Answer;
import org.yaddash.search.Question;
import org.yaddash.search.projection.Languages;

/**
 * Fetches a list of entries: its arguments are put into a query as the address of the list takes
 * it, so that both understand, and refuse, the same.
 */
final class Lists implements DataFetcher<Map<String, @Nullable Object>> {
  private final String type;

  Lists(String type) {
    this.type = type;
  }

  /** Fetches one entry by its id or slug. */
  static DataFetcher<@Nullable Object> one(String type) {
    return wanted -> {
      Reading reading = wanted.getGraphQlContext().get(Reading.class);
      String id = Objects.requireNonNull(wanted.<String>getArgument("id"));
      StringBuilder query = new StringBuilder();
      add(query, Asking.LANGUAGE, wanted.getArgument("inLanguage"));
      Languages languages = question(reading, type, query).languages();
      return reading.take(reading.snapshot().find(type, id).stream().toList(), languages).stream()
          .findFirst()
          .orElse(null);
    };
  }

  @Override
  public Map<String, @Nullable Object> get(DataFetchingEnvironment wanted) {
    Reading reading = wanted.getGraphQlContext().get(Reading.class);
    StringBuilder query = new StringBuilder();
    List<Map<String, String>> filters = wanted.getArgumentOrDefault("filter", List.of());
    for (Map<String, String> filter : filters) {
      String op = filter.get("op");
      String name =
          "filter[%s]%s".formatted(filter.get("field"), "eq".equals(op) ? "" : "[" + op + "]");
      add(query, name, filter.get("value"));
    }
    add(query, "filter[search]", wanted.getArgument("search"));
    @Nullable List<String> sort = wanted.getArgument("sort");
    add(query, "sort", sort == null ? null : String.join(",", sort));
    add(query, Asking.SIZE, wanted.getArgument("size"));
    add(query, Asking.NUMBER, wanted.getArgument("number"));
    add(query, Asking.AFTER, wanted.getArgument("after"));
    add(query, Asking.LANGUAGE, wanted.getArgument("inLanguage"));
    Question question = question(reading, type, query);
    Answer answer = reading.snapshot().answer(question);
    Map<String, @Nullable Object> page = new HashMap<>();
    page.put("total", answer.total());
    page.put("after", answer.next());
    page.put("items", reading.take(answer.found(), question.languages()));
    return page;
  }

  private static Question question(Reading reading, String type, StringBuilder query) {
    Parameters parameters = Parameters.read(query.toString());
    return Asking.question(reading.catalogue(), parameters, type, reading.preferred());
  }

  private static void add(StringBuilder query, String name, @Nullable Object value) {
    if (value != null) {
      query
          .append(query.isEmpty() ? "" : "&")
          .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
          .append('=')
          .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }
  }
}
