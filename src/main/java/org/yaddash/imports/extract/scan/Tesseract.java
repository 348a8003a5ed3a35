package org.yaddash.imports.extract.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The program Tesseract, where it is installed. It is started anew for every page, with a limit on
 * its memory and its time, no environment, and one thread.
 */
public final class Tesseract {
  /** What a reader process is told of it. */
  public static final String PROGRAM = "reader.tesseract";

  /** The seconds that one original may take of it. */
  public static final String SECONDS = "reader.tesseract.seconds";

  private static final List<String> LANGUAGES = List.of("aze", "aze_cyrl", "rus", "eng");
  private static final long MOST_KILOBYTES = 2_000_000;
  private static final int MOST_OUTPUT = 16 << 20;
  private static final Path SHELL = Path.of("/bin/sh");

  private final Path program;
  private final long seconds;
  private @Nullable List<String> languages;

  Tesseract(Path program, long seconds) {
    this.program = program;
    this.seconds = seconds;
  }

  /** The one that this process was told of, or null. */
  public static @Nullable Tesseract ofThisProcess() {
    String program = System.getProperty(PROGRAM, "");
    long seconds = Long.getLong(SECONDS, 0);
    return program.isEmpty() || seconds < 1 ? null : new Tesseract(Path.of(program), seconds);
  }

  /** How many seconds one original may take. */
  long seconds() {
    return seconds;
  }

  /** Those languages of an archive that it has been trained for. */
  synchronized List<String> languages() throws IOException {
    List<String> known = languages;
    if (known == null) {
      String listed = run(List.of("--list-langs"), 20);
      TreeSet<String> installed = new TreeSet<>(List.of(listed.split("\\s+", 500)));
      known = LANGUAGES.stream().filter(installed::contains).toList();
      languages = known;
    }
    return known;
  }

  /** The words of a drawn page. */
  List<ScannedWord> read(Path picture, List<String> languages, long seconds) throws IOException {
    return ScannedWord.table(
        run(
            List.of(picture.toString(), "stdout", "-l", String.join("+", languages), "tsv"),
            seconds));
  }

  private String run(List<String> arguments, long seconds) throws IOException {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(SHELL)) {
      // the shell sets the limits and becomes the program
      command.add(SHELL.toString());
      command.add("-c");
      command.add(
          "ulimit -v %d; ulimit -t %d; exec \"$0\" \"$@\"".formatted(MOST_KILOBYTES, seconds + 1));
    }
    command.add(program.toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("OMP_THREAD_LIMIT", "1");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    Path output = Files.createTempFile("scan-", ".tsv");
    builder.redirectOutput(output.toFile());
    Process process = builder.start();
    try {
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        throw new IOException("Tesseract took longer than " + seconds + " seconds");
      }
      if (process.exitValue() != 0) {
        throw new IOException("Tesseract ended with " + process.exitValue());
      }
      try (InputStream in = Files.newInputStream(output)) {
        return new String(in.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroyForcibly();
      Files.deleteIfExists(output);
    }
  }
}
