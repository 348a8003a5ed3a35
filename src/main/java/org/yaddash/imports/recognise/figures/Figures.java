package org.yaddash.imports.recognise.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Letters;
import org.yaddash.imports.recognise.words.Sentences;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;
import org.yaddash.imports.recognise.words.dates.Dates;
import org.yaddash.imports.recognise.words.dates.YearlessDay;

/** Finds the numbers of people that a text states. */
public final class Figures {
  private static final Set<String> AS_OF =
      Set.of("by", "of", "until", "till", "к", "на", "до", "по");
  private static final Set<String> AS_OF_AFTER = Set.of("qədər", "dək", "kadar", "dek", "tarixinə");
  private final String text;
  private final @Nullable String language;
  private final List<Figure> figures = new ArrayList<>();

  /** Where the passage begins. */
  private final int start;

  private Figures(String text, int start, @Nullable String language) {
    this.text = text;
    this.start = start;
    this.language = language;
  }

  /** The figures stated in {@code [from, to)}, in order. */
  public static List<Figure> in(String text, int from, int to, @Nullable String language) {
    // in the longest texts only digits are looked for
    if (to - from >= 100_000 && !Letters.hasDigit(text, from, to)) {
      return List.of();
    }
    Figures reading = new Figures(text, from, language);
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
    if (tokens.size() < 2 || tokens.size() > 800 || !Measures.any(tokens)) {
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
    @Nullable String[] measures = Outcomes.measures(tokens);
    for (Counted one : counted) {
      if (Measures.bodies(tokens, one)) {
        measures[one.groupFrom()] = "killed";
      }
    }
    int[] cues = Outcomes.of(tokens, counted, measures);
    Found<String> later = dates.isEmpty() ? later(tokens, from, to) : null;
    int main = Outcomes.NONE;
    for (int k = 0; k < cues.length; k++) {
      Counted one = counted.get(k);
      int cue = cues[k];
      if (cue == Outcomes.NONE) {
        main = one.part() ? main : Outcomes.NONE;
        continue;
      }
      boolean dead = main >= 0 && "killed".equals(measures[main]);
      if (one.kind() == Counted.Kind.SHARE && dead && hurt(measures[cue])) {
        // of 84 dead, those with bullet wounds are dead
        one = one.groupTo() > one.groupFrom() ? one : one.among(tokens);
        cue = main;
      }
      main = one.part() ? main : cue;
      Found<String> asOf = later == null ? asOf(tokens, dates, one) : later;
      add(tokens, one, cue, measures[cue], asOf, from);
    }
  }

  private static boolean hurt(@Nullable String measure) {
    return "wounded".equals(measure) || "injured".equals(measure);
  }

  private void add(
      List<Token> tokens,
      Counted one,
      int cue,
      @Nullable String measure,
      @Nullable Found<String> asOf,
      int sentence) {
    Found<String> qualifier = Bounds.of(text, tokens, one);
    if (measure == null || qualifier.value().equals(Bounds.ABOVE)) {
      return;
    }
    Found<String> group =
        one.groupTo() > one.groupFrom() && !says(tokens, one, measure)
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
            qualifier,
            asOf,
            sentence,
            one.part()));
  }

  /** Whether the words for who they are say nothing but the measure: {@code 83 погибших}. */
  private static boolean says(List<Token> tokens, Counted one, String measure) {
    return one.groupTo() == one.groupFrom() + 1
        && measure.equals(Measures.of(tokens.get(one.groupFrom())));
  }

  /** The day by which those were counted: the last one named before them, else the only one. */
  private static @Nullable Found<String> asOf(
      List<Token> tokens, List<Found<String>> dates, Counted one) {
    List<Found<String>> days = new ArrayList<>();
    for (Found<String> date : dates) {
      Found<String> day = asOf(tokens, List.of(date));
      if (day != null) {
        days.add(day);
      }
    }
    Found<String> last = days.size() == 1 ? days.get(0) : null;
    for (Found<String> day : days) {
      last = day.end() <= tokens.get(one.first()).start() ? day : last;
    }
    return last;
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
          if (by(tokens, i)) {
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

  /** {@code by}, {@code as of}, {@code by the evening of}; not {@code с 19 на 20 марта}. */
  private static boolean by(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (at == 0) {
      return !token.is("of");
    }
    if (!token.is("of")) {
      return !tokens.get(at - 1).digits();
    }
    return tokens.get(at - 1).is("as")
        || at > 2 && tokens.get(at - 2).is("the") && tokens.get(at - 3).is("by");
  }

  /**
   * The day without a year by which a sentence counts, in the year of the last day that its passage
   * names. It must be certain: all days before it are of one year, no other year is spoken of
   * since, and it comes after them.
   */
  private @Nullable Found<String> later(List<Token> tokens, int from, int to) {
    for (int i = 0; i < tokens.size(); i++) {
      YearlessDay day = YearlessDay.at(tokens, i);
      if (day == null) {
        continue;
      }
      boolean before = i > 0 && counts(tokens, i - 1);
      int behind = day.next();
      behind += behind + 2 < tokens.size() && tokens.get(behind).is("-") ? 2 : 0;
      boolean after = behind < tokens.size() && AS_OF_AFTER.contains(tokens.get(behind).lower());
      String known = before || after ? lastDay(from, to) : null;
      String told = known == null ? null : day.after(known);
      return told == null
          ? null
          : Found.at(told, text, tokens.get(i).start(), tokens.get(day.next() - 1).end());
    }
    return null;
  }

  /**
   * {@code by}, {@code к}; and {@code on} where a toll is told: {@code on 25 March it stood at}.
   */
  private static boolean counts(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (!token.is("on")) {
      return AS_OF.contains(token.lower()) && by(tokens, at);
    }
    for (Token word : tokens) {
      if (word.is("toll") || word.is("stood") || word.is("numbered")) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String lastDay(int from, int to) {
    List<Found<String>> dates = Dates.in(text, start, from, language);
    String last = null;
    int end = from;
    for (Found<String> date : dates) {
      boolean day = date.value().length() == 10 && date.value().indexOf('/') < 0;
      if (!day || last != null && !last.startsWith(date.value().substring(0, 4))) {
        return null;
      }
      last = date.value();
      end = date.end();
    }
    for (Token token : Tokens.of(text, end, to)) {
      if (token.digits() && token.lower().length() == 4) {
        return null;
      }
    }
    return last;
  }
}
