package org.yaddash.imports.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Groups texts that are nearly the same: mirrors, print versions, later states of a page. Texts
 * that share a band of their sketches are compared, so that few pairs are.
 */
public final class Duplicates {
  private static final double ALIKE = 0.75;
  private static final int ROWS = 4;
  private static final int MOST_COMPARED = 20;

  /**
   * A text in a group.
   *
   * @param text what it is the body of
   * @param likeness to the group's first, 0 to 1
   */
  public record Member(UUID text, double likeness) {}

  private final List<UUID> texts = new ArrayList<>();
  private final List<Sketch> sketches = new ArrayList<>();

  /** Adds a text, unless it is too short to say anything. */
  public void add(UUID text, Sketch sketch) {
    if (sketch.says()) {
      texts.add(text);
      sketches.add(sketch);
    }
  }

  /** The groups, in the order of their first texts, which are in the order they were added. */
  public List<List<Member>> groups() {
    int[] parent = new int[texts.size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
    }
    for (int band = 0; band < Sketch.SIZE / ROWS; band++) {
      Map<Long, List<Integer>> buckets = new HashMap<>();
      for (int i = 0; i < parent.length; i++) {
        List<Integer> bucket =
            buckets.computeIfAbsent(sketches.get(i).band(band, ROWS), b -> new ArrayList<>(1));
        for (int other : bucket.subList(0, Math.min(MOST_COMPARED, bucket.size()))) {
          if (top(parent, i) != top(parent, other)
              && sketches.get(i).likeness(sketches.get(other)) >= ALIKE) {
            int one = top(parent, i);
            int two = top(parent, other);
            parent[Math.max(one, two)] = Math.min(one, two);
          }
        }
        bucket.add(i);
      }
    }
    Map<Integer, List<Member>> groups = new TreeMap<>();
    for (int i = 0; i < parent.length; i++) {
      int first = top(parent, i);
      groups
          .computeIfAbsent(first, f -> new ArrayList<>())
          .add(new Member(texts.get(i), sketches.get(i).likeness(sketches.get(first))));
    }
    return groups.values().stream().filter(group -> group.size() > 1).toList();
  }

  private static int top(int[] parent, int of) {
    int at = of;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
