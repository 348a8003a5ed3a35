package org.yaddash.imports.recognise.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.figures.Counted.Kind;
import org.yaddash.imports.recognise.words.Token;

/**
 * What became of those whom a sentence counts: for each number the word that says so. A word counts
 * only where the sentence ties it to the number – as its verb, as what the number stands beside, as
 * the verb of a list that the number belongs to. Where nothing ties them there is no outcome: a
 * number without a measure is no figure.
 */
final class Outcomes {
  /** No word says what became of them. */
  static final int NONE = -1;

  /** Something else is said of them, or that it did not happen. */
  private static final int REFUSED = -2;

  private static final int REACH = 9;

  private static final Set<String> BE =
      Set.copyOf(
          List.of(
              ("were was been being are is be были было был была оказались оказалось")
                  .split(" ", -1)));

  /** What begins another clause, in which other people may be meant. */
  private static final Set<String> STOPS =
      Set.copyOf(
          List.of(
              ("while when before after because although though where whose until since but if"
                      + " whether as than а но пока когда чтобы что если хотя перед после прежде где чьи"
                      + " amma lakin ancaq isə ki")
                  .split(" ", -1)));

  private static final Set<String> AND = Set.of("and", "и", "və", "or", "или", "ve");

  /** Marks and words that only join the members of a list. */
  private static final Set<String> JOINS =
      Set.copyOf(
          List.of(
              (", and и və ve а также as well also ещё еще plus another həmçinin habelə daha həm"
                      + " da də a some")
                  .split(" ", -1)));

  private static final Set<String> MIGHT =
      Set.copyOf(
          List.of(
              ("could would might may can should must feared presumed believed thought supposed"
                      + " могли могло мог бы могут якобы рисковали bilər bilərdi bilərdilər guya")
                  .split(" ", -1)));

  private static final Set<String> NOT =
      Set.copyOf(List.of(("not never no nobody не ни никто нет heç nor without").split(" ", -1)));

  private final List<Token> tokens;
  private final List<Counted> counted;
  private final @Nullable String[] measures;
  private final int[] cues;

  private Outcomes(List<Token> tokens, List<Counted> counted, @Nullable String[] measures) {
    this.tokens = tokens;
    this.counted = counted;
    this.measures = measures;
    this.cues = new int[counted.size()];
    Arrays.fill(cues, NONE);
  }

  /** For each number the token that says what became of those counted, or {@link #NONE}. */
  static int[] of(List<Token> tokens, List<Counted> counted, @Nullable String[] measures) {
    Outcomes outcomes = new Outcomes(tokens, counted, measures);
    outcomes.read();
    return outcomes.cues;
  }

  private void read() {
    boolean[] ahead = new boolean[cues.length];
    for (int k = 0; k < cues.length; k++) {
      Counted one = counted.get(k);
      cues[k] = Measures.bodies(tokens, one) ? one.groupFrom() : NONE;
      if (cues[k] == NONE && one.kind() == Kind.BEFORE_IT) {
        cues[k] = within(one);
      }
      if (cues[k] == NONE && one.kind() != Kind.BEFORE_IT && Links.russian(tokens.get(0))) {
        // the verb comes first: скончались ещё 6 раненых
        int verb = before(one, start(k), false);
        cues[k] = verb >= 0 && Fortunes.says(tokens.get(verb)) ? verb : NONE;
      }
      if (cues[k] == NONE && one.kind() != Kind.BEFORE_IT && one.kind() != Kind.ARE) {
        cues[k] = after(k);
        ahead[k] = cues[k] != NONE;
      }
      if (cues[k] == NONE && (one.kind() == Kind.ALONE || one.kind() == Kind.ARE)) {
        cues[k] = before(one, start(k), true);
      } else if (cues[k] == NONE && one.kind() == Kind.AMONG) {
        cues[k] = before(one, start(k), false);
      }
    }
    fromTheNext(ahead);
    fromTheOneBefore(ahead);
    for (int k = 0; k < cues.length; k++) {
      boolean told = cues[k] >= 0 && !joint(cues[k]);
      cues[k] = told ? cues[k] : NONE;
    }
  }

  /** {@code 35 killed or injured}: how many of them were which is not told. */
  private boolean joint(int cue) {
    return joined(cue, cue + 1, cue + 2) || joined(cue, cue - 1, cue - 2);
  }

