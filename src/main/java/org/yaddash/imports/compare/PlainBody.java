package org.yaddash.imports.compare;

/** The words of a body that the recogniser has written, without its tags. */
public final class PlainBody {
  private PlainBody() {}

  /** The text; between paragraphs one line end. */
  public static String of(String html) {
    StringBuilder plain = new StringBuilder(html.length());
    int at = 0;
    while (at < html.length()) {
      char c = html.charAt(at);
      if (c == '<') {
        int end = html.indexOf('>', at);
        if (end < 0) {
          break;
        }
        if (isBlock(html, at) && !plain.isEmpty() && plain.charAt(plain.length() - 1) != '\n') {
          plain.append('\n');
        }
        at = end + 1;
      } else if (c == '&') {
        int end = html.indexOf(';', at);
        String name = end < 0 || end > at + 6 ? "" : html.substring(at + 1, end);
        String meant =
            switch (name) {
              case "amp" -> "&";
              case "lt" -> "<";
              case "gt" -> ">";
              case "quot" -> "\"";
              case "nbsp" -> "\u00a0";
              default -> "";
            };
        plain.append(meant.isEmpty() ? "&" : meant);
        at = meant.isEmpty() ? at + 1 : end + 1;
      } else {
        plain.append(c);
        at++;
      }
    }
    return plain.toString().strip();
  }

  /** Whether the tag is not one of those that stand within a line. */
  private static boolean isBlock(String html, int tag) {
    int from = html.startsWith("/", tag + 1) ? tag + 2 : tag + 1;
    int end = from;
    while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
      end++;
    }
    return switch (html.substring(from, end)) {
      case "em", "strong", "a", "sup", "sub", "img", "b", "i", "u", "span" -> false;
      default -> true;
    };
  }
}
