package org.yaddash.search.words;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates that a text names, however they are written: <i>20 yanvar 1990</i>, <i>1990-cı
 * ilin yanvarında</i>, <i>20 января</i>, <i>January 20, 1990</i>, <i>20.01.1990</i>,
 * <i>1990-01-20</i>. Days come before months where only numbers are given, unless they cannot.
 */
final class Dates {
  private static final int MOST_WORDS = 7;
  private static final Map<String, Integer> MONTHS = new HashMap<>();

  /** Of Azerbaijani and Turkish months, with which others are made. */
  private static final Set<String> ENDINGS =
      Set.of(
          "in", "un", "da", "de", "dan", "den", "a", "e", "i", "u", "inda", "inde", "unda", "unde");

  private static final Set<String> TURKIC = new java.util.HashSet<>();

  /** What may stand inside a date. */
  private static final Set<String> JOINING =
      Set.of(
          "ci", "cu", "nci", "ncu", "si", "su", "i", "u", "il", "ilin", "ilde", "yil", "yilin",
          "of", "the", "г", "го", "е", "год", "года");

  static {
    turkic("yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr");
    turkic("ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik");
    months("january february march april may june july august september october november december");
    months("jan feb mar apr may jun jul aug sep oct nov dec");
    months("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь");
    months("января февраля марта апреля мая июня июля августа сентября октября ноября декабря");
    months("январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре");
  }

  private static final int MOST_KEPT = 20_000;

  /** A few words make up most of any text: which month they name, if any, is kept for a while. */
  private static final Map<String, Integer> KEPT = new ConcurrentHashMap<>();

  private Dates() {}

  private static void months(String names) {
    int month = 1;
    for (String name : names.split(" ", -1)) {
      MONTHS.put(Forms.folded(name), month++);
    }
  }

  private static void turkic(String names) {
    months(names);
    TURKIC.addAll(List.of(names.split(" ", -1)));
  }

  /**
   * A date in a text.
   *
   * @param first the place of its first word among all
   * @param last of its last
   * @param terms what it is in the index: the most exact first
   */
  record Mention(int first, int last, List<String> terms) {}

  private enum Kind {
    YEAR,
    MONTH,
    DAY
  }

  private record Part(Kind kind, int value, int at) {}

  /** All dates of a text that was cut into these words, in order; none overlaps another. */
  static List<Mention> in(String text, List<Token> tokens) {
    List<Mention> found = new ArrayList<>();
    for (int at = 0; at < tokens.size(); at++) {
      char begin = tokens.get(at).text().charAt(0);
      boolean digit = begin >= '0' && begin <= '9';
      if (!digit && !mayBeMonth(begin)) {
        continue;
      }
      Mention mention = digit ? numeric(text, tokens, at) : null;
      if (mention == null) {
        mention = named(tokens, at);
      }
      if (mention != null) {
        found.add(mention);
        at = mention.last;
      }
    }
    return found;
  }

  /** The terms of a date in EDTF that names one day, month or year; none of any other. */
  static List<String> terms(String edtf) {
    String plain = edtf.replaceAll("[?~%]$", "");
    String[] parts = plain.split("-", -1);
    int[] values = new int[3];
    for (int i = 0; i < parts.length; i++) {
      if (parts.length > 3 || parts[i].length() != (i == 0 ? 4 : 2) || number(parts[i]) < 0) {
        return List.of();
      }
      values[i] = number(parts[i]);
    }
    List<String> terms =
        switch (parts.length) {
          case 3 -> terms(values[0], values[1], values[2]);
          case 2 -> terms(values[0], values[1], 0);
          default -> new ArrayList<>();
        };
    terms.add(parts[0]);
    return terms;
  }