  private boolean joined(int cue, int and, int other) {
    return other >= 0
        && other < measures.length
        && AND.contains(tokens.get(and).lower())
        && measures[other] != null
        && !measures[other].equals(measures[cue]);
  }

  private int start(int k) {
    return k == 0 ? 0 : Math.max(counted.get(k - 1).next(), counted.get(k - 1).groupTo());
  }

  /** {@code 12 people were wounded}; {@code 12, among them a child, died}. */
  private int after(int k) {
    Counted one = counted.get(k);
    int group = Math.max(one.next(), one.groupTo());
    int limit = k + 1 < counted.size() ? counted.get(k + 1).first() : tokens.size();
    int reach = group + REACH;
    boolean passive = false;
    boolean joined = false;
    int first = Bounds.qualified(tokens, one.first());
    boolean unsure = Bounds.in(NOT, tokens, first - 1, first);
    int from =
        one.groupTo() > one.groupFrom() || one.kind() == Kind.OF_THEM
            ? one.groupFrom()
            : one.next();
    boolean suffixed = from + 1 < limit && tokens.get(from).is("-") && tokens.get(from + 1).word();
    from += suffixed ? 2 : 0;
    for (int i = from; i < limit && i < reach; i++) {
      Token token = tokens.get(i);
      String word = token.lower();
      if (token.is(";")
          || token.is(":")
          || token.is(")")
          || STOPS.contains(word) && !(token.is("isə") && i == group)) {
        return NONE;
      }
      if (token.is(",") || token.is("(") || token.is("—") || token.is("–") || token.is("-")) {
        boolean beside = (token.is("—") || token.is("–")) && i == group;
        int closed = beside ? i : Links.aside(tokens, i);
        if (closed < 0) {
          return NONE;
        }
        if (closed > limit) {
          limit = Math.max(limit, firstAfter(k, closed));
        }
        reach += closed - i;
        i = closed;
        continue;
      }
      if (Fortunes.other(tokens, i)) {
        return REFUSED;
      }
      joined |= AND.contains(word) && i >= group;
      passive |= BE.contains(word);
      if (measures[i] != null) {
        if (joined && !passive || Fortunes.ofOthers(tokens, i, group)) {
          return NONE;
        }
        boolean no = unsure || Fortunes.denied(tokens, i) || Bounds.in(MIGHT, tokens, i, i + 4);
        if (no || !passive && Fortunes.done(tokens, one, i)) {
          return REFUSED;
        }
        return died(i);
      }
      unsure |= MIGHT.contains(word) || NOT.contains(word) || word.endsWith("n't");
    }
    return NONE;
  }

  /** {@code two of the wounded died}, {@code двое раненых скончались}: the death is told last. */
  private int died(int cue) {
    int next = cue + 1;
    boolean dead = next < measures.length && "killed".equals(measures[next]);
    return dead && !"killed".equals(measures[cue]) ? next : cue;
  }

  /** {@code crushed by carts 8}. */
  private int within(Counted one) {
    for (int i = one.groupFrom(); i < one.groupTo(); i++) {
      if (measures[i] != null) {
        return i;
      }
    }
    return NONE;
  }

  /** Where the first number stands that is counted behind a token. */
  private int firstAfter(int k, int at) {
    for (int n = k + 1; n < counted.size(); n++) {
      if (counted.get(n).first() > at) {
        return counted.get(n).first();
      }
    }
    return tokens.size();
  }

  /**
   * {@code killed 12 people}; {@code the death toll rose to 12}; {@code погибло в ту ночь 12
   * человек}; {@code ölənlərin sayı 12 nəfərdir}.
   *
   * @param loose whether words that are neither links nor verbs may stand between, as the free
   *     order of Russian has it
   */
  private int before(Counted one, int from, boolean loose) {
    boolean between = false;
    int at = Bounds.qualified(tokens, one.first());
    for (int i = at - 1; i >= from && i > at - 2 - REACH; i--) {
      Token token = tokens.get(i);
      if (token.is(",")) {
        return frame(i);
      }
      if (measures[i] != null) {
        boolean no =
            Bounds.in(NOT, tokens, i - 2, i)
                || Bounds.in(MIGHT, tokens, i - 3, i)
                || Fortunes.denied(tokens, i);
        if (no || Fortunes.relatives(tokens, one)) {
          return REFUSED;
        }
        return Fortunes.oblique(token) || between && Fortunes.transitive(token) ? NONE : i;
      }
      if (Links.between(tokens, i)) {
        continue;
      }
      if (!loose || !Links.loose(token) || at - i > 6) {
        return NONE;
      }
      between = true;
    }
    return NONE;
  }

