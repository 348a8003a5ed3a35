package org.yaddash.delivery.feeds;

import com.fasterxml.jackson.databind.node.ArrayNode;
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
import org.yaddash.delivery.Speaking;
import org.yaddash.delivery.tongues.Tongue;
import org.yaddash.http.JsonApi;
import org.yaddash.http.exchange.Exchange;
import org.yaddash.http.exchange.Representation;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.search.Index;
import org.yaddash.types.ContentType;

/**
 * {@code /api/feeds}: every type's feeds, each at an address of its own, for programs that send no
 * {@code Accept}. All conditions and sorts of the list hold for its feeds.
 */
@Path("api/feeds")
@RequestScoped
public class FeedsResource {
  private static final String ATOM = ".atom";
  private static final String JSON = ".json";

  @Inject Index index;
  @Inject Atom atom;
  @Inject JsonFeed jsonFeed;
  @Context HttpServletRequest request;

  /** What the address of a feed of this media type ends in; "" when it is none. */
  public static String ending(String mediaType) {
    return switch (mediaType) {
      case Atom.MEDIA_TYPE -> ATOM;
      case JsonFeed.MEDIA_TYPE -> JSON;
      default -> "";
    };
  }

  /** Lists the feeds. */
  @GET
  public Response list() {
    Exchange exchange = new Exchange(request);
    exchange.choose(JsonApi.MEDIA_TYPE);
    exchange.parameters().finish();
    ArrayNode data = JsonApi.JSON.createArrayNode();
    for (ContentType type : index.catalogue().types().all()) {
      if (index.catalogue().isDerived(type.name())) {
        continue;
      }
      for (Tongue tongue : new Tongue[] {atom, jsonFeed}) {
        String file = type.name() + ending(tongue.mediaType());
        ObjectNode feed = JsonApi.resource("feeds", file);
        feed.withObject("/attributes")
            .put("label", type.label())
            .put("mediaType", tongue.mediaType());
        feed.putObject("links").put("self", "/api/feeds/" + file);
        data.add(feed);
      }
    }
    ObjectNode document = JsonApi.document(data);
    document.putObject("links").put("self", "/api/feeds");
    byte[] body = document.toString().getBytes(StandardCharsets.UTF_8);
    return exchange.answer(
        Representation.of(
            JsonApi.MEDIA_TYPE, Representation.tag(body), index.opened(), () -> body));
  }

  /** Shows a feed: {@code articles.atom}, {@code articles.json}. */
  @GET
  @Path("{file}")
  public Response show(@PathParam("file") String file) {
    Exchange exchange = new Exchange(request);
    int dot = file.lastIndexOf('.');
    String ending = dot < 0 ? "" : file.substring(dot);
    if (!ending.equals(ATOM) && !ending.equals(JSON)) {
      throw new ProblemException(
          ProblemCode.NOT_FOUND, "There is no feed '%s'; /api/feeds lists them.".formatted(file));
    }
    ContentType type = index.catalogue().types().get(file.substring(0, dot));
    Tongue tongue = ending.equals(ATOM) ? atom : jsonFeed;
    // feed readers ask for all kinds of feed and of XML at once, and take what comes
    return new Speaking(index, exchange).list(tongue, type.name(), "/api/feeds/" + file);
  }
}
