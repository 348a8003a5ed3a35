package org.yaddash.imports;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.fork.Readers;
import org.yaddash.imports.ledger.Inventory;
import org.yaddash.imports.ledger.Run;
import org.yaddash.imports.ledger.Run.Stage;
import org.yaddash.imports.ledger.Run.Status;
import org.yaddash.imports.ledger.Runs;
import org.yaddash.imports.photos.PhotoLinking;
import org.yaddash.imports.site.Joining;
import org.yaddash.imports.site.Redirecting;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

/**
 * The one thread that works on runs, in their order, stage by stage. A stage that fails for reasons
 * of its own (the database was away) is tried again a few times; then the run has failed.
 */
@ApplicationScoped
class Worker {
  private static final Logger LOG = Logger.getLogger(Worker.class.getName());
  private static final int MOST_FAILURES = 5;
  private static final long LOOK_AGAIN_SECONDS = 2;

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  ManagedThreadFactory threads;

  @Inject Runs runs;
  @Inject Inventory inventory;
  @Inject Unpack unpack;
  @Inject Read read;
  @Inject PhotoLinking link;
  @Inject Joining joining;
  @Inject Save save;
  @Inject Redirecting redirecting;
  @Inject Publish publish;
  @Inject Undo undo;

  private final Semaphore calls = new Semaphore(0);
  private @Nullable Thread thread;
  private int failures;

  /** Starts working. */
  void start() {
    Thread started = threads.newThread(this::work);
    started.setName("yaddash-imports");
    started.setDaemon(true);
    started.start();
    thread = started;
  }

  /** Says that there is something to do. */
  void wake() {
    calls.release();
  }

  @PreDestroy
  void stop() {
    @Nullable Thread working = thread;
    if (working != null) {
      working.interrupt();
    }
  }

  private void work() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Optional<Run> next = runs.next();
        if (next.isPresent()) {
          goOn(next.get());
        } else if (calls.tryAcquire(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS)) {
          calls.drainPermits();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "the queue of imports cannot be read", e);
        pause();
      }
    }
  }

  private void goOn(Run run) throws InterruptedException {
    try {
      if (run.cancelled() && run.stage() != Stage.PUBLISHING && run.stage() != Stage.UNDOING) {
        undo.takeBack(run);
        inventory.skipRest(run.id());
        runs.end(run.id(), Status.CANCELLED);
        return;
      }
      Run begun = runs.begin(run.id());
      if (begun.status() == Status.RUNNING) {
        step(begun);
      }
      failures = 0;
    } catch (Runs.StoppedException e) {
      // the next look at the run says what to do
    } catch (Readers.UnavailableException | RuntimeException e) {
      failed(run, e);
    }
  }

  private void step(Run run) throws InterruptedException, Readers.UnavailableException {
    switch (run.stage()) {
      case UNPACKING -> {
        unpack.all(run);
        runs.advance(run.id(), Stage.READING);
      }
      case READING -> {
        read.all(run);
        runs.advance(run.id(), Stage.COMPARING);
      }
      case COMPARING -> runs.advance(run.id(), read.compare(run));
      case REREADING -> {
        read.all(run);
        runs.advance(run.id(), Stage.LINKING);
      }
      case DECODING -> {
        read.all(run);
        runs.advance(run.id(), Stage.LINKING);
      }
      case LINKING -> {
        link.all(run);
        runs.advance(run.id(), Stage.JOINING);
      }
      case JOINING -> {
        joining.all(run);
        runs.advance(run.id(), Stage.SAVING);
      }
      case SAVING -> {
        save.all(run);
        runs.advance(run.id(), Stage.REDIRECTING);
      }
      case REDIRECTING -> {
        redirecting.all(run);
        if (run.options().publish() && !run.options().dryRun()) {
          runs.advance(run.id(), Stage.PUBLISHING);
        } else {
          runs.end(run.id(), Status.DONE);
        }
      }
      case PUBLISHING -> {
        publish.all(run);
        runs.end(run.id(), Status.DONE);
      }
      case UNDOING -> {
        runs.addProblems(run.id(), undo.takeBack(run));
        runs.end(run.id(), Status.UNDONE);
      }
      case NONE -> runs.end(run.id(), Status.DONE);
    }
  }

  private void failed(Run run, Exception why) {
    if (Thread.currentThread().isInterrupted()) {
      return;
    }
    LOG.log(Level.WARNING, why, () -> "work on the import " + run.id() + " was interrupted");
    if (++failures < MOST_FAILURES) {
      pause();
      return;
    }
    failures = 0;
    runs.addProblems(run.id(), problems(run, why));
    runs.end(run.id(), Status.FAILED);
  }

  /** Why a run could not go on: what was refused, such as a profile that is broken by now. */
  private static List<Problem> problems(Run run, Exception why) {
    return why instanceof ProblemException refused
        ? refused.problems()
        : List.of(
            Problem.of(
                ProblemCode.INTERNAL,
                "The import could not go on while %s; the log tells why."
                    .formatted(run.stage().wire())));
  }

  private void pause() {
    try {
      TimeUnit.SECONDS.sleep(failures + 1L);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
