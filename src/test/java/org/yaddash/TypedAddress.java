package org.yaddash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What comes back for an address in the letters that somebody typed, as curl sends it; Java's own
 * client encodes every address.
 *
 * @param status the HTTP status
 * @param json the body
 */
public record TypedAddress(int status, JsonNode json) {
  /** Asks for an address in the bytes of UTF-8. */
  public static TypedAddress get(RunningYaddash yaddash, String address) {
    return get(yaddash, address, StandardCharsets.UTF_8);
  }

  /** Asks for an address in the bytes of a code page. */
  public static TypedAddress get(RunningYaddash yaddash, String address, Charset charset) {
    URI root = yaddash.uri("/");
    String request = "GET %s HTTP/1.0\r\nHost: %s\r\n\r\n".formatted(address, root.getAuthority());
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), root.getPort())) {
      socket.getOutputStream().write(request.getBytes(charset));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new TypedAddress(
          Integer.parseInt(answer.split(" ", 3)[1]),
          new ObjectMapper().readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
