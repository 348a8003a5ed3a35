package org.yaddash.delivery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.delivery.figures.Contradictions;
import org.yaddash.delivery.tongues.Tongue;
import org.yaddash.delivery.tongues.Tongues;
import org.yaddash.http.Exchange;
import org.yaddash.http.JsonApi;
import org.yaddash.http.Parameters;
import org.yaddash.http.Representation;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.search.Answer;
import org.yaddash.search.Found;
import org.yaddash.search.Index;
import org.yaddash.search.Question;
import org.yaddash.search.Snapshot;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.search.projection.Filter;
import org.yaddash.search.projection.Languages;
import org.yaddash.types.ContentType;
import org.yaddash.types.Relation;

/**
 * {@code /api/{type}} and all below: the published entries of a type, one of them, its relations.
 */
@Path("api/{type}")
@RequestScoped
public class PublishedResource {
  @Inject Index index;
  @Inject Tongues tongues;
  @Context HttpServletRequest request;

  @PathParam("type")
  String type = "";

  /** Lists the entries of the type. */
  @GET
  public Response list() {
    Exchange exchange = new Exchange(request);
    Catalogue catalogue = index.catalogue();
    ContentType known = catalogue.types().get(type);
    String path = "/api/" + type;
    Optional<Tongue> tongue = tongues.choose(exchange, known, true);
    if (tongue.isPresent()) {
      return new Speaking(index, exchange).list(tongue.get(), type, path);
    }
    try (Snapshot snapshot = index.snapshot()) {
      exchange.dependsOnlyOn(snapshot.generation());
      return list(exchange, catalogue, snapshot, known, path, null);
    }
  }

  /** Shows one entry, by its id or slug. */
  @GET
  @Path("{id}")
  public Response show(@PathParam("id") String id) {
    Exchange exchange = new Exchange(request);
    Catalogue catalogue = index.catalogue();
    ContentType known = catalogue.types().get(type);
    Optional<Tongue> tongue = tongues.choose(exchange, known, false);
    if (tongue.isPresent()) {
      return new Speaking(index, exchange)
          .entry(tongue.get(), type, "/api/" + type + "/" + id, snapshot -> entry(snapshot, id));
    }
    Parameters parameters = exchange.parameters();
    Asking asking = new Asking(catalogue, parameters);
    Languages languages = asking.languages(exchange.languages());
    Inclusion include = asking.include(type);
    Map<String, Set<String>> fields = asking.fields();
    parameters.finish();
    try (Snapshot snapshot = index.snapshot()) {
      exchange.dependsOnlyOn(snapshot.generation());
      Found entry = entry(snapshot, id);
      ObjectNode links = JsonNodeFactory.instance.objectNode();
      links.put("self", parameters.address("/api/" + type + "/" + entry.id()));
      return exchange.answer(
          new Compound(snapshot, languages, fields, include)
              .ofOne(List.of(entry), links)
              .with("Link", tongues.alternates(known, false)));
    }
  }

  /** Lists the entries that a relation links to, or shows the one that it does. */
  @GET
  @Path("{id}/{relation}")
  public Response related(@PathParam("id") String id, @PathParam("relation") String name) {
    Exchange exchange = new Exchange(request);
    Catalogue catalogue = index.catalogue();
    catalogue.types().get(type);
    Relation relation = relation(catalogue, name);
    ContentType target = catalogue.types().get(relation.type());
    Optional<Tongue> tongue = tongues.choose(exchange, target, relation.many());
    if (tongue.isPresent()) {
      String path = "/api/" + type + "/" + id + "/" + name;
      Speaking speaking = new Speaking(index, exchange);
      return relation.many()
          ? speaking.list(
              tongue.get(), target.name(), path, snapshot -> entry(snapshot, id).linked(name))
          : speaking.entry(
              tongue.get(), target.name(), path, snapshot -> linked(snapshot, id, name));
    }
    if (relation.many()) {
      try (Snapshot snapshot = index.snapshot()) {
        exchange.dependsOnlyOn(snapshot.generation());
        Found entry = entry(snapshot, id);
        String path = "/api/" + type + "/" + entry.id() + "/" + name;
        return list(exchange, catalogue, snapshot, target, path, entry.linked(name));
      }
    }
    Parameters parameters = exchange.parameters();
    Asking asking = new Asking(catalogue, parameters);
    Languages languages = asking.languages(exchange.languages());
    Inclusion include = asking.include(relation.type());
    Map<String, Set<String>> fields = asking.fields();
    parameters.finish();
    try (Snapshot snapshot = index.snapshot()) {
      exchange.dependsOnlyOn(snapshot.generation());
      Found entry = entry(snapshot, id);
      ObjectNode links = JsonNodeFactory.instance.objectNode();
      links.put("self", parameters.address("/api/" + type + "/" + entry.id() + "/" + name));
      return exchange.answer(
          new Compound(snapshot, languages, fields, include)
              .ofOne(snapshot.find(entry.linked(name)), links)
              .with("Link", tongues.alternates(target, false)));
    }
  }

