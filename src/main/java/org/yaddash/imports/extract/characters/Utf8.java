package org.yaddash.imports.extract.characters;

/**
 * How much of some bytes is UTF-8.
 *
 * @param high bytes of 0x80 and above
 * @param sequences characters of more than one byte that are well formed
 * @param broken high bytes that belong to none
 */
record Utf8(int high, int sequences, int broken) {
  /** Counts from the first byte to the last. */
  static Utf8 count(byte[] bytes) {
    return count(bytes, 0, bytes.length);
  }

  /** Counts between two places. */
  static Utf8 count(byte[] bytes, int from, int to) {
    int high = 0;
    int sequences = 0;
    int broken = 0;
    int i = from;
    while (i < to) {
      if (bytes[i] >= 0) {
        i++;
        continue;
      }
      int length = length(bytes, i, to);
      if (length == 0) {
        // A sequence that the end cuts off is not held against the text.
        boolean cut = to == bytes.length && i + 3 >= to && (bytes[i] & 0xff) >= 0xc2;
        broken += cut && sequences > 0 ? 0 : 1;
        high++;
        i++;
      } else {
        sequences++;
        high += length;
        i += length;
      }
    }
    return new Utf8(high, sequences, broken);
  }

  /** The length of the well-formed sequence that begins here, 0 when none does. */
  static int length(byte[] bytes, int i, int to) {
    int lead = bytes[i] & 0xff;
    int length =
        lead >= 0xc2 && lead < 0xe0
            ? 2
            : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    if (length == 0 || i + length > to) {
      return 0;
    }
    int second = bytes[i + 1] & 0xff;
    int least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    int most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    if (second < least || second > most) {
      return 0;
    }
    for (int k = 2; k < length; k++) {
      if ((bytes[i + k] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
