package org.yaddash.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaddash.http.JsonApi;
import org.yaddash.http.Parameters;
import org.yaddash.http.exchange.Exchange;
import org.yaddash.problems.ProblemCode;
import org.yaddash.search.Answer;
import org.yaddash.search.Index;
import org.yaddash.search.Question;
import org.yaddash.search.Snapshot;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.search.projection.Filter;
import org.yaddash.search.projection.Languages;

/** {@code /api/search}: entries of every type by their words, the best hits first. */
@Path("api/search")
@RequestScoped
public class SearchResource {
  @Inject Index index;
  @Context HttpServletRequest request;

  /** Finds entries by {@code filter[search]}, which must be given. */
  @GET
  public Response find() {
    Exchange exchange = new Exchange(request);
    exchange.choose(JsonApi.MEDIA_TYPE);
    Catalogue catalogue = index.catalogue();
    Parameters parameters = exchange.parameters();
    boolean given = parameters.has(FilterReader.SEARCH);
    Asking asking = new Asking(catalogue, parameters);
    FilterReader reader = new FilterReader(catalogue, parameters);
    List<Filter> filters = new ArrayList<>();
    Optional<Filter> words = reader.search();
    words.ifPresent(filters::add);
    reader.types().ifPresent(filters::add);
    if (!given) {
      parameters.problem(ProblemCode.BAD_SEARCH, FilterReader.SEARCH, "Give the words to find.");
    }
    Languages languages = asking.languages(exchange.languages());
    Question.Page page = asking.page();
    Map<String, Set<String>> fields = asking.fields();
    parameters.finish();
    Question question = new Question(null, filters, List.of(), page, List.of(), languages);
    try (Snapshot snapshot = index.snapshot()) {
      exchange.dependsOnlyOn(snapshot.generation());
      Answer answer = snapshot.answer(question);
      return exchange.answer(
          new Compound(snapshot, languages, fields, Inclusion.none())
              .highlighting(answer.highlights())
              .ofMany(
                  answer.found(),
                  Pages.links("/api/search", parameters, page, answer),
                  Pages.meta(answer)));
    }
  }
}
