package org.yaddash.delivery.iiif;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yaddash.delivery.iiif.image.IiifJson;
import org.yaddash.delivery.iiif.image.Images;
import org.yaddash.delivery.iiif.image.ShownImage;
import org.yaddash.delivery.pictures.PhotoFileResource;
import org.yaddash.delivery.pictures.PublishedPhoto;
import org.yaddash.http.Parameters;
import org.yaddash.http.exchange.Exchange;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.renditions.Extent;
import org.yaddash.renditions.Renditions;
import org.yaddash.search.Found;
import org.yaddash.search.Index;
import org.yaddash.search.Snapshot;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.types.Relation;

/**
 * {@code /api/iiif/manifest/{type}/{id}}: a photo, or the photos of an entry, as a manifest of the
 * IIIF Presentation API 3.0. Warned ones are blurred unless the request names the plain ones.
 */
@Path("api/iiif/manifest/{type}/{id}")
@RequestScoped
public class ManifestResource {
  private static final int MOST_CANVASES = 500;

  @Inject Index index;
  @Inject Renditions renditions;
  @Context HttpServletRequest request;

  /** Shows the manifest. */
  @GET
  public Response show(@PathParam("type") String type, @PathParam("id") String id) {
    Exchange exchange = new Exchange(request);
    Parameters parameters = exchange.parameters();
    Optional<String> named = PhotoFileResource.rendition(parameters);
    parameters.finish();
    boolean plain = named.filter(PhotoFileResource.PLAIN::equals).isPresent();
    Catalogue catalogue = index.catalogue();
    if (Entries.withPictures(catalogue, type).isEmpty()) {
      throw new ProblemException(
          ProblemCode.UNKNOWN_TYPE,
          "There is no content type '%s' that has pictures.".formatted(type));
    }
    ObjectNode resource;
    List<PublishedPhoto> photos;
    Instant modified;
    try (Snapshot snapshot = index.snapshot()) {
      Found found = snapshot.find(type, id).orElseThrow(() -> lacking(type, id));
      resource = Entries.resource(found, catalogue);
      photos = photos(found, snapshot, catalogue);
      modified = snapshot.modified();
    }
    String address =
        exchange.root() + "/api/iiif/manifest/" + type + "/" + resource.path("id").asText();
    Manifest manifest = new Manifest(exchange.root(), address, plain ? "?rendition=plain" : "");
    manifest.of(resource, Entries.label(resource, catalogue));
    for (PublishedPhoto photo : photos) {
      add(manifest, photo, plain, catalogue);
    }
    if (manifest.isEmpty()) {
      throw new ProblemException(
          ProblemCode.NO_RENDITION, "The entry has no published photo that can be shown.");
    }
    return IiifJson.answer(exchange, manifest.document(), Manifest.CONTEXT, modified);
  }

  private List<PublishedPhoto> photos(Found found, Snapshot snapshot, Catalogue catalogue) {
    List<Found> shown = new ArrayList<>();
    if (found.type().equals(PublishedPhoto.TYPE)) {
      shown.add(found);
    } else {
      Set<UUID> linked = new LinkedHashSet<>();
      for (Relation relation : Entries.toPhotos(found.type(), catalogue)) {
        linked.addAll(found.linked(relation.name()));
      }
      shown.addAll(snapshot.find(linked.stream().limit(MOST_CANVASES).toList()));
    }
    return shown.stream().flatMap(one -> PublishedPhoto.of(one, index).stream()).toList();
  }

  /** Adds a photo; one that cannot be shown is left out. */
  private void add(Manifest manifest, PublishedPhoto photo, boolean plain, Catalogue catalogue) {
    ShownImage image = Images.of(photo, plain && photo.warned());
    try {
      Extent seen = renditions.extent(image.picture());
      manifest.add(
          photo.resource(),
          Entries.label(photo.resource(), catalogue),
          image,
          size(image, seen),
          seen);
    } catch (ProblemException e) {
      if (e.problems().get(0).code() != ProblemCode.NO_RENDITION) {
        throw e;
      }
    }
  }

  private Extent size(ShownImage image, Extent seen) {
    try {
      return image.picture().blurred() ? renditions.extent(image.picture().plain()) : seen;
    } catch (ProblemException e) {
      return seen; // a grey plane stands for it
    }
  }

  private static ProblemException lacking(String type, String id) {
    return new ProblemException(
        ProblemCode.NOT_FOUND,
        "There is no published entry '%s' of the type %s.".formatted(id, type));
  }
}
