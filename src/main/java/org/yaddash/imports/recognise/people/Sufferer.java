package org.yaddash.imports.recognise.people;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Token;

/**
 * Whom a sentence says something happened to: {@code Ivan Petrov, a driver of 34, was shot}, {@code
 * погиб Иван Петров}.
 */
final class Sufferer {
  private static final Set<String> PASSIVE =
      Set.of(
          "was",
          "were",
          "been",
          "being",
          "был",
          "была",
          "были",
          "have",
          "had",
          "has",
          "also",
          "both",
          "fatally",
          "mortally",
          "badly",
          "seriously",
          "тяжело",
          "смертельно",
          "ağır");

  private Sufferer() {}

  /** The first token of the name that a verb is said of, or -1 when it is said of no name. */
  static int of(String text, List<Token> tokens, int verb, @Nullable String language) {
    boolean english = tokens.get(verb).lower().charAt(0) < 0x80;
    boolean azerbaijani = !english && "az".equals(language);
    int at = verb;
    boolean passive = false;
    while (at > 0 && PASSIVE.contains(tokens.get(at - 1).lower())) {
      passive |= tokens.get(at - 1).is("was") || tokens.get(at - 1).is("were");
      at--;
    }
    if (english && !passive && !tokens.get(verb).is("drowned")) {
      return -1;
    }
    // an apposition between commas: "Ivan Petrov, a driver of 34, was shot"
    int end = at;
    if (end > 0 && (tokens.get(end - 1).is(",") || tokens.get(end - 1).is(")"))) {
      int open = end - 2;
      while (open > 0
          && open > end - 12
          && !tokens.get(open).is(",")
          && !tokens.get(open).is("(")) {
        if (tokens.get(open).capital()) {
          return -1;
        }
        open--;
      }
      end = open;
    }
    if (end > 0) {
      for (int i = Math.max(0, end - 5); i < end; i++) {
        if (!tokens.get(i).capital() || i > 0 && tokens.get(i - 1).capital()) {
          continue;
        }
        boolean theirs =
            i == 0
                || ",;:—".contains(tokens.get(i - 1).lower())
                || tokens.get(i - 1).word()
                    && !Set.of("of", "by", "to", "with", "and", "и", "с")
                        .contains(tokens.get(i - 1).lower());
        int next =
            PersonName.read(
                text, tokens, i, end, new Person(0, 0), PersonName.familyFirst(tokens, i));
        if (next == end && theirs) {
          return i;
        }
      }
    }
    boolean follows = !english && !azerbaijani && verb + 1 < tokens.size();
    if (follows && tokens.get(verb + 1).capital()) {
      int next =
          PersonName.read(
              text,
              tokens,
              verb + 1,
              tokens.size(),
              new Person(0, 0),
              PersonName.familyFirst(tokens, verb + 1));
      return next > 0 ? verb + 1 : -1;
    }
    return -1;
  }
}
