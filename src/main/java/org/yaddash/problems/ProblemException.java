package org.yaddash.problems;

import java.util.List;

/** Ends a use case with one or more problems; the HTTP status is the first one's. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Fails with one problem. */
  public ProblemException(Problem problem) {
    this(List.of(problem));
  }

  /** Fails with all of them; there must be at least one. */
  public ProblemException(List<Problem> problems) {
    super(problems.get(0).detail());
    this.problems = List.copyOf(problems);
  }

  /** Fails with one problem that concerns the whole request. */
  public ProblemException(ProblemCode code, String detail) {
    this(Problem.of(code, detail));
  }

  /** What was wrong, all of it, first things first. */
  public List<Problem> problems() {
    return problems;
  }
}
