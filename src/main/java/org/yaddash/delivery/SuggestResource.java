package org.yaddash.delivery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yaddash.http.JsonApi;
import org.yaddash.http.Parameters;
import org.yaddash.http.exchange.Exchange;
import org.yaddash.http.exchange.Representation;
import org.yaddash.problems.ProblemCode;
import org.yaddash.search.Index;
import org.yaddash.search.Snapshot;
import org.yaddash.search.finding.Suggestions;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.search.projection.Filter;
import org.yaddash.search.projection.Languages;

/** {@code /api/search/suggest}: which entry somebody may be about to type the name of. */
@Path("api/search/suggest")
@RequestScoped
public class SuggestResource {
  @Inject Index index;
  @Context HttpServletRequest request;

  /** Suggests entries by the beginning of a name or title. */
  @GET
  public Response suggest() {
    Exchange exchange = new Exchange(request);
    exchange.choose(JsonApi.MEDIA_TYPE);
    Catalogue catalogue = index.catalogue();
    Parameters parameters = exchange.parameters();
    Asking asking = new Asking(catalogue, parameters);
    String typed =
        parameters
            .take(FilterReader.SEARCH)
            .map(Parameters.Parameter::value)
            .filter(Suggestions::canBegin)
            .orElse("");
    if (typed.isEmpty()) {
      parameters.problem(
          ProblemCode.BAD_SEARCH,
          FilterReader.SEARCH,
          "Give the beginning of a name or title, 200 characters at most.");
    }
    List<Filter> types = new FilterReader(catalogue, parameters).types().stream().toList();
    Languages languages = asking.languages(exchange.languages());
    int size = asking.size();
    parameters.finish();
    try (Snapshot snapshot = index.snapshot()) {
      exchange.dependsOnlyOn(snapshot.generation());
      ArrayNode data = JsonNodeFactory.instance.arrayNode();
      for (Suggestions.Suggestion one : snapshot.suggest(typed, types, size, languages)) {
        data.add(resource(one));
      }
      ObjectNode document = JsonApi.document(data);
      document.putObject("links").put("self", parameters.address("/api/search/suggest"));
      byte[] body = document.toString().getBytes(StandardCharsets.UTF_8);
      return exchange.answer(
          Representation.of(
              JsonApi.MEDIA_TYPE, Representation.tag(body), snapshot.modified(), () -> body));
    }
  }

  private static ObjectNode resource(Suggestions.Suggestion one) {
    ObjectNode resource = JsonNodeFactory.instance.objectNode();
    resource.put("type", one.type()).put("id", one.id().toString());
    resource.putObject("links").put("self", "/api/" + one.type() + "/" + one.id());
    ObjectNode meta = resource.putObject("meta");
    meta.put("display", one.display()).put("matched", one.matched());
    if (!one.language().isEmpty()) {
      meta.put("language", one.language());
    }
    return resource;
  }
}
