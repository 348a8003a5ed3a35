package org.yaddash.imports.extract.web.style;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The display that a page's own style sheets give to tags, classes and ids. Sheets in other files
 * are not part of the original and not looked for.
 */
public final class StyleSheet {
  private static final int LONGEST = 200_000;
  private static final int LONGEST_CLASSES = 1_000;
  private static final int MOST_RULES = 4_000;

  /** By {@code tag}, {@code .class}, {@code tag.class} and {@code #id}, in lower case. */
  private final Map<String, Display> rules = new HashMap<>();

  private int left = LONGEST;

  private StyleSheet() {}

  /** For what has no style sheet. */
  public static StyleSheet none() {
    return new StyleSheet();
  }

  /**
   * The sheets of a page, one after the other.
   *
   * @param styles its style elements
   */
  public static StyleSheet of(List<Element> styles) {
    StyleSheet sheet = new StyleSheet();
    for (Element style : styles) {
      if (!printed(style.attr("media"))) {
        sheet.read(style.data());
      }
    }
    return sheet;
  }

  private static boolean printed(String media) {
    String lower = media.toLowerCase(Locale.ROOT);
    return lower.contains("print") && !lower.contains("screen") && !lower.contains("all");
  }

  /** How the page lays out an element: its own style first, then its id, classes and tag. */
  public @Nullable Display display(Element element) {
    if (element.attributesSize() > 0) {
      Display own = Display.of(element.attr("style"));
      if (own != null) {
        return own;
      }
    }
    if (rules.isEmpty()) {
      return null;
    }
    String tag = element.normalName();
    String id = element.id();
    Display found = id.isEmpty() ? null : rules.get('#' + id.toLowerCase(Locale.ROOT));
    String classes = found == null ? element.className() : "";
    if (!classes.isEmpty() && classes.length() < LONGEST_CLASSES) {
      found = byClass(tag, classes.toLowerCase(Locale.ROOT));
    }
    return found == null ? rules.get(tag) : found;
  }

  /** The last class that is laid out by a rule for this tag, or else by one for any. */
  private @Nullable Display byClass(String tag, String classes) {
    Display exact = null;
    Display any = null;
    int from = 0;
    for (int i = 0; i <= classes.length(); i++) {
      if (i < classes.length() && classes.charAt(i) > ' ') {
        continue;
      }
      if (i > from) {
        String name = "." + classes.substring(from, i);
        Display one = rules.get(name);
        any = one == null ? any : one;
        one = rules.get(tag + name);
        exact = one == null ? exact : one;
      }
      from = i + 1;
    }
    return exact == null ? any : exact;
  }

  /** Goes through a sheet once; what is inside {@code @media} for paper is passed over. */
  private void read(String sheet) {
    String text = sheet.substring(0, Math.min(left, sheet.length()));
    left -= text.length();
    int at = 0;
    while (at < text.length() && rules.size() < MOST_RULES) {
      int open = text.indexOf('{', at);
      if (open < 0) {
        return;
      }
      String selectors = selectors(text.substring(at, open));
      if (selectors.startsWith("@media") || selectors.startsWith("@supports")) {
        at = printed(selectors) ? after(text, open) : open + 1;
        continue;
      }
      int close = text.indexOf('}', open);
      int end = close < 0 ? text.length() : close;
      if (!selectors.startsWith("@")) {
        Display display = Display.of(text.substring(open + 1, Math.min(end, open + 4000)));
        if (display != null) {
          add(selectors, display);
        }
      }
      at = selectors.startsWith("@") ? after(text, open) : end + 1;
    }
  }

  /** What stands before a brace, without comments and what was left open before it. */
  private static String selectors(String before) {
    int from = before.lastIndexOf('}') + 1;
    int comment = before.lastIndexOf("*/");
    from = Math.max(from, comment < 0 ? 0 : comment + 2);
    from = Math.max(from, before.lastIndexOf(';') + 1);
    int tagged = before.lastIndexOf("<!--");
    from = Math.max(from, tagged < 0 ? 0 : tagged + 4);
    return before.substring(from).strip().toLowerCase(Locale.ROOT);
  }

  private static int after(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return text.length();
  }

  private void add(String selectors, Display display) {
    for (String selector : selectors.split(",", 50)) {
      String one = selector.strip();
      if (simple(one)) {
        rules.put(one, display);
      }
    }
  }

  /** Whether a selector names a tag, a class, a tag with a class, or an id, and nothing else. */
  private static boolean simple(String selector) {
    if (selector.isEmpty() || selector.length() > 100) {
      return false;
    }
    int marks = 0;
    for (int i = 0; i < selector.length(); i++) {
      char c = selector.charAt(i);
      boolean name = Character.isLetterOrDigit(c) || c == '-' || c == '_';
      boolean mark = c == '.' || c == '#' && i == 0;
      if (!name && !mark) {
        return false;
      }
      marks += mark ? 1 : 0;
    }
    return marks <= 1;
  }
}
