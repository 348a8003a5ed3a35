package org.yaddash.processes;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message in the making from its bytes. What stands in the fields that are wanted verbatim is
 * checked to be JSON and handed on as the text that it is: that takes a fraction of making nodes of
 * it, and of writing them down again.
 */
final class Message {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser parser;
  private final byte[] bytes;
  private final Set<String> verbatim;

  private Message(JsonParser parser, byte[] bytes, Set<String> verbatim) {
    this.parser = parser;
    this.bytes = bytes;
    this.verbatim = verbatim;
  }

  /**
   * Reads a message.
   *
   * @param parser of these bytes, at their beginning
   * @param verbatim fields whose objects and arrays become texts
   */
  static JsonNode of(JsonParser parser, byte[] bytes, Set<String> verbatim) throws IOException {
    parser.nextToken();
    return new Message(parser, bytes, verbatim).value();
  }

  private JsonNode value() throws IOException {
    @Nullable JsonToken token = parser.currentToken();
    if (token == null) {
      throw new IOException("a message without anything");
    }
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> NODES.textNode(parser.getText());
      case VALUE_NUMBER_INT ->
          switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
          };
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      default -> NODES.nullNode();
    };
  }

  private ObjectNode object() throws IOException {
    ObjectNode object = NODES.objectNode();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      boolean whole = parser.nextToken().isStructStart() && verbatim.contains(name);
      object.set(name, whole ? NODES.textNode(text()) : value());
    }
    return object;
  }

  private ArrayNode array() throws IOException {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value());
    }
    return array;
  }

  /** The object or array that begins here, as it was written. */
  private String text() throws IOException {
    int from = (int) parser.currentTokenLocation().getByteOffset();
    parser.skipChildren();
    int to = (int) parser.currentLocation().getByteOffset();
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }
}
