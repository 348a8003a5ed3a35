package org.yaddash.delivery.redirects;

import com.fasterxml.jackson.databind.node.ArrayNode;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaddash.http.JsonApi;
import org.yaddash.http.Parameters;
import org.yaddash.http.exchange.Exchange;
import org.yaddash.http.exchange.Representation;
import org.yaddash.problems.ProblemCode;
import org.yaddash.redirects.Leads;
import org.yaddash.redirects.Redirect;
import org.yaddash.redirects.Redirects;

/**
 * Lists old addresses with the entry, or the list of entries, that each leads to (301), or that it
 * is gone (410). An address whose entry was never published is not told.
 */
@Path("api/redirects")
@RequestScoped
public class RedirectsResource {
  /** The old address asked for. */
  public static final String FROM = "filter[from]";

  private static final String ADDRESS = "/api/redirects";
  private static final String NUMBER = "page[number]";
  private static final String SIZE = "page[size]";
  private static final int USUAL_SIZE = 25;
  private static final int LARGEST_SIZE = 100;
  private static final int LAST_PAGE = 1_000_000;

  @Inject Redirects redirects;
  @Context HttpServletRequest request;

  /** Lists redirects. */
  @GET
  public Response list() {
    Exchange exchange = new Exchange(request);
    exchange.choose(JsonApi.MEDIA_TYPE);
    Parameters parameters = exchange.parameters();
    int size = whole(parameters, SIZE, USUAL_SIZE, LARGEST_SIZE);
    int number = whole(parameters, NUMBER, 1, LAST_PAGE);
    @Nullable String from = parameters.take(FROM).map(Parameters.Parameter::value).orElse(null);
    if (from != null && from.isBlank()) {
      parameters.problem(ProblemCode.BAD_VALUE, FROM, "Give an address of the old site.");
    }
    parameters.finish();
    long total = redirects.count(from);
    ArrayNode data = JsonNodeFactory.instance.arrayNode();
    redirects.page(from, (number - 1) * size, size).forEach(one -> data.add(resource(one)));
    ObjectNode document = JsonApi.document(data);
    ObjectNode links = document.putObject("links");
    long last = Math.max(1, (total + size - 1) / size);
    links.put("self", parameters.address(ADDRESS));
    links.put("first", page(parameters, 1));
    links.put("last", page(parameters, last));
    links.put("prev", number > 1 ? page(parameters, Math.min(number - 1L, last)) : null);
    links.put("next", number < last ? page(parameters, number + 1L) : null);
    JsonApi.present(links);
    document.putObject("meta").put("total", total);
    byte[] body = document.toString().getBytes(StandardCharsets.UTF_8);
    return exchange.answer(
        Representation.of(JsonApi.MEDIA_TYPE, Representation.tag(body), null, () -> body));
  }

  private static String page(Parameters parameters, long number) {
    return parameters.address(ADDRESS, Map.of(NUMBER, Long.toString(number)));
  }

  private static ObjectNode resource(Redirect redirect) {
    ObjectNode resource = JsonApi.resource("redirects", redirect.id().toString());
    boolean list = redirect.leads() == Leads.LIST;
    boolean live = redirect.live() && redirect.leads() != Leads.NOWHERE;
    String to = "/api/" + redirect.type() + (list ? "" : "/" + redirect.entry());
    resource
        .withObject("/attributes")
        .put("from", redirect.from())
        .put("to", live ? to : null)
        .put("status", live ? 301 : 410);
    if (live) {
      ObjectNode target = resource.putObject("relationships").putObject("target");
      target.putObject("links").put("related", to);
      if (list) {
        return resource;
      }
      target.putObject("data").put("type", redirect.type()).put("id", redirect.entry().toString());
    }
    return resource;
  }

  private static int whole(Parameters parameters, String name, int otherwise, int most) {
    return parameters
        .take(name)
        .map(
            given -> {
              try {
                int number = Integer.parseInt(given.value());
                if (number >= 1 && number <= most) {
                  return number;
                }
              } catch (NumberFormatException e) {
                // told below
              }
              parameters.problem(
                  ProblemCode.BAD_PAGE, name, "Give a whole number from 1 to %d.".formatted(most));
              return otherwise;
            })
        .orElse(otherwise);
  }
}
