package org.yaddash.delivery.pictures;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaddash.http.Exchange;
import org.yaddash.http.JsonApi;
import org.yaddash.http.Parameters;
import org.yaddash.http.Representation;
import org.yaddash.originals.Originals;
import org.yaddash.originals.Sha256;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.search.Found;
import org.yaddash.search.Index;
import org.yaddash.search.Snapshot;
import org.yaddash.search.projection.Languages;
import org.yaddash.settings.Settings;

/**
 * {@code /api/photos/{id}/file}: the picture of a published photo. One with a content warning is
 * blurred unless the request names the plain one. Nothing is served that a browser would run.
 */
@Path("api/photos/{id}/file")
@RequestScoped
public class PhotoFileResource {
  /** The content type that has pictures. */
  public static final String TYPE = "photos";

  private static final String PLAIN = "plain";
  private static final String BLURRED = "blurred";

  @Inject Index index;
  @Inject Originals originals;
  @Inject Settings settings;
  @Context HttpServletRequest request;

  /** Shows the picture. */
  @GET
  public Response show(@PathParam("id") String id) throws IOException {
    Exchange exchange = new Exchange(request);
    Parameters parameters = exchange.parameters();
    Optional<String> rendition = parameters.take("rendition").map(Parameters.Parameter::value);
    if (rendition.isPresent() && !List.of(PLAIN, BLURRED).contains(rendition.get())) {
      parameters.problem(ProblemCode.BAD_VALUE, "rendition", "Give plain or blurred.");
    }
    parameters.finish();
    Photo photo = photo(id);
    boolean blurred = rendition.orElse(photo.warned ? BLURRED : PLAIN).equals(BLURRED);
    java.nio.file.Path file = originals.find(photo.file).orElseThrow(() -> lacking(id));
    return blurred ? blurred(exchange, photo, file) : plain(exchange, photo, file);
  }

  private record Photo(Sha256 file, boolean warned, Instant modified) {}

  private Photo photo(String id) throws IOException {
    try (Snapshot snapshot = index.snapshot()) {
      Found found = snapshot.find(TYPE, id).orElseThrow(() -> lacking(id));
      byte[] json = found.rendered(Languages.all(index.catalogue().languages())).json();
      JsonNode resource = JsonApi.JSON.readTree(json);
      Sha256 file =
          Sha256.parse(resource.at("/attributes/file").asText()).orElseThrow(() -> lacking(id));
      return new Photo(file, resource.at("/meta").has("contentWarning"), found.modified());
    }
  }

  private static Response plain(Exchange exchange, Photo photo, java.nio.file.Path file)
      throws IOException {
    Optional<String> mediaType = Picture.mediaType(file);
    Map<String, String> headers = inert();
    headers.put("Content-Disposition", mediaType.isPresent() ? "inline" : "attachment");
    return exchange.answer(
        shown(exchange, mediaType.orElse("application/octet-stream"), photo, PLAIN, headers), file);
  }

  private Response blurred(Exchange exchange, Photo photo, java.nio.file.Path file)
      throws IOException {
    java.nio.file.Path place =
        settings.home().resolve("renditions").resolve(photo.file.hex() + "-blurred.jpg");
    Picture.blur(file, place);
    return exchange.answer(shown(exchange, "image/jpeg", photo, BLURRED, inert()), place);
  }

  private static Representation shown(
      Exchange exchange,
      String mediaType,
      Photo photo,
      String rendition,
      Map<String, String> headers) {
    return new Representation(
        exchange.choose(mediaType),
        photo.file.hex() + "-" + rendition,
        photo.modified,
        List.of(),
        headers,
        () -> new byte[0]);
  }

  private static Map<String, String> inert() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Security-Policy", "default-src 'none'; sandbox");
    headers.put("Cross-Origin-Resource-Policy", "cross-origin");
    return headers;
  }

  private static ProblemException lacking(String id) {
    return new ProblemException(
        ProblemCode.NOT_FOUND, "There is no published photo '%s' with a file.".formatted(id));
  }
}