  private static List<String> terms(int year, int month, int day) {
    List<String> terms = new ArrayList<>();
    if (year > 0 && day > 0) {
      terms.add(Forms.DATE + four(year) + "-" + two(month) + "-" + two(day));
    }
    if (year > 0) {
      terms.add(Forms.DATE + four(year) + "-" + two(month));
    }
    if (day > 0) {
      terms.add(Forms.DATE + two(month) + "-" + two(day));
    }
    return terms;
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private static String four(int number) {
    String digits = Integer.toString(number);
    return "0000".substring(Math.min(4, digits.length())) + digits;
  }

  /** A date of numbers that points, hyphens or slashes part. */
  private static @Nullable Mention numeric(String text, List<Token> tokens, int at) {
    String[] parts = tokens.get(at).text().split("\\.", -1);
    int last = at;
    if (parts.length == 1 && at + 2 < tokens.size()) {
      last = at + 2;
      for (int i = at; i < last; i++) {
        int gap = tokens.get(i).end();
        if (tokens.get(i + 1).start() != gap + 1 || "-/.".indexOf(text.charAt(gap)) < 0) {
          return null;
        }
      }
      parts =
          new String[] {
            parts[0], tokens.get(at + 1).text(), tokens.get(last).text(),
          };
    }
    if (parts.length != 3) {
      return null;
    }
    int one = number(parts[0]);
    int two = number(parts[1]);
    int three = number(parts[2]);
    boolean yearFirst = parts[0].length() == 4;
    int year = yearFirst ? one : parts[2].length() == 4 ? three : -1;
    int month = two;
    int day = yearFirst ? three : one;
    if (month > 12 && day > 0 && day <= 12 && !yearFirst) {
      month = one;
      day = two;
    }
    return isDay(year, month, day) ? new Mention(at, last, terms(year, month, day)) : null;
  }

  private static boolean isDay(int year, int month, int day) {
    return year > 0
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(year, month).lengthOfMonth();
  }

  /** A date with the name of its month. */
  private static @Nullable Mention named(List<Token> tokens, int at) {
    List<Part> parts = new ArrayList<>();
    for (int i = at; i < tokens.size() && i < at + MOST_WORDS && parts.size() < 3; i++) {
      Part part = part(tokens.get(i).text(), i);
      if (part != null) {
        parts.add(part);
      } else if (i == at || !JOINING.contains(folded(tokens.get(i).text()))) {
        break;
      }
    }
    for (int size = parts.size(); size >= 2; size--) {
      Mention mention = mention(parts.subList(0, size));
      if (mention != null) {
        return mention;
      }
    }
    return null;
  }

  private static @Nullable Mention mention(List<Part> parts) {
    int year = 0;
    int month = 0;
    int day = 0;
    for (Part part : parts) {
      int known =
          switch (part.kind) {
            case YEAR -> year;
            case MONTH -> month;
            case DAY -> day;
          };
      if (known != 0) {
        return null;
      }
      switch (part.kind) {
        case YEAR -> year = part.value;
        case MONTH -> month = part.value;
        case DAY -> day = part.value;
      }
    }
    boolean yearInside = parts.size() == 3 && parts.get(1).kind == Kind.YEAR;
    boolean right =
        month > 0 && !yearInside && (day == 0 || isDay(year == 0 ? 2000 : year, month, day));
    return right
        ? new Mention(parts.get(0).at, parts.get(parts.size() - 1).at, terms(year, month, day))
        : null;
  }

  private static @Nullable Part part(String word, int at) {
    char begin = word.charAt(0);
    if (begin >= '0' && begin <= '9') {
      int end = 0;
      while (end < word.length() && word.charAt(end) >= '0' && word.charAt(end) <= '9') {
        end++;
      }
      String rest = word.substring(end).toLowerCase(Locale.ROOT);
      int value = number(word.substring(0, end));
      if (rest.isEmpty() && end == 4 && value >= 1000 && value < 3000) {
        return new Part(Kind.YEAR, value, at);
      }
      boolean ordinal = rest.isEmpty() || Set.of("st", "nd", "rd", "th").contains(rest);
      return ordinal && end <= 2 && value >= 1 && value <= 31
          ? new Part(Kind.DAY, value, at)
          : null;
    }
    int month = mayBeMonth(begin) ? month(word) : 0;
    return month > 0 ? new Part(Kind.MONTH, month, at) : null;
  }

  /** Quickly rules out most words. */
  private static boolean mayBeMonth(char begin) {
    return "yfmaisondjeshtkюяфмаиеснодҹјYFMAISONDJESHTKŞİEЯФМАИСНОДЈ".indexOf(begin) >= 0;
  }

  private static int month(String word) {
    if (word.length() > 16) {
      return 0;
    }
    Integer kept = KEPT.get(word);
    if (kept != null) {
      return kept;
    }
    int made = monthOf(folded(word));
    if (KEPT.size() >= MOST_KEPT) {
      KEPT.clear();
    }
    KEPT.put(word, made);
    return made;
  }

  private static int monthOf(String folded) {
    Integer known = MONTHS.get(folded);
    if (known != null) {
      return known;
    }
    for (int cut = folded.length() - 1; cut >= 3 && cut >= folded.length() - 4; cut--) {
      String name = folded.substring(0, cut);
      if (TURKIC.contains(name) && ENDINGS.contains(folded.substring(cut))) {
        return MONTHS.getOrDefault(name, 0);
      }
    }
    return 0;
  }

  /** Russian words stay, Azerbaijani ones become Latin. */
  private static String folded(String word) {
    String small =
        word.replace('İ', 'i').toLowerCase(Locale.ROOT).replace("'", "").replace("’", "");
    String folded = Forms.folded(small);
    return Tongue.isCyrillic(small) && !MONTHS.containsKey(folded) && !JOINING.contains(folded)
        ? Forms.folded(AzerbaijaniLetters.latin(small))
        : folded;
  }

  private static int number(String digits) {
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9' || i > 5) {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return digits.isEmpty() ? -1 : value;
  }
}
