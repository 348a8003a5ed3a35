package org.yaddash.imports.recognise.words.dates;

import static org.yaddash.imports.recognise.words.dates.DateTokens.digits;
import static org.yaddash.imports.recognise.words.dates.DateTokens.mark;
import static org.yaddash.imports.recognise.words.dates.DateTokens.number;
import static org.yaddash.imports.recognise.words.dates.DateTokens.ordinal;
import static org.yaddash.imports.recognise.words.dates.DateTokens.year4;

import java.time.Month;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Token;

/**
 * A day of a year that is not told beside it: {@code 25 March}, {@code 25 марта}, {@code martın
 * 25-nə}.
 *
 * @param month 1 to 12
 * @param day of the month
 * @param next one past its last token
 */
public record YearlessDay(int month, int day, int next) {
  /** The day that begins at a token and has no year, or null. */
  public static @Nullable YearlessDay at(List<Token> tokens, int at) {
    if (at + 1 >= tokens.size()) {
      return null;
    }
    if (digits(tokens, at, 2)) {
      int next = at + 1;
      next += ordinal(tokens.get(next)) ? 1 : 0;
      next += next < tokens.size() && tokens.get(next).is("of") ? 1 : 0;
      int month = next < tokens.size() ? Months.of(tokens.get(next)) : 0;
      return possible(tokens, month, number(tokens.get(at)), next + 1);
    }
    int month = Months.of(tokens.get(at));
    return month > 0 && digits(tokens, at + 1, 2)
        ? possible(tokens, month, number(tokens.get(at + 1)), at + 2)
        : null;
  }

  private static @Nullable YearlessDay possible(List<Token> tokens, int month, int day, int next) {
    boolean year = year4(tokens, next) || mark(tokens, next, ",") && year4(tokens, next + 1);
    boolean real = month > 0 && day > 0 && day <= Month.of(month).maxLength();
    return real && !year ? new YearlessDay(month, day, next) : null;
  }

  /** The same day in the year of an earlier one; null where it would lie before it. */
  public @Nullable String after(String earlier) {
    String day =
        String.format(Locale.ROOT, "%s-%02d-%02d", earlier.substring(0, 4), month, this.day);
    return day.compareTo(earlier) >= 0 ? day : null;
  }
}
