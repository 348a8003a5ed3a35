package org.yaddash.imports.recognise.quotes;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.quotes.speech.Speech;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.dates.Dates;

/** Reads who speaks in the words around a quotation. */
final class Speaker {
  private static final Set<String> OPENERS =
      Set.of("as", "and", "but", "while", "и", "но", "а", "как", "что", "və", "amma", "what");
  private static final Set<String> ADDRESSEES =
      Set.of(
          "журналистам",
          "журналисту",
          "репортёрам",
          "репортерам",
          "корреспонденту",
          "корреспондентам",
          "нам",
          "мне",
          "ему",
          "ей",
          "им",
          "jurnalistlərə",
          "ona",
          "onlara");
  private static final String OPENING = "“„«\"";
  private static final String CLOSING = "”“»\"";
  private static final Set<String> IN = Set.of("in", "on", "at", "of", "в", "во", "от", "за");

  /** What belongs to a date besides its numbers and month. */
  private static final Set<String> OF_DATES =
      Set.of(
          "году", "года", "год", "г", "-", "il", "ildə", "ilin", "də", "da", ",", "ci", "cı", "cu",
          "cü");

  private static final List<String> DATIVES =
      List.of("ya", "yə", "lara", "lərə", "sına", "sinə", "suna", "sünə");
  private static final Set<String> LATER = Set.of("later", "earlier", "afterwards", "before");
  private static final Set<String> THEIRS = Set.of("his", "her", "their", "its", "our");

  private Speaker() {}

  /**
   * The first token of a phrase behind marks; quotation marks that close within it belong to it:
   * {@code “Usk xəbərləri” qəzeti}.
   */
  private static int behindMarks(List<Token> tokens, int first, int next) {
    int from = first;
    while (from < next && tokens.get(from).kind() == Token.Kind.MARK) {
      if (OPENING.indexOf(tokens.get(from).lower()) >= 0) {
        for (int i = from + 2; i < next; i++) {
          if (CLOSING.indexOf(tokens.get(i).lower()) >= 0) {
            return from;
          }
        }
      }
      from++;
    }
    return from;
  }

  /**
   * The part {@code {first, next}} of the words around a verb of saying that is not the date of
   * what was said, nor in Azerbaijani to whom: {@code в 1974 году Эдгар Стромов}, {@code Anton
   * Veyirli komissiyaya}.
   */
  private static int[] withoutCircumstances(String text, List<Token> tokens, int first, int next) {
    int from = first;
    int to = next;
    for (Found<String> date :
        Dates.in(text, tokens.get(from).start(), tokens.get(to - 1).end(), null)) {
      int begins = from;
      while (begins < to && tokens.get(begins).start() < date.start()) {
        begins++;
      }
      int ends = begins;
      while (ends < to
          && (tokens.get(ends).start() < date.end()
              || OF_DATES.contains(tokens.get(ends).lower()))) {
        ends++;
      }
      boolean preposition = begins > from && IN.contains(tokens.get(begins - 1).lower());
      begins -= preposition ? 1 : 0;
      if (begins == from) {
        from = ends;
      } else if (ends == to) {
        to = begins;
      }
    }
    boolean addressee =
        to - from > 1
            && tokens.get(to - 2).capital()
            && !tokens.get(to - 1).capital()
            && DATIVES.stream().anyMatch(tokens.get(to - 1).lower()::endsWith);
    return new int[] {from, addressee ? to - 1 : to};
  }

  /** A name phrase: up to the first comma or bracket, without its article. */
  static @Nullable Found<String> name(String text, List<Token> tokens, int first, int next) {
    int from = behindMarks(tokens, first, next);
    while (from < next && Speech.article(tokens.get(from))) {
      from = behindMarks(tokens, from + 1, next);
    }
    int to = from;
    while (to < next
        && to - from < Speech.LONGEST_NAME + 6
        && !",;:(".contains(tokens.get(to).lower())) {
      to++;
    }
    while (to > from && idle(tokens, from, to - 1)) {
      to--;
    }
    return to > from && to - from <= Speech.LONGEST_NAME
        ? Found.words(text, tokens.get(from).start(), tokens.get(to - 1).end())
        : null;
  }

