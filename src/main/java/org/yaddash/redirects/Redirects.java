package org.yaddash.redirects;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.problems.ProblemException;

/** The old addresses and the entries that they lead to. */
@ApplicationScoped
@Transactional(dontRollbackOn = ProblemException.class)
public class Redirects {
  private static final int HASHES_A_QUERY = 500;
  private static final String FROM =
      " from RedirectRow r, StandingRow s where s.id = r.entry and (:all = true or r.addressHash ="
          + " :hash)";

  @PersistenceContext(unitName = "yaddash")
  EntityManager store;

  /**
   * Where an address leads.
   *
   * @param entry the entry, or that for whose sake the address is told
   * @param leads to it, to all of its type, or nowhere
   */
  public record Target(UUID entry, Leads leads) {}

  /** Lets these addresses lead to these entries, wherever they led before. */
  public void put(Map<String, UUID> entries) {
    Map<String, Target> targets = new LinkedHashMap<>();
    entries.forEach((address, entry) -> targets.put(address, new Target(entry, Leads.ENTRY)));
    put(targets, true);
  }

  /** Says where addresses lead that became no entries; those that lead to one already stay. */
  public void putOthers(Map<String, Target> targets) {
    put(targets, false);
  }

  private void put(Map<String, Target> targets, boolean always) {
    Map<String, String> addresses = new LinkedHashMap<>();
    targets.keySet().forEach(address -> addresses.put(OldAddress.hash(address), address));
    Map<String, RedirectRow> known = new HashMap<>();
    List<String> hashes = List.copyOf(addresses.keySet());
    for (int from = 0; from < hashes.size(); from += HASHES_A_QUERY) {
      store
          .createQuery(
              "select r from RedirectRow r where r.addressHash in :hashes", RedirectRow.class)
          .setParameter(
              "hashes", hashes.subList(from, Math.min(from + HASHES_A_QUERY, hashes.size())))
          .getResultStream()
          .forEach(row -> known.put(row.addressHash, row));
    }
    addresses.forEach(
        (hash, address) -> {
          RedirectRow row = known.get(hash);
          Target target = Objects.requireNonNull(targets.get(address));
          if (row == null) {
            row = new RedirectRow();
            row.id = UuidCreator.getTimeOrderedEpoch();
            row.addressHash = hash;
            row.address = address;
            row.entry = target.entry();
            row.leads = target.leads();
            store.persist(row);
          } else if (always || row.leads != Leads.ENTRY) {
            row.entry = target.entry();
            row.leads = target.leads();
          }
        });
  }

  /**
   * A part of the addresses whose entries are or were published, in the order in which they came.
   *
   * @param from one old address, in any spelling; null for all
   */
  public List<Redirect> page(@Nullable String from, int offset, int limit) {
    TypedQuery<Object[]> query =
        store.createQuery("select r, s" + FROM + " order by r.id", Object[].class);
    return asked(query, from)
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultStream()
        .map(row -> redirect((RedirectRow) row[0], (StandingRow) row[1]))
        .toList();
  }

  /** How many there are. */
  public long count(@Nullable String from) {
    return asked(store.createQuery("select count(r)" + FROM, Long.class), from).getSingleResult();
  }

  private static <T> TypedQuery<T> asked(TypedQuery<T> query, @Nullable String from) {
    return query
        .setParameter("all", from == null)
        .setParameter("hash", from == null ? "" : OldAddress.hash(from));
  }

  private static Redirect redirect(RedirectRow row, StandingRow standing) {
    return new Redirect(row.id, row.address, standing.type, row.entry, standing.live, row.leads);
  }
}
