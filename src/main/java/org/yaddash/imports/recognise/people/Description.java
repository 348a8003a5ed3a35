package org.yaddash.imports.recognise.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.people.words.Occupations;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Numbers;
import org.yaddash.imports.recognise.words.Token;

/**
 * Reads what a phrase says of people whom it does not name: how many they are, their sex, age and
 * work.
 */
public final class Description {
  private static final Map<String, String> ONE = new HashMap<>();

  /** Numerals as they begin the Russian words for ages. */
  private static final Map<String, Integer> YEARS = new HashMap<>();

  private static final Set<String> ARTICLES =
      Set.of("a", "an", "the", "his", "her", "their", "onun", "его", "её", "ее");
  private static final Set<String> ADJECTIVE_STOPS =
      Set.of(
          "of",
          "in",
          "on",
          "at",
          "to",
          "while",
          "who",
          "which",
          "that",
          "and",
          "or",
          "by",
          "from",
          "for",
          "with",
          "was",
          "were",
          "is",
          "are",
          "as",
          "had",
          "has",
          "no",
          "not",
          "the",
          "another",
          "other",
          "also",
          "также",
          "тоже",
          "həmçinin",
          "ci",
          "cı",
          "cu",
          "cü",
          "il",
          "ildə",
          "təvəllüdlü",
          "doğumlu",
          "года",
          "рождения");

  static {
    String[] years =
        ("одно двух трёх четырёх пяти шести семи восьми девяти десяти одиннадцати двенадцати тринадцати"
                + " четырнадцати пятнадцати шестнадцати семнадцати восемнадцати девятнадцати двадцати")
            .split(" ", -1);
    for (int i = 0; i < years.length; i++) {
      YEARS.put(years[i], i + 1);
      YEARS.put(years[i].replace('ё', 'е'), i + 1);
    }
    String[] tens =
        "тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти девяносто".split(" ", -1);
    for (int i = 0; i < tens.length; i++) {
      YEARS.put(tens[i], 30 + 10 * i);
    }
    one(
        "male",
        "boy man boys men brothers sons fathers father brother son husband grandfather schoolboy policeman fireman мальчик мужчина юноша старик парень неизвестный школьник студент oğlan kişi oğul");
    one(
        "female",
        "girl woman girls women sisters daughters mothers mother sister daughter wife grandmother schoolgirl девочка женщина девушка старушка неизвестная школьница студентка медсестра qız qadın ana");
    one(
        "",
        "children babies infants people persons child baby infant couple teenager person student doctor nurse teacher driver worker engineer soldier officer journalist"
            + " miner pensioner physician paramedic passer resident musician farmer ребёнок ребенок младенец пара врач учитель водитель рабочий подросток"
            + " молодожёны молодожены супруги uşaq körpə cütlük naməlum unknown unidentified həkim müəllim sürücü fəhlə tələbə şagird yeniyetmə");
  }

  private Description() {}

  /** Reads the phrase {@code [first, next)} into the person, when it has a noun for one. */
  public static void of(String text, List<Token> tokens, int first, int next, Person person) {
    for (int i = first; i < next; i++) {
      if (ONE.containsKey(tokens.get(i).lower()) && !generic(tokens.get(i))) {
        at(text, tokens, first, i, next, person);
        return;
      }
    }
  }

