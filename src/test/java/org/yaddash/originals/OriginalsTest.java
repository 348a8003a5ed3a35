package org.yaddash.originals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginalsTest {
  private static final String HELLO =
      "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

  @TempDir Path folder;
  @TempDir Path outside;

  @Test
  void bytesAreKeptUnderTheirHash() throws IOException {
    Originals originals = new Originals(folder);
    Originals.Kept kept = originals.keep(bytes("hello"), 5);
    assertThat(kept).isEqualTo(new Originals.Kept(new Sha256(HELLO), 5));
    assertThat(originals.find(kept.name())).contains(folder.resolve("2c/f2/" + HELLO));
    assertThat(folder.resolve("2c/f2/" + HELLO)).hasContent("hello");
  }

  @Test
  void theSameBytesAreKeptOnce() throws IOException {
    Originals originals = new Originals(folder);
    Path file = originals.find(originals.keep(bytes("hello"), 9).name()).orElseThrow();
    Object before = Files.getAttribute(file, "unix:ino");
    originals.keep(bytes("hello"), 9);
    assertThat(Files.getAttribute(file, "unix:ino")).isEqualTo(before);
    assertThat(files()).containsExactly(file);
  }

  @Test
  void tooManyBytesLeaveNothing() throws IOException {
    Originals originals = new Originals(folder);
    assertThatThrownBy(() -> originals.keep(bytes("hello"), 4))
        .isInstanceOf(TooLongException.class);
    assertThat(files()).isEmpty();
  }

  @Test
  void aTornFileOfThatNameIsReplaced() throws IOException {
    Originals originals = new Originals(folder);
    Path file = originals.find(originals.keep(bytes("hello"), 9).name()).orElseThrow();
    Files.writeString(file, "he");
    originals.keep(bytes("hello"), 9);
    assertThat(file).hasContent("hello");
  }

  @Test
  void anotherTextOfTheSameBytesLeavesTheFirstAsItIs() throws IOException {
    Originals originals = new Originals(folder);
    Sha256 name = originals.keep(bytes("hello"), 9).name();
    assertThat(originals.keepText(name, text("héllo 𝒽"))).isEqualTo(Originals.FIRST);
    assertThat(originals.keepText(name, text("héllo 𝒽"))).isEqualTo(Originals.FIRST);
    String version = originals.keepText(name, text("better"));
    assertThat(version).hasSize(16);
    assertThat(originals.keepText(name, text("better"))).isEqualTo(version);
    assertThat(originals.findText(name, Originals.FIRST).orElseThrow())
        .content(StandardCharsets.UTF_8)
        .isEqualTo("héllo 𝒽");
    assertThat(originals.findText(name, version).orElseThrow()).hasContent("better");
  }

  @Test
  void noNameOrVersionPointsOutsideTheStore() throws IOException {
    Originals originals = new Originals(folder);
    Sha256 name = originals.keep(bytes("hello"), 9).name();
    assertThat(Sha256.parse("../../etc/passwd")).isEmpty();
    assertThat(Sha256.parse(HELLO.toUpperCase(java.util.Locale.ROOT))).isEmpty();
    assertThat(originals.findText(name, "../../../passwd.")).isEmpty();
  }

  @Test
  void whatAKilledServiceLeftHalfWrittenIsRemoved() throws IOException {
    Originals originals = new Originals(folder);
    Files.createDirectories(folder.resolve("aside"));
    Files.writeString(folder.resolve("aside/half"), "he");
    originals.tidy();
    assertThat(files()).isEmpty();
  }

  @Test
  void whatIsKeptTogetherIsInItsPlacesAtOnceAndOnce() throws IOException {
    Originals originals = new Originals(folder);
    try (Batch batch = originals.together()) {
      for (int i = 0; i < 50; i++) {
        batch.add(bytes("page " + i), 9);
      }
      Sha256 again = batch.add(bytes("page 7"), 9).name();
      assertThat(originals.find(again)).isEmpty();
      assertThat(batch.file(again)).hasContent("page 7");
      batch.keep();
      assertThat(originals.find(again)).hasValueSatisfying(file -> file.toFile().isFile());
      assertThat(batch.file(again)).isEqualTo(originals.find(again).orElseThrow());
    }
    assertThat(files()).hasSize(50).noneMatch(file -> file.startsWith(folder.resolve("aside")));
  }

  @Test
  void whatIsNotKeptInTheEndLeavesNothing() throws IOException {
    Originals originals = new Originals(folder);
    try (Batch batch = originals.together()) {
      batch.add(bytes("hello"), 9);
      assertThatThrownBy(() -> batch.add(bytes("too long by far"), 9))
          .isInstanceOf(TooLongException.class);
    }
    assertThat(files()).isEmpty();
  }

  private Path text(String text) throws IOException {
    return Files.writeString(outside.resolve("read.txt"), text);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
