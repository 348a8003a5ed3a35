package org.yaddash.statements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The values that sources give to a field of an entry and that the entry does not have itself. They
 * are kept among the rows of the entry's provenance: a row with {@code attested} is one of them,
 * and tells with {@code quote} (the id of a source quote), {@code original} and {@code selector}
 * who gives it, and with {@code note} what the editors say to it. All other rows tell where the
 * entry's own values came from.
 */
public final class Attestations {
  /** The member with the value, in a row as it is kept. */
  public static final String ATTESTED = "attested";

  /** The member with the value, as it is written and read. */
  public static final String VALUE = "value";

  private Attestations() {}

  /** Whether a row is the value of another source. */
  public static boolean isOne(JsonNode row) {
    return row.has(ATTESTED);
  }

  /** The rows that tell of the entry's own values. */
  public static ArrayNode without(ArrayNode rows) {
    ArrayNode own = JsonNodeFactory.instance.arrayNode();
    rows.forEach(
        row -> {
          if (!isOne(row)) {
            own.add(row);
          }
        });
    return own;
  }

  /** The values of other sources, each as {@code {field, value, …}}. */
  public static ArrayNode of(ArrayNode rows) {
    ArrayNode attested = JsonNodeFactory.instance.arrayNode();
    rows.forEach(
        row -> {
          if (isOne(row)) {
            attested.add(renamed(row, ATTESTED, VALUE));
          }
        });
    return attested;
  }

  /** A row to be kept, of a value as it was written. */
  public static ObjectNode kept(JsonNode written) {
    return renamed(written, VALUE, ATTESTED);
  }

  /** The value at a dotted path with list positions: {@code figures.0.value}. */
  public static JsonNode valueAt(JsonNode document, String path) {
    JsonNode value = document;
    for (String step : path.split("\\.", -1)) {
      value =
          value.isArray() && isPosition(step)
              ? value.path(Integer.parseInt(step))
              : value.path(step);
    }
    return value;
  }

  /** Whether a step of a path is a place in a list. */
  public static boolean isPosition(String step) {
    return !step.isEmpty() && step.length() < 8 && step.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static ObjectNode renamed(JsonNode row, String from, String to) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    row.fields()
        .forEachRemaining(
            member ->
                copy.set(member.getKey().equals(from) ? to : member.getKey(), member.getValue()));
    return copy;
  }
}
