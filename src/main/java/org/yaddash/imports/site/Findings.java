package org.yaddash.imports.site;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.yaddash.content.log.Database;
import org.yaddash.problems.ProblemException;

/**
 * What was found out about runs. A step that finds something writes all of one kind at once, in
 * place of what it wrote before, so that it can be done again.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = ProblemException.class)
public class Findings {
  /** Of one kind in one run, no more are kept; the count then says so. */
  public static final int MOST = 20_000;

  private static final int LONGEST = 2_000;
  private static final UUID NIL = new UUID(0, 0);
  private static final String SELECT =
      "select f.kind, f.severity, f.belongs_to, f.file, f.candidate, f.field, f.detail"
          + " from import_finding f";
  private static final String INSERT =
      "insert into import_finding"
          + " (id, run, kind, severity, belongs_to, file, candidate, field, detail)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

  @Inject Database database;

  /**
   * How many findings of a kind there are.
   *
   * @param kind what they are
   * @param severity how much they matter
   * @param count how many
   */
  public record Sum(String kind, Finding.Severity severity, long count) {}

  /** Writes all findings of a kind, in place of those before. */
  public void replace(UUID run, String kind, List<Finding> findings) {
    database.change(
        "delete from import_finding where run = ? and kind = ?",
        delete -> {
          delete.setObject(1, run);
          delete.setString(2, kind);
        });
    add(run, findings.subList(0, Math.min(MOST, findings.size())));
  }

  /** Forgets the findings of a kind about some files. */
  public void drop(UUID run, String kind, Collection<UUID> files) {
    database.change(
        "delete from import_finding where run = ? and kind = ? and file in"
            + " (select w.id from unnest(cast(? as uuid array)) w(id))",
        delete -> {
          delete.setObject(1, run);
          delete.setString(2, kind);
          Database.ids(delete, 3, files);
        });
  }

  /** Adds findings. */
  public void add(UUID run, List<Finding> findings) {
    for (Finding finding : findings) {
      UUID id = UuidCreator.getTimeOrderedEpochPlus1();
      database.putOff(INSERT, insert -> bind(insert, id, run, finding));
    }
  }

  private static void bind(PreparedStatement insert, UUID id, UUID run, Finding finding)
      throws SQLException {
    String detail = finding.detail();
    insert.setObject(1, id);
    insert.setObject(2, run);
    insert.setString(3, finding.kind());
    insert.setString(4, finding.severity().name());
    insert.setLong(5, finding.group());
    insert.setObject(6, finding.file() == null ? NIL : finding.file());
    insert.setObject(7, finding.candidate() == null ? NIL : finding.candidate());
    insert.setString(8, finding.field());
    insert.setString(9, detail.length() > LONGEST ? detail.substring(0, LONGEST) : detail);
  }

  private static Finding finding(ResultSet row) throws SQLException {
    UUID file = Database.id(row, 4);
    UUID candidate = Database.id(row, 5);
    return new Finding(
        row.getString(1),
        Finding.Severity.valueOf(row.getString(2)),
        row.getLong(3),
        file.equals(NIL) ? null : file,
        candidate.equals(NIL) ? null : candidate,
        row.getString(6),
        row.getString(7));
  }

  /** How many findings of each kind a run has. */
  public List<Sum> sums(UUID run) {
    return database.ask(
        "select f.kind, f.severity, count(*) from import_finding f where f.run = ?"
            + " group by f.kind, f.severity",
        query -> query.setObject(1, run),
        row ->
            new Sum(row.getString(1), Finding.Severity.valueOf(row.getString(2)), row.getLong(3)));
  }

  /** Some findings of a kind, in the order in which they were found. */
  public List<Finding> page(UUID run, String kind, int offset, int limit) {
    return database.ask(
        SELECT + " where f.run = ? and f.kind = ? order by f.id limit ? offset ?",
        query -> {
          query.setObject(1, run);
          query.setString(2, kind);
          query.setInt(3, limit);
          query.setInt(4, offset);
        },
        Findings::finding);
  }

  /** The findings of a kind about these candidates, with all others of their groups. */
  public List<Finding> about(UUID run, String kind, Collection<UUID> candidates) {
    if (candidates.isEmpty()) {
      return List.of();
    }
    return database.ask(
        SELECT
            + " where f.run = ? and f.kind = ? and f.belongs_to in"
            + " (select g.belongs_to from unnest(cast(? as uuid array)) w(id)"
            + " join import_finding g on g.candidate = w.id where g.run = ?"
            + " and g.kind = ?) order by f.id limit ?",
        query -> {
          query.setObject(1, run);
          query.setString(2, kind);
          Database.ids(query, 3, candidates);
          query.setObject(4, run);
          query.setString(5, kind);
          query.setInt(6, MOST);
        },
        Findings::finding);
  }
}
