package org.yaddash.imports.recognise.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Numbers;
import org.yaddash.imports.recognise.words.Token;

/** Finds the numbers of a sentence that count people: not ages, years, shares, sums or times. */
final class Counts {

  private static final Set<String> INCLUDING =
      Set.of(
          "including",
          "among",
          "incl",
          "числе",
          "включая",
          "них",
          "cümlədən",
          "onlardan",
          "sırada",
          "dahil",
          "aralarında");

  private static final Set<String> GROUP_ENDS =
      Set.of(
          "were",
          "was",
          "are",
          "is",
          "had",
          "have",
          "has",
          "been",
          "being",
          "who",
          "which",
          "that",
          "in",
          "on",
          "at",
          "by",
          "from",
          "to",
          "with",
          "during",
          "when",
          "while",
          "as",
          "for",
          "after",
          "before",
          "of",
          "could",
          "would",
          "или",
          "были",
          "было",
          "был",
          "в",
          "из",
          "на",
          "с",
          "от",
          "по",
          "за",
          "при",
          "получили",
          "получил",
          "idi",
          "olub",
          "olmuş",
          "edilib",
          "edildi",
          "və",
          "а",
          "но",
          "than",
          "more",
          "then",
          "their",
          "his",
          "her",
          "the",
          "alıb",
          "aldı");

  private static final Set<String> PREPOSITIONS =
      Set.of(
          "in", "on", "at", "for", "from", "with", "by", "near", "of", "в", "на", "от", "с", "из",
          "у", "под");

  private Counts() {}

  /** A number of people before its measure is known. */
  record Counted(
      int first,
      int next,
      long value,
      int groupFrom,
      int groupTo,
      boolean part,
      boolean after,
      boolean ofThem,
      boolean range) {

    Counted(
        int first,
        int next,
        long value,
        int groupFrom,
        int groupTo,
        boolean part,
        boolean after,
        boolean ofThem) {
      this(first, next, value, groupFrom, groupTo, part, after, ofThem, false);
    }

    /** The same with the words after it as its group: {@code 8 crushed}. */
    Counted among(List<Token> tokens) {
      int end = next;
      while (end < tokens.size() && end < next + 6 && tokens.get(end).word()) {
        end++;
      }
      boolean and = end > next && (tokens.get(end - 1).is("and") || tokens.get(end - 1).is("и"));
      return new Counted(first, next, value, next, and ? end - 1 : end, part, after, ofThem, range);
    }

    /** The same as the lower end of a range. */
    Counted ranging() {
      return new Counted(first, next, value, groupFrom, groupTo, part, after, ofThem, true);
    }
  }

  static List<Counted> counted(List<Token> tokens, Set<Integer> dated) {
    List<Counted> counted = new ArrayList<>();
    int at = 0;
    int includes = -1;
    boolean shares = false;
    while (at < tokens.size()) {
      if (!counted.isEmpty() && at > 0 && tokens.get(at - 1).is(":")) {
        // what a colon after a figure opens are its parts
        shares = true;
      } else if (tokens.get(at).is(";")) {
        shares = false;
      }
      if (!counted.isEmpty() && INCLUDING.contains(tokens.get(at).lower())) {
        includes = at;
      }
      Numbers.Read number = dated.contains(at) ? null : Numbers.at(tokens, at);
      if (number == null || !OtherNumbers.isCount(tokens, at, number)) {
        at++;
        continue;
      }
      int range = range(tokens, at, number, dated);
      number = range < 0 ? number : new Numbers.Read(number.value(), range, number.inDigits());
      Counted one = people(tokens, at, number, includes >= 0 || shares, counted);
      if (one != null) {
        counted.add(range < 0 ? one : one.ranging());
        at =
            Math.max(
                number.next(), one.groupFrom() >= number.next() ? one.groupTo() : number.next());
      } else {
        at = number.next();
      }
    }
    return counted;
  }

  /** One past {@code 200 and 300} in "between 200 and 300", {@code 200–300}; or -1. */
  private static int range(List<Token> tokens, int at, Numbers.Read low, Set<Integer> dated) {
    int link = low.next();
    if (link + 1 >= tokens.size() || dated.contains(link + 1)) {
      return -1;
    }
    boolean opened =
        at > 0
            && (tokens.get(at - 1).is("between")
                || tokens.get(at - 1).is("from")
                || tokens.get(at - 1).is("от"));
    String word = tokens.get(link).lower();
    boolean linked =
        opened
            ? word.equals("and") || word.equals("to") || word.equals("до")
            : (word.equals("-") || word.equals("–") || word.equals("—")) && low.inDigits();
    Numbers.Read high = linked ? Numbers.at(tokens, link + 1) : null;
    return high != null && high.value() > low.value() && high.inDigits() == low.inDigits()
        ? high.next()
        : -1;
  }

