package org.yaddash.content.log;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One revision as it stands in the log.
 *
 * @param sequence the place in the log, from 1, without gaps
 * @param entry the entry's id
 * @param type its content type's name
 * @param number the place among the entry's own revisions, from 1, without gaps
 * @param kind what it did
 * @param origin who made it: {@code editor:NAME} or {@code import:RUN}
 * @param slug the entry's slug from then on
 * @param time when, to the millisecond
 * @param documentSequence the sequence of the revision whose document it is about: its own for a
 *     draft
 * @param document the document, for a draft; null for the other kinds, which refer to a draft
 * @param provenance where the document's values came from; null when the document is
 * @param documentHash SHA-256 of the document's canonical form, which is what is stored, in
 *     hexadecimal
 * @param provenanceHash SHA-256 of the provenance's canonical form, in hexadecimal
 * @param previousHash the hash of the revision before
 * @param hash SHA-256 over all of the above in canonical form, in hexadecimal
 */
public record Revision(
    long sequence,
    UUID entry,
    String type,
    long number,
    Kind kind,
    String origin,
    String slug,
    Instant time,
    long documentSequence,
    @Nullable ObjectNode document,
    @Nullable ArrayNode provenance,
    String documentHash,
    String provenanceHash,
    String previousHash,
    String hash) {}
