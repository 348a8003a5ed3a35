package org.yaddash.imports.recognise.words.dates;

import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date that is being read.
 *
 * @param month 1 to 12, or a season from {@value #FIRST_SEASON} on; 0 where only the year is known
 * @param day 0 where only the month is known
 * @param until the last day, month or season of a span; null when it is none
 * @param next the token after it
 */
record EdtfDate(int year, int month, int day, @Nullable EdtfDate until, int next) {
  static final int FIRST_SEASON = 21;

  EdtfDate(int year, int month, int day, int lastDay, int next) {
    this(
        year,
        month,
        day,
        lastDay == 0 ? null : new EdtfDate(year, month, lastDay, null, next),
        next);
  }

  String edtf() {
    String first =
        month == 0
            ? String.format(Locale.ROOT, "%04d", year)
            : day == 0
                ? String.format(Locale.ROOT, "%04d-%02d", year, month)
                : String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    return until == null ? first : first + "/" + until.edtf();
  }

  boolean possible() {
    boolean season = month >= FIRST_SEASON && month < FIRST_SEASON + 4 && day == 0;
    if (year < 1000 || year > 2100 || month > 12 && !season) {
      return false;
    }
    return (day == 0 || day <= YearMonth.of(year, month).lengthOfMonth())
        && (until == null || until.possible() && before(until));
  }

  private boolean before(EdtfDate other) {
    return year * 10_000 + month * 100 + day < other.year * 10_000 + other.month * 100 + other.day;
  }
}
