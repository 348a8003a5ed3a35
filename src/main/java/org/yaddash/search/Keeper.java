package org.yaddash.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;
import org.yaddash.content.PublishedEntry;
import org.yaddash.content.log.Change;
import org.yaddash.content.log.Kind;
import org.yaddash.problems.ProblemException;
import org.yaddash.search.documents.EntryWriter;
import org.yaddash.search.documents.Projection;
import org.yaddash.search.finding.Meanings;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.search.projection.Rendering;
import org.yaddash.search.segments.DatedSearcher;
import org.yaddash.search.segments.SegmentMemory;
import org.yaddash.search.segments.Settling;

/**
 * Keeps one index in a directory equal to its source. One thread writes at a time; readers read
 * what was there before until the writer is done with its step.
 *
 * <p>What was applied is visible at once but durable only after {@link #commit()}: the sequence of
 * the log's last applied change is committed with it, so that the rest is applied again after a
 * crash.
 */
final class Keeper implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Keeper.class.getName());
  private static final String SEQUENCE = "yaddash.sequence";
  private static final String IDENTITY = "yaddash.identity";
  private static final String SHAPE = "yaddash.shape";
  private static final String MODIFIED = "yaddash.modified";

  /** So many changes are seen at once by readers. */
  private static final int STEP = 2000;

  /** So many entries are got at once. */
  private static final int PAGE = 200;

  private final Source source;
  private final Catalogue catalogue;
  private final Rendering rendering;
  private final Projection projection;
  private final SegmentMemory memory = new SegmentMemory();
  private final Meanings meanings = new Meanings(memory);
  private final String shape;

  private final IndexFolder folder;
  private final IndexWriter writer;
  private final EntryWriter entries;
  private final SearcherManager readers;
  private volatile long applied;
  private String identity = "";
  private boolean dirty;
  private final AtomicLong steps = new AtomicLong();
  private long stepsSeen;
  private long stepsSettled = -1;
  private volatile @Nullable Instant writing;
  private volatile Instant modified = Instant.EPOCH;
  private volatile long generation;

  /**
   * Opens the index of a directory, and makes it equal to its source: by the rest of the log, or
   * all anew when there is no index, or a broken one, or one of another shape.
   *
   * @throws ProblemException home-unwritable, when another process has it open
   */
  Keeper(Path path, Catalogue catalogue, Source source) throws IOException {
    this.source = source;
    this.catalogue = catalogue;
    this.rendering = new Rendering(catalogue);
    this.projection = new Projection(catalogue, rendering);
    this.shape = Projection.VERSION + " " + catalogue.fingerprint();
    this.folder = new IndexFolder(path);
    Map<String, String> left = folder.committed();
    boolean usable = isOfThisSource(left);
    this.writer = folder.write(usable, memory);
    this.entries = new EntryWriter(writer, catalogue, projection);
    if (usable) {
      modified = Instant.ofEpochMilli(number(left.get(MODIFIED)));
    }
    this.readers = new SearcherManager(writer, new Dating());
    if (usable) {
      applied = number(left.get(SEQUENCE));
      identity = left.getOrDefault(IDENTITY, "");
      catchUp();
    } else {
      rebuild();
    }
  }

  private boolean isOfThisSource(Map<String, String> left) {
    long sequence = number(left.get(SEQUENCE));
    return shape.equals(left.get(SHAPE))
        && sequence <= source.head()
        && source.identity(sequence).equals(left.get(IDENTITY));
  }

  private static long number(@Nullable String text) {
    return text == null ? 0 : Long.parseLong(text);
  }

  /** The sequence of the last change that was applied. */
  long applied() {
    return applied;
  }

  /** Tells the state that snapshots are of now from every other. */
  long generation() {
    return generation;
  }

  /**
   * The moment up to which all changes are seen by every snapshot that is opened after this call:
   * now, or when the changes began that are being written.
   */
  Instant settled() {
    Instant now = now();
    @Nullable Instant since = writing;
    return since == null ? now : since;
  }

  /** The index as it stands now. */
  Snapshot snapshot() {
    try {
      return new Snapshot(readers, catalogue, rendering, meanings, memory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Applies what the log has that the index has not. */
  synchronized void catchUp() throws IOException {
    List<Change> changes = source.since(applied, STEP);
    while (!changes.isEmpty()) {
      apply(changes);
      applied = changes.get(changes.size() - 1).sequence();
      dirty = true;
      changes = source.since(applied, STEP);
      if (changes.isEmpty()) {
        identity = source.identity(applied);
      }
    }
  }

  private void apply(List<Change> changes) throws IOException {
    Map<UUID, Change> latest = new LinkedHashMap<>();
    for (Change change : changes) {
      if (change.kind() != Kind.DRAFT && change.kind() != Kind.RESTORE) {
        latest.put(change.entry(), change);
      }
    }
    if (latest.isEmpty()) {
      return;
    }
    writing = now();
    Set<UUID> touched = new LinkedHashSet<>();
    try (Snapshot before = snapshot()) {
      for (List<UUID> some : pages(latest.keySet())) {
        Map<UUID, PublishedEntry> now = source.find(some);
        entries.write(now.values(), now());
        Map<UUID, Found> then = new HashMap<>();
        before.find(some).forEach(found -> then.put(found.id(), found));
        touched.addAll(touched(some, now, then));
        for (UUID id : some) {
          if (!now.containsKey(id) && then.containsKey(id)) {
            Change change = Objects.requireNonNull(latest.get(id));
            entries.remove(id, change.type(), change.sequence(), now());
          }
        }
      }
    }
    touched.removeAll(latest.keySet());
    for (List<UUID> some : pages(touched)) {
      entries.write(source.find(some).values(), now());
    }
    entries.finish();
    refresh();
  }

  /** The entries whose own resource changes because these have changed. */
  private Set<UUID> touched(
      Collection<UUID> changed, Map<UUID, PublishedEntry> now, Map<UUID, Found> then) {
    Set<UUID> touched = new LinkedHashSet<>();
    Set<UUID> gone = new LinkedHashSet<>();
    for (UUID id : changed) {
      Optional<Found> old = Optional.ofNullable(then.get(id));
      Optional<PublishedEntry> entry = Optional.ofNullable(now.get(id));
      Set<UUID> linkedBefore = new HashSet<>();
      old.ifPresent(
          found ->
              catalogue
                  .relations(found.type())
                  .forEach(relation -> linkedBefore.addAll(found.linked(relation.name()))));
      Set<UUID> linkedNow = new HashSet<>();
      entry.ifPresent(one -> projection.linkage(one).values().forEach(linkedNow::addAll));
      if (old.isPresent() != entry.isPresent()) {
        touched.addAll(linkedBefore);
        touched.addAll(linkedNow);
        entry.ifPresentOrElse(
            one -> one.referredBy().forEach(referrer -> touched.add(referrer.id())),
            () -> gone.add(id));
      } else {
        linkedBefore.stream().filter(one -> !linkedNow.contains(one)).forEach(touched::add);
        linkedNow.stream().filter(one -> !linkedBefore.contains(one)).forEach(touched::add);
      }
    }
    if (!gone.isEmpty()) {
      touched.addAll(source.referrers(gone));
    }
    return touched;
  }

  /**
   * Makes the whole index anew. Readers see the old one until it is done.
   *
   * @return how many entries it has
   */
  synchronized long rebuild() throws IOException {
    long head = source.head();
    writing = now();
    writer.deleteAll();
    Set<UUID> published = new HashSet<>();
    source.all(
        entry -> {
          try {
            entries.write(List.of(entry), now());
            published.add(entry.id());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    entries.finish();
    addGone(head, published);
    applied = head;
    identity = source.identity(head);
    refresh();
    commit(true);
    catchUp();
    return published.size();
  }

  /** Adds those that were published once and are no more, as the log tells. */
  private void addGone(long head, Set<UUID> published) throws IOException {
    Map<UUID, Change> gone = new HashMap<>();
    Set<UUID> ever = new HashSet<>();
    long at = 0;
    List<Change> changes = source.since(at, STEP);
    while (!changes.isEmpty() && at < head) {
      for (Change change : changes) {
        if (change.kind() == Kind.PUBLISH) {
          ever.add(change.entry());
        } else if (change.kind() == Kind.UNPUBLISH || change.kind() == Kind.DELETE) {
          if (ever.remove(change.entry())) {
            gone.put(change.entry(), change);
          }
        }
        at = change.sequence();
      }
      changes = source.since(at, STEP);
    }
    for (Change change : gone.values()) {
      if (!published.contains(change.entry())) {
        writer.addDocument(
            Projection.gone(change.entry(), change.type(), change.sequence(), now()));
      }
    }
  }

  private void refresh() throws IOException {
    modified = now();
    readers.maybeRefreshBlocking();
    writing = null;
    dirty = true;
    steps.incrementAndGet();
  }

  /**
   * To be called from time to time, by one thread: when nothing has been applied since the last
   * time, segments are merged ({@link Settling}), which may take minutes and hinders nobody. Not
   * when the disk is nearly full: what cannot be written to the end would end all writing.
   */
  void settle() throws IOException {
    long now = steps.get();
    boolean quiet = now == stepsSeen;
    stepsSeen = now;
    if (quiet && now != stepsSettled && folder.hasRoomToMerge()) {
      writer.forceMerge(1);
      stepsSettled = now;
      showMerged();
    }
  }

  private synchronized void showMerged() throws IOException {
    readers.maybeRefreshBlocking();
    commit(false);
  }

  /** Makes durable what was applied since the last time, if anything. */
  synchronized void commit() throws IOException {
    if (dirty) {
      commit(false);
    }
  }

  private void commit(boolean whole) throws IOException {
    Map<String, String> data = new HashMap<>();
    data.put(SEQUENCE, Long.toString(applied));
    data.put(IDENTITY, identity);
    data.put(SHAPE, shape);
    data.put(MODIFIED, Long.toString(modified.toEpochMilli()));
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
    dirty = false;
    if (whole) {
      LOG.log(Level.FINE, "The index was made anew up to {0}", applied);
    }
  }

  /** Ties each state of the index to the time that it came about, before anybody sees it. */
  private final class Dating extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      DatedSearcher searcher = new DatedSearcher(reader, modified);
      generation = searcher.generation();
      return searcher;
    }
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  private static List<List<UUID>> pages(Collection<UUID> ids) {
    List<UUID> all = new ArrayList<>(ids);
    List<List<UUID>> pages = new ArrayList<>();
    for (int from = 0; from < all.size(); from += PAGE) {
      pages.add(all.subList(from, Math.min(all.size(), from + PAGE)));
    }
    return pages;
  }

  @Override
  public synchronized void close() throws IOException {
    commit();
    entries.close();
    readers.close();
    writer.close();
    folder.close();
  }
}
