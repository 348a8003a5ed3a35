package org.yaddash.imports.recognise.people.words;

import java.util.Locale;

/** Names written in capitals, and how they are written otherwise. */
public final class NameInCapitals {
  private NameInCapitals() {}

  /** Whether the letters of a name are those of Azerbaijani or Turkish. */
  public static boolean dotless(String name) {
    return name.chars().anyMatch(c -> "əƏğĞşŞıİ".indexOf(c) >= 0);
  }

  /**
   * A name in capitals as it is written otherwise.
   *
   * @param dotless whether its I is that of Azerbaijani and Turkish
   */
  public static String plain(String name, boolean dotless) {
    if (name.length() < 3 || !name.equals(name.toUpperCase(Locale.ROOT))) {
      return name;
    }
    String low = name.toLowerCase(dotless ? Locale.forLanguageTag("az") : Locale.ROOT);
    StringBuilder plain = new StringBuilder(low);
    boolean begins = true;
    for (int i = 0; i < plain.length() && i < name.length(); i++) {
      if (begins) {
        plain.setCharAt(i, name.charAt(i));
      }
      // O'DONNELL is O'Donnell, but KA'BI is Ka'bi
      boolean apostrophe = "'’".indexOf(plain.charAt(i)) >= 0;
      begins =
          !Character.isLetter(plain.charAt(i))
              && (!apostrophe || i == 1 || i > 1 && !Character.isLetter(plain.charAt(i - 2)));
    }
    return plain.toString();
  }
}
