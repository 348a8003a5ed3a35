package org.yaddash.imports.fork;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/**
 * Takes out what no database and no UTF-8 can hold: NUL and halves of surrogate pairs become
 * U+FFFD, one for one, so that no position moves.
 */
final class Plain {
  private static final char REPLACEMENT = '\uFFFD';

  private Plain() {}

  static String text(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (isBad(text, at)) {
        return replaced(text, at);
      }
    }
    return text;
  }

  private static String replaced(String text, int from) {
    StringBuilder plain = new StringBuilder(text);
    for (int at = from; at < text.length(); at++) {
      if (isBad(text, at)) {
        plain.setCharAt(at, REPLACEMENT);
      }
    }
    return plain.toString();
  }

  private static boolean isBad(String text, int at) {
    char c = text.charAt(at);
    if (!Character.isSurrogate(c)) {
      return c == 0;
    }
    if (Character.isHighSurrogate(c)) {
      return at + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
  }

  /** The same for every string inside a JSON value, which is changed in place. */
  static void clean(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        JsonNode value = field.getValue();
        if (value instanceof TextNode text) {
          field.setValue(TextNode.valueOf(text(text.textValue())));
        } else {
          clean(value);
        }
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        JsonNode value = array.get(i);
        if (value instanceof TextNode text) {
          array.set(i, TextNode.valueOf(text(text.textValue())));
        } else {
          clean(value);
        }
      }
    }
  }
}
