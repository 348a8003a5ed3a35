package org.yaddash.imports.likeness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.yaddash.statements.Count;
import org.yaddash.statements.Counted;
import org.yaddash.statements.Disputes;

/**
 * Finds counts of the same thing that cannot all be true. They are put side by side; none is taken
 * for the right one. Sources whose dates have no month in common ({@link Times}) tell of different
 * events, and are not compared.
 */
public final class Contradictions {
  private Contradictions() {}

  /**
   * A count that a candidate states.
   *
   * @param candidate the candidate's id
   * @param field where in its document: {@code figures.0}
   */
  public record Stated(UUID candidate, String field, Count count) {}

  /** Counts of one measure that disagree; of one event, as far as their sources say. */
  public record Contradiction(String measure, List<Stated> counts) {
    /** The counts in a few words: {@code 61, 94, more than 112}. */
    public String words() {
      return Disputes.words(counts.stream().map(Stated::count).toList());
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
  private record Told(Stated stated, Times times) {
    private Said said() {
      return new Said(stated.count(), times);
    }
  }

  /** What several sources may say alike. */
  private record Said(Count count, Times times) {}

  /** The contradictions among these articles and source quotes, by measure. */
  public static List<Contradiction> among(List<Source> sources) {
    Map<UUID, Times> times = times(sources);
    Map<String, List<Told>> byMeasure = new TreeMap<>();
    for (Source source : sources) {
      int i = 0;
      for (JsonNode figure : source.document().path("figures")) {
        if (Counted.of(figure.path("group").asText()).isEmpty()) {
          Count count =
              new Count(
                  figure.path("value").asLong(),
                  figure.path("qualifier").asText("exactly"),
                  figure.path("asOf").asText());
          byMeasure
              .computeIfAbsent(figure.path("measure").asText(), measure -> new ArrayList<>())
              .add(
                  new Told(
                      new Stated(source.id(), "figures." + i, count),
                      times.getOrDefault(source.id(), Times.NONE)));
        }
        i++;
      }
    }
    List<Contradiction> found = new ArrayList<>();
    byMeasure.forEach(
        (measure, told) ->
            Disputes.among(told, Told::said, Contradictions::contradict)
                .forEach(
                    group ->
                        found.add(
                            new Contradiction(
                                measure, group.stream().map(Told::stated).toList()))));
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

  private static boolean contradict(Told one, Told other) {
    return one.times().mayMeet(other.times())
        && one.stated().count().disagreesWith(other.stated().count());
  }
}
