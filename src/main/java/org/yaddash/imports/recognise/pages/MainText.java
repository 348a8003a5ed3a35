package org.yaddash.imports.recognise.pages;

import org.yaddash.imports.extract.Block;

/** Tells main text from furniture, block by block. */
final class MainText {
  private MainText() {}

  /** Which blocks are main text. */
  static boolean[] of(Page page) {
    int size = page.size();
    boolean[] keep = new boolean[size];
    if (!page.web()) {
      for (int i = 0; i < size; i++) {
        keep[i] = !page.clue(i).repeated();
      }
      return keep;
    }
    double[] score = new double[size];
    for (int i = 0; i < size; i++) {
      score[i] = score(page.clue(i));
      keep[i] = page.clue(i).prose() && score[i] > 0;
    }
    bridge(page, score, keep);
    return keep;
  }

  private static double score(Clues clue) {
    double score = clue.repeated() ? -6 : 0;
    score -= Math.min(5, 3 * Integer.bitCount(clue.near() & PathNames.FURNITURE));
    score -= Math.min(3, 1.5 * Integer.bitCount(clue.names() & PathNames.FURNITURE));
    score += clue.named(PathNames.MAIN | PathNames.ARTICLE | PathNames.CONTENT) ? 2 : 0;
    if (clue.prose()) {
      score += 2.5 + Math.min(4, clue.words() / 20.0);
    } else if (clue.titleLike()) {
      score -= 0.5;
    }
    if (clue.linkDensity() > 0.6) {
      score -= 4;
    } else if (clue.linkDensity() > 0.33) {
      score -= 2;
    }
    return score;
  }

  /** What stands between kept prose belongs to it, unless it looks like furniture of its own. */
  private static void bridge(Page page, double[] score, boolean[] keep) {
    int last = -1;
    for (int i = 0; i < keep.length; i++) {
      if (!keep[i]) {
        continue;
      }
      boolean near = last >= 0 && i - last <= 12;
      for (int j = i - 1; j > last && (near || i - j <= 3); j--) {
        boolean lead = near || page.block(j) instanceof Block.Heading;
        keep[j] = lead && score[j] > -2.2;
      }
      last = i;
    }
  }
}
