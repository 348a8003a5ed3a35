package org.yaddash.delivery.sitemap;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.yaddash.http.exchange.Exchange;
import org.yaddash.http.exchange.Representation;
import org.yaddash.search.Index;

/** {@code /robots.txt}: leads to the sitemap, and keeps off what readers cannot see anyway. */
@Path("robots.txt")
@RequestScoped
public class RobotsResource {
  @Inject Index index;
  @Context HttpServletRequest request;

  /** Tells robots where to look. */
  @GET
  public Response show() {
    Exchange exchange = new Exchange(request);
    String mediaType = exchange.choose("text/plain");
    exchange.parameters().finish();
    byte[] body =
        "User-agent: *\nDisallow: /manage\nSitemap: %s/sitemap.xml\n"
            .formatted(exchange.root())
            .getBytes(StandardCharsets.UTF_8);
    return exchange.answer(
        Representation.of(
            mediaType + ";charset=UTF-8", Representation.tag(body), index.opened(), () -> body));
  }
}
