package org.yaddash.types.schemas;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;

/**
 * A date that may be known only in part, as the Extended Date/Time Format of the Library of
 * Congress writes it (EDTF, levels 0 and 1): {@code 1990}, {@code 1990-01}, {@code 1990-01-20},
 * {@code 1990?} (uncertain), {@code 1990~} (approximate), {@code 1990%} (both), {@code 199X},
 * {@code 1990-XX-XX}, {@code 1990-21} (spring), {@code 1989/1990}, {@code 1989/..} (open), {@code
 * 1989/} (unknown end), {@code -0044}, {@code Y170000002}, {@code 1990-01-20T00:30:00Z}.
 *
 * <p>What counts is the span of days that it can mean, in days since 1970-01-01 of the proleptic
 * Gregorian calendar, both ends inclusive. A doubt ({@code ?}, {@code ~}, {@code %}) does not widen
 * it. An open or unknown end reaches to {@link #MIN} or {@link #MAX}. Seasons are those of the
 * northern half, three whole months each; winter begins in December of its year. A time of day is
 * read but only its day, as written, is kept.
 *
 * <p>Sorted by the earliest day, then the latest, then as text.
 */
public final class Edtf implements Comparable<Edtf> {
  /** The first day of a span that has no beginning. */
  public static final long MIN = Long.MIN_VALUE;

  /** The last day of a span that has no end. */
  public static final long MAX = Long.MAX_VALUE;

  private static final int LONGEST = 80;
  private static final Comparator<Edtf> ORDER =
      Comparator.comparingLong(Edtf::earliest)
          .thenComparingLong(Edtf::latest)
          .thenComparing(Edtf::text);

  private final String text;
  private final Span span;

  private Edtf(String text, Span span) {
    this.text = text;
    this.span = span;
  }

  /**
   * Reads a date.
   *
   * @throws DateTimeParseException when it is not EDTF level 0 or 1, or not a day of the calendar;
   *     its message says why
   */
  public static Edtf parse(String text) {
    if (text.length() > LONGEST) {
      throw wrong("is longer than any date", text);
    }
    int slash = text.indexOf('/');
    if (slash >= 0) {
      return new Edtf(text, interval(text, slash));
    }
    int time = text.indexOf('T');
    return new Edtf(text, time < 0 ? date(text, text) : dateTime(text, time));
  }

