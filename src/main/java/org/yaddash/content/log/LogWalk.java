package org.yaddash.content.log;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Follows the chain from revision to revision and stops at the first one that does not hold. */
final class LogWalk {
  static final String START = "0".repeat(64);

  private long checked;
  private String hash = START;
  private Verification.@Nullable Break firstBreak;

  /** Takes the next revision in order; false when the walk has ended. */
  boolean take(RevisionRow row) {
    long expected = checked + 1;
    if (row.sequence != expected) {
      firstBreak =
          new Verification.Break(
              expected, null, "sequence", "Revision %d is missing.".formatted(expected));
    } else if (!row.previousHash.equals(hash)) {
      stop(row, "previousHash", "does not name the hash of the one before");
    } else if (!holds(row.document, row.documentHash, row)) {
      stop(row, "document", "has a document that does not match its hash");
    } else if (!holds(row.provenance, row.provenanceHash, row)) {
      stop(row, "provenance", "has a provenance that does not match its hash");
    } else if (!row.chained().equals(row.hash)) {
      stop(row, "hash", "does not match its hash");
    } else {
      checked = expected;
      hash = row.hash;
    }
    return firstBreak == null;
  }

  /** Ends the walk at the head of the log. */
  Verification end(long headSequence, String headHash) {
    if (firstBreak == null && checked < headSequence) {
      long missing = checked + 1;
      firstBreak =
          new Verification.Break(
              missing, null, "sequence", "Revision %d is missing.".formatted(missing));
    }
    if (firstBreak == null && !hash.equals(headHash)) {
      firstBreak =
          new Verification.Break(
              headSequence,
              null,
              "head",
              "The log's head does not name the hash of revision %d.".formatted(headSequence));
    }
    return new Verification(headSequence, headHash, checked, firstBreak);
  }

  long checked() {
    return checked;
  }

  /** Only a draft holds a document; the others are bound to it by its hash. */
  private static boolean holds(@Nullable String json, String hash, RevisionRow row) {
    boolean draft = row.kind.equals(Kind.DRAFT.wire());
    if (json == null || !draft) {
      return json == null && !draft;
    }
    return CanonicalJson.sha256(json).equals(hash);
  }

  private void stop(RevisionRow row, String mismatch, String what) {
    UUID entry = row.entry;
    firstBreak =
        new Verification.Break(
            row.sequence,
            entry,
            mismatch,
            "Revision %d, number %d of entry %s, %s."
                .formatted(row.sequence, row.number, entry, what));
  }
}
