package org.yaddash.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Finds the names that are nearest to one among many that are sorted by their sounds. */
public final class Nearest {
  private static final Comparator<Near> FARTHEST =
      Comparator.comparingDouble(Near::distance).thenComparing(Near::sounds).reversed();

  private final String sounds;
  private final SoundCosts costs;
  private final int most;
  private final float limit;

  /**
   * A name that was found.
   *
   * @param sounds its sounds
   * @param distance as {@link SoundAlignment#distance}
   */
  public record Near(String sounds, float distance) {}

  /** Many names' sounds, in the order of their characters. */
  public interface Sorted {
    /** The next ones, or null at the end. */
    @Nullable String next() throws IOException;

    /** The first ones that are these or come after them, or null when there are none. */
    @Nullable String from(String sounds) throws IOException;
  }

  /**
   * What is to be found.
   *
   * @param sounds the name's
   * @param most so many at most
   * @param limit no farther away than this
   */
  public Nearest(String sounds, SoundCosts costs, int most, float limit) {
    this.sounds = sounds;
    this.costs = costs;
    this.most = most;
    this.limit = limit;
  }

  /** The nearest among these, the nearest first. */
  public List<Near> among(Sorted names) {
    PriorityQueue<Near> found = new PriorityQueue<>(FARTHEST);
    SoundAlignment alignment = new SoundAlignment(sounds, costs);
    float farthest = limit;
    try {
      String name = names.next();
      while (name != null) {
        float distance = alignment.distance(name);
        if (distance <= farthest) {
          found.add(new Near(name, distance));
          if (found.size() > most) {
            found.poll();
            farthest = Math.min(farthest, found.element().distance());
          }
        }
        int enough = alignment.hopeless(farthest);
        name =
            enough == 0
                ? names.next()
                : names.from(name.substring(0, enough - 1) + (char) (name.charAt(enough - 1) + 1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Near> nearest = new ArrayList<>(found);
    nearest.sort(FARTHEST.reversed());
    return nearest;
  }
}
