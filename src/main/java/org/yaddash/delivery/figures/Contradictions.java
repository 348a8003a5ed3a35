package org.yaddash.delivery.figures;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.yaddash.search.Question;
import org.yaddash.search.Snapshot;
import org.yaddash.statements.Disputes;
import org.yaddash.statements.FigureDisputes;
import org.yaddash.statements.StatedFigure;
import org.yaddash.types.ContentTypes;

/**
 * Tells which figures of an answer cannot all be true. All that the conditions find are compared,
 * not only those of the page.
 */
public final class Contradictions {
  /** As many figures are named at most, so that no page grows with the archive. */
  private static final int MOST_NAMED = 1_000;

  private Contradictions() {}

  /**
   * Adds to what is told about an answer of figures; nothing to other answers. {@code
   * contradictionsAmong} is how many figures were compared, {@code contradictionsTotal} how many
   * groups there are, {@code contradictions} the groups themselves, each with the {@code total} of
   * its figures; {@value #MOST_NAMED} figures are named at most.
   *
   * @param question what was asked; its page does not matter
   */
  public static void tell(Snapshot snapshot, Question question, ObjectNode meta) {
    if (!ContentTypes.FIGURES.equals(question.type())) {
      return;
    }
    List<StatedFigure> figures = snapshot.stated(question);
    List<List<StatedFigure>> groups = FigureDisputes.among(figures);
    meta.put("contradictionsAmong", figures.size());
    meta.put("contradictionsTotal", groups.size());
    ArrayNode told = meta.putArray("contradictions");
    int left = MOST_NAMED;
    for (List<StatedFigure> group : groups) {
      if (left == 0) {
        return;
      }
      List<StatedFigure> named = group.subList(0, Math.min(left, group.size()));
      left -= named.size();
      tell(group, named, told.addObject());
    }
  }

  private static void tell(List<StatedFigure> group, List<StatedFigure> named, ObjectNode told) {
    StatedFigure first = group.get(0);
    told.put("measure", first.measure());
    if (!first.group().isEmpty()) {
      told.put("group", first.group());
    }
    String event = FigureDisputes.event(group);
    if (!event.isEmpty()) {
      told.put("event", event);
    }
    told.put("values", Disputes.words(named.stream().map(StatedFigure::count).toList()));
    told.put("total", group.size());
    ArrayNode members = told.putArray("figures");
    named.forEach(
        figure ->
            members
                .addObject()
                .put("type", ContentTypes.FIGURES)
                .put("id", figure.id().toString()));
  }
}
