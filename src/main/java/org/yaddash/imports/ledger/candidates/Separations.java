package org.yaddash.imports.ledger.candidates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.yaddash.problems.ProblemException;

/** Which candidates of a run an editor has said to be different people. */
@ApplicationScoped
@Transactional(dontRollbackOn = ProblemException.class)
public class Separations {
  @PersistenceContext(unitName = "yaddash")
  EntityManager store;

  /** Two candidates that are not the same person, the smaller id first. */
  public record Pair(UUID one, UUID other) {}

  /** Notes that each of these is somebody else than each of those. */
  public void add(UUID run, List<UUID> some, List<UUID> others) {
    for (UUID a : some) {
      for (UUID b : others) {
        boolean first = a.compareTo(b) < 0;
        ApartRow row = new ApartRow();
        row.one = first ? a : b;
        row.other = first ? b : a;
        row.run = run;
        if (!a.equals(b)
            && store.find(ApartRow.class, new ApartRow.Key(row.one, row.other)) == null) {
          store.persist(row);
        }
      }
    }
  }

  /** Forgets every pair of a run that one of these is of. */
  public void forget(UUID run, Collection<UUID> some) {
    store
        .createQuery("select a from ApartRow a where a.run = :run", ApartRow.class)
        .setParameter("run", run)
        .getResultList()
        .stream()
        .filter(row -> some.contains(row.one) || some.contains(row.other))
        .forEach(store::remove);
  }

  /** The pairs of a run. */
  public List<Pair> of(UUID run) {
    List<Pair> pairs = new ArrayList<>();
    store
        .createQuery("select a from ApartRow a where a.run = :run", ApartRow.class)
        .setParameter("run", run)
        .getResultStream()
        .forEach(row -> pairs.add(new Pair(row.one, row.other)));
    return pairs;
  }
}
