package org.yaddash.http;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

/**
 * The query parameters of one request, read strictly: each is taken by name by the code that knows
 * it, and what nobody took is a problem. All problems are told at once, by {@link #finish()}.
 *
 * <p>A parameter belongs to a family when its name has brackets: {@code filter[quotes.year][gte]}
 * is of the family {@code filter} with the keys {@code quotes.year} and {@code gte}.
 */
public final class Parameters {
  private static final int MOST = 200;

  private final Map<String, Parameter> given = new LinkedHashMap<>();
  private final Map<String, String> all = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private Parameters() {}

  /**
   * One parameter.
   *
   * @param name its whole name as given, decoded
   * @param family what stands before the first bracket; the whole name when it has none
   * @param keys what stands in its brackets, in order; empty when it has none
   * @param value its value, decoded; "" when there is none
   */
  public record Parameter(String name, String family, List<String> keys, String value) {}

  /**
   * Reads a query string as it came, still encoded; null and "" hold none. What cannot be decoded
   * and what is given twice becomes a problem that {@link #finish()} tells.
   */
  public static Parameters read(@Nullable String query) {
    Parameters read = new Parameters();
    if (query == null || query.isEmpty()) {
      return read;
    }
    int from = 0;
    while (from <= query.length()) {
      int to = query.indexOf('&', from);
      if (to < 0) {
        to = query.length();
      }
      if (to > from) {
        read.add(query.substring(from, to));
      }
      from = to + 1;
    }
    return read;
  }

  private void add(String pair) {
    int equals = pair.indexOf('=');
    String rawName = equals < 0 ? pair : pair.substring(0, equals);
    @Nullable String name = decode(rawName);
    @Nullable String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
    if (name == null || value == null) {
      String shown = name == null ? rawName : name;
      problem(ProblemCode.BAD_VALUE, shown, "The parameter is not percent-encoded UTF-8.");
      if (name != null) {
        given.remove(name);
      }
    } else if (given.containsKey(name)) {
      problem(
          ProblemCode.REPEATED_PARAMETER,
          name,
          "The parameter '%s' is given more than once.".formatted(name));
    } else if (given.size() == MOST) {
      throw new ProblemException(
          Problem.inParameter(
              ProblemCode.UNKNOWN_PARAMETER, name, "No request takes so many parameters."));
    } else {
      given.put(name, parse(name, value));
      all.put(name, value);
    }
  }

  private static Parameter parse(String name, String value) {
    int open = name.indexOf('[');
    if (open <= 0) {
      return new Parameter(name, name, List.of(), value);
    }
    List<String> keys = new ArrayList<>();
    int at = open;
    while (at < name.length()) {
      int close = name.indexOf(']', at);
      if (name.charAt(at) != '[' || close < 0 || name.lastIndexOf('[', close) != at) {
        return new Parameter(name, name, List.of(), value);
      }
      keys.add(name.substring(at + 1, close));
      at = close + 1;
    }
    return new Parameter(name, name.substring(0, open), List.copyOf(keys), value);
  }

  /** Whether a parameter of exactly this name was given and not taken yet. */
  public boolean has(String name) {
    return given.containsKey(name);
  }

  /** Takes the parameter of exactly this name. */
  public Optional<Parameter> take(String name) {
    return Optional.ofNullable(given.remove(name));
  }

  /** Takes every parameter of a family that has at least one key, in the order given. */
  public List<Parameter> takeFamily(String family) {
    List<Parameter> taken =
        given.values().stream()
            .filter(one -> one.family().equals(family) && !one.keys().isEmpty())
            .toList();
    taken.forEach(one -> given.remove(one.name()));
    return taken;
  }

  /**
   * The query with all that was given, in one spelling and in the order given: two queries with the
   * same one are answered alike. Empty when something is wrong with it.
   */
  public Optional<String> canonical() {
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    String query = address("");
    return Optional.of(query.isEmpty() ? "" : query.substring(1));
  }

  /** An address with all that was given, in one spelling. */
  public String address(String path) {
    return address(path, Map.of());
  }

  /** The same with other values for some parameters. */
  public String address(String path, Map<String, String> others) {
    Map<String, String> changed = new LinkedHashMap<>(all);
    changed.putAll(others);
    StringBuilder address = new StringBuilder(path);
    char separator = '?';
    for (Map.Entry<String, String> one : changed.entrySet()) {
      address.append(separator).append(encode(one.getKey())).append('=');
      address.append(encode(one.getValue()));
      separator = '&';
    }
    return address.toString();
  }

  /** What was given but one, to make addresses from. */
  public Parameters without(String name) {
    Parameters fewer = new Parameters();
    fewer.all.putAll(all);
    fewer.all.remove(name);
    return fewer;
  }

  private static String encode(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
      }
    }
    return text;
  }

  private static boolean isPlain(char letter) {
    return letter >= 'a' && letter <= 'z'
        || letter >= 'A' && letter <= 'Z'
        || letter >= '0' && letter <= '9'
        || letter == '-'
        || letter == '_'
        || letter == '.';
  }

  /** Notes that a parameter cannot be used; {@link #finish()} tells it. */
  public void problem(ProblemCode code, String name, String detail) {
    problems.add(Problem.inParameter(code, name, detail));
  }

  /**
   * Ends the reading.
   *
   * @throws ProblemException with all that was noted and every parameter that nobody took
   */
  public void finish() {
    for (Parameter left : given.values()) {
      problem(
          ProblemCode.UNKNOWN_PARAMETER,
          left.name(),
          "The parameter '%s' is not known here.".formatted(left.name()));
    }
    given.clear();
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
  }

  /** The text behind an encoded name or value, or null when it is not percent-encoded UTF-8. */
  static @Nullable String decode(String encoded) {
    byte[] raw = encoded.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(raw.length);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] == '+') {
        bytes.put((byte) ' ');
      } else if (raw[i] == '%') {
        int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
        int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
        if (high < 0 || low < 0) {
          return null;
        }
        bytes.put((byte) (high * 16 + low));
        i += 2;
      } else {
        bytes.put(raw[i]);
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
