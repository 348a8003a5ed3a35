package org.yaddash.delivery.description;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.yaddash.delivery.tongues.Tongues;
import org.yaddash.http.exchange.Exchange;
import org.yaddash.http.exchange.Representation;
import org.yaddash.search.Index;

/** {@code /api/openapi.json}: all of {@code /api}, described for programs. */
@Path("api/openapi.json")
@ApplicationScoped
public class OpenApiResource {
  /** The media type of the description. */
  static final String MEDIA_TYPE = "application/vnd.oai.openapi+json";

  @Inject Index index;
  @Inject Tongues tongues;

  private volatile byte @Nullable [] described;

  /** Describes {@code /api}; the content types do not change while the service runs. */
  @GET
  public Response describe(@Context HttpServletRequest request) {
    Exchange exchange = new Exchange(request);
    exchange.dependsOnNothing();
    String mediaType = exchange.choose("application/json", MEDIA_TYPE);
    exchange.parameters().finish();
    byte[] known = described;
    if (known == null) {
      known = OpenApi.of(index.catalogue(), tongues).toString().getBytes(StandardCharsets.UTF_8);
      described = known;
    }
    byte[] body = known;
    return exchange.answer(
        Representation.of(mediaType, Representation.tag(body), index.opened(), () -> body));
  }
}
