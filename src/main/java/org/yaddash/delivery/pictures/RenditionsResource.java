package org.yaddash.delivery.pictures;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaddash.http.JsonApi;
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
 * {@code /api/photos/{id}/renditions}: the sizes of a photo's picture, each at an address that
 * never shows anything else. The address has a key in it that is another one as soon as the photo
 * has another file, warning or focal point; an address with an old key leads to today's.
 */
@Path("api/photos/{id}/renditions")
@RequestScoped
public class RenditionsResource {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String PLAIN_MARK = "-plain";

  @Inject Index index;
  @Inject Renditions renditions;
  @Context HttpServletRequest request;

  /** Lists them; those of the plain picture when it is named. */
  @GET
  public Response list(@PathParam("id") String id) {
    Exchange exchange = new Exchange(request);
    exchange.choose(JsonApi.MEDIA_TYPE);
    Parameters parameters = exchange.parameters();
    Optional<String> named = PhotoFileResource.rendition(parameters);
    parameters.finish();
    PublishedPhoto photo = PublishedPhoto.find(index, id);
    boolean plain = named.filter(PhotoFileResource.PLAIN::equals).isPresent();
    Picture picture =
        named.filter(PhotoFileResource.BLURRED::equals).isPresent()
            ? Picture.of(photo.file(), photo.warned())
            : photo.picture(plain);
    Extent extent = renditions.extent(picture);
    ArrayNode data = JsonNodeFactory.instance.arrayNode();
    Set<Format> formats = new LinkedHashSet<>(List.of(extent.format(), Format.JPEG));
    for (Cut cut : Cut.worthwhile(extent)) {
      for (Format format : formats) {
        String name =
            cut.name() + (plain && photo.warned() ? PLAIN_MARK : "") + "." + format.extension();
        Order order = cut.order(picture, extent, photo.focus(), format);
        data.add(resource(photo, name, order, cut));
      }
    }
    ObjectNode document = JsonApi.document(data);
    document
        .putObject("links")
        .put("self", parameters.address(address(photo)))
        .put("related", "/api/photos/" + photo.id());
    byte[] body = document.toString().getBytes(StandardCharsets.UTF_8);
    return exchange.answer(
        Representation.of(
            JsonApi.MEDIA_TYPE, Representation.tag(body), photo.modified(), () -> body));
  }

  private static ObjectNode resource(PublishedPhoto photo, String name, Order order, Cut cut) {
    ObjectNode resource = JsonApi.resource("renditions", photo.id() + "-" + name);
    resource
        .withObject("/attributes")
        .put("width", order.width())
        .put("height", order.height())
        .put("mediaType", order.format().mediaType())
        .put("cropped", cut.height() > 0)
        .put("blurred", order.picture().blurred());
    resource.putObject("links").put("self", address(photo) + "/" + photo.key() + "/" + name);
    return resource;
  }

  private static String address(PublishedPhoto photo) {
    return "/api/photos/" + photo.id() + "/renditions";
  }

  /** Shows one. */
  @GET
  @Path("{key}/{name}")
  public Response show(
      @PathParam("id") String id, @PathParam("key") String key, @PathParam("name") String name) {
    Exchange exchange = new Exchange(request);
    exchange.parameters().finish();
    int dot = name.lastIndexOf('.');
    Format format =
        Format.of(name.substring(dot + 1))
            .filter(known -> dot > 0)
            .orElseThrow(() -> unknown(name));
    String stem = name.substring(0, dot);
    boolean plain = stem.endsWith(PLAIN_MARK);
    Cut cut =
        Cut.of(plain ? stem.substring(0, stem.length() - PLAIN_MARK.length()) : stem)
            .orElseThrow(() -> unknown(name));
    PublishedPhoto photo = PublishedPhoto.find(index, id);
    if (!photo.key().equals(key) || !photo.id().toString().equals(id)) {
      return Response.status(Response.Status.FOUND)
          .header("Location", address(photo) + "/" + photo.key() + "/" + name)
          .header("Cache-Control", "no-cache")
          .build();
    }
    Picture picture = photo.picture(plain);
    Order order = cut.order(picture, renditions.extent(picture), photo.focus(), format);
    Map<String, String> headers = Inert.headers();
    headers.put("Cache-Control", FOR_EVER);
    headers.put("Vary", "Accept-Encoding");
    return exchange.answer(
        new Representation(
            format.mediaType(),
            Representation.tag(order.name().getBytes(StandardCharsets.UTF_8)),
            photo.modified(),
            List.of(),
            headers,
            () -> new byte[0]),
        () -> renditions.print(order, true));
  }

  private static ProblemException unknown(String name) {
    return new ProblemException(
        ProblemCode.NOT_FOUND,
        "There is no rendition '%s'; the list of a photo's renditions names all.".formatted(name));
  }
}
