package org.yaddash.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.yaddash.statements.Attestations;

/** What stays true of the places that values came from when an editor changes a document. */
public final class Provenance {
  private Provenance() {}

  /**
   * Without the rows of fields whose value is another one now. What other sources say stays true.
   */
  public static ArrayNode kept(ArrayNode provenance, ObjectNode before, ObjectNode after) {
    ArrayNode kept = JsonNodeFactory.instance.arrayNode();
    for (JsonNode row : provenance) {
      String field = row.path("field").asText();
      if (Attestations.isOne(row)
          || Attestations.valueAt(before, field).equals(Attestations.valueAt(after, field))) {
        kept.add(row);
      }
    }
    return kept;
  }
}
