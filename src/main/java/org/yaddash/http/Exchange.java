package org.yaddash.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.settings.Settings;

/**
 * One reading request and how it is answered: what its headers accept, whether the asker has the
 * content already (304), and what caches may do with it.
 *
 * <p>The tag of a gzipped body ends in {@code -gz}; both forms are taken in {@code If-None-Match}.
 */
public final class Exchange {
  /** What caches are told: keep it, but ask each time; a 304 is cheap. */
  static final String CACHING = "public, max-age=0, must-revalidate";

  private static final String VARY = "Accept, Accept-Language, Accept-Encoding";
  private static final String GZIPPED = "-gz";
  private static final int WORTH_ZIPPING = 1400;

  private final HttpServletRequest request;

  /** The exchange that this request begins. */
  public Exchange(HttpServletRequest request) {
    this.request = request;
  }

  /** The path asked for, decoded by nobody: as it stood in the request line. */
  public String path() {
    return request.getRequestURI();
  }

  /**
   * The address of the service as readers know it, without a slash at its end: as it is set, or
   * else as this request says. For what must hold absolute addresses; all other answers hold
   * references relative to it.
   */
  public String root() {
    return new Settings().url().orElseGet(this::asked);
  }

  private String asked() {
    String host = request.getServerName();
    boolean plain =
        host.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-._:[]".indexOf(c) >= 0);
    int port = request.getServerPort();
    boolean usual = port == (request.isSecure() ? 443 : 80);
    return request.getScheme()
        + "://"
        + (plain && !host.isEmpty() ? host : "localhost")
        + (usual ? "" : ":" + port);
  }

  /** The query parameters, to be taken and finished by the use case. */
  public Parameters parameters() {
    return Parameters.read(request.getQueryString());
  }

  /**
   * Chooses among the media types that the address has, by the {@code Accept} header.
   *
   * @param offered what there is, the usual one first
   * @throws ProblemException not-acceptable, when the header accepts none of them
   */
  public String choose(String... offered) {
    @Nullable String header = joined("Accept");
    if (header == null || header.isBlank()) {
      return offered[0];
    }
    List<Preference> preferences = Preference.list(header);
    boolean refused =
        offered[0].equals(JsonApi.MEDIA_TYPE)
            && preferences.stream().anyMatch(wanted -> wanted.value().equals(offered[0]))
            && preferences.stream().noneMatch(Exchange::isPlainJsonApi);
    @Nullable String best = null;
    int place = preferences.size();
    for (String mediaType : refused ? new String[0] : offered) {
      int found = place(mediaType, preferences);
      if (found < place && preferences.get(found).quality() > 0) {
        best = mediaType;
        place = found;
      }
    }
    if (best != null) {
      return best;
    }
    throw new ProblemException(
        Problem.inHeader(
            ProblemCode.NOT_ACCEPTABLE,
            "Accept",
            "This address answers with %s.".formatted(String.join(" or ", offered))));
  }

  /**
   * Which of these preferences, most wanted first, decides on a media type: the one that fits it
   * best, not the most wanted one. Their number when none does.
   */
  private static int place(String mediaType, List<Preference> preferences) {
    Preference offered = Preference.of(mediaType);
    int place = preferences.size();
    int closest = 0;
    for (int i = 0; i < preferences.size(); i++) {
      int fit = fit(preferences.get(i), offered);
      if (fit > closest) {
        closest = fit;
        place = i;
      }
    }
    return place;
  }

  /**
   * How closely a media range fits a media type: 0 not at all, 5 to the letter. JSON:API's own is
   * accepted only bare or with a profile; who names it only otherwise is refused, whatever else is
   * accepted. application/json stands for any JSON. Of two media types that differ in their profile
   * only, each is wanted by its own.
   */
  private static int fit(Preference wanted, Preference offered) {
    String range = wanted.value();
    String mediaType = offered.value();
    if (range.equals(mediaType)) {
      if (mediaType.equals(JsonApi.MEDIA_TYPE)) {
        return isPlainJsonApi(wanted) ? 5 : 0;
      }
      @Nullable String profile = wanted.parameters().get("profile");
      @Nullable String own = offered.parameters().get("profile");
      return profile == null ? 4 : profile.equals(own) ? 5 : own == null ? 4 : 0;
    }
    if (range.equals("application/json") && mediaType.endsWith("+json")) {
      return 3;
    }
    boolean family =
        range.endsWith("/*") && mediaType.startsWith(range.substring(0, range.length() - 1));
    return range.equals("*/*") ? 1 : family ? 2 : 0;
  }

  private static boolean isPlainJsonApi(Preference wanted) {
    return wanted.value().equals(JsonApi.MEDIA_TYPE)
        && Set.of("profile").containsAll(wanted.parameters().keySet());
  }

  /** The languages that the reader prefers, most wanted first; empty when nothing is said. */
  public List<String> languages() {
    return Preference.list(joined("Accept-Language")).stream()
        .filter(wanted -> wanted.quality() > 0 && !wanted.value().equals("*"))
        .map(Preference::value)
        .toList();
  }

