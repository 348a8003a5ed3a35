package org.yaddash.imports.extract.web;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** Reads what the attributes of elements say. */
final class Attributes {
  private Attributes() {}

  /** What comes to stand in the path: the tag with its id and classes, in lower case. */
  static String label(Element element) {
    String id = element.id();
    String classes = element.className();
    if (id.isEmpty() && classes.isEmpty()) {
      return element.normalName();
    }
    StringBuilder label = new StringBuilder(element.normalName());
    if (!id.isBlank()) {
      label.append('#').append(id.strip());
    }
    boolean gap = true;
    for (int i = 0; i < classes.length() && label.length() < 200; i++) {
      char c = classes.charAt(i);
      if (c <= ' ') {
        gap = true;
      } else {
        if (gap) {
          label.append('.');
          gap = false;
        }
        label.append(c);
      }
    }
    if (label.length() > 240) {
      label.setLength(240);
    }
    return label.toString().toLowerCase(Locale.ROOT);
  }

  /** A link inside the page whose words are only a number or a star, raised or bracketed. */
  static boolean noteMark(Element link, String href) {
    if (href.length() < 2 || href.charAt(0) != '#' || link.childNodeSize() > 3) {
      return false;
    }
    String words = Survey.shortText(link, 8).strip();
    if (words.isEmpty() || words.length() > 6) {
      return false;
    }
    boolean bracketed = words.charAt(0) == '[' || words.charAt(0) == '(';
    for (int i = 0; i < words.length(); i++) {
      if ("[]()0123456789*†‡".indexOf(words.charAt(i)) < 0) {
        return false;
      }
    }
    Element parent = link.parent();
    return bracketed
        || words.charAt(0) == '*'
        || parent != null && parent.normalName().equals("sup")
        || link.childNodeSize() == 1
            && link.childNode(0) instanceof Element e
            && e.normalName().equals("sup");
  }

  /** Whether a line begins with the no-break spaces that old pages indent their paragraphs with. */
  static boolean indented(String text) {
    int hard = 0;
    for (int i = 0; i < text.length() && hard < 2; i++) {
      char c = text.charAt(i);
      if (c == '\u00a0' || c == '\u2003' || c == '\u2002' || c == '\u3000') {
        hard++;
      } else if (c > ' ') {
        break;
      }
    }
    return hard >= 2;
  }

  static boolean hidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style");
    if (style.length() < 11 || style.length() > 4000) {
      return false;
    }
    return declares(style, "display", "none") || declares(style, "visibility", "hidden");
  }

  private static boolean declares(String style, String property, String value) {
    String lower = style.toLowerCase(Locale.ROOT);
    int at = lower.indexOf(property);
    while (at >= 0) {
      int i = at + property.length();
      while (i < lower.length() && lower.charAt(i) <= ' ') {
        i++;
      }
      boolean whole =
          at == 0 || !Character.isLetter(lower.charAt(at - 1)) && lower.charAt(at - 1) != '-';
      if (whole && i < lower.length() && lower.charAt(i) == ':') {
        return lower.substring(i + 1).stripLeading().startsWith(value);
      }
      at = lower.indexOf(property, at + 1);
    }
    return false;
  }

  static String shortened(String value) {
    String stripped = value.strip();
    return stripped.length() > 2000 ? stripped.substring(0, 2000) : stripped;
  }

  static int number(String value, int otherwise) {
    int n = 0;
    int digits = 0;
    int i = 0;
    boolean minus = false;
    while (i < value.length() && value.charAt(i) <= ' ') {
      i++;
    }
    if (i < value.length() && value.charAt(i) == '-') {
      minus = true;
      i++;
    }
    while (i < value.length() && digits < 9 && value.charAt(i) >= '0' && value.charAt(i) <= '9') {
      n = n * 10 + value.charAt(i++) - '0';
      digits++;
    }
    return digits == 0 ? otherwise : minus ? -n : n;
  }
}
