package org.yaddash.imports.recognise.words.dates;

import static org.yaddash.imports.recognise.words.dates.DateTokens.mark;
import static org.yaddash.imports.recognise.words.dates.DateTokens.number;
import static org.yaddash.imports.recognise.words.dates.DateTokens.year4;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Word;

/**
 * Words and marks by which a text says that it is not sure of a date: {@code c. 1990}, {@code около
 * 20 января 1990 года}, {@code 20 January 1990 (?)}. {@code About} is none of them: a film about
 * January 1990 was made at another time.
 */
final class Hedges {
  /** Before a year alone these can mean nothing else. */
  private static final Word.Trait CIRCA = Word.Trait.among(Set.of("c", "ca", "circa"));

  private static final Set<String> WORDS =
      Set.of(
          "c",
          "ca",
          "circa",
          "around",
          "approximately",
          "probably",
          "около",
          "ок",
          "примерно",
          "приблизительно",
          "təxminən",
          "təqribən",
          "yaklaşık");

  /** What may stand after a year that was not said to be one, if a word does: no counted thing. */
  private static final Set<String> AFTER_A_YEAR =
      Set.of("in", "at", "by", "and", "or", "to", "photo", "photograph", "г", "год", "il");

  private Hedges() {}

  /** Where the word stands that a date which begins at a token is hedged by; that token if none. */
  static int before(List<Token> tokens, int at) {
    int word = mark(tokens, at - 1, ".") ? at - 2 : at - 1;
    return word >= 0 && hedges(tokens.get(word)) ? word : at;
  }

  static boolean hedges(Token token) {
    return token.word() && WORDS.contains(token.lower());
  }

  /** {@code c. 1990}: a year that only such a word says to be one. */
  static @Nullable EdtfDate year(List<Token> tokens, int at) {
    if (!CIRCA.of(tokens.get(at))) {
      return null;
    }
    int year = mark(tokens, at + 1, ".") ? at + 2 : at + 1;
    if (!year4(tokens, year)) {
      return null;
    }
    int next = year + 1;
    boolean counts =
        next < tokens.size()
            && tokens.get(next).word()
            && !tokens.get(next).capital()
            && !AFTER_A_YEAR.contains(tokens.get(next).lower());
    return counts ? null : new EdtfDate(number(tokens.get(year)), 0, 0, null, next);
  }

  /** One past the question mark in brackets that follows a date; the same place if none does. */
  static int after(List<Token> tokens, int next) {
    int open = mark(tokens, next, ".") ? next + 1 : next;
    return mark(tokens, open, "(") && mark(tokens, open + 1, "?") && mark(tokens, open + 2, ")")
        ? open + 3
        : next;
  }
}
