package org.yaddash.delivery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.delivery.figures.Contradictions;
import org.yaddash.delivery.tongues.Tongues;
import org.yaddash.http.JsonApi;
import org.yaddash.http.Parameters;
import org.yaddash.http.exchange.Exchange;
import org.yaddash.http.exchange.Representation;
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
 * What is published, as JSON:API: the entries of a type, one of them, what its relations link to.
 * Nothing here depends on the way that a request came by.
 */
@ApplicationScoped
public class Published {
  @Inject Index index;
  @Inject Tongues tongues;
  @Inject Contradictions contradictions;

  /** The entries of a type that the query asks for. */
  public Representation list(Exchange exchange, ContentType listed) {
    try (Snapshot snapshot = index.snapshot()) {
      return list(exchange, snapshot, listed, "/api/" + listed.name(), null);
    }
  }

  /** One entry, by its id or slug. */
  public Representation one(Exchange exchange, ContentType type, String id) {
    Parameters parameters = exchange.parameters();
    Asking asking = new Asking(index.catalogue(), parameters);
    Languages languages = asking.languages(exchange.languages());
    Inclusion include = asking.include(type.name());
    Map<String, Set<String>> fields = asking.fields();
    parameters.finish();
    try (Snapshot snapshot = index.snapshot()) {
      exchange.dependsOnlyOn(snapshot.generation());
      Found entry = entry(snapshot, type.name(), id);
      ObjectNode links = JsonNodeFactory.instance.objectNode();
      links.put("self", parameters.address("/api/" + type.name() + "/" + entry.id()));
      return new Compound(snapshot, languages, fields, include)
          .ofOne(List.of(entry), links)
          .with("Link", tongues.alternates(type, false));
    }
  }

  /** The entries that a relation links to, or the one that it does. */
  Representation related(Exchange exchange, String type, String id, Relation relation) {
    Catalogue catalogue = index.catalogue();
    ContentType target = catalogue.types().get(relation.type());
    String below = "/" + relation.name();
    if (relation.many()) {
      try (Snapshot snapshot = index.snapshot()) {
        Found entry = entry(snapshot, type, id);
        String path = "/api/" + type + "/" + entry.id() + below;
        return list(exchange, snapshot, target, path, entry.linked(relation.name()));
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
      Found entry = entry(snapshot, type, id);
      ObjectNode links = JsonNodeFactory.instance.objectNode();
      links.put("self", parameters.address("/api/" + type + "/" + entry.id() + below));
      return new Compound(snapshot, languages, fields, include)
          .ofOne(snapshot.find(entry.linked(relation.name())), links)
          .with("Link", tongues.alternates(target, false));
    }
  }

  /** Which entries a relation links to. */
  Representation relationship(Exchange exchange, String type, String id, Relation relation) {
    exchange.parameters().finish();
    try (Snapshot snapshot = index.snapshot()) {
      exchange.dependsOnlyOn(snapshot.generation());
      Found entry = entry(snapshot, type, id);
      String self = "/api/" + type + "/" + entry.id();
      ObjectNode document = JsonApi.document(JsonNodeFactory.instance.nullNode());
      document
          .putObject("links")
          .put("self", self + "/relationships/" + relation.name())
          .put("related", self + "/" + relation.name());
      ArrayNode data = JsonNodeFactory.instance.arrayNode();
      entry
          .linked(relation.name())
          .forEach(one -> data.addObject().put("type", relation.type()).put("id", one.toString()));
      if (relation.many()) {
        document.set("data", data);
      } else if (!data.isEmpty()) {
        document.set("data", data.get(0));
      }
      byte[] body = document.toString().getBytes(StandardCharsets.UTF_8);
      return Representation.of(
          JsonApi.MEDIA_TYPE, Representation.tag(body), entry.modified(), () -> body);
    }
  }

  /** Lists entries of a type: all, or those of these that meet the conditions. */
  private Representation list(
      Exchange exchange,
      Snapshot snapshot,
      ContentType listed,
      String path,
      @Nullable List<UUID> among) {
    exchange.dependsOnlyOn(snapshot.generation());
    String of = listed.name();
    Parameters parameters = exchange.parameters();
    Asking asking = new Asking(index.catalogue(), parameters);
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
      contradictions.tell(snapshot, question, meta);
    }
    return new Compound(snapshot, languages, fields, include)
        .highlighting(answer.highlights())
        .ofMany(answer.found(), Pages.links(path, parameters, question.page(), answer), meta)
        .with("Link", tongues.alternates(listed, true));
  }

  /** A published entry of a type, by its id or slug. */
  static Found entry(Snapshot snapshot, String type, String id) {
    return snapshot
        .find(type, id)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.NOT_FOUND,
                    "There is no published entry '%s' of the type %s.".formatted(id, type)));
  }
}
