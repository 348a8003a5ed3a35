package org.yaddash.imports.compare;

import java.util.Arrays;

/**
 * A text in 64 numbers, by which two texts can be compared without being read again: the hashes of
 * its runs of four words fall into 64 bins, and the smallest of each bin is kept (one-permutation
 * min-hash). An empty bin borrows the number of one that is not, the same for all texts where that
 * one has something. The share of equal numbers is about the share of runs that the texts have in
 * common.
 */
public final class Sketch {
  static final int SIZE = 64;

  private static final int RUN = 4;
  private static final int NOTHING = Integer.MAX_VALUE;
  private static final long NO_WORD = 0xcbf29ce484222325L;
  private static final int MOST_CHARACTERS = 200_000;

  /** Shorter texts are alike by chance. */
  private static final int LEAST_WORDS = 30;

  private final int[] least = new int[SIZE];
  private final int words;

  private Sketch(String text) {
    Arrays.fill(least, NOTHING);
    long[] last = new long[RUN];
    int end = Math.min(text.length(), MOST_CHARACTERS);
    int count = 0;
    long word = NO_WORD;
    for (int i = 0; i <= end; i++) {
      char c = i < end ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        word = (word ^ Character.toLowerCase(c)) * 0x100000001b3L;
      } else if (word != NO_WORD) {
        last[count++ % RUN] = word;
        word = NO_WORD;
        if (count >= RUN) {
          take(last, count);
        }
      }
    }
    words = count;
    if (words >= RUN) {
      borrow();
    }
  }

  /** Takes the run of words that ends here; the oldest of them is the next to be replaced. */
  private void take(long[] last, int count) {
    long run = 0;
    for (int i = 0; i < RUN; i++) {
      run = mixed(run * 31 + last[(count + i) % RUN]);
    }
    // the first bits say which bin, others the number: none is as great as nothing
    int bin = (int) (run >>> 58);
    least[bin] = Math.min(least[bin], (int) (run & 0x3FFF_FFFF));
  }

  /** Fills the empty bins; each looks in an order of its own, so that none is asked by all. */
  private void borrow() {
    int[] own = least.clone();
    for (int bin = 0; bin < SIZE; bin++) {
      for (long turn = 1; least[bin] == NOTHING; turn++) {
        least[bin] = own[(int) (mixed(bin * 0x9E3779B97F4A7C15L + turn) >>> 58)];
      }
    }
  }

  /** The sketch of a text. */
  public static Sketch of(String text) {
    return new Sketch(text);
  }

  /** Whether the text is long enough to be compared. */
  public boolean says() {
    return words >= LEAST_WORDS;
  }

  /** How much of two texts is the same, about, 0 to 1. */
  public double likeness(Sketch other) {
    int equal = 0;
    for (int k = 0; k < SIZE; k++) {
      equal += least[k] == other.least[k] ? 1 : 0;
    }
    return (double) equal / SIZE;
  }

  /** A number that two alike texts often share; {@code rows} numbers of the sketch make it. */
  long band(int band, int rows) {
    long hash = band;
    for (int k = band * rows; k < (band + 1) * rows; k++) {
      hash = mixed(hash * 31 + least[k]);
    }
    return hash;
  }

  private static long mixed(long value) {
    long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }
}
