package org.yaddash.imports.recognise.maintext;

import java.util.Arrays;
import java.util.List;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.recognise.layout.Clues;
import org.yaddash.imports.recognise.layout.Page;
import org.yaddash.imports.recognise.layout.PathNames;

/**
 * Tables, quotations and preformatted text that stand in the midst of the text, or at its end, and
 * do not look like it: numbers and names have no sentences. They are the text's own where nothing
 * else stands between the paragraphs before and after them, or between the last paragraph and them,
 * all inside one element. Lists are where a line of the text leads to them with a colon, and short
 * sentences where the paragraph before them is in an element of the same kind.
 */
final class Gaps {
  /** As many words make a paragraph, beside which a gap may be. */
  private static final int PROSE = 6;

  /** More of the letters than this are not linked in what a text says. */
  private static final double LINKED = 0.2;

  /** One word of so many may be such as menus and footers are made of. */
  private static final int FURNITURE = 6;

  private Gaps() {}

  /** Keeps what fills the gaps between kept paragraphs, and what follows on the last of them. */
  static void fill(Page page, boolean[] keep) {
    int before = -1;
    for (int i = 0; i < keep.length; i++) {
      if (keep[i] && page.clue(i).words() >= PROSE && !stands(page.block(i))) {
        if (before >= 0 && around(page, before).equals(around(page, i))) {
          fill(page, keep, before, i, true);
        }
        before = i;
      }
    }
    if (before >= 0) {
      int end = before + 1;
      while (end < keep.length && (keep[end] || follows(page, keep, before, end, false))) {
        end++;
      }
      fill(page, keep, before, end, false);
    }
    tables(page, keep);
  }

  /** Keeps the rest of a table of which half or more is kept. */
  private static void tables(Page page, boolean[] keep) {
    int from = 0;
    while (from < keep.length) {
      int to = from + 1;
      if (page.block(from) instanceof Block.Row row) {
        int kept = keep[from] ? 1 : 0;
        while (to < keep.length
            && page.block(to) instanceof Block.Row next
            && next.table() == row.table()) {
          kept += keep[to] ? 1 : 0;
          to++;
        }
        if (kept * 2 >= to - from) {
          for (int i = from; i < to; i++) {
            keep[i] |= !page.clue(i).repeated();
          }
        }
      }
      from = to;
    }
  }

  /** Keeps all between two blocks, when all of it is the text's own. */
  private static void fill(Page page, boolean[] keep, int before, int after, boolean amid) {
    int words = 0;
    int letters = 0;
    int linked = 0;
    int furniture = 0;
    for (int i = before + 1; i < after; i++) {
      if (!keep[i]) {
        Clues clue = page.clue(i);
        if (!follows(page, keep, before, i, amid)) {
          return;
        }
        words += clue.words();
        letters += clue.letters();
        linked += isOfPicture(page.block(i)) ? 0 : clue.linked();
        furniture += page.furnitureWords(i);
      }
    }
    if (words > 0 && linked <= LINKED * letters && furniture * FURNITURE <= words) {
      Arrays.fill(keep, before + 1, after, true);
    }
  }

  /** Whether a block may belong to the text that stands before it. */
  private static boolean follows(Page page, boolean[] keep, int before, int block, boolean amid) {
    if (page.clue(block).repeated()) {
      return false;
    }
    if (page.clue(block).words() == 0) {
      return true;
    }
    List<String> around = around(page, before);
    List<String> path = page.block(block).place().path();
    boolean calledFurniture =
        (page.clue(block).names() & ~page.clue(before).names() & PathNames.FURNITURE) != 0;
    return path.size() > around.size()
        && !calledFurniture
        && path.subList(0, around.size()).equals(around)
        && (stands(page.block(block))
            || amid && isOfPicture(page.block(block))
            || isSentence(page, before, block)
            || page.block(block) instanceof Block.ListItem && isLedTo(page, keep, block));
  }

  /** Whether it is a sentence or more in an element like that of the text before it. */
  private static boolean isSentence(Page page, int before, int block) {
    Clues clue = page.clue(block);
    List<String> path = page.block(block).place().path();
    return page.block(block) instanceof Block.Paragraph
        && path.equals(page.block(before).place().path())
        && clue.endsLikeSentence()
        && clue.links() == 0
        && page.furnitureWords(block) == 0;
  }

  /** Whether the line before a list is the text's own and ends with a colon. */
  private static boolean isLedTo(Page page, boolean[] keep, int item) {
    int lead = item - 1;
    while (lead >= 0
        && (page.block(lead) instanceof Block.ListItem || page.clue(lead).words() == 0)) {
      lead--;
    }
    return lead >= 0 && keep[lead] && page.text(lead).endsWith(":");
  }

  /** Whether it is what a place of a picture says: a picture amid a text is seldom its menu. */
  private static boolean isOfPicture(Block block) {
    List<String> path = block.place().path();
    return !path.isEmpty() && path.get(path.size() - 1).startsWith("area");
  }

  /** Whether it is of a kind that need not look like text. */
  private static boolean stands(Block block) {
    return block instanceof Block.Row
        || block instanceof Block.Quote
        || block instanceof Block.Preformatted
        || block instanceof Block.Caption;
  }

  /** The elements around a block, without its own. */
  private static List<String> around(Page page, int block) {
    List<String> path = page.block(block).place().path();
    return path.subList(0, Math.max(0, path.size() - 1));
  }
}
