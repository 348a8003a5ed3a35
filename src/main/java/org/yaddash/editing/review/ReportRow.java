package org.yaddash.editing.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.site.Finding;

/**
 * One kind of thing that needs a human eye.
 *
 * @param kind its name in answers: {@code failed-file}, {@code dead-link}, a problem's code
 * @param severity how much it matters
 * @param title what it is, for people
 * @param count how often it was found
 * @param items the first of them
 */
record ReportRow(
    String kind, Finding.Severity severity, String title, long count, List<Item> items) {
  /** The most items that a report names of one kind. */
  static final int MOST_ITEMS = 100;

  /**
   * One case.
   *
   * @param file the row of the file, or null
   * @param candidate the candidate, or null
   * @param field the field in question, or null
   * @param detail what was found
   */
  record Item(
      @Nullable UUID file, @Nullable UUID candidate, @Nullable String field, String detail) {}
}
