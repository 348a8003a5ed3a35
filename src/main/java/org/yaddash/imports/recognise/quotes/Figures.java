package org.yaddash.imports.recognise.quotes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Dates;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Numbers;
import org.yaddash.imports.recognise.words.Sentences;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/** Finds the numbers of people that a text states. */
public final class Figures {
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
  private static final Set<String> AS_OF =
      Set.of("by", "of", "until", "till", "к", "на", "до", "по");
  private static final Set<String> AS_OF_AFTER = Set.of("qədər", "dək", "kadar", "dek", "tarixinə");
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
  private static final Map<String, String> QUALIFIERS =
      Map.ofEntries(
          Map.entry("over", "more than"),
          Map.entry("exceeding", "more than"),
          Map.entry("свыше", "more than"),
          Map.entry("более", "more than"),
          Map.entry("больше", "more than"),
          Map.entry("about", "about"),
          Map.entry("around", "about"),
          Map.entry("approximately", "about"),
          Map.entry("some", "about"),
          Map.entry("nearly", "about"),
          Map.entry("almost", "about"),
          Map.entry("roughly", "about"),
          Map.entry("около", "about"),
          Map.entry("примерно", "about"),
          Map.entry("почти", "about"),
          Map.entry("приблизительно", "about"),
          Map.entry("təxminən", "about"),
          Map.entry("yaklaşık", "about"),
          Map.entry("минимум", "at least"),
          Map.entry("azı", "at least"),
          Map.entry("az", "at least"));