  /** Answers with a representation, or with 304 when the asker has it. */
  public Response answer(Representation shown) {
    return unchanged(shown)
        .orElseGet(
            () -> {
              byte[] body = shown.body().get();
              boolean zip =
                  body.length >= WORTH_ZIPPING && isText(shown.mediaType()) && acceptsGzip();
              String tag = shown.tag() + (zip ? GZIPPED : "");
              Response.ResponseBuilder answer = common(Response.ok(), shown, tag);
              if (zip) {
                answer.header("Content-Encoding", "gzip");
              }
              byte[] sent = zip ? gzip(body) : body;
              return answer
                  .type(shown.mediaType())
                  .header("Content-Length", sent.length)
                  .entity(sent)
                  .build();
            });
  }

  /** The same with a file for its body, which is sent as it is. */
  public Response answer(Representation shown, Path file) {
    return unchanged(shown)
        .orElseGet(
            () ->
                common(Response.ok(), shown, shown.tag())
                    .type(shown.mediaType())
                    .entity(file.toFile())
                    .build());
  }

  /** Writes a body as it is made. */
  public interface Streamed {
    /** Writes all of it; what fails on the way ends the connection. */
    void write(OutputStream body) throws IOException;
  }

  /**
   * The same with a body that is never held as a whole. When the answer has no entity, because the
   * asker has the content or wants the headers only, the body is never asked for.
   */
  public Response answer(Representation shown, Streamed body) {
    return unchanged(shown)
        .orElseGet(
            () -> {
              boolean zip = isText(shown.mediaType()) && acceptsGzip();
              Response.ResponseBuilder answer =
                  common(Response.ok(), shown, shown.tag() + (zip ? GZIPPED : ""))
                      .type(shown.mediaType());
              if (zip) {
                answer.header("Content-Encoding", "gzip");
              }
              if (!request.getMethod().equals("HEAD")) {
                answer.entity((StreamingOutput) out -> stream(body, out, zip));
              }
              return answer.build();
            });
  }

  private static void stream(Streamed body, OutputStream out, boolean zip) throws IOException {
    if (zip) {
      try (OutputStream zipped = new FastGzip(out)) {
        body.write(zipped);
      }
    } else {
      body.write(out);
    }
  }

  private Optional<Response> unchanged(Representation shown) {
    @Nullable String known = knownTag(shown.tag());
    boolean unchanged =
        request.getHeader("If-None-Match") == null ? notModifiedSince(shown) : known != null;
    return unchanged
        ? Optional.of(
            common(Response.notModified(), shown, known == null ? shown.tag() : known).build())
        : Optional.empty();
  }

  private static Response.ResponseBuilder common(
      Response.ResponseBuilder answer, Representation shown, String tag) {
    answer
        .header("ETag", '"' + tag + '"')
        .header("Cache-Control", CACHING)
        .header("Vary", VARY)
        .header("X-Content-Type-Options", "nosniff");
    if (shown.modified() != null) {
      answer.header("Last-Modified", httpDate(shown.modified()));
    }
    if (!shown.languages().isEmpty()) {
      answer.header("Content-Language", String.join(", ", shown.languages()));
    }
    shown.headers().forEach(answer::header);
    return answer;
  }

  /** The form of the tag that the asker has, or null when it has none of this content. */
  private @Nullable String knownTag(String tag) {
    @Nullable String header = joined("If-None-Match");
    if (header == null) {
      return null;
    }
    if (header.strip().equals("*")) {
      return tag;
    }
    for (String item : header.split(",", -1)) {
      String opaque = item.strip();
      if (opaque.startsWith("W/")) {
        opaque = opaque.substring(2);
      }
      if (opaque.equals('"' + tag + '"')) {
        return tag;
      }
      if (opaque.equals('"' + tag + GZIPPED + '"')) {
        return tag + GZIPPED;
      }
    }
    return null;
  }

  private boolean notModifiedSince(Representation shown) {
    @Nullable String header = request.getHeader("If-Modified-Since");
    @Nullable Instant modified = shown.modified();
    if (header == null || modified == null) {
      return false;
    }
    try {
      Instant since = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return !modified.truncatedTo(ChronoUnit.SECONDS).isAfter(since);
    } catch (DateTimeException e) {
      return false; // an unreadable date is to be ignored
    }
  }

  private boolean acceptsGzip() {
    for (Preference wanted : Preference.list(joined("Accept-Encoding"))) {
      if (wanted.value().equals("gzip") || wanted.value().equals("x-gzip")) {
        return wanted.quality() > 0;
      }
    }
    return false;
  }

  /** All headers of a name as one, as if they had been sent in one line. */
  private @Nullable String joined(String name) {
    List<String> lines = Collections.list(request.getHeaders(name));
    return lines.isEmpty() ? null : String.join(",", lines);
  }

  private static boolean isText(String mediaType) {
    String bare = mediaType.split(";", 2)[0];
    return bare.endsWith("json") || bare.endsWith("xml") || bare.startsWith("text/");
  }

  private static String httpDate(Instant moment) {
    return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
        .format(moment.atZone(ZoneOffset.UTC));
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

  /** Gzip at a level that costs little; the answer is sent once. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, 8192);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
