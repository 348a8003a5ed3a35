package org.yaddash.delivery.description;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.yaddash.delivery.pictures.PhotoFileResource;
import org.yaddash.delivery.pictures.PublishedPhoto;
import org.yaddash.http.JsonApi;

/** Describes the addresses of pictures. */
final class OpenApiPictures {
  private final OpenApi api;

  OpenApiPictures(OpenApi api) {
    this.api = api;
  }

  /** What photos have besides their entries. */
  void ofPhotos(String path) {
    ObjectNode file =
        api.get(
            path + "/{id}/file",
            "photos.file",
            PublishedPhoto.TYPE,
            "The picture itself; blurred when it has a content warning");
    namedRendition(identified(file));
    OpenApi.answers(file, "image/*", bytes(), true);
    OpenApi.content(file, "application/octet-stream", bytes());
    ObjectNode renditions =
        api.get(
            path + "/{id}/renditions",
            "photos.renditions",
            PublishedPhoto.TYPE,
            "The sizes of the picture, each at an address that never shows anything else");
    namedRendition(identified(renditions));
    OpenApi.answers(renditions, JsonApi.MEDIA_TYPE, OpenApi.reference("Renditions"), true);
    ObjectNode rendition =
        api.get(
            path + "/{id}/renditions/{key}/{name}",
            "photos.rendition",
            PublishedPhoto.TYPE,
            "The picture at one of its sizes");
    inPath(identified(rendition), "key", "name");
    OpenApi.answers(rendition, "image/*", bytes(), true);
    rendition
        .withObject("/responses/302")
        .put("description", "The key is an old one; the Location is today's address.");
  }

  /** What viewers of libraries and museums read. */
  void ofIiif() {
    json("/api/iiif/collection", "iiif.collections", "Collections of manifests, one of each type");
    ObjectNode collection =
        json(
            "/api/iiif/collection/{collection}",
            "iiif.collection",
            "The manifests of a type, as a collection of the IIIF Presentation API 3.0");
    ArrayNode asked = collection.putArray("parameters");
    inPath(asked, "collection");
    OpenApiParameters.refer(asked, "pageAfter");
    ObjectNode manifest =
        json(
            "/api/iiif/manifest/{collection}/{id}",
            "iiif.manifest",
            "The photos of an entry, as a manifest of the IIIF Presentation API 3.0");
    asked = manifest.putArray("parameters");
    inPath(asked, "collection");
    OpenApiParameters.refer(asked, "id");
    namedRendition(asked);
    ObjectNode base =
        api.get("/api/iiif/image/{image}", "iiif.image.base", "archive", "Leads to info.json");
    inPath(base.putArray("parameters"), "image");
    base.putObject("responses")
        .putObject("303")
        .put("description", "The Location is the picture's description.");
    base.withObject("/responses/default").put("$ref", "#/components/responses/Errors");
    ObjectNode info =
        json(
            "/api/iiif/image/{image}/info.json",
            "iiif.image.info",
            "What can be asked of a picture by the IIIF Image API 3.0");
    inPath(info.putArray("parameters"), "image");
    ObjectNode image =
        api.get(
            "/api/iiif/image/{image}/{region}/{size}/{rotation}/{quality}",
            "iiif.image",
            "archive",
            "A picture or a part of it, by the IIIF Image API 3.0, level 1");
    inPath(image.putArray("parameters"), "image", "region", "size", "rotation", "quality");
    OpenApi.answers(image, "image/*", bytes(), true);
  }

  private ObjectNode json(String path, String id, String summary) {
    ObjectNode operation = api.get(path, id, "archive", summary);
    OpenApi.answers(operation, "application/json", OpenApi.object().put("type", "object"), true);
    OpenApi.content(operation, "application/ld+json", OpenApi.object().put("type", "object"));
    return operation;
  }

  private static ArrayNode identified(ObjectNode operation) {
    ArrayNode asked = operation.putArray("parameters");
    OpenApiParameters.refer(asked, "id");
    return asked;
  }

  private static void inPath(ArrayNode asked, String... names) {
    for (String name : names) {
      OpenApiParameters.parameter(asked.addObject(), name, "path")
          .put("required", true)
          .set("schema", OpenApi.string());
    }
  }

  private static void namedRendition(ArrayNode asked) {
    ObjectNode rendition =
        OpenApiParameters.parameter(asked.addObject(), PhotoFileResource.RENDITION, "query")
            .put("description", "'plain' for the picture itself, whatever its warning.");
    ArrayNode values = rendition.putObject("schema").put("type", "string").putArray("enum");
    List.of("plain", "blurred").forEach(values::add);
  }

  private static ObjectNode bytes() {
    return OpenApi.object().put("contentEncoding", "binary");
  }
}
