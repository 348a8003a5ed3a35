package org.yaddash.imports.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.ledger.ImportedFile;
import org.yaddash.imports.recognise.Outline;
import org.yaddash.problems.ProblemException;

/** The outlines of the web pages that were read. */
@ApplicationScoped
@Transactional(dontRollbackOn = ProblemException.class)
public class SitePages {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PAGE = 200;

  @PersistenceContext(unitName = "yaddash")
  EntityManager store;

  /**
   * Keeps the outline of a page, in place of an earlier one.
   *
   * @param first whether there can be no earlier one
   */
  public void put(ImportedFile file, Outline outline, boolean first) {
    @Nullable PageRow row = first ? null : store.find(PageRow.class, file.id());
    boolean added = row == null;
    row = row == null ? new PageRow() : row;
    row.file = file.id();
    row.run = file.run();
    row.number = file.number();
    row.path = file.path();
    row.outline = outline.toJson().toString();
    if (added) {
      store.persist(row);
    }
  }

  /** How many pages a run has. */
  public long count(UUID run) {
    return store
        .createQuery("select count(p) from PageRow p where p.run = :run", Long.class)
        .setParameter("run", run)
        .getSingleResult();
  }

  /** The files of a run's pages, in order. */
  public List<UUID> files(UUID run) {
    return store
        .createQuery(
            "select p.file from PageRow p where p.run = :run order by p.number", UUID.class)
        .setParameter("run", run)
        .getResultList();
  }

  /** Hands on every page of a run, in order; only some of them are in memory at a time. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void forEach(UUID run, Consumer<SitePage> taker) {
    long after = 0;
    List<PageRow> rows = rows(run, after);
    while (!rows.isEmpty()) {
      for (PageRow row : rows) {
        taker.accept(new SitePage(row.file, row.number, row.path, outline(row)));
        after = row.number;
      }
      rows = rows(run, after);
    }
  }

  private List<PageRow> rows(UUID run, long after) {
    return store
        .createQuery(
            "select p from PageRow p where p.run = :run and p.number > :after order by p.number",
            PageRow.class)
        // not watched for changes
        .setHint("eclipselink.read-only", true)
        .setParameter("run", run)
        .setParameter("after", after)
        .setMaxResults(PAGE)
        .getResultList();
  }

  private static Outline outline(PageRow row) {
    try {
      return Outline.of(JSON.readTree(row.outline));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the outline of " + row.file + " cannot be read", e);
    }
  }
}
