package org.yaddash.imports.compare;

import org.yaddash.imports.recognise.words.Tokens;

/**
 * A text in 64 numbers, by which two texts can be compared without being read again: the smallest
 * of many differently mixed hashes of its runs of four words (min-hash). The share of equal numbers
 * is about the share of runs that the texts have in common.
 */
public final class Sketch {
  static final int SIZE = 64;

  private static final int RUN = 4;
  private static final int MOST_CHARACTERS = 200_000;

  /** Shorter texts are alike by chance. */
  private static final int LEAST_WORDS = 30;

  private final int[] least = new int[SIZE];
  private final int words;

  private Sketch(String text) {
    long[] hashes =
        Tokens.of(text, 0, Math.min(text.length(), MOST_CHARACTERS)).stream()
            .filter(token -> token.word() || token.digits())
            .mapToLong(token -> hash(token.lower()))
            .toArray();
    words = hashes.length;
    long[] runs = new long[Math.max(0, words - RUN + 1)];
    for (int i = 0; i < runs.length; i++) {
      long run = 0;
      for (int j = i; j < i + RUN; j++) {
        run = mixed(run * 31 + hashes[j]);
      }
      runs[i] = run;
    }
    for (int k = 0; k < SIZE; k++) {
      least[k] = least(runs, k * 0x9E3779B97F4A7C15L);
    }
  }

  /** The smallest hash; in a method of its own, the machine keeps all of it in registers. */
  private static int least(long[] runs, long mixing) {
    int least = Integer.MAX_VALUE;
    for (long run : runs) {
      least = Math.min(least, (int) (mixed(run + mixing) >>> 33));
    }
    return least;
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

  private static long hash(String word) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  private static long mixed(long value) {
    long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }
}
