package org.yaddash.imports.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.yaddash.imports.ledger.Run.Stage;
import org.yaddash.imports.ledger.Run.Status;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

/** The runs. Whoever changes one holds its row until the commit. */
@ApplicationScoped
@Transactional(dontRollbackOn = ProblemException.class)
public class Runs {
  private static final List<Status> ACTIVE = List.of(Status.QUEUED, Status.RUNNING);
  private static final int MOST_PROBLEMS = 200;

  @PersistenceContext(unitName = "yaddash")
  EntityManager store;

  /** Adds a run to the queue. */
  public Run add(Run.Options options) {
    RunRow row = new RunRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.profile = options.profile();
    row.baseUrl = options.baseUrl();
    row.language = options.language();
    row.publish = options.publish();
    row.dryRun = options.dryRun();
    row.createdAt = System.currentTimeMillis();
    store.persist(row);
    return row.toRun();
  }

  /** The run of an id. */
  public Optional<Run> find(UUID id) {
    return store
        .createQuery("select r from RunRow r where r.id = :id", RunRow.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(RunRow::toRun);
  }

  /** The run of an id; fails with {@code not-found}. */
  public Run get(UUID id) {
    return find(id).orElseThrow(() -> notFound(id));
  }

  /** The run of an id as an address has it; fails with {@code not-found}. */
  public Run named(String id) {
    UUID found;
    try {
      found = UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(ProblemCode.NOT_FOUND, "There is no import '%s'.".formatted(id));
    }
    return get(found);
  }

  /** A part of all runs, the latest first. */
  public List<Run> page(int offset, int limit) {
    return store
        .createQuery("select r from RunRow r order by r.id desc", RunRow.class)
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultStream()
        .map(RunRow::toRun)
        .toList();
  }

  /** How many runs there are. */
  public long count() {
    return store.createQuery("select count(r) from RunRow r", Long.class).getSingleResult();
  }

  /** The run to work on next; empty when there is nothing to do. */
  public Optional<Run> next() {
    return store
        .createQuery("select r from RunRow r where r.status in :active order by r.id", RunRow.class)
        .setParameter("active", ACTIVE)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(RunRow::toRun);
  }

  /** Work on a run is to stop: somebody cancelled it, or the service stops. */
  public static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoppedException(UUID run) {
      super("work on " + run + " is to stop");
    }
  }

  /** Returns when work on a run is to go on; otherwise fails. To be asked between two commits. */
  @Transactional(value = Transactional.TxType.REQUIRES_NEW, dontRollbackOn = StoppedException.class)
  public void keepGoing(UUID id) {
    if (Thread.currentThread().isInterrupted() || find(id).map(Run::cancelled).orElse(true)) {
      throw new StoppedException(id);
    }
  }

  /** Work on it begins, or goes on after a restart; not when it was ended in between. */
  public Run begin(UUID id) {
    return change(
        id,
        row -> {
          if (row.status.isActive()) {
            row.status = Status.RUNNING;
            row.startedAt = row.startedAt == null ? Long.valueOf(now()) : row.startedAt;
          }
        });
  }

  /** This stage is behind it. */
  public void advance(UUID id, Stage next) {
    change(id, row -> row.stage = next);
  }

  /** It has ended. */
  public void end(UUID id, Status how) {
    change(
        id,
        row -> {
          row.status = how;
          row.stage = Stage.NONE;
          row.finishedAt = now();
        });
  }

  /** Adds what concerns the run as a whole; beyond the first 200 they are no longer kept. */
  public void addProblems(UUID id, List<Problem> added) {
    if (!added.isEmpty()) {
      change(
          id,
          row -> {
            List<Problem> problems = new ArrayList<>(Json.problems(row.problems));
            problems.addAll(added);
            row.problems =
                Json.ofProblems(problems.subList(0, Math.min(MOST_PROBLEMS, problems.size())));
          });
    }
  }

  /**
   * Asks to end a run that is queued or running. Fails with {@code state-conflict} when its entries
   * are made already; then it can be undone.
   */
  public Run cancel(UUID id) {
    return change(
        id,
        row -> {
          // what ended before is only being worked over: its entries are made already
          if (!row.status.isActive()
              || row.finishedAt != null
              || row.stage == Stage.PUBLISHING
              || row.stage == Stage.UNDOING) {
            throw conflict(row, "it can no longer be cancelled");
          }
          row.cancelled = true;
          if (row.status == Status.QUEUED) {
            row.status = Status.CANCELLED;
            row.stage = Stage.NONE;
            row.finishedAt = now();
          }
        });
  }

  /** Asks to publish what a run has made. Fails with {@code state-conflict}. */
  public Run publish(UUID id) {
    return change(
        id,
        row -> {
          if (row.dryRun) {
            throw conflict(row, "it was a dry run and made no entries");
          }
          if (row.status != Status.DONE) {
            throw conflict(row, "only a run that is done can be published");
          }
          row.publish = true;
          again(row, Stage.PUBLISHING);
        });
  }

  /** Asks to take back what a run has made. Fails with {@code state-conflict}. */
  public Run undo(UUID id) {
    return change(
        id,
        row -> {
          if (row.dryRun) {
            throw conflict(row, "it was a dry run and made no entries");
          }
          if (row.status != Status.DONE && row.status != Status.FAILED) {
            throw conflict(row, "only a run that has ended can be undone");
          }
          row.problems = "[]";
          again(row, Stage.UNDOING);
        });
  }

  /** Asks to read a file of a run that is done anew. Fails with {@code state-conflict}. */
  public Run decode(UUID id) {
    return change(
        id,
        row -> {
          if (row.status != Status.DONE) {
            throw conflict(row, "a file can be decoded anew only when the run is done");
          }
          again(row, Stage.DECODING);
        });
  }

  /** Work on a run that has ended begins again; its end stays known until the next one. */
  private static void again(RunRow row, Stage stage) {
    row.status = Status.RUNNING;
    row.stage = stage;
  }

  private Run change(UUID id, Consumer<RunRow> how) {
    RunRow row = store.find(RunRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (row == null) {
      throw notFound(id);
    }
    how.accept(row);
    return row.toRun();
  }

  private static long now() {
    return System.currentTimeMillis();
  }

  private static ProblemException notFound(UUID id) {
    return new ProblemException(ProblemCode.NOT_FOUND, "There is no import %s.".formatted(id));
  }

  private static ProblemException conflict(RunRow row, String why) {
    return new ProblemException(
        ProblemCode.STATE_CONFLICT,
        "The import %s is %s: %s.".formatted(row.id, row.status.wire(), why));
  }
}
