package org.yaddash.imports.recognise.figures;

import java.util.List;
import java.util.Set;
import org.yaddash.imports.recognise.words.Token;

/**
 * The words that may stand between what is counted and its number, those that end it, and those
 * that are put in between and after which a sentence goes on with what it was saying.
 */
final class Links {
  private static final Set<String> BETWEEN =
      Set.copyOf(
          List.of(
              ("was were is are has had have been reached exceeded numbered totalled totaled"
                      + " totals includes included include counted passed surpassed the a an now then"
                      + " already officially still number toll people persons another further also only"
                      + " all lives in total their : – — - ( было были был составило составил составила"
                      + " составляет составляло достигло достигает достигала превысило превышает стало"
                      + " насчитывалось насчитывается оказалось оказались равнялось равно уже ещё еще"
                      + " всего только лишь также ровно вести число людей человек общее тогда там здесь"
                      + " ранения получили получило осталось остались обратились обратилось остаются olmuş"
                      + " olan olanların olanlar olunan edilən edilmiş edilənlərin edilənlər olunanların"
                      + " düşənlərin düşmüş düşən yetirilmiş yetirilən alanların almış alan sayı sayının"
                      + " sayını artıq arasında sırasında içərisində ümumi rəsmi cəmi yalnız isə olub kimi"
                      + " göstərilir")
                  .split(" ", -1)));

  private static final Set<String> PUT =
      Set.copyOf(
          List.of(
              ("stood stands stand put set estimated remained remains given counted fixed placed")
                  .split(" ", -1)));

  private static final Set<String> TOTALS =
      Set.copyOf(
          List.of(
              ("toll total number numbers loss figure deaths killing killings murder execution"
                      + " arrest arrests lives death disappearance deportation")
                  .split(" ", -1)));

  private static final Set<String> NOT_VERBS =
      Set.copyOf(
          List.of(
              ("около если или ли после силе дела тела начала начало числа села масла")
                  .split(" ", -1)));

  private static final Set<String> ENDS =
      Set.copyOf(
          List.of(
              ("and or but while by in on at within after during before from for since as when"
                      + " who with altogether lost и а но в во на к за из от с со до по при под у или"
                      + " ночью утром və amma lakin idi oldu olub olmuşdu olmuşdur çatdı çatıb çatmışdı"
                      + " təşkil keçdi keçib göstərilir isə nəfər человек человека людей people persons"
                      + " edib edir etdi var vardı")
                  .split(" ", -1)));

  private static final int LONGEST = 24;

  /** What opens such words behind a comma or a dash. */
  private static final Set<String> OPENS =
      Set.copyOf(
          List.of(
              ("including among incl most many some all mostly both mainly aged nearly almost"
                      + " too в включая среди главным большинство многие все преимущественно o aralarında"
                      + " onların əksəriyyəti")
                  .split(" ", -1)));

  private static final Set<String> RELATIVE = Set.of("who", "которые", "который", "all", "both");

  private Links() {}

  /** Whether a word may stand between what is counted and its number. */
  static boolean between(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (former(tokens, at)) {
      return true;
    }
    if (token.is("at")) {
      return at > 0 && put(tokens.get(at - 1));
    }
    if (token.is("to")) {
      return at > 0
          && (Bounds.changes(tokens.get(at - 1))
              || tokens.get(at - 1).is("amounted")
              || tokens.get(at - 1).is("toll"));
    }
    if (token.is("of")) {
      return at > 0 && TOTALS.contains(tokens.get(at - 1).lower());
    }
    return BETWEEN.contains(token.lower())
        || PUT.contains(token.lower())
        || Bounds.changes(token)
        || token.is("amounted")
        || token.is("без");
  }

  /** {@code stood at}, {@code put at}. */
  static boolean put(Token token) {
    return PUT.contains(token.lower());
  }

  /** Whether a token is of {@code from 83 to} or {@code 83-dən}: what a number was before. */
  private static boolean former(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (at + 1 < tokens.size() && tokens.get(at + 1).digits()) {
      if (token.is("from") || token.is("с") || token.is("со")) {
        return true;
      }
      if ((token.is("to") || token.is("до")) && at > 1 && tokens.get(at - 1).digits()) {
        return former(tokens, at - 1);
      }
    }
    if (token.digits() && at > 0) {
      boolean from = former(tokens, at - 1) && !tokens.get(at - 1).is("to");
      return from
          || at + 2 < tokens.size() && tokens.get(at + 1).is("-") && from(tokens.get(at + 2));
    }
    return from(token) && at > 1 && tokens.get(at - 1).is("-") && tokens.get(at - 2).digits();
  }

