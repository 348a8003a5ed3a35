package org.yaddash.imports.site;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
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
  private static final int A_BATCH = 500;
  private static final String INSERT =
      "insert into import_finding"
          + " (id, run, kind, severity, belongs_to, file, candidate, field, detail)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

  @PersistenceContext(unitName = "yaddash")
  EntityManager store;

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
    store
        .createQuery("delete from FindingRow f where f.run = :run and f.kind = :kind")
        .setParameter("run", run)
        .setParameter("kind", kind)
        .executeUpdate();
    add(run, findings.subList(0, Math.min(MOST, findings.size())));
  }

  /** Forgets the findings of a kind about some files. */
  public void drop(UUID run, String kind, Collection<UUID> files) {
    store
        .createQuery(
            "delete from FindingRow f where f.run = :run and f.kind = :kind and f.file in :files")
        .setParameter("run", run)
        .setParameter("kind", kind)
        .setParameter("files", files)
        .executeUpdate();
  }

  /**
   * Adds findings, by a statement of its own: there are many of them, and as objects that are
   * watched for changes they would all be held until the commit.
   */
  public void add(UUID run, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = store.unwrap(Connection.class).prepareStatement(INSERT)) {
      int waiting = 0;
      for (Finding finding : findings) {
        String detail = finding.detail();
        insert.setObject(1, UuidCreator.getTimeOrderedEpochPlus1());
        insert.setObject(2, run);
        insert.setString(3, finding.kind());
        insert.setString(4, finding.severity().name());
        insert.setLong(5, finding.group());
        insert.setObject(6, finding.file() == null ? FindingRow.NIL : finding.file());
        insert.setObject(7, finding.candidate() == null ? FindingRow.NIL : finding.candidate());
        insert.setString(8, finding.field());
        insert.setString(9, detail.length() > LONGEST ? detail.substring(0, LONGEST) : detail);
        insert.addBatch();
        if (++waiting == A_BATCH) {
          insert.executeBatch();
          waiting = 0;
        }
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new PersistenceException("the findings of " + run + " cannot be written", e);
    }
  }

  /** How many findings of each kind a run has. */
  public List<Sum> sums(UUID run) {
    return store
        .createQuery(
            "select f.kind, f.severity, count(f) from FindingRow f where f.run = :run"
                + " group by f.kind, f.severity",
            Object[].class)
        .setParameter("run", run)
        .getResultStream()
        .map(row -> new Sum((String) row[0], (Finding.Severity) row[1], (Long) row[2]))
        .toList();
  }

  /** Some findings of a kind, in the order in which they were found. */
  public List<Finding> page(UUID run, String kind, int offset, int limit) {
    return store
        .createQuery(
            "select f from FindingRow f where f.run = :run and f.kind = :kind order by f.id",
            FindingRow.class)
        .setParameter("run", run)
        .setParameter("kind", kind)
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultStream()
        .map(FindingRow::toFinding)
        .toList();
  }

  /** The findings of a kind about these candidates, with all others of their groups. */
  public List<Finding> about(UUID run, String kind, Collection<UUID> candidates) {
    if (candidates.isEmpty()) {
      return List.of();
    }
    return store
        .createQuery(
            "select f from FindingRow f where f.run = :run and f.kind = :kind and f.belongsTo in"
                + " (select g.belongsTo from FindingRow g where g.run = :run and g.kind = :kind"
                + " and g.candidate in :candidates) order by f.id",
            FindingRow.class)
        .setParameter("run", run)
        .setParameter("kind", kind)
        .setParameter("candidates", candidates)
        .setMaxResults(MOST)
        .getResultStream()
        .map(FindingRow::toFinding)
        .toList();
  }
}
