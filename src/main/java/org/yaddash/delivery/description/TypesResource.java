package org.yaddash.delivery.description;

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
import org.yaddash.http.JsonApi;
import org.yaddash.http.exchange.Exchange;
import org.yaddash.http.exchange.Representation;
import org.yaddash.search.Index;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.types.ContentType;

/** {@code /api/types}: what kinds of entries there are, and which fields they have. */
@Path("api/types")
@RequestScoped
public class TypesResource {
  /** The media type of a JSON Schema. */
  static final String SCHEMA = "application/schema+json";

  @Inject Index index;
  @Context HttpServletRequest request;

  /** Lists the content types. */
  @GET
  public Response list() {
    Exchange exchange = new Exchange(request);
    exchange.dependsOnNothing();
    exchange.choose(JsonApi.MEDIA_TYPE);
    exchange.parameters().finish();
    ArrayNode data = JsonNodeFactory.instance.arrayNode();
    for (ContentType type : index.catalogue().types().all()) {
      ObjectNode resource = JsonApi.resource("types", type.name());
      resource
          .withObject("/attributes")
          .put("label", type.label())
          .put("description", type.description());
      resource
          .putObject("links")
          .put("self", "/api/types/" + type.name())
          .put("related", "/api/" + type.name());
      data.add(resource);
    }
    ObjectNode document = JsonApi.document(data);
    document.putObject("links").put("self", "/api/types");
    return answer(exchange, JsonApi.MEDIA_TYPE, document);
  }

  /** Shows the JSON Schema of a content type, without what is private. */
  @GET
  @Path("{type}")
  public Response show(@PathParam("type") String name) {
    Exchange exchange = new Exchange(request);
    exchange.dependsOnNothing();
    Catalogue catalogue = index.catalogue();
    ContentType type = catalogue.types().get(name);
    String mediaType = exchange.choose(SCHEMA, "application/json");
    exchange.parameters().finish();
    return answer(exchange, mediaType, PublicSchema.of(type, catalogue));
  }

  private Response answer(Exchange exchange, String mediaType, ObjectNode document) {
    byte[] body = document.toString().getBytes(StandardCharsets.UTF_8);
    return exchange.answer(
        Representation.of(mediaType, Representation.tag(body), index.opened(), () -> body));
  }
}
