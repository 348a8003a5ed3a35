package org.yaddash.imports.extract.legacy.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How large the characters of the current block are, and which size most of the document has; in
 * any unit that stays the same for the document.
 */
final class TypeSizes {
  /** From here on the block's characters have this size. */
  private record Sized(int from, double size) {}

  private final Map<Double, Integer> characters = new TreeMap<>();
  private final List<Sized> sized = new ArrayList<>();
  private double size = 1;

  /** What is written from now on has this size. */
  void take(double size) {
    this.size = size;
  }

  /** Something is written from here on. */
  void write(int from) {
    if (sized.isEmpty() || sized.get(sized.size() - 1).size() != size) {
      sized.add(new Sized(from, size));
    }
  }

  /** A block begins, without characters yet. */
  void begin() {
    sized.clear();
  }

  /** The mean size of the current block's characters from one position to another. */
  double of(int from, int to) {
    double sum = 0;
    for (int i = 0; i < sized.size(); i++) {
      int a = Math.max(from, sized.get(i).from());
      int b = Math.min(to, i + 1 < sized.size() ? sized.get(i + 1).from() : to);
      sum += b > a ? (b - a) * sized.get(i).size() : 0;
    }
    return to <= from || sum == 0 ? size : Math.round(100 * sum / (to - from)) / 100.0;
  }

  /** So many characters of the document have this size. */
  void count(double settled, int many) {
    characters.merge(settled, many, Integer::sum);
  }

  /** The size of most characters; 1 when there is none. */
  double usual() {
    return characters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .filter(s -> s > 0)
        .orElse(1.0);
  }
}
