package org.yaddash.imports.recognise.words.dates;

import static org.yaddash.imports.recognise.words.dates.DateTokens.digits;
import static org.yaddash.imports.recognise.words.dates.DateTokens.mark;
import static org.yaddash.imports.recognise.words.dates.DateTokens.number;
import static org.yaddash.imports.recognise.words.dates.DateTokens.ordinal;
import static org.yaddash.imports.recognise.words.dates.DateTokens.touches;
import static org.yaddash.imports.recognise.words.dates.DateTokens.year;
import static org.yaddash.imports.recognise.words.dates.DateTokens.year4;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Letters;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/**
 * Finds dates and writes them as EDTF level 1: {@code 1990-01-20}, {@code 1990-01}, {@code 1990},
 * {@code 1990-01-19/1990-01-20}, seasons as {@code 1990-21}, what is not sure as {@code 1990~} and
 * {@code 1990?}. Reads the names of {@link Months}, numeric dates (day first, except where slashes
 * and an English text say otherwise), roman months ({@code 20.I.1990}) and ISO dates.
 */
public final class Dates {
  private static final Set<String> YEAR_WORDS =
      Set.of(
          "г", "год", "года", "году", "il", "ildə", "ilin", "ci", "cı", "cu", "cü", "yılı",
          "yılında", "yıl");

  private static final Map<String, Integer> SEASONS =
      Map.ofEntries(
          Map.entry("spring", 21),
          Map.entry("весна", 21),
          Map.entry("весной", 21),
          Map.entry("весны", 21),
          Map.entry("summer", 22),
          Map.entry("лето", 22),
          Map.entry("летом", 22),
          Map.entry("лета", 22),
          Map.entry("autumn", 23),
          Map.entry("fall", 23),
          Map.entry("осень", 23),
          Map.entry("осенью", 23),
          Map.entry("осени", 23),
          Map.entry("winter", 24),
          Map.entry("зима", 24),
          Map.entry("зимой", 24),
          Map.entry("зимы", 24));

  private Dates() {}

