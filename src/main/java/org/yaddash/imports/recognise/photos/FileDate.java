package org.yaddash.imports.recognise.photos;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The date that a picture's file gives, as EDTF. EXIF writes {@code 1964:11:19 10:30:00}, IPTC
 * {@code 19641119}, XMP {@code 1964-11-19T10:30:00}; all may leave the day or the month out, or
 * write zeros for it. The clock's time and zone say nothing about the day where it was taken.
 */
final class FileDate {
  /** The year of the first photograph. */
  private static final int FIRST = 1826;

  private static final int LAST = 2100;

  private FileDate() {}

  /** The date; null when there is none in it, or none that can be. */
  static @Nullable String edtf(String written) {
    String digits = digits(written);
    int year = number(digits, 0, 4);
    int month = Math.max(0, number(digits, 4, 6));
    int day = Math.max(0, number(digits, 6, 8));
    if (year < FIRST || year > LAST || month > 12 || neverSet(written, year, month, day)) {
      return null;
    }
    if (month == 0) {
      return "%04d".formatted(year);
    }
    if (day == 0) {
      return "%04d-%02d".formatted(year, month);
    }
    try {
      return LocalDate.of(year, month, day).toString();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Up to eight digits of year, month and day. */
  private static String digits(String written) {
    StringBuilder digits = new StringBuilder(8);
    for (int i = 0; i < written.length() && digits.length() < 8; i++) {
      char c = written.charAt(i);
      boolean parts = digits.length() == 4 || digits.length() == 6;
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if (!parts || c != ':' && c != '-' && c != '.' && c != '/') {
        break;
      }
    }
    return digits.toString();
  }

  private static int number(String digits, int from, int to) {
    return digits.length() < to ? -1 : Integer.parseInt(digits.substring(from, to));
  }

  /** A camera whose clock nobody has set begins on the first day of its maker's era. */
  private static boolean neverSet(String written, int year, int month, int day) {
    return written.endsWith(" 00:00:00")
        && month == 1
        && day == 1
        && (year % 10 == 0 || year == 2001 || year == 2002);
  }
}