  /** Whether the words {@code [first, next)} have a noun for people. */
  public static boolean describes(List<Token> tokens, int first, int next) {
    for (int i = first; i < next; i++) {
      if (ONE.containsKey(tokens.get(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The occupation that the words {@code [first, next)} before a name give it: {@code the bus
   * driver}, {@code tibb bacısı}, {@code 61-летний учитель на пенсии}.
   */
  public static void work(String text, List<Token> tokens, int first, int next, Person person) {
    int from = first;
    for (int i = first; i < next; i++) {
      int after = afterAge(tokens, i, next);
      from = Math.max(from, tokens.get(i).digits() || after > i + 1 ? after : from);
    }
    for (int i = from; i < next; i++) {
      if (Occupations.names(tokens.get(i)) || i == next - 1 && Occupations.mayName(tokens.get(i))) {
        int begin = i;
        while (begin > from
            && tokens.get(begin - 1).word()
            && !tokens.get(begin - 1).capital()
            && !ADJECTIVE_STOPS.contains(tokens.get(begin - 1).lower())) {
          begin--;
        }
        int end = next;
        while (end > i + 1 && !tokens.get(end - 1).word()) {
          end--;
        }
        person.fact(
            "occupation", Found.words(text, tokens.get(begin).start(), tokens.get(end - 1).end()));
        return;
      }
    }
  }

  /** The first token after an article and an age: {@code a 34-year-old nurse}. */
  public static int afterAge(List<Token> tokens, int first, int next) {
    int at = first;
    while (at < next && ARTICLES.contains(tokens.get(at).lower())) {
      at++;
    }
    Numbers.Read number = at < next ? Numbers.at(tokens, at) : null;
    if (number == null || number.next() >= next) {
      return at;
    }
    int end = number.next();
    boolean years = false;
    while (end < next && (tokens.get(end).is("-") || ofAge(tokens.get(end)))) {
      years |= ofAge(tokens.get(end));
      end++;
    }
    return years ? end : at;
  }

  private static boolean ofAge(Token token) {
    return token.is("old")
        || token.lower().startsWith("year")
        || token.lower().startsWith("летн")
        || token.lower().startsWith("yaşl")
        || token.lower().startsWith("јашл");
  }

  private static boolean generic(Token token) {
    return token.is("unknown")
        || token.is("unidentified")
        || token.is("naməlum")
        || token.lower().startsWith("неизвестн");
  }

  /** Reads the phrase {@code [first, next)} around its noun into the person. */
  public static void at(
      String text, List<Token> tokens, int first, int at, int next, Person person) {
    Token noun = tokens.get(at);
    boolean couple =
        noun.is("couple")
            || noun.is("пара")
            || noun.is("cütlük")
            || noun.lower().startsWith("молодож")
            || noun.is("супруги");
    Numbers.Read count = Numbers.at(tokens, first);
    if (count != null
        && count.value() > 1
        && count.value() < 1000
        && count.next() <= at
        && age(text, tokens, first, at + 1) == null) {
      person.number(
          "personsDescribed",
          Found.at(
              (int) count.value(),
              text,
              tokens.get(first).start(),
              tokens.get(count.next() - 1).end()));
    } else {
      person.number("personsDescribed", Found.at(couple ? 2 : 1, text, noun.start(), noun.end()));
    }
    person.number("age", age(text, tokens, first, next));
    String sex = ONE.getOrDefault(noun.lower(), "");
    if (!sex.isEmpty()) {
      person.fact("sex", Found.at(sex, text, noun.start(), noun.end()));
    }
    if (Occupations.names(noun)) {
      person.fact("occupation", Found.words(text, noun.start(), noun.end()));
    }
    if (!person.numbers().containsKey("age")) {
      ageGroup(text, tokens, first, at, person);
    }
  }

  /** The noun for a person that a phrase has soon after its first token, or -1. */
  public static int noun(List<Token> tokens, int from) {
    for (int i = from; i < tokens.size() && i < from + 7; i++) {
      Token token = tokens.get(i);
      if (ONE.containsKey(token.lower())) {
        return i;
      }
      if (!token.word() && !token.digits() && !token.is("-")
          || ADJECTIVE_STOPS.contains(token.lower())) {
        return -1;
      }
    }
    return -1;
  }

  private static void ageGroup(String text, List<Token> tokens, int first, int at, Person person) {
    Token noun = tokens.get(at);
    String group = null;
    if (noun.is("child")
        || noun.is("children")
        || noun.is("boys")
        || noun.is("girls")
        || noun.is("baby")
        || noun.is("infant")
        || noun.is("boy")
        || noun.is("girl")
        || noun.is("ребёнок")
        || noun.is("ребенок")
        || noun.is("мальчик")
        || noun.is("девочка")
        || noun.is("uşaq")
        || noun.is("körpə")
        || noun.lower().startsWith("school")
        || noun.is("младенец")) {
      group = "child";
    } else if (noun.is("teenager") || noun.is("подросток") || noun.is("yeniyetmə")) {
      group = "teenager";
    } else if (noun.is("старик") || noun.is("старушка")) {
      group = "elderly";
    }
    for (int i = first; i < at; i++) {
      if (tokens.get(i).is("old") || tokens.get(i).is("elderly")) {
        group = "elderly";
        noun = tokens.get(i);
      } else if ((tokens.get(i).is("small") || tokens.get(i).is("little")) && group == null) {
        group = "child";
        noun = tokens.get(i);
      }
    }
    if (group != null) {
      person.fact("ageGroup", Found.at(group, text, noun.start(), noun.end()));
    }
  }

  /**
   * The age that a phrase states: {@code 7-year old}, {@code of 7}, {@code aged seven}, {@code 7
   * лет}, {@code 7 yaşlı}.
   */
  public static @Nullable Found<Integer> age(String text, List<Token> tokens, int first, int next) {
    for (int i = first; i < next; i++) {
      Integer years = inOneWord(tokens.get(i).lower());
      if (years != null) {
        return Found.at(years, text, tokens.get(i).start(), tokens.get(i).end());
      }
      Numbers.Read number = Numbers.at(tokens, i);
      if (number == null || number.value() > 120) {
        continue;
      }
      int place =
          i > 1 && (tokens.get(i - 1).is("about") || tokens.get(i - 1).is("some")) ? i - 2 : i - 1;
      Token before = place >= 0 ? tokens.get(place) : null;
      boolean said =
          before != null
              && (before.is("of") || before.is("aged") || before.is("age"))
              && number.inDigits();
      for (int k = number.next(); k < Math.min(tokens.size(), number.next() + 2) && !said; k++) {
        String word = tokens.get(k).lower();
        said =
            word.startsWith("year")
                || word.startsWith("летн")
                || word.equals("лет")
                || word.equals("года")
                || word.equals("год")
                || word.startsWith("yaş")
                || word.startsWith("јаш");
        if (!tokens.get(k).is("-")) {
          break;
        }
      }
      if (said) {
        return Found.at(
            (int) number.value(), text, tokens.get(i).start(), tokens.get(number.next() - 1).end());
      }
    }
    return null;
  }

  /** {@code семилетняя}, {@code двадцатипятилетний}. */
  private static @Nullable Integer inOneWord(String word) {
    int at = word.indexOf("летн");
    if (at < 2 || word.length() > at + 7) {
      return null;
    }
    String number = word.substring(0, at);
    Integer whole = YEARS.get(number);
    for (int i = 4; whole == null && i < number.length() - 3; i++) {
      Integer tens = YEARS.get(number.substring(0, i));
      Integer units = YEARS.get(number.substring(i));
      whole = tens != null && units != null && tens >= 20 && units < 10 ? tens + units : null;
    }
    return whole;
  }

  private static void one(String sex, String nouns) {
    for (String noun : nouns.split(" ", -1)) {
      ONE.putIfAbsent(noun, sex);
    }
  }
}
