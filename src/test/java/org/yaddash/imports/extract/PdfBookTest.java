package org.yaddash.imports.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDAppearanceContentStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.extract.legacy.Original;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

class PdfBookTest {
  private static final Path BOOKLET = Path.of("imports/samples/tervash/booklet.pdf");

  @TempDir Path dir;

  /** Words that are drawn at a place. */
  private record Drawn(double x, double y, double size, String words) {}

  private static Legacy read(Path file) {
    return new Extractor()
        .extract(new Original(file, file.getFileName().toString(), null, 1_000_000));
  }

  private Legacy read(List<List<Drawn>> pages) throws IOException {
    Path file = dir.resolve("made.pdf");
    try (PDDocument document = new PDDocument()) {
      for (List<Drawn> drawn : pages) {
        PDPage page = new PDPage();
        document.addPage(page);
        if (drawn.isEmpty()) {
          continue;
        }
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          for (Drawn d : drawn) {
            out.beginText();
            out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), (float) d.size());
            out.newLineAtOffset((float) d.x(), (float) (792 - d.y()));
            out.showText(d.words());
            out.endText();
          }
        }
      }
      document.save(file.toFile());
    }
    return read(file);
  }

  private static List<String> texts(Legacy legacy) {
    return legacy.blocks().stream().map(legacy::textOf).filter(t -> !t.isEmpty()).toList();
  }

  @Test
  void filesInsideAreToldOf() throws IOException {
    Path file = dir.resolve("portfolio.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      PDComplexFileSpecification letter = new PDComplexFileSpecification();
      letter.setFile("letter of 1971.doc");
      letter.setEmbeddedFile(
          new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {1, 2, 3})));
      PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
      tree.setNames(Map.of("letter", letter));
      PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
      names.setEmbeddedFiles(tree);
      document.getDocumentCatalog().setNames(names);
      document.save(file.toFile());
    }

    assertThat(read(file).problems())
        .anySatisfy(
            remark -> {
              assertThat(remark.code()).isEqualTo(ProblemCode.FILE_ATTACHMENTS_UNREAD);
              assertThat(remark.detail()).contains("letter of 1971.doc");
            });
    assertThat(read(BOOKLET).problems())
        .noneMatch(remark -> remark.code() == ProblemCode.FILE_ATTACHMENTS_UNREAD);
  }

  @Test
  void columnsAreReadOneAfterTheOtherAndWordsPutTogetherAgain() {
    Legacy booklet = read(BOOKLET);
    assertThat(booklet.text())
        .contains("the dam was leaking. We have not discovered")
        .contains("For twenty-five years the anniversary was not")
        .contains("seven weeks and arrived at 61 dead");
    assertThat(booklet.language()).isEqualTo("en");
  }

  @Test
  void runningHeadsAndPageNumbersAreNotText() {
    Legacy booklet = read(BOOKLET);
    assertThat(booklet.text()).doesNotContain("TERVASH REMEMBERS");
    assertThat(booklet.metadata().get("runninghead")).contains("TERVASH REMEMBERS");
    assertThat(booklet.blocks())
        .filteredOn(b -> b instanceof Block.PageBreak p && p.place().page() == 4)
        .extracting(b -> ((Block.PageBreak) b).label())
        .containsExactly("4");
  }

  @Test
  void notesCaptionsAndPicturesDoNotInterruptTheText() {
    Legacy booklet = read(BOOKLET);
    assertThat(booklet.blocks())
        .filteredOn(b -> b instanceof Block.Note)
        .extracting(b -> ((Block.Note) b).mark())
        .containsExactly("1", "2", "3");
    assertThat(booklet.blocks()).filteredOn(b -> b instanceof Block.Picture).hasSize(2);
    assertThat(booklet.blocks())
        .filteredOn(b -> b instanceof Block.Caption)
        .extracting(booklet::textOf)
        .anyMatch(t -> t.startsWith("Weir Lane on the morning"));
    assertThat(booklet.blocks())
        .filteredOn(b -> b instanceof Block.Heading)
        .extracting(booklet::textOf)
        .contains("The Pond Above the Town", "From the Book of Memory");
  }

  @Test
  void everyEntryOfAListIsItsOwnParagraph() {
    assertThat(texts(read(BOOKLET)))
        .contains(
            "DZURMAN Tovran Ilvarovich, born 1928. Winding engineman. Suffocated.",
            "GORZUNA Tamvira, seasonal worker, about 40. Barracks No. 2. Drowned.");
  }

  @Test
  void columnsDrawnInTheWrongOrderAreReadInTheRightOne() throws IOException {
    List<Drawn> drawn = new java.util.ArrayList<>();
    for (int i = 0; i < 12; i++) {
      drawn.add(
          new Drawn(
              320, 200 + i * 14, 11, "right column line number " + (char) ('a' + i) + " of it"));
    }
    for (int i = 0; i < 12; i++) {
      drawn.add(
          new Drawn(
              72, 200 + i * 14, 11, "left column line number " + (char) ('a' + i) + " of it"));
    }
    drawn.add(new Drawn(72, 160, 20, "The heading above both"));
    String text = read(List.of(drawn)).text();
    assertThat(text).startsWith("The heading above both");
    assertThat(text.indexOf("left column line number l"))
        .isLessThan(text.indexOf("right column line number a"));
  }

  @Test
  void aPageWithoutAnythingOnItCountsAsOne() throws IOException {
    Legacy legacy =
        read(
            List.of(
                List.of(new Drawn(72, 100, 12, "The keeper opened the sluice at dawn.")),
                List.of(),
                List.of(new Drawn(72, 100, 12, "The mill stood still until the spring."))));
    assertThat(legacy.blocks())
        .filteredOn(Block.Paragraph.class::isInstance)
        .extracting(block -> block.place().page())
        .containsExactly(1, 3);
    assertThat(legacy.metadata().get("pages")).containsExactly("3");
  }

  @Test
  void aBoxThatCutsThePaperMovesNothingApart() throws IOException {
    Path file = dir.resolve("cut.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      page.setCropBox(new PDRectangle(50, 60, 400, 500));
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        out.beginText();
        out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        out.newLineAtOffset(100, 400);
        out.showText("The water rose over the ");
        out.showText("lower quay.");
        out.endText();
      }
      document.save(file.toFile());
    }
    assertThat(read(file).text()).contains("The water rose over the lower quay.");
  }

  @Test
  void aTableKeepsItsRows() throws IOException {
    List<Drawn> drawn = new java.util.ArrayList<>();
    for (int i = 0; i < 5; i++) {
      drawn.add(new Drawn(72, 200 + i * 16, 11, String.valueOf(i + 1)));
      drawn.add(new Drawn(110, 200 + i * 16, 11, "Name " + (char) ('A' + i)));
      drawn.add(new Drawn(300, 200 + i * 16, 11, String.valueOf(1931 + i)));
    }
    Legacy legacy = read(List.of(drawn));
    assertThat(legacy.blocks()).hasSize(5).allMatch(b -> b instanceof Block.Row);
    assertThat(texts(legacy)).contains("2\tName B\t1932");
  }

  @Test
  void whatWasWrittenIntoAFormIsText() throws IOException {
    Path file = dir.resolve("form.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      PDAppearanceStream look = new PDAppearanceStream(document);
      look.setBBox(new PDRectangle(200, 20));
      look.setResources(new PDResources());
      try (PDAppearanceContentStream out = new PDAppearanceContentStream(look)) {
        out.beginText();
        out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
        out.newLineAtOffset(2, 6);
        out.showText("Keeper of the sluice: Haldar Ukmarev");
        out.endText();
      }
      PDAnnotationWidget field = new PDAnnotationWidget();
      field.setRectangle(new PDRectangle(100, 700, 200, 20));
      PDAppearanceDictionary appearance = new PDAppearanceDictionary();
      appearance.setNormalAppearance(look);
      field.setAppearance(appearance);
      page.getAnnotations().add(field);
      document.save(file.toFile());
    }
    assertThat(read(file).text()).contains("Keeper of the sluice: Haldar Ukmarev");
  }

  @Test
  void aLockedBookIsSaidToBe() throws IOException {
    Path file = dir.resolve("locked.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(file.toFile());
    }
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problems().get(0).code()).isEqualTo(ProblemCode.FILE_ENCRYPTED));
  }

  @Test
  void aBrokenBookIsSaidToBe() throws IOException {
    Path file = dir.resolve("broken.pdf");
    Files.writeString(file, "%PDF-1.4\n1 0 obj\n<< /Type /Catalog");
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problems().get(0).code()).isEqualTo(ProblemCode.FILE_UNREADABLE));
  }
}
