package org.yaddash.imports.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;

class ArchiveTest {
  private static final Archive.Limits WIDE = new Archive.Limits(1000, 1L << 30, 1L << 28);

  @TempDir Path folder;

  /** Path → content, or → the code of its problem. */
  private final Map<String, String> out = new LinkedHashMap<>();

  private int again;

  @Test
  void filesComeOutWithTheirPaths() throws IOException {
    assertThat(unfold(Zips.zip("site/a.html", "one", "site/img/b.txt", "two"), WIDE)).isEmpty();
    assertThat(out)
        .containsExactly(Map.entry("site/a.html", "one"), Map.entry("site/img/b.txt", "two"));
  }

  @Test
  void foldersAndWhatSystemsLeaveBehindAreLeftOut() throws IOException {
    unfold(
        Zips.zip(
            "site/",
            "",
            "__MACOSX/._a.html",
            "x",
            "site/.DS_Store",
            "x",
            "site/Thumbs.db",
            "x",
            "site/a.html",
            "one"),
        WIDE);
    assertThat(out).containsExactly(Map.entry("site/a.html", "one"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/cron.html",
        "a/../../b.html",
        "/abs.html",
        "C:/x.html",
        "..\\win.html",
        "a\0b.html",
        " "
      })
  void aNameThatLeadsOutsideIsRefusedAndTheRestGoesOn(String name) throws IOException {
    unfold(new Zips().raw(name, "x").raw("ok.html", "fine").bytes(), WIDE);
    assertThat(out.values()).containsExactly("ARCHIVE_NAME_UNSAFE", "fine");
  }

  @Test
  void foldersOfOldWindowsPackersAreFolders() throws IOException {
    unfold(new Zips().raw("site\\img\\a.html", "x").bytes(), WIDE);
    assertThat(out).containsExactly(Map.entry("site/img/a.html", "x"));
  }

  @ParameterizedTest
  @CsvSource({
    "IBM866, Фото/погибшие.html",
    "KOI8-R, Фото/погибшие.html",
    "windows-1251, Фото/погибшие.html",
    "IBM866, КНИГА ПАМЯТИ/Список.htm",
    "KOI8-R, КНИГА ПАМЯТИ/Список.htm",
    "windows-1251, Шехидляр/20 января.htm",
    "windows-1254, Şehitler/ağıt.htm",
    "UTF-8, Şəhidlər/ağı.htm",
  })
  void namesAreReadInTheCharsetOfTheirPacker(String charset, String name) throws IOException {
    unfold(
        new Zips().raw(name.getBytes(Charset.forName(charset)), new byte[1], 0, 0100644).bytes(),
        WIDE);
    assertThat(out).containsOnlyKeys(name);
  }

  @Test
  void filesOfTheSameNameAllComeOut() throws IOException {
    byte[] zip = new Zips().raw("a.html", "one").raw("a.html", "two").raw("A.HTML", "3").bytes();
    int[] count = new int[1];
    archive(zip)
        .orElseThrow()
        .unfold(
            "x.zip",
            WIDE,
            new Archive.Taker() {
              @Override
              public void file(PackedFile file) throws IOException {
                file.bytes().readAllBytes();
                count[0]++;
              }

              @Override
              public void refused(String path, Problem why) {}
            });
    assertThat(count[0]).isEqualTo(3);
  }

  @Test
  void aLinkIsNotFollowedAndAnEncryptedFileIsNamed() throws IOException {
    unfold(
        new Zips()
            .raw(
                "link.html".getBytes(StandardCharsets.UTF_8),
                "/etc/passwd".getBytes(StandardCharsets.UTF_8),
                0,
                0120777)
            .raw("secret.html".getBytes(StandardCharsets.UTF_8), new byte[9], 1, 0100644)
            .raw("ok.html", "fine")
            .bytes(),
        WIDE);
    assertThat(out)
        .containsExactly(
            Map.entry("link.html", "ARCHIVE_NAME_UNSAFE"),
            Map.entry("secret.html", "FILE_ENCRYPTED"),
            Map.entry("ok.html", "fine"));
  }

  @Test
  void tooManyFilesAreNoFiles() throws IOException {
    byte[] zip = Zips.zip("a", "1", "b", "2", "c", "3");
    assertThat(unfold(zip, new Archive.Limits(2, 1000, 1000)).map(Problem::code))
        .contains(ProblemCode.ARCHIVE_TOO_MANY);
    assertThat(out).isEmpty();
  }

  @Test
  void aDirectoryThatLiesAboutItsLengthIsCountedAllTheSame() throws IOException {
    byte[] zip = Zips.zip("a", "1", "b", "2", "c", "3");
    ByteBuffer.wrap(zip)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort(zip.length - 14, (short) 1)
        .putShort(zip.length - 12, (short) 1);
    assertThat(unfold(zip, new Archive.Limits(2, 1000, 1000)).map(Problem::code))
        .contains(ProblemCode.ARCHIVE_TOO_MANY);
  }

  @Test
  void aFileTooLargeIsRefusedAloneAndTooMuchInAllEndsIt() throws IOException {
    byte[] zip =
        Zips.zip("a", "x".repeat(600), "b", "x".repeat(1100), "c", "x".repeat(600), "d", "");
    assertThat(unfold(zip, new Archive.Limits(9, 3_000, 1_000))).isEmpty();
    assertThat(out.get("b")).isEqualTo("FILE_TOO_LARGE");
    assertThat(out.get("c")).isEqualTo("x".repeat(600));
    assertThat(unfold(zip, new Archive.Limits(9, 1_100, 2_000)).map(Problem::code))
        .contains(ProblemCode.ARCHIVE_TOO_LARGE);
    assertThat(out).containsOnlyKeys("a", "b").containsEntry("b", "ARCHIVE_TOO_LARGE");
  }

  @Test
  void aBombIsDefusedWhileItGoesOff() throws IOException {
    byte[] zip = Zips.zip("zeros.html", new byte[80 << 20], "a.html", "fine");
    unfold(zip, WIDE);
    assertThat(out)
        .containsEntry("zeros.html", "ARCHIVE_TOO_LARGE")
        .containsEntry("a.html", "fine");
  }

  @Test
  void aPageThatRepeatsItselfIsNoBomb() throws IOException {
    String page = "<p title='" + "A".repeat(20 << 20) + "'>The weir held.";
    unfold(Zips.zip("long.html", page), WIDE);
    assertThat(out.get("long.html")).endsWith("The weir held.");
  }

  @Test
  void aTornArchiveGivesWhatCanBeRead() throws IOException {
    byte[] zip = Zips.zip("a.html", "one", "b.html", "two ".repeat(5000), "c.html", "three");
    byte[] torn = Arrays.copyOf(zip, 120);
    assertThat(unfold(torn, WIDE).map(Problem::code)).contains(ProblemCode.ARCHIVE_BROKEN);
    assertThat(out).containsEntry("a.html", "one");
  }

  @Test
  void wrongSizesAndSumsAreNamedAndTheBytesKept() throws IOException {
    byte[] zip = new Zips().raw("a.html", "right bytes").bytes();
    zip["PK..".length() + 26 + "a.html".length()] = 'W';
    unfold(zip, WIDE);
    assertThat(out).containsExactly(Map.entry("a.html", "Wight bytes ARCHIVE_BROKEN"));
  }

  @Test
  void aPackedFileLosesItsEnding() throws IOException {
    assertThat(unfold(Zips.gzip("one".getBytes(StandardCharsets.UTF_8)), WIDE)).isEmpty();
    assertThat(out).containsExactly(Map.entry("x.html", "one"));
  }

  @Test
  void aTornPackedFileIsKeptAsFarAsItGoes() throws IOException {
    byte[] packed = Zips.gzip("one ".repeat(30_000).getBytes(StandardCharsets.UTF_8));
    unfold(Arrays.copyOf(packed, packed.length - 12), WIDE);
    assertThat(out.get("x.html")).startsWith("one one").endsWith("ARCHIVE_BROKEN");
  }

  @Test
  void anEmptyArchiveSaysSo() throws IOException {
    assertThat(unfold(new Zips().bytes(), WIDE).map(Problem::code))
        .contains(ProblemCode.FILE_EMPTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[Content_Types].xml", "mimetype", "META-INF/container.xml"})
  void aDocumentThatIsAZipInsideIsNoArchive(String name) throws IOException {
    assertThat(archive(Zips.zip(name, "x", "word/document.xml", "y"))).isEmpty();
  }

  @Test
  void aPageIsNoArchive() throws IOException {
    assertThat(archive("PK is how it starts".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(archive(new byte[0])).isEmpty();
  }

  @Test
  void aDirectoryOfFiftyThousandIsCountedAndNotRead() throws IOException {
    Path file = folder.resolve("many.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < 50_000; i++) {
        zip.putNextEntry(new ZipEntry("d/" + i + ".html"));
        zip.write('x');
      }
    }
    assertThat(new ZipDirectory(file).count(20_000)).isEqualTo(20_001);
    assertThat(new ZipDirectory(file).count(60_000)).isEqualTo(50_000);
  }

  private Optional<Archive> archive(byte[] bytes) throws IOException {
    return Archive.of(Files.write(folder.resolve("x" + again++), bytes));
  }

  private Optional<Problem> unfold(byte[] bytes, Archive.Limits limits) throws IOException {
    out.clear();
    return archive(bytes)
        .orElseThrow()
        .unfold(
            "folder/x.html.gz",
            limits,
            new Archive.Taker() {
              @Override
              public void file(PackedFile file) throws IOException {
                String content;
                try {
                  content = new String(file.bytes().readAllBytes(), StandardCharsets.UTF_8);
                  @Nullable Problem trouble = file.trouble().orElse(null);
                  out.put(file.path(), content + (trouble == null ? "" : " " + trouble.code()));
                } catch (PackedFile.RefusedException e) {
                  out.put(file.path(), e.problem().code().name());
                }
              }

              @Override
              public void refused(String path, Problem why) {
                out.put(path, why.code().name());
              }
            });
  }
}
