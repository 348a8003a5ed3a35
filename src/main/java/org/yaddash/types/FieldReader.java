package org.yaddash.types;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields and relations out of an unfolded type schema, and the keywords that Yaddash
 * adds.
 */
final class FieldReader {
  private static final Set<String> ON_TYPES = Set.of("x-display", "x-slug", "x-sensitive");
  private static final Set<String> ON_FIELDS =
      Set.of("x-relation", "x-localized", "x-search", "x-facet", "x-private", "x-sensitive");
  private static final Set<String> OF_JSON_API = Set.of("id", "type");

  private final TypeFile file;
  private final UnfoldedSchema schema;
  private final Faults faults;
  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final Map<String, Relation> relations = new LinkedHashMap<>();
  private final Set<JsonNode> known = Collections.newSetFromMap(new IdentityHashMap<>());

  FieldReader(TypeFile file, UnfoldedSchema schema, Faults faults) {
    this.file = file;
    this.schema = schema;
    this.faults = faults;
  }

  /** What a field takes over from those that it stands in. */
  private record Around(String prefix, boolean many, boolean isPrivate, boolean sensitive) {}

  /** Reads all fields and relations, in the file's order. */
  void read() {
    ObjectNode root = schema.root();
    known.add(root);
    refuse(root, ON_TYPES, "may stand only on a field");
    if (!root.path("properties").isObject() || root.path("properties").isEmpty()) {
      faults.add(file.file(), "", "names no fields in properties");
      return;
    }
    if (root.has("type") && !root.path("type").asText().equals("object")) {
      faults.add(file.file(), "/type", "a content type is an object");
    }
    if (root.path("x-sensitive").isBoolean()) {
      fault(
          root,
          "/x-sensitive",
          "on a type it names the field with the warning: {\"warning\": \"FIELD\"}");
    }
    group(root, new Around("", false, false, false));
    strays(root);
    for (String required : names(root.path("required"))) {
      if (!root.path("properties").has(required)) {
        fault(root, "/required", "there is no field " + required);
      }
    }
  }

  Map<String, Field> fields() {
    return fields;
  }

  Map<String, Relation> relations() {
    return relations;
  }

