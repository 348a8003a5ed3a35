package org.yaddash.delivery.description;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.yaddash.delivery.feeds.FeedsResource;
import org.yaddash.delivery.linked.AnnotationsResource;
import org.yaddash.delivery.pictures.PublishedPhoto;
import org.yaddash.delivery.tongues.Tongue;
import org.yaddash.delivery.tongues.Tongues;
import org.yaddash.http.JsonApi;
import org.yaddash.problems.ProblemCode;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.types.ContentType;
import org.yaddash.types.Relation;

/** Describes {@code /api} in OpenAPI 3.1, from the content types. */
public final class OpenApi {
  private final Catalogue catalogue;
  private final Tongues tongues;
  private final ObjectNode document = JsonNodeFactory.instance.objectNode();
  private final ObjectNode paths = JsonNodeFactory.instance.objectNode();
  private final OpenApiParameters parameters;
  private final OpenApiSchemas schemas;

  private OpenApi(Catalogue catalogue, Tongues tongues) {
    this.catalogue = catalogue;
    this.tongues = tongues;
    this.schemas = new OpenApiSchemas(catalogue);
    this.parameters = new OpenApiParameters(catalogue);
  }

  /** The whole description. */
  static ObjectNode of(Catalogue catalogue, Tongues tongues) {
    return new OpenApi(catalogue, tongues).describe();
  }

  private ObjectNode describe() {
    document.put("openapi", "3.1.0");
    document
        .putObject("info")
        .put("title", "Yaddash: published content")
        .put("version", "1")
        .put(
            "description",
            "Published entries of an archive as JSON:API 1.1. Every error has a permanent code; an"
                + " unknown parameter, field, operator or type is an error that names it.")
        .putObject("license")
        .put("name", "Apache-2.0")
        .put("identifier", "Apache-2.0");
    document.putArray("servers").addObject().put("url", "/");
    document.putArray("security");
    ArrayNode tags = document.putArray("tags");
    tags.addObject().put("name", "archive").put("description", "The archive as a whole.");
    for (ContentType type : catalogue.types().all()) {
      ObjectNode tag = tags.addObject().put("name", type.name());
      tag.put("description", type.description().isEmpty() ? type.label() : type.description());
    }
    archive();
    catalogue.types().all().forEach(this::type);
    document.set("paths", paths);
    ObjectNode components = document.putObject("components");
    components.set("schemas", schemas.all());
    components.set("parameters", parameters.all());
    components.set("responses", responses());
    components.set("headers", headers());
    return document;
  }

  private void archive() {
    operation("/api", "links", "archive", "Links to all that can be read", List.of(), "Entrance");
    operation("/api/types", "types", "archive", "The content types", List.of(), "Types");
    ObjectNode schema =
        get("/api/types/{type}", "type", "archive", "The JSON Schema of a content type");
    schema.putArray("parameters").addObject().put("$ref", "#/components/parameters/type");
    answers(schema, TypesResource.SCHEMA, reference("JsonSchema"), true);
    operation(
        "/api/search",
        "search",
        "archive",
        "Entries of every type by their words",
        List.of("words", "ofType", "pageSize", "pageNumber", "pageAfter", "inLanguage"),
        "AnyCollection");
    parameters.fields((ArrayNode) paths.at("/~1api~1search/get/parameters"));
    operation(
        "/api/search/suggest",
        "suggest",
        "archive",
        "Entries whose name or title begins as somebody has typed",
        List.of("words", "ofType", "pageSize", "inLanguage"),
        "Suggestions");
    operation(
        "/api/changes",
        "changes",
        "archive",
        "What was published or taken away since a cursor",
        List.of("pageSize", "pageAfter"),
        "Changes");
    operation(
        "/api/redirects",
        "redirects",
        "archive",
        "Where the pages of the old sites have gone: 301, or 410 when their entry is no more",
        List.of("oldAddress", "pageSize", "pageNumber"),
        "Redirects");
    operation("/api/feeds", "feeds", "archive", "The feeds of all types", List.of(), "Feeds");
    OpenApiTongues.harvest(this, paths);
    OpenApiTongues.graphQl(this, paths);
    new OpenApiPictures(this).ofIiif();
    ObjectNode self = get("/api/openapi.json", "openapi", "archive", "This description");
    answers(self, OpenApiResource.MEDIA_TYPE, object(), false);
    content(self, "application/json", object());
  }

  private void type(ContentType type) {
    String name = type.name();
    String path = "/api/" + name;
    ObjectNode list = get(path, name + ".list", name, type.label() + ": a list");
    ArrayNode asked = list.putArray("parameters");
    parameters.ofCollection(asked, name);
    answers(list, JsonApi.MEDIA_TYPE, reference(name + "Collection"), false);
    OpenApiTongues.add(list, tongues.ofList(type));
    ObjectNode one = get(path + "/{id}", name + ".show", name, type.label() + ": one entry");
    ArrayNode showing = one.putArray("parameters");
    OpenApiParameters.refer(showing, "id");
    parameters.ofEntry(showing, name);
    answers(one, JsonApi.MEDIA_TYPE, reference(name + "Document"), true);
    OpenApiTongues.add(one, tongues.ofEntry(type));
    own(type);
    for (Relation relation : catalogue.relations(name)) {
      relation(path, name, relation);
    }
    if (name.equals(PublishedPhoto.TYPE)) {
      new OpenApiPictures(this).ofPhotos(path);
    }
  }

