package org.yaddash.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

/**
 * Turns every failure into the one error shape. What nobody foresaw is logged whole under a number,
 * and answered with that number only.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

  @Override
  public Response toResponse(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException known) {
        return JsonApi.problems(known.problems());
      }
    }
    if (failure instanceof WebApplicationException http) {
      return ofHttp(http);
    }
    String number = UUID.randomUUID().toString();
    LOG.log(Level.SEVERE, "failure " + number, failure);
    return JsonApi.problems(
        List.of(
            Problem.of(
                ProblemCode.INTERNAL,
                "The log tells more under the number %s.".formatted(number))));
  }

  private static Response ofHttp(WebApplicationException http) {
    Response given = http.getResponse();
    ProblemCode code =
        switch (given.getStatus()) {
          case 404 -> ProblemCode.NOT_FOUND;
          case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
          case 406 -> ProblemCode.NOT_ACCEPTABLE;
          case 415 -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
          case 413 -> ProblemCode.TOO_LARGE;
          case 400 -> ProblemCode.BAD_VALUE;
          default -> ProblemCode.INTERNAL;
        };
    if (code == ProblemCode.INTERNAL && given.getStatus() < 500) {
      return given;
    }
    Response answer = JsonApi.problems(List.of(Problem.of(code, code.title() + ".")));
    String allow = given.getHeaderString("Allow");
    return allow == null ? answer : Response.fromResponse(answer).header("Allow", allow).build();
  }
}
