package org.yaddash.imports.recognise.figures;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Numbers;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Word;
import org.yaddash.imports.recognise.words.dates.Months;

/**
 * Tells numbers that count people from those that count or name something else, and from those of
 * which only a part is spoken of: {@code half of its 36 children}.
 */
final class OtherNumbers {
  private static final Set<String> NOT_PEOPLE =
      Set.of(
          "percent",
          "per",
          "km",
          "kilometers",
          "years",
          "year",
          "months",
          "days",
          "day",
          "hours",
          "hour",
          "minutes",
          "times",
          "лет",
          "года",
          "год",
          "дней",
          "дня",
          "часов",
          "раз",
          "процентов",
          "il",
          "gün",
          "saat",
          "yaş",
          "yaşlı",
          "yaşında",
          "faiz",
          "rubles",
          "dollars",
          "million",
          "млн",
          "руб",
          "метров",
          "km2",
          "oclock",
          "o'clock",
          "o’clock",
          "yıl",
          "am",
          "pm",
          "утра",
          "вечера",
          "ночи",
          "weeks",
          "неделю",
          "недель",
          "недели",
          "месяцев",
          "месяца",
          "минут",
          "dəqiqə",
          "həftə",
          "ay",
          "yerli",
          "neçə",
          "percentage",
          "per cent",
          "процента");

  /** What is counted in the same sentences, and is nobody. */
  private static final Word.Trait THINGS =
      Word.Trait.among(
          Set.copyOf(
              List.of(
                  ("trucks truck cars tanks buses boats ships planes houses homes flats buildings"
                          + " shops schools hospitals villages streets bullets shells bombs shots rounds"
                          + " horses cows cattle sheep goats pigs animals hectares acres tons tonnes miles"
                          + " metres meters feet kilograms coffins graves photographs letters books pages"
                          + " documents maşın ev evin tank avtobus qəbir güllə metr kilometr ton hektar mal"
                          + " qoyun at sənəd şəkil rubl manat")
                      .split(" ", -1))));

  /** After these a number is a name: {@code Room 5}. */
  private static final Set<String> NUMBERED =
      Set.copyOf(
          List.of(
              ("school room shaft barracks article chapter bus ward block house gate pit mine"
                      + " paragraph section volume issue figure table no nr № # n школа школы школе школу"
                      + " дом дома доме палата палате палаты статья статьи статье глава вагон вагоне"
                      + " больница больницы больнице шахта шахты шахте квартира квартире номер məktəb otaq"
                      + " maddə palata nömrəli nömrə")
                  .split(" ", -1)));

  private static final Set<String> ABBREVIATIONS =
      Set.copyOf(
          List.of(("p pp с стр s səh no nr vol ch art fig ст гл рис т д кв cild").split(" ", -1)));

  private static final Set<String> ORDINALS =
      Set.copyOf(
          List.of(
              ("й я е го му м ю ой ая ый ий ые ых ci cı cu cü inci ıncı uncu üncü nci ncı ncu"
                      + " ncü")
                  .split(" ", -1)));

  private static final Set<String> IN_A_YEAR =
      Set.copyOf(
          List.of(
              ("in by since until till from before after of during в с до к после за")
                  .split(" ", -1)));

  /** Before a word for a thousand or the like they make a number that is not told. */
  private static final Set<String> VAGUE =
      Set.copyOf(
          List.of(
              ("several few many couple half несколько нескольких многие многих пару полторы"
                      + " полутора десятки десятков сотни сотен neçə")
                  .split(" ", -1)));

  private static final Set<String> PARTS =
      Set.copyOf(
          List.of(
              ("half third thirds quarter quarters most none some many any several few each"
                      + " majority rest out part percent nobody neither one two three both member members")
                  .split(" ", -1)));

  /** The same where what they are of may follow without a word for it. */
  private static final Set<String> FRACTIONS =
      Set.copyOf(
          List.of(
              ("half third thirds quarter quarters majority none percent половина половину"
                      + " половины треть трети четверть большинство большинства никто процентов процента")
                  .split(" ", -1)));

