package org.yaddash.imports.fork;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Embedded;
import org.yaddash.imports.recognise.Outline;
import org.yaddash.problems.Problem;

/**
 * What came of reading one original.
 *
 * @param mediaType the type that the bytes show, or null when nobody found out
 * @param charset the charset of the text (an IANA name), or null
 * @param decoding how that was decided on: {@code confidence}, {@code sample}, {@code
 *     alternatives}; empty where there is no charset
 * @param language the BCP 47 tag of the main language, or null
 * @param width of a picture, in pixels; 0 where that has no meaning
 * @param height of a picture, in pixels
 * @param look what a picture looks like, as {@code imports.likeness} compares it, or null
 * @param ocr how sure the words are that were read from pictures, by page; empty where there are
 *     none
 * @param pictures the addresses of the pictures that it shows or leads to, as written
 * @param text a file with the text in UTF-8, which the caller removes; null when there is none
 * @param proposals the entries that were recognised, in reading order
 * @param outline what a web page tells the rest of its upload; null where it is none
 * @param embedded files that were inside it, which the caller keeps or removes
 * @param problems remarks and failures
 * @param failed whether the original could not be read, or not be recognised
 * @param millis how long it took, waiting for a process not counted
 */
public record Reading(
    @Nullable String mediaType,
    @Nullable String charset,
    ObjectNode decoding,
    @Nullable String language,
    int width,
    int height,
    @Nullable String look,
    ObjectNode ocr,
    List<String> pictures,
    @Nullable Path text,
    List<Proposal> proposals,
    @Nullable Outline outline,
    List<Embedded> embedded,
    List<Problem> problems,
    boolean failed,
    long millis) {

  /**
   * An entry that the original proposes.
   *
   * @param key names it within its original, the same each time the bytes are read
   * @param type the content type
   * @param document the fields, relations left out: JSON
   * @param relations relation → keys of other proposals of this original
   * @param provenance as it stands on the wire, positions in code points: JSON
   * @param confidence 0 to 1
   * @param doubts what an editor should look at, worst first
   */
  public record Proposal(
      String key,
      String type,
      String document,
      Map<String, List<String>> relations,
      String provenance,
      double confidence,
      List<String> doubts) {}

  /** About how long it is, in characters: what its proposals say. */
  public long characters() {
    return proposals.stream()
        .mapToLong(one -> (long) one.document().length() + one.provenance().length())
        .sum();
  }

  static Reading failed(Problem problem, long millis) {
    return new Reading(
        null,
        null,
        JsonNodeFactory.instance.objectNode(),
        null,
        0,
        0,
        null,
        JsonNodeFactory.instance.objectNode(),
        List.of(),
        null,
        List.of(),
        null,
        List.of(),
        List.of(problem),
        true,
        millis);
  }
}
