package org.yaddash.http.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A representation as it is sent: its headers, and its body as far as anybody needed it, plain and
 * gzipped. It never changes, so that it can be kept and sent to everyone who asks for the same;
 * what one request says about itself – what it has already, whether it takes gzip – decides only
 * which part of it is sent.
 *
 * <p>The tag of a gzipped body ends in {@code -gz}; both forms are taken in {@code If-None-Match}.
 */
public final class Reply {
  /** What caches are told: keep it, but ask each time; a 304 is cheap. */
  private static final String CACHING = "public, max-age=0, must-revalidate";

  private static final String VARY = "Accept, Accept-Language, Accept-Encoding";
  private static final String GZIPPED = "-gz";
  private static final int WORTH_ZIPPING = 1400;
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final String mediaType;
  private final String tag;
  private final @Nullable Instant modified;
  private final Map<String, String> headers;
  private final byte @Nullable [] plain;
  private final byte @Nullable [] zipped;

  private Reply(
      String mediaType,
      String tag,
      @Nullable Instant modified,
      Map<String, String> headers,
      byte @Nullable [] plain,
      byte @Nullable [] zipped) {
    this.mediaType = mediaType;
    this.tag = tag;
    this.modified = modified;
    this.headers = headers;
    this.plain = plain;
    this.zipped = zipped;
  }

  /**
   * What goes over the wire.
   *
   * @param status 200 or 304
   * @param headers its headers in order, those of the body included
   * @param body null when there is none
   */
  public record Sent(int status, Map<String, String> headers, byte @Nullable [] body) {}

  /** The reply that shows this, without its body. */
  static Reply of(Representation shown) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Cache-Control", CACHING);
    headers.put("Vary", VARY);
    headers.put("X-Content-Type-Options", "nosniff");
    if (shown.modified() != null) {
      headers.put("Last-Modified", HTTP_DATE.format(shown.modified()));
    }
    if (!shown.languages().isEmpty()) {
      headers.put("Content-Language", String.join(", ", shown.languages()));
    }
    headers.putAll(shown.headers());
    return new Reply(shown.mediaType(), shown.tag(), shown.modified(), headers, null, null);
  }

  /** The same with its body. */
  Reply with(byte[] body) {
    return new Reply(mediaType, tag, modified, headers, body, null);
  }

  /** The same with all that this request wants of it; the body is made when it is needed. */
  Reply readyFor(HttpServletRequest request, Supplier<byte[]> body) {
    return (suffices(request) ? this : with(body.get())).readyFor(request);
  }

  /** Whether enough of it is there to be sent to this request. */
  public boolean suffices(HttpServletRequest request) {
    return plain != null || isKnownTo(request);
  }

  /** The same with all that this request wants of it; itself when that is there already. */
  public Reply readyFor(HttpServletRequest request) {
    byte[] body = plain;
    if (body == null || zipped != null || isKnownTo(request) || !isZippedFor(request, body)) {
      return this;
    }
    return new Reply(mediaType, tag, modified, headers, body, gzip(body));
  }

  /** What is sent to this request, for which the reply {@link #suffices(HttpServletRequest)}. */
  public Sent to(HttpServletRequest request) {
    String known = knownTag(request);
    if (known != null) {
      return new Sent(304, headers(known), null);
    }
    byte[] body = plain;
    if (body == null) {
      throw new IllegalStateException("The reply has no body yet");
    }
    boolean zip = isZippedFor(request, body);
    if (zip) {
      body = zipped == null ? gzip(body) : zipped;
    }
    Map<String, String> all = headers(zip);
    all.put("Content-Length", Integer.toString(body.length));
    return new Sent(200, all, body);
  }

  /** The headers of a body, but for its length. */
  Map<String, String> headers(boolean zip) {
    Map<String, String> all = headers(zip ? tag + GZIPPED : tag);
    if (zip) {
      all.put("Content-Encoding", "gzip");
    }
    all.put("Content-Type", mediaType);
    return all;
  }

  private Map<String, String> headers(String sentTag) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("ETag", '"' + sentTag + '"');
    all.putAll(headers);
    return all;
  }

  /** About how many bytes of memory it takes. */
  public int weight() {
    long weight = 400L + 2L * tag.length();
    for (Map.Entry<String, String> header : headers.entrySet()) {
      weight += 100L + header.getKey().length() + header.getValue().length();
    }
    weight += plain == null ? 0 : plain.length;
    weight += zipped == null ? 0 : zipped.length;
    return (int) Math.min(weight, Integer.MAX_VALUE);
  }

  /** Whether the asker has the content already. */
  boolean isKnownTo(HttpServletRequest request) {
    return knownTag(request) != null;
  }

  /** The form of the tag that the asker has, or null when it has none of this content. */
  private @Nullable String knownTag(HttpServletRequest request) {
    String given = request.getHeader("If-None-Match");
    if (given == null) {
      return isUnmodifiedFor(request) ? tag : null;
    }
    String header = String.valueOf(joined(request, "If-None-Match"));
    if (header.strip().equals("*")) {
      return tag;
    }
    for (String item : header.split(",", -1)) {
      String opaque = item.strip();
      if (opaque.startsWith("W/")) {
        opaque = opaque.substring(2);
      }
      if (isQuoted(opaque, tag)) {
        return tag;
      }
      if (isQuoted(opaque, tag + GZIPPED)) {
        return tag + GZIPPED;
      }
    }
    return null;
  }

  private static boolean isQuoted(String opaque, String tag) {
    return opaque.length() == tag.length() + 2
        && opaque.startsWith(tag, 1)
        && opaque.charAt(0) == '"'
        && opaque.charAt(opaque.length() - 1) == '"';
  }

  private boolean isUnmodifiedFor(HttpServletRequest request) {
    @Nullable String header = request.getHeader("If-Modified-Since");
    @Nullable Instant last = modified;
    if (header == null || last == null) {
      return false;
    }
    try {
      Instant since = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return !last.truncatedTo(ChronoUnit.SECONDS).isAfter(since);
    } catch (DateTimeException e) {
      return false; // an unreadable date is to be ignored
    }
  }

  private boolean isZippedFor(HttpServletRequest request, byte[] body) {
    return body.length >= WORTH_ZIPPING && mayBeZippedFor(request);
  }

  /** Whether a body that is long enough is sent gzipped to this request. */
  boolean mayBeZippedFor(HttpServletRequest request) {
    return isText(mediaType) && acceptsGzip(request);
  }

  private static boolean acceptsGzip(HttpServletRequest request) {
    for (Preference wanted : Preference.list(joined(request, "Accept-Encoding"))) {
      if (wanted.value().equals("gzip") || wanted.value().equals("x-gzip")) {
        return wanted.quality() > 0;
      }
    }
    return false;
  }

  /** All headers of a name as one, as if they had been sent in one line; null when none was. */
  static @Nullable String joined(HttpServletRequest request, String name) {
    Enumeration<String> lines = request.getHeaders(name);
    if (!lines.hasMoreElements()) {
      return null;
    }
    String first = lines.nextElement();
    return lines.hasMoreElements()
        ? first + "," + String.join(",", Collections.list(lines))
        : first;
  }

  private static boolean isText(String mediaType) {
    int end = mediaType.indexOf(';');
    String bare = end < 0 ? mediaType : mediaType.substring(0, end);
    return bare.endsWith("json") || bare.endsWith("xml") || bare.startsWith("text/");
  }

  private static byte[] gzip(byte[] body) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream(body.length / 3);
    try (OutputStream out = new FastGzip(zipped)) {
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }
}
