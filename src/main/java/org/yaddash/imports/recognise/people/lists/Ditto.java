package org.yaddash.imports.recognise.people.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Tokens;

/** Marks in a table that say the same as the cell above: {@code "}, {@code то же}, {@code idem}. */
final class Ditto {
  private static final Set<String> MARKS =
      Set.of(
          "\"",
          "''",
          "“",
          "”",
          "„",
          "«",
          "»",
          "″",
          "〃",
          "-\"-",
          "—\"—",
          "–\"–",
          "-''-",
          "-//-",
          "- // -",
          "//",
          "—»—",
          "-»-",
          "ditto",
          "idem",
          "id",
          "do",
          "same",
          "the same",
          "то же",
          "тоже",
          "там же",
          "həmin",
          "eyni",
          "yenə orada",
          "elə orada",
          "һәмин",
          "ејни");

  /** The longest of those marks, with the blanks around it. */
  private static final int LONGEST = 14;

  private Ditto() {}

  /** The cells of a row, those above in place of marks that repeat them. */
  static List<Block.Place> resolved(String text, List<Block.Place> cells, List<Block.Place> above) {
    List<Block.Place> repeated = new ArrayList<>(cells);
    for (int c = 0; c < cells.size() && c < above.size(); c++) {
      if (ditto(text, cells.get(c))) {
        repeated.set(c, above.get(c));
      }
    }
    return repeated;
  }

  private static boolean ditto(String text, Block.Place cell) {
    if (cell.end() <= cell.start() || cell.end() - cell.start() > LONGEST) {
      return false;
    }
    String words = Tokens.lower(Found.words(text, cell.start(), cell.end()).value());
    return MARKS.contains(words.endsWith(".") ? words.substring(0, words.length() - 1) : words);
  }
}
