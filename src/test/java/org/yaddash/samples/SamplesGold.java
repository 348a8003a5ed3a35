package org.yaddash.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an editor would expect an import of {@code imports/samples} to find. The shape is told in
 * {@code samples-gold.json} itself, under {@code about}; a test holds the file to the samples' own
 * words.
 */
public final class SamplesGold {
  /** Where the samples are. */
  public static final Path FOLDER = Path.of("imports/samples");

  private static final Path GOLD = Path.of("src/test/resources/samples-gold.json");

  private SamplesGold() {}

  /** All of it. */
  public static JsonNode read() throws IOException {
    return new ObjectMapper().readTree(Files.readAllBytes(GOLD));
  }

  /**
   * What is expected of each file, by its path below {@link #FOLDER}, with {@code /} between its
   * parts.
   */
  public static Map<String, JsonNode> files() throws IOException {
    Map<String, JsonNode> files = new LinkedHashMap<>();
    read().path("files").properties().forEach(file -> files.put(file.getKey(), file.getValue()));
    return files;
  }

  /** The bytes of one of the samples. */
  public static byte[] bytes(String path) throws IOException {
    return Files.readAllBytes(FOLDER.resolve(path));
  }
}
