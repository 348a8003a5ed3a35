package org.yaddash.imports.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaddash.imports.extract.legacy.Original;
import org.yaddash.imports.recognise.Surroundings;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.processes.ChildCommand;
import org.yaddash.processes.Frames;

class ReadersTest {
  private static final ChildCommand COMMAND =
      new ChildCommand(System.getProperty("java.class.path"), WilfulReader.class.getName(), 128);

  @TempDir Path folder;
  private Readers readers;

  @BeforeEach
  void open() {
    readers = new Readers(folder.resolve("scratch"), COMMAND, 1, 3);
  }

  @AfterEach
  void close() {
    readers.close();
  }

  @Test
  void aFileIsReadInAnotherProcess() throws Exception {
    Reading reading = read("any");
    assertThat(reading.failed()).isFalse();
    assertThat(reading.mediaType()).isEqualTo("text/plain");
    assertThat(reading.text()).hasContent("bytes");
  }

  @Test
  void aFileThatNeverEndsCostsItsTimeLimitAndNothingElse() throws Exception {
    assertThat(codes(read("loop"))).containsExactly(ProblemCode.FILE_TIMED_OUT);
    assertThat(read("any").failed()).isFalse();
  }

  @Test
  void timeInWhichAReaderDoesNotGetToWorkCountsAThird() throws Exception {
    assertThat(read("idle").text()).hasContent("waited");
    assertThat(codes(read("idle for ever"))).containsExactly(ProblemCode.FILE_TIMED_OUT);
    assertThat(read("any").failed()).isFalse();
  }

  @Test
  void aFileThatAsksForTimeGetsItOnce() throws Exception {
    Readers patient = new Readers(folder.resolve("patient"), COMMAND, 1, 3, 60);
    try {
      assertThat(read(patient, "longer").text()).hasContent("took its time");
      assertThat(codes(read(readers, "forever"))).containsExactly(ProblemCode.FILE_TIMED_OUT);
      assertThat(read(patient, "any").failed()).isFalse();
    } finally {
      patient.close();
    }
  }

  @Test
  void aFileThatEatsTheMemoryCostsItsProcessOnly() throws Exception {
    assertThat(codes(read("memory"))).containsExactly(ProblemCode.FILE_OUT_OF_MEMORY);
    assertThat(read("any").failed()).isFalse();
  }

  @Test
  void aFileThatBreaksTheProcessCostsItsProcessOnly() throws Exception {
    assertThat(codes(read("crash"))).containsExactly(ProblemCode.FILE_CRASHED_READER);
    assertThat(read("any").failed()).isFalse();
  }

  @Test
  void severalPoisonedFilesAmongGoodOnesCostEachItsOwnLimitOnce() throws Exception {
    List<String> names =
        List.of(
            "a",
            "loop",
            "b",
            "crash",
            "c",
            "d",
            "memory",
            "e",
            "loop",
            "f",
            "too much",
            "g",
            "crash",
            "h",
            "exception",
            "i");
    try (Pool pool = new Pool()) {
      List<Future<Reading>> readings = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        Path file = Files.writeString(folder.resolve("file-" + i), "bytes of " + i);
        Original original = new Original(file, names.get(i), null, 1000);
        Surroundings alone = new Surroundings(names.get(i), null, null, Set.of());
        readings.add(pool.threads.submit(() -> pool.two.read("ab".repeat(32), original, alone)));
      }
      for (int i = 0; i < names.size(); i++) {
        Reading reading = readings.get(i).get();
        switch (names.get(i)) {
          case "loop" -> {
            assertThat(codes(reading)).containsExactly(ProblemCode.FILE_TIMED_OUT);
            assertThat(folder.resolve("file-" + i + ".tries")).hasContent("x");
          }
          case "crash" ->
              assertThat(codes(reading)).containsExactly(ProblemCode.FILE_CRASHED_READER);
          case "memory" ->
              assertThat(codes(reading)).containsExactly(ProblemCode.FILE_OUT_OF_MEMORY);
          case "too much" ->
              assertThat(codes(reading)).containsExactly(ProblemCode.FILE_TEXT_TOO_LONG);
          case "exception" ->
              assertThat(codes(reading)).containsExactly(ProblemCode.FILE_UNREADABLE);
          default -> {
            assertThat(reading.failed()).as(names.get(i)).isFalse();
            assertThat(reading.text()).hasContent("bytes of " + i);
          }
        }
      }
    }
  }

  /** Two readers, fed ahead by twice as many threads. */
  private final class Pool implements AutoCloseable {
    private final Readers two = new Readers(folder.resolve("two"), COMMAND, 2, 3);
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    @Override
    public void close() {
      threads.shutdownNow();
      two.close();
    }
  }

  @Test
  void whatOneFileLeftBehindIsNoOtherFilesFault() throws Exception {
    assertThat(read("half the memory").failed()).isFalse();
    assertThat(read("half the memory").failed()).isFalse();
    assertThat(read("half the memory").failed()).isFalse();
  }

  @Test
  void endlessRecursionIsAProblemOfTheFile() throws Exception {
    assertThat(codes(read("recursion"))).containsExactly(ProblemCode.FILE_UNREADABLE);
  }

  @Test
  void anExceptionIsAProblemOfTheFileAndItsMessageStaysInside() throws Exception {
    Reading reading = read("exception");
    assertThat(codes(reading)).containsExactly(ProblemCode.FILE_UNREADABLE);
    assertThat(reading.problems().get(0).detail()).doesNotContain("secret");
  }

  @Test
  void anAnswerBeyondTheLimitIsNotTaken() throws Exception {
    assertThat(codes(read("too much"))).containsExactly(ProblemCode.FILE_TEXT_TOO_LONG);
    assertThat(read("any").failed()).isFalse();
  }

  @Test
  void aLibraryThatPrintsDoesNotBreakTheProtocol() throws Exception {
    assertThat(read("print").failed()).isFalse();
    assertThat(read("any").text()).hasContent("bytes");
  }

  @Test
  void theProcessKnowsNothingOfTheServicesEnvironment() throws Exception {
    assertThat(read("environment").text()).hasContent("[LC_ALL]");
  }

  @Test
  void aProcessThatCannotStartIsNotTheFilesFault() {
    Readers broken = new Readers(folder, new ChildCommand("nowhere", "no.such.Main", 64), 1, 3);
    assertThatThrownBy(() -> read(broken, "any")).isInstanceOf(Readers.UnavailableException.class);
    broken.close();
  }

  @Test
  void itEndsInTheMiddleOfAFileWhenTheServiceIsGone() throws Exception {
    Process process = COMMAND.in(folder).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try {
      DataInputStream answers = new DataInputStream(process.getInputStream());
      Frames.read(answers, 1000);
      DataOutputStream requests = new DataOutputStream(process.getOutputStream());
      Frames.write(requests, Messages.of(request("loop")));
      requests.close();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
  }

  private static java.util.List<ProblemCode> codes(Reading reading) {
    assertThat(reading.failed()).isTrue();
    return reading.problems().stream().map(Problem::code).toList();
  }

  private Reading read(String path) throws Exception {
    return read(readers, path);
  }

  private Reading read(Readers with, String path) throws Exception {
    Messages.Request request = request(path);
    return with.read(request.name(), request.original(), request.surroundings());
  }

  private Messages.Request request(String path) throws IOException {
    Path file = Files.writeString(folder.resolve("original"), "bytes");
    return new Messages.Request(
        "ab".repeat(32),
        new Original(file, path, null, 1000),
        new Surroundings(path, null, null, Set.of()),
        folder.resolve("text"));
  }
}
