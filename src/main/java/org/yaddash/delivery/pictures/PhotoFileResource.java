package org.yaddash.delivery.pictures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaddash.http.Parameters;
import org.yaddash.http.exchange.Exchange;
import org.yaddash.http.exchange.Representation;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.renditions.Extent;
import org.yaddash.renditions.Format;
import org.yaddash.renditions.Order;
import org.yaddash.renditions.Picture;
import org.yaddash.renditions.Renditions;
import org.yaddash.search.Index;

/**
 * {@code /api/photos/{id}/file}: the picture of a published photo at its full size, without what
 * was written into its file. One with a content warning is blurred unless the request names the
 * plain one. Nothing is served that a browser would run.
 */
@Path("api/photos/{id}/file")
@RequestScoped
public class PhotoFileResource {
  /** The parameter that names the plain picture, or the blurred one. */
  public static final String RENDITION = "rendition";

  /** Names the plain picture. */
  public static final String PLAIN = "plain";

  static final String BLURRED = "blurred";

  @Inject Index index;
  @Inject Renditions renditions;
  @Context HttpServletRequest request;

  /** Shows the picture. */
  @GET
  public Response show(@PathParam("id") String id) throws IOException {
    Exchange exchange = new Exchange(request);
    Parameters parameters = exchange.parameters();
    Optional<String> rendition = rendition(parameters);
    parameters.finish();
    PublishedPhoto photo = PublishedPhoto.find(index, id);
    boolean blurred = rendition.orElse(photo.warned() ? BLURRED : PLAIN).equals(BLURRED);
    return blurred ? blurred(exchange, photo) : plain(exchange, photo);
  }

  /** What the request names: {@code plain}, {@code blurred}, or nothing. */
  public static Optional<String> rendition(Parameters parameters) {
    Optional<String> rendition = parameters.take(RENDITION).map(Parameters.Parameter::value);
    if (rendition.isPresent() && !List.of(PLAIN, BLURRED).contains(rendition.get())) {
      parameters.problem(ProblemCode.BAD_VALUE, RENDITION, "Give plain or blurred.");
    }
    return rendition;
  }

  private Response plain(Exchange exchange, PublishedPhoto photo) throws IOException {
    Map<String, String> headers = Inert.headers();
    java.nio.file.Path file;
    try {
      file = renditions.clean(photo.file());
    } catch (ProblemException e) {
      headers.put("Content-Disposition", "attachment");
      java.nio.file.Path markup = renditions.markup(photo.file()).orElseThrow(() -> e);
      return exchange.answer(
          shown(exchange, "application/octet-stream", photo, PLAIN, headers), markup);
    }
    headers.put("Content-Disposition", "inline");
    String mediaType = renditions.mediaType(file).orElseThrow();
    return exchange.answer(shown(exchange, mediaType, photo, PLAIN, headers), file);
  }

  private Response blurred(Exchange exchange, PublishedPhoto photo) {
    Picture picture = Picture.of(photo.file(), true);
    Extent extent = renditions.extent(picture);
    Order order =
        new Order(picture, Renditions.whole(extent), extent.width(), extent.height(), Format.JPEG);
    return exchange.answer(
        shown(exchange, Format.JPEG.mediaType(), photo, BLURRED, Inert.headers()),
        () -> renditions.print(order, true));
  }

  private static Representation shown(
      Exchange exchange,
      String mediaType,
      PublishedPhoto photo,
      String rendition,
      Map<String, String> headers) {
    return new Representation(
        exchange.choose(mediaType),
        "%s-%s-%d".formatted(photo.file(), rendition, Order.RECIPE),
        photo.modified(),
        List.of(),
        headers,
        () -> new byte[0]);
  }
}
