package org.yaddash.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaddash.Answer;
import org.yaddash.RunningYaddash;
import org.yaddash.Upload;
import org.yaddash.imports.upload.Zips;
import org.yaddash.seed.ImportedRun;

/** Every bad upload is a clear problem at its own place; the run and the service go on. */
class BadInputIT {
  private static RunningYaddash yaddash;

  @BeforeAll
  static void start() {
    yaddash =
        RunningYaddash.start(
            Map.of(
                "YADDASH_IMPORTS_UPLOAD_LIMIT", "4000000",
                "YADDASH_IMPORTS_FILE_LIMIT", "2000000",
                "YADDASH_IMPORTS_ARCHIVE_LIMIT", "5000000",
                "YADDASH_IMPORTS_ARCHIVE_FILES", "20",
                "YADDASH_IMPORTS_ARCHIVE_DEPTH", "1",
                "YADDASH_IMPORTS_TIME_LIMIT", "15"));
  }

  @AfterAll
  static void stop() {
    yaddash.close();
  }

  @Test
  void everythingThatIsWrongWithAFormIsNamed() {
    byte[] page = Pages.page(1);
    assertThat(codes(new Upload())).containsExactly("missing-file");
    assertThat(codes(new Upload().field("dryRun", "true"))).containsExactly("missing-file");
    assertThat(
            codes(
                new Upload()
                    .file("a.html", "text/html", page)
                    .field("color", "red")
                    .field("dryRun", "perhaps")
                    .field("baseUrl", "ftp://example.org/")
                    .field("language", "!")
                    .field("dryRun", "true")))
        .containsExactlyInAnyOrder(
            "unknown-part", "repeated-part", "bad-value", "bad-value", "bad-value");
    Answer unknown =
        yaddash.post(
            "/manage/imports",
            new Upload().file("a.html", "text/html", page).field("profile", "../x"));
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.at("/errors/0/code").asText()).isEqualTo("unknown-profile");
    assertThat(
            codes(
                new Upload()
                    .file("a.html", "text/html", page)
                    .field("publish", "true")
                    .field("dryRun", "true")))
        .containsExactly("bad-value");
    Answer named =
        yaddash.post(
            "/manage/imports", new Upload().file("a", "text/html", page).field("color", "red"));
    assertThat(named.at("/errors/0/detail").asText()).contains("'color'");
    assertThat(
            yaddash
                .post("/manage/imports?colour=red", new Upload().file("a", "text/html", page))
                .at("/errors/0/code")
                .asText())
        .isEqualTo("unknown-parameter");
  }

  @Test
  void whatIsNoFormIsMalformed() {
    for (String type :
        new String[] {
          "application/json", "multipart/form-data", "multipart/form-data; boundary=x"
        }) {
      Answer answer =
          yaddash.ask(
              "POST",
              "/manage/imports",
              "{}".getBytes(StandardCharsets.UTF_8),
              "Content-Type",
              type);
      assertThat(answer.status()).as(type).isEqualTo(400);
      assertThat(answer.at("/errors/0/code").asText()).isEqualTo("malformed-multipart");
    }
  }

  @Test
  void anUploadOverTheLimitIs413() {
    Answer answer =
        yaddash.post(
            "/manage/imports", new Upload().file("a.html", "text/html", new byte[4_000_001]));
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.at("/errors/0/code").asText()).isEqualTo("too-large");
    assertThat(yaddash.get("/manage/imports").status()).isEqualTo(200);
  }

  @Test
  void badFilesAreProblemsOnTheirOwnRowsAndTheRestIsImported() throws IOException {
    ImportedRun run =
        upload(
            new Upload()
                .file("empty.html", "text/html", new byte[0])
                .file("large.html", "text/html", new byte[2_000_001])
                .file("locked.pdf", "application/pdf", lockedPdf())
                .file(
                    "torn.pdf",
                    "application/pdf",
                    "%PDF-1.4 and no more".getBytes(StandardCharsets.UTF_8))
                .file("loop.pdf", "application/pdf", loopingPdf())
                .file("deep.html", "text/html", deep())
                .file("good.html", "text/html", Pages.page(2)));
    assertThat(run.state().path("status").asText()).isEqualTo("done");
    assertThat(problems(run, "empty.html")).containsExactly("file-empty");
    assertThat(problems(run, "large.html")).containsExactly("file-too-large");
    assertThat(problems(run, "locked.pdf")).containsExactly("file-encrypted");
    assertThat(row(run, "torn.pdf").at("/attributes/status").asText()).isEqualTo("failed");
    assertThat(problems(run, "torn.pdf")).isNotEmpty();
    assertThat(row(run, "deep.html").at("/attributes/status").asText()).isEqualTo("done");
    assertThat(text(run, "deep.html")).contains("Nobody in Weir Lane had been warned");
    assertThat(row(run, "good.html").at("/attributes/status").asText()).isEqualTo("done");
    assertThat(run.state().at("/files/queued").asInt()).isZero();
    assertThat(run.state().at("/files/running").asInt()).isZero();
    assertThat(run.candidates("articles"))
        .anySatisfy(
            article ->
                assertThat(article.at("/attributes/title").asText()).isEqualTo(Pages.title(2)));
  }

  @Test
  void aFileThatLiesAboutItsTypeOrCharsetIsBelievedByItsBytes() {
    String russian =
        "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\">"
            + "<title>Плотина</title></head><body><h1>Плотина</h1><p>"
            + "Вода поднялась ночью, и никто в нижнем городе не был предупреждён вовремя. "
                .repeat(6)
            + "</p></body></html>";
    ImportedRun run =
        upload(
            new Upload()
                .field("dryRun", "true")
                .file("page.jpg", "image/jpeg", Pages.page(3))
                .file("picture.html", "text/html", Pages.picture(80, 80, 3))
                .file("koi8.html", "text/html", russian.getBytes(Charset.forName("KOI8-R"))));
    assertThat(row(run, "page.jpg").at("/attributes/mediaType").asText()).isEqualTo("text/html");
    assertThat(row(run, "picture.html").at("/attributes/mediaType").asText())
        .isEqualTo("image/png");
    assertThat(row(run, "koi8.html").at("/attributes/charset").asText()).isEqualTo("KOI8-R");
    assertThat(problems(run, "koi8.html")).contains("file-mislabelled");
    assertThat(text(run, "koi8.html")).contains("предупреждён");
  }

  @Test
  void anArchivesUnsafeNamesAreRefusedOneByOne() {
    ImportedRun run =
        upload(
            new Upload()
                .field("dryRun", "true")
                .file(
                    "slip.zip",
                    "application/zip",
                    new Zips()
                        .raw("../../slip.html", "x")
                        .raw("/abs.html", "x")
                        .raw("C:\\win.html", "x")
                        .raw("ok/page.html", new String(Pages.page(4), StandardCharsets.UTF_8))
                        .bytes()));
    for (String unsafe : new String[] {"../../slip.html", "/abs.html", "C:\\win.html"}) {
      assertThat(row(run, unsafe).at("/attributes/status").asText()).isEqualTo("failed");
      assertThat(problems(run, unsafe)).containsExactly("archive-name-unsafe");
    }
    assertThat(row(run, "ok/page.html").at("/attributes/status").asText()).isEqualTo("done");
  }

  @Test
  void bombsAreDefused() {
    List<Object> many = new ArrayList<>();
    for (int i = 0; i < 21; i++) {
      many.add(i + ".html");
      many.add("x");
    }
    byte[] inner = Zips.zip("a.html", Pages.page(5));
    ImportedRun run =
        upload(
            new Upload()
                .field("dryRun", "true")
                .file("many.zip", "application/zip", Zips.zip(many.toArray()))
                .file("large.zip", "application/zip", Zips.zip("zeros.html", new byte[9_000_000]))
                .file(
                    "sum.zip",
                    "application/zip",
                    Zips.zip(
                        "1",
                        new byte[1_900_000],
                        "2",
                        new byte[1_900_001],
                        "3",
                        new byte[1_900_002],
                        "4",
                        new byte[1_900_003]))
                .file(
                    "deep.zip",
                    "application/zip",
                    Zips.zip(
                        "one.zip",
                        Zips.zip("two.zip", Zips.zip("three.zip", inner)),
                        "b.html",
                        Pages.page(6)))
                .file(
                    "torn.zip",
                    "application/zip",
                    java.util.Arrays.copyOf(inner, inner.length - 60))
                .file("page.html.gz", "application/gzip", Zips.gzip(Pages.page(7))));
    assertThat(run.state().path("status").asText()).isEqualTo("done");
    assertThat(problems(run, "many.zip")).containsExactly("archive-too-many");
    assertThat(problems(run, "zeros.html")).containsExactly("file-too-large");
    assertThat(problems(run, "sum.zip")).containsExactly("archive-too-large");
    assertThat(problems(run, "one.zip!/two.zip")).containsExactly("archive-too-deep");
    assertThat(row(run, "b.html").at("/attributes/status").asText()).isEqualTo("done");
    assertThat(problems(run, "torn.zip")).containsExactly("archive-broken");
    assertThat(row(run, "page.html").at("/attributes/status").asText()).isEqualTo("done");
  }

  private static final String WARNED = "Nobody in Weir Lane had been warned";

  @Test
  void hostilePagesKeepTheirTextAndNothingThatRuns() {
    // each page says it in its own way: what stands on most pages would be furniture
    String text = "<p>" + WARNED + " by @.</p>";
    Map<String, String> pages =
        Map.ofEntries(
            Map.entry("fonts.html", "<font size=2><b><i>".repeat(20_000) + text),
            Map.entry("tables.html", "<table><tr><td>".repeat(10_000) + text),
            Map.entry("lists.html", "<ul><li>".repeat(20_000) + text),
            Map.entry("agency.html", "<a><p>".repeat(10_000) + text),
            Map.entry("comment.html", text + "<!-- " + "x -- ".repeat(50_000)),
            Map.entry("script.html", text + "<script>var s='" + "</scr".repeat(50_000)),
            Map.entry("area.html", text + "<textarea>" + "<b>".repeat(5_000)),
            Map.entry("plain.html", text + "<plaintext></body>after"),
            Map.entry("nul.html", text.replace("Lane", "La\0ne")),
            Map.entry("attribute.html", "<p title=\"" + "A".repeat(800_000) + "\">" + text),
            Map.entry("name.html", "<" + "x".repeat(200_000) + ">" + text),
            Map.entry("dates.html", "<p>" + "1990-01-".repeat(50_000) + "</p>" + text),
            Map.entry("marks.html", "<p>" + "«\"“".repeat(50_000) + "</p>" + text),
            Map.entry(
                "frames.html",
                "<html><head><title>t</title></head><frameset cols='50%,50%'><frame"
                    + " src='frames.html'><frame src='frames.html'><noframes>"
                    + text
                    + "</noframes></frameset></html>"),
            Map.entry(
                "zoo.html",
                "<script>bad()</script><img src=x onerror=bad()><svg onload=bad()></svg>"
                    + "<a href='jav&#x09;ascript:bad()'>a</a><iframe srcdoc='<script>bad()"
                    + "</script>'></iframe><math><mtext><table><mglyph><style><!--</style><img"
                    + " title=\"--&gt;&lt;img src=1 onerror=bad()&gt;\"></table></mtext></math>"
                    + text));
    List<Object> files = new ArrayList<>();
    pages.forEach(
        (name, page) -> {
          files.add(name);
          files.add(page.replace("by @", "by " + name.replace('.', ' ')));
        });
    ImportedRun run =
        upload(
            new Upload()
                .field("dryRun", "true")
                .file("hostile.zip", "application/zip", Zips.zip(files.toArray())));
    for (String name : pages.keySet()) {
      assertThat(row(run, name).at("/attributes/status").asText()).as(name).isEqualTo("done");
      assertThat(text(run, name)).as(name).contains(WARNED);
      assertThat(run.candidates("articles"))
          .as(name)
          .anySatisfy(
              article -> {
                assertThat(article.at("/meta/file").asText()).isEqualTo(name);
                assertThat(article.at("/attributes/body").asText())
                    .contains(WARNED)
                    .doesNotContain("<script", "onerror=", "javascript:", "onload=");
              });
    }
  }

  @Test
  void nothingInAFileIsFetched() throws IOException {
    try (java.net.ServerSocket canary =
        new java.net.ServerSocket(0, 5, java.net.InetAddress.getLoopbackAddress())) {
      String there = "http://127.0.0.1:" + canary.getLocalPort() + "/";
      ImportedRun run =
          upload(
              new Upload()
                  .field("dryRun", "true")
                  .file(
                      "dtd.xml",
                      "application/xml",
                      ("<?xml version='1.0'?><!DOCTYPE r SYSTEM '" + there + "'><r>text</r>")
                          .getBytes(StandardCharsets.UTF_8))
                  .file(
                      "entity.xhtml",
                      "application/xhtml+xml",
                      ("<?xml version='1.0'?><!DOCTYPE r [<!ENTITY x SYSTEM '"
                              + there
                              + "'><!ENTITY % p SYSTEM '"
                              + there
                              + "'>%p;]><html><body><p>&x; "
                              + WARNED
                              + "</p></body></html>")
                          .getBytes(StandardCharsets.UTF_8))
                  .file(
                      "page.html",
                      "text/html",
                      ("<base href='"
                              + there
                              + "'><meta http-equiv=refresh content='0;url="
                              + there
                              + "'><link rel=stylesheet href=x.css><img src=x.gif><p>"
                              + WARNED)
                          .getBytes(StandardCharsets.UTF_8)));
      assertThat(run.state().path("status").asText()).isEqualTo("done");
      canary.setSoTimeout(200);
      org.assertj.core.api.Assertions.assertThatThrownBy(canary::accept)
          .isInstanceOf(java.net.SocketTimeoutException.class);
    }
  }

  private static ImportedRun upload(Upload upload) {
    return ImportedRun.of(yaddash, upload);
  }

  private static List<String> codes(Upload upload) {
    Answer answer = yaddash.post("/manage/imports", upload);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    List<String> codes = new ArrayList<>();
    answer.at("/errors").forEach(error -> codes.add(error.path("code").asText()));
    return codes;
  }

  private static JsonNode row(ImportedRun run, String path) {
    return run.files().stream()
        .filter(file -> file.at("/attributes/path").asText().equals(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row " + path + " in " + run.files()));
  }

  private static List<String> problems(ImportedRun run, String path) {
    List<String> codes = new ArrayList<>();
    row(run, path).at("/attributes/problems").forEach(one -> codes.add(one.path("code").asText()));
    return codes;
  }

  private static String text(ImportedRun run, String path) {
    return yaddash
        .get("/manage/originals/" + row(run, path).at("/attributes/sha256").asText() + "/text")
        .text();
  }

  private static byte[] deep() {
    return ("<div>".repeat(100_000)
            + "<p>Nobody in Weir Lane had been warned.</p>"
            + "</div>".repeat(100_000))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] lockedPdf() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  /** A page tree that is its own child. */
  private static byte[] loopingPdf() {
    return """
        %PDF-1.4
        1 0 obj
        << /Type /Catalog /Pages 2 0 R >>
        endobj
        2 0 obj
        << /Type /Pages /Kids [2 0 R] /Count 2147483647 >>
        endobj
        trailer
        << /Root 1 0 R >>
        %%EOF
        """
        .getBytes(StandardCharsets.US_ASCII);
  }
}
