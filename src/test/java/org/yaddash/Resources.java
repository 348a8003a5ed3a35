package org.yaddash;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON for tests: read from a text in which quotes may be single. */
public final class Resources {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Resources() {}

  /** The JSON that this text is, with {@code '} for {@code "}. */
  public static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** The body that makes an entry with these attributes. */
  public static ObjectNode newEntry(String type, String attributes) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("data").put("type", type).set("attributes", json(attributes));
    return body;
  }

  /** The body that changes these attributes of an entry. */
  public static ObjectNode change(String type, String id, String attributes) {
    ObjectNode body = newEntry(type, attributes);
    body.withObject("/data").put("id", id);
    return body;
  }

  /** Adds a relationship to many, of one type, to a body. */
  public static ObjectNode relate(ObjectNode body, String relation, String type, String... ids) {
    var data =
        body.withObject("/data").withObject("/relationships").putObject(relation).putArray("data");
    for (String id : ids) {
      data.addObject().put("type", type).put("id", id);
    }
    return body;
  }
}
