package org.yaddash.imports.upload.captures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;

class WebArchiveTest {
  private static final String DAM = "http://weir.example/dam.html";
  private static final String HTML = "text/html; charset=windows-1251";

  @TempDir Path folder;

  /** Address → content, or → where it leads, or → the code of its problem. */
  private final Map<String, String> out = new LinkedHashMap<>();

  private final Map<String, @Nullable String> charsets = new LinkedHashMap<>();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theLastCaptureOfEachAddressComesOut(boolean packed) throws IOException {
    Warcs warc =
        new Warcs(packed)
            .record("warcinfo", "", "2001-01-01T00:00:00Z", "", bytes("software: none"))
            .page(DAM, "2001-03-01T00:00:00Z", HTML, bytes("second"))
            .page("http://weir.example/", "2001-01-01T00:00:00Z", "text/html", bytes("home"))
            .page(DAM, "2001-02-01T00:00:00Z", HTML, bytes("first"))
            .response(
                "http://weir.example/no", "2001-02-01T00:00:00Z", "404 Not Found", bytes("no"))
            .record("request", DAM, "2001-02-01T00:00:00Z", "", bytes("GET / HTTP/1.1\r\n\r\n"));

    assertThat(unfold(warc.bytes(), 100)).isNull();

    assertThat(out)
        .containsOnly(Map.entry(DAM, "second"), Map.entry("http://weir.example/", "home"));
    assertThat(charsets)
        .containsEntry(DAM, "windows-1251")
        .containsEntry("http://weir.example/", null);
  }

  @Test
  void whatServersPackIsUnpacked() throws IOException {
    Warcs warc =
        new Warcs(true)
            .response(
                DAM,
                "2001-03-01T00:00:00Z",
                "200 OK\r\nContent-Encoding: gzip",
                Warcs.gzip(bytes("water")))
            .response(
                "http://weir.example/chunks",
                "2001-03-01T00:00:00Z",
                "200 OK\r\nTransfer-Encoding: chunked",
                bytes("3\r\nwat\r\n2\r\ner\r\n0\r\n\r\n"))
            .response(
                "http://weir.example/lie",
                "2001-03-01T00:00:00Z",
                "200 OK\r\nContent-Encoding: gzip",
                bytes("plain"))
            .response(
                "http://weir.example/br",
                "2001-03-01T00:00:00Z",
                "200 OK\r\nContent-Encoding: br",
                bytes("??"));

    assertThat(unfold(warc.bytes(), 100)).isNull();

    assertThat(out)
        .containsOnly(
            Map.entry(DAM, "water"),
            Map.entry("http://weir.example/chunks", "water"),
            Map.entry("http://weir.example/lie", "plain"),
            Map.entry("http://weir.example/br", "FILE_UNREADABLE"));
  }

