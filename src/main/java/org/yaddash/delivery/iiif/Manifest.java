package org.yaddash.delivery.iiif;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.yaddash.delivery.iiif.image.ImageRequest;
import org.yaddash.delivery.iiif.image.ShownImage;
import org.yaddash.http.JsonApi;
import org.yaddash.renditions.Extent;

/**
 * A manifest of the IIIF Presentation API 3.0, built up canvas by canvas. Every address in it is
 * whole.
 */
final class Manifest {
  static final String CONTEXT = "http://iiif.io/api/presentation/3/context.json";
  private static final List<String> TOLD =
      List.of(
          "authors",
          "publishedOn",
          "takenOn",
          "place",
          "credit",
          "rights",
          "keywords",
          "contentWarning");

  private final String root;
  private final String id;
  private final ObjectNode manifest = JsonNodeFactory.instance.objectNode();
  private final ArrayNode canvases = JsonNodeFactory.instance.arrayNode();

  /**
   * A manifest without canvases.
   *
   * @param root the service's own address
   * @param id the manifest's address, without parameters
   * @param parameters what was asked for besides, from the question mark on; "" for nothing
   */
  Manifest(String root, String id, String parameters) {
    this.root = root;
    this.id = id;
    manifest.put("@context", CONTEXT).put("id", id + parameters).put("type", "Manifest");
  }

  /** What the whole manifest is of. */
  void of(ObjectNode resource, ObjectNode label) {
    describe(manifest, resource, label);
    String type = resource.path("type").asText();
    manifest
        .putArray("partOf")
        .addObject()
        .put("id", root + "/api/iiif/collection/" + type)
        .put("type", "Collection");
  }

  /** Label, description, rights, and where the same is told with the provenance of each value. */
  private void describe(ObjectNode shown, ObjectNode resource, ObjectNode label) {
    shown.set("label", label);
    JsonNode attributes = resource.path("attributes");
    String language = attributes.path("language").asText();
    for (String field : List.of("caption", "summary")) {
      if (attributes.hasNonNull(field) && !shown.has("summary")) {
        shown.set("summary", Wording.of(attributes.path(field), language));
      }
    }
    ArrayNode metadata = JsonNodeFactory.instance.arrayNode();
    for (String field : TOLD) {
      if (attributes.hasNonNull(field)) {
        ObjectNode one = metadata.addObject();
        one.set("label", Wording.name(field));
        one.set("value", Wording.of(attributes.path(field), ""));
      }
    }
    if (!metadata.isEmpty()) {
      shown.set("metadata", metadata);
    }
    rights(shown, attributes);
    shown.putArray("seeAlso").add(told(resource, root));
  }

  /** Where the same is told with the provenance of each value. */
  static ObjectNode told(ObjectNode resource, String root) {
    ObjectNode told = JsonNodeFactory.instance.objectNode();
    String type = resource.path("type").asText();
    told.put("id", root + "/api/" + type + "/" + resource.path("id").asText());
    told.put("type", "Dataset").put("format", JsonApi.MEDIA_TYPE);
    told.put("profile", "https://jsonapi.org/format/1.1/");
    told.set("label", Wording.plain("JSON:API, with the provenance of each value"));
    return told;
  }

  private static void rights(ObjectNode shown, JsonNode attributes) {
    ArrayNode said = JsonNodeFactory.instance.arrayNode();
    for (String field : List.of("credit", "rights")) {
      if (attributes.path(field).isTextual()) {
        said.add(attributes.path(field));
      }
    }
    Optional<String> licence = Licence.of(attributes.path("rights").asText());
    licence.ifPresent(address -> shown.put("rights", address));
    if (!said.isEmpty()) {
      ObjectNode statement = shown.putObject("requiredStatement");
      statement.set("label", Wording.name("attribution"));
      statement.set("value", Wording.of(said, ""));
    }
  }

  /**
   * Adds a picture of an entry.
   *
   * @param size how large the canvas is: as large as the picture without its blur
   * @param seen how large the picture is as it is shown
   */
  void add(ObjectNode resource, ObjectNode label, ShownImage image, Extent size, Extent seen) {
    describe(canvas(resource.path("id").asText(), label, image, size, seen), resource, label);
  }

  /** Adds a picture with its label alone; the canvas, to be added to. */
  ObjectNode canvas(String name, ObjectNode label, ShownImage image, Extent size, Extent seen) {
    String canvasId = id + "/canvas/" + name;
    ObjectNode canvas = canvases.addObject();
    canvas.put("id", canvasId).put("type", "Canvas").set("label", label);
    canvas.put("width", size.width()).put("height", size.height());
    canvas.putArray("thumbnail").add(image(image, ImageRequest.thumbnail(seen)));
    ObjectNode page = canvas.putArray("items").addObject();
    page.put("id", canvasId + "/page").put("type", "AnnotationPage");
    ObjectNode painting = page.putArray("items").addObject();
    painting.put("id", canvasId + "/painting").put("type", "Annotation");
    painting.put("motivation", "painting");
    painting.set("body", image(image, ImageRequest.max(seen)));
    painting.put("target", canvasId);
    return canvas;
  }

  private ObjectNode image(ShownImage shown, ImageRequest wanted) {
    ObjectNode image = JsonNodeFactory.instance.objectNode();
    image.put("id", shown.address(root) + "/" + wanted.canonical()).put("type", "Image");
    image.put("format", wanted.format().mediaType());
    image.put("width", wanted.width()).put("height", wanted.height());
    image
        .putArray("service")
        .addObject()
        .put("id", shown.address(root))
        .put("type", "ImageService3")
        .put("profile", "level1");
    return image;
  }

  boolean isEmpty() {
    return canvases.isEmpty();
  }

  /** The whole of it. */
  ObjectNode document() {
    if (!canvases.isEmpty()) {
      manifest.set("thumbnail", canvases.get(0).path("thumbnail").deepCopy());
    }
    manifest.set("items", canvases);
    return manifest;
  }

  /** What is said beside the canvases. */
  ObjectNode head() {
    return manifest;
  }
}
