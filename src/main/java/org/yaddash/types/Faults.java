package org.yaddash.types;

import java.util.ArrayList;
import java.util.List;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

/** Gathers everything that is wrong with the type files, so that it is told at once. */
final class Faults {
  private final List<Problem> problems = new ArrayList<>();

  /** Notes that a file is wrong at one place; the pointer is "" for the whole file. */
  void add(String file, String pointer, String reason) {
    String place = pointer.isEmpty() ? file : file + " at " + pointer;
    problems.add(Problem.at(ProblemCode.CONTENT_TYPE_BROKEN, pointer, place + ": " + reason));
  }

  /** How many there are so far. */
  int count() {
    return problems.size();
  }

  /** Ends the loading when there is any. */
  void throwIfAny() {
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
  }
}
