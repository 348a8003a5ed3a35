package org.yaddash.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.types.ContentType;

/**
 * A candidate's document made to keep its content type's rules, if leaving out what breaks them is
 * enough.
 *
 * @param document without what was left out
 * @param provenance of what is in it
 * @param valid whether it keeps the rules now
 * @param problems every violation, and what was done about it
 */
public record Fit(
    ObjectNode document, ArrayNode provenance, boolean valid, List<Problem> problems) {
  private static final int MOST_ROUNDS = 500;

  /**
   * Fits a document.
   *
   * @param name how problems call the candidate: {@code articles/1}
   */
  public static Fit of(ContentType type, String name, ObjectNode document, ArrayNode provenance) {
    ObjectNode fitted = document.deepCopy();
    ArrayNode told = provenance.deepCopy();
    List<Problem> problems = new ArrayList<>();
    Map<String, Integer> tries = new HashMap<>();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Problem> violations = type.validate(fitted);
      if (violations.isEmpty()) {
        return new Fit(fitted, told, true, problems);
      }
      Problem first = violations.get(0);
      String pointer = first.source() instanceof Problem.Source.Pointer at ? at.pointer() : "";
      // when leaving it out did not help, what it stands in is left out
      int depth = pointer.split("/", -1).length - 1 - (tries.merge(pointer, 1, Integer::sum) - 1);
      if (depth < 1) {
        violations.forEach(
            violation -> problems.add(problem(name, violation, "the entry was not made")));
        return new Fit(fitted, told, false, problems);
      }
      String cut = upTo(pointer, depth);
      problems.add(problem(name, first, cut.substring(1).replace('/', '.') + " was left out"));
      remove(fitted, cut, told);
    }
    return new Fit(fitted, told, false, problems);
  }

  private static Problem problem(String name, Problem violation, String consequence) {
    return Problem.of(
        ProblemCode.CANDIDATE_INVALID,
        "%s: %s So %s.".formatted(name, violation.detail(), consequence));
  }

  private static String upTo(String pointer, int depth) {
    int end = 0;
    for (int i = 0; i < depth; i++) {
      end = pointer.indexOf('/', end + 1);
      if (end < 0) {
        return pointer;
      }
    }
    return pointer.substring(0, end);
  }

  /** Removes a value, and whatever is empty without it. */
  private static void remove(ObjectNode document, String pointer, ArrayNode provenance) {
    int slash = pointer.lastIndexOf('/');
    String above = pointer.substring(0, slash);
    String last = pointer.substring(slash + 1).replace("~1", "/").replace("~0", "~");
    JsonNode parent = document.at(above);
    if (parent instanceof ArrayNode array) {
      int index = Integer.parseInt(last);
      array.remove(index);
      Provenance.removeItem(dotted(above), index, provenance);
    } else if (parent instanceof ObjectNode object) {
      object.remove(last);
      Provenance.remove(dotted(pointer), provenance);
    }
    if (!above.isEmpty() && parent.isEmpty()) {
      remove(document, above, provenance);
    }
  }

  private static String dotted(String pointer) {
    return pointer.substring(1).replace('/', '.').replace("~1", "/").replace("~0", "~");
  }
}
