package org.yaddash.processes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One child process, used by one thread at a time. */
public final class Child {
  private static final int LAST_WORDS = 4096;
  private static final int OUT_OF_MEMORY = 3;

  /** What a child says when a file takes longer than most. */
  static final String LONGER = "longer";

  /** Why a process has no answer. */
  public enum End {
    TIMED_OUT,
    OUT_OF_MEMORY,
    ANSWERED_TOO_MUCH,
    CRASHED
  }

  /** The process ended, or was ended, without an answer. */
  public static final class Ended extends Exception {
    private static final long serialVersionUID = 1L;

    private final End how;
    private final long millis;

    Ended(End how, String lastWords) {
      super(how + ": " + lastWords);
      this.how = how;
      this.millis = 0;
    }

    private Ended(Ended ended, long millis) {
      super(ended.getMessage(), ended);
      this.how = ended.how;
      this.millis = millis;
    }

    /** The same, with how long it took. */
    Ended after(long taken) {
      return new Ended(this, taken);
    }

    /** How long it took, in milliseconds, waiting for a process not counted. */
    public long millis() {
      return millis;
    }

    /** In which way. */
    public End how() {
      return how;
    }
  }

  private final Path folder;
  private final Process process;
  private final OutputStream requests;
  private final DataInputStream answers;
  private final Set<String> verbatim;
  private final StringBuffer lastWords = new StringBuffer();
  private boolean fresh = true;

  private Child(Path folder, Process process, Set<String> verbatim) {
    this.folder = folder;
    this.verbatim = verbatim;
    this.process = process;
    this.requests = process.getOutputStream();
    this.answers = new DataInputStream(process.getInputStream());
  }

  /** Starts a process and waits until it says that it is ready. */
  static Child start(
      ChildCommand command,
      Path scratch,
      ScheduledExecutorService clock,
      long seconds,
      Set<String> verbatim)
      throws IOException, Ended {
    Files.createDirectories(scratch);
    Path folder = Files.createTempDirectory(scratch, "child-");
    Child child = new Child(folder, command.in(folder).start(), verbatim);
    Thread drain = new Thread(child::drain, "child-" + child.process.pid() + "-errors");
    drain.setDaemon(true);
    drain.start();
    child.await(clock, seconds, 0, 1024);
    return child;
  }

  /** Whether it has read nothing yet, so that whatever goes wrong is the file's own doing. */
  boolean fresh() {
    return fresh;
  }

  /**
   * Asks, and waits for the answer; when there is none in time the process is gone.
   *
   * @param seconds how long it may work, or a third of how long may pass
   * @param longer how many seconds more it gets when it asks for them, once
   */
  JsonNode ask(
      JsonNode request, ScheduledExecutorService clock, long seconds, long longer, int most)
      throws Ended {
    fresh = false;
    try {
      Frames.write(requests, request);
    } catch (IOException e) {
      throw ended(false);
    }
    return await(clock, seconds, longer, most);
  }

  private JsonNode await(ScheduledExecutorService clock, long seconds, long longer, int most)
      throws Ended {
    TimeLimit limit = TimeLimit.begin(process, clock, seconds);
    try {
      @Nullable JsonNode answer = Frames.read(answers, most, verbatim);
      boolean asked = false;
      while (answer != null && answer.has(LONGER)) {
        if (!asked) {
          limit.extend(seconds + longer);
        }
        asked = true;
        answer = Frames.read(answers, most, verbatim);
      }
      if (answer != null) {
        return answer;
      }
      throw ended(limit.isExceeded());
    } catch (Frames.TooLongException e) {
      stop();
      throw new Ended(End.ANSWERED_TOO_MUCH, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw ended(limit.isExceeded());
    } finally {
      limit.end();
    }
  }

  private Ended ended(boolean late) {
    int code;
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      code = process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      code = -1;
    }
    stop();
    End how = late ? End.TIMED_OUT : code == OUT_OF_MEMORY ? End.OUT_OF_MEMORY : End.CRASHED;
    return new Ended(how, "exit code " + code + "; " + lastWords);
  }

  /** Ends the process at once and removes what it left. */
  void stop() {
    process.destroyForcibly();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      remove(folder);
    } catch (IOException | UncheckedIOException e) {
      // the whole scratch folder is emptied at the next start
    }
  }

  /** Removes a folder with all that is in it. */
  static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> left = Files.walk(folder)) {
        for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    }
  }

  /** Keeps the errors' pipe empty, and the end of what came for the log. */
  private void drain() {
    byte[] buffer = new byte[1024];
    try (InputStream errors = process.getErrorStream()) {
      for (int read = errors.read(buffer); read >= 0; read = errors.read(buffer)) {
        lastWords.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
        if (lastWords.length() > LAST_WORDS) {
          lastWords.delete(0, lastWords.length() - LAST_WORDS);
        }
      }
    } catch (IOException e) {
      // the process is gone
    }
  }
}
