package org.yaddash.imports.recognise.maintext;

import java.util.List;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.recognise.layout.Clues;
import org.yaddash.imports.recognise.layout.Page;

/**
 * Tables, quotations and preformatted text that stand in the midst of the text and do not look like
 * it: numbers and names have no sentences. They are the text's own where nothing else stands
 * between the paragraphs before and after them, all inside one element.
 */
final class Gaps {
  /** As many words make a paragraph, beside which a gap may be. */
  private static final int PROSE = 6;

  /** More of the letters than this are not linked in what a text says. */
  private static final double LINKED = 0.2;

  /** One word of so many may be such as menus and footers are made of. */
  private static final int FURNITURE = 6;

  private Gaps() {}

  /** Keeps what fills the gaps between kept paragraphs. */
  static void fill(Page page, boolean[] keep) {
    int before = -1;
    for (int i = 0; i < keep.length; i++) {
      if (keep[i] && page.clue(i).words() >= PROSE && !stands(page.block(i))) {
        if (before >= 0 && isOwn(page, before, i)) {
          for (int inside = before + 1; inside < i; inside++) {
            keep[inside] = true;
          }
        }
        before = i;
      }
    }
  }

  /** Whether it is of a kind that need not look like text. */
  private static boolean stands(Block block) {
    return block instanceof Block.Row
        || block instanceof Block.Quote
        || block instanceof Block.Preformatted
        || block instanceof Block.Caption;
  }

  private static boolean isOwn(Page page, int before, int after) {
    List<String> around = around(page, before);
    if (before + 1 == after || !around.equals(around(page, after))) {
      return false;
    }
    int words = 0;
    int letters = 0;
    int linked = 0;
    int furniture = 0;
    for (int i = before + 1; i < after; i++) {
      Clues clue = page.clue(i);
      List<String> path = page.block(i).place().path();
      boolean inside = path.size() > around.size() && path.subList(0, around.size()).equals(around);
      if (clue.repeated() || clue.words() > 0 && !(inside && stands(page.block(i)))) {
        return false;
      }
      words += clue.words();
      letters += clue.letters();
      linked += clue.linked();
      furniture += page.furnitureWords(i);
    }
    return words > 0 && linked <= LINKED * letters && furniture * FURNITURE <= words;
  }

  /** The elements around a block, without its own. */
  private static List<String> around(Page page, int block) {
    List<String> path = page.block(block).place().path();
    return path.subList(0, Math.max(0, path.size() - 1));
  }
}
