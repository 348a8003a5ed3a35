package org.yaddash.delivery.tongues;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yaddash.types.ContentType;
import org.yaddash.types.Field;
import org.yaddash.types.Relation;

/**
 * How a content type's file says that its fields are called in another vocabulary: what its keyword
 * ({@code x-schema-org}, {@code x-dublin-core}, {@code x-csl}) holds on the type, on its fields and
 * on its relations.
 */
public final class Mapping {
  private final JsonNode onType;
  private final Map<String, JsonNode> rules = new LinkedHashMap<>();

  private Mapping(JsonNode onType) {
    this.onType = onType;
  }

  /** What a type says by this keyword. */
  public static Mapping of(ContentType type, String keyword) {
    JsonNode schema = type.schema();
    Mapping mapping = new Mapping(schema.path(keyword));
    for (Field field : type.fields()) {
      mapping.put(field.path(), field.schema().path(keyword));
    }
    for (Relation relation : type.relations()) {
      mapping.put(relation.name(), schema.path("properties").path(relation.name()).path(keyword));
    }
    return mapping;
  }

  private void put(String path, JsonNode rule) {
    if (!rule.isMissingNode()) {
      rules.put(path, rule);
    }
  }

  /** Whether the type's file says anything by the keyword; if not, a sensible guess is wanted. */
  public boolean isGiven() {
    return !onType.isMissingNode() || !rules.isEmpty();
  }

  /** What it says on a field or relation; a missing node when nothing. */
  public JsonNode rule(String path) {
    return rules.getOrDefault(path, MissingNode.getInstance());
  }

  /** The name that a field or relation has; empty when it has none, or more than a name. */
  public Optional<String> name(String path) {
    return Optional.ofNullable(rule(path).textValue());
  }

  /** What an entry with these attributes is. */
  public String kind(JsonNode attributes, String otherwise) {
    return choose(onType, attributes, otherwise);
  }

  /** What an entry of the type is, whatever its attributes. */
  public String kind(String otherwise) {
    return choose(onType, MissingNode.getInstance(), otherwise);
  }

  /**
   * Takes the first of several choices that fits: a name, or one that holds {@code if} a field has
   * a value.
   */
  public static String choose(JsonNode choices, JsonNode attributes, String otherwise) {
    if (choices.isTextual()) {
      return choices.textValue();
    }
    for (JsonNode choice : choices) {
      if (choice.isTextual()) {
        return choice.textValue();
      }
      if (has(attributes, choice.path("if").asText())) {
        return choice.path("type").asText();
      }
    }
    return otherwise;
  }

  private static boolean has(JsonNode attributes, String path) {
    JsonNode at = attributes;
    for (String step : path.split("\\.", -1)) {
      at = at.isArray() ? at.path(0).path(step) : at.path(step);
    }
    return !at.isMissingNode() && !at.isNull() && !(at.isContainerNode() && at.isEmpty());
  }
}
