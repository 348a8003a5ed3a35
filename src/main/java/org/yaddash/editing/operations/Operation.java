package org.yaddash.editing.operations;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.yaddash.types.ContentType;

/**
 * One thing to be done.
 *
 * @param at the pointer to it in the body
 * @param action what to do
 * @param target the entry to do it to; of an entry to be added, its type and perhaps a name
 * @param relation the relationship to change; null when it is the entry itself
 * @param data the resource, or the relationship's linkage; a missing node when there is none
 * @param revision the revision that it builds on; null when none is named
 * @param publish whether to publish the entry as it is then
 */
record Operation(
    String at,
    Action action,
    Target target,
    @Nullable String relation,
    JsonNode data,
    @Nullable Long revision,
    boolean publish) {

  /** What can be done. */
  enum Action {
    ADD,
    UPDATE,
    REMOVE
  }

  /**
   * An entry.
   *
   * @param id its id as given; null when it has none yet or is named by its lid
   * @param lid the name that the body gives it; null when it gives none
   */
  record Target(ContentType type, @Nullable String id, @Nullable String lid) {}

  /** The revision that stands for any. */
  static final long ANY = -1;
}
