package org.yaddash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/**
 * What the service answered.
 *
 * @param status the HTTP status
 * @param headers the headers, names in any case
 * @param bytes the body as it came
 */
public record Answer(int status, HttpHeaders headers, byte[] bytes) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The body as text, UTF-8. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The body as JSON; a missing node when there is none. */
  public JsonNode json() {
    if (bytes.length == 0) {
      return MissingNode.getInstance();
    }
    try {
      return JSON.readTree(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(status + " without JSON: " + text(), e);
    }
  }

  /** The value at this JSON pointer of the body; a missing node when there is none. */
  public JsonNode at(String pointer) {
    return json().at(pointer);
  }

  /** The first header of this name, "" when there is none. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The status and the body, for a test's message. */
  @Override
  public String toString() {
    return status + " " + headers.map() + "\n" + text();
  }
}
