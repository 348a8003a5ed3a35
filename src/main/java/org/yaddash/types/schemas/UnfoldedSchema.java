package org.yaddash.types.schemas;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A type file's schema with every reference replaced by what it refers to, so that each field
 * stands for itself. A reference may only point inside its own file ({@code #/$defs/…}) and never
 * into itself.
 */
public final class UnfoldedSchema {
  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
  private static final Set<String> ONE =
      Set.of("items", "contains", "propertyNames", "not", "if", "then", "else");
  private static final Set<String> LISTS = Set.of("allOf", "anyOf", "oneOf");
  private static final Set<String> MAPS = Set.of("properties", "dependentSchemas");
  private static final Set<String> LEFT_OUT = Set.of("$schema", "$id", "$ref", "$defs", "$comment");
  private static final Set<String> REMARKS =
      Set.of("title", "description", "examples", "default", "deprecated");
  private static final int MOST_NODES = 20_000;

  private final TypeFile file;
  private final Map<JsonNode, String> pointers = new IdentityHashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final ObjectNode root;

  /** Unfolds; what stands in the way is noted as a fault of the file. */
  public UnfoldedSchema(TypeFile file) {
    this.file = file;
    checkDialect(file.schema().get("$schema"));
    ObjectNode unfolded = schema(file.schema(), "");
    this.root = JsonNodeFactory.instance.objectNode().put("$schema", DRAFT);
    root.setAll(unfolded);
    pointers.put(root, "");
  }

  /** The whole schema: references, definitions and comments gone. */
  public ObjectNode root() {
    return root;
  }

  /** Where a part of {@link #root()} stands in the file. */
  public String pointer(JsonNode part) {
    return pointers.getOrDefault(part, "");
  }

  private void checkDialect(@Nullable JsonNode dialect) {
    if (dialect == null || dialect.asText().equals(DRAFT)) {
      return;
    }
    String name = dialect.asText();
    boolean ours = name.equals(Vocabulary.ID) || name.endsWith("vocabulary/content-type.json");
    if (!ours) {
      file.fault(
          "/$schema",
          "'" + name + "' is not known; use ./vocabulary/content-type.json or " + DRAFT);
    }
  }

  private ObjectNode schema(ObjectNode node, String pointer) {
    ObjectNode unfolded = JsonNodeFactory.instance.objectNode();
    if (pointers.size() > MOST_NODES) {
      if (pointers.put(unfolded, pointer) == null && pointers.size() == MOST_NODES + 2) {
        file.fault(pointer, "the file's references unfold to more than can be handled");
      }
      return unfolded;
    }
    pointers.put(unfolded, pointer);
    JsonNode reference = node.get("$ref");
    if (reference != null) {
      unfolded.setAll(referred(reference.asText(), pointer + "/$ref"));
    }
    node.fields()
        .forEachRemaining(
            entry -> {
              String key = entry.getKey();
              if (LEFT_OUT.contains(key)) {
                return;
              }
              String at = pointer + "/" + Violations.escape(key);
              if (unfolded.has(key) && !REMARKS.contains(key) && !key.startsWith("x-")) {
                file.fault(at, "stands beside $ref, and again in what that refers to");
              }
              unfolded.set(key, part(key, entry.getValue(), at));
            });
    return unfolded;
  }

  private JsonNode part(String key, JsonNode value, String at) {
    if (key.equals("pattern")) {
      checkPattern(value.asText(), at);
    }
    if (ONE.contains(key)) {
      return any(value, at);
    }
    if (LISTS.contains(key) && value.isArray()) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      for (int i = 0; i < value.size(); i++) {
        list.add(any(value.get(i), at + "/" + i));
      }
      return list;
    }
    if (MAPS.contains(key) && value.isObject()) {
      ObjectNode map = JsonNodeFactory.instance.objectNode();
      value
          .fields()
          .forEachRemaining(
              entry ->
                  map.set(
                      entry.getKey(),
                      any(entry.getValue(), at + "/" + Violations.escape(entry.getKey()))));
      return map;
    }
    return value.deepCopy();
  }

  private JsonNode any(JsonNode node, String pointer) {
    return node instanceof ObjectNode object ? schema(object, pointer) : node;
  }

  private ObjectNode referred(String reference, String at) {
    ObjectNode nothing = JsonNodeFactory.instance.objectNode();
    if (!reference.startsWith("#/")) {
      file.fault(at, "'" + reference + "' does not point inside this file, as #/$defs/NAME does");
      return nothing;
    }
    String pointer =
        URLDecoder.decode(reference.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
    if (!(file.schema().at(JsonPointer.compile(pointer)) instanceof ObjectNode target)) {
      file.fault(at, "'" + reference + "' points at nothing that is a schema");
      return nothing;
    }
    if (open.contains(pointer)) {
      file.fault(at, "'" + reference + "' refers to itself, so its fields would never end");
      return nothing;
    }
    open.push(pointer);
    try {
      return schema(target, pointer);
    } finally {
      open.pop();
    }
  }

  private void checkPattern(String pattern, String at) {
    try {
      var unused = Vocabulary.pattern(pattern);
    } catch (PatternSyntaxException e) {
      file.fault(at, "'" + pattern + "' is not a regular expression: " + e.getDescription());
    }
  }
}