  /** What a type has at addresses of their own: its feeds, and its annotations. */
  private void own(ContentType type) {
    String name = type.name();
    for (Tongue tongue : tongues.ofList(type)) {
      String ending = FeedsResource.ending(tongue.mediaType());
      if (!ending.isEmpty() && !catalogue.isDerived(name)) {
        ObjectNode feed =
            get("/api/feeds/" + name + ending, name + ".feed" + ending, name, tongue.meaning());
        parameters.ofFeed(feed.putArray("parameters"), name);
        answers(feed, tongue.mediaType(), object(), false);
      }
    }
    ObjectNode annotations =
        get(
            "/api/annotations/" + name + "/{id}",
            name + ".annotations",
            name,
            type.label() + ": where the values came from, as Web Annotations");
    ArrayNode asked = annotations.putArray("parameters");
    OpenApiParameters.refer(asked, "id");
    OpenApiTongues.annotations(asked);
    answers(annotations, AnnotationsResource.MEDIA_TYPE, object(), true);
  }

  private void relation(String path, String name, Relation relation) {
    String related = path + "/{id}/" + relation.name();
    String label = name + ": " + relation.label();
    ObjectNode entries = get(related, name + "." + relation.name(), name, label);
    ArrayNode asked = entries.putArray("parameters");
    OpenApiParameters.refer(asked, "id");
    if (relation.many()) {
      parameters.ofCollection(asked, relation.type());
      answers(entries, JsonApi.MEDIA_TYPE, reference(relation.type() + "Collection"), true);
      OpenApiTongues.add(entries, tongues.ofList(catalogue.types().get(relation.type())));
    } else {
      parameters.ofEntry(asked, relation.type());
      answers(entries, JsonApi.MEDIA_TYPE, reference(relation.type() + "Document"), true);
      OpenApiTongues.add(entries, tongues.ofEntry(catalogue.types().get(relation.type())));
    }
    ObjectNode linkage =
        get(
            path + "/{id}/relationships/" + relation.name(),
            name + "." + relation.name() + ".linkage",
            name,
            label + " (linkage)");
    OpenApiParameters.refer(linkage.putArray("parameters"), "id");
    answers(linkage, JsonApi.MEDIA_TYPE, reference("Relationship"), true);
  }

  private void operation(
      String path, String id, String tag, String summary, List<String> asked, String schema) {
    ObjectNode operation = get(path, id, tag, summary);
    OpenApiParameters.refer(operation.putArray("parameters"), asked.toArray(String[]::new));
    answers(operation, JsonApi.MEDIA_TYPE, reference(schema), false);
  }

  ObjectNode get(String path, String id, String tag, String summary) {
    ObjectNode operation = paths.putObject(path).putObject("get");
    operation.put("operationId", id).put("summary", summary).put("description", summary + ".");
    operation.putArray("tags").add(tag);
    return operation;
  }

  static void answers(ObjectNode operation, String mediaType, ObjectNode schema, boolean mayLack) {
    ObjectNode answers = operation.putObject("responses");
    ObjectNode found = answers.putObject("200").put("description", "Found.");
    ObjectNode headers = found.putObject("headers");
    for (String header : List.of("ETag", "Last-Modified", "Content-Language", "Cache-Control")) {
      headers.putObject(header).put("$ref", "#/components/headers/" + header);
    }
    found.putObject("content").putObject(mediaType).set("schema", schema);
    answers.putObject("304").put("description", "What If-None-Match names is still what there is.");
    answers.putObject("400").put("$ref", "#/components/responses/Errors");
    if (mayLack) {
      answers.putObject("404").put("$ref", "#/components/responses/Errors");
    }
    answers.putObject("406").put("$ref", "#/components/responses/Errors");
    answers.putObject("default").put("$ref", "#/components/responses/Errors");
  }

  /** One more form of what is found. */
  static void content(ObjectNode operation, String mediaType, ObjectNode schema) {
    operation.withObject("/responses/200/content").putObject(mediaType).set("schema", schema);
  }

  private static ObjectNode responses() {
    ObjectNode responses = JsonNodeFactory.instance.objectNode();
    StringBuilder codes = new StringBuilder();
    for (ProblemCode code : ProblemCode.values()) {
      codes.append(codes.isEmpty() ? "" : ", ").append(code.code());
    }
    responses
        .putObject("Errors")
        .put("description", "Something was wrong; codes: " + codes)
        .putObject("content")
        .putObject(JsonApi.MEDIA_TYPE)
        .set("schema", reference("Errors"));
    return responses;
  }

  /** One after the other, so that the document is the same after every start. */
  private static ObjectNode headers() {
    ObjectNode headers = JsonNodeFactory.instance.objectNode();
    header(headers, "ETag", "Names the content of the body.");
    header(headers, "Last-Modified", "When the content last changed.");
    header(headers, "Content-Language", "The languages that were served.");
    header(headers, "Cache-Control", "What caches may do.");
    return headers;
  }

  private static void header(ObjectNode headers, String name, String meaning) {
    headers.putObject(name).put("description", meaning).set("schema", string());
  }

  static ObjectNode reference(String schema) {
    return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + schema);
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ObjectNode string() {
    return object().put("type", "string");
  }
}
