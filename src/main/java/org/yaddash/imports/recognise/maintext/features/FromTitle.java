package org.yaddash.imports.recognise.maintext.features;

import java.util.List;
import org.yaddash.imports.recognise.layout.Clues;
import org.yaddash.imports.recognise.layout.Page;

/**
 * What lies between the title and a block. A text follows its title; the more links and labels of
 * furniture ("Read also") have been passed since, the likelier it has ended. Where no title is
 * known, the first running text stands in for it.
 */
final class FromTitle {
  static final List<String> NAMES =
      List.of("linksFromTitle", "labelsFromTitle", "proseFromTitle", "gapFromTitle", "longestGap");

  private static final int MOST = 40;

  private final int title;
  private final int[] links;
  private final int[] labels;
  private final int[] prose;
  private final int[] gaps;
  private final int[] longest;

  /**
   * Looks at a page.
   *
   * @param title the block that is likeliest its title, or -1
   * @param firstProse its first block of running text
   * @param furniture how many furniture words each block has
   */
  FromTitle(Page page, int title, int firstProse, int[] furniture) {
    int size = page.size();
    this.title = title < 0 ? Math.min(firstProse, Math.max(0, size - 1)) : title;
    links = new int[size + 1];
    labels = new int[size + 1];
    prose = new int[size + 1];
    gaps = new int[size];
    longest = new int[size];
    for (int i = 0; i < size; i++) {
      Clues clue = page.clue(i);
      boolean link = clue.isLink();
      boolean label = Sections.isLabel(clue, furniture[i]);
      links[i + 1] = links[i] + (link ? 1 : 0);
      labels[i + 1] = labels[i] + (label ? 1 : 0);
      prose[i + 1] = prose[i] + (clue.prose() ? clue.words() : 0);
    }
    walk(page, 1);
    walk(page, -1);
  }

  /** Counts the blocks in a row that are no running text, from the title on, one way. */
  private void walk(Page page, int step) {
    int gap = 0;
    int most = 0;
    for (int i = title + step; i >= 0 && i < gaps.length; i += step) {
      Clues clue = page.clue(i);
      if (clue.words() == 0) {
        gaps[i] = gap;
        longest[i] = most;
        continue;
      }
      boolean text = clue.prose() || clue.linkDensity() < 0.3 && clue.words() >= 6;
      most = text && prose[i] > prose[Math.min(i, title)] ? Math.max(most, gap) : most;
      gap = text ? 0 : gap + 1;
      gaps[i] = gap;
      longest[i] = most;
    }
  }

  /** Adds its numbers for a block from {@code at} on; gives where they end. */
  int of(int block, double[] numbers, int at) {
    int next = at;
    numbers[next++] = between(links, block);
    numbers[next++] = between(labels, block);
    int from = Math.min(block, title);
    int to = Math.max(block, title);
    double words = Math.log1p(prose[to] - prose[from]);
    numbers[next++] = block < title ? -words : words;
    numbers[next++] = Math.min(MOST, gaps[block]);
    numbers[next++] = Math.min(MOST, longest[block]);
    return next;
  }

  /** How many there are between the title and a block; below 0 when the block stands before. */
  private int between(int[] counts, int block) {
    int passed = counts[block] - counts[title];
    return Math.max(-MOST, Math.min(MOST, passed));
  }

  /** How many links stand between two blocks. */
  int linksBetween(int one, int other) {
    return Math.min(MOST, Math.abs(links[other] - links[one]));
  }
}
