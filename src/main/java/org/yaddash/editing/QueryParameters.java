package org.yaddash.editing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeMap;
import org.yaddash.http.JsonApi;
import org.yaddash.http.Parameters;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

/**
 * The query of a request, checked as a whole: every parameter that is not known and every one that
 * is repeated is named.
 */
public final class QueryParameters {
  public static final String NUMBER = "page[number]";
  public static final String SIZE = "page[size]";
  static final String AFTER = "page[after]";
  static final String STATE = "filter[state]";

  private static final int USUAL_SIZE = 25;
  private static final int LARGEST_SIZE = 100;

  private final String path;
  private final TreeMap<String, String> values = new TreeMap<>();

  private QueryParameters(String path) {
    this.path = path;
  }

  /** The parameters, of which only these may be given. */
  public static QueryParameters of(UriInfo address, String... known) {
    Parameters given = Parameters.read(address.getRequestUri().getRawQuery());
    QueryParameters query = new QueryParameters(address.getRequestUri().getRawPath());
    for (String name : known) {
      given.take(name).ifPresent(parameter -> query.values.put(name, parameter.value()));
    }
    given.finish();
    return query;
  }

  /** None, whatever was given: for the first page of a list that is told after a change. */
  public static QueryParameters none(UriInfo address) {
    return new QueryParameters(address.getRequestUri().getRawPath());
  }

  /** The value of a parameter. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** {@code page[number]}, from 1; 1 when it is not given. */
  int number() {
    return (int) whole(NUMBER, 1, 1, Integer.MAX_VALUE / LARGEST_SIZE);
  }

  /** {@code page[size]}, 1 to 100; 25 when it is not given. */
  public int size() {
    return (int) whole(SIZE, USUAL_SIZE, 1, LARGEST_SIZE);
  }

  /** {@code page[after]}, a place in the log; 0 when it is not given. */
  long after() {
    return whole(AFTER, 0, 0, Long.MAX_VALUE);
  }

  /** How many items stand before the page. */
  public int offset() {
    return (number() - 1) * size();
  }

  /** Writes the links of a page of so many items in all. */
  public void links(ObjectNode links, long total) {
    long last = Math.max(1, (total + size() - 1) / size());
    links.put("self", self());
    links.put("first", with(NUMBER, "1"));
    links.put("last", with(NUMBER, Long.toString(last)));
    links.put(
        "prev", number() > 1 ? with(NUMBER, Long.toString(Math.min(number() - 1, last))) : null);
    links.put("next", number() < last ? with(NUMBER, Integer.toString(number() + 1)) : null);
    JsonApi.present(links);
  }

  /** The same address with another value of one parameter. */
  String with(String name, String value) {
    TreeMap<String, String> changed = new TreeMap<>(values);
    changed.put(name, value);
    return address(changed);
  }

  /** The address as it was asked for, in one spelling. */
  String self() {
    return address(values);
  }

  private String address(TreeMap<String, String> parameters) {
    StringBuilder address = new StringBuilder(path);
    char separator = '?';
    for (var parameter : parameters.entrySet()) {
      address
          .append(separator)
          .append(encode(parameter.getKey()))
          .append('=')
          .append(encode(parameter.getValue()));
      separator = '&';
    }
    return address.toString();
  }

  private long whole(String name, long otherwise, long least, long most) {
    String value = values.get(name);
    if (value == null) {
      return otherwise;
    }
    try {
      long number = Long.parseLong(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // answered below
    }
    throw new ProblemException(
        Problem.inParameter(
            ProblemCode.BAD_PAGE,
            name,
            "Give a whole number from %d to %d.".formatted(least, most)));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
