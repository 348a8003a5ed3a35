package org.yaddash.imports.ledger;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.content.log.Database;
import org.yaddash.problems.Problem;

/** An original of a run in the database. */
final class FileRow {
  /** What {@link #of} and {@link #brief} read, of a table that is called f. */
  static final String COLUMNS =
      "f.id, f.run, f.number, f.path, f.sha256, f.size, f.root, f.depth, f.archive, f.status,"
          + " f.attempts, f.same_as, f.media_type, f.charset, f.decode_as, f.anew, f.language,"
          + " f.width, f.height, f.look, f.millis, f.pictures, f.decoding, f.ocr, f.problems";

  /** Begins a question for them. */
  static final String SELECT = "select " + COLUMNS + " from import_file f";

  /** Takes what {@link #bindNew} gives. */
  static final String INSERT =
      "insert into import_file (id, run, number, path, sha256, size, root, container, depth,"
          + " archive, examined, saved, status, problems, changed_at, attempts, same_as, anew,"
          + " width, height, pictures, decoding, ocr)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
          + " 0, '00000000-0000-0000-0000-000000000000', false, 0, 0, '[]', '{}', '{}')";

  private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

  private FileRow() {}

  /** A row as it is. */
  static ImportedFile of(ResultSet row) throws SQLException {
    return of(
        row,
        Json.object(row.getString(23)),
        Json.object(row.getString(24)),
        Json.problems(row.getString(25)));
  }

  /** The same without what only an editor looks at. */
  static ImportedFile brief(ResultSet row) throws SQLException {
    return of(row, NOTHING, NOTHING, List.of());
  }

  private static ImportedFile of(
      ResultSet row, ObjectNode decoding, ObjectNode ocr, List<Problem> problems)
      throws SQLException {
    @Nullable Long millis = row.getObject(21, Long.class);
    return new ImportedFile(
        Database.id(row, 1),
        Database.id(row, 2),
        row.getLong(3),
        row.getString(4),
        row.getString(5),
        row.getLong(6),
        Database.id(row, 7),
        row.getInt(8),
        row.getBoolean(9),
        ImportedFile.Status.valueOf(row.getString(10)),
        row.getInt(11),
        Nil.orNull(Database.id(row, 12)),
        row.getString(13),
        row.getString(14),
        decoding,
        row.getString(15),
        row.getBoolean(16),
        row.getString(17),
        row.getInt(18),
        row.getInt(19),
        row.getString(20),
        ocr,
        millis,
        Json.strings(Objects.requireNonNull(row.getString(22))),
        problems);
  }

  /**
   * Gives {@link #INSERT} the values of a new row.
   *
   * @param archive the file that holds it; null when it was uploaded itself
   */
  static void bindNew(
      PreparedStatement insert,
      UUID id,
      UUID run,
      long number,
      Inventory.NewFile file,
      @Nullable ImportedFile archive)
      throws SQLException {
    boolean inside = archive != null;
    insert.setObject(1, id);
    insert.setObject(2, run);
    insert.setLong(3, number);
    insert.setString(4, file.path());
    insert.setString(5, file.sha256());
    insert.setLong(6, file.size());
    insert.setObject(7, archive == null ? id : archive.root());
    insert.setObject(8, archive == null ? Nil.NIL : archive.id());
    insert.setInt(9, archive == null ? 0 : archive.depth() + 1);
    insert.setBoolean(10, inside && file.archive());
    insert.setBoolean(11, inside ? !file.archive() : file.failed());
    insert.setBoolean(12, file.failed());
    insert.setString(
        13, (file.failed() ? ImportedFile.Status.FAILED : ImportedFile.Status.QUEUED).name());
    insert.setString(14, Json.ofProblems(file.problems()));
    insert.setLong(15, System.currentTimeMillis());
  }
}