  /** The fields that a keyword of the type names; an empty list when it is not there. */
  List<Field> named(String keyword) {
    JsonNode value = schema.root().path(keyword);
    List<String> paths = value.isTextual() ? List.of(value.asText()) : names(value);
    List<Field> named = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      Field field = publicValue(paths.get(i), "/" + keyword + (value.isArray() ? "/" + i : ""));
      if (field != null) {
        named.add(field);
      }
    }
    return named;
  }

  /** The field that holds the warning of a sensitive type, or null. */
  @Nullable Field warning() {
    JsonNode path = schema.root().path("x-sensitive").path("warning");
    if (path.isMissingNode()) {
      fields.values().stream()
          .filter(Field::sensitive)
          .findFirst()
          .ifPresent(
              field ->
                  fault(
                      schema.root(),
                      "",
                      "the field "
                          + field.path()
                          + " is x-sensitive, but the type's own x-sensitive names no warning"));
      return null;
    }
    Field field = publicValue(path.asText(), "/x-sensitive/warning");
    if (field != null && (field.kind() != FieldKind.STRING || field.many() || field.sensitive())) {
      fault(
          schema.root(),
          "/x-sensitive/warning",
          field.path() + " is not a single text that is always delivered");
    }
    return field;
  }

  private @Nullable Field publicValue(String path, String at) {
    Field field = fields.get(path);
    if (field == null) {
      fault(schema.root(), at, "there is no field " + path);
    } else if (field.kind() == FieldKind.OBJECT) {
      fault(schema.root(), at, path + " is a group of fields; name one of them");
    } else if (field.isPrivate()) {
      fault(schema.root(), at, path + " is private, and this would show it");
    }
    return field;
  }

  private void group(ObjectNode parent, Around around) {
    parent
        .path("properties")
        .fields()
        .forEachRemaining(
            entry -> {
              String path = around.prefix + entry.getKey();
              if (around.prefix.isEmpty() && OF_JSON_API.contains(path)) {
                fault(parent, "/properties/" + path, "the name is taken by JSON:API");
              }
              if (!(entry.getValue() instanceof ObjectNode node)) {
                fault(
                    parent,
                    "/properties/" + entry.getKey(),
                    "must be an object that describes the field");
              } else if (node.has("x-relation")) {
                relation(path, node, around);
              } else {
                field(path, node, around);
              }
            });
  }

  private void relation(String name, ObjectNode node, Around around) {
    known.add(node);
    refuse(node, ON_FIELDS, "may stand only on a type");
    if (!around.prefix.isEmpty()) {
      fault(
          node,
          "/x-relation",
          "a relation stands on a field of the type itself, not inside another");
      return;
    }
    JsonNode relation = node.path("x-relation");
    relations.put(
        name,
        new Relation(
            name,
            relation.path("type").asText(),
            relation.path("many").asBoolean(),
            relation.hasNonNull("inverse") ? relation.path("inverse").asText() : null,
            node.path("x-private").asBoolean(),
            label(name, node),
            node.path("description").asText()));
  }

  private void field(String path, ObjectNode node, Around around) {
    known.add(node);
    refuse(node, ON_FIELDS, "may stand only on a type");
    boolean list = jsonType(node).equals("array");
    if (list && !(node.get("items") instanceof ObjectNode)) {
      fault(node, "", "a list says in items what it holds");
      return;
    }
    ObjectNode value = list ? (ObjectNode) node.get("items") : node;
    FieldKind kind = kind(value);
    if (kind == null) {
      return;
    }
    if (node.path("x-sensitive").isObject()) {
      fault(node, "/x-sensitive", "on a field it is true or false");
    }
    boolean localized = node.path("x-localized").asBoolean();
    boolean facet = node.path("x-facet").asBoolean();
    Indexing indexing = indexing(node, kind);
    if (kind == FieldKind.OBJECT && (localized || facet || node.has("x-search"))) {
      String keyword = localized ? "x-localized" : facet ? "x-facet" : "x-search";
      fault(node, "/" + keyword, "stands on a group of fields; put it on the fields inside");
    }
    if (facet && indexing == Indexing.NONE && kind != FieldKind.OBJECT) {
      fault(node, "/x-facet", "a field that is not indexed cannot be counted");
    }
    if (facet && kind == FieldKind.HTML) {
      fault(node, "/x-facet", "rich text cannot be counted");
    }
    boolean many = around.many || list;
    boolean isPrivate = around.isPrivate || node.path("x-private").asBoolean();
    boolean sensitive = around.sensitive || node.path("x-sensitive").asBoolean();
    fields.put(
        path,
        new Field(
            path,
            kind,
            list,
            many,
            localized,
            indexing,
            facet,
            isPrivate,
            sensitive,
            label(path, node),
            node.path("description").asText(),
            node));
    if (kind == FieldKind.OBJECT) {
      group(value, new Around(path + ".", many, isPrivate, sensitive));
    }
  }

  private @Nullable FieldKind kind(ObjectNode value) {
    String type = jsonType(value);
    switch (type) {
      case "integer":
        return FieldKind.INTEGER;
      case "number":
        return FieldKind.NUMBER;
      case "boolean":
        return FieldKind.BOOLEAN;
      case "object":
        if (!value.path("properties").isObject() || value.path("properties").isEmpty()) {
          fault(value, "", "an object names its fields in properties");
          return null;
        }
        return FieldKind.OBJECT;
      case "array":
        fault(value, "", "a list of lists cannot be indexed; make it a list of objects");
        return null;
      case "string":
        if (value.path("contentMediaType").asText().equals("text/html")) {
          return FieldKind.HTML;
        }
        return switch (value.path("format").asText()) {
          case "edtf", "date", "date-time" -> FieldKind.DATE;
          case "uri", "uri-reference", "iri", "iri-reference" -> FieldKind.URI;
          default -> FieldKind.STRING;
        };
      default:
        fault(
            value,
            "",
            "says no type that a field can have (string, integer, number, boolean, object, array)");
        return null;
    }
  }

  /** The JSON type that a schema's values have, told or implied; "" when neither. */
  private static String jsonType(ObjectNode schema) {
    JsonNode type = schema.path("type");
    if (type.isTextual()) {
      return type.asText();
    }
    if (type.isArray()) {
      List<String> real = names(type).stream().filter(name -> !name.equals("null")).toList();
      return real.size() == 1 ? real.get(0) : "";
    }
    if (schema.has("properties")) {
      return "object";
    }
    if (schema.has("items")) {
      return "array";
    }
    boolean text =
        schema.has("format")
            || schema.has("contentMediaType")
            || schema.path("enum").path(0).isTextual();
    return text || schema.path("const").isTextual() ? "string" : "";
  }

  private Indexing indexing(ObjectNode node, FieldKind kind) {
    boolean words = kind == FieldKind.STRING || kind == FieldKind.HTML;
    String told = node.path("x-search").asText();
    if (told.isEmpty()) {
      boolean closed = node.has("enum") || node.path("items").has("enum");
      return kind == FieldKind.OBJECT
          ? Indexing.NONE
          : words && !closed ? Indexing.TEXT : Indexing.KEYWORD;
    }
    Indexing indexing = Indexing.valueOf(told.toUpperCase(Locale.ROOT));
    if (!words
        && kind != FieldKind.OBJECT
        && (indexing == Indexing.TEXT || indexing == Indexing.NAME)) {
      fault(node, "/x-search", "only text has words; use keyword or none");
    }
    return indexing;
  }

  /** Reports keywords of Yaddash in places where they would mean nothing. */
  private void strays(JsonNode node) {
    if (node instanceof ObjectNode && !schema.pointer(node).isEmpty() && !known.contains(node)) {
      refuse((ObjectNode) node, Set.of(), "stands where no field is, so it would mean nothing");
    }
    node.elements().forEachRemaining(this::strays);
  }

  private void refuse(ObjectNode node, Set<String> allowed, String reason) {
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (key.startsWith("x-") && !allowed.contains(key)) {
                fault(node, "/" + key, reason);
              }
            });
  }

  private void fault(JsonNode part, String below, String reason) {
    faults.add(file.file(), schema.pointer(part) + below, reason);
  }

  private static String label(String path, ObjectNode node) {
    return node.path("title").asText(path.substring(path.lastIndexOf('.') + 1));
  }

  private static List<String> names(JsonNode list) {
    List<String> names = new ArrayList<>();
    list.forEach(name -> names.add(name.asText()));
    return names;
  }
}
