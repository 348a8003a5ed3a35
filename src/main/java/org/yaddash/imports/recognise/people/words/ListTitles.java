package org.yaddash.imports.recognise.people.words;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.figures.Measures;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/** Whether the words over a list say that it is one of victims, and what became of them. */
public final class ListTitles {
  /** In a sentence, as against a title, only its first words tell what follows. */
  private static final int FIRST_WORDS = 12;

  private static final List<String> WORDS =
      List.of(
          "victim",
          "martyr",
          "жертв",
          "шехид",
          "шәһид",
          "һәлак",
          "өлдүрүлән",
          "şəhid",
          "şehid",
          "şehit",
          "qurban",
          "гурбан",
          "kurban",
          "погибш",
          "fallen",
          "perished",
          "necrolog",
          "некролог",
          "мартиролог",
          "martyrolog");
  private static final List<List<String>> PHRASES =
      List.of(
          List.of("book", "of", "memory"),
          List.of("lost", "their", "lives"),
          List.of("gave", "their", "lives"),
          List.of("in", "memoriam"),
          List.of("книга", "памяти"),
          List.of("книги", "памяти"),
          List.of("отдали", "жизнь"),
          List.of("отдавшие", "жизнь"),
          List.of("отдавших", "жизнь"),
          List.of("yaddaş", "kitabı"),
          List.of("xatirə", "kitabı"),
          List.of("hafıza", "kitabı"),
          List.of("canlarını", "qurban"));

  private ListTitles() {}

  /**
   * What became of those whom a list under these words names, or null when the words do not say
   * that they are victims.
   *
   * @param title whether the words are a title rather than a sentence
   */
  public static @Nullable Found<String> status(String text, int from, int to, boolean title) {
    List<Token> tokens = Tokens.of(text, from, to);
    for (int i = 0; i < tokens.size(); i++) {
      for (List<String> phrase : PHRASES) {
        if (i + phrase.size() <= tokens.size() && matches(tokens, i, phrase)) {
          return Found.at(
              "killed", text, tokens.get(i).start(), tokens.get(i + phrase.size() - 1).end());
        }
      }
      Token token = tokens.get(i);
      String measure = Measures.of(token);
      if (measure != null
          && (title || i < FIRST_WORDS)
          && !measure.equals("treated")
          && !measure.equals("examined")
          && !measure.equals("displaced")) {
        return Found.at(
            measure.equals("injured") ? "wounded" : measure, text, token.start(), token.end());
      }
      for (String stem : WORDS) {
        if (token.word() && token.lower().startsWith(stem)) {
          return Found.at("killed", text, token.start(), token.end());
        }
      }
    }
    return null;
  }

  private static boolean matches(List<Token> tokens, int at, List<String> phrase) {
    for (int k = 0; k < phrase.size(); k++) {
      if (!tokens.get(at + k).is(phrase.get(k))) {
        return false;
      }
    }
    return true;
  }
}
