package org.yaddash.delivery.description;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.yaddash.delivery.tongues.Tongue;

/** Describes what an address can answer with besides JSON:API. */
final class OpenApiTongues {
  private OpenApiTongues() {}

  /** Adds these to the answers of an operation. */
  static void add(ObjectNode operation, List<Tongue> tongues) {
    ObjectNode content = operation.withObject("/responses/200/content");
    for (Tongue tongue : tongues) {
      ObjectNode schema = content.putObject(tongue.mediaType()).putObject("schema");
      schema.put("description", tongue.meaning());
      boolean json = tongue.mediaType().split(";", 2)[0].endsWith("json");
      if (!json || tongue instanceof Tongue.OfWhole) {
        schema.put("type", "string");
      }
    }
  }
}
