package org.yaddash.imports.fork;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Original;
import org.yaddash.imports.recognise.Surroundings;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.settings.Settings;

/**
 * The pool of reader processes. They are started when they are first needed, are kept between
 * files, and are replaced when they die.
 */
@ApplicationScoped
public class Readers {
  private static final Logger LOG = Logger.getLogger(Readers.class.getName());
  private static final long START_SECONDS = 120;
  private static final int LEAST_ANSWER = 1 << 24;
  private static final int MOST_ANSWER = 1 << 27;

  private final Path scratch;
  private final ReaderCommand command;
  private final int processes;
  private final int seconds;

  /** How many more, once, when a reader asks for them. */
  private final int longer;

  private final Semaphore places;
  private final ConcurrentLinkedDeque<RunningReader> idle = new ConcurrentLinkedDeque<>();
  private final Set<RunningReader> running = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "readers-clock");
            thread.setDaemon(true);
            return thread;
          });

  /** A reader process could not be started at all; nothing is known about the file. */
  public static final class UnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnavailableException(Throwable cause) {
      super("a reader process could not be started: " + cause.getMessage(), cause);
    }
  }

  /** As many readers as the settings say, in the home directory's {@code scratch}. */
  @Inject
  public Readers(Settings settings) {
    this(
        settings.home().resolve("scratch"),
        ReaderCommand.ofThisApplication(settings),
        settings.readers(),
        settings.timeLimit(),
        settings.ocrTimeLimit());
  }

  Readers(Path scratch, ReaderCommand command, int processes, int seconds) {
    this(scratch, command, processes, seconds, 0);
  }

  Readers(Path scratch, ReaderCommand command, int processes, int seconds, int longer) {
    this.scratch = scratch;
    this.command = command;
    this.processes = processes;
    this.seconds = seconds;
    this.longer = longer;
    this.places = new Semaphore(processes, true);
  }

  /** For the container's proxy, which never uses it. */
  protected Readers() {
    this(Path.of("."), new ReaderCommand("", "", 0), 1, 1);
  }

  /** How many originals are read at the same time. */
  public int processes() {
    return processes;
  }

  /** Removes what an earlier run of the service that was killed has left. */
  public void tidy() throws IOException {
    RunningReader.remove(scratch);
  }

  /**
   * Reads an original; blocks until a process is free and has answered or died.
   *
   * @param name the original's SHA-256, which provenance will name
   * @return what was read, or a failed reading with a {@code FILE_…} problem
   * @throws UnavailableException when no process can be started
   * @throws InterruptedException when the service stops
   */
  public Reading read(String name, Original original, Surroundings surroundings)
      throws UnavailableException, InterruptedException {
    places.acquire();
    try {
      Path text = scratch.resolve("text-" + UUID.randomUUID());
      JsonNode request = Messages.of(new Messages.Request(name, original, surroundings, text));
      while (true) {
        @Nullable RunningReader kept = idle.pollFirst();
        RunningReader reader = kept == null ? start() : kept;
        boolean fresh = reader.fresh();
        long from = System.nanoTime();
        try {
          JsonNode answer = reader.ask(request, clock, seconds, longer, mostAnswer(original));
          Reading reading = Messages.reading(answer, text, millisSince(from));
          idle.addFirst(reader);
          return reading;
        } catch (RunningReader.Ended ended) {
          running.remove(reader);
          Files.deleteIfExists(text);
          if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException();
          }
          LOG.log(Level.FINE, ended, () -> "a reader process ended at " + name);
          if (fresh || ended.how() == RunningReader.End.TIMED_OUT) {
            return Reading.failed(problem(ended.how(), original), millisSince(from));
          }
          // what files before this one left behind may have been too much: once more, alone
        }
      }
    } catch (IOException e) {
      throw new UnavailableException(e);
    } finally {
      places.release();
    }
  }

  /** Ends all processes. */
  @PreDestroy
  public void close() {
    clock.shutdownNow();
    running.forEach(RunningReader::stop);
  }

  private RunningReader start() throws UnavailableException {
    try {
      RunningReader started = RunningReader.start(command, scratch, clock, START_SECONDS);
      running.add(started);
      return started;
    } catch (IOException | RunningReader.Ended e) {
      throw new UnavailableException(e);
    }
  }

  private static int mostAnswer(Original original) {
    return (int) Math.min(MOST_ANSWER, LEAST_ANSWER + 4L * original.textLimit());
  }

  private static long millisSince(long from) {
    return (System.nanoTime() - from) / 1_000_000;
  }

  private Problem problem(RunningReader.End how, Original original) {
    return switch (how) {
      case TIMED_OUT ->
          Problem.of(
              ProblemCode.FILE_TIMED_OUT,
              "Reading the file took longer than %d seconds.".formatted(seconds));
      case OUT_OF_MEMORY ->
          Problem.of(
              ProblemCode.FILE_OUT_OF_MEMORY,
              "Reading the file took more than %d megabytes of memory."
                  .formatted(command.megabytes()));
      case ANSWERED_TOO_MUCH ->
          Problem.of(
              ProblemCode.FILE_TEXT_TOO_LONG,
              "The file unfolds to more than %d characters of text, or to too many entries."
                  .formatted(original.textLimit()));
      case CRASHED ->
          Problem.of(
              ProblemCode.FILE_CRASHED_READER,
              "The reader process ended while it read the file; the file may be made to break it.");
    };
  }
}
