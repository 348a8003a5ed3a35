package org.yaddash.delivery.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yaddash.delivery.FilterReader.Operator;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.search.projection.Property;
import org.yaddash.types.ContentType;
import org.yaddash.types.Field;
import org.yaddash.types.Relation;

/** The shapes of all answers, as JSON Schemas. */
final class OpenApiSchemas {
  private static final Set<String> SCHEMA_ONLY = Set.of("$schema", "$id", "required");

  private final Catalogue catalogue;
  private final ObjectNode all = object();

  OpenApiSchemas(Catalogue catalogue) {
    this.catalogue = catalogue;
    common();
    ArrayNode any = all.putObject("AnyResource").putArray("oneOf");
    for (ContentType type : catalogue.types().all()) {
      type(type);
      any.add(reference(type.name() + "Resource"));
    }
    all.set("AnyCollection", collection(reference("AnyResource")));
  }

  /** Every shape by its name. */
  ObjectNode all() {
    return all;
  }

  /** What the value of a filter looks like. */
  static ObjectNode ofValue(Property property, Operator operator) {
    return switch (operator) {
      case EXISTS -> object().put("type", "boolean");
      case IN -> string().put("description", "Values parted by commas.");
      default ->
          switch (property.kind()) {
            case WHOLE -> object().put("type", "integer");
            case REAL -> object().put("type", "number");
            case TRUTH -> object().put("type", "boolean");
            case DAYS -> string().put("description", "A date in EDTF.");
            case MOMENT -> string().put("description", "A moment or a date.");
            case LINK -> string().put("format", "uuid");
            case TEXT, RICH, GROUP -> string();
          };
    };
  }

  private void type(ContentType type) {
    String name = type.name();
    all.set(name + "Attributes", attributes(type));
    ObjectNode resource = object().put("type", "object");
    ArrayNode required = resource.putArray("required").add("type").add("id");
    required.add("links").add("meta");
    ObjectNode members = resource.putObject("properties");
    members.putObject("type").put("const", name);
    members.putObject("id").put("type", "string").put("format", "uuid");
    members.set("attributes", reference(name + "Attributes"));
    List<Relation> relations = catalogue.relations(name);
    if (!relations.isEmpty()) {
      ObjectNode relationships = members.putObject("relationships").put("type", "object");
      ObjectNode each = relationships.putObject("properties");
      relations.forEach(relation -> each.set(relation.name(), reference("Relationship")));
    }
    members.set("links", reference("Links"));
    members.set("meta", reference("ResourceMeta"));
    resource.put("additionalProperties", false);
    all.set(name + "Resource", resource);
    ObjectNode data = object();
    data.putArray("oneOf").add(reference(name + "Resource")).add(object().put("type", "null"));
    all.set(name + "Document", document(data));
    all.set(name + "Collection", collection(reference(name + "Resource")));
  }

  private ObjectNode attributes(ContentType type) {
    ObjectNode attributes = PublicSchema.of(type, catalogue);
    attributes.remove(SCHEMA_ONLY);
    List<String> extensions = new ArrayList<>();
    attributes.fieldNames().forEachRemaining(extensions::add);
    attributes.retain("title", "description", "type", "properties", "additionalProperties");
    attributes.put("type", "object");
    ObjectNode properties = attributes.withObject("/properties");
    for (Relation relation : type.relations()) {
      properties.remove(relation.name());
    }
    properties.putObject("slug").put("type", "string");
    catalogue
        .property(type.name(), "name")
        .filter(property -> type.field("name").isEmpty())
        .ifPresent(property -> properties.set("name", inLanguages(string())));
    for (Field field : type.fields()) {
      if (field.localized() && !field.isPrivate()) {
        localize(properties, field.path());
      }
    }
    withoutExtensions(attributes);
    return attributes;
  }

  /** A localized value comes in one language, or with inLanguage=* in all. */
  private static void localize(ObjectNode properties, String path) {
    ObjectNode at = properties;
    String[] steps = path.split("\\.", -1);
    for (int i = 0; i < steps.length; i++) {
      JsonNode property = at.path(steps[i]);
      if (i == steps.length - 1) {
        if (property instanceof ObjectNode schema) {
          at.set(steps[i], inLanguages(schema));
        }
        return;
      }
      JsonNode inside = property.path("items").isObject() ? property.path("items") : property;
      if (!(inside.path("properties") instanceof ObjectNode further)) {
        return;
      }
      at = further;
    }
  }

  private static ObjectNode inLanguages(ObjectNode schema) {
    ObjectNode either = object();
    JsonNode examples = schema.remove("examples"); // each in several languages
    if (examples != null) {
      either.set("examples", examples);
    }
    ArrayNode forms = either.putArray("anyOf").add(schema);
    forms.addObject().put("type", "object").set("additionalProperties", schema.deepCopy());
    return either;
  }

