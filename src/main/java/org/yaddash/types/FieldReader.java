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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.types.schemas.TypeFile;
import org.yaddash.types.schemas.UnfoldedSchema;

/**
 * Reads the fields and relations out of an unfolded type schema, and the keywords that Yaddash
 * adds.
 */
final class FieldReader {
  private static final Set<String> ON_TYPES =
      Set.of("x-display", "x-slug", "x-sensitive", "x-schema-org", "x-dublin-core", "x-csl");
  private static final Set<String> ON_FIELDS =
      Set.of(
          "x-relation",
          "x-localized",
          "x-search",
          "x-facet",
          "x-private",
          "x-sensitive",
          "x-schema-org",
          "x-dublin-core",
          "x-csl");

  /** What an entry is called in other vocabularies; on the type it may depend on a field. */
  private static final Set<String> CHOICES = Set.of("x-schema-org", "x-csl");

  private static final Set<String> DUBLIN_CORE =
      Set.of(
          ("contributor coverage creator date description format identifier language publisher"
                  + " relation rights source subject title type")
              .split(" ", -1));

  private static final Set<String> OF_JSON_API = Set.of("id", "type");

  private final TypeFile file;
  private final UnfoldedSchema schema;
  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final Map<String, Relation> relations = new LinkedHashMap<>();
  private final List<Field> display = new ArrayList<>();
  private final List<Field> slug = new ArrayList<>();
  private @Nullable Field warning;
  private final Set<JsonNode> known = Collections.newSetFromMap(new IdentityHashMap<>());

  FieldReader(TypeFile file, UnfoldedSchema schema) {
    this.file = file;
    this.schema = schema;
  }

  /** What a field takes over from those that it stands in. */
  private record Around(String prefix, boolean many, boolean isPrivate, boolean sensitive) {}

  /** Reads all fields and relations, in the file's order. */
  void read() {
    ObjectNode root = schema.root();
    known.add(root);
    refuse(root, ON_TYPES, "may stand only on a field");
    if (!root.path("properties").isObject() || root.path("properties").isEmpty()) {
      file.fault("", "names no fields in properties");
      return;
    }
    if (root.has("type") && !root.path("type").asText().equals("object")) {
      file.fault("/type", "a content type is an object");
    }
    group(root, new Around("", false, false, false));
    strays(root);
    names();
    choices();
    warning = readWarning();
    for (String required : texts(root.path("required"))) {
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

  /** The fields that name an entry; at least one, unless the file is broken. */
  List<Field> display() {
    return display;
  }

  /** The fields that the slug is made from; at least one, unless the file is broken. */
  List<Field> slug() {
    return slug;
  }

  /** The field that holds the warning of a sensitive type, or null. */
  @Nullable Field warning() {
    return warning;
  }

  private void names() {
    display.addAll(named("x-display"));
    if (!schema.root().has("x-display")) {
      firstText().ifPresent(display::add);
    }
    if (display.isEmpty() && !file.isBroken()) {
      file.fault("", "names no field in x-display, and has no text that could name an entry");
    }
    slug.addAll(schema.root().has("x-slug") ? named("x-slug") : display);
  }

  /** Where the type does not say what names an entry: its title or name, else its first text. */
  private Optional<Field> firstText() {
    List<Field> texts =
        fields.values().stream()
            .filter(field -> field.kind() == FieldKind.STRING && !field.isPrivate())
            .toList();
    return texts.stream()
        .filter(field -> field.path().equals("title") || field.path().equals("name"))
        .findFirst()
        .or(() -> texts.stream().findFirst());
  }

  private List<Field> named(String keyword) {
    JsonNode value = schema.root().path(keyword);
    List<String> paths = value.isTextual() ? List.of(value.asText()) : texts(value);
    List<Field> named = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      Field field = publicValue(paths.get(i), "/" + keyword + (value.isArray() ? "/" + i : ""));
      if (field != null) {
        named.add(field);
      }
    }
    return named;
  }

  /** A choice that depends on a field tells whether that has a value. */
  private void choices() {
    for (String keyword : CHOICES) {
      JsonNode choices = schema.root().path(keyword);
      if (!choices.isMissingNode() && !choices.isTextual() && !choices.isArray()) {
        fault(schema.root(), "/" + keyword, "on a type it is a name, or a list of choices");
      }
      for (int i = 0; i < choices.size(); i++) {
        if (choices.path(i).has("if")) {
          publicValue(choices.path(i).path("if").asText(), "/" + keyword + "/" + i + "/if");
        }
      }
    }
  }

  private @Nullable Field readWarning() {
    JsonNode sensitive = schema.root().path("x-sensitive");
    if (sensitive.isBoolean()) {
      file.fault(
          "/x-sensitive",
          "on a type it names the field with the warning: {\"warning\": \"FIELD\"}");
      return null;
    }
    if (sensitive.isMissingNode()) {
      fields.values().stream()
          .filter(Field::sensitive)
          .findFirst()
          .ifPresent(
              field ->
                  file.fault(
                      "",
                      field.path()
                          + " is x-sensitive, but the type's own x-sensitive names no warning"));
      return null;
    }
    String at = "/x-sensitive/warning";
    Field field = publicValue(sensitive.path("warning").asText(), at);
    if (field != null && (field.kind() != FieldKind.STRING || field.many() || field.sensitive())) {
      file.fault(at, field.path() + " is not a single text that is always delivered");
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
    JsonNode element = node.path("x-dublin-core");
    if (element.isTextual() && !DUBLIN_CORE.contains(element.textValue())) {
      fault(node, "/x-dublin-core", element.textValue() + " is no element of Dublin Core");
    }
    for (String keyword : CHOICES) {
      if (node.path(keyword).isArray()) {
        fault(node, "/" + keyword, "only a type has choices");
      }
    }
    boolean localized = node.path("x-localized").asBoolean();
    boolean facet = node.path("x-facet").asBoolean();
    Field.Indexing indexing = indexing(node, kind);
    if (kind == FieldKind.OBJECT && (localized || facet || node.has("x-search"))) {
      String keyword = localized ? "x-localized" : facet ? "x-facet" : "x-search";
      fault(node, "/" + keyword, "stands on a group of fields; put it on the fields inside");
    }
    if (facet && indexing == Field.Indexing.NONE && kind != FieldKind.OBJECT) {
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
      List<String> real = texts(type).stream().filter(name -> !name.equals("null")).toList();
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

  private Field.Indexing indexing(ObjectNode node, FieldKind kind) {
    boolean words = kind == FieldKind.STRING || kind == FieldKind.HTML;
    String told = node.path("x-search").asText();
    if (told.isEmpty()) {
      boolean closed = node.has("enum") || node.path("items").has("enum");
      return kind == FieldKind.OBJECT
          ? Field.Indexing.NONE
          : words && !closed ? Field.Indexing.TEXT : Field.Indexing.KEYWORD;
    }
    Field.Indexing indexing = Field.Indexing.valueOf(told.toUpperCase(Locale.ROOT));
    if (!words
        && kind != FieldKind.OBJECT
        && (indexing == Field.Indexing.TEXT || indexing == Field.Indexing.NAME)) {
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
    file.fault(schema.pointer(part) + below, reason);
  }

  private static String label(String path, ObjectNode node) {
    return node.path("title").asText(path.substring(path.lastIndexOf('.') + 1));
  }

  private static List<String> texts(JsonNode list) {
    List<String> names = new ArrayList<>();
    list.forEach(name -> names.add(name.asText()));
    return names;
  }
}
