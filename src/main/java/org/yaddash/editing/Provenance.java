package org.yaddash.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What stays true of the places that values came from when an editor changes a document. */
final class Provenance {
  private Provenance() {}

  /** Without the rows of fields whose value is another one now. */
  static ArrayNode kept(ArrayNode provenance, ObjectNode before, ObjectNode after) {
    ArrayNode kept = JsonNodeFactory.instance.arrayNode();
    for (JsonNode row : provenance) {
      String field = row.path("field").asText();
      if (value(before, field).equals(value(after, field))) {
        kept.add(row);
      }
    }
    return kept;
  }

  /** The value at a dotted path with list positions: {@code figures.0.value}. */
  private static JsonNode value(JsonNode document, String path) {
    JsonNode value = document;
    for (String step : path.split("\\.", -1)) {
      value =
          value.isArray() && isNumber(step) ? value.path(Integer.parseInt(step)) : value.path(step);
    }
    return value;
  }

  private static boolean isNumber(String step) {
    return !step.isEmpty() && step.length() < 8 && step.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
