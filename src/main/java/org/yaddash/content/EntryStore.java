package org.yaddash.content;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.content.log.Log;
import org.yaddash.content.log.Revision;

/**
 * Reads and keeps entries in the database. While a transaction holds the log's lock nobody else can
 * write, so what it has read since is remembered and not read again.
 */
@ApplicationScoped
class EntryStore {
  private static final Map<String, Object> FROM_THE_DATABASE = Map.of("eclipselink.refresh", true);

  @PersistenceContext(unitName = "yaddash")
  EntityManager store;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transaction;

  @Inject Log log;

  /** What this transaction knows since it has the log's lock. */
  private static final class Known {
    final Map<UUID, EntryRow> rows = new HashMap<>();
    final Map<UUID, Revision> documents = new HashMap<>();
    final Map<UUID, String> presentTypes = new HashMap<>();
  }

  /** A new entry, from its first revision. */
  EntryRow add(Revision first) {
    EntryRow row = new EntryRow();
    row.follow(first, first.number());
    store.persist(row);
    Known known = known();
    known.rows.put(row.id, row);
    known.documents.put(row.id, first);
    return row;
  }

  /** Brings an entry to its next revision. */
  void follow(EntryRow row, Revision next, long documentRevision) {
    row.follow(next, documentRevision);
    known().presentTypes.remove(row.id);
    if (next.document() != null) {
      known().documents.put(row.id, next);
    } else if (next.documentSequence() != sequenceKnown(row.id)) {
      known().documents.remove(row.id);
    }
  }

  /** An entry as it is now, to be changed; the log's lock is taken. */
  Optional<EntryRow> fresh(UUID id) {
    Known known = known();
    EntryRow row = known.rows.get(id);
    if (row == null) {
      // it may have been read before the lock was taken
      row = store.find(EntryRow.class, id, FROM_THE_DATABASE);
      if (row != null) {
        known.rows.put(id, row);
      }
    }
    return Optional.ofNullable(row);
  }

  /** The revision that holds the entry's current document. */
  Revision document(EntryRow row) {
    Revision known = known().documents.get(row.id);
    return known != null && known.sequence() == row.documentSequence
        ? known
        : revision(row.documentSequence);
  }

  /** The revision that holds the document that was current, or wanted, at this revision. */
  Optional<Revision> documentOf(UUID id, long number) {
    return log.ofEntry(id, number)
        .map(found -> found.document() != null ? found : revision(found.documentSequence()));
  }

  /** Id → type of those of these entries that are there and not deleted. */
  Map<UUID, String> presentTypes(Collection<UUID> ids) {
    Known known = known();
    Map<UUID, String> types = new HashMap<>();
    List<UUID> unknown =
        ids.stream()
            .distinct()
            .filter(
                id -> {
                  EntryRow row = known.rows.get(id);
                  @Nullable String type =
                      row == null ? known.presentTypes.get(id) : row.deleted ? null : row.type;
                  if (type != null) {
                    types.put(id, type);
                  }
                  return row == null && type == null;
                })
            .toList();
    if (!unknown.isEmpty()) {
      store
          .createQuery(
              "select e.id, e.type from EntryRow e where e.id in :ids and e.deleted = false",
              Object[].class)
          .setParameter("ids", unknown)
          // what this transaction has not written yet is among the known
          .setFlushMode(FlushModeType.COMMIT)
          .getResultStream()
          .forEach(
              found -> {
                types.put((UUID) found[0], (String) found[1]);
                known.presentTypes.put((UUID) found[0], (String) found[1]);
              });
    }
    return types;
  }

  Optional<Entry> find(UUID id) {
    return store
        .createQuery("select e from EntryRow e where e.id = :id", EntryRow.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(row -> row.toEntry(revision(row.documentSequence)));
  }

  Entries.Page<Entry> list(String type, Entry.@Nullable State state, int offset, int limit) {
    String where = " from EntryRow e where e.type = :type and " + condition(state);
    long total =
        store
            .createQuery("select count(e)" + where, Long.class)
            .setParameter("type", type)
            .getSingleResult();
    List<EntryRow> rows =
        store
            .createQuery("select e" + where + " order by e.id", EntryRow.class)
            .setParameter("type", type)
            .setFirstResult(offset)
            .setMaxResults(limit)
            .getResultList();
    Map<Long, Revision> documents = log.at(rows.stream().map(row -> row.documentSequence).toList());
    return new Entries.Page<>(
        rows.stream()
            .map(row -> row.toEntry(Objects.requireNonNull(documents.get(row.documentSequence))))
            .toList(),
        total);
  }

  private static String condition(Entry.@Nullable State state) {
    if (state == null) {
      return "e.deleted = false";
    }
    return switch (state) {
      case DRAFT -> "e.deleted = false and e.publishedDocument is null";
      case PUBLISHED -> "e.publishedDocument = e.documentSequence";
      case CHANGED -> "e.publishedDocument <> e.documentSequence";
      case DELETED -> "e.deleted = true";
    };
  }

  private Revision revision(long sequence) {
    return Objects.requireNonNull(
        log.at(List.of(sequence)).get(sequence), () -> "revision " + sequence + " is missing");
  }

  private long sequenceKnown(UUID id) {
    Revision document = known().documents.get(id);
    return document == null ? 0 : document.sequence();
  }

  private Known known() {
    Known known = (Known) transaction.getResource(Known.class);
    if (known == null) {
      known = new Known();
      transaction.putResource(Known.class, known);
    }
    return known;
  }
}
