package org.yaddash.names;

import org.jspecify.annotations.Nullable;

/**
 * Tells how near other names are to one, by their {@link Sounds}: the cost of the cheapest way to
 * lay the sounds of one beside those of the other, by {@link SoundCosts}. 0 is the same sounds.
 *
 * <p>Meant for going through many names in the order of their sounds: what a name has in common
 * with the one before it is not compared again, and {@link #hopeless} tells how many of its first
 * sounds are enough to rule it out. Not for several threads.
 */
public final class SoundAlignment {
  private static final int SOUNDS = Sounds.ALPHABET.length();

  private final int length;

  /** By place in this name: the cost of its sound there for nothing. */
  private final float[] dropped;

  /** The cost of each sound of the other name for nothing. */
  private final float[] added;

  /** By place: the costs of the sound there, and of the two up to there, for one of the other. */
  private final float[][] oneForOne;

  private final float[] @Nullable [] twoForOne;

  /** The same for two sounds of the other name. */
  private final float[] @Nullable [] oneForTwo;

  private final float[] @Nullable [] twoForTwo;

  /** Which sounds of the other name, and which two, can stand for two or one of this. */
  private final boolean[] joins = new boolean[SOUNDS];

  private final boolean[] splits = new boolean[SOUNDS * SOUNDS];

  private final float[][] rows;
  private final float[] best = new float[Sounds.LONGEST + 1];
  private final int[] other = new int[Sounds.LONGEST];
  private int filled;

  /** Begins with the sounds of a name. */
  public SoundAlignment(String sounds, SoundCosts costs) {
    String name = sounds.length() > Sounds.LONGEST ? sounds.substring(0, Sounds.LONGEST) : sounds;
    this.length = name.length();
    this.dropped = new float[length];
    this.added = costs.forNone();
    this.oneForOne = new float[length][];
    this.twoForOne = new float[length][];
    this.oneForTwo = new float[length][];
    this.twoForTwo = new float[length][];
    this.rows = new float[Sounds.LONGEST + 1][length + 1];
    for (int i = 0; i < length; i++) {
      String one = name.substring(i, i + 1);
      dropped[i] = added[SoundCosts.index(one)];
      oneForOne[i] = costs.forOne(one);
      oneForTwo[i] = costs.oneForTwo(one);
      if (i > 0) {
        String two = name.substring(i - 1, i + 1);
        twoForOne[i] = costs.twoForOne(two);
        twoForTwo[i] = costs.twoForTwo(two);
      }
      mark(twoForOne[i], joins);
      mark(oneForTwo[i], splits);
      mark(twoForTwo[i], splits);
    }
    for (int i = 1; i <= length; i++) {
      rows[0][i] = rows[0][i - 1] + dropped[i - 1];
    }
  }

  private static void mark(float @Nullable [] costs, boolean[] possible) {
    if (costs != null) {
      for (int i = 0; i < possible.length; i++) {
        possible[i] |= costs[i] < SoundCosts.NEVER;
      }
    }
  }

  /** How far another name's sounds are from this one's; 0 for the same. */
  public float distance(String sounds) {
    int end = Math.min(sounds.length(), Sounds.LONGEST);
    int same = 0;
    while (same < end && same < filled && other[same] == SoundCosts.index(sounds.charAt(same))) {
      same++;
    }
    for (int j = same; j < end; j++) {
      other[j] = SoundCosts.index(sounds.charAt(j));
      fill(j + 1);
    }
    filled = end;
    return rows[end][length];
  }

  /** How far the beginning of the name compared last is that is nearest to this one. */
  float beginning() {
    float least = rows[0][length];
    for (int j = 1; j <= filled; j++) {
      least = Math.min(least, rows[j][length]);
    }
    return least;
  }

  /**
   * How many of the first sounds of the name compared last are enough for every name that begins
   * with them to be farther away than a limit; 0 when it takes all of them, or more.
   */
  public int hopeless(float limit) {
    for (int j = 1; j <= filled; j++) {
      if (best[j] > limit && best[j - 1] > limit) {
        return j;
      }
    }
    return 0;
  }

  /** Lays the first {@code j} sounds of the other name beside this one. */
  private void fill(int j) {
    float[] row = rows[j];
    float[] before = rows[j - 1];
    int last = other[j - 1];
    float alone = added[last];
    float left = before[0] + alone;
    float least = left;
    row[0] = left;
    for (int i = 1; i <= length; i++) {
      float cost = before[i - 1] + oneForOne[i - 1][last];
      float none = Math.min(left + dropped[i - 1], before[i] + alone);
      left = Math.min(cost, none);
      row[i] = left;
      least = Math.min(least, left);
    }
    int pair = j < 2 ? -1 : other[j - 2] * SOUNDS + last;
    if (joins[last] || (pair >= 0 && splits[pair])) {
      least = Math.min(least, join(j, last, pair));
    }
    best[j] = least;
  }

  /** The same where several sounds may stand for one, or for several. */
  private float join(int j, int last, int pair) {
    float[] row = rows[j];
    float[] before = rows[j - 1];
    float alone = added[last];
    float least = row[0];
    for (int i = 1; i <= length; i++) {
      float cost =
          Math.min(
              before[i - 1] + oneForOne[i - 1][last],
              Math.min(row[i - 1] + dropped[i - 1], before[i] + alone));
      float[] joined = twoForOne[i - 1];
      if (joined != null) {
        cost = Math.min(cost, before[i - 2] + joined[last]);
      }
      if (pair >= 0 && splits[pair]) {
        float[] split = oneForTwo[i - 1];
        if (split != null) {
          cost = Math.min(cost, rows[j - 2][i - 1] + split[pair]);
        }
        float[] both = twoForTwo[i - 1];
        if (both != null) {
          cost = Math.min(cost, rows[j - 2][i - 2] + both[pair]);
        }
      }
      row[i] = cost;
      least = Math.min(least, cost);
    }
    return least;
  }
}
