package org.yaddash.search.words;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A language whose words are brought to their stems, and how to tell which a text may be in. */
public enum Tongue {
  AZERBAIJANI("az"),
  ENGLISH("en"),
  RUSSIAN("ru"),
  TURKISH("tr");

  /** Cyrillic letters that Russian has not; in this archive they are Azerbaijani. */
  private static final String AZERBAIJANI_CYRILLIC = "әғҝөүһҹјӘҒҜӨҮҺҸЈ";

  /** Latin letters that Turkish and Azerbaijani have and English has not. */
  private static final String TURKIC = "ğışĞİŞ";

  private static final Set<Tongue> LATIN = EnumSet.of(AZERBAIJANI, ENGLISH, TURKISH);

  /** So much of a text is looked at. */
  private static final int LOOKED_AT = 2000;

  private final String code;

  Tongue(String code) {
    this.code = code;
  }

  /** Its BCP 47 tag. */
  public String code() {
    return code;
  }

  /**
   * The languages that a text's words may be in, by what is said of it, or else by its letters.
   * More than one where letters do not tell.
   *
   * @param tag what is said of it, BCP 47; null when nothing is
   */
  static Set<Tongue> of(@Nullable String tag, String text) {
    String said = tag == null ? "" : tag.toLowerCase(Locale.ROOT);
    for (Tongue tongue : values()) {
      if (said.equals(tongue.code) || said.startsWith(tongue.code + "-")) {
        return EnumSet.of(tongue);
      }
    }
    EnumSet<Tongue> may = EnumSet.noneOf(Tongue.class);
    boolean turkic = false;
    boolean cyrillic = false;
    for (int i = 0; i < Math.min(text.length(), LOOKED_AT); i++) {
      char c = text.charAt(i);
      if (c == 'ə' || c == 'Ə' || AZERBAIJANI_CYRILLIC.indexOf(c) >= 0) {
        return EnumSet.of(AZERBAIJANI);
      }
      turkic |= TURKIC.indexOf(c) >= 0;
      cyrillic |= isCyrillic(c);
    }
    if (turkic) {
      may.add(AZERBAIJANI);
      may.add(TURKISH);
    } else {
      may.addAll(LATIN);
    }
    if (cyrillic) {
      may.add(RUSSIAN);
    }
    return may;
  }

  /**
   * What a text of no known language seems to be in, for telling it; null where letters do not say.
   */
  static @Nullable String guess(String text) {
    Set<Tongue> may = of(null, text);
    boolean cyrillic = text.chars().anyMatch(c -> isCyrillic((char) c));
    if (may.size() == 1) {
      return may.iterator().next().code;
    }
    return cyrillic && may.contains(RUSSIAN) ? RUSSIAN.code : null;
  }

  static boolean isCyrillic(char c) {
    return c >= 0x400 && c < 0x530;
  }

  /** Whether a word has a letter of that alphabet. */
  static boolean isCyrillic(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (isCyrillic(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
