package org.yaddash.imports.recognise.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.figures.Counted.Kind;
import org.yaddash.imports.recognise.words.Numbers;
import org.yaddash.imports.recognise.words.Token;

/** Finds the numbers of a sentence that count people: not ages, years, shares, sums or times. */
final class Counts {

  private static final Set<String> INCLUDING =
      Set.copyOf(
          List.of(
              ("including among incl числе включая них cümlədən onlardan sırada dahil aralarında")
                  .split(" ", -1)));

  private static final Set<String> OF_THEM =
      Set.of("them", "whom", "these", "those", "which", "них", "которых", "этих");

  private static final Set<String> HELPS =
      Set.copyOf(
          List.of(
              ("were was are is others more have has had been also of still now получили получил"
                      + " получило были было был оказались считаются числятся тяжело легко seriously badly"
                      + " lightly severely slightly critically ağır yüngül")
                  .split(" ", -1)));

  private static final Set<String> PREPOSITIONS =
      Set.copyOf(List.of(("in on at for from with by near of в на от с из у под").split(" ", -1)));

  private Counts() {}

  static List<Counted> counted(List<Token> tokens, Set<Integer> dated) {
    List<Counted> counted = new ArrayList<>();
    int includes = -1;
    int at = 0;
    while (at < tokens.size()) {
      if (!counted.isEmpty() && INCLUDING.contains(tokens.get(at).lower())) {
        includes = at;
      }
      Numbers.Read number = dated.contains(at) ? null : Numbers.at(tokens, at);
      if (number == null) {
        at++;
        continue;
      }
      if (!OtherNumbers.isCount(tokens, at, number)
          || OtherNumbers.dates(tokens, at, number)
          || OtherNumbers.base(tokens, at, number)
          || Bounds.former(tokens, at, number)) {
        at = number.next();
        continue;
      }
      int range = Bounds.range(tokens, at, number, dated);
      number = range < 0 ? number : new Numbers.Read(number.value(), range, number.inDigits());
      Counted one =
          people(tokens, at, number, kind(tokens, at, number, includes, counted), counted);
      if (one != null) {
        counted.add(range < 0 ? one : one.ranging());
        at = Math.max(number.next(), one.groupTo());
      } else {
        at = number.next();
      }
    }
    return counted;
  }

  /** What a number is to those before it, as far as the words before it say. */
  private static Kind kind(
      List<Token> tokens, int at, Numbers.Read number, int includes, List<Counted> before) {
    if (before.isEmpty() || at == 0) {
      return Kind.ALONE;
    }
    Counted last = before.get(before.size() - 1);
    int first = Bounds.qualified(tokens, at);
    boolean bracketed = tokens.get(at - 1).is("(") && at - 1 - lastOf(before) <= 8;
    if (bracketed || first > 0 && tokens.get(first - 1).is(":")) {
      return Kind.SHARE;
    }
    if (includes >= last.first() && first - includes <= 4) {
      return Kind.AMONG;
    }
    int behind = Bounds.afterSuffix(tokens, number);
    boolean own = behind < tokens.size() && Measures.at(tokens, behind) != null;
    if (own && last.kind() == Kind.AMONG) {
      return Kind.ALONE;
    }
    boolean goesOn = last.part() && last.kind() != Kind.ARE && first - lastOf(before) <= 3;
    return goesOn && !tokens.get(at - 1).is(";") ? last.kind() : Kind.ALONE;
  }

