package org.yaddash.processes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A pool of child processes. They are started when they are first needed, are kept between
 * requests, and are replaced when they die.
 */
public final class Children implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Children.class.getName());
  private static final long START_SECONDS = 120;

  private final Path scratch;
  private final ChildCommand command;
  private final int seconds;
  private final int longer;
  private final Set<String> verbatim;
  private final Semaphore places;
  private final ConcurrentLinkedDeque<Child> idle = new ConcurrentLinkedDeque<>();
  private final Set<Child> running = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "children-clock");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * A pool without any process yet.
   *
   * @param scratch where each process has a folder of its own
   * @param processes how many at the same time
   * @param seconds how long a process may work at one request; three times as long may pass
   * @param longer how many seconds more, once, when the child asks for them
   * @param verbatim fields of answers whose objects and arrays come as the texts that they are
   */
  public Children(
      Path scratch,
      ChildCommand command,
      int processes,
      int seconds,
      int longer,
      Set<String> verbatim) {
    this.scratch = scratch;
    this.command = command;
    this.seconds = seconds;
    this.longer = longer;
    this.verbatim = verbatim;
    this.places = new Semaphore(processes, true);
  }

  /** A process could not be started at all; nothing is known about the request. */
  public static final class UnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnavailableException(Throwable cause) {
      super("a child process could not be started: " + cause.getMessage(), cause);
    }
  }

  /**
   * What a process answered.
   *
   * @param millis how long it took, waiting for a process not counted
   */
  public record Answered(JsonNode message, long millis) {}

  /** Removes what an earlier run of the service that was killed has left. */
  public void tidy() throws IOException {
    Child.remove(scratch);
  }

  /**
   * Asks; blocks until a process is free and has answered or died.
   *
   * @param output the file that the process writes beside its answer; removed when it dies
   * @param most the most bytes of an answer
   * @throws Child.Ended when the request has cost a process that had done nothing before it
   * @throws UnavailableException when no process can be started
   * @throws InterruptedException when the service stops
   */
  public Answered ask(JsonNode request, Path output, int most)
      throws Child.Ended, UnavailableException, InterruptedException {
    places.acquire();
    try {
      while (true) {
        @Nullable Child kept = idle.pollFirst();
        Child child = kept == null ? start() : kept;
        boolean fresh = child.fresh();
        long from = System.nanoTime();
        try {
          JsonNode answer = child.ask(request, clock, seconds, longer, most);
          idle.addFirst(child);
          return new Answered(answer, (System.nanoTime() - from) / 1_000_000);
        } catch (Child.Ended ended) {
          running.remove(child);
          Files.deleteIfExists(output);
          if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException();
          }
          LOG.log(Level.FINE, "a child process ended", ended);
          if (fresh || ended.how() == Child.End.TIMED_OUT) {
            throw ended.after((System.nanoTime() - from) / 1_000_000);
          }
          // what requests before this one left behind may have been too much: once more, alone
        }
      }
    } catch (IOException e) {
      throw new UnavailableException(e);
    } finally {
      places.release();
    }
  }

  /** Ends all processes. */
  @Override
  public void close() {
    clock.shutdownNow();
    running.forEach(Child::stop);
  }

  private Child start() throws UnavailableException {
    try {
      Child started = Child.start(command, scratch, clock, START_SECONDS, verbatim);
      running.add(started);
      return started;
    } catch (IOException | Child.Ended e) {
      throw new UnavailableException(e);
    }
  }
}
