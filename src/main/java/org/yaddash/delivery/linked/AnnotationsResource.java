package org.yaddash.delivery.linked;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
import java.util.Map;
import java.util.Optional;
import org.yaddash.delivery.tongues.FrontEnd;
import org.yaddash.delivery.tongues.PublicEntry;
import org.yaddash.delivery.tongues.Telling;
import org.yaddash.http.JsonApi;
import org.yaddash.http.Parameters;
import org.yaddash.http.exchange.Exchange;
import org.yaddash.http.exchange.Representation;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.search.Found;
import org.yaddash.search.Index;
import org.yaddash.search.Snapshot;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.search.projection.Languages;
import org.yaddash.types.ContentType;

/**
 * {@code /api/annotations/{type}/{id}}: where the values of an entry came from, as Web Annotations.
 * Without {@code page} a collection with its first page inside, with it one page.
 */
@Path("api/annotations/{type}/{id}")
@RequestScoped
public class AnnotationsResource {
  /** The media type of Web Annotations. */
  public static final String MEDIA_TYPE =
      "application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"";

  private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
  private static final int PART = 200;

  @Inject Index index;
  @Context HttpServletRequest request;

  /** Lists the annotations. */
  @GET
  public Response list(@PathParam("type") String name, @PathParam("id") String id) {
    Exchange exchange = new Exchange(request);
    Catalogue catalogue = index.catalogue();
    ContentType type = catalogue.types().get(name);
    exchange.choose(MEDIA_TYPE);
    Parameters parameters = exchange.parameters();
    Optional<Integer> asked =
        parameters.take("page").map(given -> number(given.value(), parameters));
    parameters.finish();
    try (Snapshot snapshot = index.snapshot()) {
      exchange.dependsOnlyOn(snapshot.generation());
      Found found =
          snapshot
              .find(name, id)
              .orElseThrow(
                  () ->
                      new ProblemException(
                          ProblemCode.NOT_FOUND,
                          "There is no published entry '%s' of the type %s.".formatted(id, name)));
      Telling telling =
          new Telling(
              snapshot,
              catalogue,
              type,
              Languages.all(catalogue.languages()),
              Map.of(),
              exchange.root(),
              "/api/annotations/" + name + "/" + found.id(),
              parameters);
      PublicEntry entry = PublicEntry.of(found, telling);
      ObjectNode document =
          asked.isPresent() ? page(entry, telling, asked.get()) : collection(entry, telling);
      byte[] body = document.toString().getBytes(StandardCharsets.UTF_8);
      return exchange.answer(
          Representation.of(MEDIA_TYPE, Representation.tag(body), found.modified(), () -> body)
              .with(
                  "Link",
                  "<http://www.w3.org/ns/ldp#Resource>; rel=\"type\", <%s>; rel=\"describes\""
                      .formatted(FrontEnd.resource(telling.root(), name, entry.id()))));
    }
  }

  private static int number(String text, Parameters parameters) {
    if (!text.isEmpty() && text.length() < 7 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Integer.parseInt(text);
    }
    parameters.problem(ProblemCode.BAD_PAGE, "page", "Give a whole number from 0.");
    return 0;
  }

  private static ObjectNode collection(PublicEntry entry, Telling telling) {
    ObjectNode collection = JsonApi.JSON.createObjectNode();
    String id = telling.root() + telling.path();
    collection.put("@context", CONTEXT);
    collection.put("id", id).put("type", "AnnotationCollection");
    collection.put("label", entry.title().value());
    int total = entry.provenance().size();
    collection.put("total", total);
    if (total > 0) {
      ObjectNode first = page(entry, telling, 0);
      first.remove("@context");
      first.put("partOf", id);
      collection.set("first", first);
      collection.put("last", id + "?page=" + (total - 1) / PART);
    }
    return collection;
  }

  private static ObjectNode page(PublicEntry entry, Telling telling, int number) {
    int total = entry.provenance().size();
    long from = (long) number * PART;
    if (from >= total && (number > 0 || total == 0)) {
      throw new ProblemException(
          ProblemCode.NOT_FOUND, "The entry has fewer pages of annotations.");
    }
    String id = telling.root() + telling.path();
    ObjectNode page = JsonApi.JSON.createObjectNode();
    page.put("@context", CONTEXT);
    page.put("id", id + "?page=" + number).put("type", "AnnotationPage");
    page.putObject("partOf").put("id", id).put("type", "AnnotationCollection").put("total", total);
    page.put("startIndex", from);
    if (from + PART < total) {
      page.put("next", id + "?page=" + (number + 1));
    }
    if (number > 0) {
      page.put("prev", id + "?page=" + (number - 1));
    }
    ArrayNode items = page.putArray("items");
    for (int i = (int) from; i < Math.min(total, from + PART); i++) {
      items.add(annotation(entry, telling, entry.provenance().path(i), id + "#" + (i + 1)));
    }
    return page;
  }

  /**
   * One value (the body, named by its place in the entry's resource) and the place in the original
   * that it was taken from (the target). Originals are not public; they are named by their bytes.
   */
  private static ObjectNode annotation(
      PublicEntry entry, Telling telling, JsonNode origin, String id) {
    ObjectNode annotation = JsonApi.JSON.createObjectNode();
    annotation.put("id", id).put("type", "Annotation").put("motivation", "linking");
    String field = origin.path("field").asText();
    boolean relation = entry.type().relation(field.split("\\.", 2)[0]).isPresent();
    ObjectNode body = annotation.putObject("body");
    body.put("type", "SpecificResource");
    body.put("source", FrontEnd.resource(telling.root(), entry.type().name(), entry.id()));
    body.putObject("selector")
        .put("type", "FragmentSelector")
        .put("conformsTo", "http://tools.ietf.org/rfc/rfc6901")
        .put(
            "value",
            (relation ? "/data/relationships/" : "/data/attributes/") + field.replace('.', '/'));
    ObjectNode target = annotation.putObject("target");
    target.put("type", "SpecificResource");
    ObjectNode source = target.putObject("source");
    source.put("id", "urn:sha256:" + origin.path("original").asText());
    if (origin.path("mediaType").isTextual()) {
      source.put("format", origin.path("mediaType").textValue());
    }
    if (origin.has("selector")) {
      target.set("selector", origin.path("selector").deepCopy());
    }
    return annotation;
  }
}
