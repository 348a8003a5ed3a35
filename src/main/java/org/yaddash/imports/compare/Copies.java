package org.yaddash.imports.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which pages are the same page again (a mirror, a print version): they share most of that
 * prose which few pages have. Of such pages only one is a witness of what stands on many.
 */
final class Copies {
  /** Of ten paragraphs, how many must be shared. */
  private static final int SHARED_OF_TEN = 7;

  private final int[] parent;

  /**
   * Compares.
   *
   * @param pages how many there are
   * @param own how many paragraphs each has that few pages have, itself included
   * @param shared for each paragraph that more than one and only few pages have: these pages
   */
  Copies(int pages, int[] own, List<int[]> shared) {
    parent = new int[pages];
    for (int i = 0; i < pages; i++) {
      parent[i] = i;
    }
    Map<Long, Integer> pairs = new HashMap<>();
    for (int[] some : shared) {
      for (int i = 0; i < some.length; i++) {
        for (int j = i + 1; j < some.length; j++) {
          long pair = (long) Math.min(some[i], some[j]) << 32 | Math.max(some[i], some[j]);
          pairs.merge(pair, 1, Integer::sum);
        }
      }
    }
    for (Map.Entry<Long, Integer> pair : pairs.entrySet()) {
      int one = (int) (pair.getKey() >> 32);
      int other = (int) (long) pair.getKey();
      if (pair.getValue() * 10 >= Math.max(own[one], own[other]) * SHARED_OF_TEN) {
        parent[witness(other)] = witness(one);
      }
    }
  }

  /** The page that stands for a page and its copies. */
  int witness(int page) {
    int at = page;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /** The witnesses among these pages, each once. */
  List<Integer> witnesses(List<Integer> pages) {
    List<Integer> witnesses = new ArrayList<>();
    for (int page : pages) {
      witnesses.add(witness(page));
    }
    return witnesses.stream().distinct().toList();
  }
}
