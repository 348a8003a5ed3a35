package org.yaddash.search.words;

/**
 * Takes the endings of number, possession, case and predicate from Azerbaijani nouns, for which
 * Lucene has no stemmer: <i>küçələrimizdən</i>, <i>küçədə</i> and <i>küçə</i> have one stem. Works
 * on folded letters, so that words typed without their marks have the same stem.
 *
 * <p>Without a list of words nobody can tell whether a last {@code n}, {@code y} or {@code ğ}
 * belongs to the word or to its ending (<i>vətən-in</i>, <i>küçə-nin</i>; <i>çörək</i>,
 * <i>çörəy-i</i>), so it is taken away from all.
 */
final class AzerbaijaniStem {
  /** What is left has at least so many letters. */
  private static final int SHORTEST = 2;

  private static final int SHORTEST_OF_ALL = 3;
  private static final int MOST_ENDINGS = 6;

  /** The longest first. */
  private static final String[] ENDINGS = {
    "dirlar", "dirler", "durlar", "durler", "imiz", "umuz", "iniz", "unuz", "dir", "dur", "dan",
    "den", "lar", "ler", "miz", "muz", "niz", "nuz", "sin", "sun", "da", "de", "in", "un", "im",
    "um", "si", "su", "la", "le"
  };

  private static final String VOWELS = "aeiou";

  /** What stands between a stem and an ending, or is changed there. */
  private static final String CHANGING = "nkqyg";

  private AzerbaijaniStem() {}

  /** The stem of a word in folded letters; of anything else the word itself. */
  static String of(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
        return word;
      }
    }
    String stem = word;
    for (int i = 0; i < MOST_ENDINGS; i++) {
      String shorter = withoutEnding(stem);
      if (shorter.equals(stem)) {
        break;
      }
      stem = shorter;
    }
    return stem;
  }

  private static String withoutEnding(String word) {
    for (String ending : ENDINGS) {
      if (fits(word, ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    int last = word.length() - 1;
    if (last < SHORTEST_OF_ALL) {
      return word;
    }
    boolean afterVowel = isVowel(word.charAt(last - 1));
    boolean loose =
        afterVowel ? CHANGING.indexOf(word.charAt(last)) >= 0 : isVowel(word.charAt(last));
    return loose ? word.substring(0, last) : word;
  }

  private static boolean fits(String word, String ending) {
    int rest = word.length() - ending.length();
    int least = ending.equals("la") || ending.equals("le") ? SHORTEST_OF_ALL : SHORTEST;
    if (rest < least || !word.endsWith(ending) || !hasVowel(word, rest)) {
      return false;
    }
    boolean afterVowel = isVowel(word.charAt(rest - 1));
    return switch (ending.charAt(0)) {
      case 'i', 'u' -> !afterVowel; // two vowels do not meet
      case 'm', 'n', 's' -> afterVowel;
      default -> true;
    };
  }

  private static boolean hasVowel(String word, int end) {
    for (int i = 0; i < end; i++) {
      if (isVowel(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVowel(char c) {
    return VOWELS.indexOf(c) >= 0;
  }
}
