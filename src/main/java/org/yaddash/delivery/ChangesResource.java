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
import java.util.Map;
import org.yaddash.http.JsonApi;
import org.yaddash.http.Parameters;
import org.yaddash.http.Parameters.Parameter;
import org.yaddash.http.exchange.Exchange;
import org.yaddash.http.exchange.Representation;
import org.yaddash.problems.ProblemCode;
import org.yaddash.search.Chronicle;
import org.yaddash.search.Index;
import org.yaddash.search.Snapshot;

/**
 * {@code /api/changes}: what was published or taken away since a cursor, the oldest first; of an
 * entry that changed more than once, only the latest change. A front end that keeps the last cursor
 * needs to read only what is new.
 */
@Path("api/changes")
@RequestScoped
public class ChangesResource {
  @Inject Index index;
  @Context HttpServletRequest request;

  /** Lists changes. */
  @GET
  public Response list() {
    Exchange exchange = new Exchange(request);
    exchange.choose(JsonApi.MEDIA_TYPE);
    Parameters parameters = exchange.parameters();
    int size = new Asking(index.catalogue(), parameters).size();
    long after = parameters.take(Asking.AFTER).map(given -> cursor(given, parameters)).orElse(0L);
    parameters.finish();
    try (Snapshot snapshot = index.snapshot()) {
      exchange.dependsOnlyOn(snapshot.generation());
      List<Chronicle.Movement> found = snapshot.chronicle().changes(after, size + 1);
      List<Chronicle.Movement> shown = found.subList(0, Math.min(size, found.size()));
      ArrayNode data = JsonNodeFactory.instance.arrayNode();
      for (Chronicle.Movement change : shown) {
        data.add(resource(change));
      }
      long last = shown.isEmpty() ? after : shown.get(shown.size() - 1).sequence();
      Map<String, String> next = Map.of(Asking.AFTER, Long.toString(last));
      ObjectNode document = JsonApi.document(data);
      ObjectNode links = document.putObject("links");
      links.put("self", parameters.address("/api/changes"));
      if (found.size() > size) {
        links.put("next", parameters.address("/api/changes", next));
      }
      document.putObject("meta").putObject("page").put("after", Long.toString(last));
      byte[] body = document.toString().getBytes(StandardCharsets.UTF_8);
      return exchange.answer(
          Representation.of(
              JsonApi.MEDIA_TYPE, Representation.tag(body), snapshot.modified(), () -> body));
    }
  }

  private static ObjectNode resource(Chronicle.Movement change) {
    ObjectNode resource = JsonApi.resource("changes", Long.toString(change.sequence()));
    resource.withObject("/attributes").put("kind", change.gone() ? "removal" : "publish");
    ObjectNode entry = resource.putObject("relationships").putObject("entry");
    String id = change.id().toString();
    if (!change.gone()) {
      entry.putObject("links").put("related", "/api/" + change.type() + "/" + id);
    }
    entry.putObject("data").put("type", change.type()).put("id", id);
    return resource;
  }

  private static long cursor(Parameter given, Parameters parameters) {
    try {
      long sequence = given.value().isEmpty() ? 0 : Long.parseLong(given.value());
      if (sequence >= 0 && sequence < Long.MAX_VALUE) {
        return sequence;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    parameters.problem(ProblemCode.BAD_PAGE, Asking.AFTER, "Give the cursor of an earlier answer.");
    return 0;
  }
}
