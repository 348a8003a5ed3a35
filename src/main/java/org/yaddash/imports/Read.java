package org.yaddash.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.Harvest.Done;
import org.yaddash.imports.compare.Repetition;
import org.yaddash.imports.extract.legacy.Embedded;
import org.yaddash.imports.extract.legacy.Original;
import org.yaddash.imports.fork.Readers;
import org.yaddash.imports.fork.Reading;
import org.yaddash.imports.ledger.ImportedFile;
import org.yaddash.imports.ledger.Inventory;
import org.yaddash.imports.ledger.Progress;
import org.yaddash.imports.ledger.Run;
import org.yaddash.imports.ledger.Runs;
import org.yaddash.imports.profiles.Profile;
import org.yaddash.imports.profiles.Profiles;
import org.yaddash.imports.recognise.Surroundings;
import org.yaddash.imports.site.Finding;
import org.yaddash.imports.site.Findings;
import org.yaddash.imports.site.FurnitureSearch;
import org.yaddash.imports.whereabouts.Captures;
import org.yaddash.imports.whereabouts.Whereabouts;
import org.yaddash.originals.Originals;
import org.yaddash.originals.Sha256;
import org.yaddash.originals.TooLongException;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.settings.Settings;

/**
 * Reads every original of a run. The readers are fed ahead, so that none waits for a commit, and
 * one commit holds what came back since the last one and what is begun next.
 *
 * <p>While pages come back it is found out what stands on most of them, for the sake of the pages
 * after them. When all have been read, those are read again that would be read otherwise with what
 * is known now, so that it makes no difference in which order they came: mostly the first ones.
 *
 * <p>A file that an editor says is in another charset is read anew when its run has ended, with the
 * other pages of articles that run over it; what they propose then takes the place of what they
 * proposed before, each candidate with the same key that of the one before it.
 *
 * <p>A file that was being read when the service died is read again, after all others and alone, so
 * that it is known whose fault it is if the service dies again; the fifth time it has failed.
 */
@ApplicationScoped
class Read {
  private static final int MOST_ATTEMPTS = 5;
  private static final int LOOK_AHEAD = 100;
  private static final String IDLE = "profile-idle";

  /** So many files are begun, or kept, in one commit: each costs the disk much the same. */
  private static final int TOGETHER = 48;

  /**
   * What came back is not held for others to come back when it is as long as this, in characters.
   */
  private static final long LONG = 4_000_000;

  /** With no more than these begun, more are: the readers go on while a commit takes its time. */
  private static final int FEW = TOGETHER / 2;

  /** How long what came back may wait for more to be kept with it. */
  private static final long KEEP_NANOS = 500_000_000;

  /** After so many pages it is worth looking at what stands on most of them … */
  private static final int FIRST_PAGES = 24;

  /** … again when there are so many times more, … */
  private static final int TIMES_MORE = 4;

  /** … until so many have been looked at: more of them hardly tell more. */
  private static final int MOST_PAGES = 2_000;

  /** How long a run may go on before it is asked again whether it shall. */
  private static final long ASK_AGAIN_NANOS = 200_000_000;

  @Inject Settings settings;
  @Inject Originals originals;
  @Inject Readers readers;
  @Inject Profiles profiles;
  @Inject Runs runs;
  @Inject Progress progress;
  @Inject Harvest harvest;
  @Inject Captures captures;
  @Inject org.yaddash.imports.ledger.Files files;
  @Inject Findings findings;
  @Inject FurnitureSearch furniture;
  @Inject OneCommit commit;

  /** What is known of a run's files before they are read; of their furniture ever more. */
  private final class Known {
    private final UUID run;
    private final boolean all;
    private final Whereabouts whereabouts;
    private volatile Repetition repeated;
    private long read;
    private long enough = FIRST_PAGES;

    /** Knows what the pages that are read already tell; {@code all} when these are all. */
    Known(Run run, boolean all) {
      this.run = run.id();
      this.all = all;
      this.whereabouts = new Whereabouts(run, captures.of(run.id()));
      this.repeated = furniture.among(run.id());
    }

