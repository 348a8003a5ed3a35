package org.yaddash.types;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Documents for tests, written as JSON with single quotes. */
final class Documents {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Documents() {}

  static ObjectNode of(String json) {
    try {
      return (ObjectNode) MAPPER.readTree(json.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  /** A valid document of a built-in type, with one field set. */
  static ObjectNode with(ContentType type, String field, JsonNode value) {
    ObjectNode document =
        switch (type.name()) {
          case "articles" -> of("{'title': 'a'}");
          case "victims" -> of("{'names': [{'text': 'a'}]}");
          case "photos" -> of("{'caption': {'en': 'a'}}");
          default -> of("{'text': 'a'}");
        };
    document.set(field, value);
    return document;
  }
}
