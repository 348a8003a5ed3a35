package org.yaddash.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.yaddash.RunningYaddash;

/**
 * A start that cannot succeed ends with one sentence that says why and what to do, and exit code 1.
 */
class StartIT {
  @TempDir Path directory;

  @Test
  void aTakenPortEndsTheStart() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      assertThat(sentenceOf(directory.resolve("home"), "-Dyaddash.port=" + port))
          .contains("Port " + port)
          .contains("yaddash.port");
    }
  }

  @Test
  void numbersAreWrittenInTheSameDigitsInEveryCountry() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      assertThat(
              sentenceOf(
                  directory.resolve("home"),
                  "-Dyaddash.port=" + port,
                  "-Duser.language=fa",
                  "-Duser.country=IR"))
          .contains("Port " + port);
    }
  }

  @Test
  void aHomeThatCannotBeWrittenEndsTheStart() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "not a directory");
    assertThat(sentenceOf(file.resolve("home")))
        .contains("home directory")
        .contains("yaddash.home");
  }

  @Test
  void anArgumentEndsTheStart() throws IOException {
    assertThat(sentence(directory.resolve("home"), new String[0], "--port=1"))
        .contains("'--port=1'");
  }

  @Test
  void aDatabaseThatIsAwayEndsTheStart() {
    assertThat(endOf(Map.of("YADDASH_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/nowhere")))
        .contains("database")
        .contains("127.0.0.1:1")
        .contains("yaddash.database.url");
  }

  @Test
  void aDatabaseOfAnotherKindEndsTheStart() throws IOException {
    assertThat(
            sentence(
                directory.resolve("home"),
                new String[] {"-Dyaddash.database.url=jdbc:mysql://localhost/yaddash"}))
        .contains("yaddash.database.url")
        .contains("jdbc:postgresql://");
  }

  @Test
  @EnabledIfSystemProperty(named = "yaddash.test.database", matches = "postgresql")
  void aDatabaseThatRefusesTheUserEndsTheStart() {
    assertThat(
            endOf(
                Map.of(
                    "YADDASH_DATABASE_USER", "nobody", "YADDASH_DATABASE_PASSWORD", "not-to-tell")))
        .contains("refuses the user 'nobody'")
        .contains("yaddash.database.user")
        .doesNotContain("not-to-tell");
  }

  @Test
  @EnabledIfSystemProperty(named = "yaddash.test.database", matches = "postgresql")
  void aDatabaseThatDoesNotExistEndsTheStart() {
    assertThat(endOf(Map.of("YADDASH_DATABASE_URL", RunningYaddash.postgresAddress("nowhere"))))
        .contains("/nowhere does not exist")
        .contains("yaddash.database.url");
  }

  @Test
  void unknownSettingsEndTheStartByTheirNames() {
    assertThat(endOf(Map.of("YADDASH_PROT", "80", "YADDASH_HUME", "x")))
        .contains("YADDASH_PROT")
        .contains("YADDASH_HUME");
  }

  @Test
  void anAddressForReadersThatIsNoneEndsTheStart() {
    assertThat(endOf(Map.of("YADDASH_URL", "memory.example/archive")))
        .contains("yaddash.url")
        .contains("https://");
  }

  @Test
  void aBrokenContentTypeEndsTheStartWithItsFileAndPlace() throws IOException {
    Path types = Files.createDirectories(directory.resolve("types"));
    Files.writeString(
        types.resolve("wells.json"),
        """
        {"$schema": "./vocabulary/content-type.json", "title": "Well",
         "properties": {"depth": {"type": "integer", "x-search": "deep"}}}
        """);
    assertThat(endOf(Map.of("YADDASH_CONTENT_TYPES", types.toString())))
        .contains("wells.json")
        .contains("/properties/depth/x-search");
  }

  @Test
  void theTokenIsForItsOwnerAloneAndOnlyItsPlaceIsPrinted() throws IOException {
    RunningYaddash yaddash = RunningYaddash.shared();
    Path token = yaddash.home().resolve("admin-token");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token)))
        .isEqualTo("rw-------");
    yaddash.awaitConsole("Yaddash is open");
    assertThat(yaddash.consoleText())
        .contains(token.toString())
        .doesNotContain(yaddash.token())
        .doesNotContain("\tat ");
    assertThat(yaddash.consoleText().strip().lines().reduce((a, b) -> b).orElse(""))
        .startsWith("Yaddash is open at http://");
  }

  /** Starts the whole application in vain; what it has written. */
  private String endOf(Map<String, String> settings) {
    try (RunningYaddash yaddash = RunningYaddash.of(directory.resolve("home"), settings)) {
      yaddash.launch();
      assertThat(yaddash.awaitExit()).isEqualTo(1);
      String written = yaddash.consoleText();
      assertThat(written).doesNotContain("\tat ").doesNotContain("Exception");
      return written;
    }
  }

  private static String sentenceOf(Path home, String... properties) throws IOException {
    return sentence(home, properties);
  }

  private static String sentence(Path home, String[] properties, String... arguments)
      throws IOException {
    var command = new java.util.ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(java.util.List.of(properties));
    command.add("-Dyaddash.home=" + home);
    command.add("-jar");
    command.add(System.getProperty("yaddash.test.jar", "target/yaddash.jar"));
    command.addAll(java.util.List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String written =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    try {
      assertThat(process.waitFor()).isEqualTo(1);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    assertThat(written.strip().lines()).hasSize(1);
    return written;
  }
}
