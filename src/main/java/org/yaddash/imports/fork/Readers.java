package org.yaddash.imports.fork;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.yaddash.imports.extract.legacy.Original;
import org.yaddash.imports.extract.scan.Tesseract;
import org.yaddash.imports.recognise.Surroundings;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.processes.Child;
import org.yaddash.processes.ChildCommand;
import org.yaddash.processes.Children;
import org.yaddash.settings.Settings;

/** The pool of reader processes. */
@ApplicationScoped
public class Readers {
  private static final Logger LOG = Logger.getLogger(Readers.class.getName());
  private static final int LEAST_ANSWER = 1 << 24;
  private static final int MOST_ANSWER = 1 << 27;

  private final Path scratch;
  private final ChildCommand command;
  private final int processes;
  private final int seconds;
  private final Children children;

  /** A reader process could not be started at all; nothing is known about the file. */
  public static final class UnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnavailableException(Throwable cause) {
      super(cause.getMessage(), cause);
    }
  }

  /** As many readers as the settings say, in the home directory's {@code scratch}. */
  @Inject
  public Readers(Settings settings) {
    this(
        settings.home().resolve("scratch"),
        ChildCommand.ofThisApplication(
            ReaderProcess.class, settings.memoryLimit(), properties(settings)),
        settings.readers(),
        settings.timeLimit(),
        settings.ocrTimeLimit());
  }

  Readers(Path scratch, ChildCommand command, int processes, int seconds) {
    this(scratch, command, processes, seconds, 0);
  }

  Readers(Path scratch, ChildCommand command, int processes, int seconds, int longer) {
    this.scratch = scratch;
    this.command = command;
    this.processes = processes;
    this.seconds = seconds;
    this.children = new Children(scratch, command, processes, seconds, longer, Messages.VERBATIM);
  }

  /** For the container's proxy, which never uses it. */
  protected Readers() {
    this(Path.of("."), new ChildCommand("", "", 0), 1, 1);
  }

  private static List<String> properties(Settings settings) {
    return settings
        .tesseract()
        .map(
            program ->
                List.of(
                    "-D" + Tesseract.PROGRAM + "=" + program,
                    "-D" + Tesseract.SECONDS + "=" + settings.ocrTimeLimit()))
        .orElse(List.of());
  }

  /** How many originals are read at the same time. */
  public int processes() {
    return processes;
  }

  /** Removes what an earlier run of the service that was killed has left. */
  public void tidy() throws IOException {
    children.tidy();
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
    Path text = scratch.resolve("text-" + UUID.randomUUID());
    try {
      Children.Answered answered =
          children.ask(
              Messages.of(new Messages.Request(name, original, surroundings, text)),
              text,
              mostAnswer(original));
      return Messages.reading(answered.message(), text, answered.millis());
    } catch (Child.Ended ended) {
      LOG.log(Level.FINE, ended, () -> "a reader process ended at " + name);
      return Reading.failed(problem(ended.how(), original), ended.millis());
    } catch (Children.UnavailableException e) {
      throw new UnavailableException(e);
    }
  }

  /** Ends all processes. */
  @PreDestroy
  public void close() {
    children.close();
  }

  private static int mostAnswer(Original original) {
    return (int) Math.min(MOST_ANSWER, LEAST_ANSWER + 4L * original.textLimit());
  }

  private Problem problem(Child.End how, Original original) {
    return switch (how) {
      case TIMED_OUT ->
          Problem.of(
              ProblemCode.FILE_TIMED_OUT,
              "Reading the file took more than %d seconds of work, or three times as long altogether."
                  .formatted(seconds));
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
