package org.yaddash.editing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaddash.access.AdminToken;
import org.yaddash.http.JsonApi;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;

/**
 * The gate of {@code /manage}: every address below it, known or not, answers 401 without the
 * administrator token, always in the same words. It stands before the matching, so that nothing
 * tells which addresses exist.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class ManageGate implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String SCHEME = "Bearer ";

  @Inject AdminToken administrator;

  @Override
  public void filter(ContainerRequestContext request) {
    if (isManage(request.getUriInfo()) && !isAdministrator(request)) {
      Response refusal =
          JsonApi.problems(
              List.of(
                  Problem.inHeader(
                      ProblemCode.UNAUTHENTICATED,
                      HttpHeaders.AUTHORIZATION,
                      "Send 'Authorization: Bearer' with a valid token.")));
      request.abortWith(
          Response.fromResponse(refusal).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build());
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (isManage(request.getUriInfo())) {
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }

  /** By the first part of the path that is not empty, decoded and without matrix parameters. */
  private static boolean isManage(UriInfo address) {
    for (PathSegment segment : address.getPathSegments(true)) {
      if (!segment.getPath().isEmpty()) {
        return segment.getPath().equalsIgnoreCase("manage");
      }
    }
    return false;
  }

  private boolean isAdministrator(ContainerRequestContext request) {
    @Nullable List<String> given = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    if (given == null || given.size() != 1) {
      return false;
    }
    String header = given.get(0);
    return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        && administrator.accepts(header.substring(SCHEME.length()).strip());
  }
}
