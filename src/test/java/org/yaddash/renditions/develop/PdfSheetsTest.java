package org.yaddash.renditions.develop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfSheetsTest {
  @TempDir Path folder;

  /** A sheet whose upper half is red. */
  private static PDPage sheet(PDDocument document, float width, float height) throws IOException {
    PDPage page = new PDPage(new PDRectangle(width, height));
    document.addPage(page);
    try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
      pen.setNonStrokingColor(Color.RED);
      pen.addRect(0, height / 2, width, height / 2);
      pen.fill();
    }
    return page;
  }

  private Path saved(PDDocument document) throws IOException {
    Path file = folder.resolve("book.pdf");
    document.save(file.toFile());
    return file;
  }

  private static boolean isRed(BufferedImage image, double x, double y) {
    Color colour =
        new Color(image.getRGB((int) (x * image.getWidth()), (int) (y * image.getHeight())));
    return colour.getRed() > 200 && colour.getGreen() < 50;
  }

  @Test
  void aPageIsDrawnAsLargeAsItWasMeasured() throws IOException {
    try (PDDocument document = new PDDocument()) {
      sheet(document, 420, 595);
      sheet(document, 420, 595).setRotation(90);
      sheet(document, 20_000, 500);
      sheet(document, 3.3f, 5.7f);
      Path file = saved(document);

      List<PictureFile.Measured> measured = PdfSheets.measure(file);

      assertThat(measured).hasSize(4);
      for (int page = 1; page <= 4; page++) {
        BufferedImage image = PdfSheets.develop(file, page).image();
        PictureFile.Measured size = measured.get(page - 1);
        assertThat(image.getWidth()).as("page " + page).isEqualTo(size.width());
        assertThat(image.getHeight()).as("page " + page).isEqualTo(size.height());
        assertThat(Math.max(size.width(), size.height())).isLessThanOrEqualTo(3000);
      }
      assertThat(isRed(PdfSheets.develop(file, 1).image(), 0.5, 0.25)).isTrue();
      assertThat(isRed(PdfSheets.develop(file, 1).image(), 0.5, 0.75)).isFalse();
      assertThat(isRed(PdfSheets.develop(file, 2).image(), 0.75, 0.5)).isTrue();
    }
  }

  @Test
  void whatSomebodyStuckOntoAPageIsNotDrawn() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = sheet(document, 420, 595);
      PDAnnotationSquare stuck = new PDAnnotationSquare();
      stuck.setRectangle(new PDRectangle(0, 0, 420, 200));
      stuck.setInteriorColor(new PDColor(new float[] {1, 0, 0}, PDDeviceRGB.INSTANCE));
      stuck.setColor(new PDColor(new float[] {1, 0, 0}, PDDeviceRGB.INSTANCE));
      stuck.constructAppearances(document);
      page.getAnnotations().add(stuck);
      assertThat(isRed(PdfSheets.develop(saved(document), 1).image(), 0.5, 0.85)).isFalse();
    }
  }

  @Test
  void whatCannotBeDrawnIsNot() throws IOException {
    try (PDDocument document = new PDDocument()) {
      sheet(document, 500, 2_000_000);
      Path file = saved(document);
      assertThatThrownBy(() -> PdfSheets.develop(file, 1)).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> PdfSheets.measure(file)).isInstanceOf(IOException.class);
    }
    try (PDDocument document = new PDDocument()) {
      sheet(document, 420, 595);
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      Path file = saved(document);
      assertThatThrownBy(() -> PdfSheets.develop(file, 1)).isInstanceOf(IOException.class);
    }
    Path broken = Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7\nnothing");
    assertThatThrownBy(() -> PdfSheets.measure(broken)).isInstanceOf(IOException.class);
  }
}