  /** Reads a date; empty when it is none. */
  public static Optional<Edtf> read(String text) {
    try {
      return Optional.of(parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The date as it was written. */
  public String text() {
    return text;
  }

  /** The first day that it can mean, as an epoch day; {@link #MIN} when open. */
  public long earliest() {
    return span.first;
  }

  /** The last day that it can mean, as an epoch day; {@link #MAX} when open. */
  public long latest() {
    return span.last;
  }

  /** Whether the source is in doubt ({@code ?} or {@code %}), at either end. */
  public boolean uncertain() {
    return span.uncertain;
  }

  /** Whether it is an estimate ({@code ~} or {@code %}), at either end. */
  public boolean approximate() {
    return span.approximate;
  }

  /** Whether the two can mean the same day. */
  public boolean overlaps(Edtf other) {
    return earliest() <= other.latest() && other.earliest() <= latest();
  }

  @Override
  public int compareTo(Edtf other) {
    return ORDER.compare(this, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Edtf that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }

  private record Span(long first, long last, boolean uncertain, boolean approximate) {}

  private static Span interval(String whole, int slash) {
    String left = whole.substring(0, slash);
    String right = whole.substring(slash + 1);
    boolean begins = !left.isEmpty() && !left.equals("..");
    boolean ends = !right.isEmpty() && !right.equals("..");
    if (!begins && !ends) {
      throw wrong("names neither a beginning nor an end", whole);
    }
    Span start = begins ? date(left, whole) : new Span(MIN, MIN, false, false);
    Span end = ends ? date(right, whole) : new Span(MAX, MAX, false, false);
    if (start.first > end.last) {
      throw wrong("ends before it begins", whole);
    }
    return new Span(
        start.first,
        Math.max(start.last, end.last),
        start.uncertain || end.uncertain,
        start.approximate || end.approximate);
  }

  private static Span date(String part, String whole) {
    char mark = part.isEmpty() ? ' ' : part.charAt(part.length() - 1);
    boolean marked = mark == '?' || mark == '~' || mark == '%';
    String bare = marked ? part.substring(0, part.length() - 1) : part;
    LocalDate[] days = bare.startsWith("Y") ? longYear(bare, whole) : calendar(bare, whole);
    return new Span(
        days[0].toEpochDay(),
        days[1].toEpochDay(),
        mark == '?' || mark == '%',
        mark == '~' || mark == '%');
  }

  /** {@code Y} and five to nine digits, with a sign when before the year 0. */
  private static LocalDate[] longYear(String bare, String whole) {
    boolean negative = bare.startsWith("Y-");
    String digits = bare.substring(negative ? 2 : 1);
    if (digits.length() < 5
        || digits.length() > 9
        || !allDigits(digits)
        || digits.charAt(0) == '0') {
      throw wrong("needs five to nine digits after the Y", whole);
    }
    int year = Integer.parseInt(digits);
    return years(negative ? -year : year, negative ? -year : year);
  }

  private static LocalDate[] calendar(String bare, String whole) {
    boolean negative = bare.startsWith("-");
    String rest = negative ? bare.substring(1) : bare;
    if (rest.length() != 4 && rest.length() != 7 && rest.length() != 10) {
      throw wrong("is not written as a year, a year and month, or a day", whole);
    }
    String century = rest.substring(0, 4);
    int unknown = century.endsWith("XX") ? 2 : century.endsWith("X") ? 1 : 0;
    if (!allDigits(century.substring(0, 4 - unknown)) || (negative && century.equals("0000"))) {
      throw wrong("does not begin with a year of four digits", whole);
    }
    int low = Integer.parseInt(century.replace('X', '0'));
    int high = Integer.parseInt(century.replace('X', '9'));
    LocalDate[] wholeYears = negative ? years(-high, -low) : years(low, high);
    if (rest.length() == 4) {
      return wholeYears;
    }
    String month = rest.substring(5, 7);
    boolean hasDay = rest.length() == 10;
    if (rest.charAt(4) != '-' || (hasDay && rest.charAt(7) != '-')) {
      throw wrong("does not part its numbers by hyphens", whole);
    }
    if (month.equals("XX")) {
      if (hasDay && !rest.endsWith("XX")) {
        throw wrong("names a day of an unknown month", whole);
      }
      return wholeYears;
    }
    if (unknown > 0) {
      throw wrong("names a month of an unknown year", whole);
    }
    int year = negative ? -low : low;
    int number = allDigits(month) ? Integer.parseInt(month) : 0;
    if (!hasDay && number >= 21 && number <= 24) {
      YearMonth begins = YearMonth.of(year, 3 * (number - 20));
      return new LocalDate[] {begins.atDay(1), begins.plusMonths(2).atEndOfMonth()};
    }
    if (number < 1 || number > 12) {
      throw wrong("has no month " + month, whole);
    }
    YearMonth ofYear = YearMonth.of(year, number);
    if (!hasDay || rest.endsWith("XX")) {
      return new LocalDate[] {ofYear.atDay(1), ofYear.atEndOfMonth()};
    }
    String day = rest.substring(8);
    if (!allDigits(day) || !ofYear.isValidDay(Integer.parseInt(day))) {
      throw wrong("has no day " + day + " in its month", whole);
    }
    LocalDate exact = ofYear.atDay(Integer.parseInt(day));
    return new LocalDate[] {exact, exact};
  }

  private static Span dateTime(String whole, int at) {
    String day = whole.substring(0, at);
    LocalDate[] days = calendar(day, whole);
    if (!days[0].equals(days[1])) {
      throw wrong("has a time but no day", whole);
    }
    String time = whole.substring(at + 1);
    int zone = zoneStart(time);
    if (!isTime(time.substring(0, zone)) || !isZone(time.substring(zone))) {
      throw wrong("has no time of day such as 00:30:00, 00:30:00Z or 00:30:00+04:00", whole);
    }
    return new Span(days[0].toEpochDay(), days[0].toEpochDay(), false, false);
  }

  private static int zoneStart(String time) {
    for (int i = 0; i < time.length(); i++) {
      char c = time.charAt(i);
      if (c == 'Z' || c == '+' || c == '-') {
        return i;
      }
    }
    return time.length();
  }

  /** Hours, minutes and seconds; fractions of a second are taken though EDTF has none. */
  private static boolean isTime(String time) {
    if (time.length() < 8 || time.charAt(2) != ':' || time.charAt(5) != ':') {
      return false;
    }
    boolean fraction =
        time.length() == 8
            || (time.length() > 9 && time.charAt(8) == '.' && allDigits(time.substring(9)));
    return fraction
        && upTo(23, time.substring(0, 2))
        && upTo(59, time.substring(3, 5))
        && upTo(60, time.substring(6, 8));
  }

  private static boolean isZone(String zone) {
    if (zone.isEmpty() || zone.equals("Z")) {
      return true;
    }
    boolean hours = zone.length() >= 3 && zone.charAt(0) != 'Z' && upTo(23, zone.substring(1, 3));
    return hours
        && (zone.length() == 3
            || (zone.length() == 6 && zone.charAt(3) == ':' && upTo(59, zone.substring(4))));
  }

  private static boolean upTo(int most, String digits) {
    return allDigits(digits) && Integer.parseInt(digits) <= most;
  }

  private static LocalDate[] years(int from, int to) {
    return new LocalDate[] {LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31)};
  }

  private static boolean allDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static DateTimeParseException wrong(String reason, String text) {
    return new DateTimeParseException(
        reason, text.substring(0, Math.min(LONGEST, text.length())), 0);
  }
}
