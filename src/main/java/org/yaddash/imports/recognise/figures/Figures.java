package org.yaddash.imports.recognise.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.figures.Counts.Counted;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Letters;
import org.yaddash.imports.recognise.words.Sentences;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;
import org.yaddash.imports.recognise.words.dates.Dates;

/** Finds the numbers of people that a text states. */
public final class Figures {
  private static final Set<String> AS_OF =
      Set.of("by", "of", "until", "till", "к", "на", "до", "по");
  private static final Set<String> AS_OF_AFTER = Set.of("qədər", "dək", "kadar", "dek", "tarixinə");
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
  private static final Set<String> BODIES =
      Set.of("bodies", "corpses", "трупов", "трупа", "тел", "cəsəd", "meyit", "ceset");
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
    // in the longest texts only digits are looked for
    if (to - from >= 100_000 && !Letters.hasDigit(text, from, to)) {
      return List.of();
    }
    Figures reading = new Figures(text, language);
    for (int[] sentence : Sentences.of(text, from, to)) {
      reading.sentence(sentence[0], sentence[1]);
    }
    return reading.figures;
  }

  /**
   * The figures of a quotation {@code [from, to)}; the first sentence may take its date from the
   * words that lead to it: {@code By February 9, “170 people had died.”}
   *
   * @param lead where those words begin
   */
  public static List<Figure> quoted(
      String text, int lead, int from, int to, @Nullable String language) {
    List<Figure> figures = in(text, from, to, language);
    if (figures.isEmpty() || from - lead > 1000 || lead >= from) {
      return figures;
    }
    List<Found<String>> dates = Dates.in(text, lead, from, language);
    List<Token> tokens = Tokens.of(text, lead, from);
    Found<String> date = asOf(tokens, dates);
    if (date == null || !closeTo(text, date.end(), from)) {
      boolean opens =
          !dates.isEmpty()
              && dates.get(0).value().length() >= 7
              && tokens.size() > 1
              && (tokens.get(0).is("for") || AS_OF.contains(tokens.get(0).lower()))
              && tokens.get(1).start() == dates.get(0).start();
      if (!opens) {
        return figures;
      }
      date = dates.get(0);
    }
    Found<String> day = date;
    List<Figure> dated = new ArrayList<>();
    for (Figure figure : figures) {
      boolean first = figure.sentence() == figures.get(0).sentence() && figure.asOf() == null;
      dated.add(
          first
              ? new Figure(
                  figure.measure(),
                  figure.group(),
                  figure.value(),
                  figure.qualifier(),
                  day,
                  figure.sentence(),
                  figure.partOfPrevious())
              : figure);
    }
    return dated;
  }

  private static boolean closeTo(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

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
    List<Counted> counted = Counts.counted(tokens, dated);
    if (counted.isEmpty()) {
      return;
    }
    Found<String> asOf = asOf(tokens, dates);
    String[] measures = new String[tokens.size()];
    for (int i = 0; i < tokens.size(); i++) {
      measures[i] = Measures.at(tokens, i);
    }
    bodies(tokens, counted, measures);
    int[] main = {-1};
    for (int k = 0; k < counted.size(); k++) {
      Counted one = counted.get(k);
      int previous = k == 0 ? 0 : counted.get(k - 1).next();
      int next = k + 1 < counted.size() ? counted.get(k + 1).first() : tokens.size();
      int cue = cue(tokens, measures, one, previous, next, main[0]);
      if (cue < 0) {
        continue;
      }
      if (one.part() && main[0] >= 0 && "killed".equals(measures[main[0]]) && hurt(measures[cue])) {
        // of 84 dead, those with bullet wounds are dead
        one = one.groupTo() > one.groupFrom() ? one : one.among(tokens);
        cue = main[0];
      }
      if (!one.part()) {
        main[0] = cue;
      }
      add(tokens, one, cue, measures[cue], asOf, from);
    }
  }

  private static boolean hurt(@Nullable String measure) {
    return "wounded".equals(measure) || "injured".equals(measure);
  }

  /** Counted bodies are of the dead, whatever else is said of them: {@code 84 bodies}. */
  private static void bodies(List<Token> tokens, List<Counted> counted, String[] measures) {
    for (Counted one : counted) {
      if (one.groupTo() == one.groupFrom() + 1
          && BODIES.contains(tokens.get(one.groupFrom()).lower())) {
        measures[one.groupFrom()] = "killed";
      }
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
    if (one.groupTo() == one.groupFrom() + 1
        && BODIES.contains(tokens.get(one.groupFrom()).lower())) {
      return one.groupFrom();
    }
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

  private Found<String> qualifier(List<Token> tokens, Counted one, Found<Long> value) {
    int at = one.first() - 1;
    if (one.range()) {
      // "between 200 and 300" says no more than that it was the first
      Token low = tokens.get(one.first());
      return Found.at("at least", text, low.start(), tokens.get(one.next() - 1).end());
    }
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
