package org.yaddash.search;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.yaddash.content.log.LogGrown;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.settings.Settings;
import org.yaddash.types.ContentTypes;

/**
 * The index under {@code index} in the home. It follows the log: when the call that publishes an
 * entry returns, the next reading request sees it.
 */
@ApplicationScoped
public class Index {
  private static final Logger LOG = Logger.getLogger(Index.class.getName());
  private static final int SECONDS_BETWEEN_COMMITS = 5;
  private static final int SECONDS_UNTIL_QUIET = 10;

  @Inject Settings settings;
  @Inject ContentTypes types;
  @Inject ContentSource source;

  private final ScheduledExecutorService committing = inBackground("yaddash-index-commit");
  private final ScheduledExecutorService settling = inBackground("yaddash-index-settle");

  private volatile @Nullable Keeper keeper;
  private volatile @Nullable Catalogue catalogue;
  private final Instant opened = Instant.now();

  /** Opens the index and brings it up to date; reading requests are answered from then on. */
  public void open() {
    Catalogue known = Catalogue.of(types, settings.languages());
    catalogue = known;
    try {
      keeper = new Keeper(settings.home().resolve("index"), known, source);
    } catch (IOException e) {
      throw new ProblemException(
          ProblemCode.HOME_UNWRITABLE,
          "The index under the home cannot be opened: %s.".formatted(e.getMessage()));
    }
    committing.scheduleWithFixedDelay(
        this::commit, SECONDS_BETWEEN_COMMITS, SECONDS_BETWEEN_COMMITS, TimeUnit.SECONDS);
    settling.scheduleWithFixedDelay(
        this::settle, SECONDS_UNTIL_QUIET, SECONDS_UNTIL_QUIET, TimeUnit.SECONDS);
  }

  private static ScheduledExecutorService inBackground(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        work -> {
          Thread thread = new Thread(work, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  /** What the public may see and ask for. */
  public Catalogue catalogue() {
    Catalogue known = catalogue;
    if (known == null) {
      throw notReady();
    }
    return known;
  }

  /** Since when the catalogue is as it is. */
  public Instant opened() {
    return opened;
  }

  /**
   * The index as it stands now; to be closed by the caller.
   *
   * @throws ProblemException not-ready, before it was opened
   */
  public Snapshot snapshot() {
    return keeper().snapshot();
  }

  /**
   * Tells the index as it stands now from every other state of it, for the price of reading a
   * number; that of a {@link Snapshot} is the one that an answer from it has. Empty before the
   * index is open.
   */
  public OptionalLong generation() {
    Keeper open = keeper;
    return open == null ? OptionalLong.empty() : OptionalLong.of(open.generation());
  }

  /**
   * The moment up to which a snapshot that is opened after this call knows every change; who asks
   * next for what has changed since then misses nothing.
   */
  public Instant settled() {
    return keeper().settled();
  }

  /** Applies what the log has and the index has not. */
  public void catchUp() {
    try {
      keeper().catchUp();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the index anew from the published entries; how many there are. */
  public long rebuild() {
    try {
      return keeper().rebuild();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it is open and has applied the whole log. */
  public boolean isCaughtUp() {
    Keeper open = keeper;
    return open != null && open.applied() >= source.head();
  }

  void follow(@Observes LogGrown grown) {
    Keeper open = keeper;
    if (open != null && open.applied() < grown.head()) {
      catchUp();
    }
  }

  @PreDestroy
  void close() {
    committing.shutdown();
    settling.shutdown();
    Keeper open = keeper;
    keeper = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        LOG.log(Level.WARNING, "The index was not closed well; it will catch up", e);
      }
    }
  }

  private void commit() {
    Keeper open = keeper;
    if (open != null) {
      try {
        open.commit();
      } catch (IOException | RuntimeException e) {
        LOG.log(Level.SEVERE, "The index could not be made durable; will be tried again", e);
      }
    }
  }

  private void settle() {
    Keeper open = keeper;
    if (open != null) {
      try {
        open.settle();
      } catch (AlreadyClosedException | MergePolicy.MergeAbortedException e) {
        LOG.log(Level.FINE, "The index was closed while it was merged", e);
      } catch (IOException | RuntimeException e) {
        LOG.log(Level.WARNING, "The index could not be merged; will be tried again", e);
      }
    }
  }

  private Keeper keeper() {
    Keeper open = keeper;
    if (open == null) {
      throw notReady();
    }
    return open;
  }

  private static ProblemException notReady() {
    return new ProblemException(
        ProblemCode.NOT_READY, "The index is not open yet; try again in a few seconds.");
  }
}