  /**
   * {@code Of the dead, 12 were women}: the word that the sentence opens with, or {@link #NONE}.
   */
  private int frame(int comma) {
    Token first = tokens.get(0);
    boolean opens = first.is("of") || first.is("among") || first.is("из") || first.is("среди");
    return opens && comma < 6 && comma > 1 && measures[comma - 1] != null ? comma - 1 : NONE;
  }

  /** {@code 73 men, 8 women and 2 children drowned}: the verb of the last is that of all. */
  private void fromTheNext(boolean[] ahead) {
    for (int k = cues.length - 2; k >= 0; k--) {
      if (cues[k] != NONE || !ahead[k + 1] || cues[k + 1] < 0) {
        continue;
      }
      Counted next = counted.get(k + 1);
      boolean group = next.groupTo() > next.groupFrom();
      boolean and = joins(k) > 0 && (joins(k) == 2 || k + 2 < cues.length && listed(k + 1));
      int first = k;
      while (first > 0 && cues[first - 1] == NONE && joins(first - 1) > 0) {
        first--;
      }
      if (and && group && begins(counted.get(first))) {
        cues[k] = cues[k + 1];
        ahead[k] = true;
      }
    }
  }

  /** Whether an "and" stands further on in the list that the number belongs to. */
  private boolean listed(int k) {
    for (int n = k; n + 1 < cues.length && joins(n) > 0; n++) {
      if (joins(n) == 2) {
        return true;
      }
    }
    return false;
  }

  /** Whether a list may be a subject: no verb stands before it that has it as its object. */
  private boolean begins(Counted first) {
    int at = Bounds.qualified(tokens, first.first()) - 1;
    return at < 0 || !Links.verb(tokens.get(at));
  }

  /** {@code killed 12 men and 5 women}; and what a part shares with its whole. */
  private void fromTheOneBefore(boolean[] ahead) {
    int main = NONE;
    for (int k = 0; k < cues.length; k++) {
      Counted one = counted.get(k);
      Counted before = counted.get(Math.max(0, k - 1));
      boolean chained =
          k > 0
              && cues[k - 1] >= 0
              && !ahead[k - 1]
              && joins(k - 1) > 0
              && Links.ends(tokens, Math.max(one.next(), one.groupTo()));
      if (cues[k] == NONE && chained && before.kind().sameAs(one.kind())) {
        cues[k] = cues[k - 1];
      }
      boolean share = one.kind() == Kind.SHARE || one.kind() == Kind.AMONG;
      if (cues[k] == NONE && (share || one.kind() == Kind.ARE)) {
        cues[k] = main;
      }
      boolean told = one.kind() == Kind.OF_THEM && one.groupTo() > one.groupFrom();
      if (cues[k] == NONE && told && k > 0) {
        cues[k] = cues[k - 1];
      }
      if (!share) {
        main = one.kind() == Kind.ARE || cues[k] < 0 && joins(k - 1) == 0 ? main : cues[k];
        main = one.kind() == Kind.ALONE && cues[k] < 0 ? NONE : main;
      }
    }
  }

  /** Whether only a comma joins a number to the next (1), or also an "and" (2), or more (0). */
  private int joins(int k) {
    if (k < 0 || k + 1 >= counted.size()) {
      return 0;
    }
    int end = Math.max(counted.get(k).next(), counted.get(k).groupTo());
    int next = Bounds.qualified(tokens, counted.get(k + 1).first());
    int joins = 0;
    for (int i = end; i < next; i++) {
      String word = tokens.get(i).lower();
      if (!JOINS.contains(word)) {
        return 0;
      }
      joins = Math.max(joins, AND.contains(word) ? 2 : 1);
    }
    return joins;
  }

  /** The measures of all tokens. */
  static @Nullable String[] measures(List<Token> tokens) {
    List<@Nullable String> measures = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      measures.add(Measures.at(tokens, i));
    }
    return measures.toArray(new String[0]);
  }
}