  private @Nullable Found linked(Snapshot snapshot, String id, String relation) {
    List<Found> found = snapshot.find(entry(snapshot, id).linked(relation));
    return found.isEmpty() ? null : found.get(0);
  }

  /** Tells which entries a relation links to. */
  @GET
  @Path("{id}/relationships/{relation}")
  public Response relationship(@PathParam("id") String id, @PathParam("relation") String name) {
    Exchange exchange = new Exchange(request);
    Relation relation = relation(known(exchange), name);
    exchange.parameters().finish();
    try (Snapshot snapshot = index.snapshot()) {
      exchange.dependsOnlyOn(snapshot.generation());
      Found entry = entry(snapshot, id);
      String self = "/api/" + type + "/" + entry.id();
      ObjectNode document = JsonApi.document(JsonNodeFactory.instance.nullNode());
      document
          .putObject("links")
          .put("self", self + "/relationships/" + name)
          .put("related", self + "/" + name);
      ArrayNode data = JsonNodeFactory.instance.arrayNode();
      entry
          .linked(name)
          .forEach(one -> data.addObject().put("type", relation.type()).put("id", one.toString()));
      if (relation.many()) {
        document.set("data", data);
      } else if (!data.isEmpty()) {
        document.set("data", data.get(0));
      }
      byte[] body = document.toString().getBytes(StandardCharsets.UTF_8);
      return exchange.answer(
          Representation.of(
              JsonApi.MEDIA_TYPE, Representation.tag(body), entry.modified(), () -> body));
    }
  }

  /** Lists entries of a type: all, or those of these that meet the conditions. */
  private Response list(
      Exchange exchange,
      Catalogue catalogue,
      Snapshot snapshot,
      ContentType listed,
      String path,
      @Nullable List<UUID> among) {
    String of = listed.name();
    Parameters parameters = exchange.parameters();
    Asking asking = new Asking(catalogue, parameters);
    Languages languages = asking.languages(exchange.languages());
    List<Filter> filters = asking.filters(of);
    Question question =
        new Question(of, filters, asking.orders(of), asking.page(), asking.facets(of), languages);
    Inclusion include = asking.include(of);
    Map<String, Set<String>> fields = asking.fields();
    parameters.finish();
    Answer answer =
        among == null ? snapshot.answer(question) : snapshot.answerAmong(among, question);
    ObjectNode meta = Pages.meta(answer);
    if (among == null) {
      Contradictions.tell(snapshot, question, meta);
    }
    return exchange.answer(
        new Compound(snapshot, languages, fields, include)
            .highlighting(answer.highlights())
            .ofMany(answer.found(), Pages.links(path, parameters, question.page(), answer), meta)
            .with("Link", tongues.alternates(listed, true)));
  }

  /** The catalogue, when it knows the type and JSON:API is accepted. */
  private Catalogue known(Exchange exchange) {
    Catalogue catalogue = index.catalogue();
    catalogue.types().get(type);
    exchange.choose(JsonApi.MEDIA_TYPE);
    return catalogue;
  }

  private Relation relation(Catalogue catalogue, String name) {
    return catalogue
        .relation(type, name)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.UNKNOWN_RELATION,
                    "The type %s has no relation '%s'.".formatted(type, name)));
  }

  private Found entry(Snapshot snapshot, String id) {
    return snapshot
        .find(type, id)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.NOT_FOUND,
                    "There is no published entry '%s' of the type %s.".formatted(id, type)));
  }
}
