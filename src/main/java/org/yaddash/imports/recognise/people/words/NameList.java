package org.yaddash.imports.recognise.people.words;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.figures.Measures;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Word;

/**
 * Where a sentence lists the names of victims: {@code Among the dead were …}, {@code Killed were
 * …}, {@code Two of the dead, …, had been friends}.
 *
 * @param from the token after the words that say so
 * @param to where it ends at the latest
 */
public record NameList(int from, int to) {
  private static final Word.Trait OPENS =
      Word.Trait.among(
          Set.of(
              "among",
              "среди",
              "числе",
              "arasında",
              "sırasında",
              "include",
              "included",
              "including"));
  private static final Set<String> JOINS =
      Set.of("were", "was", "are", "is", "были", "был", "была", "оказались", "—", "–", "-", ":");
  private static final Set<String> DASHES = Set.of("—", "–", "-");
  private static final Set<String> THEM = Set.of("them", "них", "onların", "onlar");
  private static final List<String> VICTIMS =
      List.of("victim", "martyr", "жертв", "şəhid", "qurban");
  private static final Set<String> MEASURES = Set.of("killed", "wounded", "missing");

  /** Words that may mean those to whom something happened; most sentences have none of them. */
  private static final Word.Trait MAY_MEAN_THOSE =
      new Word.Trait(word -> victims(word) || suffered(word) || happened(Measures.of(word)));

  /** After these a word for what befell people means those people. */
  private static final Set<String> THOSE = Set.of("the", "those", "из");

  /** {@code Of those who died one, two}: the end of such a number in Azerbaijani. */
  private static final Set<String> SOME_OF_THEM =
      Set.of("biri", "ikisi", "üçü", "dördü", "beşi", "bəziləri");

  /** With these, what stands after a comma still tells of the names. */
  private static final Set<String> GOES_ON =
      Set.of(
          "and", "the", "a", "an", "his", "her", "their", "aged", "age", "и", "его", "её", "ее",
          "их", "а", "также", "və", "onun", "onların");

  /** Who speaks between two commas is not spoken of. */
  private static final Set<String> SPEAKS =
      Set.of(
          "said",
          "says",
          "told",
          "according",
          "reported",
          "wrote",
          "сказал",
          "сказала",
          "сообщил",
          "сообщила",
          "заявил",
          "заявила",
          "рассказал",
          "рассказала",
          "dedi",
          "deyir",
          "görə",
          "bildirdi",
          "bildirib");

  /** How far into a sentence those stand whom it goes on to name. */
  private static final int FIRST_WORDS = 8;

  /**
   * Finds the list of a sentence.
   *
   * @param told whether the sentence before says what happened to those that this one calls "them"
   * @return null when the sentence lists no victims
   */
  public static @Nullable NameList in(List<Token> tokens, boolean told) {
    int from = -1;
    for (int i = 0; i < tokens.size() && from < 0; i++) {
      if (OPENS.of(tokens.get(i))) {
        from = opened(tokens, i, told);
      }
    }
    from = from < 0 ? inverted(tokens) : from;
    return from < 0 ? apposed(tokens) : new NameList(from, tokens.size());
  }

  /**
   * Where the names begin after a word that opens a list of victims, or -1: the words beside it
   * must say that it is one.
   */
  private static int opened(List<Token> tokens, int open, boolean told) {
    Token word = tokens.get(open);
    boolean after = word.is("arasında") || word.is("sırasında");
    boolean include = word.lower().startsWith("includ");
    int from = after || include ? Math.max(0, open - 5) : open + 1;
    int to = after || include ? open : Math.min(tokens.size(), open + 6);
    boolean of = false;
    for (int i = from; i < to && !of; i++) {
      Token token = tokens.get(i);
      of =
          told && THEM.contains(token.lower())
              || victims(token.lower())
              || happened(Measures.of(token));
      if (JOINS.contains(token.lower()) && !after && !include) {
        break;
      }
    }
    if (!of) {
      return -1;
    }
    if (after || include) {
      return open + 1;
    }
    for (int i = open + 1; i < tokens.size() && i < open + 8; i++) {
      if (JOINS.contains(tokens.get(i).lower())) {
        return i + 1;
      }
    }
    return word.is("среди") || word.is("числе") ? open + 2 : -1;
  }

  private static boolean victims(String word) {
    return VICTIMS.stream().anyMatch(word::startsWith);
  }

  /** Whether a word says by itself that it means people. */
  private static boolean suffered(String word) {
    return word.startsWith("погибш") || word.startsWith("ölənlərdən");
  }

  private static boolean happened(@Nullable String measure) {
    return measure != null && MEASURES.contains(measure);
  }

  /**
   * Where the names begin after words that say what happened to those who follow: {@code Killed
   * were …}, {@code Погибли также: …}; or -1.
   */
  private static int inverted(List<Token> tokens) {
    if (tokens.isEmpty() || !Happenings.whole(tokens.get(0))) {
      return -1;
    }
    for (int i = 1; i < tokens.size() && i < 5; i++) {
      boolean were = tokens.get(i).is("were") || tokens.get(i).is("was");
      if (were || tokens.get(i).is(":") || tokens.get(i).is("—") || tokens.get(i).is("–")) {
        return i + 1 < tokens.size() ? i + 1 : -1;
      }
      if (tokens.get(i).capital()) {
        return -1;
      }
    }
    return -1;
  }

  /** {@code Two of the dead, …, had been friends}: who is named between the marks. */
  private static @Nullable NameList apposed(List<Token> tokens) {
    for (int i = 0; i + 2 < tokens.size() && i < FIRST_WORDS; i++) {
      int mark = MAY_MEAN_THOSE.of(tokens.get(i)) && those(tokens, i) ? i + 1 : -1;
      mark = mark > 0 && tokens.get(mark).is("olanlardan") ? mark + 1 : mark;
      if (mark > 0 && SOME_OF_THEM.contains(tokens.get(mark).lower())) {
        mark++;
      }
      int end = mark < 0 || mark >= tokens.size() ? -1 : closed(tokens, mark);
      if (end > 0) {
        return new NameList(mark + 1, end);
      }
    }
    return null;
  }

  /** Whether such a word does mean them here. */
  private static boolean those(List<Token> tokens, int at) {
    String word = tokens.get(at).lower();
    return victims(word)
        || suffered(word)
        || tokens.get(at + 1).is("olanlardan")
        || at > 0 && THOSE.contains(tokens.get(at - 1).lower());
  }

  /** Where what a comma or dash opens is closed again, the sentence going on; or -1. */
  private static int closed(List<Token> tokens, int open) {
    boolean comma = tokens.get(open).is(",");
    if (!comma && !DASHES.contains(tokens.get(open).lower())) {
      return -1;
    }
    boolean named = false;
    for (int i = open + 1; i + 1 < tokens.size(); i++) {
      Token token = tokens.get(i);
      named |= token.capital();
      if (SPEAKS.contains(token.lower())) {
        return -1;
      }
      boolean mark = comma ? token.is(",") : DASHES.contains(token.lower());
      Token next = tokens.get(i + 1);
      boolean turns = next.word() && !next.capital() && !GOES_ON.contains(next.lower());
      if (mark && turns) {
        return named ? i : -1;
      }
    }
    return -1;
  }
}
