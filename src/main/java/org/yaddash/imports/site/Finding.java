package org.yaddash.imports.site;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something about a run that an editor should see.
 *
 * @param kind what it is: {@code dead-link}, {@code duplicate}, {@code joined}, …; any room may add
 *     kinds of its own
 * @param severity how much it matters
 * @param group findings of one kind and group belong together; 0 where each stands alone
 * @param file the row of the file, or null
 * @param candidate the candidate, or null
 * @param field the field in question, dotted, or null
 * @param detail a sentence, or what was found
 */
public record Finding(
    String kind,
    Severity severity,
    long group,
    @Nullable UUID file,
    @Nullable UUID candidate,
    @Nullable String field,
    String detail) {

  /** How much something matters, worst first. */
  public enum Severity {
    /** Something is lost or wrong. */
    ERROR,
    /** Something may be wrong. */
    WARNING,
    /** Nothing is wrong, but it is worth knowing. */
    REMARK;

    /** The name in answers: {@code error}. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
