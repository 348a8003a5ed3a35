package org.yaddash.imports.recognise.figures;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Numbers;
import org.yaddash.imports.recognise.words.Token;

/** Tells numbers that count people from those that count or name something else. */
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
          "yıl");

  private OtherNumbers() {}

  /** Ages, years, sums of money, shares, times and ordinals are no counts. */
  static boolean isCount(List<Token> tokens, int at, Numbers.Read number) {
    if (number.value() == 0 || number.value() > 100_000_000L) {
      return false;
    }
    @Nullable Token before = at > 0 ? tokens.get(at - 1) : null;
    @Nullable Token after = number.next() < tokens.size() ? tokens.get(number.next()) : null;
    if (before != null
        && (before.is("$")
            || before.is("€")
            || before.is("№")
            || before.is("#")
            || before.is("aged")
            || before.is("age")
            || before.is("p")
            || before.is("page")
            || before.is(".")
                && before.end() == tokens.get(at).start()
                && at > 1
                && tokens.get(at - 2).digits())) {
      return false;
    }
    if (after == null) {
      return true;
    }
    boolean touches = after.start() == tokens.get(number.next() - 1).end();
    if (touches
        && (after.is("%")
            || after.is(":") && number.inDigits()
            || after.is("/")
            || after.is("°"))) {
      return false;
    }
    if (touches
        && after.is(".")
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
}
