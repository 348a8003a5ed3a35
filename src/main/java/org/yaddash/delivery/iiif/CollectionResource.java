package org.yaddash.delivery.iiif;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaddash.delivery.Asking;
import org.yaddash.delivery.iiif.image.IiifJson;
import org.yaddash.delivery.iiif.image.ShownPages;
import org.yaddash.delivery.pictures.PublishedPhoto;
import org.yaddash.http.Parameters;
import org.yaddash.http.exchange.Exchange;
import org.yaddash.originals.Sha256;
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

/**
 * {@code /api/iiif/collection}: all manifests, as collections of the IIIF Presentation API 3.0, one
 * of each type. A long one ends with a collection of the rest.
 */
@Path("api/iiif/collection")
@RequestScoped
public class CollectionResource {
  private static final int LENGTH = 100;

  @Inject Index index;
  @Inject ShownPages shown;
  @Context HttpServletRequest request;

  /** Lists the collections. */
  @GET
  public Response all() {
    Exchange exchange = new Exchange(request);
    exchange.parameters().finish();
    String address = exchange.root() + "/api/iiif/collection";
    ObjectNode collection = collection(address, Wording.plain("Yaddash"));
    ArrayNode items = collection.putArray("items");
    for (ContentType type : Entries.withPictures(index.catalogue())) {
      item(items, address + "/" + type.name(), "Collection", Wording.plain(type.label()));
    }
    item(
        items,
        address + "/" + BookResource.ORIGINALS,
        "Collection",
        Wording.name(BookResource.ORIGINALS));
    return IiifJson.answer(exchange, collection, Manifest.CONTEXT, index.opened());
  }

  /** Lists the PDFs of which pages may be seen. */
  @GET
  @Path(BookResource.ORIGINALS)
  public Response ofOriginals() {
    Exchange exchange = new Exchange(request);
    Parameters parameters = exchange.parameters();
    String after = parameters.take(Asking.AFTER).map(Parameters.Parameter::value).orElse("");
    parameters.finish();
    String address = exchange.root() + "/api/iiif/collection/" + BookResource.ORIGINALS;
    ObjectNode collection =
        collection(parameters.address(address), Wording.name(BookResource.ORIGINALS));
    ArrayNode items = collection.putArray("items");
    try (Snapshot snapshot = index.snapshot()) {
      List<String> books = snapshot.books(after, LENGTH);
      for (String book : books) {
        Sha256.parse(book)
            .flatMap(shown::seen)
            .ifPresent(
                seen ->
                    item(
                        items,
                        exchange.root()
                            + "/api/iiif/manifest/"
                            + BookResource.ORIGINALS
                            + "/"
                            + book,
                        "Manifest",
                        BookResource.label(seen, index.catalogue())));
      }
      if (books.size() == LENGTH) {
        item(
            items,
            parameters.address(address, Map.of(Asking.AFTER, books.get(LENGTH - 1))),
            "Collection",
            Wording.plain("…"));
      }
      return IiifJson.answer(exchange, collection, Manifest.CONTEXT, snapshot.modified());
    }
  }

  /** Lists the manifests of a type. */
  @GET
  @Path("{type}")
  public Response ofType(@PathParam("type") String name) {
    Exchange exchange = new Exchange(request);
    Catalogue catalogue = index.catalogue();
    Parameters parameters = exchange.parameters();
    Optional<String> after = parameters.take(Asking.AFTER).map(Parameters.Parameter::value);
    parameters.finish();
    ContentType type =
        Entries.withPictures(catalogue, name)
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemCode.UNKNOWN_TYPE,
                        "There is no content type '%s' that has pictures.".formatted(name)));
    String address = exchange.root() + "/api/iiif/collection/" + type.name();
    ObjectNode collection = collection(parameters.address(address), Wording.plain(type.label()));
    ArrayNode items = collection.putArray("items");
    try (Snapshot snapshot = index.snapshot()) {
      Answer answer = snapshot.answer(question(type, catalogue, after.orElse("")));
      for (Found found : answer.found()) {
        ObjectNode resource = Entries.resource(found, catalogue);
        item(
            items,
            exchange.root() + "/api/iiif/manifest/" + type.name() + "/" + found.id(),
            "Manifest",
            Entries.label(resource, catalogue));
      }
      if (answer.next() != null) {
        item(
            items,
            parameters.address(address, Map.of(Asking.AFTER, answer.next())),
            "Collection",
            Wording.plain("…"));
      }
      return IiifJson.answer(exchange, collection, Manifest.CONTEXT, snapshot.modified());
    }
  }

  private static Question question(ContentType type, Catalogue catalogue, String after) {
    boolean photos = type.name().equals(PublishedPhoto.TYPE);
    String shown = photos ? "file" : Entries.toPhotos(type.name(), catalogue).get(0).name();
    List<Filter> filters =
        catalogue.property(type.name(), shown).map(Filter.Present::new).stream()
            .map(Filter.class::cast)
            .toList();
    return new Question(
        type.name(),
        filters,
        List.of(),
        new Question.Page.After(after, LENGTH),
        List.of(),
        Languages.all(catalogue.languages()));
  }

  private static ObjectNode collection(String address, ObjectNode label) {
    ObjectNode collection = JsonNodeFactory.instance.objectNode();
    collection.put("@context", Manifest.CONTEXT).put("id", address).put("type", "Collection");
    collection.set("label", label);
    return collection;
  }

  private static void item(ArrayNode items, String address, String type, ObjectNode label) {
    items.addObject().put("id", address).put("type", type).set("label", label);
  }
}
