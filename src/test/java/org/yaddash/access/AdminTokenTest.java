package org.yaddash.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

class AdminTokenTest {
  @TempDir Path home;
  private final AdminToken token = new AdminToken();
  private Path file = Path.of("admin-token");

  @BeforeEach
  void placeTheFile() {
    file = home.resolve("admin-token");
  }

  @Test
  void theFirstStartMakesATokenThatOnlyItsOwnerReads() throws IOException {
    assertThat(token.open(file)).isTrue();

    String made = Files.readString(file).strip();
    assertThat(made).matches("[A-Za-z0-9_-]{43}");
    assertThat(token.accepts(made)).isTrue();
    assertThat(mode()).isEqualTo("rw-------");
    try (var found = Files.list(home)) {
      assertThat(found).containsExactly(file);
    }
  }

  @Test
  void aRestartKeepsIt() throws IOException {
    token.open(file);
    String made = Files.readString(file).strip();

    AdminToken restarted = new AdminToken();
    assertThat(restarted.open(file)).isFalse();
    assertThat(restarted.accepts(made)).isTrue();
  }

  @Test
  void aFileThatWasRemovedIsMadeAnew() throws IOException {
    token.open(file);
    String lost = Files.readString(file).strip();
    Files.delete(file);

    AdminToken restarted = new AdminToken();
    assertThat(restarted.open(file)).isTrue();
    assertThat(restarted.accepts(lost)).isFalse();
  }

  @Test
  void aFileThatOthersCanReadIsTightened() throws IOException {
    token.open(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    new AdminToken().open(file);
    assertThat(mode()).isEqualTo("rw-------");
  }

  @Test
  void nothingElseIsAccepted() throws IOException {
    assertThat(token.accepts("")).isFalse();
    token.open(file);
    String made = Files.readString(file).strip();
    for (String wrong : new String[] {"", " ", made + "A", made.substring(1), made + "\n"}) {
      assertThat(token.accepts(wrong)).as(wrong).isFalse();
    }
  }

  @Test
  void aFileThatHoldsTooLittleStopsTheStart() throws IOException {
    for (String content : new String[] {"", "\n", "secret\n"}) {
      Files.writeString(file, content);
      assertThatThrownBy(() -> token.open(file))
          .isInstanceOfSatisfying(
              ProblemException.class,
              e -> assertThat(e.problems().get(0).code()).isEqualTo(ProblemCode.TOKEN_BAD));
    }
    assertThat(token.accepts("")).isFalse();
    assertThat(token.accepts("secret")).isFalse();
  }

  private String mode() throws IOException {
    assumeThat(Files.getFileStore(home).supportsFileAttributeView("posix")).isTrue();
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
