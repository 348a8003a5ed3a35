package org.yaddash.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yaddash.content.log.Log;
import org.yaddash.content.log.Revision;

/**
 * What is published, as it is now. Reads only; asks the database a few times per page, not per
 * entry.
 */
@ApplicationScoped
@Transactional
public class PublishedEntries {
  private static final int PAGE = 200;

  @PersistenceContext(unitName = "yaddash")
  EntityManager store;

  @Inject Log log;
  @Inject Slugs slugs;
  @Inject References references;

  /** The published entry of an id. */
  public Optional<PublishedEntry> find(UUID id) {
    return find(List.of(id)).stream().findFirst();
  }

  /** Those of these entries that are published, ordered by id. */
  public List<PublishedEntry> find(Collection<UUID> ids) {
    List<PublishedEntry> found = new ArrayList<>();
    List<UUID> wanted = List.copyOf(ids);
    for (int from = 0; from < wanted.size(); from += PAGE) {
      found.addAll(
          read(
              store
                  .createQuery(
                      "select e from EntryRow e"
                          + " where e.id in :ids and e.publishedDocument is not null order by e.id",
                      EntryRow.class)
                  .setParameter("ids", wanted.subList(from, Math.min(from + PAGE, wanted.size())))
                  .getResultList()));
    }
    return found;
  }

  /**
   * The published entries after an id, ordered by id.
   *
   * @param after the last id of the page before; null for the first page
   */
  public List<PublishedEntry> page(@Nullable UUID after, int limit) {
    return read(
        store
            .createQuery(
                "select e from EntryRow e"
                    + " where e.id > :after and e.publishedDocument is not null order by e.id",
                EntryRow.class)
            .setParameter("after", after == null ? new UUID(0, 0) : after)
            .setMaxResults(limit)
            .getResultList());
  }

  /** Hands on every published entry, ordered by id, a page in memory at a time. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void forEach(Consumer<PublishedEntry> taker) {
    List<PublishedEntry> page = page(null, PAGE);
    while (!page.isEmpty()) {
      page.forEach(taker);
      store.clear();
      page = page(page.get(page.size() - 1).id(), PAGE);
    }
  }

  /** How many entries are published. */
  public long count() {
    return store
        .createQuery(
            "select count(e) from EntryRow e where e.publishedDocument is not null", Long.class)
        .getSingleResult();
  }

  /** The published entries that refer to any of these: those to be shown anew when these change. */
  public Set<UUID> referrers(Collection<UUID> ids) {
    return references.publishedReferrers(ids);
  }

  private List<PublishedEntry> read(List<EntryRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<UUID> ids = rows.stream().map(row -> row.id).toList();
    Map<Long, Revision> documents =
        log.at(rows.stream().map(row -> Objects.requireNonNull(row.publishedDocument)).toList());
    Map<UUID, Set<String>> slugsOf = slugs.of(ids);
    Map<UUID, Map<String, List<PublishedEntry.Target>>> targets = targets(ids);
    Map<UUID, List<PublishedEntry.Referrer>> referrers = referrersOf(ids);
    List<PublishedEntry> entries = new ArrayList<>();
    for (EntryRow row : rows) {
      Revision published = Objects.requireNonNull(documents.get(row.publishedDocument));
      entries.add(
          new PublishedEntry(
              row.id,
              row.type,
              row.slug,
              List.copyOf(slugsOf.getOrDefault(row.id, Set.of())),
              Objects.requireNonNull(published.document()),
              Objects.requireNonNull(published.provenance()),
              Objects.requireNonNull(row.publishedSequence),
              Instant.ofEpochMilli(Objects.requireNonNull(row.publishedAt)),
              Instant.ofEpochMilli(row.createdAt),
              targets.getOrDefault(row.id, Map.of()),
              referrers.getOrDefault(row.id, List.of())));
    }
    return entries;
  }

  private Map<UUID, Map<String, List<PublishedEntry.Target>>> targets(List<UUID> sources) {
    Map<UUID, Map<String, List<PublishedEntry.Target>>> found = new HashMap<>();
    store
        .createQuery(
            "select r.source, r.relation, t.id, t.type from ReferenceRow r, EntryRow t"
                + " where r.source in :sources and r.published = true"
                + " and t.id = r.target and t.publishedDocument is not null"
                + " order by r.source, r.relation, r.place",
            Object[].class)
        .setParameter("sources", sources)
        .getResultStream()
        .forEach(
            row ->
                found
                    .computeIfAbsent((UUID) row[0], source -> new LinkedHashMap<>())
                    .computeIfAbsent((String) row[1], relation -> new ArrayList<>())
                    .add(new PublishedEntry.Target((UUID) row[2], (String) row[3])));
    return found;
  }

  private Map<UUID, List<PublishedEntry.Referrer>> referrersOf(List<UUID> targets) {
    Map<UUID, List<PublishedEntry.Referrer>> found = new HashMap<>();
    store
        .createQuery(
            "select distinct r.target, s.id, s.type, r.relation from ReferenceRow r, EntryRow s"
                + " where r.target in :targets and r.published = true and s.id = r.source"
                + " order by s.id, r.relation",
            Object[].class)
        .setParameter("targets", targets)
        .getResultStream()
        .forEach(
            row ->
                found
                    .computeIfAbsent((UUID) row[0], target -> new ArrayList<>())
                    .add(
                        new PublishedEntry.Referrer(
                            (UUID) row[1], (String) row[2], (String) row[3])));
    return found;
  }
}
