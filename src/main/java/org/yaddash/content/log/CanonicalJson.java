package org.yaddash.content.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one form of a JSON value that is stored and hashed, after RFC 8785: no white space, keys
 * sorted by their UTF-16 units, strings with the fewest escapes, characters never normalised.
 * Unlike there, numbers are decimal and keep all their digits: {@code 1.0}, {@code 1} and {@code
 * 1e0} are one number, written {@code 1}.
 */
final class CanonicalJson {
  /** Takes strings of any length: what was written must be readable. */
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private static final ObjectMapper JSON =
      JsonMapper.builder(FACTORY)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String HEXADECIMAL = "0123456789abcdef";

  private CanonicalJson() {}

  /** The canonical form of a JSON text. */
  static String of(String json) throws JsonProcessingException {
    return of(JSON.readTree(json));
  }

  /**
   * The canonical form of a value, the same as of its text: numbers are those that the text says.
   */
  static String of(JsonNode value) {
    StringBuilder form = new StringBuilder();
    write(value, form);
    return form.toString();
  }

  /** The value that the canonical form of this one says: a copy of its own. */
  static JsonNode read(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> {
        TreeMap<String, JsonNode> members = new TreeMap<>();
        value.properties().forEach(each -> members.put(each.getKey(), read(each.getValue())));
        yield new ObjectNode(NODES).setAll(members);
      }
      case ARRAY -> {
        ArrayNode items = NODES.arrayNode(value.size());
        value.forEach(item -> items.add(read(item)));
        yield items;
      }
      case NUMBER -> isNumber(value) ? readNumber(exact(value)) : TextNode.valueOf(value.asText());
      default -> value;
    };
  }

  private static JsonNode readNumber(BigDecimal exact) {
    String form = number(exact);
    if (form.indexOf('.') >= 0 || form.indexOf('e') >= 0) {
      return NODES.numberNode(Double.parseDouble(form));
    }
    BigInteger whole = new BigInteger(form);
    return whole.bitLength() < Integer.SIZE
        ? NODES.numberNode(whole.intValue())
        : whole.bitLength() < Long.SIZE
            ? NODES.numberNode(whole.longValue())
            : NODES.numberNode(whole);
  }

  /** The number that the text of a value says. */
  private static BigDecimal exact(JsonNode value) {
    return value.isFloat() || value.isDouble()
        ? new BigDecimal(value.asText())
        : value.decimalValue();
  }

  /** Whether a number has a text that is one: there is none for infinity. */
  private static boolean isNumber(JsonNode value) {
    return !(value.isFloat() || value.isDouble()) || Double.isFinite(value.doubleValue());
  }

  /** SHA-256 of a text in UTF-8, in hexadecimal. */
  static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(JsonNode value, StringBuilder form) {
    switch (value.getNodeType()) {
      case OBJECT -> writeObject(value, form);
      case ARRAY -> writeArray(value, form);
      case STRING -> writeString(value.textValue(), form);
      case NUMBER -> {
        if (isNumber(value)) {
          form.append(number(exact(value)));
        } else {
          writeString(value.asText(), form);
        }
      }
      case BOOLEAN -> form.append(value.booleanValue());
      case NULL -> form.append("null");
      default -> throw new IllegalArgumentException("not JSON: " + value.getNodeType());
    }
  }

  private static void writeObject(JsonNode object, StringBuilder form) {
    String[] names = new String[object.size()];
    int count = 0;
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      names[count++] = member.getKey();
    }
    Arrays.sort(names);
    String separator = "{";
    for (String name : names) {
      form.append(separator);
      writeString(name, form);
      form.append(':');
      write(object.path(name), form);
      separator = ",";
    }
    form.append(names.length == 0 ? "{}" : "}");
  }

  private static void writeArray(JsonNode array, StringBuilder form) {
    String separator = "[";
    for (JsonNode item : array) {
      form.append(separator);
      write(item, form);
      separator = ",";
    }
    form.append(array.isEmpty() ? "[]" : "]");
  }

  private static void writeString(String text, StringBuilder form) {
    form.append('"');
    char[] all = text.toCharArray();
    int written = 0;
    for (int i = 0; i < all.length; i++) {
      char c = all[i];
      if (c >= ' ' && c != '"' && c != '\\') {
        continue;
      }
      form.append(all, written, i - written);
      written = i + 1;
      switch (c) {
        case '"' -> form.append("\\\"");
        case '\\' -> form.append("\\\\");
        case '\b' -> form.append("\\b");
        case '\t' -> form.append("\\t");
        case '\n' -> form.append("\\n");
        case '\f' -> form.append("\\f");
        case '\r' -> form.append("\\r");
        default ->
            form.append("\\u00")
                .append(HEXADECIMAL.charAt(c >> 4))
                .append(HEXADECIMAL.charAt(c & 15));
      }
    }
    form.append(all, written, all.length - written).append('"');
  }

  /** Digits and an exponent only where it is shorter; one text for one number. */
  private static String number(BigDecimal number) {
    if (number.signum() == 0) {
      return "0";
    }
    BigDecimal least = number.stripTrailingZeros();
    boolean plain = least.scale() > -21 && least.scale() < 21;
    return plain ? least.toPlainString() : least.unscaledValue() + "e" + -(long) least.scale();
  }
}
