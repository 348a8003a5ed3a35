package org.yaddash.imports.extract.web.style;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the words of an element are laid out, where its style says so. */
public enum Display {
  /** On lines of their own. */
  BLOCK,

  /** Inside the line, with nothing between them and the words around. */
  INLINE,

  /** Inside the line, as a box: words in it and beside it are not one word. */
  BOX;

  private static final int LONGEST = 4000;

  /** What the declarations of a style say; null where they say nothing of it. */
  public static @Nullable Display of(String declarations) {
    if (declarations.length() < 10 || declarations.length() > LONGEST || silent(declarations)) {
      return null;
    }
    String lower = declarations.toLowerCase(Locale.ROOT);
    String floats = value(lower, "float");
    if (floats.equals("left") || floats.equals("right")) {
      return BOX;
    }
    return switch (value(lower, "display")) {
      case "block",
          "flex",
          "grid",
          "table",
          "list-item",
          "table-row",
          "table-caption",
          "flow-root" ->
          BLOCK;
      case "inline", "contents" -> INLINE;
      case "inline-block", "inline-flex", "inline-grid", "inline-table", "table-cell" -> BOX;
      default -> null;
    };
  }

  /** Whether neither property is named, seen without changing the case of all. */
  private static boolean silent(String declarations) {
    return declarations.indexOf("isplay") < 0
        && declarations.indexOf("loat") < 0
        && declarations.indexOf("ISPLAY") < 0
        && declarations.indexOf("LOAT") < 0;
  }

  /** The last value that is declared for a property; empty when none is. */
  private static String value(String lower, String property) {
    String value = "";
    int at = lower.indexOf(property);
    while (at >= 0) {
      int i = at + property.length();
      while (i < lower.length() && lower.charAt(i) <= ' ') {
        i++;
      }
      boolean begins = at == 0 || lower.charAt(at - 1) <= ' ' || lower.charAt(at - 1) == ';';
      if (begins && i < lower.length() && lower.charAt(i) == ':') {
        int end = i + 1;
        while (end < lower.length() && ";!}".indexOf(lower.charAt(end)) < 0) {
          end++;
        }
        value = lower.substring(i + 1, end).strip();
        i = end;
      }
      at = lower.indexOf(property, i);
    }
    return value;
  }
}
