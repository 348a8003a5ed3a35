package org.yaddash.content;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is published of an entry. Private fields are still in it: whoever shows it to the world
 * leaves them out.
 *
 * @param id the entry's id
 * @param type the content type's name
 * @param slug its name in addresses
 * @param slugs every slug that leads to it, the current one included
 * @param document the published document; relations may name entries that are not published
 * @param provenance where the document's values came from, in the wire form
 * @param sequence the revision that published it, by its place in the log
 * @param publishedAt when it was published as it is now
 * @param createdAt when the entry was made
 * @param references relation of this type → the published entries that the document refers to, in
 *     the document's order; relations without any are left out
 * @param referredBy who among the published refers to it, ordered by id; one row for each relation
 */
public record PublishedEntry(
    UUID id,
    String type,
    String slug,
    List<String> slugs,
    ObjectNode document,
    ArrayNode provenance,
    long sequence,
    Instant publishedAt,
    Instant createdAt,
    Map<String, List<Target>> references,
    List<Referrer> referredBy) {

  /** A published entry that is referred to. */
  public record Target(UUID id, String type) {}

  /** A published entry that refers, by this relation of its own type. */
  public record Referrer(UUID id, String type, String relation) {}
}
