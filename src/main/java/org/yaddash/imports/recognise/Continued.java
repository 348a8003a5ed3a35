package org.yaddash.imports.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/**
 * Understands the few words by which a page says that its text goes on elsewhere, or began there:
 * "Continued on page 2", "назад", "Part II", "davamı".
 */
public final class Continued {
  private static final Set<String> ONWARDS =
      Set.of(
          "next",
          "continued",
          "continue",
          "continues",
          "cont",
          "onward",
          "forward",
          "далее",
          "дальше",
          "продолжение",
          "следующая",
          "вперед",
          "вперёд",
          "окончание",
          "davamı",
          "davam",
          "növbəti",
          "sonrakı",
          "ardı",
          "irəli",
          "devamı",
          "devam",
          "sonraki",
          "suite",
          "suivant",
          "suivante",
          "weiter",
          "fortsetzung",
          "siguiente",
          "»",
          "→");
  private static final Set<String> BACK =
      Set.of(
          "back",
          "previous",
          "prev",
          "назад",
          "предыдущая",
          "начало",
          "əvvəlki",
          "geri",
          "önceki",
          "zurück",
          "précédent",
          "précédente",
          "anterior",
          "«",
          "←");
  private static final Set<String> MARKS =
      Set.of(
          "continued",
          "cont",
          "продолжение",
          "окончание",
          "davamı",
          "ardı",
          "devamı",
          "fortsetzung",
          "suite");
  private static final Set<String> PARTS =
      Set.of(
          "part",
          "page",
          "pt",
          "часть",
          "страница",
          "стр",
          "hissə",
          "səhifə",
          "bölüm",
          "sayfa",
          "teil",
          "seite");
  private static final List<String> ROMAN =
      List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");
  private static final int LONGEST = 160;

  private Continued() {}

  /** Whether these words lead on to the text's next page. */
  public static boolean onwards(String words) {
    return says(words, ONWARDS, ">");
  }

  /** Whether these words lead back to the text's page before. */
  public static boolean back(String words) {
    return says(words, BACK, "<");
  }

  /** Whether these words say that a text goes on, or is the rest of one. */
  public static boolean marks(String words) {
    return says(words, MARKS, "…>");
  }

  /**
   * Which part or page these words name: 2 for "Part II", "(page 2)", "2"; 0 when they name none.
   */
  public static int part(String words) {
    List<Token> tokens = tokens(words);
    for (int i = 0; i < tokens.size(); i++) {
      boolean named = i > 0 && PARTS.contains(tokens.get(i - 1).lower());
      boolean alone = tokens.size() == 1;
      if (named || alone) {
        int number = number(tokens.get(i));
        if (number > 0) {
          return number;
        }
      }
    }
    return 0;
  }

  /** A title without what it says about its part, as letters and digits to compare by. */
  public static String bare(String title) {
    List<Token> tokens = new ArrayList<>(tokens(title));
    StringBuilder bare = new StringBuilder();
    int last = tokens.size();
    if (last > 1 && number(tokens.get(last - 1)) > 0) {
      last--;
    }
    for (int i = 0; i < last; i++) {
      String word = tokens.get(i).lower();
      boolean part =
          PARTS.contains(word)
              && (i + 1 >= tokens.size() || number(tokens.get(i + 1)) > 0)
              && i > 0;
      if (part) {
        i++;
      } else if (!(i > 0 && (MARKS.contains(word) || word.equals("from") || word.equals("on")))) {
        bare.append(bare.isEmpty() ? "" : " ").append(word);
      }
    }
    return bare.toString();
  }

  private static int number(Token token) {
    if (token.digits()) {
      return token.lower().length() <= 3 ? Integer.parseInt(token.lower()) : 0;
    }
    return ROMAN.indexOf(token.lower()) + 1;
  }

  private static boolean says(String words, Set<String> known, String arrow) {
    if (words.length() > LONGEST) {
      return false;
    }
    List<Token> tokens = Tokens.of(words);
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).lower();
      if (known.contains(word)) {
        return true;
      }
      if (word.equals(arrow) && i + 1 < tokens.size() && tokens.get(i + 1).is(arrow)) {
        return true;
      }
    }
    return false;
  }

  private static List<Token> tokens(String words) {
    String some = words.length() > 400 ? words.substring(0, 400) : words;
    return Tokens.of(some).stream().filter(t -> t.word() || t.digits()).toList();
  }
}
