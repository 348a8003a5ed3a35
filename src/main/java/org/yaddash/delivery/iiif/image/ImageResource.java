package org.yaddash.delivery.iiif.image;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.yaddash.delivery.pictures.Inert;
import org.yaddash.http.exchange.Exchange;
import org.yaddash.http.exchange.Representation;
import org.yaddash.renditions.Order;
import org.yaddash.renditions.Renditions;

/**
 * {@code /api/iiif/image/{id}}: pictures by the IIIF Image API 3.0, level 1. One with a content
 * warning is blurred unless its name ends in {@code ~plain}.
 */
@Path("api/iiif/image/{id}")
@RequestScoped
public class ImageResource {
  @Inject Images images;
  @Inject Renditions renditions;
  @Context HttpServletRequest request;

  /** Leads to the description. */
  @GET
  public Response base(@PathParam("id") String id) {
    Exchange exchange = new Exchange(request);
    exchange.parameters().finish();
    ShownImage shown = images.find(id);
    return Response.status(Response.Status.SEE_OTHER)
        .header("Location", shown.address(exchange.root()) + "/info.json")
        .build();
  }

  /** Tells what can be asked of the picture. */
  @GET
  @Path("info.json")
  public Response info(@PathParam("id") String id) {
    Exchange exchange = new Exchange(request);
    exchange.parameters().finish();
    ShownImage shown = images.find(id);
    String address = shown.address(exchange.root());
    return IiifJson.answer(
        exchange,
        ImageInfo.of(address, renditions.extent(shown.picture())),
        ImageInfo.CONTEXT,
        shown.modified());
  }

  /** Shows the picture, or a part of it. */
  @GET
  @Path("{region}/{size}/{rotation}/{file}")
  public Response image(
      @PathParam("id") String id,
      @PathParam("region") String region,
      @PathParam("size") String size,
      @PathParam("rotation") String rotation,
      @PathParam("file") String file) {
    Exchange exchange = new Exchange(request);
    exchange.parameters().finish();
    ShownImage shown = images.find(id);
    ImageRequest wanted =
        ImageRequest.read(shown, renditions.extent(shown.picture()), region, size, rotation, file);
    Order order = wanted.order(shown);
    Map<String, String> headers = Inert.headers();
    headers.put("Vary", "Accept-Encoding");
    headers.put(
        "Link",
        "<%s>;rel=\"profile\", <%s/%s>;rel=\"canonical\""
            .formatted(ImageInfo.PROFILE, shown.address(exchange.root()), wanted.canonical()));
    return exchange.answer(
        new Representation(
            wanted.format().mediaType(),
            Representation.tag((order.name() + Order.RECIPE).getBytes(StandardCharsets.UTF_8)),
            shown.modified(),
            List.of(),
            headers,
            () -> new byte[0]),
        () -> renditions.print(order, wanted.usual()));
  }
}
