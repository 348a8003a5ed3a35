package org.yaddash.problems;

import org.jspecify.annotations.Nullable;

/**
 * One failure: what kind, what exactly was wrong, and where.
 *
 * @param code the permanent kind
 * @param detail a sentence about this occurrence; never holds a secret, a stack trace or a path of
 *     the server
 * @param source where in the request it was wrong, or null when it concerns the whole
 */
public record Problem(ProblemCode code, String detail, @Nullable Source source) {

  /** Where in a request something was wrong, as JSON:API names it. */
  public sealed interface Source {
    /** A query parameter, by its full name as given. */
    record Parameter(String name) implements Source {}

    /** A JSON pointer (RFC 6901) into the request's body. */
    record Pointer(String pointer) implements Source {}

    /** A request header. */
    record Header(String name) implements Source {}
  }

  /** A problem that concerns the whole request. */
  public static Problem of(ProblemCode code, String detail) {
    return new Problem(code, detail, null);
  }

  /** A problem with one query parameter. */
  public static Problem inParameter(ProblemCode code, String name, String detail) {
    return new Problem(code, detail, new Source.Parameter(name));
  }

  /** A problem at one place of the body. */
  public static Problem at(ProblemCode code, String pointer, String detail) {
    return new Problem(code, detail, new Source.Pointer(pointer));
  }

  /** A problem with one header. */
  public static Problem inHeader(ProblemCode code, String name, String detail) {
    return new Problem(code, detail, new Source.Header(name));
  }
}
