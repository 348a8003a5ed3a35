package org.yaddash.imports.recognise.people;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.people.words.GivenNames;
import org.yaddash.imports.recognise.people.words.Occupations;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/**
 * Which part of a name stands first where the name alone does not show it: running text puts given
 * names first; a list does what most of its own names show.
 */
public enum NameOrder {
  FAMILY_FIRST,
  GIVEN_FIRST,

  /** The family name first and a comma behind it: {@code Halvard, Mira}. */
  FAMILY_COMMA;

  /** Lists of names in these languages begin with the family name. */
  private static final Set<String> REGISTERS =
      Set.of("ru", "az", "az-Cyrl", "uk", "be", "hy", "ka");

  private static final List<String> FAMILY_ENDINGS =
      List.of(
          "ov", "ev", "ova", "eva", "yev", "yeva", "ski", "sky", "skaya", "enko", "zadə", "zade",
          "lı", "oğlu", "dze", "shvili", "yan", "ский", "ская", "цкий", "цкая", "ов", "ев", "ёв",
          "ова", "ева", "ёва", "ин", "ина", "ын", "ына", "ко", "ян", "дзе", "швили", "заде", "задә",
          "јев", "јева");

  private static final int LEAST_COMMAS = 3;

  /** The most entries of a list that are asked. */
  private static final int MOST_ASKED = 200;

  /** What running text does. */
  public static NameOrder ofProse() {
    return GIVEN_FIRST;
  }

  /** What a list does whose entries are these stretches of the text. */
  public static NameOrder ofList(String text, List<int[]> entries, @Nullable String language) {
    int votes = 0;
    int ascending = 0;
    int named = 0;
    int commas = 0;
    String before = "";
    for (int[] entry : entries.subList(0, Math.min(MOST_ASKED, entries.size()))) {
      List<Token> tokens = Tokens.of(text, entry[0], Math.min(entry[1], entry[0] + 120));
      int at = PersonName.skip(tokens);
      int shown = PersonName.shows(text, tokens, at);
      votes += Integer.signum(shown);
      commas += comma(tokens, at) ? 1 : 0;
      if (at < tokens.size() && tokens.get(at).capital()) {
        String first = tokens.get(at).lower();
        named++;
        ascending += first.compareTo(before) >= 0 ? 1 : 0;
        before = first;
      }
    }
    if (commas >= LEAST_COMMAS && commas * 3 >= Math.min(MOST_ASKED, entries.size()) * 2) {
      return FAMILY_COMMA;
    }
    if (votes != 0) {
      return votes > 0 ? FAMILY_FIRST : GIVEN_FIRST;
    }
    if (named >= 5 && ascending == named) {
      return FAMILY_FIRST;
    }
    return language != null && REGISTERS.contains(language) ? FAMILY_FIRST : GIVEN_FIRST;
  }

  /** Whether an entry begins with two capital words and a comma between them. */
  private static boolean comma(List<Token> tokens, int at) {
    return at + 2 < tokens.size()
        && tokens.get(at).capital()
        && tokens.get(at + 1).is(",")
        && tokens.get(at + 2).capital()
        && !Occupations.names(tokens.get(at + 2));
  }

  /**
   * What two words of a name show by themselves: above 0 that the first is the family name, below 0
   * that the second is, 0 nothing.
   */
  static int shown(String text, Token first, Token second) {
    boolean firstLoud = upper(text, first);
    boolean secondLoud = upper(text, second);
    if (firstLoud != secondLoud) {
      return firstLoud ? 2 : -2;
    }
    boolean firstGiven = GivenNames.has(first.lower());
    boolean secondGiven = GivenNames.has(second.lower());
    if (firstGiven != secondGiven) {
      return secondGiven ? 1 : -1;
    }
    boolean firstFamily = family(first.lower());
    boolean secondFamily = family(second.lower());
    return firstFamily == secondFamily || firstGiven ? 0 : firstFamily ? 1 : -1;
  }

  /** Whether a word is written in capitals throughout. */
  static boolean upper(String text, Token token) {
    String word = text.substring(token.start(), token.end());
    return word.length() > 1
        && word.equals(word.toUpperCase(Locale.ROOT))
        && !word.equals(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a word, in lower case, ends as family names of the languages of the archive do. */
  public static boolean family(String word) {
    for (String ending : FAMILY_ENDINGS) {
      if (word.length() > ending.length() + 2 && word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
