package org.yaddash.imports.ledger.candidates;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.yaddash.content.log.Database;
import org.yaddash.imports.ledger.Json;
import org.yaddash.imports.ledger.Nil;

/**
 * A candidate in the database: one row for what becomes of it, which changes often, and one for
 * what it says, which is a hundred times as long and hardly changes.
 */
final class CandidateRow {
  /** What {@link #of} reads, of tables that are called c and s. */
  static final String COLUMNS =
      "c.file, c.file_number, c.number, c.name, c.type, c.relations, c.confidence, c.doubts,"
          + " c.state, c.shows, c.merged_into, c.entry, c.made, c.publication, c.run, c.id,"
          + " s.document, s.provenance";

  /** Takes what {@link #bind} gives. */
  static final String INSERT =
      "insert into import_candidate (file, file_number, number, name, type, relations, confidence,"
          + " doubts, state, shows, merged_into, entry, made, publication, run, id)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  /** Takes what {@link #bind} gives. */
  static final String UPDATE =
      "update import_candidate set file = ?, file_number = ?, number = ?, name = ?, type = ?,"
          + " relations = ?, confidence = ?, doubts = ?, state = ?, shows = ?, merged_into = ?,"
          + " entry = ?, made = ?, publication = ?, run = ? where id = ?";

  /** Takes what {@link #bindSaid} gives. */
  static final String INSERT_SAID =
      "insert into import_said (document, provenance, candidate) values (?, ?, ?)";

  /** Takes what {@link #bindSaid} gives. */
  static final String UPDATE_SAID =
      "update import_said set document = ?, provenance = ? where candidate = ?";

  private CandidateRow() {}

  static Proposal of(ResultSet row) throws SQLException {
    return new Proposal(
        Database.id(row, 16),
        Database.id(row, 15),
        Database.id(row, 1),
        row.getLong(2),
        row.getInt(3),
        row.getString(4),
        row.getString(5),
        Said.kept(text(row, 17), text(row, 18)),
        Json.relations(text(row, 6)),
        row.getDouble(7),
        Json.strings(text(row, 8)),
        Proposal.State.valueOf(row.getString(9)),
        row.getString(10),
        Nil.orNull(Database.id(row, 11)),
        Nil.orNull(Database.id(row, 12)),
        row.getBoolean(13),
        Proposal.Publication.valueOf(row.getString(14)));
  }

  static void bind(PreparedStatement statement, Proposal proposal) throws SQLException {
    statement.setObject(1, proposal.file());
    statement.setLong(2, proposal.fileNumber());
    statement.setInt(3, proposal.number());
    statement.setString(4, proposal.name());
    statement.setString(5, proposal.type());
    statement.setString(6, Json.ofRelations(proposal.relations()));
    statement.setDouble(7, proposal.confidence());
    statement.setString(8, Json.ofStrings(proposal.doubts()));
    statement.setString(9, proposal.state().name());
    statement.setString(10, proposal.shows());
    statement.setObject(11, Nil.of(proposal.mergedInto()));
    statement.setObject(12, Nil.of(proposal.entry()));
    statement.setBoolean(13, proposal.made());
    statement.setString(14, proposal.publication().name());
    statement.setObject(15, proposal.run());
    statement.setObject(16, proposal.id());
  }

  static void bindSaid(PreparedStatement statement, Proposal proposal) throws SQLException {
    statement.setString(1, proposal.said().documentText());
    statement.setString(2, proposal.said().provenanceText());
    statement.setObject(3, proposal.id());
  }

  private static String text(ResultSet row, int column) throws SQLException {
    return Objects.requireNonNull(row.getString(column));
  }
}
