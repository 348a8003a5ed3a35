package org.yaddash.delivery.figures;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.yaddash.search.Found;
import org.yaddash.search.projection.Languages;
import org.yaddash.statements.Count;
import org.yaddash.statements.Counted;
import org.yaddash.types.ContentTypes;

/**
 * A figure as one source gives it.
 *
 * @param id the figure's id
 * @param measure what is counted
 * @param group who is counted; "" for everybody
 * @param event what happened, or "" when the source does not say
 * @param count the number
 * @param beside the entries, other than the quote, that the figure's quote is linked with
 */
record StatedFigure(
    String id, String measure, String group, String event, Count count, Set<String> beside) {

  static StatedFigure of(Found found, Languages languages) {
    JsonNode resource = found.resource(languages);
    JsonNode figure = resource.path("attributes");
    Set<String> beside = new TreeSet<>();
    resource
        .path("relationships")
        .fields()
        .forEachRemaining(
            relation -> {
              if (!relation.getKey().equals(ContentTypes.QUOTE)) {
                relation
                    .getValue()
                    .path("data")
                    .forEach(entry -> beside.add(entry.path("id").asText()));
              }
            });
    return new StatedFigure(
        found.id().toString(),
        figure.path("measure").asText(),
        Counted.of(figure.path("group").asText()),
        figure.path("event").asText(),
        new Count(
            figure.path("value").asLong(),
            figure.path("qualifier").asText(),
            figure.path("asOf").asText()),
        beside);
  }

  /**
   * Whether both cannot be true: they count the same people of the same event, and no number is
   * what both say. That the event is the same is taken for granted only when both name it, or when
   * they count for the same day or stand in the same article.
   */
  boolean contradicts(StatedFigure other) {
    return measure.equals(other.measure)
        && group.equals(other.group)
        && isOfTheEventOf(other)
        && count.disagreesWith(other.count);
  }

  private boolean isOfTheEventOf(StatedFigure other) {
    if (!event.isEmpty() && !other.event.isEmpty()) {
      return event.equals(other.event);
    }
    boolean sameDay = !count.asOf().isEmpty() && count.asOf().equals(other.count.asOf());
    return sameDay || beside.stream().anyMatch(other.beside::contains);
  }
}
