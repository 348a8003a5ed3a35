package org.yaddash.imports.extract.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaddash.imports.extract.print.Book;
import org.yaddash.imports.extract.print.Piece;
import org.yaddash.press.Photocopy;
import org.yaddash.press.Proof;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;

/** Pages that are pictures of text, with Tesseract, without it, and with one that misbehaves. */
class ScansTest {
  private static final List<String> LINES =
      List.of(
          "The ferry to Ostrevan sank on the third of",
          "March, when the ice broke above the old mill.",
          "Eleven people were on board, and nine of them",
          "reached the bank. The council wrote down their",
          "names and what each had seen from the deck.");

  @TempDir Path dir;
  private final AtomicInteger asked = new AtomicInteger();

  private static byte[] scanned(int pages, List<String> lines) throws IOException {
    try (Proof proof = new Proof()) {
      for (int i = 0; i < pages; i++) {
        proof.page().picture(0, 0, 420, 595, Photocopy.of(lines), true);
      }
      return proof.print();
    }
  }

  private String read(byte[] pdf, Scans scans) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Book book = Book.read(document, 100_000, List.of(), scans);
      List<String> texts = new ArrayList<>();
      for (Piece piece : book.pieces()) {
        if (piece instanceof Piece.Paragraph paragraph) {
          texts.add(paragraph.words().text());
        }
      }
      return String.join("\n", texts);
    }
  }

  private Scans with(@Nullable Tesseract tesseract) {
    return new Scans(tesseract, asked::incrementAndGet);
  }

  private Tesseract pretended(String script, long seconds) throws IOException {
    Path program = dir.resolve("pretended");
    Files.writeString(program, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return new Tesseract(program, seconds);
  }

  private static @Nullable Path installed() {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      Path program = Path.of(folder, "tesseract");
      if (!folder.isEmpty() && Files.isExecutable(program)) {
        return program;
      }
    }
    return null;
  }

  @Test
  void aScannedPageIsReadAndItsWordsAreWeighed() throws Exception {
    Path program = installed();
    assumeTrue(program != null, "Tesseract is not installed");
    Tesseract tesseract = new Tesseract(java.util.Objects.requireNonNull(program), 120);
    assumeTrue(tesseract.languages().contains("eng"), "Tesseract has not learnt English");
    Scans scans = with(tesseract);
    assertThat(read(scanned(1, LINES), scans)).isEqualTo(String.join(" ", LINES));
    assertThat(scans.unread()).isZero();
    assertThat(scans.pages()).hasSize(1);
    assertThat(scans.pages().get(0).words()).isEqualTo(44);
    assertThat(scans.pages().get(0).confidence()).isGreaterThan(0.8);
    assertThat(asked).hasValue(1);
  }

  @Test
  void withoutTesseractThePagesAreCounted() throws Exception {
    Scans scans = with(null);
    assertThat(read(scanned(2, LINES), scans)).isEmpty();
    assertThat(scans.unread()).isEqualTo(2);
    assertThat(scans.possible()).isFalse();
    assertThat(asked).hasValue(0);
  }

  @Test
  void wordsOfLittleConfidenceAreKeptAsUnsure() throws Exception {
    String words =
        "echo 'level\\tpage_num\\tblock_num\\tpar_num\\tline_num\\tword_num\\tleft\\ttop\\twidth\\theight\\tconf\\ttext'; "
            + "printf '5\\t1\\t1\\t1\\t1\\t1\\t100\\t100\\t90\\t30\\t95.5\\tferry\\n';"
            + "printf '5\\t1\\t1\\t1\\t1\\t2\\t200\\t100\\t90\\t30\\t31\\tOstnevan\\n';"
            + "printf '5\\t1\\t1\\t1\\t1\\t3\\t300\\t100\\t9\\t9\\t12\\t~\\n'";
    Scans scans =
        with(pretended("[ \"$1\" = --list-langs ] && echo eng || { " + words + "; }", 60));
    assertThat(read(scanned(1, LINES), scans)).isEqualTo("ferry Ostnevan");
    assertThat(scans.pages()).hasSize(1);
    ScannedPage page = scans.pages().get(0);
    assertThat(page.unsure()).extracting(ScannedPage.Unsure::word).containsExactly("Ostnevan");
    assertThat(page.confidences()).hasSize(page.words());
    assertThat(ScannedPage.read(page.written())).isEqualTo(page);
    assertThat(scans.pages().get(0).confidence()).isEqualTo(0.633);
  }

  @Test
  void aTesseractThatFailsLeavesThePageUnread() throws Exception {
    Scans scans = with(pretended("echo nonsense; exit 7", 60));
    assertThat(read(scanned(1, LINES), scans)).isEmpty();
    assertThat(scans.unread()).isEqualTo(1);
    assertThat(scans.possible()).isTrue();
  }

  @Test
  void aTesseractThatNeverEndsIsEnded() throws Exception {
    Scans scans = with(pretended("[ \"$1\" = --list-langs ] && echo eng || exec sleep 600", 6));
    assertThat(read(scanned(3, LINES), scans)).isEmpty();
    assertThat(scans.unread()).isEqualTo(3);
  }

  @Test
  void charactersWithoutMeaningAreReadFromTheirShapes() throws Exception {
    Path program = installed();
    assumeTrue(program != null, "Tesseract is not installed");
    try (Proof proof = new Proof();
        PDDocument document = Loader.loadPDF(proof.page().lines(50, 60, 12, LINES).print())) {
      for (PDPage page : document.getPages()) {
        for (COSName font : page.getResources().getFontNames()) {
          page.getResources().getFont(font).getCOSObject().removeItem(COSName.TO_UNICODE);
        }
      }
      ByteArrayOutputStream mute = new ByteArrayOutputStream();
      document.save(mute);
      assertThat(read(mute.toByteArray(), with(null))).doesNotContain("ferry");
      Scans scans = with(new Tesseract(java.util.Objects.requireNonNull(program), 120));
      assertThat(read(mute.toByteArray(), scans)).isEqualTo(String.join(" ", LINES));
      assertThat(scans.pages()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aPageThatStandsOnItsSideOrHeadIsTurned(int quarters) throws Exception {
    Path program = installed();
    assumeTrue(program != null, "Tesseract is not installed");
    try (Proof proof = new Proof()) {
      boolean side = quarters % 2 != 0;
      proof.page(side ? 595 : 420, side ? 420 : 595, 0);
      BufferedImage turned = Drawing.turned(Photocopy.of(LINES), quarters);
      proof.picture(0, 0, side ? 595 : 420, side ? 420 : 595, turned, true);
      Scans scans = with(new Tesseract(java.util.Objects.requireNonNull(program), 120));
      assertThat(read(proof.print(), scans)).isEqualTo(String.join(" ", LINES));
    }
  }

  @Test
  void theFirstPageIsReadAgainInTheLanguagesThatItTurnedOutToBeIn() throws Exception {
    String row = "5\\t1\\t1\\t1\\t1\\t%d\\t%d\\t50\\t60\\t20\\t95\\t%s\\n";
    StringBuilder rows = new StringBuilder();
    String[] words = String.join(" ", LINES).split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      rows.append(row.formatted(i, 50 + i * 70, words[i]));
    }
    Path log = dir.resolve("log");
    Scans scans =
        with(
            pretended(
                "if [ \"$1\" = --list-langs ]; then echo aze rus eng; else echo \"$4\" >> "
                    + log
                    + "; printf '"
                    + rows
                    + "'; fi",
                60));
    read(scanned(2, LINES), scans);
    assertThat(Files.readAllLines(log)).containsExactly("aze+rus+eng", "eng", "eng");
  }

  @Test
  void aPageWhosePictureCannotBeDecodedIsUnread() throws Exception {
    byte[] pdf;
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      PDImageXObject image =
          new PDImageXObject(
              document,
              new java.io.ByteArrayInputStream(new byte[2_000]),
              COSName.JPX_DECODE,
              1_000,
              1_400,
              8,
              org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray.INSTANCE);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        out.drawImage(image, 0, 0, 612, 792);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      pdf = bytes.toByteArray();
    }
    Scans scans = with(pretended("[ \"$1\" = --list-langs ] && echo eng", 60));
    read(pdf, scans);
    assertThat(scans.unread()).isEqualTo(1);
  }

  @Test
  void lettersOfAnOldCodePageAreReadAsTheyLook() throws Exception {
    String meant =
        "На следующий день люди, собравшиеся на площади, смотрели друг на друга и ни о чём не"
            + " спрашивали. Учитель запер двери школы, а ключ отдал сторожу у моста.";
    String said =
        new String(
            meant.getBytes(java.nio.charset.Charset.forName("windows-1251")),
            java.nio.charset.Charset.forName("windows-1252"));
    try (Proof proof = new Proof()) {
      List<String> lines = new ArrayList<>();
      for (int at = 0; at < said.length(); at += 50) {
        lines.add(said.substring(at, Math.min(said.length(), at + 50)).strip());
      }
      proof.page().lines(50, 60, 10, lines).bold(50, 300, 10, "Café Zürich, opened in 1931.");
      Scans scans = with(null);
      assertThat(read(proof.print(), scans)).contains("люди, собравшиеся").contains("Café Zürich");
      assertThat(scans.remarks())
          .extracting(Problem::code)
          .containsExactly(ProblemCode.FILE_MOJIBAKE_REPAIRED);
    }
  }

  @Test
  void aPictureWithoutWordsIsAPictureAndThePictureOfAPageIsNone() throws Exception {
    String program = "[ \"$1\" = --list-langs ] && echo eng || ";
    assertThat(pictures(scanned(1, List.of()), with(pretended(program + "true", 60)))).isEqualTo(1);
    assertThat(pictures(scanned(1, LINES), with(null))).isZero();
    assertThat(pictures(scanned(3, LINES), with(pretended(program + "true", 60)))).isZero();
  }

  private static long pictures(byte[] pdf, Scans scans) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Book book = Book.read(document, 100_000, List.of(), scans);
      return book.pieces().stream().filter(piece -> piece instanceof Piece.Picture).count();
    }
  }

  @Test
  void pagesWithTextAreNotDrawn() throws Exception {
    try (Proof proof = new Proof()) {
      proof.page().lines(50, 60, 10, LINES);
      Scans scans = with(pretended("exit 1", 60));
      assertThat(read(proof.print(), scans)).isEqualTo(String.join(" ", LINES));
      assertThat(asked).hasValue(0);
    }
  }
}
