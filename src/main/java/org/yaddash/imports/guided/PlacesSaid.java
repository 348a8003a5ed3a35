package org.yaddash.imports.guided;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Mark;
import org.yaddash.imports.extract.legacy.Marked;
import org.yaddash.imports.profiles.PageRules;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.dates.Dates;

/** Values at the places that a profile says, within one part of a page. */
final class PlacesSaid {
  private static final int LONGEST_SEARCHED = 1_000_000;

  /** Between two authors. A scan of a short value; nothing in it repeats within a repetition. */
  private static final Pattern BETWEEN = Pattern.compile("\\s*[;,/]\\s*|\\s+(?:and|и|və|ve)\\s+");

  private final Marked page;
  private final String text;
  private final int start;
  private final int end;
  private final @Nullable String language;

  PlacesSaid(Marked page, int start, int end, @Nullable String language) {
    this.page = page;
    this.text = page.legacy().text();
    this.start = start;
    this.end = end;
    this.language = language;
  }

  /** What was selected as this within the part. */
  List<Mark> marks(Mark.Role role) {
    return page.of(role).stream()
        .filter(mark -> mark.start() >= start && mark.end() <= end && mark.end() > mark.start())
        .toList();
  }

  /** The value, or null when there is none. */
  @Nullable Found<String> first(PageRules.@Nullable Where where, Mark.Role role) {
    if (where == null) {
      return null;
    }
    if (where.select() == null) {
      return matched(where.pattern(), start, end);
    }
    for (Mark mark : marks(role)) {
      Found<String> found = matched(where.pattern(), mark.start(), mark.end());
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Found<String> matched(@Nullable String pattern, int from, int to) {
    if (pattern == null) {
      Found<String> all = Found.words(text, from, to);
      return all.value().isEmpty() ? null : all;
    }
    String searched = text.substring(from, Math.min(to, from + LONGEST_SEARCHED));
    Matcher matcher = Pattern.compile(pattern).matcher(searched);
    if (!matcher.find()) {
      return null;
    }
    int group = matcher.groupCount() > 0 && matcher.start(1) >= 0 ? 1 : 0;
    Found<String> found = Found.words(text, from + matcher.start(group), from + matcher.end(group));
    return found.value().isEmpty() ? null : found;
  }

  /** The authors, one by one. */
  List<Found<String>> authors(PageRules.@Nullable Where where) {
    Found<String> all = first(where, Mark.Role.AUTHORS);
    List<Found<String>> authors = new ArrayList<>();
    if (all == null) {
      return authors;
    }
    Matcher between = BETWEEN.matcher(all.exact());
    int from = 0;
    while (between.find()) {
      add(authors, all.start() + from, all.start() + between.start());
      from = between.end();
    }
    add(authors, all.start() + from, all.end());
    return authors;
  }

  private void add(List<Found<String>> authors, int from, int to) {
    Found<String> one = Found.words(text, from, to);
    if (!one.value().isEmpty()) {
      authors.add(one);
    }
  }

  /** The date in EDTF, or null when there is none that can be read. */
  @Nullable Found<String> date(PageRules rules) {
    Found<String> written = first(rules.date(), Mark.Role.DATE);
    if (written == null) {
      return null;
    }
    if (rules.dateFormat() != null) {
      String date = parsed(written.value(), rules.dateFormat(), rules.dateLocale());
      return date == null ? null : written.map(as -> date);
    }
    List<Found<String>> dates = Dates.in(text, written.start(), written.end(), language);
    return dates.isEmpty() ? null : dates.get(0);
  }

  private static @Nullable String parsed(String written, String format, @Nullable String locale) {
    Locale of = locale == null ? Locale.ROOT : Locale.forLanguageTag(locale);
    try {
      TemporalAccessor read =
          new DateTimeFormatterBuilder()
              .parseCaseInsensitive()
              .appendPattern(format)
              .toFormatter(of)
              .parseBest(written, LocalDate::from, YearMonth::from, java.time.Year::from);
      boolean ofTwoDigits = format.contains("yy") && !format.contains("yyy");
      boolean toCome =
          read instanceof LocalDate date && date.isAfter(LocalDate.now(ZoneOffset.UTC));
      // nothing was published in the future: 91 was the century before
      return ofTwoDigits && toCome && read instanceof LocalDate date
          ? date.minusYears(100).toString()
          : read.toString();
    } catch (DateTimeException | IllegalArgumentException e) {
      return null;
    }
  }
}