  private static @Nullable Counted people(
      List<Token> tokens, int at, Numbers.Read number, Kind kind, List<Counted> before) {
    int next = number.next();
    int from = Bounds.afterSuffix(tokens, number);
    // 130-dan çox, 500-ə yaxın
    boolean ending = from > next || !number.inDigits();
    while (ending && from < tokens.size() && Bounds.follows(tokens.get(from))) {
      from++;
    }
    from += Bounds.andMore(tokens, from) ? 2 : 0;
    if (from + 1 < tokens.size()
        && (tokens.get(from).is("of") || tokens.get(from).is("из"))
        && (OF_THEM.contains(tokens.get(from + 1).lower())
            || OtherNumbers.numbered(tokens, from + 1))) {
      int to = ofThem(tokens, from + 2);
      return new Counted(at, next, number.value(), from + 2, to, Kind.OF_THEM, false);
    }
    int others = OtherNumbers.others(tokens, from);
    if (others > from) {
      return new Counted(at, next, number.value(), others, others, Kind.OF_THEM, false);
    }
    int end = Groups.end(tokens, from, kind != Kind.ALONE || !before.isEmpty());
    if (end >= 0) {
      return new Counted(at, next, number.value(), from, end, kind, false);
    }
    // of the dead, 12 were women
    if (from + 1 < tokens.size()
        && (tokens.get(from).is("were") || tokens.get(from).is("was"))
        && Measures.people(tokens.get(from + 1))) {
      int group = Groups.coordinated(tokens, from + 2, false);
      return new Counted(at, next, number.value(), from + 1, group, Kind.ARE, false);
    }
    // 700 wounded, 530 получили ранения
    int outcome = from;
    while (outcome < Math.min(tokens.size(), from + 4)
        && HELPS.contains(tokens.get(outcome).lower())) {
      outcome++;
    }
    if (outcome < tokens.size() && Measures.at(tokens, outcome) != null) {
      return new Counted(at, next, number.value(), next, next, kind, false);
    }
    if (kind == Kind.SHARE && tokens.get(at - 1).is("(")) {
      int close = from;
      while (close < tokens.size() && close < from + 10 && tokens.get(close).word()) {
        close++;
      }
      return close > from ? new Counted(at, next, number.value(), from, close, kind, false) : null;
    }
    Counted listed = listed(tokens, at, number, before);
    listed = listed == null ? countedAfter(tokens, at, number, before) : listed;
    boolean tied = listed == null && Links.ends(tokens, from) && Links.tied(tokens, at);
    return tied ? new Counted(at, next, number.value(), next, next, Kind.ALONE, false) : listed;
  }

  static int lastOf(List<Counted> counted) {
    Counted last = counted.get(counted.size() - 1);
    return Math.max(last.next(), last.groupTo()) - 1;
  }

  /** One past the words by which {@code 73 of them} are told from the others. */
  static int ofThem(List<Token> tokens, int from) {
    boolean tells =
        from < tokens.size()
            && (PREPOSITIONS.contains(tokens.get(from).lower())
                || Measures.people(tokens.get(from)));
    int to = from;
    while (tells && to < Math.min(tokens.size(), from + 10) && tokens.get(to).word()) {
      to++;
    }
    return to;
  }

  /**
   * {@code 61 had died: 43 in the workings and 18 in the settlement}: the parts of a figure, each
   * with its preposition.
   */
  static @Nullable Counted listed(
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
        || at - Counts.lastOf(before) > 8) {
      return null;
    }
    boolean colon = opens.is(":");
    for (int i = last.next(); i < at; i++) {
      colon |= tokens.get(i).is(":");
    }
    boolean parts = colon;
    for (Counted one : before) {
      parts |= one.part() || one.kind() == Kind.OF_THEM;
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
    return new Counted(at, number.next(), number.value(), number.next(), end, Kind.SHARE, false);
  }

  /**
   * {@code smashed by APCs 8, bayonet wounds 2}: in a list of figures, the number may follow what
   * it counts.
   */
  static @Nullable Counted countedAfter(
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
          ? new Counted(at, number.next(), number.value(), start, end, Kind.BEFORE_IT, false)
          : null;
    }
    if (start < at && (tokens.get(start).is("and") || tokens.get(start).is("и"))) {
      start++;
    }
    boolean link = at - start == 1;
    for (int i = start; i < at; i++) {
      link |= Links.between(tokens, i) || Links.verb(tokens.get(i)) && Links.russian(tokens.get(i));
    }
    if (link) {
      return null;
    }
    boolean separated =
        start == 0 || tokens.get(start - 1).word() || ",;)".contains(tokens.get(start - 1).lower());
    return outcome && separated && !before.isEmpty()
        ? new Counted(at, number.next(), number.value(), start, at, Kind.BEFORE_IT, false)
        : null;
  }
}