    /** Looks at the pages again when they have become several times as many. */
    void learn(int more) {
      read += more;
      if (!all && read >= enough && enough <= MOST_PAGES) {
        enough *= TIMES_MORE;
        repeated = furniture.among(run);
      }
    }

    Set<Long> furniture(ImportedFile file) {
      return repeated.on(file.path());
    }
  }

  /**
   * Finds out what stands on most pages of the upload, and queues the pages again whose entries
   * hold some of it.
   *
   * @return what is to be done next
   */
  Run.Stage compare(Run run) {
    findings.replace(run.id(), IDLE, idle(run));
    List<UUID> deceived = furniture.deceived(run.id());
    progress.readAgain(deceived);
    return deceived.isEmpty() ? Run.Stage.LINKING : Run.Stage.REREADING;
  }

  /** Groups of the run's profile that are about none of its files: their globs are wrong. */
  private List<Finding> idle(Run run) {
    @Nullable Profile profile = profiles.find(run.options().profile()).orElse(null);
    if (profile == null) {
      return List.of();
    }
    List<String> paths =
        files.brief(run.id()).stream()
            .filter(file -> !file.archive())
            .map(ImportedFile::path)
            .toList();
    return profile.idle(paths).stream()
        .map(
            group ->
                new Finding(
                    IDLE,
                    Finding.Severity.WARNING,
                    0,
                    null,
                    null,
                    null,
                    "%s of the profile: no file of the upload is at %s, or an earlier group has it."
                        .formatted(group.pointer(), String.join(", ", group.files()))))
        .toList();
  }

