package org.yaddash.content.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The log. Appending takes its lock, which is held until the transaction ends: writers stand in a
 * line, so that sequences are committed in order and without gaps. A transaction that writes does
 * its slow work before its first write.
 *
 * <p>Reading takes a transaction too: without one, the server keeps one persistence context for the
 * whole request and shares it with the threads that the request starts.
 */
@ApplicationScoped
@Transactional
public class Log {
  private static final Logger LOG = Logger.getLogger(Log.class.getName());
  private static final int PAGE = 500;

  /** Revisions never change: they need not be watched for it. */
  private static final String READ_ONLY = "eclipselink.read-only";

  @PersistenceContext(unitName = "yaddash")
  EntityManager store;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transaction;

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  ManagedThreadFactory threads;

  @Inject Event<LogGrown> grown;

  /** The sequence of the last revision; 0 when there is none. */
  public long head() {
    return store
        .createQuery("select h.sequence from LogHead h where h.id = :only", Long.class)
        .setParameter("only", LogHead.ONLY)
        .getSingleResult();
  }

  /** What has changed after this sequence, in order, at most {@code limit} changes. */
  public List<Change> since(long sequence, int limit) {
    return store
        .createQuery(
            "select r.sequence, r.entry, r.type, r.kind from RevisionRow r"
                + " where r.sequence > :after order by r.sequence",
            Object[].class)
        .setParameter("after", sequence)
        .setMaxResults(limit)
        .getResultStream()
        .map(
            row ->
                new Change(
                    (Long) row[0], (UUID) row[1], (String) row[2], Kind.ofWire((String) row[3])))
        .toList();
  }

  /** The revisions of an entry, the latest first. */
  public List<Revision> ofEntry(UUID entry, int offset, int limit) {
    return store
        .createQuery(
            "select r from RevisionRow r where r.entry = :entry order by r.number desc",
            RevisionRow.class)
        .setHint(READ_ONLY, true)
        .setParameter("entry", entry)
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultStream()
        .map(RevisionRow::toRevision)
        .toList();
  }

  /** One revision of an entry, by its number. */
  public Optional<Revision> ofEntry(UUID entry, long number) {
    return store
        .createQuery(
            "select r from RevisionRow r where r.entry = :entry and r.number = :number",
            RevisionRow.class)
        .setHint(READ_ONLY, true)
        .setParameter("entry", entry)
        .setParameter("number", number)
        .getResultStream()
        .findFirst()
        .map(RevisionRow::toRevision);
  }

  /** The revisions at these sequences; those that are not there are left out. */
  public Map<Long, Revision> at(List<Long> sequences) {
    Map<Long, Revision> found = new HashMap<>();
    for (int from = 0; from < sequences.size(); from += PAGE) {
      store
          .createQuery(
              "select r from RevisionRow r where r.sequence in :sequences", RevisionRow.class)
          .setHint(READ_ONLY, true)
          .setParameter(
              "sequences", sequences.subList(from, Math.min(from + PAGE, sequences.size())))
          .getResultStream()
          .forEach(row -> found.put(row.sequence, row.toRevision()));
    }
    return found;
  }

  /** Walks the whole log, page by page, and tells whether it is still what was written. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Verification verify() {
    LogHead head =
        store
            .createQuery("select h from LogHead h where h.id = :only", LogHead.class)
            .setParameter("only", LogHead.ONLY)
            .getSingleResult();
    LogWalk walk = new LogWalk();
    boolean on = true;
    while (on) {
      List<RevisionRow> page =
          store
              .createQuery(
                  "select r from RevisionRow r where r.sequence > :after and r.sequence <= :head"
                      + " order by r.sequence",
                  RevisionRow.class)
              .setParameter("after", walk.checked())
              .setParameter("head", head.sequence)
              .setMaxResults(PAGE)
              .getResultList();
      on = !page.isEmpty() && page.stream().allMatch(walk::take);
      store.clear();
    }
    return walk.end(head.sequence, head.hash);
  }

  /** Takes the log's lock for the running transaction; harmless when it has it already. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void lock() {
    tail();
  }

  /** Appends a draft: a whole document with its provenance. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Revision append(
      UUID entry,
      String type,
      long number,
      String origin,
      String slug,
      ObjectNode document,
      ArrayNode provenance) {
    RevisionRow row = new RevisionRow();
    row.kind = Kind.DRAFT.wire();
    row.document = CanonicalJson.of(document);
    row.provenance = CanonicalJson.of(provenance);
    row.documentHash = CanonicalJson.sha256(row.document);
    row.provenanceHash = CanonicalJson.sha256(row.provenance);
    append(row, entry, type, number, origin, slug);
    return row.toRevision(
        (ObjectNode) CanonicalJson.read(document), (ArrayNode) CanonicalJson.read(provenance));
  }

  /** Appends what is no draft but is about an earlier one. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Revision append(
      UUID entry, String type, long number, String origin, String slug, Kind kind, Revision about) {
    RevisionRow row = new RevisionRow();
    row.kind = kind.wire();
    row.documentSequence = about.sequence();
    row.documentHash = about.documentHash();
    row.provenanceHash = about.provenanceHash();
    append(row, entry, type, number, origin, slug);
    return row.toRevision();
  }

  /** What a document or a provenance says that the log holds as this text. */
  public static JsonNode read(String stored) {
    return RevisionRow.parse(stored);
  }

  /** The hash that a document, or a provenance, has in the log. */
  public static String hash(JsonNode value) {
    return CanonicalJson.sha256(CanonicalJson.of(value));
  }

  private void append(
      RevisionRow row, UUID entry, String type, long number, String origin, String slug) {
    LogHead head = tail();
    row.sequence = head.sequence + 1;
    if (row.documentSequence == 0) {
      row.documentSequence = row.sequence;
    }
    row.entry = entry;
    row.type = type;
    row.number = number;
    row.origin = origin;
    row.slug = slug;
    row.madeAt = Instant.now().toEpochMilli();
    row.previousHash = head.hash;
    row.hash = row.chained();
    head.sequence = row.sequence;
    head.hash = row.hash;
    store.persist(row);
  }

  /** The locked head, the same for the whole transaction. */
  private LogHead tail() {
    LogHead tail = (LogHead) transaction.getResource(LogHead.class);
    if (tail != null) {
      return tail;
    }
    LogHead head = store.find(LogHead.class, LogHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
    if (head == null) {
      throw new IllegalStateException("the log has lost its head");
    }
    transaction.putResource(LogHead.class, head);
    transaction.registerInterposedSynchronization(new AfterCommit(head, head.sequence));
    return head;
  }

  /** Tells of the growth on a thread of its own: the committed one still clings to this thread. */
  private void announce(long sequence) {
    Thread thread = threads.newThread(() -> grown.fire(new LogGrown(sequence)));
    thread.setName("yaddash-log-grown");
    thread.setUncaughtExceptionHandler(
        (which, failure) ->
            LOG.log(Level.SEVERE, "what follows the log could not follow it", failure));
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class AfterCommit implements Synchronization {
    private final LogHead head;
    private final long before;

    AfterCommit(LogHead head, long before) {
      this.head = head;
      this.before = before;
    }

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED && head.sequence > before) {
        announce(head.sequence);
      }
    }
  }
}
