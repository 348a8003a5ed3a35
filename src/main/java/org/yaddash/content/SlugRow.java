package org.yaddash.content;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.yaddash.content.log.Database;

/** A slug that was given to an entry once, and leads to it for ever. */
final class SlugRow {
  /** What {@link #of} reads. */
  static final String COLUMNS = "s.type, s.slug, s.language, s.entry, s.last_number";

  /** Takes what {@link #bind} gives. */
  static final String INSERT =
      "insert into entry_slug (last_number, type, slug, language, entry) values (?, ?, ?, ?, ?)";

  static final String UPDATE = "update entry_slug set last_number = ? where type = ? and slug = ?";

  final String type;
  final String slug;
  final String language;
  final UUID entry;

  /** The highest number that was added to this slug to tell namesakes apart. */
  long lastNumber;

  /** Whether it is to be written yet. */
  boolean putOff;

  SlugRow(String type, String slug, String language, UUID entry) {
    this.type = type;
    this.slug = slug;
    this.language = language;
    this.entry = entry;
  }

  static SlugRow of(ResultSet found) throws SQLException {
    SlugRow row =
        new SlugRow(
            found.getString(1), found.getString(2), found.getString(3), Database.id(found, 4));
    row.lastNumber = found.getLong(5);
    return row;
  }

  void bind(PreparedStatement insert) throws SQLException {
    bindNumber(insert);
    insert.setString(4, language);
    insert.setObject(5, entry);
  }

  void bindNumber(PreparedStatement update) throws SQLException {
    putOff = false;
    update.setLong(1, lastNumber);
    update.setString(2, type);
    update.setString(3, slug);
  }
}
