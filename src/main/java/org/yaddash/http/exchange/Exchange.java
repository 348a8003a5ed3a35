package org.yaddash.http.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yaddash.http.JsonApi;
import org.yaddash.http.Parameters;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.settings.Settings;

/**
 * One reading request and how it is answered: what its headers accept, whether the asker has the
 * content already (304), and what caches may do with it.
 */
public final class Exchange {
  private final HttpServletRequest request;
  private boolean keepable;
  private @Nullable Long generation;

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

  /**
   * Says that the answer depends on nothing but the request's address, {@link #root()}, its {@code
   * Accept} and its {@code Accept-Language}, and on the index as it stands: then it may be kept and
   * sent again, as long as the index stands so.
   *
   * @param generation tells this state of the index from every other
   */
  public void dependsOnlyOn(long generation) {
    keepable = true;
    this.generation = generation;
  }

  /** Says the same of an answer that does not even depend on the index. */
  public void dependsOnNothing() {
    keepable = true;
  }

  /** The reply that shows this, when it may be kept. */
  public Optional<KeepableReply> reply(Representation shown) {
    return keepable
        ? Optional.of(
            new KeepableReply(Reply.of(shown).readyFor(request, shown.body()), generation))
        : Optional.empty();
  }

  /** Answers with a representation, or with 304 when the asker has it. */
  public Response answer(Representation shown) {
    Reply reply = Reply.of(shown).readyFor(request, shown.body());
    if (keepable) {
      request.setAttribute(KeepableReply.ATTRIBUTE, new KeepableReply(reply, generation));
    }
    Reply.Sent sent = reply.to(request);
    Response.ResponseBuilder answer = builder(sent.status(), sent.headers());
    if (sent.body() != null) {
      answer.entity(sent.body());
    }
    return answer.build();
  }

  /** The same with a file for its body, which is sent as it is. */
  public Response answer(Representation shown, Path file) {
    return answer(shown, () -> file);
  }

  /** The same with a file that is made when it is needed. */
  public Response answer(Representation shown, Supplier<Path> file) {
    Reply reply = Reply.of(shown);
    if (reply.suffices(request)) {
      return unchanged(reply);
    }
    Path body = file.get();
    try {
      return builder(200, reply.headers(false))
          .header("Content-Length", Files.size(body))
          .entity(body.toFile())
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    Reply reply = Reply.of(shown);
    if (reply.suffices(request)) {
      return unchanged(reply);
    }
    boolean zip = reply.mayBeZippedFor(request);
    Response.ResponseBuilder answer = builder(200, reply.headers(zip));
    if (!request.getMethod().equals("HEAD")) {
      answer.entity((StreamingOutput) out -> stream(body, out, zip));
    }
    return answer.build();
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

  private Response unchanged(Reply reply) {
    Reply.Sent sent = reply.to(request);
    return builder(sent.status(), sent.headers()).build();
  }

  private static Response.ResponseBuilder builder(int status, Map<String, String> headers) {
    Response.ResponseBuilder answer = Response.status(status);
    headers.forEach(answer::header);
    return answer;
  }

  private @Nullable String joined(String name) {
    return Reply.joined(request, name);
  }
}