  @Test
  void redirectsAndCopiesLeadElsewhere() throws IOException {
    Warcs warc =
        new Warcs(true)
            .response(
                "http://weir.example/old",
                "2001-03-01T00:00:00Z",
                "301 Moved\r\nLocation: /dam.html",
                bytes(""))
            .record(
                "revisit",
                "http://weir.example/copy",
                "2001-03-01T00:00:00Z",
                "WARC-Refers-To-Target-URI: "
                    + DAM
                    + "\r\nWARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest\r\nContent-Type: application/http; msgtype=response\r\n",
                bytes("HTTP/1.1 200 OK\r\n\r\n"));

    assertThat(unfold(warc.bytes(), 100)).isNull();

    assertThat(out)
        .containsOnly(
            Map.entry("http://weir.example/old", "-> " + DAM),
            Map.entry("http://weir.example/copy", "-> " + DAM));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aTornArchiveGivesWhatStandsBeforeTheTear(boolean packed) throws IOException {
    byte[] whole =
        new Warcs(packed)
            .page(DAM, "2001-03-01T00:00:00Z", HTML, bytes("whole"))
            .page("http://weir.example/b", "2001-03-01T00:00:00Z", HTML, bytes("torn".repeat(500)))
            .bytes();

    assertThat(code(unfold(Arrays.copyOf(whole, whole.length - 20), 100)))
        .isEqualTo(ProblemCode.ARCHIVE_BROKEN);
    assertThat(out).containsEntry(DAM, "whole");
  }

  @ParameterizedTest
  @ValueSource(strings = {"length", "short", "long", "http", "member", "cut", "zeros"})
  void aDamagedRecordCostsOnlyItself(String damage) throws IOException {
    boolean packed = List.of("member", "cut", "zeros").contains(damage);
    byte[] torn = new Warcs(packed).page(TORN, "2001-03-01T00:00:00Z", HTML, water()).bytes();
    byte[] archive =
        join(
            new Warcs(packed)
                .page(DAM, "2001-03-01T00:00:00Z", HTML, bytes("before"))
                .page(TORN, "1999-03-01T00:00:00Z", HTML, bytes("older"))
                .bytes(),
            switch (damage) {
              case "length" -> replace(torn, "Content-Length: ", "Content-Length: -");
              case "short", "cut" -> Arrays.copyOf(torn, torn.length / 2);
              case "long" -> replace(torn, "Content-Length: ", "Content-Length: 9");
              case "http" -> replace(torn, "HTTP/1.1 200", "a b c d e f g");
              case "member" -> zeroed(torn, torn.length / 2, torn.length / 2 + 40);
              default -> zeroed(torn, 0, torn.length);
            },
            new Warcs(packed)
                .page("http://weir.example/after", "2001-03-01T00:00:00Z", HTML, bytes("after"))
                .page("http://weir.example/last", "2001-03-01T00:00:00Z", HTML, bytes("last"))
                .bytes());

    assertThat(code(unfold(archive, 100))).isEqualTo(ProblemCode.ARCHIVE_BROKEN);
    assertThat(out)
        .containsOnly(
            Map.entry(DAM, "before"),
            Map.entry(TORN, "older"),
            Map.entry("http://weir.example/after", "after"),
            Map.entry("http://weir.example/last", "last"));
  }

  @Test
  void aDamagedCaptureOfWhichThereIsNoOtherIsTold() throws IOException {
    byte[] torn = new Warcs(false).page(TORN, "2001-03-01T00:00:00Z", HTML, water()).bytes();
    byte[] after = new Warcs(false).page(DAM, "2001-03-01T00:00:00Z", HTML, bytes("x")).bytes();

    assertThat(code(unfold(join(Arrays.copyOf(torn, torn.length / 2), after), 100)))
        .isEqualTo(ProblemCode.ARCHIVE_BROKEN);
    assertThat(out).containsOnly(Map.entry(TORN, "ARCHIVE_BROKEN"), Map.entry(DAM, "x"));
  }

  private static final String TORN = "http://weir.example/torn";

  /** A page that packs badly. */
  private static byte[] water() {
    byte[] water = new byte[3_000];
    new Random(7).nextBytes(water);
    return water;
  }

  private static byte[] zeroed(byte[] bytes, int from, int to) {
    byte[] zeroed = bytes.clone();
    Arrays.fill(zeroed, from, to, (byte) 0);
    return zeroed;
  }

  private static byte[] replace(byte[] bytes, String one, String other) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .replace(one, other)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  @Test
  void moreAddressesThanMayBeAreRefused() throws IOException {
    Warcs warc = new Warcs(true);
    for (int i = 0; i < 9; i++) {
      warc.page("http://weir.example/" + i, "2001-03-01T00:00:00Z", HTML, bytes("page"));
    }

    assertThat(code(unfold(warc.bytes(), 5))).isEqualTo(ProblemCode.ARCHIVE_TOO_MANY);
    assertThat(out).hasSize(5);
  }

  @Test
  void aHeaderWithoutEndIsATear() throws IOException {
    byte[] endless = Warcs.gzip(bytes("WARC/1.0\r\nWARC-Type: " + "x".repeat(5_000_000)));

    assertThat(code(unfold(endless, 100))).isEqualTo(ProblemCode.ARCHIVE_BROKEN);
  }

  @ParameterizedTest
  @CsvSource({
    "http://Weir.example/a/b.html, weir.example/a/b.html",
    "http://weir.example:8080/, weir.example_8080/index.html",
    "http://weir.example/a.php?id=1/2, weir.example/a.php?id=1_2",
    "http://weir.example/../../etc/passwd, weir.example/_/_/etc/passwd",
  })
  void anAddressHasAPathThatStaysInside(String url, String path) {
    assertThat(new Capture(url, java.time.Instant.EPOCH, null, null).path()).isEqualTo(path);
  }

  private @Nullable Problem unfold(byte[] warc, int most) throws IOException {
    Path file = Files.write(folder.resolve("a.warc"), warc);
    return new WebArchive(file, most, 1 << 30)
        .unfold(
            new WebArchive.Taker() {
              @Override
              public void content(Capture capture, InputStream body, long packed) {
                charsets.put(capture.url(), capture.charset());
                out.put(capture.url(), text(body));
              }

              @Override
              public void moved(Capture capture) {
                out.put(capture.url(), "-> " + capture.leadsTo());
              }

              @Override
              public void refused(Capture capture, Problem why) {
                out.put(capture.url(), why.code().name());
              }
            });
  }

  private static @Nullable ProblemCode code(@Nullable Problem problem) {
    return problem == null ? null : problem.code();
  }

  private static String text(InputStream body) {
    try {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "torn";
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
