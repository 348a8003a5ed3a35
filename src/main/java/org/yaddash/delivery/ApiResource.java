package org.yaddash.delivery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.yaddash.http.JsonApi;
import org.yaddash.http.exchange.Exchange;
import org.yaddash.http.exchange.Representation;
import org.yaddash.search.Index;
import org.yaddash.types.ContentType;

/** {@code /api}: where everything else is. */
@Path("api")
@RequestScoped
public class ApiResource {
  @Inject Index index;
  @Context HttpServletRequest request;

  /** Links to all that can be read. */
  @GET
  public Response links() {
    Exchange exchange = new Exchange(request);
    exchange.dependsOnNothing();
    exchange.choose(JsonApi.MEDIA_TYPE);
    exchange.parameters().finish();
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.putObject("jsonapi").put("version", "1.1");
    ObjectNode links = document.putObject("links");
    links.put("self", "/api");
    links.put("describedby", "/api/openapi.json");
    links.put("feeds", "/api/feeds").put("oai", "/api/oai?verb=Identify");
    links.put("sitemap", "/sitemap.xml");
    for (ContentType type : index.catalogue().types().all()) {
      links.put(type.name(), "/api/" + type.name());
    }
    links
        .put("types", "/api/types")
        .put("search", "/api/search")
        .put("suggest", "/api/search/suggest")
        .put("changes", "/api/changes")
        .put("redirects", "/api/redirects")
        .put("iiif", "/api/iiif/collection")
        .put("graphql", "/api/graphql");
    document.putObject("meta").put("name", "Yaddash");
    byte[] body = document.toString().getBytes(StandardCharsets.UTF_8);
    return exchange.answer(
        Representation.of(
            JsonApi.MEDIA_TYPE, Representation.tag(body), index.opened(), () -> body));
  }
}
