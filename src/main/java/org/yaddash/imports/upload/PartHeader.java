package org.yaddash.imports.upload;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of a form's part say.
 *
 * @param name the part's name, "" when it has none
 * @param filename the file's name as sent, or null when the part is a plain field
 */
record PartHeader(String name, @Nullable String filename) {

  static PartHeader of(List<String> lines) {
    for (String line : lines) {
      int colon = line.indexOf(':');
      if (colon > 0 && line.substring(0, colon).strip().equalsIgnoreCase("content-disposition")) {
        Map<String, String> parameters = parameters(line.substring(colon + 1));
        String plain = parameters.get("filename");
        @Nullable String extended = extended(parameters.get("filename*"));
        return new PartHeader(
            parameters.getOrDefault("name", ""), extended == null ? plain : extended);
      }
    }
    return new PartHeader("", null);
  }

  /** The boundary that a multipart Content-Type names, "" when it is not one of a form. */
  static String boundary(@Nullable String contentType) {
    if (contentType == null
        || !contentType.strip().toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
      return "";
    }
    return parameters(contentType).getOrDefault("boundary", "");
  }

  /** {@code x; a=1; b="two"} without the x; the first of equal names counts. */
  private static Map<String, String> parameters(String header) {
    Map<String, String> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    int at = header.indexOf(';');
    while (at >= 0 && at < header.length()) {
      int equals = header.indexOf('=', at);
      if (equals < 0) {
        break;
      }
      String name = header.substring(at + 1, equals).strip();
      int value = equals + 1;
      while (value < header.length() && header.charAt(value) == ' ') {
        value++;
      }
      int end;
      String text;
      if (value < header.length() && header.charAt(value) == '"') {
        end = closingQuote(header, value + 1);
        text = unquoted(header.substring(value + 1, end));
        end = header.indexOf(';', end);
      } else {
        end = header.indexOf(';', value);
        text = header.substring(value, end < 0 ? header.length() : end).strip();
      }
      parameters.putIfAbsent(name, text);
      at = end;
    }
    return parameters;
  }

  private static int closingQuote(String header, int from) {
    for (int at = from; at < header.length(); at++) {
      if (header.charAt(at) == '\\' && isEscape(header, at)) {
        at++;
      } else if (header.charAt(at) == '"') {
        return at;
      }
    }
    return header.length();
  }

  /** A backslash escapes only itself and the quote: in {@code C:\dir\a.htm} it is a backslash. */
  private static boolean isEscape(String text, int at) {
    return at + 1 < text.length() && text.charAt(at + 1) == '"' || text.startsWith("\\\\", at);
  }

  /** Browsers write a quote as {@code %22}, others with a backslash. */
  private static String unquoted(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == '\\' && isEscape(text, at)) {
        at++;
      }
      plain.append(text.charAt(at));
    }
    return plain.toString().replace("%22", "\"").replace("%0D", "").replace("%0A", "");
  }

  /** {@code UTF-8''%e2%82%ac.html} of RFC 5987; null when it cannot be read. */
  private static @Nullable String extended(@Nullable String value) {
    if (value == null) {
      return null;
    }
    int first = value.indexOf('\'');
    int second = first < 0 ? -1 : value.indexOf('\'', first + 1);
    if (second < 0) {
      return null;
    }
    try {
      Charset charset =
          first == 0 ? StandardCharsets.UTF_8 : Charset.forName(value.substring(0, first));
      return URLDecoder.decode(value.substring(second + 1).replace("+", "%2B"), charset);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
