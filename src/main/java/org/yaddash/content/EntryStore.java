package org.yaddash.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.content.log.Database;
import org.yaddash.content.log.Log;
import org.yaddash.content.log.Revision;

/**
 * Reads and keeps entries in the database. While a transaction holds the log's lock nobody else can
 * write, so what it has read since is remembered and not read again.
 */
@ApplicationScoped
class EntryStore {
  @Inject Log log;
  @Inject Database database;

  /** What this transaction knows since it has the log's lock. */
  private static final class Known {
    final Map<UUID, EntryRow> rows = new HashMap<>();
    final Map<UUID, Revision> documents = new HashMap<>();
    final Map<UUID, String> presentTypes = new HashMap<>();
    final Set<Long> valid = new HashSet<>();
  }

  /** A new entry, from its first revision. */
  EntryRow add(Revision first) {
    EntryRow row = new EntryRow();
    row.follow(first, first.number());
    row.putOff = true;
    database.putOff(EntryRow.INSERT, row::bind);
    Known known = known();
    known.rows.put(row.id, row);
    known.documents.put(row.id, first);
    return row;
  }

  /** Brings an entry to its next revision. */
  void follow(EntryRow row, Revision next, long documentRevision) {
    row.follow(next, documentRevision);
    if (!row.putOff) {
      row.putOff = true;
      database.putOff(EntryRow.UPDATE, row::bind);
    }
    known().presentTypes.remove(row.id);
    if (next.document() != null) {
      known().documents.put(row.id, next);
    } else if (next.documentSequence() != sequenceKnown(row.id)) {
      known().documents.remove(row.id);
    }
  }

  /** The document that this revision holds was found to keep the rules of its type. */
  void keepsRules(Revision document) {
    known().valid.add(document.sequence());
  }

  /** Whether that was found since the log's lock was taken. */
  boolean isKnownToKeepRules(Revision document) {
    return known().valid.contains(document.sequence());
  }

  /** An entry as it is now, to be changed; the log's lock is taken. */
  Optional<EntryRow> fresh(UUID id) {
    Known known = known();
    EntryRow row = known.rows.get(id);
    if (row == null) {
      row = row(id).orElse(null);
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
      database.askWritten(
          "select e.id, e.type from unnest(cast(? as uuid array)) w(id)"
              + " join entry e on e.id = w.id where e.deleted = false",
          query -> Database.ids(query, 1, unknown),
          found -> {
            UUID id = Database.id(found, 1);
            String type = found.getString(2);
            types.put(id, type);
            return known.presentTypes.put(id, type);
          });
    }
    return types;
  }

  Optional<Entry> find(UUID id) {
    Optional<EntryRow> known = Optional.ofNullable(known().rows.get(id));
    return known.or(() -> row(id)).map(row -> row.toEntry(document(row)));
  }

  /** An entry that this transaction has not written: those that it has are known. */
  private Optional<EntryRow> row(UUID id) {
    return database
        .askWritten(
            "select " + EntryRow.COLUMNS + " from entry e where e.id = ?",
            query -> query.setObject(1, id),
            EntryRow::of)
        .stream()
        .findFirst();
  }

  Entries.Page<Entry> list(String type, Entry.@Nullable State state, int offset, int limit) {
    String where = " from entry e where e.type = ? and " + condition(state);
    long total =
        database
            .ask(
                "select count(*)" + where, query -> query.setString(1, type), row -> row.getLong(1))
            .get(0);
    List<EntryRow> rows =
        database.ask(
            "select " + EntryRow.COLUMNS + where + " order by e.id limit ? offset ?",
            query -> {
              query.setString(1, type);
              query.setInt(2, limit);
              query.setInt(3, offset);
            },
            EntryRow::of);
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
      case DRAFT -> "e.deleted = false and e.published_document is null";
      case PUBLISHED -> "e.published_document = e.document_sequence";
      case CHANGED -> "e.published_document <> e.document_sequence";
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
    return database.remembered(Known.class, Known::new);
  }
}
