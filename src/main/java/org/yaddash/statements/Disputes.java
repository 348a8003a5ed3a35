package org.yaddash.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Puts together what speaks against each other. */
public final class Disputes {
  private Disputes() {}

  /**
   * The groups of those that contradict each other, or a third one together; whoever contradicts
   * nobody is in none. Each group in the order given.
   *
   * @param contradict whether two cannot both be true
   */
  public static <T> List<List<T>> among(List<T> all, BiPredicate<T, T> contradict) {
    List<List<T>> groups = new ArrayList<>();
    boolean[] seen = new boolean[all.size()];
    for (int first = 0; first < seen.length; first++) {
      if (seen[first]) {
        continue;
      }
      seen[first] = true;
      List<Integer> group = new ArrayList<>(List.of(first));
      for (int at = 0; at < group.size(); at++) {
        for (int other = 0; other < seen.length; other++) {
          if (!seen[other] && contradict.test(all.get(group.get(at)), all.get(other))) {
            seen[other] = true;
            group.add(other);
          }
        }
      }
      if (group.size() > 1) {
        groups.add(group.stream().sorted().map(all::get).toList());
      }
    }
    return groups;
  }

  /** Counts in a few words, each once: {@code 61, 94, more than 112}. */
  public static String words(List<Count> counts) {
    return String.join(", ", counts.stream().map(Count::words).distinct().toList());
  }
}
