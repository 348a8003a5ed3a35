package org.yaddash.delivery.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.types.ContentType;
import org.yaddash.types.Field;
import org.yaddash.types.Relation;

/**
 * A content type's JSON Schema as the public may see it: without the private fields and relations,
 * and without anything that names one.
 */
final class PublicSchema {
  private static final Set<String> MAY_NAME_OTHERS =
      Set.of(
          "allOf",
          "anyOf",
          "oneOf",
          "not",
          "if",
          "then",
          "else",
          "dependentSchemas",
          "dependentRequired",
          "examples",
          "default",
          "x-display",
          "x-slug",
          "x-sensitive",
          "x-schema-org",
          "x-csl");

  private final ContentType type;
  private final Catalogue catalogue;
  private final Set<String> hidden = new TreeSet<>();

  private PublicSchema(ContentType type, Catalogue catalogue) {
    this.type = type;
    this.catalogue = catalogue;
    type.fields().stream()
        .filter(Field::isPrivate)
        .forEach(
            field -> {
              hidden.add(field.path());
              hidden.add(field.name());
            });
    type.relations().stream()
        .map(Relation::name)
        .filter(relation -> catalogue.relation(type.name(), relation).isEmpty())
        .forEach(hidden::add);
  }

  /** The schema; a copy. */
  static ObjectNode of(ContentType type, Catalogue catalogue) {
    ObjectNode schema = type.schema();
    new PublicSchema(type, catalogue).clean(schema, "");
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "/api/types/" + type.name());
    return schema;
  }

  private void clean(ObjectNode schema, String path) {
    if (!hidden.isEmpty()) {
      for (String keyword : MAY_NAME_OTHERS) {
        JsonNode value = schema.get(keyword);
        if (value != null && namesHidden(value)) {
          schema.remove(keyword);
        }
      }
    }
    if (schema.get("items") instanceof ObjectNode items) {
      clean(items, path);
    }
    if (!(schema.get("properties") instanceof ObjectNode properties)) {
      return;
    }
    List<String> names = new ArrayList<>();
    properties.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      String inside = path.isEmpty() ? name : path + "." + name;
      if (isHidden(inside)) {
        properties.remove(name);
        if (schema.get("required") instanceof ArrayNode required) {
          drop(required, name);
        }
      } else if (properties.get(name) instanceof ObjectNode property) {
        clean(property, inside);
      }
    }
  }

  private boolean isHidden(String path) {
    return type.field(path).map(Field::isPrivate).orElse(false)
        || (type.relation(path).isPresent() && catalogue.relation(type.name(), path).isEmpty());
  }

  private static void drop(ArrayNode list, String text) {
    for (Iterator<JsonNode> items = list.iterator(); items.hasNext(); ) {
      if (items.next().asText().equals(text)) {
        items.remove();
      }
    }
  }

  private boolean namesHidden(JsonNode value) {
    if (value.isTextual()) {
      return hidden.contains(value.textValue());
    }
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      if (hidden.contains(member.getKey()) || namesHidden(member.getValue())) {
        return true;
      }
    }
    if (value.isArray()) {
      for (JsonNode item : value) {
        if (namesHidden(item)) {
          return true;
        }
      }
    }
    return false;
  }
}
