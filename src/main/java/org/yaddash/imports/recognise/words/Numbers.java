package org.yaddash.imports.recognise.words;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads whole numbers, in digits (with any thousands separator) and in words. */
public final class Numbers {
  private static final Map<String, Integer> UNITS = new HashMap<>();
  private static final Map<String, Integer> SCALES = new HashMap<>();

  private static final Set<String> ABLATIVES = new HashSet<>();

  static {
    units(0, "zero ноль sıfır");
    units(1, "one один одна одного одной одну одному bir");
    units(2, "two два две двух двум двое двоих iki ikisi");
    units(3, "three три трёх трех трём трем трое троих üç üçü");
    units(4, "four четыре четырёх четырех четверо четверых dörd dört");
    units(5, "five пять пяти пятеро пятерых beş beşi");
    units(6, "six шесть шести шестеро шестерых altı altısı");
    units(7, "seven семь семи семеро семерых yeddi yedi");
    units(8, "eight восемь восьми səkkiz sekiz");
    units(9, "nine девять девяти doqquz dokuz");
    units(10, "ten десять десяти десятеро on");
    units(11, "eleven одиннадцать одиннадцати");
    units(12, "twelve двенадцать двенадцати");
    units(13, "thirteen тринадцать тринадцати");
    units(14, "fourteen четырнадцать четырнадцати");
    units(15, "fifteen пятнадцать пятнадцати");
    units(16, "sixteen шестнадцать шестнадцати");
    units(17, "seventeen семнадцать семнадцати");
    units(18, "eighteen восемнадцать восемнадцати");
    units(19, "nineteen девятнадцать девятнадцати");
    units(20, "twenty двадцать двадцати iyirmi yirmi");
    units(30, "thirty тридцать тридцати otuz");
    units(40, "forty сорок сорока qırx kırk");
    units(50, "fifty пятьдесят пятидесяти əlli elli");
    units(60, "sixty шестьдесят шестидесяти altmış");
    units(70, "seventy семьдесят семидесяти yetmiş");
    units(80, "eighty восемьдесят восьмидесяти səksən seksen");
    units(90, "ninety девяносто doxsan doksan");
    units(100, "сто ста");
    units(200, "двести двухсот");
    units(300, "триста трёхсот трехсот");
    units(400, "четыреста четырёхсот четырехсот");
    units(500, "пятьсот пятисот");
    units(600, "шестьсот шестисот");
    units(700, "семьсот семисот");
    units(800, "восемьсот восьмисот");
    units(900, "девятьсот девятисот");
    ablatives(
        "iyirmidən otuzdan qırxdan əllidən altmışdan yetmişdən səksəndən doxsandan",
        "beşdən altıdan yeddidən səkkizdən doqquzdan");
    scales(12, "dozen дюжина düjin düzine");
    scales(100, "hundred yüz");
    scales(1000, "thousand тысяча тысячи тысяч тысячу min bin тыс");
  }

  private static final Word.Trait BEGINS = Word.Trait.among(UNITS.keySet(), SCALES.keySet());

  private Numbers() {}

  /**
   * A number and the tokens that it takes.
   *
   * @param value what it says
   * @param next the first token after it
   * @param inDigits whether it was written in digits
   */
  public record Read(long value, int next, boolean inDigits) {}

  /** The number that begins at token {@code at}, or null. */
  public static @Nullable Read at(List<Token> tokens, int at) {
    Token first = tokens.get(at);
    if (first.digits()) {
      return digits(tokens, at);
    }
    return first.word() && BEGINS.of(first) ? words(tokens, at) : null;
  }