  private static final Set<String> GATHERED =
      Set.of(
          "gathered",
          "attended",
          "remember",
          "remembered",
          "commemorate",
          "demonstrated",
          "protested",
          "marched",
          "visited",
          "live",
          "lived",
          "собрались",
          "вышли",
          "пришли",
          "почтили",
          "toplaşdı",
          "toplaşıb",
          "iştirak",
          "voted",
          "signed",
          "received",
          "watched");
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "in", "on", "at", "for", "from", "with", "by", "near", "of", "в", "на", "от", "с", "из",
          "у", "под");
  private static final int REACH = 9;

  private final String text;
  private final @Nullable String language;
  private final List<Figure> figures = new ArrayList<>();

  private Figures(String text, @Nullable String language) {
    this.text = text;
    this.language = language;
  }

  /** The figures stated in {@code [from, to)}, in order. */
  public static List<Figure> in(String text, int from, int to, @Nullable String language) {
    if (!hasNumber(text, from, to)) {
      return List.of();
    }
    Figures reading = new Figures(text, language);
    for (int[] sentence : Sentences.of(text, from, to)) {
      reading.sentence(sentence[0], sentence[1]);
    }
    return reading.figures;
  }

  private static boolean hasNumber(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return to - from < 100_000;
  }

  /** A number of people before its measure is known. */
  private record Counted(
      int first,
      int next,
      long value,
      int groupFrom,
      int groupTo,
      boolean part,
      boolean after,
      boolean ofThem) {}

  private void sentence(int from, int to) {
    List<Token> tokens = Tokens.of(text, from, to);
    if (tokens.size() < 2 || tokens.size() > 800) {
      return;
    }
    List<Found<String>> dates = Dates.in(text, from, to, language);
    Set<Integer> dated = new HashSet<>();
    int d = 0;
    for (int i = 0; i < tokens.size(); i++) {
      while (d < dates.size() && dates.get(d).end() <= tokens.get(i).start()) {
        d++;
      }
      if (d < dates.size() && tokens.get(i).start() >= dates.get(d).start()) {
        dated.add(i);
      }
    }
    List<Counted> counted = counted(tokens, dated);
    if (counted.isEmpty()) {
      return;
    }
    Found<String> asOf = asOf(tokens, dates);
    String[] measures = new String[tokens.size()];
    for (int i = 0; i < tokens.size(); i++) {
      measures[i] = Measures.at(tokens, i);
    }
    int[] main = {-1};
    for (int k = 0; k < counted.size(); k++) {
      Counted one = counted.get(k);
      int previous = k == 0 ? 0 : counted.get(k - 1).next();
      int next = k + 1 < counted.size() ? counted.get(k + 1).first() : tokens.size();
      int cue = cue(tokens, measures, one, previous, next, main[0]);
      if (cue < 0) {
        continue;
      }
      if (!one.part()) {
        main[0] = cue;
      }
      add(tokens, one, cue, measures[cue], asOf, from);
    }
  }

  private void add(
      List<Token> tokens,
      Counted one,
      int cue,
      @Nullable String measure,
      @Nullable Found<String> asOf,
      int sentence) {
    if (measure == null) {
      return;
    }
    Found<String> group =
        one.groupTo() > one.groupFrom()
            ? Found.words(
                text, tokens.get(one.groupFrom()).start(), tokens.get(one.groupTo() - 1).end())
            : null;
    Found<Long> value =
        Found.at(
            one.value(), text, tokens.get(one.first()).start(), tokens.get(one.next() - 1).end());
    figures.add(
        new Figure(
            Found.at(measure, text, tokens.get(cue).start(), tokens.get(cue).end()),
            group,
            value,
            qualifier(tokens, one, value),
            asOf,
            sentence,
            one.part()));
  }

  /**
   * The token that says what happened to those counted: after the number, else before it, else in
   * the sentence.
   */
  private static int cue(
      List<Token> tokens, String[] measures, Counted one, int previous, int next, int main) {
    if (!one.after()) {
      int from = Math.max(one.next(), one.groupTo());
      for (int i = one.next(); i < next && i < from + REACH; i++) {
        if (tokens.get(i).is(";")
            || one.part() && tokens.get(i).is(")")
            || GATHERED.contains(tokens.get(i).lower())) {
          break;
        }
        if (measures[i] != null) {
          return i;
        }
      }
    }
    for (int i = one.first() - 1; i >= previous && i > one.first() - 2 * REACH; i--) {
      if (measures[i] != null && !one.part()) {
        return i;
      }
    }
    if (one.part() && main >= 0) {
      return main;
    }
    int nearest = -1;
    for (int i = one.next(); i < Math.min(measures.length, one.next() + 6); i++) {
      if (GATHERED.contains(tokens.get(i).lower())) {
        return -1;
      }
    }
    for (int i = Math.max(0, one.first() - 3 * REACH);
        i < Math.min(measures.length, one.first() + 3 * REACH);
        i++) {
      if (measures[i] != null
          && (nearest < 0 || Math.abs(i - one.first()) < Math.abs(nearest - one.first()))) {
        nearest = i;
      }
    }
    return nearest;
  }

  private List<Counted> counted(List<Token> tokens, Set<Integer> dated) {
    List<Counted> counted = new ArrayList<>();
    int at = 0;
    int includes = -1;
    while (at < tokens.size()) {
      if (INCLUDING.contains(tokens.get(at).lower()) && !counted.isEmpty()) {
        includes = at;
      }
      Numbers.Read number = dated.contains(at) ? null : Numbers.at(tokens, at);
      if (number == null || !aCount(tokens, at, number)) {
        at++;
        continue;
      }
      Counted one = people(tokens, at, number, includes >= 0, counted);
      if (one != null) {
        counted.add(one);
        at =
            Math.max(
                number.next(), one.groupFrom() >= number.next() ? one.groupTo() : number.next());
      } else {
        at = number.next();
      }
    }
    return counted;
  }

  /** Ages, years, sums of money, shares, times and ordinals are no counts. */
  private boolean aCount(List<Token> tokens, int at, Numbers.Read number) {
    if (number.value() == 0 || number.value() > 100_000_000L) {
      return false;
    }
    Token before = at > 0 ? tokens.get(at - 1) : null;
    Token after = number.next() < tokens.size() ? tokens.get(number.next()) : null;
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
    Token second = number.next() + 1 < tokens.size() ? tokens.get(number.next() + 1) : null;
    if (touches && after.is("-") && second != null && NOT_PEOPLE.contains(second.lower())) {
      return false;
    }
    return !NOT_PEOPLE.contains(after.lower());
  }

  private @Nullable Counted people(
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
    if (!colon && !last.part() && !last.ofThem()) {
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

  private Found<String> qualifier(List<Token> tokens, Counted one, Found<Long> value) {
    int at = one.first() - 1;
    if (at >= 1 && tokens.get(at).is("than")) {
      String word = tokens.get(at - 1).lower();
      String meant =
          word.equals("more")
              ? "more than"
              : word.equals("fewer") || word.equals("less") ? "at least" : null;
      boolean negated = at >= 2 && (tokens.get(at - 2).is("no") || tokens.get(at - 2).is("not"));
      if (meant != null && (meant.equals("more than") ? !negated : negated)) {
        return Found.at(
            meant, text, tokens.get(negated ? at - 2 : at - 1).start(), tokens.get(at).end());
      }
    }
    if (at >= 1
        && (tokens.get(at).is("least") && tokens.get(at - 1).is("at")
            || tokens.get(at).is("менее") && tokens.get(at - 1).is("не")
            || tokens.get(at).is("мере") && at >= 2)) {
      return Found.at(
          "at least",
          text,
          tokens.get(tokens.get(at).is("мере") ? at - 2 : at - 1).start(),
          tokens.get(at).end());
    }
    if (at >= 1 && tokens.get(at).is("чем") && tokens.get(at - 1).is("более")) {
      return Found.at("more than", text, tokens.get(at - 1).start(), tokens.get(at).end());
    }
    String meant = at >= 0 ? QUALIFIERS.get(tokens.get(at).lower()) : null;
    if (meant != null) {
      return Found.at(meant, text, tokens.get(at).start(), tokens.get(at).end());
    }
    for (int i = one.next(); i < Math.min(tokens.size(), one.next() + 4); i++) {
      Token token = tokens.get(i);
      if (token.is("çox") || token.is("artıq") || token.is("fazla")) {
        return Found.at("more than", text, token.start(), token.end());
      }
      if (token.is("yaxın")) {
        return Found.at("about", text, token.start(), token.end());
      }
    }
    return Found.at("exactly", text, value.start(), value.end());
  }

  private static @Nullable Found<String> asOf(List<Token> tokens, List<Found<String>> dates) {
    for (Found<String> date : dates) {
      if (date.value().length() < 7) {
        continue;
      }
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        if (token.end() <= date.start()
            && i + 1 < tokens.size()
            && tokens.get(i + 1).start() == date.start()
            && AS_OF.contains(token.lower())) {
          boolean of = token.is("of");
          if (!of || i > 0 && tokens.get(i - 1).is("as")) {
            return date;
          }
        }
        if (token.start() >= date.end()
            && token.start() - date.end() <= 8
            && AS_OF_AFTER.contains(token.lower())) {
          return date;
        }
      }
    }
    return null;
  }
}
