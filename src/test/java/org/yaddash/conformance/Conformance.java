package org.yaddash.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaddash.RunningYaddash;

/**
 * Runs every script of {@code src/test/conformance} against the packaged service with its samples.
 */
class Conformance {
  private static final Path SCRIPTS = Path.of("src/test/conformance");
  private static final Path WORK = Path.of("target/conformance");

  /** What the checks share. */
  private static final Set<String> NO_CHECKS = Set.of("archive.mjs", "browser.mjs");

  private static final int MOST_MINUTES = 10;

  private static RunningYaddash yaddash;

  @BeforeAll
  static void installAndStart() throws IOException {
    Files.createDirectories(WORK);
    for (Path file : files()) {
      Files.copy(
          file,
          WORK.resolve(file.getFileName().toString()),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    run("npm", "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
    yaddash = RunningYaddash.start(Map.of("YADDASH_SAMPLES", "true"));
    yaddash.awaitConsole("Yaddash is open");
  }

  @AfterAll
  static void stop() {
    yaddash.close();
  }

  static Stream<String> checks() {
    return files().stream()
        .map(file -> file.getFileName().toString())
        .filter(name -> name.endsWith(".mjs") && !NO_CHECKS.contains(name))
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void isConfirmedBy(String check) throws IOException {
    run(
        check,
        "node",
        check,
        yaddash.uri("/").toString(),
        yaddash.home().resolve("admin-token").toString());
  }

  private static List<Path> files() {
    try (Stream<Path> files = Files.list(SCRIPTS)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command, which must end well and in time; what it says is in {@code NAME.log}. */
  private static void run(String name, String... command) throws IOException {
    Path log = WORK.resolve(name + ".log");
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)));
    builder.environment().put("EXAMPLES", Path.of("docs/examples").toAbsolutePath().toString());
    builder.directory(WORK.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
    Process process = builder.start();
    try {
      boolean ended = process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
      if (!ended) {
        process.destroyForcibly();
      }
      String said = Files.readString(log);
      System.out.printf("%s: %s%n", name, said.strip().lines().reduce((a, b) -> b).orElse(""));
      assertThat(ended ? process.exitValue() : -1).as(said).isZero();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw new IllegalStateException(e);
    }
  }
}