  private static final Set<String> FRACTIONS_AFTER =
      Set.copyOf(
          List.of(
              ("yarısı yarıdan çoxu əksəriyyəti hissəsi üçdə dörddə faizi heç").split(" ", -1)));

  private static final Set<String> SKIPPED =
      Set.copyOf(
          List.of(("the all its their those these his her our всех этих тех").split(" ", -1)));

  private OtherNumbers() {}

  /** Ages, years, sums of money, shares, times and ordinals are no counts. */
  static boolean isCount(List<Token> tokens, int at, Numbers.Read number) {
    if (number.value() == 0 || number.value() > 100_000_000L) {
      return false;
    }
    @Nullable Token before = at > 0 ? tokens.get(at - 1) : null;
    @Nullable Token after = number.next() < tokens.size() ? tokens.get(number.next()) : null;
    if (before != null && names(tokens, at, number)) {
      return false;
    }
    if (vague(tokens, at, number) || ordinal(tokens, number)) {
      return false;
    }
    if (before != null
        && (before.is("$")
            || before.is("€")
            || before.is("№")
            || before.is("#")
            || before.is("aged")
            || before.is("age")
            || before.is("p")
            || before.is("page")
            || (before.is(".") || before.is(","))
                && before.end() == tokens.get(at).start()
                && at > 1
                && tokens.get(at - 2).digits())) {
      return false;
    }
    if (after == null) {
      return true;
    }
    boolean touches = after.start() == tokens.get(number.next() - 1).end();
    if (touches && (after.is("%") || after.is("/") || after.is("°"))) {
      return false;
    }
    if (touches
        && (after.is(".") || after.is(",") || after.is(":"))
        && number.next() + 1 < tokens.size()
        && tokens.get(number.next() + 1).digits()
        && tokens.get(number.next() + 1).start() == after.end()) {
      return false;
    }
    if (touches && after.word() && number.inDigits() && after.lower().length() <= 2) {
      return false;
    }
    @Nullable Token second =
        number.next() + 1 < tokens.size() ? tokens.get(number.next() + 1) : null;
    if (touches && after.is("-") && second != null && NOT_PEOPLE.contains(second.lower())) {
      return false;
    }
    return !NOT_PEOPLE.contains(after.lower());
  }

  /** Whether a word names what is nobody. */
  static boolean things(Token token) {
    return THINGS.of(token);
  }

  /** {@code Room 5}, {@code стр. 12}, {@code at 9}, {@code in 1990}. */
  private static boolean names(List<Token> tokens, int at, Numbers.Read number) {
    Token before = tokens.get(at - 1);
    Token outer = tokens.get(Math.max(0, at - 2));
    if (before.is(".") && at > 1) {
      return ABBREVIATIONS.contains(outer.lower());
    }
    boolean year =
        number.inDigits()
            && number.next() == at + 1
            && tokens.get(at).lower().length() == 4
            && number.value() >= 1000
            && number.value() <= 2100;
    return number.inDigits() && NUMBERED.contains(before.lower()) && !measured(tokens, at)
        || year && IN_A_YEAR.contains(before.lower())
        || before.is("at") && (at < 2 || !Links.put(outer) && !outer.lower().endsWith("ed"))
        || number.inDigits() && at > 1 && before.capital() && outer.capital() && outer.word();
  }

  /** Whether what follows a number says what became of those counted: {@code Block 12 dead}. */
  private static boolean measured(List<Token> tokens, int at) {
    return at + 1 < tokens.size() && Measures.at(tokens, at + 1) != null;
  }

  /** {@code several thousand}, {@code тысячи людей}. */
  private static boolean vague(List<Token> tokens, int at, Numbers.Read number) {
    Token first = tokens.get(at);
    boolean plural = first.is("тысячи") || first.is("тысяч") || first.is("тыс");
    if (number.inDigits() || !plural && !Numbers.scale(first)) {
      return false;
    }
    int before = at - 1;
    before -= before > 0 && tokens.get(before).is("a") ? 1 : 0;
    return plural || before >= 0 && VAGUE.contains(tokens.get(before).lower());
  }

  /** {@code 5-й}. */
  private static boolean ordinal(List<Token> tokens, Numbers.Read number) {
    int end = Bounds.afterSuffix(tokens, number);
    return end > number.next() && ORDINALS.contains(tokens.get(end - 1).lower());
  }

