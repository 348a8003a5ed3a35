package org.yaddash.content.log;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a walk over the log has found.
 *
 * @param head the sequence of the last revision, as the head of the log says
 * @param hash the hash that the log ends with, as its head says
 * @param checked how many revisions were walked in order
 * @param firstBreak where the log is not what it was when it was written; null when it is whole
 */
public record Verification(long head, String hash, long checked, @Nullable Break firstBreak) {

  /** Whether nothing was changed, removed or slipped in. */
  public boolean whole() {
    return firstBreak == null;
  }

  /**
   * The first place where the log does not hold.
   *
   * @param sequence the revision
   * @param entry its entry; null when the revision is missing
   * @param mismatch what does not match: {@code sequence}, {@code previousHash}, {@code document},
   *     {@code provenance}, {@code hash} or {@code head}
   * @param detail the same as a sentence
   */
  public record Break(long sequence, @Nullable UUID entry, String mismatch, String detail) {}
}
