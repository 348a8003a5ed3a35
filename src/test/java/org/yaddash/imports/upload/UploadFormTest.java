package org.yaddash.imports.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaddash.originals.Originals;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

class UploadFormTest {
  private static final String TYPE = "multipart/form-data; boundary=\"b0und\"";

  @TempDir Path folder;
  private Originals originals;

  @BeforeEach
  void open() {
    originals = new Originals(folder);
  }

  @Test
  void filesAreKeptAndFieldsRead() throws IOException {
    UploadForm form =
        read(
            part("name=\"file\"; filename=\"a.html\"", "one\r\n--b0un is no boundary\r\n"),
            part("name=\"dryRun\"", " true "));
    assertThat(form.fields()).containsExactly(java.util.Map.entry("dryRun", "true"));
    UploadedFile file = form.files().get(0);
    assertThat(file.name()).isEqualTo("a.html");
    assertThat(Files.readString(originals.find(file.kept().name()).orElseThrow()))
        .isEqualTo("one\r\n--b0un is no boundary\r\n");
  }

  @Test
  void anyBytesComeThroughHoweverTheyAreCut() throws IOException {
    byte[] content = new byte[300_000];
    new java.util.Random(20).nextBytes(content);
    System.arraycopy("\r\n--b0un".getBytes(StandardCharsets.US_ASCII), 0, content, 65_530, 8);
    byte[] body = body(part("name=\"file\"; filename=\"a\"", content));
    for (int most : new int[] {1, 7, 65_536}) {
      InputStream drops =
          new ByteArrayInputStream(body) {
            @Override
            public synchronized int read(byte[] b, int off, int len) {
              return super.read(b, off, Math.min(len, most));
            }
          };
      UploadForm form = UploadForm.read(drops, TYPE, Set.of(), 1 << 20, originals);
      assertThat(
              Files.readAllBytes(originals.find(form.files().get(0).kept().name()).orElseThrow()))
          .isEqualTo(content);
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "filename=\"a.html\", a.html",
        "filename=a.html, a.html",
        "filename=\"Şəhidlər.html\", Şəhidlər.html",
        "filename*=UTF-8''%C5%9E%C9%99hid.html, Şəhid.html",
        "filename=\"x.html\"; filename*=UTF-8''y.html, y.html",
        "filename=\"a \\\"b\\\".html\", a \"b\".html",
        "filename=\"a %22b%22.html\", a \"b\".html",
        "filename=\"site/img/a.jpg\", site/img/a.jpg",
        "filename=\"C:\\old\\a.html\", a.html",
        "filename=\"../../etc/passwd\", passwd",
        "filename=\"/etc/passwd\", passwd",
        "filename=\"..\", file",
      })
  void namesOfFilesNeverLeadOutside(String parameter, String name) throws IOException {
    assertThat(read(part("name=\"file\"; " + parameter, "x")).files().get(0).name())
        .isEqualTo(name);
  }

  @Test
  void everythingThatIsWrongIsNamed() throws IOException {
    List<Problem> problems =
        problems(
            part("name=\"file\"; filename=\"a\"", "x"),
            part("name=\"dryRun\"", "true"),
            part("name=\"dryRun\"", "false"),
            part("name=\"color\"", "red"),
            part("name=\"file\"", "a field"));
    assertThat(problems)
        .extracting(Problem::code)
        .containsExactly(
            ProblemCode.REPEATED_PART, ProblemCode.UNKNOWN_PART, ProblemCode.MALFORMED_MULTIPART);
    assertThat(problems.get(0).detail()).contains("'dryRun'");
    assertThat(problems.get(1).detail()).contains("'color'");
    assertThat(problems.get(2).detail()).contains("'file'");
  }

  @Test
  void aFormWithoutAFileNeedsOne() throws IOException {
    assertThat(codes(part("name=\"dryRun\"", "true"))).containsExactly(ProblemCode.MISSING_FILE);
    assertThat(codes(part("name=\"file\"; filename=\"\"", "")))
        .containsExactly(ProblemCode.MISSING_FILE);
  }

  @Test
  void anEmptyFileIsAFile() throws IOException {
    assertThat(read(part("name=\"file\"; filename=\"a\"", "")).files().get(0).kept().size())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "text/plain", "multipart/form-data", "multipart/mixed; boundary=b0und"})
  void whatIsNoFormIsMalformed(String type) {
    ProblemException wrong =
        catchThrowableOfType(
            ProblemException.class,
            () -> UploadForm.read(InputStream.nullInputStream(), type, Set.of(), 9, originals));
    assertThat(wrong.problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.MALFORMED_MULTIPART);
  }

  @Test
  void aFormThatEndsTooEarlyIsMalformedWhereverItEnds() throws IOException {
    byte[] whole = body(part("name=\"file\"; filename=\"a\"", "hello"));
    for (int length = 0; length < whole.length - 4; length++) {
      byte[] cut = java.util.Arrays.copyOf(whole, length);
      ProblemException wrong =
          catchThrowableOfType(
              ProblemException.class,
              () -> UploadForm.read(new ByteArrayInputStream(cut), TYPE, Set.of(), 999, originals));
      assertThat(wrong).as("cut at " + length).isNotNull();
      assertThat(wrong.problems().get(0).code()).isEqualTo(ProblemCode.MALFORMED_MULTIPART);
    }
  }

  @Test
  void tooMuchIsNotReadToItsEnd() {
    long[] read = new long[1];
    InputStream endless =
        new InputStream() {
          private final byte[] head = body(part("name=\"file\"; filename=\"a\"", "")).clone();

          @Override
          public int read() {
            read[0]++;
            return read[0] <= 70 ? head[(int) read[0] - 1] : 'x';
          }
        };
    ProblemException wrong =
        catchThrowableOfType(
            ProblemException.class,
            () -> UploadForm.read(endless, TYPE, Set.of(), 100_000, originals));
    assertThat(wrong.problems()).extracting(Problem::code).containsExactly(ProblemCode.TOO_LARGE);
    assertThat(read[0]).isLessThan(400_000);
  }

  private List<ProblemCode> codes(byte[]... parts) throws IOException {
    return problems(parts).stream().map(Problem::code).toList();
  }

  private List<Problem> problems(byte[]... parts) throws IOException {
    return read(parts).problems();
  }

  private UploadForm read(byte[]... parts) throws IOException {
    return UploadForm.read(
        new ByteArrayInputStream(body(parts)), TYPE, Set.of("dryRun"), 1 << 20, originals);
  }

  private static byte[] body(byte[]... parts) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      body.writeBytes("--b0und\r\n".getBytes(StandardCharsets.UTF_8));
      body.writeBytes(part);
      body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes("--b0und--\r\n".getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  private static byte[] part(String disposition, String content) {
    return part(disposition, content.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] part(String disposition, byte[] content) {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    part.writeBytes(
        ("Content-Disposition: form-data; " + disposition + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    part.writeBytes(content);
    return part.toByteArray();
  }
}