  /**
   * The dates in {@code [from, to)} that name at least a year, in order. A year alone counts only
   * after or before a word that says so ({@code 1990 год}, {@code 1990-cı il}).
   *
   * @param language the text's language, or null; decides what {@code 2/3/1990} means
   */
  public static List<Found<String>> in(String text, int from, int to, @Nullable String language) {
    if (!Letters.hasDigit(text, from, to)) {
      // every date has its year in digits
      return List.of();
    }
    List<Token> tokens = Tokens.of(text, from, to);
    List<Found<String>> dates = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      EdtfDate part = at(tokens, at, language != null && language.startsWith("en"), true);
      part = part == null ? Hedges.year(tokens, at) : part;
      if (part != null && part.possible()) {
        int next = withYearWord(tokens, part.next());
        int first = Hedges.before(tokens, at);
        int end = Hedges.after(tokens, next);
        boolean about = first < at || Hedges.hedges(tokens.get(at));
        String edtf = part.edtf() + (part.until() == null ? doubt(about, end > next) : "");
        dates.add(Found.at(edtf, text, tokens.get(first).start(), tokens.get(end - 1).end()));
        at = end;
      } else {
        at++;
      }
    }
    return dates;
  }

  private static String doubt(boolean about, boolean asked) {
    return about && asked ? "%" : about ? "~" : asked ? "?" : "";
  }

  /** The first date of a text of its own (a meta value, an attribute), or null. */
  public static @Nullable String first(String text, @Nullable String language) {
    String head = text.length() > 300 ? text.substring(0, 300) : text;
    List<Found<String>> dates = in(head, 0, head.length(), language);
    return dates.isEmpty() ? null : dates.get(0).value();
  }

  private static @Nullable EdtfDate at(List<Token> tokens, int at, boolean english, boolean spans) {
    Token first = tokens.get(at);
    if (first.digits()) {
      int length = first.lower().length();
      if (length == 4) {
        return yearFirst(tokens, at);
      }
      if (length == 8) {
        return compact(tokens, at);
      }
      return length <= 2 ? dayFirst(tokens, at, english, spans) : null;
    }
    if (!first.word()) {
      return null;
    }
    EdtfDate season = season(tokens, at);
    return season == null ? monthFirst(tokens, at, english, spans) : season;
  }

  /** Spring 1990, весной 1990 года. */
  private static @Nullable EdtfDate season(List<Token> tokens, int at) {
    int season = SEASONS.getOrDefault(tokens.get(at).lower(), 0);
    boolean verb = tokens.get(at).is("fall") && !tokens.get(at).capital();
    return season > 0 && !verb && year4(tokens, at + 1)
        ? new EdtfDate(number(tokens.get(at + 1)), season, 0, null, at + 2)
        : null;
  }

  /**
   * The span that begins with a day or month whose year is told only with its end: {@code 31
   * January – 2 February 1990}.
   */
  private static @Nullable EdtfDate span(
      List<Token> tokens, int dash, int month, int day, boolean english) {
    if (!mark(tokens, dash, "-–—") || dash + 1 >= tokens.size()) {
      return null;
    }
    EdtfDate until = at(tokens, dash + 1, english, false);
    if (until == null
        || until.until() != null
        || (until.day() == 0) != (day == 0)
        || until.month() < 1
        || until.month() > 12) {
      return null;
    }
    int year = until.month() < month ? until.year() - 1 : until.year();
    return new EdtfDate(year, month, day, until, until.next());
  }

  private static @Nullable EdtfDate compact(List<Token> tokens, int at) {
    int value = number(tokens.get(at));
    EdtfDate part = new EdtfDate(value / 10000, value / 100 % 100, value % 100, 0, at + 1);
    boolean sensible = part.year() >= 1900 && part.month() >= 1 && part.day() >= 1;
    return sensible ? part : null;
  }

  private static @Nullable EdtfDate yearFirst(List<Token> tokens, int at) {
    int year = number(tokens.get(at));
    // 1990-01-20, 1990/01/20, 1990.01.20
    if (mark(tokens, at + 1, "-/.")
        && touches(tokens, at + 1)
        && digits(tokens, at + 2, 2)
        && touches(tokens, at + 2)) {
      int month = number(tokens.get(at + 2));
      if (month >= 1 && month <= 12) {
        boolean day =
            mark(tokens, at + 3, "-/.")
                && tokens.get(at + 3).is(tokens.get(at + 1).lower())
                && digits(tokens, at + 4, 2)
                && touches(tokens, at + 4);
        if (day) {
          int value = number(tokens.get(at + 4));
          return value >= 1 && value <= 31 ? new EdtfDate(year, month, value, 0, at + 5) : null;
        }
        return tokens.get(at + 1).is("-") && tokens.get(at + 2).lower().length() == 2
            ? new EdtfDate(year, month, 0, 0, at + 3)
            : null;
      }
    }
    // 1990-cı il yanvarın 20-də; 1990 yil 20 yanvar; 1990, January 20
    int next = at + 1;
    int yearWords = 0;
    while (next < tokens.size()
        && next < at + 5
        && (tokens.get(next).is("-") || YEAR_WORDS.contains(tokens.get(next).lower()))) {
      if (tokens.get(next).word()) {
        yearWords++;
      }
      next++;
    }
    if (yearWords > 0 && next < tokens.size() && tokens.get(next).lower().startsWith("illər")) {
      // 1980-ci illər: ten years, not one
      return null;
    }
    if (yearWords > 0) {
      int month = next < tokens.size() ? Months.of(tokens.get(next)) : 0;
      if (month > 0) {
        if (digits(tokens, next + 1, 2)) {
          int last =
              mark(tokens, next + 2, "-–") && digits(tokens, next + 3, 2)
                  ? number(tokens.get(next + 3))
                  : 0;
          return new EdtfDate(
              year, month, number(tokens.get(next + 1)), last, last > 0 ? next + 4 : next + 2);
        }
        return new EdtfDate(year, month, 0, 0, next + 1);
      }
      if (digits(tokens, next, 2)
          && next + 1 < tokens.size()
          && Months.of(tokens.get(next + 1)) > 0) {
        return new EdtfDate(
            year, Months.of(tokens.get(next + 1)), number(tokens.get(next)), 0, next + 2);
      }
      return new EdtfDate(year, 0, 0, 0, at + 1);
    }
    return null;
  }

  private static @Nullable EdtfDate dayFirst(
      List<Token> tokens, int at, boolean english, boolean spans) {
    int day = number(tokens.get(at));
    int next = at + 1;
    // 20.01.1990, 20/1/90, 20.I.1990
    if (mark(tokens, next, "./-") && touches(tokens, next) && next + 3 < tokens.size()) {
      String separator = tokens.get(next).lower();
      Token middle = tokens.get(next + 1);
      int month =
          middle.digits() && middle.lower().length() <= 2
              ? number(middle)
              : Months.roman(
                  middle, middle.word() && separator.equals("-") ? Months.of(middle) : 0);
      if (month > 0 && tokens.get(next + 2).is(separator) && tokens.get(next + 3).digits()) {
        int year = year(tokens.get(next + 3));
        boolean ended =
            next + 4 >= tokens.size()
                || !tokens.get(next + 4).is(separator)
                || !digits(tokens, next + 5, 4)
                || !touches(tokens, next + 5);
        if (year > 0 && ended) {
          boolean monthFirst = day <= 12 && (month > 12 || english && separator.equals("/"));
          return monthFirst && month <= 31
              ? new EdtfDate(year, day, month, 0, next + 4)
              : month <= 12 ? new EdtfDate(year, month, day, 0, next + 4) : null;
        }
      }
    }
    if (day < 1 || day > 31) {
      return null;
    }
    EdtfDate roman = romanMonth(tokens, at, day);
    if (roman != null) {
      return roman;
    }
    // 19-20 января 1990, 20th of January 1990, 20 yanvar 1990-cı il
    int last = 0;
    if (mark(tokens, next, "-–—") && digits(tokens, next + 1, 2)) {
      last = number(tokens.get(next + 1));
      next += 2;
    }
    if (next < tokens.size() && ordinal(tokens.get(next))) {
      next++;
    }
    if (next < tokens.size()
        && (tokens.get(next).is("of") || tokens.get(next).is("de") || tokens.get(next).is("."))) {
      next++;
    }
    int month = next < tokens.size() ? Months.of(tokens.get(next)) : 0;
    if (month == 0) {
      return null;
    }
    next++;
    while (next < tokens.size()
        && (tokens.get(next).is(",") || tokens.get(next).is(".") || tokens.get(next).is("de"))) {
      next++;
    }
    if (year4(tokens, next)) {
      return new EdtfDate(number(tokens.get(next)), month, day, last, next + 1);
    }
    return spans && last == 0 ? span(tokens, next, month, day, english) : null;
  }

  /** 20. I. 1990, 20 XII 1989 г. */
  private static @Nullable EdtfDate romanMonth(List<Token> tokens, int at, int day) {
    int next = mark(tokens, at + 1, ".") ? at + 2 : at + 1;
    if (next >= tokens.size() || !tokens.get(next).capital()) {
      return null;
    }
    int month = Months.roman(tokens.get(next), 0);
    int year = mark(tokens, next + 1, ".") ? next + 2 : next + 1;
    return month > 0 && year4(tokens, year)
        ? new EdtfDate(number(tokens.get(year)), month, day, null, year + 1)
        : null;
  }

  private static @Nullable EdtfDate monthFirst(
      List<Token> tokens, int at, boolean english, boolean spans) {
    int month = Months.of(tokens.get(at));
    if (month == 0) {
      return null;
    }
    int next = at + 1;
    if (mark(tokens, next, ".") && touches(tokens, next)) {
      next++;
    }
    if (next >= tokens.size() || !tokens.get(next).digits()) {
      if (mark(tokens, next, ",") && year4(tokens, next + 1)) {
        return new EdtfDate(number(tokens.get(next + 1)), month, 0, 0, next + 2);
      }
      return spans ? span(tokens, next, month, 0, english) : null;
    }
    if (tokens.get(next).lower().length() == 4) {
      return new EdtfDate(number(tokens.get(next)), month, 0, 0, next + 1);
    }
    if (tokens.get(next).lower().length() > 2) {
      return null;
    }
    int day = number(tokens.get(next));
    int last = 0;
    next++;
    if (mark(tokens, next, "-–—") && digits(tokens, next + 1, 2)) {
      last = number(tokens.get(next + 1));
      next += 2;
    }
    if (next < tokens.size() && ordinal(tokens.get(next))) {
      next++;
    }
    while (next < tokens.size() && (tokens.get(next).is(",") || tokens.get(next).is("."))) {
      next++;
    }
    if (day >= 1 && year4(tokens, next)) {
      return new EdtfDate(number(tokens.get(next)), month, day, last, next + 1);
    }
    return spans && last == 0 && day >= 1 ? span(tokens, next, month, day, english) : null;
  }

  private static int withYearWord(List<Token> tokens, int at) {
    int next = at;
    while (next < tokens.size()
        && next < at + 3
        && (YEAR_WORDS.contains(tokens.get(next).lower())
            || tokens.get(next).is("-")
                && next + 1 < tokens.size()
                && YEAR_WORDS.contains(tokens.get(next + 1).lower()))) {
      next++;
    }
    return next;
  }
}
