package org.yaddash.imports.extract.print.ink;

import java.util.Arrays;
import java.util.Random;

/** Which characters have been drawn where on a page, to the point. */
final class Impressions {
  private static final int LEAST = 1 << 12;
  private static final int LINES = 1 << 10;
  private static final int BITS = 20;
  private static final long MASK = (1L << BITS) - 1;

  /** Differs from process to process, so that no file can make all its characters collide. */
  private static final long SALT = new Random().nextLong();

  /** Open addressing; 0 is a free place, for it is no character. */
  private long[] places = new long[LEAST];

  private int count;

  /**
   * The rightmost place on each line; lines far apart share one. Mostly the next character stands
   * to the right of it, so that it need not be looked for.
   */
  private final long[] rightmost = new long[LINES];

  Impressions() {
    Arrays.fill(rightmost, Long.MIN_VALUE);
  }

  /** Whether the same character has been drawn there, or a point to the left or right. */
  boolean drawn(int character, long x, long y) {
    return x - 1 <= rightmost[line(y)]
        && (has(key(character, x - 1, y))
            || has(key(character, x, y))
            || has(key(character, x + 1, y)));
  }

  private static int line(long y) {
    return (int) y & LINES - 1;
  }

  void draw(int character, long x, long y) {
    rightmost[line(y)] = Math.max(rightmost[line(y)], x);
    if (count * 2 >= places.length) {
      long[] before = places;
      places = new long[before.length * 2];
      for (long key : before) {
        if (key != 0) {
          places[place(key)] = key;
        }
      }
    }
    long key = key(character, x, y);
    int place = place(key);
    count += places[place] == 0 ? 1 : 0;
    places[place] = key;
  }

  void clear() {
    if (places.length > LEAST) {
      places = new long[LEAST];
    } else {
      Arrays.fill(places, 0);
    }
    count = 0;
    Arrays.fill(rightmost, Long.MIN_VALUE);
  }

  private static long key(int character, long x, long y) {
    return (long) character << 2 * BITS ^ (x & MASK) << BITS ^ y & MASK;
  }

  private boolean has(long key) {
    return places[place(key)] == key;
  }

  /** Where a key is, or would be; those of four neighbouring points are sought side by side. */
  private int place(long key) {
    long mixed = (key >>> BITS + 2 << BITS ^ key & MASK ^ SALT) * 0x9E3779B97F4A7C15L;
    mixed ^= mixed >>> 32;
    mixed *= 0xD6E8FEB86659FD93L;
    int place = (int) (mixed >>> 33) << 2 & places.length - 1 | (int) (key >>> BITS) & 3;
    while (places[place] != 0 && places[place] != key) {
      place = place + 1 & places.length - 1;
    }
    return place;
  }
}
