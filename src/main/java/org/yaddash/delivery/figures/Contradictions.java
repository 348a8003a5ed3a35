package org.yaddash.delivery.figures;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yaddash.search.Question;
import org.yaddash.search.Snapshot;
import org.yaddash.search.projection.Filter;
import org.yaddash.statements.Disputes;
import org.yaddash.statements.FigureDisputes;
import org.yaddash.statements.StatedFigure;
import org.yaddash.types.ContentTypes;

/**
 * Tells which figures of an answer cannot all be true. All that the conditions find are compared,
 * not only those of the page, so that what was found for one page is kept for the next.
 */
@ApplicationScoped
public class Contradictions {
  /** As many figures are named at most, so that no page grows with the archive. */
  private static final int MOST_NAMED = 1_000;

  /** What is kept holds {@value #MOST_NAMED} figures at most, about 300 kB. */
  private static final int MOST_KEPT = 50;

  private final Cache<Asked, Compared> known =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).executor(Runnable::run).build();

  /** Which figures are compared: those that meet some conditions in one state of the index. */
  private record Asked(long generation, List<Filter> filters) {}

  /**
   * What comparing has found.
   *
   * @param among how many figures were compared
   * @param groups how many groups contradict themselves
   * @param told those that are told, not to be changed
   */
  private record Compared(int among, int groups, ArrayNode told) {}

  /**
   * Adds to what is told about an answer of figures; nothing to other answers. {@code
   * contradictionsAmong} is how many figures were compared, {@code contradictionsTotal} how many
   * groups there are, {@code contradictions} the groups themselves, each with the {@code total} of
   * its figures; {@value #MOST_NAMED} figures are named at most.
   *
   * @param question what was asked; its page does not matter
   */
  public void tell(Snapshot snapshot, Question question, ObjectNode meta) {
    if (ContentTypes.FIGURES.equals(question.type())) {
      Compared compared =
          known.get(
              new Asked(snapshot.generation(), question.filters()),
              asked -> compared(snapshot.stated(question)));
      meta.put("contradictionsAmong", compared.among);
      meta.put("contradictionsTotal", compared.groups);
      meta.set("contradictions", compared.told);
    }
  }

  private static Compared compared(List<StatedFigure> figures) {
    List<List<StatedFigure>> groups = FigureDisputes.among(figures);
    ArrayNode told = JsonNodeFactory.instance.arrayNode();
    int left = MOST_NAMED;
    for (List<StatedFigure> group : groups) {
      if (left > 0) {
        List<StatedFigure> named = group.subList(0, Math.min(left, group.size()));
        left -= named.size();
        tell(group, named, told.addObject());
      }
    }
    return new Compared(figures.size(), groups.size(), told);
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
