package org.yaddash.content;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.yaddash.content.PublishedEntry.Referrer;
import org.yaddash.content.PublishedEntry.Target;
import org.yaddash.content.log.Database;
import org.yaddash.content.log.Log;

/**
 * What is published, as it is now. Reads only; asks the database a few times per page, not per
 * entry.
 */
@ApplicationScoped
@Transactional
public class PublishedEntries {
  private static final int PAGE = 200;

  private static final String WANTED = " from unnest(cast(? as uuid array)) w(id)";

  private static final String ROWS =
      "select e.id, e.type, e.slug, d.document, d.provenance, e.published_sequence,"
          + " e.published_at, e.created_at"
          + WANTED
          + " join entry e on e.id = w.id join revision d on d.sequence = e.published_document"
          + " order by e.id";

  private static final String SLUGS =
      "select s.entry, s.slug" + WANTED + " join entry_slug s on s.entry = w.id";

  private static final String TARGETS =
      "select r.source, r.relation, t.id, t.type"
          + WANTED
          + " join entry_reference r on r.source = w.id and r.published = true"
          + " join entry t on t.id = r.target and t.published_document is not null"
          + " order by r.source, r.relation, r.place";

  private static final String REFERRERS =
      "select distinct r.target, s.id, s.type, r.relation"
          + WANTED
          + " join entry_reference r on r.target = w.id and r.published = true"
          + " join entry s on s.id = r.source order by s.id, r.relation";

  @Inject Database database;
  @Inject References references;

  /** Those of these entries that are published, ordered by id. */
  public List<PublishedEntry> find(Collection<UUID> ids) {
    List<PublishedEntry> found = new ArrayList<>();
    List<UUID> wanted = List.copyOf(ids);
    for (int from = 0; from < wanted.size(); from += PAGE) {
      found.addAll(read(wanted.subList(from, Math.min(from + PAGE, wanted.size()))));
    }
    return found;
  }

  /** Hands on every published entry, ordered by id, a page in memory at a time. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void forEach(Consumer<PublishedEntry> taker) {
    List<UUID> page = page(new UUID(0, 0));
    while (!page.isEmpty()) {
      read(page).forEach(taker);
      page = page(page.get(page.size() - 1));
    }
  }

  /** The published entries that refer to any of these: those to be shown anew when these change. */
  public Set<UUID> referrers(Collection<UUID> ids) {
    return references.publishedReferrers(ids);
  }

  private List<UUID> page(UUID after) {
    return database.ask(
        "select e.id from entry e where e.id > ? and e.published_document is not null"
            + " order by e.id limit "
            + PAGE,
        query -> query.setObject(1, after),
        row -> Database.id(row, 1));
  }

  private List<PublishedEntry> read(List<UUID> ids) {
    Map<UUID, Set<String>> slugs = new HashMap<>();
    ask(
        SLUGS,
        ids,
        row ->
            slugs
                .computeIfAbsent(Database.id(row, 1), entry -> new TreeSet<>())
                .add(row.getString(2)));
    Map<UUID, Map<String, List<Target>>> targets = new HashMap<>();
    ask(
        TARGETS,
        ids,
        row ->
            targets
                .computeIfAbsent(Database.id(row, 1), source -> new LinkedHashMap<>())
                .computeIfAbsent(row.getString(2), relation -> new ArrayList<>())
                .add(new Target(Database.id(row, 3), row.getString(4))));
    Map<UUID, List<Referrer>> referrers = new HashMap<>();
    ask(
        REFERRERS,
        ids,
        row ->
            referrers
                .computeIfAbsent(Database.id(row, 1), target -> new ArrayList<>())
                .add(new Referrer(Database.id(row, 2), row.getString(3), row.getString(4))));
    return ask(
        ROWS,
        ids,
        row -> {
          UUID id = Database.id(row, 1);
          return new PublishedEntry(
              id,
              row.getString(2),
              row.getString(3),
              List.copyOf(slugs.getOrDefault(id, Set.of())),
              (ObjectNode) Log.read(row.getString(4)),
              (ArrayNode) Log.read(row.getString(5)),
              row.getLong(6),
              Instant.ofEpochMilli(row.getLong(7)),
              Instant.ofEpochMilli(row.getLong(8)),
              targets.getOrDefault(id, Map.of()),
              referrers.getOrDefault(id, List.of()));
        });
  }

  private <T> List<T> ask(String query, List<UUID> ids, Database.Reading<T> reading) {
    return database.ask(query, statement -> Database.ids(statement, 1, ids), reading);
  }
}
