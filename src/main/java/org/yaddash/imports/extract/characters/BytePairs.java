package org.yaddash.imports.extract.characters;

/**
 * Which byte follows which in some words, and how often. A text is read in dozens of ways to find
 * the one that it was written in, and each of them costs a pair of bytes the same wherever it
 * stands.
 */
final class BytePairs {
  /** What stands before the first byte: the edge of a word. */
  private static final int EDGE = ' ';

  /** The different pairs: the byte before, the byte itself, and how often they stand together. */
  final int[] before;

  final int[] here;
  final int[] counts;

  /** The different bytes. */
  final int[] bytes;

  /** Counts in the first {@code length} of these bytes. */
  BytePairs(byte[] words, int length) {
    int[] places = new int[256];
    places[EDGE] = 1;
    for (int i = 0; i < length; i++) {
      places[words[i] & 0xff] = 1;
    }
    int different = 0;
    for (int place : places) {
      different += place;
    }
    bytes = new int[different];
    for (int b = 0, place = 0; b < places.length; b++) {
      if (places[b] > 0) {
        bytes[place] = b;
        places[b] = place++;
      }
    }
    int[] all = new int[different * different];
    int pairs = 0;
    int last = places[EDGE];
    for (int i = 0; i < length; i++) {
      int next = places[words[i] & 0xff];
      pairs += all[last * different + next]++ == 0 ? 1 : 0;
      last = next;
    }
    before = new int[pairs];
    here = new int[pairs];
    counts = new int[pairs];
    for (int at = 0, pair = 0; at < all.length; at++) {
      if (all[at] > 0) {
        before[pair] = bytes[at / different];
        here[pair] = bytes[at % different];
        counts[pair++] = all[at];
      }
    }
  }
}
