package org.yaddash.imports.recognise.credits;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;
import org.yaddash.imports.recognise.words.dates.Dates;

/**
 * The line under a title that says where the article came out: {@code The Olm Courier, Saravend,
 * No. 47 (1311), November 24, 1989, p. 3}.
 *
 * @param title the newspaper, journal or site
 * @param place where it is published, or null
 * @param issue its volume, number or edition, or null
 * @param date when this issue came out, EDTF, or null
 * @param pages the pages of the article, or null
 */
public record Imprint(
    Found<String> title,
    @Nullable Found<String> place,
    @Nullable Found<String> issue,
    @Nullable Found<String> date,
    @Nullable Found<String> pages) {

  private static final Set<String> ISSUES =
      Set.of(
          "no",
          "№",
          "nr",
          "vol",
          "volume",
          "issue",
          "number",
          "т",
          "том",
          "вып",
          "cild",
          "buraxılış",
          "sayı",
          "say");
  private static final Set<String> PAGES =
      Set.of("p", "pp", "page", "pages", "с", "стр", "s", "səh");
  private static final int LONGEST = 300;

  /** A stretch between commas, as token positions. */
  private record Part(int first, int next) {}

  /** Reads a line, or gives null when it is no imprint. */
  public static @Nullable Imprint read(
      String text, int start, int lineEnd, @Nullable String language) {
    int end = text.indexOf('\n', start);
    end = end < 0 || end > lineEnd ? lineEnd : end;
    if (end - start < 12 || end - start > LONGEST) {
      return null;
    }
    List<Token> tokens = Tokens.of(text, start, end);
    List<Found<String>> dates = Dates.in(text, start, end, language);
    Found<String> date = dates.isEmpty() ? null : dates.get(0);
    List<Part> parts = parts(tokens, date);
    if (parts.size() < 2) {
      return null;
    }
    Found<String> title = title(text, tokens, parts.get(0));
    boolean quoted =
        tokens.get(0).kind() == Token.Kind.MARK && "\"“«„".contains(tokens.get(0).lower());
    Found<String> place = null;
    Found<String> issue = null;
    Found<String> pages = null;
    for (Part part : parts.subList(1, parts.size())) {
      Token first = tokens.get(part.first());
      if (date != null && first.start() >= date.start() && first.start() < date.end()) {
        continue;
      }
      if (ISSUES.contains(first.lower()) && issue == null) {
        int next = part.next();
        // a year in brackets after the volume is the date
        if (next - part.first() > 3
            && tokens.get(next - 1).is(")")
            && tokens.get(next - 2).lower().length() == 4
            && tokens.get(next - 2).digits()
            && (tokens.get(next - 2).lower().compareTo("1500") > 0
                && tokens.get(next - 2).lower().compareTo("2100") < 0)) {
          Token year = tokens.get(next - 2);
          date = date == null ? Found.at(year.lower(), text, year.start(), year.end()) : date;
          next -= 3;
        }
        issue = Found.words(text, first.start(), tokens.get(next - 1).end());
      } else if (PAGES.contains(first.lower()) && part.next() - part.first() > 1) {
        int number = part.first();
        while (number < part.next() && !tokens.get(number).digits()) {
          number++;
        }
        int last = part.next() - 1;
        while (last > number && !tokens.get(last).digits()) {
          last--;
        }
        pages =
            number < part.next()
                ? Found.words(text, tokens.get(number).start(), tokens.get(last).end())
                : pages;
      } else if (place == null
          && part.next() - part.first() <= 3
          && first.capital()
          && first.word()) {
        place = Found.words(text, first.start(), tokens.get(part.next() - 1).end());
      } else if (!quoted) {
        return null;
      }
    }
    boolean dated = date != null && (date.value().length() >= 7 || issue != null);
    boolean said =
        (issue != null ? 1 : 0) + (dated ? 1 : 0) + (pages != null ? 1 : 0)
            >= (quoted || parts.size() == 2 ? 1 : 2);
    return title == null || !said ? null : new Imprint(title, place, issue, date, pages);
  }

  private static List<Part> parts(List<Token> tokens, @Nullable Found<String> date) {
    List<Part> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      boolean inDate =
          date != null
              && i < tokens.size()
              && tokens.get(i).start() > date.start()
              && tokens.get(i).end() <= date.end();
      boolean sentence =
          i < tokens.size()
              && tokens.get(i).is(".")
              && i > 1
              && tokens.get(i - 1).lower().length() > 3;
      if (i == tokens.size()
          || !inDate && (tokens.get(i).is(",") || tokens.get(i).is(";") || sentence)) {
        if (i > start) {
          parts.add(new Part(start, i));
        }
        start = i + 1;
        if (sentence) {
          break;
        }
      }
    }
    return parts;
  }

  /** Whether what stands after a quoted name only says what it is: {@code "Kelmar" qəzeti}. */
  private static boolean kind(List<Token> tokens, int from, int next) {
    for (int i = from; i < next; i++) {
      if (!tokens.get(i).word() || tokens.get(i).capital()) {
        return false;
      }
    }
    return next - from <= 2;
  }

  private static @Nullable Found<String> title(String text, List<Token> tokens, Part part) {
    int first = part.first();
    int next = part.next();
    if ("\"“«„".contains(tokens.get(first).lower())) {
      int close = first + 1;
      while (close < next && !"\"”»“".contains(tokens.get(close).lower())) {
        close++;
      }
      return close > first + 1 && close < next && kind(tokens, close + 1, next)
          ? Found.words(text, tokens.get(first + 1).start(), tokens.get(close - 1).end())
          : null;
    }
    int capitals = 0;
    int words = 0;
    for (int i = first; i < next; i++) {
      if (tokens.get(i).digits() || tokens.get(i).is(":") || tokens.get(i).is("|")) {
        return null;
      }
      words += tokens.get(i).word() ? 1 : 0;
      capitals += tokens.get(i).capital() ? 1 : 0;
    }
    boolean name =
        words <= 8
            && capitals >= 1
            && capitals * 2 >= words
            && tokens.get(first).capital()
            && !Bylines.label(tokens.get(first));
    return name ? Found.words(text, tokens.get(first).start(), tokens.get(next - 1).end()) : null;
  }
}