  /** {@code 20 января}, {@code January 20}, {@code 20 и 21 января}: days without a year. */
  static boolean dates(List<Token> tokens, int at, Numbers.Read number) {
    if (!number.inDigits() || number.value() > 31) {
      return false;
    }
    int next = Bounds.afterSuffix(tokens, number);
    for (int i = next; i < Math.min(tokens.size(), next + 5); i++) {
      Token token = tokens.get(i);
      if (Months.of(token) > 0) {
        return true;
      }
      boolean goesOn =
          token.digits()
              || token.is("-")
              || token.is("–")
              || token.is("и")
              || token.is("and")
              || token.is("to")
              || token.is("на")
              || token.is("of")
              || token.is("th")
              || token.is("or")
              || token.is("или");
      if (!goesOn) {
        break;
      }
    }
    boolean dayBefore = at > 1 && tokens.get(at - 2).digits();
    if (at == 0 || dayBefore || Months.of(tokens.get(at - 1)) == 0) {
      return false;
    }
    // in January 12 people died; в январе; yanvarda
    String month = tokens.get(at - 1).lower();
    boolean in =
        at > 1 && tokens.get(at - 2).is("in")
            || month.endsWith("е")
            || month.endsWith("da")
            || month.endsWith("də");
    return !in || next > number.next();
  }

  /** Whether the number at a token is one of which a part is told. */
  static boolean base(List<Token> tokens, int at, Numbers.Read number) {
    int of = at - 1;
    while (of >= 0 && at - of < 4 && SKIPPED.contains(tokens.get(of).lower())) {
      of--;
    }
    if (of >= 0 && tokens.get(of).is("из")) {
      return true;
    }
    if (of >= 0 && tokens.get(of).is("of")) {
      if (of == 0 || tokens.get(of - 1).kind() == Token.Kind.MARK) {
        return true;
      }
      Token outer = tokens.get(of - 1);
      if (outer.digits() || PARTS.contains(outer.lower()) || Numbers.at(tokens, of - 1) != null) {
        return true;
      }
    }
    // one in ten
    boolean in = at > 1 && tokens.get(at - 1).is("in") && Numbers.at(tokens, at - 2) != null;
    return in || fraction(tokens, at) || ablative(tokens, number);
  }

  /** One past {@code of the wounded}, of whom something else is told then; else the same place. */
  static int others(List<Token> tokens, int from) {
    if (from + 2 >= tokens.size() || !tokens.get(from).is("of") && !tokens.get(from).is("из")) {
      return from;
    }
    int at = from + 1;
    at += SKIPPED.contains(tokens.get(at).lower()) ? 1 : 0;
    return Measures.at(tokens, at) == null ? from : at + 1;
  }

  /** Whether a number of which a part is told begins here: {@code the 318 people}. */
  static boolean numbered(List<Token> tokens, int from) {
    int at = from;
    while (at < tokens.size() && at < from + 3 && SKIPPED.contains(tokens.get(at).lower())) {
      at++;
    }
    return at < tokens.size() && Numbers.at(tokens, at) != null;
  }

  private static boolean fraction(List<Token> tokens, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 5); i--) {
      Token token = tokens.get(i);
      if (token.is(",") || token.is(";") || token.is("and") || token.is("и")) {
        return false;
      }
      if (FRACTIONS.contains(token.lower())) {
        return true;
      }
    }
    return false;
  }

  /** {@code 318 nəfərdən 41-i}; {@code 36 uşağın yarısı}. */
  private static boolean ablative(List<Token> tokens, Numbers.Read number) {
    for (int i = number.next(); i < Math.min(tokens.size(), number.next() + 4); i++) {
      Token token = tokens.get(i);
      if (!token.word()) {
        return false;
      }
      if (FRACTIONS_AFTER.contains(token.lower())) {
        return true;
      }
      boolean from = token.lower().endsWith("dən") || token.lower().endsWith("dan");
      if (from && Measures.people(token)) {
        return i + 1 >= tokens.size() || !Bounds.follows(tokens.get(i + 1));
      }
    }
    return false;
  }
}
