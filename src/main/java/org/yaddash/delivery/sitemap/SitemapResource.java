package org.yaddash.delivery.sitemap;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.yaddash.delivery.tongues.Xml;
import org.yaddash.http.exchange.Exchange;
import org.yaddash.http.exchange.Representation;
import org.yaddash.search.Index;
import org.yaddash.search.Snapshot;
import org.yaddash.types.ContentType;

/** {@code /sitemap.xml}: where the parts are, one for each 50,000 entries of a type. */
@Path("sitemap.xml")
@RequestScoped
public class SitemapResource {
  /** The namespace of the sitemap protocol. */
  static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  /** The most addresses that the protocol allows in one part. */
  static final int PART = 50_000;

  @Inject Index index;
  @Context HttpServletRequest request;

  /** Lists the parts; of an archive without any entry, only the address where they will be. */
  @GET
  public Response list() {
    Exchange exchange = new Exchange(request);
    String mediaType = exchange.choose("application/xml", "text/xml");
    exchange.parameters().finish();
    try (Snapshot snapshot = index.snapshot()) {
      exchange.dependsOnlyOn(snapshot.generation());
      List<String> parts = parts(snapshot, exchange.root());
      Xml xml = new Xml(parts.isEmpty() ? "urlset" : "sitemapindex", NAMESPACE);
      for (String part : parts) {
        xml.begin("sitemap").element("loc", part).end();
      }
      if (parts.isEmpty()) {
        xml.begin("url").element("loc", exchange.root() + "/api").end();
      }
      byte[] body = xml.bytes();
      return exchange.answer(
          Representation.of(mediaType, Representation.tag(body), snapshot.modified(), () -> body));
    }
  }

  private List<String> parts(Snapshot snapshot, String root) {
    List<String> parts = new ArrayList<>();
    for (ContentType type : index.catalogue().types().all()) {
      if (!index.catalogue().isDerived(type.name())) {
        for (long part = 0; part * PART < snapshot.count(type.name()); part++) {
          parts.add("%s/sitemap-%s-%d.xml".formatted(root, type.name(), part + 1));
        }
      }
    }
    return parts;
  }
}
