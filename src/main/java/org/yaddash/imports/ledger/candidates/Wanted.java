package org.yaddash.imports.ledger.candidates;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Which of a run's candidates are asked for; null where that makes no difference.
 *
 * @param type their content type
 * @param file the place of their file in the run
 * @param doubted whether something is said about them that a person should look at
 */
public record Wanted(@Nullable String type, @Nullable Long file, @Nullable Boolean doubted) {
  /** Goes on after other conditions on {@code import_candidate c}. */
  String condition() {
    String all = type == null ? "" : " and c.type = ?";
    all += file == null ? "" : " and c.file_number = ?";
    if (doubted != null) {
      all += doubted ? " and c.doubts <> '[]'" : " and c.doubts = '[]'";
    }
    return all;
  }

  /** Puts in the values of the condition from this place on; the place after the last one. */
  int bind(PreparedStatement query, int place) throws SQLException {
    int next = place;
    if (type != null) {
      query.setString(next++, type);
    }
    if (file != null) {
      query.setLong(next++, file);
    }
    return next;
  }
}
