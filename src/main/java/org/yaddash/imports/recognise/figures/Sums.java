package org.yaddash.imports.recognise.figures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds up the parts that a text gives of a total. Nothing is corrected: it is only said. */
public final class Sums {
  private Sums() {}

  /** What the first sum that does not add up is, in a sentence; null when there is none. */
  public static @Nullable String doubt(List<Figure> figures) {
    for (int i = 0; i + 1 < figures.size(); i++) {
      Figure total = figures.get(i);
      if (total.partOfPrevious()) {
        continue;
      }
      String doubt = differs(total, parts(figures, i), 2);
      doubt = doubt == null ? differs(total, nextSentence(figures, i), 3) : doubt;
      if (doubt != null) {
        return doubt;
      }
    }
    return null;
  }

  /** {@code 94 dead: 57 in the shaft, 31 in the Weirs and 5 in the hospital}. */
  private static List<Long> parts(List<Figure> figures, int total) {
    List<Long> parts = new ArrayList<>();
    for (int k = total + 1; k < figures.size() && figures.get(k).partOfPrevious(); k++) {
      if (figures.get(k).sentence() == figures.get(total).sentence()) {
        parts.add(figures.get(k).value().value());
      }
    }
    return parts;
  }

  /** {@code 84 persons. 73 of them with gunshot wounds, 8 smashed, 2 with bayonet wounds}. */
  private static List<Long> nextSentence(List<Figure> figures, int total) {
    List<Long> parts = new ArrayList<>();
    int sentence = figures.get(total + 1).sentence();
    if (sentence == figures.get(total).sentence()) {
      return parts;
    }
    for (int k = total + 1; k < figures.size() && figures.get(k).sentence() == sentence; k++) {
      if (!figures.get(k).partOfPrevious()) {
        parts.add(figures.get(k).value().value());
      }
    }
    return parts;
  }

  private static @Nullable String differs(Figure total, List<Long> parts, int least) {
    long sum = parts.stream().mapToLong(Long::longValue).sum();
    long value = total.value().value();
    if (parts.size() < least || sum == value || Math.abs(sum - value) > value / 5) {
      return null;
    }
    StringBuilder words = new StringBuilder();
    for (Long part : parts) {
      words.append(words.length() == 0 ? "" : " + ").append(part);
    }
    return "The parts do not add up: " + words + " = " + sum + ", not " + value + ".";
  }
}
