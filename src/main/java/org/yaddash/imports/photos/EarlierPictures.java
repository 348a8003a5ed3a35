package org.yaddash.imports.photos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.yaddash.imports.likeness.Look;
import org.yaddash.imports.likeness.Picture;
import org.yaddash.problems.ProblemException;

/** The pictures of photos that earlier runs have made. */
@ApplicationScoped
@Transactional(dontRollbackOn = ProblemException.class)
public class EarlierPictures {
  private static final int PAGE = 2_000;

  @PersistenceContext(unitName = "yaddash")
  EntityManager store;

  /**
   * Hands on every picture that another run has made a photo of, with the photo; only some of them
   * are in memory at a time.
   */
  public void forEach(UUID run, BiConsumer<Picture, UUID> taker) {
    UUID after = new UUID(0, 0);
    List<Object[]> rows = rows(run, after);
    while (!rows.isEmpty()) {
      for (Object[] row : rows) {
        after = (UUID) row[0];
        Look.of((String) row[5])
            .ifPresent(
                look ->
                    taker.accept(
                        new Picture(
                            (String) row[1],
                            "",
                            (Integer) row[2],
                            (Integer) row[3],
                            (Long) row[4],
                            look),
                        (UUID) row[6]));
      }
      rows = rows.size() < PAGE ? List.of() : rows(run, after);
    }
  }

  private List<Object[]> rows(UUID run, UUID after) {
    return store
        .createQuery(
            "select c.id, f.sha256, f.width, f.height, f.size, f.look, c.entry"
                + " from CandidateRow c, FileRow f where c.shows = f.sha256 and c.made = true"
                + " and c.run = f.run and c.run <> :run and f.look is not null and c.id > :after"
                + " order by c.id",
            Object[].class)
        .setParameter("run", run)
        .setParameter("after", after)
        .setMaxResults(PAGE)
        .getResultList();
  }
}
