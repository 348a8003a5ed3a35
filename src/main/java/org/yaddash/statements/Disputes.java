package org.yaddash.statements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Puts together what speaks against each other. */
public final class Disputes {
  private Disputes() {}

  /**
   * The groups of those that contradict each other, or a third one together; whoever contradicts
   * nobody is in none. Each group in the order given. Each is compared with each, but those that
   * say the same only once.
   *
   * @param said what one says; who says the same contradicts the same others, and none of its own
   * @param contradict whether two cannot both be true
   */
  public static <T> List<List<T>> among(
      List<T> all, Function<T, ?> said, BiPredicate<T, T> contradict) {
    Map<Object, List<Integer>> places = new LinkedHashMap<>();
    for (int place = 0; place < all.size(); place++) {
      places.computeIfAbsent(said.apply(all.get(place)), one -> new ArrayList<>()).add(place);
    }
    List<List<Integer>> statements = List.copyOf(places.values());
    List<List<T>> groups = new ArrayList<>();
    boolean[] seen = new boolean[statements.size()];
    for (int first = 0; first < seen.length; first++) {
      if (seen[first]) {
        continue;
      }
      seen[first] = true;
      List<Integer> group = new ArrayList<>(List.of(first));
      for (int at = 0; at < group.size(); at++) {
        T one = all.get(statements.get(group.get(at)).get(0));
        for (int other = 0; other < seen.length; other++) {
          if (!seen[other] && contradict.test(one, all.get(statements.get(other).get(0)))) {
            seen[other] = true;
            group.add(other);
          }
        }
      }
      if (group.size() > 1) {
        groups.add(
            group.stream()
                .flatMap(statement -> statements.get(statement).stream())
                .sorted()
                .map(all::get)
                .toList());
      }
    }
    return groups;
  }

  /** Counts in a few words, each once: {@code 61, 94, more than 112}. */
  public static String words(List<Count> counts) {
    return String.join(", ", counts.stream().map(Count::words).distinct().toList());
  }
}
