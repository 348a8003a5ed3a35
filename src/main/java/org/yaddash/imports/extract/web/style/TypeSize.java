package org.yaddash.imports.extract.web.style;

import java.util.Locale;

/** Reads a size of type out of an inline style. */
public final class TypeSize {
  private TypeSize() {}

  /**
   * The size relative to the browser's usual one (16 px), or the size around it when the style
   * names none.
   */
  public static double of(String style, double around) {
    if (style.length() > 2000) {
      return around;
    }
    String lower = style.toLowerCase(Locale.ROOT);
    int at = lower.indexOf("font-size");
    if (at < 0) {
      return around;
    }
    int i = at + "font-size".length();
    while (i < lower.length() && (lower.charAt(i) <= ' ' || lower.charAt(i) == ':')) {
      i++;
    }
    int from = i;
    while (i < lower.length() && (Character.isDigit(lower.charAt(i)) || lower.charAt(i) == '.')) {
      i++;
    }
    if (i == from) {
      return named(lower.substring(from), around);
    }
    double number;
    try {
      number = Double.parseDouble(lower.substring(from, Math.min(i, from + 8)));
    } catch (NumberFormatException e) {
      return around;
    }
    String unit = lower.substring(i);
    double size =
        unit.startsWith("px")
            ? number / 16
            : unit.startsWith("pt")
                ? number / 12
                : unit.startsWith("rem")
                    ? number
                    : unit.startsWith("em")
                        ? number * around
                        : unit.startsWith("%") ? number / 100 * around : around;
    return size > 0 ? size : around;
  }

  private static double named(String value, double around) {
    if (value.startsWith("x-large")) {
      return 1.5;
    }
    if (value.startsWith("xx-large")) {
      return 2;
    }
    if (value.startsWith("large")) {
      return value.startsWith("larger") ? around * 1.17 : 1.13;
    }
    if (value.startsWith("small")) {
      return value.startsWith("smaller") ? around * 0.83 : 0.82;
    }
    return value.startsWith("x-small") || value.startsWith("xx-small") ? 0.63 : around;
  }
}
