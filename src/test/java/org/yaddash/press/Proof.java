package org.yaddash.press;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Draws words and pictures at exact places, in exactly the order of the calls. Places are points
 * from the upper left corner as a reader sees the page; the font has the letters of English,
 * Russian and Azerbaijani.
 */
public final class Proof implements AutoCloseable {
  private final PDDocument document = new PDDocument();
  private final PDFont sans;
  private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
  private final PDFont italic = new PDType1Font(FontName.TIMES_ITALIC);
  private @Nullable PDPageContentStream out;
  private float width;
  private float height;
  private int turned;

  public Proof() throws IOException {
    try (InputStream font =
        Objects.requireNonNull(
            PDFont.class.getResourceAsStream(
                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
      sans = PDType0Font.load(document, font);
    }
  }

  /** Begins a page of A5 paper. */
  public Proof page() throws IOException {
    return page(420, 595, 0);
  }

  /** Begins a page of this size as it is seen; its paper is turned by some degrees. */
  public Proof page(float width, float height, int turned) throws IOException {
    finish();
    this.width = width;
    this.height = height;
    this.turned = turned;
    boolean side = turned % 180 != 0;
    PDPage page = new PDPage(new PDRectangle(side ? height : width, side ? width : height));
    page.setRotation(turned);
    document.addPage(page);
    PDPageContentStream stream = new PDPageContentStream(document, page);
    if (turned == 90) {
      stream.transform(new Matrix(0, 1, -1, 0, height, 0));
    } else if (turned == 270) {
      stream.transform(new Matrix(0, -1, 1, 0, 0, width));
    }
    out = stream;
    return this;
  }

  /** Draws words; the point is where their base line begins. */
  public Proof words(double x, double y, double size, String words) throws IOException {
    return draw(sans, x, y, size, words, 0);
  }

  /** Draws words in bold; only letters of western Europe. */
  public Proof bold(double x, double y, double size, String words) throws IOException {
    return draw(bold, x, y, size, words, 0);
  }

  /** Draws words in italics; only letters of western Europe. */
  public Proof italic(double x, double y, double size, String words) throws IOException {
    return draw(italic, x, y, size, words, 0);
  }

  /** Draws letters apart from each other, as headings and emphasis are. */
  public Proof spaced(double x, double y, double size, double apart, String words)
      throws IOException {
    return draw(sans, x, y, size, words, apart);
  }

  /** Draws lines below each other, 1.25 ems apart. */
  public Proof lines(double x, double y, double size, List<String> lines) throws IOException {
    double at = y;
    for (String line : lines) {
      words(x, at, size, line);
      at += size * 1.25;
    }
    return this;
  }

  /** Draws a picture; it is stored as JPEG or, else, without loss. */
  public Proof picture(
      double x, double y, double wide, double high, BufferedImage image, boolean jpeg)
      throws IOException {
    stream()
        .drawImage(
            jpeg
                ? JPEGFactory.createFromImage(document, image)
                : LosslessFactory.createFromImage(document, image),
            (float) x,
            (float) (height - y - high),
            (float) wide,
            (float) high);
    return this;
  }

  /** A bookmark to the page that is being drawn. */
  public Proof bookmark(String title) {
    PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
    if (outline == null) {
      outline = new PDDocumentOutline();
      document.getDocumentCatalog().setDocumentOutline(outline);
    }
    PDPageXYZDestination there = new PDPageXYZDestination();
    there.setPage(document.getPage(document.getNumberOfPages() - 1));
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(title);
    item.setDestination(there);
    outline.addLast(item);
    return this;
  }

  /** The pages are called by numbers from this one on, whatever is printed on them. */
  public Proof labelledFrom(int first) throws IOException {
    PDPageLabels labels = new PDPageLabels(document);
    PDPageLabelRange range = new PDPageLabelRange();
    range.setStyle(PDPageLabelRange.STYLE_DECIMAL);
    range.setStart(first);
    labels.setLabelItem(0, range);
    document.getDocumentCatalog().setPageLabels(labels);
    return this;
  }

  /** How wide words are at a size. */
  public double wide(double size, String words) throws IOException {
    return sans.getStringWidth(words) * size / 1000;
  }

  /** The document. */
  public byte[] print() throws IOException {
    finish();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    finish();
    document.close();
  }

  private Proof draw(PDFont font, double x, double y, double size, String words, double apart)
      throws IOException {
    PDPageContentStream page = stream();
    page.beginText();
    page.setFont(font, (float) size);
    page.setCharacterSpacing((float) apart);
    page.newLineAtOffset((float) x, (float) (height - y));
    page.showText(words);
    page.endText();
    return this;
  }

  private PDPageContentStream stream() throws IOException {
    if (out == null) {
      page();
    }
    return Objects.requireNonNull(out);
  }

  private void finish() throws IOException {
    if (out != null) {
      out.close();
      out = null;
    }
  }

  @Override
  public String toString() {
    return "page of " + width + " by " + height + ", turned by " + turned;
  }
}
