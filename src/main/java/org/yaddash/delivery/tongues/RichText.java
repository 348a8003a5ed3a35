package org.yaddash.delivery.tongues;

import java.util.Locale;
import org.yaddash.search.projection.Values;

/**
 * Stored rich text, which is safe HTML already, as other programs need it: with absolute addresses,
 * or without any markup. One pass from left to right, whatever the text holds.
 */
public final class RichText {
  private RichText() {}

  /**
   * The HTML with this root in front of every address that begins with one slash. Pictures lose
   * what their address asks for, so that one with a warning stays blurred.
   */
  public static String absolute(String html, String root) {
    StringBuilder out = new StringBuilder(html.length() + 64);
    int at = 0;
    while (at < html.length()) {
      int tag = html.indexOf('<', at);
      if (tag < 0) {
        tag = html.length();
      }
      out.append(html, at, tag);
      at = tag == html.length() ? tag : tag(html, tag, root, out);
    }
    return out.toString();
  }

  /** Copies a tag; returns where it ends. */
  private static int tag(String html, int from, String root, StringBuilder out) {
    int at = from;
    while (at < html.length() && html.charAt(at) != '>') {
      char c = html.charAt(at);
      if (c == '"' || c == '\'') {
        at = quoted(html, at, out);
      } else if (c == '=' && isAddress(html, from, at)) {
        at = address(html, at + 1, root, out.append('='));
      } else {
        out.append(c);
        at++;
      }
    }
    return at;
  }

  private static int quoted(String html, int from, StringBuilder out) {
    int end = html.indexOf(html.charAt(from), from + 1);
    int to = end < 0 ? html.length() : end + 1;
    out.append(html, from, to);
    return to;
  }

  /** Whether the attribute before an equals sign holds an address. */
  private static boolean isAddress(String html, int from, int equals) {
    int end = equals;
    while (end > from && html.charAt(end - 1) == ' ') {
      end--;
    }
    int start = end;
    while (start > from && Character.isLetter(html.charAt(start - 1))) {
      start--;
    }
    String name = html.substring(start, end).toLowerCase(Locale.ROOT);
    return name.equals("href") || name.equals("src") || name.equals("cite");
  }

  private static int address(String html, int from, String root, StringBuilder out) {
    int at = from;
    while (at < html.length() && html.charAt(at) == ' ') {
      at++;
    }
    if (at == html.length()) {
      return at;
    }
    char mark = html.charAt(at);
    boolean quoted = mark == '"' || mark == '\'';
    int start = quoted ? at + 1 : at;
    int end = start;
    while (end < html.length()
        && (quoted ? html.charAt(end) != mark : " >\t\r\n".indexOf(html.charAt(end)) < 0)) {
      end++;
    }
    String address = html.substring(start, end);
    if (address.startsWith("/api/photos/")) {
      int query = address.indexOf('?');
      address = query < 0 ? address : address.substring(0, query);
    }
    boolean ours = address.startsWith("/") && !address.startsWith("//");
    out.append(quoted ? String.valueOf(mark) : "\"")
        .append(ours ? root : "")
        .append(address)
        .append(quoted ? String.valueOf(mark) : "\"");
    return quoted ? Math.min(html.length(), end + 1) : end;
  }

  /** The text of a piece of HTML, in one line. */
  public static String plain(String html) {
    String text = Values.withoutTags(html);
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)) {
        line.append(c);
      } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString().strip();
  }
}
