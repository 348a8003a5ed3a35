package org.yaddash.imports.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.yaddash.imports.recognise.Outline;

/**
 * What stands on most pages of an upload, or of one of its folders or hosts, is their furniture:
 * menus, mastheads, counters, footers. Pages are counted, not blocks; a copy of a page is no second
 * witness; below four pages nothing is furniture.
 *
 * <p>The pages pass by three times, so that only what is repeated is ever held in memory: the first
 * time everything is counted roughly, in a fixed space that never counts too little; then exactly.
 */
public final class Repetition {
  /** Fewer pages than this say nothing. */
  public static final int LEAST_PAGES = 4;

  /** Where nothing is known to be furniture. */
  public static final Repetition NONE = new Repetition();

  private static final int LEAST_WITNESSES = 3;

  /** This many pages are enough when they are a quarter of all. */
  private static final int MANY = 12;

  private static final int ROUGH = 1 << 20;

  /** A paragraph on more pages than this (or on more than a third of all) is no sign of a copy. */
  private static final int MOST_COPIES = 5;

  /** A block in a scope. */
  private record Key(String scope, long print) {}

  /** A page that passes by. */
  public record Page(String path, Outline outline) {}

  private final Map<String, Set<Long>> furniture = new HashMap<>();

  private Repetition() {}

  /**
   * Finds the furniture.
   *
   * @param pages lets all pages pass by, in the same order each time it is asked
   */
  public static Repetition among(Consumer<Consumer<Page>> pages) {
    Repetition repetition = new Repetition();
    Map<String, Integer> sizes = new LinkedHashMap<>();
    pages.accept(page -> Scopes.of(page.path()).forEach(s -> sizes.merge(s, 1, Integer::sum)));
    if (sizes.getOrDefault("", 0) >= LEAST_PAGES) {
      repetition.count(pages, sizes);
    }
    return repetition;
  }

  /** The fingerprints of what is furniture on a page of this path. */
  public Set<Long> on(String path) {
    Set<Long> all = new HashSet<>();
    for (String scope : Scopes.of(path)) {
      all.addAll(furniture.getOrDefault(scope, Set.of()));
    }
    return all;
  }

  /** Whether nothing is furniture anywhere. */
  public boolean isEmpty() {
    return furniture.isEmpty();
  }

  private void count(Consumer<Consumer<Page>> pages, Map<String, Integer> sizes) {
    short[] rough = new short[ROUGH];
    pages.accept(
        page -> {
          for (String scope : worth(page.path(), sizes)) {
            for (long print : page.outline().prints()) {
              int at = place(scope, print);
              rough[at] = (short) Math.min(Short.MAX_VALUE, rough[at] + 1);
            }
          }
        });
    Map<Key, List<Integer>> exact = new HashMap<>();
    Map<String, List<Integer>> members = new HashMap<>();
    Set<Long> prose = new HashSet<>();
    List<Integer> alone = new ArrayList<>();
    pages.accept(
        page -> {
          int number = alone.size();
          long[] prints = page.outline().prints();
          int only = 0;
          for (String scope : worth(page.path(), sizes)) {
            members.computeIfAbsent(scope, s -> new ArrayList<>()).add(number);
            for (int i = 0; i < prints.length; i++) {
              boolean paragraph = scope.isEmpty() && page.outline().prose().get(i);
              if (rough[place(scope, prints[i])] >= 2) {
                exact
                    .computeIfAbsent(new Key(scope, prints[i]), k -> new ArrayList<>(4))
                    .add(number);
                if (paragraph) {
                  prose.add(prints[i]);
                }
              } else {
                only += paragraph ? 1 : 0;
              }
            }
          }
          alone.add(only);
        });
    Copies copies = copies(alone, exact, prose);
    Map<String, Integer> independent = new HashMap<>();
    members.forEach((scope, all) -> independent.put(scope, copies.witnesses(all).size()));
    exact.forEach(
        (key, standing) -> {
          if (standing.size() >= LEAST_WITNESSES) {
            int all = independent.getOrDefault(key.scope(), 0);
            if (isFurniture(copies.witnesses(standing).size(), all)) {
              furniture.computeIfAbsent(key.scope(), s -> new HashSet<>()).add(key.print());
            }
          }
        });
  }

  private static boolean isFurniture(int witnesses, int all) {
    boolean most = witnesses >= LEAST_WITNESSES && witnesses * 2 > all;
    return all >= LEAST_PAGES && (most || witnesses >= MANY && witnesses * 4 >= all);
  }

  private static Copies copies(
      List<Integer> alone, Map<Key, List<Integer>> exact, Set<Long> prose) {
    int most = Math.max(2, Math.min(MOST_COPIES, alone.size() / 3));
    int[] own = alone.stream().mapToInt(Integer::intValue).toArray();
    List<int[]> shared = new ArrayList<>();
    exact.forEach(
        (key, standing) -> {
          if (key.scope().isEmpty() && prose.contains(key.print()) && standing.size() <= most) {
            standing.forEach(page -> own[page]++);
            if (standing.size() > 1) {
              shared.add(standing.stream().mapToInt(Integer::intValue).toArray());
            }
          }
        });
    return new Copies(own.length, own, shared);
  }

  /** The scopes of a path that have enough pages and fewer than the scope around them. */
  private static List<String> worth(String path, Map<String, Integer> sizes) {
    List<String> worth = new ArrayList<>();
    int before = Integer.MAX_VALUE;
    for (String scope : Scopes.of(path)) {
      int size = sizes.getOrDefault(scope, 0);
      if (size >= LEAST_PAGES && size < before) {
        worth.add(scope);
        before = size;
      }
    }
    return worth;
  }

  private static int place(String scope, long print) {
    long mixed = (print ^ scope.hashCode() * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    return (int) (mixed >>> 44);
  }
}
