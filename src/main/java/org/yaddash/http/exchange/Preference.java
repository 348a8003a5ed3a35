package org.yaddash.http.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One item of an {@code Accept}, {@code Accept-Language} or {@code Accept-Encoding} header.
 *
 * @param value the media range, language range or coding, in small letters
 * @param parameters its parameters but {@code q}, names in small letters
 * @param quality how much it is wanted, 0 (not at all) to 1
 */
record Preference(String value, Map<String, String> parameters, double quality) {
  private static final int MOST = 50;

  /** The items of a header, most wanted first; items that cannot be read are left out. */
  static List<Preference> list(@Nullable String header) {
    List<Preference> found = new ArrayList<>();
    if (header != null) {
      for (String item : split(header, ',')) {
        Preference one = parse(item);
        if (!one.value.isEmpty() && found.size() < MOST) {
          found.add(one);
        }
      }
    }
    found.sort((one, other) -> Double.compare(other.quality, one.quality));
    return found;
  }

  /** A media type that is offered, with its parameters. */
  static Preference of(String mediaType) {
    return parse(mediaType);
  }

  private static Preference parse(String item) {
    List<String> parts = split(item, ';');
    Map<String, String> parameters = new LinkedHashMap<>();
    double quality = 1;
    for (String part : parts.subList(1, parts.size())) {
      int equals = part.indexOf('=');
      String name = (equals < 0 ? part : part.substring(0, equals)).strip();
      String value = equals < 0 ? "" : unquote(part.substring(equals + 1).strip());
      if (name.equalsIgnoreCase("q")) {
        quality = quality(value);
      } else if (!name.isEmpty()) {
        parameters.put(name.toLowerCase(Locale.ROOT), value);
      }
    }
    return new Preference(parts.get(0).strip().toLowerCase(Locale.ROOT), parameters, quality);
  }

  private static double quality(String value) {
    if (value.isEmpty() || value.length() > 5) {
      return 0;
    }
    for (int i = 0; i < value.length(); i++) {
      if ("0123456789.".indexOf(value.charAt(i)) < 0) {
        return 0;
      }
    }
    try {
      return Math.min(1, Double.parseDouble(value));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static String unquote(String value) {
    return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
        ? value.substring(1, value.length() - 1)
        : value;
  }

  /** Cuts at a separator that does not stand in quotes; at least one part. */
  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        parts.add(text.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }
}
