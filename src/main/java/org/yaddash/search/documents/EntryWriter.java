package org.yaddash.search.documents;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.yaddash.content.PublishedEntry;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.search.projection.Columns;

/**
 * Puts entries into the index, each in the place of what the index had of it. Many are projected
 * and written at once, on all processors, while the caller gets the next ones; to be called by one
 * thread at a time, and no entry twice before {@link #finish()}.
 */
public final class EntryWriter implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(EntryWriter.class.getName());

  /** So many entries may wait to be written; more would only take memory. */
  private static final int MOST_WAITING = 400;

  /** More entries than these are a load, for which all processors are worth being called. */
  private static final int FEW = 50;

  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  private final IndexWriter writer;
  private final Catalogue catalogue;
  private final Projection projection;
  private final ExecutorService hands =
      Executors.newFixedThreadPool(
          PROCESSORS,
          work -> {
            Thread thread = new Thread(work, "yaddash-index-writer");
            thread.setDaemon(true);
            return thread;
          });
  private final Deque<Future<?>> waiting = new ArrayDeque<>();
  private int taken;

  public EntryWriter(IndexWriter writer, Catalogue catalogue, Projection projection) {
    this.writer = writer;
    this.catalogue = catalogue;
    this.projection = projection;
  }

  /** Takes entries to be written, all with the same time of their change. */
  public void write(Collection<PublishedEntry> entries, Instant modified) throws IOException {
    taken += entries.size();
    for (PublishedEntry entry : entries) {
      if (waiting.size() == MOST_WAITING) {
        await(waiting.remove());
      }
      waiting.add(
          hands.submit(
              () -> {
                write(entry, modified);
                return null;
              }));
    }
  }

  /** Puts the note that an entry was published once and is no more in its place. */
  public void remove(UUID entry, String type, long sequence, Instant modified) throws IOException {
    deleteParts(entry, type);
    writer.updateDocument(key(entry), Projection.gone(entry, type, sequence, modified));
  }

  /** Returns when all that was taken is written. */
  public void finish() throws IOException {
    awaitAll();
    if (taken > FEW) {
      // each hand has filled a buffer of its own; who refreshes would empty one after the other
      for (int i = 0; i < PROCESSORS; i++) {
        waiting.add(
            hands.submit(
                () -> {
                  writer.flushNextBuffer();
                  return null;
                }));
      }
      awaitAll();
    }
    taken = 0;
  }

  private void awaitAll() throws IOException {
    while (!waiting.isEmpty()) {
      await(waiting.remove());
    }
  }

  private void await(Future<?> one) throws IOException {
    try {
      one.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The index was told to stop while it was written", e);
    } catch (ExecutionException e) {
      settle();
      throw new IOException("The index cannot be written", e.getCause());
    }
  }

  /**
   * After a failure: nothing may be on its way any more when the same entries are written again.
   */
  private void settle() {
    while (!waiting.isEmpty()) {
      try {
        waiting.remove().get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (ExecutionException e) {
        LOG.log(Level.FINE, "The index cannot be written", e);
      }
    }
  }

  private void write(PublishedEntry entry, Instant modified) throws IOException {
    List<Document> documents = project(entry, modified);
    deleteParts(entry.id(), entry.type());
    try {
      if (!documents.isEmpty()) {
        writer.updateDocuments(key(entry.id()), documents);
        return;
      }
    } catch (IllegalArgumentException e) {
      tell(entry, e);
    }
    writer.deleteDocuments(key(entry.id()));
  }

  /**
   * The document of an entry and those of its parts; none when there is something in it that nobody
   * foresaw.
   */
  private List<Document> project(PublishedEntry entry, Instant modified) {
    try {
      Map<String, List<UUID>> linkage = projection.linkage(entry);
      List<Document> documents = new ArrayList<>();
      documents.add(projection.published(entry, linkage, modified));
      documents.addAll(projection.parts(entry, linkage, modified));
      return documents;
    } catch (RuntimeException e) {
      tell(entry, e);
      return List.of();
    }
  }

  private void deleteParts(UUID entry, String type) throws IOException {
    if (catalogue.hasParts(type)) {
      writer.deleteDocuments(new Term(Columns.WHOLE, Columns.bytes(entry)));
    }
  }

  private static Term key(UUID id) {
    return new Term(Columns.ID, Columns.bytes(id));
  }

  private static void tell(PublishedEntry entry, RuntimeException failure) {
    LOG.log(
        Level.SEVERE,
        failure,
        () -> "The entry %s cannot be indexed and is not delivered".formatted(entry.id()));
  }

  @Override
  public void close() {
    hands.shutdown();
  }
}
