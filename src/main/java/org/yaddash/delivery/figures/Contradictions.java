package org.yaddash.delivery.figures;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaddash.search.Answer;
import org.yaddash.search.Question;
import org.yaddash.search.Snapshot;
import org.yaddash.statements.Disputes;
import org.yaddash.types.ContentTypes;

/**
 * Groups the figures of an answer that cannot all be true. All that the conditions find are looked
 * at, not only those of the page, up to {@value #MOST}.
 */
public final class Contradictions {
  private static final int MOST = 1_000;

  private Contradictions() {}

  /**
   * Adds {@code contradictions} to what is told about an answer of figures, and {@code
   * contradictionsAmong}: how many figures were looked at. Nothing to other answers.
   *
   * @param question what was asked; its page does not matter
   */
  public static void tell(Snapshot snapshot, Question question, ObjectNode meta) {
    if (!ContentTypes.FIGURES.equals(question.type())) {
      return;
    }
    List<StatedFigure> figures = all(snapshot, question);
    meta.put("contradictionsAmong", figures.size());
    ArrayNode told = meta.putArray("contradictions");
    for (List<StatedFigure> dispute : Disputes.among(figures, StatedFigure::contradicts)) {
      List<StatedFigure> group =
          dispute.stream()
              .sorted(Comparator.comparingLong(figure -> figure.count().value()))
              .toList();
      StatedFigure first = group.get(0);
      ObjectNode one = told.addObject();
      one.put("measure", first.measure());
      if (!first.group().isEmpty()) {
        one.put("group", first.group());
      }
      group.stream()
          .map(StatedFigure::event)
          .filter(event -> !event.isEmpty())
          .findFirst()
          .ifPresent(event -> one.put("event", event));
      one.put("values", Disputes.words(group.stream().map(StatedFigure::count).toList()));
      ArrayNode members = one.putArray("figures");
      group.forEach(
          figure -> members.addObject().put("type", ContentTypes.FIGURES).put("id", figure.id()));
    }
  }

  private static List<StatedFigure> all(Snapshot snapshot, Question question) {
    Answer answer =
        snapshot.answer(
            new Question(
                question.type(),
                question.filters(),
                List.of(),
                new Question.Page.Numbered(1, MOST),
                List.of(),
                question.languages()));
    List<StatedFigure> figures = new ArrayList<>();
    answer.found().forEach(found -> figures.add(StatedFigure.of(found, question.languages())));
    return figures;
  }
}
