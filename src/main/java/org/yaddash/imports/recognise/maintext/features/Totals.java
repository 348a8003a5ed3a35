package org.yaddash.imports.recognise.maintext.features;

import java.util.List;
import org.yaddash.imports.recognise.layout.Clues;

/** How much of what a page has up to each of its blocks, so that any stretch of it is known. */
final class Totals {
  /** So many blocks on both sides stand around a block. */
  private static final int AROUND = 5;

  private final int[] words;
  private final int[] linked;
  private final int[] letters;
  private final int[] prose;

  /** The names that stand in the path of some block. */
  private final int names;

  Totals(List<Clues> clues) {
    int size = clues.size();
    words = new int[size + 1];
    linked = new int[size + 1];
    letters = new int[size + 1];
    prose = new int[size + 1];
    int all = 0;
    for (int i = 0; i < size; i++) {
      Clues clue = clues.get(i);
      words[i + 1] = words[i] + clue.words();
      linked[i + 1] = linked[i] + clue.linked();
      letters[i + 1] = letters[i] + clue.letters();
      prose[i + 1] = prose[i] + (clue.prose() ? clue.words() : 0);
      all |= clue.names();
    }
    names = all;
  }

  /** The share of the page's words that stand before a block. */
  double readBefore(int block) {
    return (double) words[block] / Math.max(1, words[words.length - 1]);
  }

  /** Whether the path of some block has one of these names. */
  boolean named(int bits) {
    return (names & bits) != 0;
  }

  /**
   * Adds three numbers from {@code at} on, of the blocks around one: how much of their words is
   * running text, how much of their letters links, and how many words they have; gives where they
   * end.
   */
  int around(int block, double[] numbers, int at) {
    int first = Math.max(0, block - AROUND);
    int next = Math.min(words.length - 1, block + AROUND + 1);
    int all = words[next] - words[first];
    int end = at;
    numbers[end++] = (prose[next] - prose[first]) / Math.max(1.0, all);
    numbers[end++] = (linked[next] - linked[first]) / Math.max(1.0, letters[next] - letters[first]);
    numbers[end++] = Math.log1p(all);
    return end;
  }
}
