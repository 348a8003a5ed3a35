package org.yaddash.types.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * Makes, of what a type file says about its fields, the schema of a whole document: relations
 * become UUIDs, localized fields objects from language tag to value, and objects hold no other
 * fields than those named.
 */
public final class DocumentSchema {
  static final String LANGUAGE_TAG = "^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}$";

  private static final Set<String> REMARKS =
      Set.of(
          "title",
          "description",
          "examples",
          "default",
          "deprecated",
          "contentMediaType",
          "contentEncoding");

  private DocumentSchema() {}

  /** The document schema of an unfolded type schema. */
  public static ObjectNode of(ObjectNode type) {
    ObjectNode document = value(type);
    document.put("type", "object");
    return document;
  }

  private static ObjectNode field(ObjectNode field) {
    if (field.get("x-relation") instanceof ObjectNode relation) {
      return relation(field, relation.path("many").asBoolean());
    }
    ObjectNode value = value(field);
    if (!field.path("x-localized").asBoolean()) {
      return value;
    }
    ObjectNode perLanguage = JsonNodeFactory.instance.objectNode();
    perLanguage.put("type", "object").put("minProperties", 1);
    perLanguage
        .putObject("propertyNames")
        .put("description", "a language tag such as en or az-Cyrl")
        .put("pattern", LANGUAGE_TAG);
    perLanguage.set("additionalProperties", value);
    return perLanguage;
  }

  private static ObjectNode relation(ObjectNode field, boolean many) {
    ObjectNode reference = JsonNodeFactory.instance.objectNode();
    reference.put("type", "string").put("format", "uuid");
    if (!many) {
      return reference;
    }
    ObjectNode list = JsonNodeFactory.instance.objectNode();
    list.put("type", "array").put("uniqueItems", true);
    list.set("items", reference);
    for (String limit : Set.of("minItems", "maxItems")) {
      if (field.has(limit)) {
        list.set(limit, field.get(limit));
      }
    }
    return list;
  }

  private static ObjectNode value(ObjectNode schema) {
    ObjectNode value = JsonNodeFactory.instance.objectNode();
    schema
        .fields()
        .forEachRemaining(
            entry -> {
              String key = entry.getKey();
              if (!key.startsWith("x-") && !key.startsWith("$") && !REMARKS.contains(key)) {
                value.set(key, part(key, entry.getValue()));
              }
            });
    if (value.has("properties")) {
      value.put("additionalProperties", false);
    }
    return value;
  }

  private static JsonNode part(String key, JsonNode part) {
    if (key.equals("items") && part instanceof ObjectNode items) {
      return value(items);
    }
    if (key.equals("properties") && part instanceof ObjectNode fields) {
      ObjectNode compiled = JsonNodeFactory.instance.objectNode();
      fields
          .fields()
          .forEachRemaining(
              entry ->
                  compiled.set(
                      entry.getKey(),
                      entry.getValue() instanceof ObjectNode field
                          ? field(field)
                          : entry.getValue().deepCopy()));
      return compiled;
    }
    return part instanceof ArrayNode list ? list.deepCopy() : part.deepCopy();
  }
}