  void all(Run run) throws InterruptedException, Readers.UnavailableException {
    List<ImportedFile> interrupted = progress.interrupted(run.id());
    if (run.stage() == Run.Stage.DECODING
        && interrupted.stream().anyMatch(file -> file.attempts() >= MOST_ATTEMPTS)) {
      interrupted.forEach(progress::keepReading);
      progress.queued(run.id(), MOST_PAGES).forEach(progress::keepReading);
      return;
    }
    for (ImportedFile file : interrupted) {
      takeUp(file, isOver(run));
    }
    int lanes = readers.processes() * 2;
    ExecutorService pool =
        Executors.newFixedThreadPool(
            lanes,
            task -> {
              Thread thread = new Thread(task, "yaddash-imports-reading");
              thread.setDaemon(true);
              return thread;
            });
    try {
      Known known = new Known(run, isOver(run));
      read(run, known, new ExecutorCompletionService<>(pool));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Readers.UnavailableException unavailable) {
        throw unavailable;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  /** Whether files are read that were read before. */
  private static boolean isOver(Run run) {
    return run.stage() == Run.Stage.REREADING || run.stage() == Run.Stage.DECODING;
  }

  private void takeUp(ImportedFile file, boolean again) {
    if (file.attempts() < MOST_ATTEMPTS) {
      progress.requeue(file.id());
    } else if (again) {
      progress.keepReading(file);
    } else {
      progress.fail(
          file.id(),
          Problem.of(
              ProblemCode.FILE_CRASHED_READER,
              "The service ended %d times while it read the file.".formatted(file.attempts())));
    }
  }

  private void read(Run run, Known known, CompletionService<Done> pool)
      throws InterruptedException, ExecutionException {
    @Nullable Profile profile = profiles.find(run.options().profile()).orElse(null);
    Deque<ImportedFile> ahead = new ArrayDeque<>();
    List<Done> done = new ArrayList<>();
    int begun = 0;
    long waiting = 0;
    boolean suspect = false;
    boolean more = true;
    // the pages of an article are decoded anew all together or not at all
    boolean whole = run.stage() == Run.Stage.DECODING;
    long asked = System.nanoTime() - ASK_AGAIN_NANOS;
    long kept = System.nanoTime();
    while (true) {
      if (System.nanoTime() - asked >= ASK_AGAIN_NANOS) {
        runs.keepGoing(run.id());
        asked = System.nanoTime();
      }
      if (ahead.isEmpty() && more) {
        // what is begun or back is no longer queued
        ahead.addAll(progress.queued(run.id(), LOOK_AHEAD));
        more = ahead.size() == LOOK_AHEAD;
      }
      List<ImportedFile> next = new ArrayList<>();
      while (begun <= FEW && !ahead.isEmpty() && !suspect && next.size() < TOGETHER) {
        if (ahead.peekFirst().attempts() > 0) {
          if (begun + next.size() > 0) {
            break;
          }
          suspect = true;
        }
        next.add(ahead.pollFirst());
      }
      boolean all = begun == 0 && next.isEmpty() && ahead.isEmpty() && !more;
      boolean keep =
          all
              || !whole
                  && (done.size() >= TOGETHER
                      || waiting >= LONG
                      || !next.isEmpty()
                      || begun == 0
                      || System.nanoTime() - kept >= KEEP_NANOS);
      if (!keep && !next.isEmpty()) {
        commit(run, List.of(), next);
      } else if (!next.isEmpty() || keep && !done.isEmpty()) {
        commit(run, done, next);
        kept = System.nanoTime();
        // what was inside those is to be read too
        more |= done.stream().anyMatch(one -> !one.inside().isEmpty());
        known.learn(done.size());
        done.clear();
        waiting = 0;
      }
      for (ImportedFile file : next) {
        pool.submit(() -> read(run, profile, known, file));
        begun++;
      }
      if (begun == 0 && ahead.isEmpty() && !more) {
        return;
      }
      if (begun > 0) {
        // what is back already does not wait for a file that takes long
        @Nullable Future<Done> back =
            done.isEmpty() ? pool.take() : pool.poll(KEEP_NANOS, TimeUnit.NANOSECONDS);
        for (; back != null; back = pool.poll()) {
          Done one = back.get();
          done.add(one);
          waiting += one.reading().characters();
          begun--;
          suspect = false;
        }
      }
    }
  }

  private void commit(Run run, List<Done> done, List<ImportedFile> next) {
    commit.of(
        () -> {
          progress.begin(next.stream().map(ImportedFile::id).toList());
          harvest.keep(done, run.stage());
        });
  }

  private Done read(Run run, @Nullable Profile profile, Known known, ImportedFile file)
      throws InterruptedException, Readers.UnavailableException, IOException {
    Sha256 name = new Sha256(String.valueOf(file.sha256()));
    Path bytes =
        originals
            .find(name)
            .orElseThrow(() -> new IllegalStateException("the original " + name + " is gone"));
    Reading reading =
        readers.read(
            name.hex(),
            Original.of(
                bytes,
                file.path(),
                known.whereabouts.charset(file),
                settings.textLimit(),
                file.decodeAs(),
                profile),
            new Surroundings(
                file.path(),
                known.whereabouts.url(file),
                run.options().language(),
                known.furniture(file)));
    List<Inventory.NewFile> inside = keepInside(file, reading);
    @Nullable Path text = reading.text();
    if (text == null) {
      return new Done(file, reading, Originals.FIRST, inside);
    }
    try {
      return new Done(file, reading, originals.keepText(name, text), inside);
    } finally {
      Files.deleteIfExists(text);
    }
  }

  /** Keeps what was inside an original as originals of their own. */
  private List<Inventory.NewFile> keepInside(ImportedFile file, Reading reading)
      throws IOException {
    List<Inventory.NewFile> inside = new ArrayList<>();
    for (Embedded one : reading.embedded()) {
      try (InputStream bytes = Files.newInputStream(one.file())) {
        Originals.Kept kept = originals.keep(bytes, settings.fileLimit());
        inside.add(
            new Inventory.NewFile(
                file.path() + ImportedFile.INSIDE + one.name(),
                kept.name().hex(),
                kept.size(),
                false,
                false,
                List.of()));
      } catch (TooLongException e) {
        // too large for an original: the book still names it
      } finally {
        Files.deleteIfExists(one.file());
      }
    }
    return inside;
  }
}
