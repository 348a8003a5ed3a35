package org.yaddash.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaddash.delivery.tongues.Tongue;
import org.yaddash.delivery.tongues.Tongues;
import org.yaddash.http.JsonApi;
import org.yaddash.http.exchange.Exchange;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.search.Found;
import org.yaddash.search.Index;
import org.yaddash.search.Snapshot;
import org.yaddash.types.ContentType;
import org.yaddash.types.Relation;

/**
 * {@code /api/{type}} and all below: the published entries of a type, one of them, its relations,
 * in JSON:API or in the {@link Tongue} that is accepted.
 */
@Path("api/{type}")
@RequestScoped
public class PublishedResource {
  @Inject Index index;
  @Inject Published published;
  @Inject Tongues tongues;
  @Context HttpServletRequest request;

  @PathParam("type")
  String type = "";

  /** Lists the entries of the type. */
  @GET
  public Response list() {
    Exchange exchange = new Exchange(request);
    ContentType known = index.catalogue().types().get(type);
    Optional<Tongue> tongue = tongues.choose(exchange, known, true);
    return tongue.isPresent()
        ? new Speaking(index, exchange).list(tongue.get(), type, "/api/" + type)
        : exchange.answer(published.list(exchange, known));
  }

  /** Shows one entry, by its id or slug. */
  @GET
  @Path("{id}")
  public Response show(@PathParam("id") String id) {
    Exchange exchange = new Exchange(request);
    ContentType known = index.catalogue().types().get(type);
    Optional<Tongue> tongue = tongues.choose(exchange, known, false);
    return tongue.isPresent()
        ? new Speaking(index, exchange)
            .entry(tongue.get(), type, "/api/" + type + "/" + id, snapshot -> entry(snapshot, id))
        : exchange.answer(published.one(exchange, known, id));
  }

  /** Lists the entries that a relation links to, or shows the one that it does. */
  @GET
  @Path("{id}/{relation}")
  public Response related(@PathParam("id") String id, @PathParam("relation") String name) {
    Exchange exchange = new Exchange(request);
    Relation relation = relation(name);
    ContentType target = index.catalogue().types().get(relation.type());
    Optional<Tongue> tongue = tongues.choose(exchange, target, relation.many());
    if (tongue.isEmpty()) {
      return exchange.answer(published.related(exchange, type, id, relation));
    }
    String path = "/api/" + type + "/" + id + "/" + name;
    Speaking speaking = new Speaking(index, exchange);
    return relation.many()
        ? speaking.list(
            tongue.get(), target.name(), path, snapshot -> entry(snapshot, id).linked(name))
        : speaking.entry(tongue.get(), target.name(), path, snapshot -> linked(snapshot, id, name));
  }

  /** Tells which entries a relation links to. */
  @GET
  @Path("{id}/relationships/{relation}")
  public Response relationship(@PathParam("id") String id, @PathParam("relation") String name) {
    Exchange exchange = new Exchange(request);
    index.catalogue().types().get(type);
    exchange.choose(JsonApi.MEDIA_TYPE);
    return exchange.answer(published.relationship(exchange, type, id, relation(name)));
  }

  private Relation relation(String name) {
    index.catalogue().types().get(type);
    return index
        .catalogue()
        .relation(type, name)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.UNKNOWN_RELATION,
                    "The type %s has no relation '%s'.".formatted(type, name)));
  }

  private Found entry(Snapshot snapshot, String id) {
    return Published.entry(snapshot, type, id);
  }

  private @Nullable Found linked(Snapshot snapshot, String id, String relation) {
    List<Found> found = snapshot.find(entry(snapshot, id).linked(relation));
    return found.isEmpty() ? null : found.get(0);
  }
}