  /** Whether a mark ends a phrase to which it does not belong. */
  private static boolean idle(List<Token> tokens, int first, int at) {
    Token mark = tokens.get(at);
    boolean closes = false;
    for (int i = first; i < at && CLOSING.indexOf(mark.lower()) >= 0; i++) {
      closes |= OPENING.indexOf(tokens.get(i).lower()) >= 0;
    }
    return mark.kind() == Token.Kind.MARK && !mark.is(".") && !closes;
  }

  /** Whether the words only point back to a document that was named before. */
  static boolean pointsBack(List<Token> tokens, int first, int next) {
    if (next - first > 5) {
      return false;
    }
    boolean work = false;
    boolean named = false;
    for (int i = first; i < next; i++) {
      work |= Speech.work(tokens.get(i));
      named |= tokens.get(i).capital() && i > first;
    }
    return work && !named;
  }

  /** Who is named by the words before or after a verb of saying; null where nobody is. */
  static @Nullable Attribution subject(
      String text, List<Token> tokens, int first, int next, int end) {
    int from = behindMarks(tokens, first, next);
    int to = next;
    if (from < to) {
      int[] who = withoutCircumstances(text, tokens, from, to);
      from = behindMarks(tokens, who[0], who[1]);
      to = who[1];
    }
    while (from < to
        && (tokens.get(from).kind() == Token.Kind.MARK && from != behindMarks(tokens, from, to)
            || tokens.get(from).digits()
            || OPENERS.contains(tokens.get(from).lower())
            || ADDRESSEES.contains(tokens.get(from).lower()))) {
      from++;
    }
    while (to > from && (Speech.auxiliary(tokens.get(to - 1)) || idle(tokens, from, to - 1))) {
      to--;
    }
    if (to <= from) {
      return null;
    }
    if (Speech.pronoun(tokens.get(from)) && to - from <= 2) {
      return new Attribution(
          null,
          Found.words(text, tokens.get(from).start(), tokens.get(from).end()),
          true,
          true,
          end,
          List.of(
              "The speaker is only called “"
                  + tokens.get(from).lower()
                  + "” here and was taken to be the one named last."));
    }
    if (pointsBack(tokens, from, to)) {
      return new Attribution(null, null, true, true, end, List.of());
    }
    for (int i = from + 1; i < to - 1; i++) {
      if (LATER.contains(tokens.get(i).lower()) && Speech.article(tokens.get(i + 1))) {
        // "Three pages later the historian concludes"
        from = i + 1;
        break;
      }
    }
    if (to - from <= 6
        && (Speech.article(tokens.get(from)) || THEIRS.contains(tokens.get(from).lower()))
        && to - from > 1) {
      // "the inspector of dams", "The caretaker"
      Found<String> office = Found.words(text, tokens.get(from).start(), tokens.get(to - 1).end());
      return new Attribution(null, office, false, true, end, List.of());
    }
    boolean named = false;
    for (int i = from; i < to; i++) {
      boolean opens = i == first && i + 1 < to && !tokens.get(i + 1).capital();
      named |=
          tokens.get(i).capital()
              && !opens
              && !(Speech.article(tokens.get(i)) || Speech.pronoun(tokens.get(i)));
    }
    boolean office =
        Speech.article(tokens.get(from)) && from + 1 < to && !tokens.get(from + 1).capital();
    Found<String> name =
        !named || to - from > Speech.LONGEST_NAME
            ? null
            : office
                ? Found.words(text, tokens.get(from).start(), tokens.get(to - 1).end())
                : name(text, tokens, from, to);
    return name == null ? null : new Attribution(null, name, false, true, end, List.of());
  }
}
