package org.yaddash.imports.likeness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Finds counts of the same thing that cannot all be true. They are put side by side; none is taken
 * for the right one. Sources whose dates have no month in common ({@link Times}) tell of different
 * events, and are not compared.
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

  /** Counts of one measure that disagree; of one event, as far as their sources say. */
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

  /**
   * What is compared.
   *
   * @param id the candidate's
   * @param document its fields, with its figures
   * @param quotes the candidates of the quotes that stand in it; none of a quote
   */
  public record Source(UUID id, ObjectNode document, List<UUID> quotes) {}

  /** A count and when it is told of. */
  private record Told(Count count, Times times) {}

  /** The contradictions among these articles and source quotes, by measure. */
  public static List<Contradiction> among(List<Source> sources) {
    Map<UUID, Times> times = times(sources);
    Map<String, List<Told>> byMeasure = new TreeMap<>();
    for (Source source : sources) {
      int i = 0;
      for (JsonNode figure : source.document().path("figures")) {
        String group = figure.path("group").asText().toLowerCase(Locale.ROOT);
        if (EVERYBODY.contains(group)) {
          Count count =
              new Count(
                  source.id(),
                  "figures." + i,
                  figure.path("value").asLong(),
                  figure.path("qualifier").asText("exactly"),
                  figure.path("asOf").asText());
          byMeasure
              .computeIfAbsent(figure.path("measure").asText(), measure -> new ArrayList<>())
              .add(new Told(count, times.getOrDefault(source.id(), Times.NONE)));
        }
        i++;
      }
    }
    List<Contradiction> found = new ArrayList<>();
    byMeasure.forEach(
        (measure, told) ->
            groups(told.subList(0, Math.min(told.size(), MOST)))
                .forEach(group -> found.add(new Contradiction(measure, group))));
    return found;
  }

  /** When each source tells of; a quote that says no date is of the time of its article. */
  private static Map<UUID, Times> times(List<Source> sources) {
    Map<UUID, Times> own = new HashMap<>();
    Map<UUID, Times> around = new HashMap<>();
    for (Source source : sources) {
      Times times = Times.of(source.document());
      own.put(source.id(), times);
      source.quotes().forEach(quote -> around.merge(quote, times, Times::with));
    }
    own.replaceAll((id, times) -> times.isKnown() ? times : around.getOrDefault(id, times));
    return own;
  }

  /** The counts that disagree with each other or with a third, group by group. */
  private static List<List<Count>> groups(List<Told> told) {
    List<List<Count>> groups = new ArrayList<>();
    boolean[] seen = new boolean[told.size()];
    for (int first = 0; first < seen.length; first++) {
      if (seen[first]) {
        continue;
      }
      seen[first] = true;
      List<Integer> group = new ArrayList<>(List.of(first));
      for (int at = 0; at < group.size(); at++) {
        for (int other = 0; other < seen.length; other++) {
          if (!seen[other] && contradict(told.get(group.get(at)), told.get(other))) {
            seen[other] = true;
            group.add(other);
          }
        }
      }
      if (group.size() > 1) {
        groups.add(group.stream().sorted().map(i -> told.get(i).count()).toList());
      }
    }
    return groups;
  }

  private static boolean contradict(Told one, Told other) {
    return one.times().mayMeet(other.times()) && disagree(one.count(), other.count());
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
