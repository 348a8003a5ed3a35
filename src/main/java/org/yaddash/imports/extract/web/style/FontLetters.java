package org.yaddash.imports.extract.web.style;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Undoes fonts that fake an alphabet: what is typed in such a font becomes what was meant. A font
 * is named by {@code face} or by the style of an element, and holds for all that the element has
 * inside until another one is named there.
 */
public final class FontLetters {
  /** A font that is named farther around a word is not looked for. */
  private static final int FARTHEST = 400;

  private final Map<String, Map<Character, String>> fonts;
  private int changed;

  /** Undoes these fonts, each with what its letters were meant to be. */
  public FontLetters(Map<String, Map<Character, String>> fonts) {
    this.fonts = fonts;
  }

  /** Changes the letters of a page; how many pieces of its text were. */
  public int change(Document document) {
    document.nodeStream(TextNode.class).forEach(this::change);
    return changed;
  }

  private void change(TextNode text) {
    String before = text.getWholeText();
    @Nullable Map<Character, String> letters = before.isBlank() ? null : letters(text);
    if (letters == null) {
      return;
    }
    StringBuilder meant = new StringBuilder(before.length());
    for (int i = 0; i < before.length(); i++) {
      String letter = letters.get(before.charAt(i));
      if (letter == null) {
        meant.append(before.charAt(i));
      } else {
        meant.append(letter);
      }
    }
    if (!meant.toString().equals(before)) {
      text.text(meant.toString());
      changed++;
    }
  }

  /** The letters of the font that a text stands in; null when it fakes nothing. */
  private @Nullable Map<Character, String> letters(TextNode text) {
    @Nullable Node node = text.parentNode();
    for (int up = 0; node instanceof Element element && up < FARTHEST; up++) {
      String named = element.attr("face") + "," + family(element.attr("style"));
      for (String name : named.split(",", -1)) {
        String plain = name.strip().replace("\"", "").replace("'", "").toLowerCase(Locale.ROOT);
        if (!plain.isEmpty()) {
          return fonts.get(plain);
        }
      }
      node = element.parentNode();
    }
    return null;
  }

  private static String family(String style) {
    String lower = style.toLowerCase(Locale.ROOT);
    int at = lower.indexOf("font-family");
    int colon = at < 0 ? -1 : style.indexOf(':', at);
    if (colon < 0) {
      return "";
    }
    int end = style.indexOf(';', colon);
    return style.substring(colon + 1, end < 0 ? style.length() : end);
  }
}
