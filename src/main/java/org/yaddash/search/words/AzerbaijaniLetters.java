package org.yaddash.search.words;

/**
 * The Cyrillic alphabet of Azerbaijani, which was official until 1991, letter by letter in Latin.
 */
final class AzerbaijaniLetters {
  private static final String CYRILLIC = "абвгғдеәжзиыјкҝлмноөпрстуүфхһчҹшйэцщёъь";
  private static final String[] LATIN = {
    "a", "b", "v", "q", "ğ", "d", "e", "ə", "j", "z", "i", "ı", "y", "k", "g", "l", "m", "n", "o",
    "ö", "p", "r", "s", "t", "u", "ü", "f", "x", "h", "ç", "c", "ş", "y", "e", "ts", "ş", "yo", "",
    ""
  };

  private AzerbaijaniLetters() {}

  /** A word in which only letters that Russian has not are made Latin. */
  static String ownLatin(String word) {
    StringBuilder latin = new StringBuilder(word.length() + 4);
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      latin.append("ғҝәөүһҹј".indexOf(c) >= 0 ? latin(String.valueOf(c)) : String.valueOf(c));
    }
    return Forms.folded(latin.toString());
  }

  /** A word in small letters, in Latin ones; what is not Cyrillic stays. */
  static String latin(String word) {
    StringBuilder latin = new StringBuilder(word.length() + 4);
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      int at = CYRILLIC.indexOf(c);
      if (at >= 0) {
        latin.append(LATIN[at]);
      } else if (c == 'ю') {
        latin.append("yu");
      } else if (c == 'я') {
        latin.append("ya");
      } else {
        latin.append(c);
      }
    }
    return latin.toString();
  }
}
