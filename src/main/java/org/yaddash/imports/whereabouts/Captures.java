package org.yaddash.imports.whereabouts;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.yaddash.imports.ledger.ImportedFile;
import org.yaddash.imports.upload.captures.Capture;
import org.yaddash.problems.ProblemException;

/** What web archives say of their files, and of addresses that only led elsewhere. */
@ApplicationScoped
@Transactional(dontRollbackOn = ProblemException.class)
public class Captures {
  private static final int LONGEST_ADDRESS = 4_000;

  @PersistenceContext(unitName = "yaddash")
  EntityManager store;

  /**
   * A capture of a run.
   *
   * @param path of its file inside the upload; "" when it only leads elsewhere
   * @param capture what was captured
   */
  public record Kept(String path, Capture capture) {}

  /** Keeps captures that an archive holds. */
  public void add(ImportedFile archive, List<Kept> captures) {
    for (Kept kept : captures) {
      String leadsTo = kept.capture().leadsTo() == null ? "" : kept.capture().leadsTo();
      CaptureRow row = new CaptureRow();
      row.id = UuidCreator.getTimeOrderedEpochPlus1();
      row.run = archive.run();
      row.archive = archive.id();
      row.path = kept.path();
      row.url = kept.capture().url();
      row.capturedAt = kept.capture().at().toEpochMilli();
      row.charset = kept.capture().charset();
      row.leadsTo = leadsTo.length() > LONGEST_ADDRESS ? "" : leadsTo;
      store.persist(row);
    }
  }

  /** Takes back what an unfolding that did not get to its end has added. */
  public void drop(UUID archive) {
    store
        .createQuery("delete from CaptureRow c where c.archive = :archive")
        .setParameter("archive", archive)
        .executeUpdate();
  }

  /** All captures of a run, in the order in which they were found. */
  public List<Kept> of(UUID run) {
    return store
        .createQuery(
            "select c from CaptureRow c where c.run = :run order by c.id", CaptureRow.class)
        .setParameter("run", run)
        .getResultStream()
        .map(row -> new Kept(row.path, row.toCapture()))
        .toList();
  }
}
