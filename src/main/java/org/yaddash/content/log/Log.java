package org.yaddash.content.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
 * its slow work before its first write. Reading takes a transaction too.
 */
@ApplicationScoped
@Transactional
public class Log {
  private static final Logger LOG = Logger.getLogger(Log.class.getName());
  private static final int PAGE = 500;
  private static final String AT =
      "select "
          + RevisionRow.COLUMNS
          + " from unnest(cast(? as bigint array)) w(sequence)"
          + " join revision r on r.sequence = w.sequence";

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transaction;

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  ManagedThreadFactory threads;

  @Inject Event<LogGrown> grown;
  @Inject Database database;

  /** The sequence of the last revision; 0 when there is none. */
  public long head() {
    return head(LogHead.SELECT).sequence;
  }

  /** What has changed after this sequence, in order, at most {@code limit} changes. */
  public List<Change> since(long sequence, int limit) {
    return database.ask(
        "select sequence, entry, type, kind from revision where sequence > ?"
            + " order by sequence limit ?",
        query -> {
          query.setLong(1, sequence);
          query.setInt(2, limit);
        },
        row ->
            new Change(
                row.getLong(1),
                Database.id(row, 2),
                row.getString(3),
                Kind.ofWire(row.getString(4))));
  }

  /** The revisions of an entry, the latest first. */
  public List<Revision> ofEntry(UUID entry, int offset, int limit) {
    return database.ask(
        "select "
            + RevisionRow.COLUMNS
            + " from revision r where r.entry = ? order by r.number desc limit ? offset ?",
        query -> {
          query.setObject(1, entry);
          query.setInt(2, limit);
          query.setInt(3, offset);
        },
        Log::revision);
  }

  /** One revision of an entry, by its number. */
  public Optional<Revision> ofEntry(UUID entry, long number) {
    return database
        .ask(
            "select " + RevisionRow.COLUMNS + " from revision r where r.entry = ? and r.number = ?",
            query -> {
              query.setObject(1, entry);
              query.setLong(2, number);
            },
            Log::revision)
        .stream()
        .findFirst();
  }

  /** The revisions at these sequences; those that are not there are left out. */
  public Map<Long, Revision> at(List<Long> sequences) {
    Map<Long, Revision> found = new HashMap<>();
    for (int from = 0; from < sequences.size(); from += PAGE) {
      List<Long> some = sequences.subList(from, Math.min(from + PAGE, sequences.size()));
      List<Revision> revisions =
          areWritten(some)
              ? database.askWritten(AT, query -> bind(query, some), Log::revision)
              : database.ask(AT, query -> bind(query, some), Log::revision);
      revisions.forEach(revision -> found.put(revision.sequence(), revision));
    }
    return found;
  }

  private boolean areWritten(List<Long> sequences) {
    LogHead head = (LogHead) transaction.getResource(LogHead.class);
    return head == null || sequences.stream().allMatch(sequence -> sequence <= head.written);
  }

  private static void bind(PreparedStatement query, List<Long> sequences) throws SQLException {
    query.setArray(1, query.getConnection().createArrayOf("bigint", sequences.toArray()));
  }

  private static Revision revision(ResultSet row) throws SQLException {
    return RevisionRow.of(row).toRevision();
  }

  /** Walks the whole log, page by page, and tells whether it is still what was written. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Verification verify() {
    LogHead head = head(LogHead.SELECT);
    LogWalk walk = new LogWalk();
    boolean on = true;
    while (on) {
      List<RevisionRow> page =
          database.ask(
              "select "
                  + RevisionRow.COLUMNS
                  + " from revision r where r.sequence > ? and r.sequence <= ?"
                  + " order by r.sequence limit ?",
              query -> {
                query.setLong(1, walk.checked());
                query.setLong(2, head.sequence);
                query.setInt(3, PAGE);
              },
              RevisionRow::of);
      on = !page.isEmpty() && page.stream().allMatch(walk::take);
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
    database.putOff(RevisionRow.INSERT, row::bind);
    if (head.written == row.sequence - 1) {
      database.putOff(
          LogHead.UPDATE,
          update -> {
            update.setLong(1, head.sequence);
            update.setString(2, head.hash);
            head.written = head.sequence;
          });
    }
  }

  /** The locked head, the same for the whole transaction. */
  private LogHead tail() {
    LogHead tail = (LogHead) transaction.getResource(LogHead.class);
    if (tail != null) {
      return tail;
    }
    LogHead head = head(LogHead.SELECT + " for update");
    transaction.putResource(LogHead.class, head);
    transaction.registerInterposedSynchronization(new AfterCommit(head, head.sequence));
    return head;
  }

  private LogHead head(String query) {
    return database
        .ask(query, none -> {}, row -> new LogHead(row.getLong(1), row.getString(2)))
        .stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the log has lost its head"));
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
