package org.yaddash.imports.extract.characters.codepages;

/**
 * Which sign follows which in a sample, and how often. A text is read as dozens of languages, and
 * in as many code pages, to find the one that it was written in; each of them costs a pair of signs
 * the same wherever it stands.
 */
final class Pairs {
  /** The different signs, in the order of their codes; the others are places in this. */
  final char[] signs;

  /** Of each different pair the first sign. */
  final int[] before;

  /** The second sign. */
  final int[] here;

  /** How often they stand together. */
  final int[] counts;

  /**
   * Counts in the first {@code length} signs of a sample.
   *
   * @param edge the sign that is taken to stand before the first
   */
  Pairs(char[] sample, int length, char edge) {
    int highest = edge;
    for (int i = 0; i < length; i++) {
      highest = Math.max(highest, sample[i]);
    }
    int[] places = new int[highest + 1];
    int different = 1;
    places[edge] = 1;
    for (int i = 0; i < length; i++) {
      different += places[sample[i]]++ == 0 ? 1 : 0;
    }
    signs = new char[different];
    for (int c = 0, place = 0; c <= highest; c++) {
      if (places[c] > 0) {
        signs[place] = (char) c;
        places[c] = place++;
      }
    }
    int[] all = new int[different * different];
    int pairs = 0;
    int last = places[edge];
    for (int i = 0; i < length; i++) {
      int next = places[sample[i]];
      pairs += all[last * different + next]++ == 0 ? 1 : 0;
      last = next;
    }
    before = new int[pairs];
    here = new int[pairs];
    counts = new int[pairs];
    for (int at = 0, pair = 0; pair < pairs; at++) {
      if (all[at] > 0) {
        before[pair] = at / different;
        here[pair] = at % different;
        counts[pair++] = all[at];
      }
    }
  }

  /** The same of bytes, each a sign of its own; words are parted by a space. */
  static Pairs of(byte[] bytes, int length) {
    char[] sample = new char[length];
    for (int i = 0; i < length; i++) {
      sample[i] = (char) (bytes[i] & 0xff);
    }
    return new Pairs(sample, length, ' ');
  }
}
