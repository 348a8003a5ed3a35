package org.yaddash.imports.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.problems.Problem;

/**
 * A run: one upload on its way to entries.
 *
 * @param id UUIDv7: runs are worked on in this order
 * @param status how it stands, for the one who waits
 * @param stage what is to be done next, for the one who works
 * @param cancelled whether somebody asked to end it
 * @param options what was asked for with the upload
 * @param createdAt when the upload was taken
 * @param startedAt when work on it began, or null
 * @param finishedAt when it ended, or null
 * @param problems what concerns the run as a whole
 */
public record Run(
    UUID id,
    Status status,
    Stage stage,
    boolean cancelled,
    Options options,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    List<Problem> problems) {

  /** How a run stands. */
  public enum Status {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED,
    UNDONE;

    /** The name in answers: {@code queued}. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether there is work to do. */
    public boolean isActive() {
      return this == QUEUED || this == RUNNING;
    }
  }

  /** What is to be done next. */
  public enum Stage {
    /** Find out what was uploaded, and give every file in an archive its row. */
    UNPACKING,
    /** Read every original. */
    READING,
    /** Find out what stands on most pages, and which pages were read without knowing it. */
    COMPARING,
    /** Read those pages again. */
    REREADING,
    /** Read a file anew in the charset that an editor says it is in. */
    DECODING,
    /** Tie what the originals propose to each other. */
    LINKING,
    /** Join articles that run over several pages, and relate those that link to each other. */
    JOINING,
    /** Make entries of it. */
    SAVING,
    /** Let the old addresses lead to those entries. */
    REDIRECTING,
    /** Publish those entries. */
    PUBLISHING,
    /** Take those entries back. */
    UNDOING,
    /** Nothing. */
    NONE;

    /** The name in answers: {@code reading}. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What was asked for with an upload.
   *
   * @param profile the import profile, or null
   * @param baseUrl where the site stood, or null
   * @param language the language that the sender says it is in, BCP 47, or null
   * @param publish whether the entries are to be published
   * @param dryRun whether no entries are to be made
   */
  public record Options(
      @Nullable String profile,
      @Nullable String baseUrl,
      @Nullable String language,
      boolean publish,
      boolean dryRun) {

    /** Nothing special: entries are made and not published. */
    public static final Options PLAIN = new Options(null, null, null, false, false);
  }

  /** The name under which the log knows what this run has done. */
  public String origin() {
    return "import:" + id;
  }
}
