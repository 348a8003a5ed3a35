package org.yaddash.delivery.sitemap;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
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
import org.yaddash.delivery.tongues.FrontEnd;
import org.yaddash.delivery.tongues.Xml;
import org.yaddash.http.exchange.Exchange;
import org.yaddash.http.exchange.Representation;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.search.Found;
import org.yaddash.search.Index;
import org.yaddash.search.Snapshot;
import org.yaddash.search.projection.Languages;

/** {@code /sitemap-{type}-{part}.xml}: the addresses of up to 50,000 entries of a type. */
@Path("sitemap-{type:[A-Za-z][A-Za-z0-9_-]*}-{part:[1-9][0-9]{0,8}}.xml")
@RequestScoped
public class SitemapPartResource {
  private static final JsonFactory JSON = new JsonFactory();

  @Inject Index index;
  @Inject FrontEnd frontEnd;
  @Context HttpServletRequest request;

  /** Lists the addresses, each with the day on which its entry was published as it is. */
  @GET
  public Response list(@PathParam("type") String type, @PathParam("part") int part)
      throws IOException {
    Exchange exchange = new Exchange(request);
    index.catalogue().types().get(type);
    if (index.catalogue().isDerived(type)) {
      throw new ProblemException(
          ProblemCode.NOT_FOUND, "What is part of other entries has no sitemap of its own.");
    }
    String mediaType = exchange.choose("application/xml", "text/xml");
    exchange.parameters().finish();
    String root = exchange.root();
    Xml xml = new Xml("urlset", SitemapResource.NAMESPACE);
    try (Snapshot snapshot = index.snapshot()) {
      long from = (part - 1L) * SitemapResource.PART;
      List<Found> entries = snapshot.stretch(type, from, SitemapResource.PART);
      if (entries.isEmpty()) {
        throw new ProblemException(
            ProblemCode.NOT_FOUND, "The sitemap of the type %s has fewer parts.".formatted(type));
      }
      for (Found entry : entries) {
        String slug = frontEnd.needsSlug(type) ? slug(entry) : "";
        xml.begin("url");
        xml.element("loc", frontEnd.page(root, type, entry.id().toString(), slug));
        xml.element("lastmod", entry.publishedAt().toString());
        xml.end();
      }
      byte[] body = xml.bytes();
      return exchange.answer(
          Representation.of(mediaType, Representation.tag(body), snapshot.modified(), () -> body));
    }
  }

  /** The slug stands first among the attributes; the rest is not read. */
  private String slug(Found entry) throws IOException {
    Languages all = Languages.all(index.catalogue().languages());
    try (JsonParser json = JSON.createParser(entry.rendered(all).json())) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.FIELD_NAME && json.currentName().equals("slug")) {
          return String.valueOf(json.nextTextValue());
        }
      }
    }
    return entry.id().toString();
  }
}