  private static @Nullable Counted people(
      List<Token> tokens, int at, Numbers.Read number, boolean including, List<Counted> before) {
    int next = number.next();
    int from = next;
    boolean part = including;
    // 130-dan çox, 73-ü
    if (from + 1 < tokens.size()
        && tokens.get(from).is("-")
        && tokens.get(from + 1).word()
        && tokens.get(from + 1).lower().length() <= 4) {
      from += 2;
      while (from < tokens.size()
          && (tokens.get(from).is("çox")
              || tokens.get(from).is("artıq")
              || tokens.get(from).is("yaxın")
              || tokens.get(from).is("fazla"))) {
        from++;
      }
    }
    if (from + 1 < tokens.size()
        && (tokens.get(from).is("of") || tokens.get(from).is("из"))
        && (tokens.get(from + 1).is("them")
            || tokens.get(from + 1).is("whom")
            || tokens.get(from + 1).is("these")
            || tokens.get(from + 1).is("них"))) {
      int to = from + 2;
      while (to < tokens.size()
          && to < from + 12
          && (tokens.get(to).word() || tokens.get(to).digits() && false)) {
        to++;
      }
      return new Counted(at, next, number.value(), from + 2, to, false, false, true);
    }
    boolean bracketed =
        at > 0 && tokens.get(at - 1).is("(") && !before.isEmpty() && at - 1 - lastOf(before) <= 8;
    int to = from;
    int person = -1;
    boolean named = false;
    while (to < tokens.size() && to - from < 6) {
      Token token = tokens.get(to);
      boolean hyphen = token.is("-") && to > from;
      if (!token.word() && !hyphen
          || GROUP_ENDS.contains(token.lower())
          || Measures.of(token) != null && !Measures.people(token)) {
        break;
      }
      if (token.is("and") || token.is("и")) {
        break;
      }
      if (Measures.people(token)) {
        person = to;
      } else if (token.capital()
          && token.lower().length() > 3
          && person < 0
          && (including || !before.isEmpty())
          && plural(token.lower())) {
        named = true;
        person = to;
      } else if (person >= 0 && !token.capital() && person == to - 1 && !Measures.people(token)) {
        // a verb follows the noun
        break;
      }
      to++;
    }
    if (person >= 0) {
      int end = coordinated(tokens, person + 1, named);
      return new Counted(at, next, number.value(), from, end, part || bracketed, false, false);
    }
    // of the dead, 12 were women
    if (from + 1 < tokens.size()
        && (tokens.get(from).is("were") || tokens.get(from).is("was"))
        && Measures.people(tokens.get(from + 1))) {
      int end = coordinated(tokens, from + 2, false);
      return new Counted(at, next, number.value(), from + 1, end, true, false, false);
    }
    // 700 wounded, 130 killed
    int outcome = from;
    while (outcome < tokens.size()
        && outcome < from + 3
        && (tokens.get(outcome).is("were")
            || tokens.get(outcome).is("was")
            || tokens.get(outcome).is("others")
            || tokens.get(outcome).is("more")
            || tokens.get(outcome).is("have")
            || tokens.get(outcome).is("been"))) {
      outcome++;
    }
    if (outcome < tokens.size() && Measures.at(tokens, outcome) != null) {
      return new Counted(at, next, number.value(), from, from, part || bracketed, false, false);
    }
    if (bracketed) {
      int close = from;
      while (close < tokens.size() && close < from + 10 && tokens.get(close).word()) {
        close++;
      }
      return close > from
          ? new Counted(at, next, number.value(), from, close, true, false, false)
          : null;
    }
    Counted listed = listed(tokens, at, number, before);
    return listed != null ? listed : countedAfter(tokens, at, number, before);
  }

