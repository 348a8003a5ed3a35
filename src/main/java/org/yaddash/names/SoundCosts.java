package org.yaddash.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How unlikely it is that one or two sounds of a name stand for one, two or none of another writing
 * of it, beside standing for themselves: by the natural logarithm of the probabilities. A sound for
 * itself costs nothing, all else at least {@link #LEAST}; the same both ways.
 */
public final class SoundCosts {
  /** How unlikely a sound for another is that is not in the table. */
  private static final float UNKNOWN = 12;

  private static final float LEAST = 0.2f;

  private static final String SHIPPED = "sound-costs.tsv";

  static final float NEVER = Float.MAX_VALUE / 4;

  private static final int SOUNDS = Sounds.ALPHABET.length();

  private final float[] forNone = new float[SOUNDS];
  private final float[][] forOne = new float[SOUNDS][SOUNDS];
  private final float[] @Nullable [] oneForTwo = new float[SOUNDS][];
  private final float[] @Nullable [] twoForOne = new float[SOUNDS * SOUNDS][];
  private final float[] @Nullable [] twoForTwo = new float[SOUNDS * SOUNDS][];

  /** Of a table: {@code some>others} → minus the logarithm of how probable that is. */
  SoundCosts(Map<String, Float> table) {
    float[] own = new float[SOUNDS];
    for (int i = 0; i < SOUNDS; i++) {
      String sound = Sounds.ALPHABET.substring(i, i + 1);
      own[i] = table.getOrDefault(sound + ">" + sound, UNKNOWN);
    }
    for (int i = 0; i < SOUNDS; i++) {
      forNone[i] = Math.max(LEAST, UNKNOWN - own[i] / 2);
      for (int k = 0; k < SOUNDS; k++) {
        forOne[i][k] = i == k ? 0 : Math.max(LEAST, UNKNOWN - (own[i] + own[k]) / 2);
      }
    }
    table.forEach(
        (sounds, cost) -> {
          int end = sounds.indexOf('>');
          String some = sounds.substring(0, end);
          String others = sounds.substring(end + 1);
          if (!some.equals(others)) {
            put(some, others, Math.max(LEAST, cost - (own(some, own) + own(others, own)) / 2));
          }
        });
  }

  private static float own(String sounds, float[] own) {
    float sum = 0;
    for (int i = 0; i < sounds.length(); i++) {
      sum += own[index(sounds.charAt(i))];
    }
    return sum;
  }

  private void put(String some, String others, float cost) {
    if (some.isEmpty() || others.isEmpty()) {
      forNone[index(some + others)] = cost;
    } else if (some.length() == 1 && others.length() == 1) {
      forOne[index(some)][index(others)] = cost;
    } else {
      float[] @Nullable [] table =
          some.length() == 1 ? oneForTwo : others.length() == 1 ? twoForOne : twoForTwo;
      float[] row = table[index(some)];
      if (row == null) {
        row = new float[others.length() == 1 ? SOUNDS : SOUNDS * SOUNDS];
        Arrays.fill(row, NEVER);
        table[index(some)] = row;
      }
      row[index(others)] = cost;
    }
  }

  /** The number of a sound, or of two. */
  static int index(String sounds) {
    int first = index(sounds.charAt(0));
    return sounds.length() == 1 ? first : first * SOUNDS + index(sounds.charAt(1));
  }

  static int index(char sound) {
    int index = sound >= 'a' && sound <= 'z' ? sound - 'a' : Sounds.ALPHABET.indexOf(sound);
    if (index < 0) {
      throw new IllegalArgumentException("not a sound: " + sound);
    }
    return index;
  }

  private static final class Holder {
    static final SoundCosts SHIPPED_COSTS = read();

    private static SoundCosts read() {
      try (InputStream in = SoundCosts.class.getResourceAsStream(SHIPPED)) {
        if (in == null) {
          throw new IllegalStateException("the table of sounds is not there");
        }
        Map<String, Float> costs = new HashMap<>();
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          String[] cells = line.split("\t", -1);
          costs.put(cells[0] + ">" + cells[1], Float.parseFloat(cells[2]));
        }
        return new SoundCosts(costs);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Those that come with Yaddash. */
  public static SoundCosts shipped() {
    return Holder.SHIPPED_COSTS;
  }

  /** The cost of each sound standing for none. */
  float[] forNone() {
    return forNone;
  }

  /** The costs of a sound for each. */
  float[] forOne(String sound) {
    return forOne[index(sound)];
  }

  /** The costs of two sounds for each one; null when they stand for none. */
  float @Nullable [] twoForOne(String sounds) {
    return twoForOne[index(sounds)];
  }

  /** The costs of a sound for each two; null when it stands for none. */
  float @Nullable [] oneForTwo(String sound) {
    return oneForTwo[index(sound)];
  }

  /** The costs of two sounds for each two; null when they stand for none. */
  float @Nullable [] twoForTwo(String sounds) {
    return twoForTwo[index(sounds)];
  }
}
