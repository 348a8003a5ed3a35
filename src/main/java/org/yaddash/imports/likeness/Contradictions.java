package org.yaddash.imports.likeness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Finds counts of the same thing that cannot all be true. They are put side by side; none is taken
 * for the right one.
 */
public final class Contradictions {
  private static final Set<String> EVERYBODY =
      Set.of(
          "",
          "people",
          "persons",
          "person",
          "human",
          "victims",
          "civilians",
          "человек",
          "людей",
          "nəfər",
          "nəfəri",
          "adam",
          "insan",
          "kişi",
          "dead");
  private static final int MOST = 200;

  private Contradictions() {}

  /**
   * A count that a candidate states.
   *
   * @param candidate the candidate's id
   * @param field where in its document: {@code figures.0}
   * @param value the number
   * @param qualifier exactly, at least, more than, about
   * @param asOf the day that it is counted for, EDTF, or ""
   */
  public record Count(UUID candidate, String field, long value, String qualifier, String asOf) {}

  /** Counts of one measure that disagree. */
  public record Contradiction(String measure, List<Count> counts) {
    /** The counts in a few words: {@code 61, 94, more than 112}. */
    public String words() {
      StringBuilder words = new StringBuilder();
      for (Count count : counts) {
        String one =
            (count.qualifier().equals("exactly") ? "" : count.qualifier() + " ") + count.value();
        if (!(", " + words + ",").contains(", " + one + ",")) {
          words.append(words.length() == 0 ? "" : ", ").append(one);
        }
      }
      return words.toString();
    }
  }

  /** What is compared: a candidate's id and its document with its figures. */
  public record Source(UUID id, ObjectNode document) {}

  /** The contradictions among these articles and source quotes, by measure. */
  public static List<Contradiction> among(List<Source> sources) {
    Map<String, List<Count>> byMeasure = new TreeMap<>();
    for (Source source : sources) {
      int i = 0;
      for (JsonNode figure : source.document().path("figures")) {
        String group = figure.path("group").asText().toLowerCase(Locale.ROOT);
        if (EVERYBODY.contains(group)) {
          byMeasure
              .computeIfAbsent(figure.path("measure").asText(), measure -> new ArrayList<>())
              .add(
                  new Count(
                      source.id(),
                      "figures." + i,
                      figure.path("value").asLong(),
                      figure.path("qualifier").asText("exactly"),
                      figure.path("asOf").asText()));
        }
        i++;
      }
    }
    List<Contradiction> found = new ArrayList<>();
    byMeasure.forEach(
        (measure, counts) -> {
          List<Count> against = new ArrayList<>();
          List<Count> some = counts.subList(0, Math.min(counts.size(), MOST));
          for (Count one : some) {
            if (some.stream().anyMatch(other -> disagree(one, other))) {
              against.add(one);
            }
          }
          if (!against.isEmpty()) {
            found.add(new Contradiction(measure, against));
          }
        });
    return found;
  }

  /** Whether no number can be what both say. Counts for different days may both be true. */
  static boolean disagree(Count one, Count other) {
    boolean days =
        !one.asOf().isEmpty() && !other.asOf().isEmpty() && !one.asOf().equals(other.asOf());
    if (days) {
      return false;
    }
    return least(one) > most(other) || least(other) > most(one);
  }

  private static double least(Count count) {
    return switch (count.qualifier()) {
      case "more than" -> count.value() + 1;
      case "about" -> count.value() * 0.9;
      default -> count.value();
    };
  }

  private static double most(Count count) {
    return switch (count.qualifier()) {
      case "more than", "at least" -> Double.MAX_VALUE;
      case "about" -> count.value() * 1.1;
      default -> count.value();
    };
  }
}