  /**
   * {@code 61 had died: 43 in the workings and 18 in the settlement}: the parts of a figure, each
   * with its preposition.
   */
  private static @Nullable Counted listed(
      List<Token> tokens, int at, Numbers.Read number, List<Counted> before) {
    if (before.isEmpty() || at == 0 || number.next() + 1 >= tokens.size()) {
      return null;
    }
    Token opens = tokens.get(at - 1);
    boolean follows =
        opens.is(":") || opens.is(",") || opens.is("and") || opens.is("и") || opens.is("və");
    Counted last = before.get(before.size() - 1);
    if (!follows
        || !PREPOSITIONS.contains(tokens.get(number.next()).lower())
        || at - lastOf(before) > 8) {
      return null;
    }
    boolean colon = opens.is(":");
    for (int i = last.next(); i < at; i++) {
      colon |= tokens.get(i).is(":");
    }
    boolean parts = colon;
    for (Counted one : before) {
      parts |= one.part() || one.ofThem();
    }
    if (!parts) {
      return null;
    }
    int end = number.next();
    while (end < tokens.size()
        && end - number.next() < 8
        && tokens.get(end).word()
        && !tokens.get(end).is("and")
        && !tokens.get(end).is("и")) {
      end++;
    }
    return new Counted(at, number.next(), number.value(), number.next(), end, true, false, false);
  }

  /**
   * {@code smashed by APCs 8, bayonet wounds 2}: in a list of figures, the number may follow what
   * it counts.
   */
  private static @Nullable Counted countedAfter(
      List<Token> tokens, int at, Numbers.Read number, List<Counted> before) {
    boolean ends =
        number.next() >= tokens.size() || ",;.)".contains(tokens.get(number.next()).lower());
    if (!number.inDigits() || !ends) {
      return null;
    }
    int start = at;
    boolean outcome = false;
    while (start > 0 && at - start < 8 && tokens.get(start - 1).word()) {
      start--;
      outcome |= Measures.of(tokens.get(start)) != null;
    }
    boolean dash =
        start == at
            && at > 1
            && (tokens.get(at - 1).is("-")
                || tokens.get(at - 1).is("–")
                || tokens.get(at - 1).is("—")
                || tokens.get(at - 1).is(":"));
    if (dash) {
      start = at - 1;
      int end = at - 1;
      while (start > 0 && end - start < 6 && tokens.get(start - 1).word()) {
        start--;
        outcome |= Measures.of(tokens.get(start)) != null;
      }
      return outcome
          ? new Counted(at, number.next(), number.value(), start, end, false, true, false)
          : null;
    }
    boolean separated = start == 0 || ",;)".contains(tokens.get(start - 1).lower());
    return outcome && separated && !before.isEmpty()
        ? new Counted(at, number.next(), number.value(), start, at, false, true, false)
        : null;
  }

  private static int lastOf(List<Counted> counted) {
    Counted last = counted.get(counted.size() - 1);
    return Math.max(last.next(), last.groupTo()) - 1;
  }

  /**
   * The end of a group that goes on: {@code children and teenagers}; {@code Jews, Tatars and
   * Lezgis}.
   */
  private static int coordinated(List<Token> tokens, int from, boolean named) {
    int end = from;
    while (end + 1 < tokens.size()) {
      Token link = tokens.get(end);
      Token next = tokens.get(end + 1);
      boolean and = link.is("and") || link.is("и") || link.is("və") || link.is("or");
      if (and && (Measures.people(next) || named && next.capital() && plural(next.lower()))) {
        end += 2;
      } else if (named
          && link.is(",")
          && next.capital()
          && plural(next.lower())
          && goesOn(tokens, end + 2)) {
        end += 2;
      } else {
        break;
      }
    }
    return end;
  }

  private static boolean goesOn(List<Token> tokens, int at) {
    return at < tokens.size()
        && (tokens.get(at).is(",")
            || tokens.get(at).is("and")
            || tokens.get(at).is("и")
            || tokens.get(at).is("və"));
  }

  private static boolean plural(String word) {
    return word.endsWith("s")
        || word.endsWith("ese")
        || word.endsWith("ов")
        || word.endsWith("ев")
        || word.endsWith("ян")
        || word.endsWith("ин")
        || word.endsWith("ей")
        || word.endsWith("ар")
        || word.endsWith("lar")
        || word.endsWith("lər")
        || word.endsWith("ler")
        || word.endsWith("ih")
        || word.endsWith("men")
        || word.endsWith("ских")
        || word.endsWith("yəhudi")
        || word.endsWith("rus")
        || word.endsWith("tatar")
        || word.endsWith("ləzgi");
  }
}
