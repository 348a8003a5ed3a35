package org.yaddash.delivery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaddash.http.JsonApi;
import org.yaddash.http.Parameters;
import org.yaddash.search.Answer;
import org.yaddash.search.Question;
import org.yaddash.search.Snapshot;

/** The links from one page of an answer to the others, and what is told about the whole of it. */
final class Pages {
  private Pages() {}

  /** {@code self first prev next last}; those that there are not are left out. */
  static ObjectNode links(String path, Parameters asked, Question.Page page, Answer answer) {
    ObjectNode links = JsonNodeFactory.instance.objectNode();
    links.put("self", asked.address(path));
    @Nullable String after =
        answer.next() == null
            ? null
            : asked.without(Asking.NUMBER).address(path, Map.of(Asking.AFTER, answer.next()));
    if (page instanceof Question.Page.Numbered numbered) {
      long pages = Math.max(1, (answer.total() + page.size() - 1) / page.size());
      long deepest = Snapshot.DEEPEST / page.size();
      long number = numbered.number();
      links.put("first", numbered(path, asked, 1));
      links.put("prev", number > 1 ? numbered(path, asked, Math.min(number - 1, pages)) : null);
      links.put(
          "next",
          number < pages ? number < deepest ? numbered(path, asked, number + 1) : after : null);
      links.put("last", pages <= deepest ? numbered(path, asked, pages) : null);
    } else {
      links.put("first", asked.address(path, Map.of(Asking.AFTER, "")));
      links.put("next", after);
    }
    return JsonApi.present(links);
  }

  private static String numbered(String path, Parameters asked, long number) {
    return asked.address(path, Map.of(Asking.NUMBER, Long.toString(number)));
  }

  /** {@code total}, the cursor to read on from, and the counts that were asked for. */
  static ObjectNode meta(Answer answer) {
    ObjectNode meta = JsonNodeFactory.instance.objectNode();
    meta.put("total", answer.total());
    if (answer.next() != null) {
      meta.putObject("page").put("after", answer.next());
    }
    if (answer.didYouMean() != null) {
      meta.put("didYouMean", answer.didYouMean());
    }
    if (!answer.facets().isEmpty()) {
      ObjectNode facets = meta.putObject("facets");
      answer
          .facets()
          .forEach(
              (path, counts) -> {
                var values = facets.putArray(path);
                counts.forEach(
                    count ->
                        values
                            .addObject()
                            .put("value", count.value())
                            .put("count", count.entries()));
              });
    }
    return meta;
  }
}
