package org.yaddash.imports.recognise.citations.words;

import java.util.List;
import java.util.Locale;
import org.yaddash.imports.recognise.citations.words.KnownWords.Kind;

/** Finds the numbers of the pages that a reference points to. */
public final class PageNumbers {
  private PageNumbers() {}

  /** Whether page numbers begin at a word. */
  public static boolean begin(List<Word> words, int at) {
    return words.get(at).marksPage(at + 1 < words.size() ? words.get(at + 1) : null);
  }

  /** The last word of the page numbers: "pp. 12, 15 – 17". */
  public static int last(List<Word> words, int mark) {
    int last = mark;
    for (int at = mark + 1; at < words.size() && at < mark + 8; at++) {
      String core = words.get(at).core();
      boolean number =
          !core.isEmpty()
              && core.chars().allMatch(c -> Character.isDigit(c) || "-–—f".indexOf(c) >= 0);
      if (number) {
        last = at;
        if (words.get(at).last() != ',' || words.get(at).isYear()) {
          boolean joined = at + 1 < words.size() && "-–—".contains(words.get(at + 1).text());
          if (!joined) {
            break;
          }
        }
      } else if (!core.isEmpty()) {
        break;
      }
    }
    return last;
  }

  /**
   * Where the numbers of pages stand in {@code [start, end)}, as begin and end; empty where there
   * are none, or where they count the pages of the whole.
   */
  public static int[] in(String text, int start, int end) {
    int from = start;
    while (from < end && endOfNumber(text, from, start, end) == from) {
      from++;
    }
    if (from == end) {
      return new int[0];
    }
    int last = from;
    int next = endOfNumber(text, from, start, end);
    while (next > last) {
      last = next;
      int at = last;
      while (at < end && "-–—‑−, &/".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      next = at == last ? last : endOfNumber(text, at, start, end);
      next = next == at ? last : next;
    }
    boolean marked = text.substring(start, from).chars().anyMatch(Character::isLetter);
    boolean total = !marked && text.substring(last, end).chars().anyMatch(Character::isLetter);
    return total ? new int[0] : new int[] {from, last};
  }

  /** Where the number ends that begins here ("12", "A3", "12a", "xiv"), or here when none does. */
  private static int endOfNumber(String text, int at, int start, int end) {
    if (at >= end
        || at > start && Character.isLetter(text.charAt(at - 1)) && !isMark(text, at, start)) {
      return at;
    }
    int to = at;
    while (to < end && isRoman(text.charAt(to))) {
      to++;
    }
    boolean whole = to == end || !Character.isLetterOrDigit(text.charAt(to));
    boolean initial = to - at < 2 && to < end && text.charAt(to) == '.';
    if (to > at && whole && !initial) {
      return to;
    }
    to = Character.isUpperCase(text.charAt(at)) ? at + 1 : at;
    int digits = to;
    while (to < end && Word.isDigit(text.charAt(to))) {
      to++;
    }
    if (to == digits) {
      return at;
    }
    boolean suffix =
        to < end
            && text.charAt(to) >= 'a'
            && text.charAt(to) <= 'f'
            && (to + 1 == end || !Character.isLetterOrDigit(text.charAt(to + 1)));
    return suffix ? to + 1 : to;
  }

  /** Whether the letters before are a mark glued to its number: "p12", «с12». */
  private static boolean isMark(String text, int at, int start) {
    if (!Word.isDigit(text.charAt(at))) {
      return false;
    }
    int from = at;
    while (from > start && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    return KnownWords.shared().is(text.substring(from, at).toLowerCase(Locale.ROOT), Kind.PAGE);
  }

  private static boolean isRoman(char c) {
    return "ivxlcIVXLC".indexOf(c) >= 0;
  }
}
