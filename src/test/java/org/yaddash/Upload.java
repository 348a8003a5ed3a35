package org.yaddash;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The body of a {@code multipart/form-data} request, part by part. */
public final class Upload {
  private static final String BOUNDARY = "yaddash-test-9f3d1c7a5b";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  /** Adds a {@code file} part. */
  public Upload file(String name, String mediaType, byte[] bytes) {
    return part(
        "Content-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: "
            + mediaType,
        bytes);
  }

  /** Adds a plain field. */
  public Upload field(String name, String value) {
    return part(
        "Content-Disposition: form-data; name=\"" + name + "\"",
        value.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a part with these header lines, as they are. */
  public Upload part(String headers, byte[] bytes) {
    body.writeBytes(
        ("--" + BOUNDARY + "\r\n" + headers + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    body.writeBytes(bytes);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    return this;
  }

  String contentType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  byte[] bytes() {
    byte[] end = ("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(body.toByteArray());
    whole.writeBytes(end);
    return whole.toByteArray();
  }
}
