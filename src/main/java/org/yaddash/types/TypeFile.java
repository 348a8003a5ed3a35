package org.yaddash.types;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One type file, read but not yet understood.
 *
 * @param file its name, for messages
 * @param type the content type's name
 * @param schema what it says
 */
record TypeFile(String file, String type, ObjectNode schema) {
  private static final Pattern LEGAL_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

  /** Names that stand beside the types in the addresses of {@code /api} and {@code /manage}. */
  private static final Set<String> TAKEN =
      Set.of(
          "annotations",
          "candidates",
          "changes",
          "events",
          "feeds",
          "figures",
          "graphql",
          "health",
          "iiif",
          "importFiles",
          "imports",
          "index",
          "log",
          "media",
          "oai",
          "openapi",
          "operations",
          "originals",
          "redirects",
          "renditions",
          "search",
          "session",
          "sitemap",
          "types",
          "vocabulary");

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** The type's name of a file's name. */
  static String typeOf(String file) {
    return file.substring(0, file.length() - ".json".length());
  }

  /**
   * Reads the bytes of a file; empty, with the reason among the faults, when they are no JSON
   * object.
   */
  static Optional<TypeFile> read(String file, byte[] bytes, Faults faults) {
    String type = typeOf(file);
    int before = faults.count();
    if (!LEGAL_NAME.matcher(type).matches()) {
      faults.add(
          file,
          "",
          "the file's name is the type's name in addresses: a letter, then at most 63 letters, digits, hyphens or"
              + " underscores");
    } else if (TAKEN.contains(type)) {
      faults.add(file, "", "the name " + type + " is taken by an address of Yaddash");
    }
    try {
      JsonNode root = STRICT.readTree(bytes);
      if (root instanceof ObjectNode schema) {
        return faults.count() > before
            ? Optional.empty()
            : Optional.of(new TypeFile(file, type, schema));
      }
      faults.add(file, "", root.isMissingNode() ? "the file is empty" : "must be a JSON object");
    } catch (JsonProcessingException e) {
      faults.add(
          file, pointer(e), "is not JSON: " + e.getOriginalMessage() + place(e.getLocation()));
    } catch (IOException e) {
      faults.add(file, "", "cannot be read: " + e.getMessage());
    }
    return Optional.empty();
  }

  private static String pointer(JsonProcessingException e) {
    return e.getProcessor() instanceof JsonParser parser
        ? parser.getParsingContext().pathAsPointer().toString()
        : "";
  }

  private static String place(JsonLocation location) {
    return " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
  }
}
