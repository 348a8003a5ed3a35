package org.yaddash.imports.upload.captures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** Writes small WARC files, record by record. */
public final class Warcs {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final boolean packed;

  /** An empty one, each record packed by gzip or not. */
  public Warcs(boolean packed) {
    this.packed = packed;
  }

  /** A page that was found. */
  public Warcs page(String url, String date, String contentType, byte[] body) {
    return response(url, date, "200 OK\r\nContent-Type: " + contentType, body);
  }

  /** An answer; {@code head} is its status and header lines. */
  public Warcs response(String url, String date, String head, byte[] body) {
    ByteArrayOutputStream http = new ByteArrayOutputStream();
    http.writeBytes(("HTTP/1.1 " + head + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    http.writeBytes(body);
    return record(
        "response",
        url,
        date,
        "Content-Type: application/http; msgtype=response\r\n",
        http.toByteArray());
  }

  /** A record of any kind. */
  public Warcs record(String type, String url, String date, String more, byte[] block) {
    String head =
        "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: %s\r\nWARC-Record-ID: <urn:uuid:%s>\r\n%sContent-Length: %d\r\n\r\n"
            .formatted(type, url, date, UUID.randomUUID(), more, block.length);
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    record.writeBytes(block);
    record.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(packed ? gzip(record.toByteArray()) : record.toByteArray());
    return this;
  }

  /** The file so far. */
  public byte[] bytes() {
    return out.toByteArray();
  }

  /** Packs by gzip. */
  public static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
      zip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }
}
