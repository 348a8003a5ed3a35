package org.yaddash.imports.recognise.words;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates and writes them as EDTF level 1: {@code 1990-01-20}, {@code 1990-01}, {@code 1990},
 * {@code 1990-01-19/1990-01-20}. Reads month names of English, Russian, Azerbaijani and Turkish,
 * numeric dates (day first, except where slashes and an English text say otherwise), roman months
 * ({@code 20.I.1990}) and ISO dates.
 */
public final class Dates {
  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Map<String, Integer> ROMAN = new HashMap<>();
  private static final Set<String> YEAR_WORDS =
      Set.of(
          "г", "год", "года", "году", "il", "ildə", "ilin", "ci", "cı", "cu", "cü", "yılı",
          "yılında", "yıl");

  static {
    months(
        "january february march april may june july august september october november december",
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
        "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
        "янв фев мар апр мая июн июл авг сен окт ноя дек",
        "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
        "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
        "январ феврал март апрел май ијун ијул август сентјабр октјабр нојабр декабр");
    MONTHS.put("sept", 9);
    MONTHS.put("сент", 9);
    MONTHS.put("нояб", 11);
    String[] numerals = {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"};
    for (int i = 0; i < numerals.length; i++) {
      ROMAN.put(numerals[i], i + 1);
    }
  }

  private Dates() {}

  /** A date in reading. */
  private record Part(int year, int month, int day, int lastDay, int next) {
    String edtf() {
      if (month == 0) {
        return String.format(Locale.ROOT, "%04d", year);
      }
      if (day == 0) {
        return String.format(Locale.ROOT, "%04d-%02d", year, month);
      }
      String first = String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
      return lastDay == 0
          ? first
          : first + "/" + String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, lastDay);
    }

    boolean possible() {
      if (year < 1000 || year > 2100 || month > 12) {
        return false;
      }
      return day == 0
          || day <= YearMonth.of(year, month).lengthOfMonth()
              && (lastDay == 0
                  || lastDay > day && lastDay <= YearMonth.of(year, month).lengthOfMonth());
    }
  }

