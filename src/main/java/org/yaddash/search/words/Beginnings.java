package org.yaddash.search.words;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of names and titles in plain Latin letters, whatever script they are in, so that one
 * can be found by what somebody has typed of it so far.
 */
public final class Beginnings {
  private static final int LONGEST = 300;
  private static final int MOST = 30;

  private static final ThreadLocal<Transliterator> LATIN =
      ThreadLocal.withInitial(() -> Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower"));

  private static final int MOST_KEPT = 20_000;
  private static final int LONGEST_KEPT = 60;

  /** Names come again and again, and in other scripts take long to be written in plain letters. */
  private static final Map<String, String> KEPT = new ConcurrentHashMap<>();

  private Beginnings() {}

  /** Each word of a text, at most so many. */
  public static List<String> of(String text) {
    String some = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    List<String> words = new ArrayList<>();
    for (Token token : Token.all(some)) {
      String word = plain(token.text());
      if (!word.isEmpty() && words.size() < MOST) {
        words.add(word);
      }
    }
    return words;
  }

  private static String plain(String word) {
    if (word.length() > LONGEST_KEPT) {
      return make(word);
    }
    String kept = KEPT.get(word);
    if (kept != null) {
      return kept;
    }
    String made = make(word);
    if (KEPT.size() >= MOST_KEPT) {
      KEPT.clear();
    }
    KEPT.put(word, made);
    return made;
  }

  private static String make(String word) {
    String folded = Forms.folded(word.replace('İ', 'i').toLowerCase(java.util.Locale.ROOT));
    boolean latin = folded.chars().allMatch(c -> c < 128);
    String plain = latin ? folded : LATIN.get().transliterate(AzerbaijaniLetters.ownLatin(folded));
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        letters.append(c);
      }
    }
    return letters.toString();
  }
}
