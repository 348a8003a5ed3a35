package org.yaddash.imports.recognise.quotes;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.quotes.speech.Speech;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Token;

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
  private static final Set<String> LATER = Set.of("later", "earlier", "afterwards", "before");
  private static final Set<String> THEIRS = Set.of("his", "her", "their", "its", "our");

  private Speaker() {}

  /** A name phrase: up to the first comma or bracket, without its article. */
  static @Nullable Found<String> name(String text, List<Token> tokens, int first, int next) {
    int from = first;
    while (from < next
        && (tokens.get(from).kind() == Token.Kind.MARK || Speech.article(tokens.get(from)))) {
      from++;
    }
    int to = from;
    while (to < next
        && to - from < Speech.LONGEST_NAME + 6
        && !",;:(".contains(tokens.get(to).lower())) {
      to++;
    }
    while (to > from
        && tokens.get(to - 1).kind() == Token.Kind.MARK
        && !tokens.get(to - 1).is(".")) {
      to--;
    }
    return to > from && to - from <= Speech.LONGEST_NAME
        ? Found.words(text, tokens.get(from).start(), tokens.get(to - 1).end())
        : null;
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
    int from = first;
    int to = next;
    while (from < to
        && (tokens.get(from).kind() == Token.Kind.MARK
            || tokens.get(from).digits()
            || OPENERS.contains(tokens.get(from).lower())
            || ADDRESSEES.contains(tokens.get(from).lower()))) {
      from++;
    }
    while (to > from
        && (Speech.auxiliary(tokens.get(to - 1))
            || tokens.get(to - 1).kind() == Token.Kind.MARK && !tokens.get(to - 1).is("."))) {
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