  /**
   * The dates in {@code [from, to)} that name at least a year, in order. A year alone counts only
   * after or before a word that says so ({@code 1990 год}, {@code 1990-cı il}).
   *
   * @param language the text's language, or null; decides what {@code 2/3/1990} means
   */
  public static List<Found<String>> in(String text, int from, int to, @Nullable String language) {
    List<Token> tokens = Tokens.of(text, from, to);
    List<Found<String>> dates = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Part part = at(tokens, at, language != null && language.startsWith("en"));
      if (part != null && part.possible()) {
        int next = withYearWord(tokens, part.next());
        dates.add(Found.at(part.edtf(), text, tokens.get(at).start(), tokens.get(next - 1).end()));
        at = next;
      } else {
        at++;
      }
    }
    return dates;
  }

  /** The first date of a text of its own (a meta value, an attribute), or null. */
  public static @Nullable String first(String text, @Nullable String language) {
    String head = text.length() > 300 ? text.substring(0, 300) : text;
    List<Found<String>> dates = in(head, 0, head.length(), language);
    return dates.isEmpty() ? null : dates.get(0).value();
  }

  private static @Nullable Part at(List<Token> tokens, int at, boolean english) {
    Token first = tokens.get(at);
    if (first.digits()) {
      int length = first.lower().length();
      if (length == 4) {
        return yearFirst(tokens, at);
      }
      if (length == 8) {
        return compact(tokens, at);
      }
      return length <= 2 ? dayFirst(tokens, at, english) : null;
    }
    return first.word() ? monthFirst(tokens, at) : null;
  }

  private static @Nullable Part compact(List<Token> tokens, int at) {
    int value = number(tokens.get(at));
    Part part = new Part(value / 10000, value / 100 % 100, value % 100, 0, at + 1);
    boolean sensible = part.year() >= 1900 && part.month() >= 1 && part.day() >= 1;
    return sensible ? part : null;
  }

  private static @Nullable Part yearFirst(List<Token> tokens, int at) {
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
          return value >= 1 && value <= 31 ? new Part(year, month, value, 0, at + 5) : null;
        }
        return tokens.get(at + 1).is("-") && tokens.get(at + 2).lower().length() == 2
            ? new Part(year, month, 0, 0, at + 3)
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
    if (yearWords > 0) {
      int month = next < tokens.size() ? month(tokens.get(next)) : 0;
      if (month > 0) {
        if (digits(tokens, next + 1, 2)) {
          int last =
              mark(tokens, next + 2, "-–") && digits(tokens, next + 3, 2)
                  ? number(tokens.get(next + 3))
                  : 0;
          return new Part(
              year, month, number(tokens.get(next + 1)), last, last > 0 ? next + 4 : next + 2);
        }
        return new Part(year, month, 0, 0, next + 1);
      }
      if (digits(tokens, next, 2) && next + 1 < tokens.size() && month(tokens.get(next + 1)) > 0) {
        return new Part(year, month(tokens.get(next + 1)), number(tokens.get(next)), 0, next + 2);
      }
      return new Part(year, 0, 0, 0, at + 1);
    }
    return null;
  }

  private static @Nullable Part dayFirst(List<Token> tokens, int at, boolean english) {
    int day = number(tokens.get(at));
    int next = at + 1;
    // 20.01.1990, 20/1/90, 20.I.1990
    if (mark(tokens, next, "./-") && touches(tokens, next) && next + 3 < tokens.size()) {
      String separator = tokens.get(next).lower();
      Token middle = tokens.get(next + 1);
      int month =
          middle.digits() && middle.lower().length() <= 2
              ? number(middle)
              : ROMAN.getOrDefault(
                  middle.lower(), middle.word() && separator.equals("-") ? month(middle) : 0);
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
              ? new Part(year, day, month, 0, next + 4)
              : month <= 12 ? new Part(year, month, day, 0, next + 4) : null;
        }
      }
    }
    if (day < 1 || day > 31) {
      return null;
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
    if (next < tokens.size() && (tokens.get(next).is("of") || tokens.get(next).is("."))) {
      next++;
    }
    int month = next < tokens.size() ? month(tokens.get(next)) : 0;
    if (month == 0) {
      return null;
    }
    next++;
    while (next < tokens.size() && (tokens.get(next).is(",") || tokens.get(next).is("."))) {
      next++;
    }
    if (next < tokens.size()
        && tokens.get(next).digits()
        && tokens.get(next).lower().length() == 4) {
      return new Part(number(tokens.get(next)), month, day, last, next + 1);
    }
    return null;
  }

  private static @Nullable Part monthFirst(List<Token> tokens, int at) {
    int month = month(tokens.get(at));
    if (month == 0) {
      return null;
    }
    int next = at + 1;
    if (mark(tokens, next, ".") && touches(tokens, next)) {
      next++;
    }
    if (next >= tokens.size() || !tokens.get(next).digits()) {
      if (mark(tokens, next, ",")
          && digits(tokens, next + 1, 4)
          && tokens.get(next + 1).lower().length() == 4) {
        return new Part(number(tokens.get(next + 1)), month, 0, 0, next + 2);
      }
      return null;
    }
    if (tokens.get(next).lower().length() == 4) {
      return new Part(number(tokens.get(next)), month, 0, 0, next + 1);
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
    if (day >= 1
        && next < tokens.size()
        && tokens.get(next).digits()
        && tokens.get(next).lower().length() == 4) {
      return new Part(number(tokens.get(next)), month, day, last, next + 1);
    }
    return null;
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

  /** Whether a word is the name of a month. */
  public static boolean namesMonth(Token token) {
    return month(token) > 0;
  }

  /**
   * The month that a word names, whatever case ending an Azerbaijani or Turkish month carries; else
   * 0.
   */
  static int month(Token token) {
    if (!token.word()) {
      return 0;
    }
    String word = token.lower();
    Integer month = MONTHS.get(word);
    if (month != null) {
      // the English verbs are months only with a capital
      boolean verb = word.equals("may") || word.equals("march");
      return verb && !token.capital() ? 0 : month;
    }
    for (int cut = word.length() - 1; cut >= 3 && cut >= word.length() - 4; cut--) {
      Integer stem = MONTHS.get(word.substring(0, cut));
      if (stem != null && CASES.contains(word.substring(cut))) {
        return stem;
      }
    }
    return 0;
  }

  private static final Set<String> CASES =
      Set.of(
          "ın", "in", "un", "ün", "da", "də", "dan", "dən", "a", "ə", "ı", "i", "ta", "te", "de");

  private static boolean ordinal(Token token) {
    return token.is("st")
        || token.is("nd")
        || token.is("rd")
        || token.is("th")
        || token.is("го")
        || token.is("е");
  }

  private static int year(Token token) {
    int value = number(token);
    return switch (token.lower().length()) {
      case 4 -> value;
      case 2 -> value >= 40 ? 1900 + value : 2000 + value;
      default -> 0;
    };
  }

  private static int number(Token token) {
    return token.lower().length() > 8 ? 0 : Integer.parseInt(ascii(token.lower()));
  }

  private static String ascii(String digits) {
    StringBuilder plain = new StringBuilder(digits.length());
    for (int i = 0; i < digits.length(); i++) {
      plain.append(Character.digit(digits.charAt(i), 10));
    }
    return plain.toString();
  }

  private static boolean digits(List<Token> tokens, int at, int most) {
    return at < tokens.size() && tokens.get(at).digits() && tokens.get(at).lower().length() <= most;
  }

  private static boolean mark(List<Token> tokens, int at, String marks) {
    return at >= 0
        && at < tokens.size()
        && tokens.get(at).kind() == Token.Kind.MARK
        && marks.contains(tokens.get(at).lower());
  }

  private static boolean touches(List<Token> tokens, int at) {
    return tokens.get(at).start() == tokens.get(at - 1).end();
  }

  private static void months(String... lists) {
    for (String list : lists) {
      String[] names = list.split(" ", -1);
      for (int i = 0; i < names.length; i++) {
        MONTHS.putIfAbsent(names[i], i + 1);
      }
    }
  }
}
