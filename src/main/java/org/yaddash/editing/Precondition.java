package org.yaddash.editing;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaddash.content.Entry;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

/** {@code If-Match}: a write names the revision that it builds on. */
final class Precondition {
  private Precondition() {}

  /** The entity tag of an entry: its latest revision's number. */
  static String tag(Entry entry) {
    return "\"" + entry.revision() + "\"";
  }

  /**
   * Fails with {@code precondition-required} when the request names no revision and with {@code
   * precondition-failed} when it names others than the latest. Weak tags never match.
   *
   * @return the revision that it builds on
   */
  static long require(HttpHeaders headers, Entry entry) {
    @Nullable List<String> given = headers.getRequestHeaders().get(HttpHeaders.IF_MATCH);
    if (given == null || given.isEmpty()) {
      throw new ProblemException(
          Problem.inHeader(
              ProblemCode.PRECONDITION_REQUIRED,
              HttpHeaders.IF_MATCH,
              "Send the ETag of the entry as you read it."));
    }
    String tag = tag(entry);
    boolean matches =
        given.stream()
            .flatMap(line -> Arrays.stream(line.split(",", -1)))
            .map(String::strip)
            .anyMatch(one -> one.equals(tag) || one.equals("*"));
    if (!matches) {
      throw new ProblemException(
          Problem.inHeader(
              ProblemCode.PRECONDITION_FAILED,
              HttpHeaders.IF_MATCH,
              "The entry is at revision %d; read it again.".formatted(entry.revision())));
    }
    return entry.revision();
  }
}
