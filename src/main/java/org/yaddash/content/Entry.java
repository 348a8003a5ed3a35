package org.yaddash.content;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as an editor sees it: its latest revision.
 *
 * @param id UUIDv7: ids sort by creation
 * @param type the content type's name
 * @param slug its name in addresses, unique in the type
 * @param revision the number of its latest revision, from 1
 * @param document the current document: fields and relations; a copy of its own
 * @param provenance where the document's values came from, in the wire form; a copy of its own
 * @param published whether anything of it is published
 * @param publishedRevision the number of the revision whose document is published; null when none
 *     is
 * @param createdAt when its first revision was made, to the millisecond
 * @param updatedAt when its latest revision was made
 * @param deleted whether it was deleted; it can be restored
 * @param origin who made the latest revision: {@code editor:NAME} or {@code import:RUN}
 * @param documentRevision the number of the revision whose document is the current one
 */
public record Entry(
    UUID id,
    String type,
    String slug,
    long revision,
    ObjectNode document,
    ArrayNode provenance,
    boolean published,
    @Nullable Long publishedRevision,
    Instant createdAt,
    Instant updatedAt,
    boolean deleted,
    String origin,
    long documentRevision) {

  /** Where an entry stands. */
  public enum State {
    /** Never published, or taken back. */
    DRAFT,
    /** What is published is what is current. */
    PUBLISHED,
    /** What is published is older than what is current. */
    CHANGED,
    /** Deleted; nothing of it is published. */
    DELETED;

    /** The name in answers: {@code draft}. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where it stands. */
  public State state() {
    if (deleted) {
      return State.DELETED;
    }
    if (publishedRevision == null) {
      return State.DRAFT;
    }
    return publishedRevision == documentRevision ? State.PUBLISHED : State.CHANGED;
  }
}
