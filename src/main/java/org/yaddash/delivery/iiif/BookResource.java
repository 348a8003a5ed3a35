package org.yaddash.delivery.iiif;

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
import java.util.List;
import java.util.Optional;
import org.yaddash.delivery.iiif.image.IiifJson;
import org.yaddash.delivery.iiif.image.Images;
import org.yaddash.delivery.iiif.image.ShownImage;
import org.yaddash.delivery.iiif.image.ShownPages;
import org.yaddash.delivery.pictures.PhotoFileResource;
import org.yaddash.http.Parameters;
import org.yaddash.http.exchange.Exchange;
import org.yaddash.originals.Sha256;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.renditions.Extent;
import org.yaddash.renditions.Renditions;
import org.yaddash.search.Index;
import org.yaddash.search.projection.Catalogue;

/**
 * {@code /api/iiif/manifest/originals/{sha256}}: the pages of a PDF that may be seen, as a manifest
 * whose table of contents are the published articles on them.
 */
@Path("api/iiif/manifest/originals/{sha256}")
@RequestScoped
public class BookResource {
  static final String ORIGINALS = "originals";

  @Inject Index index;
  @Inject ShownPages shown;
  @Inject Renditions renditions;
  @Context HttpServletRequest request;

  /** Shows the manifest. */
  @GET
  public Response show(@PathParam("sha256") String sha256) {
    Exchange exchange = new Exchange(request);
    Parameters parameters = exchange.parameters();
    Optional<String> named = PhotoFileResource.rendition(parameters);
    parameters.finish();
    boolean plain = named.filter(PhotoFileResource.PLAIN::equals).isPresent();
    Sha256 original =
        Sha256.parse(sha256)
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemCode.NOT_FOUND, "'%s' is no original.".formatted(sha256)));
    ShownPages.Book book = shown.find(original);
    String address = exchange.root() + "/api/iiif/manifest/" + ORIGINALS + "/" + original;
    Manifest manifest = new Manifest(exchange.root(), address, plain ? "?rendition=plain" : "");
    head(manifest, book, exchange.root());
    List<Extent> sizes = renditions.pages(original);
    for (int page : book.pages()) {
      if (page <= sizes.size()) {
        ShownImage image = Images.of(book, page, plain && book.warned().contains(page));
        manifest.canvas(
            Integer.toString(page),
            Wording.plain(book.labels().getOrDefault(page, Integer.toString(page))),
            image,
            sizes.get(page - 1),
            renditions.extent(image.picture()));
      }
    }
    if (manifest.isEmpty()) {
      throw new ProblemException(
          ProblemCode.NO_RENDITION, "The original has no page that can be shown.");
    }
    ObjectNode document = manifest.document();
    contents(document.putArray("structures"), book, address, sizes.size(), index.catalogue());
    return IiifJson.answer(exchange, document, Manifest.CONTEXT, book.modified());
  }

  private void head(Manifest manifest, ShownPages.Book book, String root) {
    ObjectNode head = manifest.head();
    head.set("label", label(book, index.catalogue()));
    ArrayNode told = head.putArray("seeAlso");
    for (ShownPages.Part part : book.parts()) {
      told.add(Manifest.told(part.resource(), root));
    }
    head.putArray("partOf")
        .addObject()
        .put("id", root + "/api/iiif/collection/" + ORIGINALS)
        .put("type", "Collection");
  }

  /** What the articles say that they were published in, or else the first article. */
  static ObjectNode label(ShownPages.Book book, Catalogue catalogue) {
    for (ShownPages.Part part : book.parts()) {
      String title = part.resource().at("/attributes/publication/title").asText();
      if (!title.isEmpty()) {
        return Wording.plain(title);
      }
    }
    return Entries.label(book.parts().get(0).resource(), catalogue);
  }

  /** One range for each article. */
  private static void contents(
      ArrayNode ranges, ShownPages.Book book, String address, int pages, Catalogue catalogue) {
    for (ShownPages.Part part : book.parts()) {
      ObjectNode range = ranges.addObject();
      range.put("id", address + "/range/" + part.resource().path("id").asText());
      range.put("type", "Range").set("label", Entries.label(part.resource(), catalogue));
      ArrayNode items = range.putArray("items");
      for (int page : part.pages().headSet(pages + 1)) {
        items.addObject().put("id", address + "/canvas/" + page).put("type", "Canvas");
      }
    }
  }
}
