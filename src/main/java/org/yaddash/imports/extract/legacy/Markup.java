package org.yaddash.imports.extract.legacy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.characters.Decoding;

/** Tells a page from other bytes by the tags in its first bytes, whatever their charset. */
public final class Markup {
  private static final List<String> TAGS =
      List.of(
          "<html",
          "<!doctype html",
          "<head",
          "<body",
          "<title",
          "<table",
          "<p>",
          "<p ",
          "<div",
          "<font",
          "<center",
          "<meta ",
          "<frameset",
          "<h1",
          "<h2",
          "<h3",
          "<br",
          "<ul",
          "<span",
          "<a href",
          "<img ",
          "<script",
          "<pre>",
          "<b>");

  private static final int LOOKED_AT = 4_096;
  private static final int LONGEST_NAME = 4_000;

  /** Line ends, tabulators, and what seven-bit charsets shift with. */
  private static final String TEXT_CONTROLS = "\n\r\t\f\u001b\u000e\u000f";

  private Markup() {}

  /** Whether these first bytes are those of an HTML page. */
  public static boolean page(byte[] head) {
    String text = narrow(head);
    String start = text.stripLeading().toLowerCase(Locale.ROOT);
    if (start.startsWith("<?xml")) {
      return start.contains("<html") && !start.contains("<rss") && !start.contains("<feed");
    }
    while (start.startsWith("<!--")) {
      int end = start.indexOf("-->");
      if (end < 0) {
        return start.contains("<html");
      }
      start = start.substring(end + 3).stripLeading();
    }
    if (start.startsWith("<")) {
      for (String tag : TAGS) {
        if (start.startsWith(tag)) {
          return true;
        }
      }
    }
    int seen = 0;
    for (String tag :
        List.of("<html", "<body", "<head>", "<title>", "</a>", "</p>", "</td>", "<br")) {
      seen += start.contains(tag) ? 1 : 0;
    }
    return seen >= 3 && !start.startsWith("%pdf") && !start.startsWith("{\\rtf");
  }

  /**
   * The markup with its title ended where the next tag begins; null when the title does not hold
   * the page.
   */
  public static @Nullable String withTitleClosed(String markup, Document document) {
    Element title = document.head().selectFirst("title");
    if (title == null
        || !title.wholeText().contains("</") && !title.wholeText().contains("<table")) {
      return null;
    }
    int begin = indexOf(markup, "<title", 0);
    int text = begin < 0 ? -1 : markup.indexOf('>', begin);
    int tag = text < 0 ? -1 : markup.indexOf('<', text);
    return tag < 0 ? null : markup.substring(0, tag) + "</title>" + markup.substring(tag);
  }

  private static int indexOf(String markup, String tag, int from) {
    for (int i = markup.indexOf('<', from); i >= 0; i = markup.indexOf('<', i + 1)) {
      if (markup.regionMatches(true, i, tag, 0, tag.length())) {
        return i;
      }
    }
    return -1;
  }

  /** The first characters as ASCII, the zeros of wide characters and any mark left out. */
  private static String narrow(byte[] head) {
    int n = Math.min(head.length, LOOKED_AT * 2);
    byte[] narrow = new byte[n];
    int length = 0;
    for (int i = 0; i < n; i++) {
      if (head[i] != 0 && !(i < 3 && head[i] < 0)) {
        narrow[length++] = head[i];
      }
    }
    return new String(narrow, 0, Math.min(length, LOOKED_AT), StandardCharsets.ISO_8859_1);
  }

  /** Whether the bytes may be text in some charset: few control characters. */
  public static boolean readable(byte[] head) {
    if (head.length == 0) {
      return false;
    }
    if (Decoding.wide(head)) {
      return true;
    }
    int control = 0;
    for (byte b : head) {
      control += b >= 0 && b < 32 && TEXT_CONTROLS.indexOf(b) < 0 || b == 127 ? 1 : 0;
    }
    return control * 200 < head.length;
  }

  /**
   * The markup without names of tags and attributes that are longer than any: the parser's time
   * grows with their square.
   */
  public static String tamed(String markup) {
    int run = 0;
    boolean wild = false;
    for (int i = 0; i < markup.length() && !wild; i++) {
      char c = markup.charAt(i);
      run = c <= ' ' || c == '<' || c == '>' || c == '"' || c == '\'' ? 0 : run + 1;
      wild = run > LONGEST_NAME;
    }
    if (!wild) {
      return markup;
    }
    StringBuilder tame = new StringBuilder(markup.length());
    boolean inTag = false;
    char quote = 0;
    run = 0;
    for (int i = 0; i < markup.length(); i++) {
      char c = markup.charAt(i);
      if (!inTag) {
        inTag =
            c == '<'
                && i + 1 < markup.length()
                && (Character.isLetter(markup.charAt(i + 1)) || markup.charAt(i + 1) == '/');
      } else if (quote != 0) {
        quote = c == quote ? 0 : quote;
        run = 0;
      } else if (c == '>') {
        inTag = false;
        run = 0;
      } else {
        quote = (c == '"' || c == '\'') && i > 0 && markup.charAt(i - 1) == '=' ? c : 0;
        run = c <= ' ' || c == '=' || c == '/' ? 0 : run + 1;
        if (run > LONGEST_NAME) {
          continue;
        }
      }
      tame.append(c);
    }
    return tame.toString();
  }
}
