package org.yaddash.imports.recognise.citations.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.citations.words.KnownWords.Kind;

/**
 * A word of a reference: what stands between two spaces, or less where a printer left the space out
 * («М.:Книга,1990.–С.12»).
 *
 * @param start first character, UTF-16
 * @param end one past the last
 * @param text the characters, with punctuation
 * @param core the characters from the first letter or digit to the last, in lower case; empty when
 *     there is none
 */
public record Word(int start, int end, String text, String core) {

  /** Splits the first {@code limit} characters. */
  public static List<Word> split(String text, int limit) {
    int length = Math.min(text.length(), limit);
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < length) {
      while (at < length && isSpace(text.charAt(at))) {
        at++;
      }
      int start = at;
      while (at < length && !isSpace(text.charAt(at))) {
        at++;
      }
      if (at > start) {
        cut(text, start, at, words);
      }
    }
    return words;
  }

  private static void cut(String text, int start, int end, List<Word> words) {
    if (looksLikeAddress(text, start, end)) {
      words.add(of(text, start, end));
      return;
    }
    int from = start;
    for (int at = start + 1; at < end - 1; at++) {
      int next = cutBefore(text, from, at, end);
      if (next > from) {
        words.add(of(text, from, next));
        from = next;
      }
    }
    words.add(of(text, from, end));
  }

  /** Where the next word begins when a space is missing around this sign, or -1. */
  private static int cutBefore(String text, int from, int at, int end) {
    char here = text.charAt(at);
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    return switch (here) {
      case ',', ';', ':' -> {
        boolean words =
            (Character.isLetter(before) || before == '.' || before == ')')
                && (Character.isLetter(after) || here == ',' && Character.isDigit(after));
        yield words ? at + 1 : -1;
      }
      case '–', '—' -> before == '.' || before == ',' ? at : -1;
      case '.' -> Character.isUpperCase(after) && endsWord(text, from, at, end) ? at + 1 : -1;
      default -> -1;
    };
  }

  /**
   * Whether the full stop ends a word («люди.М», «1987.С») and does not stand inside an
   * abbreviation ("Ph.D.").
   */
  private static boolean endsWord(String text, int from, int at, int end) {
    char before = text.charAt(at - 1);
    if (Character.isDigit(before)) {
      return at - from >= 4;
    }
    boolean small =
        at - from >= 2
            && Character.isLowerCase(before)
            && Character.isLowerCase(text.charAt(at - 2));
    boolean initial =
        Character.isUpperCase(before) && (at - from < 2 || text.charAt(at - 2) == '.');
    return small
        || initial
            && at + 3 < end
            && Character.isLowerCase(text.charAt(at + 2))
            && Character.isLowerCase(text.charAt(at + 3));
  }

  private static boolean looksLikeAddress(String text, int start, int end) {
    String word = text.substring(start, Math.min(end, start + 12)).toLowerCase(Locale.ROOT);
    return word.contains("http")
        || word.contains("www.")
        || word.contains("doi")
        || word.contains("10.");
  }

  private static Word of(String text, int start, int end) {
    int first = start;
    while (first < end && !Character.isLetterOrDigit(text.charAt(first))) {
      first++;
    }
    int last = end;
    while (last > first && !Character.isLetterOrDigit(text.charAt(last - 1))) {
      last--;
    }
    String core = text.substring(first, last).toLowerCase(Locale.ROOT);
    return new Word(start, end, text.substring(start, end), core);
  }

  public static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }

  /**
   * Whether the word marks page numbers: glued to its number («с.12»), or before one ("p. 12").
   *
   * @param next the word after it, or null
   */
  public boolean marksPage(@Nullable Word next) {
    int letters = 0;
    while (letters < core.length() && Character.isLetter(core.charAt(letters))) {
      letters++;
    }
    if (letters == 0 || !KnownWords.shared().is(core.substring(0, letters), Kind.PAGE)) {
      return false;
    }
    if (letters < core.length()) {
      return isDigit(core.charAt(core.length() - 1));
    }
    return next != null && !next.core.isEmpty() && isDigit(next.core.charAt(0));
  }

  /** Whether the word is a year of print and nothing else. */
  public boolean isYear() {
    return core.length() >= 4
        && core.length() <= 5
        && (core.startsWith("1") && core.charAt(1) >= '4' || core.startsWith("20"))
        && isDigit(core.charAt(1))
        && isDigit(core.charAt(2))
        && isDigit(core.charAt(3))
        && (core.length() == 4 || Character.isLetter(core.charAt(4)));
  }

  /** Whether the word begins with an initial: "J.", «В.С.». */
  public boolean isInitial() {
    return text.length() >= 2
        && text.length() <= 8
        && Character.isUpperCase(text.charAt(0))
        && text.charAt(1) == '.';
  }

  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The first character of the word as written. */
  public char first() {
    return text.charAt(0);
  }

  /** The last character of the word as written. */
  public char last() {
    return text.charAt(text.length() - 1);
  }

  /** How it begins: with a capital "X", alone "I", small "x", a digit "9", none "-". */
  public String capital() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (Character.isDigit(c)) {
          return "9";
        }
        if (Character.isUpperCase(c)) {
          return core.length() == 1 ? "I" : "X";
        }
        return "x";
      }
    }
    return "-";
  }

  /** The first two marks before its letters, quotation marks as q, brackets as ( and ). */
  public String opening() {
    StringBuilder marks = new StringBuilder(2);
    for (int i = 0; i < text.length() && marks.length() < 2; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        break;
      }
      marks.append(mark(c));
    }
    return marks.toString();
  }

  /** The last three marks after its letters. */
  public String closing() {
    StringBuilder marks = new StringBuilder(3);
    int from = text.length();
    while (from > 0
        && text.length() - from < 3
        && !Character.isLetterOrDigit(text.charAt(from - 1))) {
      from--;
    }
    for (int i = from; i < text.length(); i++) {
      marks.append(mark(text.charAt(i)));
    }
    return marks.toString();
  }

  private static char mark(char c) {
    return switch (c) {
      case '"', '“', '”', '„', '«', '»', '‟', '\'', '‘', '’', '‚', '‹', '›', '`', '´' -> 'q';
      case '(', '[', '{' -> '(';
      case ')', ']', '}' -> ')';
      case '-', '‐', '‑', '‒', '–', '—', '―' -> '-';
      case '!', '?' -> '?';
      default -> c;
    };
  }

  /** The word with X for capitals, x for small letters, 9 for digits, long runs cut short. */
  public String shape() {
    StringBuilder shape = new StringBuilder(8);
    char last = 0;
    int run = 0;
    for (int i = 0; i < text.length() && shape.length() < 8; i++) {
      char c = text.charAt(i);
      char s;
      if (Character.isDigit(c)) {
        s = '9';
      } else if (Character.isUpperCase(c)) {
        s = 'X';
      } else if (Character.isLetter(c)) {
        s = 'x';
      } else {
        s = mark(c);
      }
      run = s == last ? run + 1 : 1;
      if (run <= 2 || s == '9' && run <= 4) {
        shape.append(s);
      }
      last = s;
    }
    return shape.toString();
  }

  /**
   * What sort of number a word is: a year, a range, a roman numeral, so many digits, a mixture,
   * none.
   */
  public String number() {
    if (isAddress(core)) {
      return core.contains("doi") || core.startsWith("10.") ? "D" : "U";
    }
    int digits = 0;
    int letters = 0;
    boolean other = false;
    for (int i = 0; i < core.length(); i++) {
      char c = core.charAt(i);
      if (Character.isDigit(c)) {
        digits++;
      } else if (Character.isLetter(c)) {
        letters++;
      } else {
        other = true;
      }
    }
    if (digits == 0) {
      return roman(core) ? "R" : "";
    }
    if (digits >= 4 && letters <= 1 && startsWithYear(core)) {
      return letters == 1 ? "Ya" : digits > 4 ? "Y-" : "Y";
    }
    if (letters == 0) {
      if (!other) {
        return "9" + Math.min(digits, 6);
      }
      return core.contains("(") ? "9(9)" : core.contains(":") ? "9:9" : "9-9";
    }
    return letters <= 2 && digits > 0 ? "a9" : "aa9";
  }

  private static boolean isAddress(String core) {
    return core.contains("://")
        || core.startsWith("www.")
        || core.startsWith("doi:")
        || core.startsWith("10.") && core.indexOf('/') > 5
        || core.indexOf('/') > 3 && core.lastIndexOf('.', core.indexOf('/')) > 2;
  }

  private static boolean startsWithYear(String core) {
    for (int i = 0; i < 4; i++) {
      if (!Character.isDigit(core.charAt(i))) {
        return false;
      }
    }
    if (core.length() > 4 && Character.isDigit(core.charAt(4))) {
      return false;
    }
    int year = Integer.parseInt(core.substring(0, 4));
    return year >= 1450 && year < 2_100;
  }

  private static boolean roman(String core) {
    if (core.isEmpty() || core.length() > 8) {
      return false;
    }
    for (int i = 0; i < core.length(); i++) {
      if ("ivxlcdmıх".indexOf(core.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Where it ends without the mark that stands after it. */
  public int endWithoutStop() {
    return ",.;:".indexOf(last()) >= 0 ? end - 1 : end;
  }
}
