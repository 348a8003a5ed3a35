package org.yaddash.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the names that are nearest to one among many that are sorted by their sounds. */
public final class Nearest {
  private static final Comparator<Near> FARTHEST =
      Comparator.comparingDouble(Near::distance).thenComparing(Near::sounds).reversed();

  private final SoundAlignment alignment;
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
    /** Goes back to before the first ones. */
    void begin();

    /** The next ones, or null at the end. */
    @Nullable String next();

    /** The first ones that are these or come after them, or null when there are none. */
    @Nullable String from(String sounds);
  }

  /**
   * What is to be found.
   *
   * @param sounds the name's
   * @param most so many at most
   * @param limit no farther away than this
   */
  public Nearest(String sounds, SoundCosts costs, int most, float limit) {
    this.alignment = new SoundAlignment(sounds, costs);
    this.most = most;
    this.limit = limit;
  }

  /** The nearest among all of these, each once, the nearest first. */
  public List<Near> among(List<? extends Sorted> parts) {
    return among(parts, false);
  }

  /** The same by their beginnings: those that may be this one with more to come. */
  public List<Near> beginningSo(List<? extends Sorted> parts) {
    return among(parts, true);
  }

  private List<Near> among(List<? extends Sorted> parts, boolean beginning) {
    PriorityQueue<Near> found = new PriorityQueue<>(FARTHEST);
    Set<String> known = new HashSet<>();
    float farthest = limit;
    for (Sorted names : parts) {
      names.begin();
      String name = names.next();
      while (name != null) {
        float distance = alignment.distance(name);
        if (beginning) {
          distance = alignment.beginning();
        }
        if (distance <= farthest && known.add(name)) {
          found.add(new Near(name, distance));
          if (found.size() > most) {
            found.poll();
            farthest = Math.min(farthest, found.element().distance());
          }
        }
        int enough = distance <= farthest ? 0 : alignment.hopeless(farthest);
        name =
            enough == 0
                ? names.next()
                : names.from(name.substring(0, enough - 1) + (char) (name.charAt(enough - 1) + 1));
      }
    }
    List<Near> nearest = new ArrayList<>(found);
    nearest.sort(FARTHEST.reversed());
    return nearest;
  }
}