  private static boolean from(Token token) {
    return token.is("dən") || token.is("dan") || token.is("den");
  }

  /** Whether only links stand between a number without a noun and what it counts. */
  static boolean tied(List<Token> tokens, int number) {
    for (int i = Bounds.qualified(tokens, number) - 1; i >= Math.max(0, number - 12); i--) {
      if (Measures.at(tokens, i) != null) {
        return true;
      }
      if (!between(tokens, i)) {
        return false;
      }
    }
    return false;
  }

  /** Whether a word of Russian is no verb and may stand between one and its number. */
  static boolean loose(Token token) {
    return russian(token) && !verb(token);
  }

  /** Whether a word is in Cyrillic. */
  static boolean russian(Token token) {
    char first = token.lower().charAt(0);
    return token.word() && first >= 'а' && first <= 'ё';
  }

  /** Whether a word looks like a verb that could have a number as its object. */
  static boolean verb(Token token) {
    String word = token.lower();
    if (!token.word() || NOT_VERBS.contains(word) || word.length() < 3) {
      return false;
    }
    char last = word.charAt(word.length() - 1);
    if (last < 0x80) {
      return word.equals("had")
          || word.equals("has")
          || word.equals("have")
          || word.equals("with")
          || word.equals("were")
          || word.equals("was")
          || word.equals("employed")
          || word.endsWith("ed");
    }
    return word.endsWith("ли")
        || word.endsWith("ло")
        || word.endsWith("ла")
        || word.endsWith("лись")
        || word.endsWith("лось")
        || word.endsWith("лась")
        || word.endsWith("ился")
        || word.endsWith("ался")
        || word.endsWith("ают")
        || word.endsWith("яют")
        || word.endsWith("ает")
        || word.endsWith("ил")
        || word.endsWith("ал");
  }

  /** Whether a count may end here: what follows says nothing else of those counted. */
  static boolean ends(List<Token> tokens, int at) {
    return at >= tokens.size()
        || tokens.get(at).kind() == Token.Kind.MARK && !tokens.get(at).is("-")
        || ENDS.contains(tokens.get(at).lower())
        || tokens.get(at).lower().startsWith("ночь")
        || Measures.at(tokens, at) != null;
  }

  /**
   * The mark that closes the words which a comma, a dash or a bracket opens; the opening mark
   * itself where what follows goes on at once ({@code 12 people, who died}); -1 where the sentence
   * does not come back.
   */
  static int aside(List<Token> tokens, int open) {
    if (open + 1 >= tokens.size()) {
      return -1;
    }
    Token mark = tokens.get(open);
    if (mark.is("(")) {
      return next(tokens, open, ")");
    }
    Token first = tokens.get(open + 1);
    if (!mark.is(",")) {
      boolean aside = OPENS.contains(first.lower());
      return aside ? next(tokens, open, mark.lower()) : -1;
    }
    if (RELATIVE.contains(first.lower()) && !followed(tokens, open + 2, "of")) {
      return open;
    }
    boolean half = first.is("в") || first.is("o");
    if (!OPENS.contains(first.lower())
        || half && !followed(tokens, open + 2, first.is("в") ? "том" : "cümlədən")) {
      return -1;
    }
    // the last comma before the verb: including 6 Russians, 7 Jews, Tatars and Lezgis, had died
    int last = -1;
    for (int i = open + 1; i < Math.min(tokens.size(), open + LONGEST); i++) {
      Token token = tokens.get(i);
      if (token.is(";") || token.is(":") || token.is("(")) {
        break;
      }
      if (token.is(",") && i + 1 < tokens.size()) {
        Token next = tokens.get(i + 1);
        boolean goesOn = !next.digits() && !next.capital() && !next.is("and") && !next.is("и");
        last = goesOn ? i : last;
        if (goesOn) {
          break;
        }
      }
    }
    return last;
  }

  private static boolean followed(List<Token> tokens, int at, String word) {
    return at < tokens.size() && tokens.get(at).is(word);
  }

  private static int next(List<Token> tokens, int from, String mark) {
    for (int i = from + 1; i < Math.min(tokens.size(), from + LONGEST); i++) {
      if (tokens.get(i).is(mark)) {
        return i;
      }
    }
    return -1;
  }
}