  /** The content types' own keywords mean nothing here. */
  private static void withoutExtensions(JsonNode schema) {
    if (schema instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        if (name.startsWith("x-")) {
          object.remove(name);
        } else {
          withoutExtensions(object.path(name));
        }
      }
    } else {
      schema.forEach(OpenApiSchemas::withoutExtensions);
    }
  }

  private void common() {
    ObjectNode links = all.putObject("Links").put("type", "object");
    links.set("additionalProperties", string());
    identifiers();
    ObjectNode resourceMeta = all.putObject("ResourceMeta").put("type", "object");
    ObjectNode told = resourceMeta.putObject("properties");
    told.set("slug", string());
    told.putObject("attestations")
        .put("type", "array")
        .put("description", "For each field that other sources give other values to, all of them.")
        .putObject("items")
        .put("type", "object");
    told.set("createdAt", string().put("format", "date-time"));
    told.set("publishedAt", string().put("format", "date-time"));
    told.putObject("languages").put("type", "array").set("items", string());
    told.putObject("contentWarning");
    told.putObject("provenance").put("type", "array").set("items", reference("Provenance"));
    provenance();
    errors();
    ObjectNode schema = all.putObject("JsonSchema");
    schema.put("type", "object").put("description", "A JSON Schema 2020-12.");
    entrance();
    listOf("Types", "types");
    listOf("Changes", "changes");
    ObjectNode suggested = object().put("type", "object");
    suggested.putArray("required").add("type").add("id").add("meta");
    ObjectNode suggestion = suggested.putObject("properties");
    suggestion.set("type", string());
    suggestion.set("id", string());
    suggestion.set("links", reference("Links"));
    suggestion.set("meta", object().put("type", "object"));
    all.set("Suggestions", collection(suggested));
    listOf("Redirects", "redirects");
    listOf("Feeds", "feeds");
    listOf("Renditions", "renditions");
  }

  private void entrance() {
    ObjectNode entrance = all.putObject("Entrance").put("type", "object");
    entrance.putArray("required").add("jsonapi").add("links");
    ObjectNode members = entrance.putObject("properties");
    members.putObject("jsonapi").put("type", "object");
    members.set("links", reference("Links"));
    members.putObject("meta").put("type", "object");
  }

  private void identifiers() {
    ObjectNode identifier = all.putObject("Identifier").put("type", "object");
    identifier.putArray("required").add("type").add("id");
    identifier.putObject("properties").<ObjectNode>set("type", string()).set("id", string());
    ObjectNode relationship = all.putObject("Relationship").put("type", "object");
    relationship.putArray("required").add("data");
    ObjectNode members = relationship.putObject("properties");
    members.putObject("jsonapi").put("type", "object");
    members.set("links", reference("Links"));
    ArrayNode data = members.putObject("data").putArray("oneOf");
    data.add(reference("Identifier"));
    data.addObject().put("type", "array").set("items", reference("Identifier"));
    data.addObject().put("type", "null");
  }

  private void provenance() {
    ObjectNode provenance = all.putObject("Provenance").put("type", "object");
    provenance.put("description", "Which place of which original a value was taken from.");
    ObjectNode members = provenance.putObject("properties");
    members.set("field", string().put("description", "A dotted path with list positions."));
    members.set("original", string().put("description", "SHA-256 of the original."));
    members.set("mediaType", string());
    ObjectNode selector = members.putObject("selector").put("type", "array");
    selector
        .putObject("items")
        .put("type", "object")
        .put("description", "A selector of the W3C Web Annotation model.");
    provenance.putArray("required").add("field").add("original");
  }

  private void errors() {
    ObjectNode errors = all.putObject("Errors").put("type", "object");
    errors.putArray("required").add("errors");
    ObjectNode members = errors.putObject("properties");
    members.putObject("jsonapi").put("type", "object");
    ObjectNode list = members.putObject("errors").put("type", "array").put("minItems", 1);
    ObjectNode error = list.putObject("items").put("type", "object");
    error.putArray("required").add("status").add("code").add("title").add("detail");
    ObjectNode told = error.putObject("properties");
    for (String name : List.of("status", "code", "title", "detail")) {
      told.set(name, string());
    }
    ObjectNode source = told.putObject("source").put("type", "object");
    ObjectNode places = source.putObject("properties");
    for (String name : List.of("parameter", "pointer", "header")) {
      places.set(name, string());
    }
  }

  private void listOf(String name, String type) {
    ObjectNode resource = object().put("type", "object");
    resource.putArray("required").add("type").add("id");
    ObjectNode members = resource.putObject("properties");
    members.putObject("type").put("const", type);
    members.set("id", string());
    members.putObject("attributes").put("type", "object");
    members.putObject("relationships").put("type", "object");
    members.set("links", reference("Links"));
    ObjectNode data = object().put("type", "array");
    data.set("items", resource);
    all.set(name, document(data));
  }

  private static ObjectNode collection(ObjectNode resource) {
    ObjectNode data = object().put("type", "array");
    data.set("items", resource);
    return document(data);
  }

  private static ObjectNode document(ObjectNode data) {
    ObjectNode document = object().put("type", "object");
    document.putArray("required").add("jsonapi").add("data");
    ObjectNode members = document.putObject("properties");
    members.putObject("jsonapi").put("type", "object");
    members.set("links", reference("Links"));
    members.set("data", data);
    ObjectNode included = members.putObject("included").put("type", "array");
    included.set("items", reference("AnyResource"));
    members.putObject("meta").put("type", "object");
    return document;
  }

  private static ObjectNode reference(String schema) {
    return object().put("$ref", "#/components/schemas/" + schema);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static ObjectNode string() {
    return object().put("type", "string");
  }
}
