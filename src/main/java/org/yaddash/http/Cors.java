package org.yaddash.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Set;

/** Lets pages of any origin read {@code /api}, and nothing else. */
@Provider
@PreMatching
public class Cors implements ContainerRequestFilter, ContainerResponseFilter {
  /** What every answer of {@code /api} says to pages of other origins. */
  public static final Map<String, String> HEADERS =
      Map.of(
          "Access-Control-Allow-Origin",
          "*",
          "Access-Control-Expose-Headers",
          "ETag, Last-Modified, Content-Language, Link, Location");

  private static final String METHODS = "GET, HEAD, OPTIONS";

  /** Questions that are too long for an address come in a body; nothing is written. */
  private static final Set<String> ASKED_BY_POST = Set.of("api/graphql", "api/oai");

  @Override
  public void filter(ContainerRequestContext request) {
    if (isOpen(request) && request.getMethod().equals("OPTIONS")) {
      request.abortWith(
          Response.noContent()
              .header("Allow", methods(request))
              .header("Access-Control-Allow-Methods", methods(request))
              .header(
                  "Access-Control-Allow-Headers",
                  "Accept, Accept-Language, Content-Type, If-None-Match, If-Modified-Since")
              .header("Access-Control-Max-Age", "86400")
              .build());
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (isOpen(request)) {
      if (response.getStatus() == Response.Status.METHOD_NOT_ALLOWED.getStatusCode()) {
        response.getHeaders().putSingle("Allow", methods(request));
      }
      HEADERS.forEach((name, value) -> response.getHeaders().putSingle(name, value));
    }
  }

  private static String methods(ContainerRequestContext request) {
    return ASKED_BY_POST.contains(path(request)) ? METHODS + ", POST" : METHODS;
  }

  private static boolean isOpen(ContainerRequestContext request) {
    String path = path(request);
    return path.equals("api") || path.startsWith("api/");
  }

  private static String path(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    return path.startsWith("/") ? path.substring(1) : path;
  }
}
