package org.yaddash.search.projection;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaddash.search.projection.Filter.Value;

/** What dates are put together by to be counted. */
public enum Range {
  YEAR(1),
  DECADE(10);

  /** A date that may be in more years than these counts only in those of its ends. */
  private static final int MOST_YEARS = 100;

  private static final int LAST_YEAR = 9999;

  private final int years;

  Range(int years) {
    this.years = years;
  }

  /** The name in the query. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of this name in the query. */
  public static Optional<Range> find(String wire) {
    for (Range range : values()) {
      if (range.wire().equals(wire)) {
        return Optional.of(range);
      }
    }
    return Optional.empty();
  }

  /** The ranges that some day of a span lies in, as EDTF: {@code 1990}, {@code 199X}. */
  public Set<String> of(Value.Span days) {
    Set<String> found = new TreeSet<>();
    boolean open = days.first() == Long.MIN_VALUE || days.last() == Long.MAX_VALUE;
    int first = year(days.first());
    int last = year(days.last());
    if (open || last - first > MOST_YEARS) {
      add(first, found);
      add(last, found);
    } else {
      for (int year = first; year <= last; year++) {
        add(year, found);
      }
    }
    return found;
  }

  private void add(int year, Set<String> found) {
    if (year >= 0 && year <= LAST_YEAR) {
      String digits = Integer.toString(year);
      String text = "0000".substring(digits.length()) + digits;
      found.add(years == 1 ? text : text.substring(0, 3) + "X");
    }
  }

  /** The year of a day; -1 when it is too far away to be counted. */
  private static int year(long day) {
    long farthest = LocalDate.of(LAST_YEAR, 12, 31).toEpochDay();
    boolean near = day >= LocalDate.of(0, 1, 1).toEpochDay() && day <= farthest;
    return near ? LocalDate.ofEpochDay(day).getYear() : -1;
  }
}
