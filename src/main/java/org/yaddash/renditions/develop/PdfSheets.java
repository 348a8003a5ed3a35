package org.yaddash.renditions.develop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a PDF as pictures. What was stuck onto them later (annotations) is left out. */
final class PdfSheets {
  private static final float MOST_DENSE = 200 / 72f;
  private static final int LONGEST_SIDE = 3000;
  private static final float LARGEST_SHEET = 100_000;
  private static final int MOST_PAGES = 5_000;

  private PdfSheets() {}

  private interface Use<T> {
    T of(PDDocument document) throws IOException;
  }

  /** A page, counted from 1. */
  static Developed develop(Path file, int page) throws IOException {
    return with(
        file,
        document -> {
          float scale = scale(document.getPage(page - 1));
          PDFRenderer renderer = new PDFRenderer(document);
          renderer.setSubsamplingAllowed(true);
          renderer.setAnnotationsFilter(annotation -> false);
          return new Developed(renderer.renderImage(page - 1, scale, ImageType.RGB), false);
        });
  }

  /** How large each page is. */
  static List<PictureFile.Measured> measure(Path file) throws IOException {
    return with(
        file,
        document -> {
          List<PictureFile.Measured> pages = new ArrayList<>();
          for (PDPage page : document.getPages()) {
            if (pages.size() == MOST_PAGES) {
              break;
            }
            pages.add(measured(page));
          }
          return pages;
        });
  }

  private static PictureFile.Measured measured(PDPage page) throws IOException {
    float scale = scale(page);
    PDRectangle sheet = page.getCropBox();
    int width = (int) Math.max(Math.floor(sheet.getWidth() * scale), 1);
    int height = (int) Math.max(Math.floor(sheet.getHeight() * scale), 1);
    boolean sideways = page.getRotation() == 90 || page.getRotation() == 270;
    return new PictureFile.Measured(sideways ? height : width, sideways ? width : height, false);
  }

  private static float scale(PDPage page) throws IOException {
    PDRectangle sheet = page.getCropBox();
    float longer = Math.max(sheet.getWidth(), sheet.getHeight());
    if (!(longer > 0 && longer < LARGEST_SHEET)) {
      throw new IOException("a sheet of no possible size");
    }
    return Math.min(MOST_DENSE, LONGEST_SIDE / longer);
  }

  private static <T> T with(Path file, Use<T> use) throws IOException {
    try (PDDocument document =
        Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      return use.of(document);
    }
  }
}