  private static @Nullable Read digits(List<Token> tokens, int at) {
    Token first = tokens.get(at);
    if (first.lower().length() > 9) {
      return null;
    }
    long value = plain(first.lower());
    int next = at + 1;
    // 1,200 and 1 200 and 1.200: groups of three that touch their separator
    if (first.lower().length() <= 3 && value > 0) {
      char separator = 0;
      while (next < tokens.size() && value < 1_000_000_000L) {
        Token token = tokens.get(next);
        if (token.digits()
            && token.lower().length() == 3
            && token.start() - tokens.get(next - 1).end() == 1
            && (separator == 0 || separator == ' ')) {
          separator = ' ';
          value = value * 1000 + plain(token.lower());
          next++;
        } else if ((token.is(",") || token.is(".") || token.is("'") || token.is("’"))
            && (separator == 0 || token.lower().charAt(0) == separator)
            && next + 1 < tokens.size()
            && tokens.get(next + 1).digits()
            && tokens.get(next + 1).lower().length() == 3
            && token.start() == tokens.get(next - 1).end()
            && tokens.get(next + 1).start() == token.end()) {
          separator = token.lower().charAt(0);
          value = value * 1000 + plain(tokens.get(next + 1).lower());
          next += 2;
        } else {
          break;
        }
      }
    }
    next = decimal(tokens, at, next) ? next + 2 : next;
    if (next < tokens.size()) {
      Integer scale = SCALES.get(tokens.get(next).lower());
      if (scale != null && tokens.get(next).start() - tokens.get(next - 1).end() == 1) {
        value *= scale;
        value += decimal(tokens, at, at + 1) ? scale / 10 * plain(tokens.get(at + 2).lower()) : 0;
        boolean shortened = tokens.get(next).is("тыс");
        next++;
        next += shortened && next + 1 < tokens.size() && tokens.get(next).is(".") ? 1 : 0;
      }
    }
    return new Read(value, next, true);
  }

  /** {@code 1,5 thousand}: whether a tenth stands between a number and the word for a thousand. */
  private static boolean decimal(List<Token> tokens, int at, int next) {
    return next == at + 1
        && next + 2 < tokens.size()
        && (tokens.get(next).is(",") || tokens.get(next).is("."))
        && tokens.get(next).start() == tokens.get(at).end()
        && tokens.get(next + 1).digits()
        && tokens.get(next + 1).lower().length() == 1
        && tokens.get(next + 1).start() == tokens.get(next).end()
        && SCALES.getOrDefault(tokens.get(next + 2).lower(), 0) >= 1000;
  }

  /** Whether a word is a hundred, a thousand or the like. */
  public static boolean scale(Token token) {
    return SCALES.containsKey(token.lower());
  }

  private static @Nullable Read words(List<Token> tokens, int at) {
    long total = 0;
    long part = -1;
    int next = at;
    int last = Integer.MAX_VALUE;
    while (next < tokens.size() && next - at < 12) {
      String word = tokens.get(next).lower();
      Integer unit = UNITS.get(word);
      Integer scale = SCALES.get(word);
      if (unit != null && (part < 0 || unit < last && (last % 10 == 0 && last > unit))) {
        part = Math.max(0, part) + unit;
        last = unit;
      } else if (scale != null
          && (part > 0 || next == at && !word.equals("min") && !word.equals("on"))) {
        long times = Math.max(1, part);
        if (scale == 1000) {
          total += times * scale;
          part = -1;
          last = Integer.MAX_VALUE;
        } else {
          part = times * scale;
          last = scale;
        }
      } else if (next > at
          && (word.equals("and") || word.equals("-"))
          && next + 1 < tokens.size()
          && part >= 20
          && UNITS.getOrDefault(tokens.get(next + 1).lower(), 1000) < (word.equals("-") ? 10 : 100)
          && (word.equals("-") || part % 100 == 0)) {
        next++;
        continue;
      } else {
        break;
      }
      next++;
      if (ABLATIVES.contains(word)) {
        break;
      }
    }
    if (next == at) {
      return null;
    }
    return new Read(total + Math.max(0, part), next, false);
  }

  private static long plain(String digits) {
    long value = 0;
    for (int i = 0; i < digits.length(); i++) {
      value = value * 10 + Character.digit(digits.charAt(i), 10);
    }
    return value;
  }

  private static void units(int value, String words) {
    for (String word : words.split(" ", -1)) {
      UNITS.put(word, value);
    }
  }

  /** {@code otuzdan çox}: more than thirty; no number goes on behind such a word. */
  private static void ablatives(String tens, String ones) {
    int value = 20;
    for (String word : tens.split(" ", -1)) {
      UNITS.put(word, value);
      value += 10;
      ABLATIVES.add(word);
    }
    value = 5;
    for (String word : ones.split(" ", -1)) {
      UNITS.put(word, value++);
      ABLATIVES.add(word);
    }
  }

  private static void scales(int value, String words) {
    for (String word : words.split(" ", -1)) {
      SCALES.put(word, value);
    }
  }
}
