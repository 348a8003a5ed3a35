package org.yaddash.imports.upload.captures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

/**
 * A record that tells what an address answered with.
 *
 * @param capture what it tells
 * @param body its content, the server's packing undone; empty where it only leads elsewhere
 * @param packed how many bytes it has in the archive
 */
record Captured(Capture capture, InputStream body, long packed) {
  private static final int LONGEST_ADDRESS = 2_000;
  private static final Set<String> STRANGE = Set.of("br", "zstd", "compress", "x-compress");

  /**
   * Reads the headers of a record.
   *
   * @return null when the record is none of these: a request, an error page, another protocol
   */
  static @Nullable Captured of(WarcRecord record) throws IOException {
    @Nullable Capture named = named(record);
    if (named == null) {
      return null;
    }
    String url = named.url();
    Instant at = named.at();
    if (record instanceof WarcRevisit revisit) {
      @Nullable String same = revisit.headers().first("WARC-Refers-To-Target-URI").orElse(null);
      return same == null || Capture.plain(same).equals(Capture.plain(url))
          ? null
          : leads(url, at, same);
    }
    if (record instanceof WarcResponse response) {
      HttpResponse http = response.http();
      int status = http.status();
      if (status >= 300 && status < 400) {
        @Nullable String location = http.headers().first("Location").orElse(null);
        return location == null ? null : leads(url, at, resolved(url, location));
      }
      if (status < 200 || status >= 300) {
        return null;
      }
      return new Captured(
          new Capture(url, at, charset(http.headers()), null),
          unpacked(http),
          record.body().size());
    }
    if (record instanceof WarcResource) {
      return new Captured(
          new Capture(url, at, charset(record.headers()), null),
          record.body().stream(),
          record.body().size());
    }
    return null;
  }

  /** Which address a record is of, and when; null when it is not of the web. */
  static @Nullable Capture named(WarcRecord record) {
    String url = record.headers().first("WARC-Target-URI").orElse("").strip();
    if (url.startsWith("<") && url.endsWith(">")) {
      url = url.substring(1, url.length() - 1);
    }
    boolean web =
        url.regionMatches(true, 0, "http://", 0, 7) || url.regionMatches(true, 0, "https://", 0, 8);
    return web && url.length() <= LONGEST_ADDRESS ? new Capture(url, at(record), null, null) : null;
  }

  private static Captured leads(String url, Instant at, String to) {
    return new Captured(new Capture(url, at, null, to), new ByteArrayInputStream(new byte[0]), 0);
  }

  private static Instant at(WarcRecord record) {
    try {
      return Instant.parse(record.headers().first("WARC-Date").orElse(""));
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }

  private static String resolved(String url, String location) {
    try {
      return URI.create(url).resolve(location.strip()).toString();
    } catch (IllegalArgumentException e) {
      return location;
    }
  }

  private static @Nullable String charset(MessageHeaders headers) {
    @Nullable String type = headers.first("Content-Type").orElse(null);
    if (type == null) {
      return null;
    }
    try {
      @Nullable String charset = MediaType.parseLeniently(type).parameters().get("charset");
      return charset == null || charset.isBlank() || charset.length() > 40 ? null : charset.strip();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The content without the packing of its transfer; what only claims to be packed stays. */
  private static InputStream unpacked(HttpResponse http) throws IOException {
    InputStream bytes = http.body().stream();
    String coding =
        String.join(",", http.headers().all("Content-Encoding")).toLowerCase(Locale.ROOT);
    if (!coding.contains("gzip") && !coding.contains("deflate")) {
      return bytes;
    }
    PushbackInputStream start = new PushbackInputStream(bytes, 2);
    byte[] first = start.readNBytes(2);
    start.unread(first);
    boolean gzip = first.length == 2 && first[0] == 0x1F && first[1] == (byte) 0x8B;
    if (gzip) {
      return new GZIPInputStream(start);
    }
    boolean zlib =
        first.length == 2
            && (first[0] & 0x0F) == 8
            && ((first[0] & 0xFF) << 8 | first[1] & 0xFF) % 31 == 0;
    return coding.contains("deflate") ? new InflaterInputStream(start, new Inflater(!zlib)) : start;
  }

  /** Whether the server packed it in a way that nobody here can undo. */
  static boolean isPackedStrangely(WarcRecord record) throws IOException {
    if (record instanceof WarcResponse response) {
      for (String coding : response.http().headers().all("Content-Encoding")) {
        for (String one : coding.toLowerCase(Locale.ROOT).split(",", -1)) {
          if (STRANGE.contains(one.strip())) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
