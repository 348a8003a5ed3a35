package org.yaddash.imports.recognise;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.pages.Borders;

/**
 * An entry that a document proposes.
 *
 * @param key names it within its file and stays the same when the same bytes are read again: {@code
 *     articles/1}
 * @param type the content type's name: {@code articles}, {@code victims}, {@code sourceQuotes},
 *     {@code photos}
 * @param document the fields, in the shape of the content type, without relations
 * @param relations relation name → keys of candidates of the same file
 * @param provenance where each value came from; every field of the document has at least one
 * @param confidence 0 to 1: how sure the recogniser is that this is such an entry and that its
 *     fields are right
 * @param doubts in a sentence each, what an editor should look at, worst first; empty when there is
 *     nothing
 */
public record Candidate(
    String key,
    String type,
    ObjectNode document,
    Map<String, List<String>> relations,
    List<Provenance> provenance,
    double confidence,
    List<String> doubts) {

  /**
   * The place a value came from.
   *
   * @param field the field's path, dotted, list positions from 0: {@code title}, {@code
   *     source.year}, {@code figures.0.value}, {@code body}
   * @param start first character in the original's text, UTF-16; -1 when the value came from
   *     outside the text (the file's metadata), in which case exact is the metadata's value
   * @param end one past the last
   * @param exact the characters themselves
   * @param page 1-based page of a PDF, 0 where there are none
   * @param lastPage the one that it ends on; the same when it stands on one
   * @param label what is printed on that page as its number, or ""
   * @param borders of an article's body: why it begins and ends where it does; else null
   */
  public record Provenance(
      String field,
      int start,
      int end,
      String exact,
      int page,
      int lastPage,
      String label,
      @Nullable Borders borders) {

    /** A value of a document without pages. */
    public Provenance(String field, int start, int end, String exact, int page) {
      this(field, start, end, exact, page, page, "", null);
    }
  }
}
