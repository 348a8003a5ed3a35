package org.yaddash.editing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

/** A body that is one plain JSON object, such as what an action is told. */
public final class JsonBody {
  private static final int DEEPEST = 64;

  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonBody() {}

  /**
   * Reads a body.
   *
   * @param most the bytes that it may have
   * @throws ProblemException with {@code too-large} or {@code malformed-json}
   */
  public static ObjectNode read(InputStream body, int most) throws IOException {
    return of(bytes(body, most));
  }

  /** Reads a body's bytes; fails with {@code too-large}. */
  public static byte[] bytes(InputStream body, int most) throws IOException {
    byte[] bytes = body.readNBytes(most + 1);
    if (bytes.length > most) {
      throw new ProblemException(
          ProblemCode.TOO_LARGE, "The body may have %d bytes here.".formatted(most));
    }
    return bytes;
  }

  /** The object that bytes hold; fails with {@code malformed-json}. */
  public static ObjectNode of(byte[] bytes) throws IOException {
    JsonNode read = tree(JSON, bytes);
    if (read instanceof ObjectNode object) {
      return object;
    }
    throw new ProblemException(ProblemCode.MALFORMED_JSON, "The body must be a JSON object.");
  }

  /** What bytes hold; fails with {@code malformed-json}, which says where. */
  static JsonNode tree(ObjectMapper json, byte[] bytes) throws IOException {
    try {
      return json.readTree(bytes);
    } catch (JsonProcessingException e) {
      var place = e.getLocation();
      throw new ProblemException(
          ProblemCode.MALFORMED_JSON,
          place == null
              ? "The body cannot be read."
              : "The body cannot be read at line %d, column %d."
                  .formatted(place.getLineNr(), place.getColumnNr()));
    }
  }

  /** A member's name as it stands in a JSON pointer. */
  static String inPointer(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** The string member of a name; fails with {@code malformed-document}. */
  public static String text(ObjectNode object, String name) {
    JsonNode value = object.path(name);
    if (value.isTextual() && !value.textValue().isBlank()) {
      return value.textValue().strip();
    }
    throw new ProblemException(
        Problem.at(
            ProblemCode.MALFORMED_DOCUMENT,
            "/" + name,
            "The body must have a member '%s' that is a string.".formatted(name)));
  }

  /** Fails with {@code malformed-document} when there are other members than these. */
  public static void requireOnly(ObjectNode object, Set<String> names) {
    for (var member : object.properties()) {
      if (!names.contains(member.getKey())) {
        throw new ProblemException(
            Problem.at(
                ProblemCode.MALFORMED_DOCUMENT,
                "/" + inPointer(member.getKey()),
                "The member '%s' is not known here.".formatted(member.getKey())));
      }
    }
  }
}
