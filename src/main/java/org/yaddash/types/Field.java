package org.yaddash.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A field of a content type that is not a relation.
 *
 * @param path its dotted path without list positions: {@code title}, {@code source.year}, {@code
 *     names.text}
 * @param kind what one value is; for a list, what one item is
 * @param list whether the field itself is a list
 * @param many whether an entry can hold more than one value: the field or one that it stands in is
 *     a list
 * @param localized whether it is stored as an object language tag → value ({@code x-localized})
 * @param indexing how it is indexed; {@link Indexing#NONE} for a group of fields
 * @param facet whether entries may be counted by it
 * @param isPrivate whether it, or one that it stands in, never leaves {@code /manage}
 * @param sensitive whether it is delivered only with the warning of its entry (see {@link
 *     ContentType#warning()})
 * @param label its name for a human
 * @param description what it means, or ""
 * @param schema the JSON Schema of its value in one language, free of references; shared, never to
 *     be changed
 */
public record Field(
    String path,
    FieldKind kind,
    boolean list,
    boolean many,
    boolean localized,
    Indexing indexing,
    boolean facet,
    boolean isPrivate,
    boolean sensitive,
    String label,
    String description,
    JsonNode schema) {

  /** How a field is indexed ({@code x-search}). */
  public enum Indexing {
    /**
     * Its words are found by the full-text search; its whole values can be filtered and sorted by.
     */
    TEXT,
    /** As text, and found across scripts and spellings, as names of people are. */
    NAME,
    /** Not in the full-text search; its whole values can be filtered and sorted by. */
    KEYWORD,
    /** Not indexed: stored and delivered, but neither found, filtered, sorted nor counted. */
    NONE
  }

  /** The last part of the path. */
  public String name() {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** Whether it stands directly in the document. */
  public boolean topLevel() {
    return path.indexOf('.') < 0;
  }

  /**
   * Every value that a document holds for this field, in its order, lists flattened. Of a localized
   * field that is its object language tag → value.
   */
  public List<JsonNode> values(JsonNode document) {
    List<JsonNode> found = new ArrayList<>();
    collect(document, 0, found);
    return found;
  }

  private void collect(JsonNode node, int from, List<JsonNode> found) {
    if (node.isArray()) {
      for (JsonNode item : node) {
        collect(item, from, found);
      }
    } else if (from > path.length()) {
      if (!node.isNull() && !node.isMissingNode()) {
        found.add(node);
      }
    } else {
      int dot = path.indexOf('.', from);
      int to = dot < 0 ? path.length() : dot;
      collect(node.path(path.substring(from, to)), to + 1, found);
    }
  }
}
