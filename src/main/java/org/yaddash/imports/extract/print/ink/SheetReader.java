package org.yaddash.imports.extract.print.ink;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Goes through the pages of a PDF and notes where which characters and pictures stand. */
public final class SheetReader extends PDFTextStripper {
  /** There is more text than was asked for. */
  public static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final int MOST_IMAGES = 500;

  /** Forms that draw forms may never end. */
  private static final int MOST_FORMS = 5_000;

  private static final int MOST_ON_A_PAGE = 400_000;

  private final int limit;
  private final Pictures pictures;
  private final List<Sheet> sheets = new ArrayList<>();
  private final InkCollector collector = new InkCollector();
  private final Map<PDFont, Integer> styles = new ConcurrentHashMap<>();
  private List<Sheet.Image> images = new ArrayList<>();
  private long characters;
  private long onPage;
  private int forms;
  private int unreadable;
  private int[] directions = new int[4];

  private SheetReader(int limit, Pictures pictures) {
    this.limit = limit;
    this.pictures = pictures;
  }

  /** All pages. */
  public static List<Sheet> read(PDDocument document, int limit, Pictures pictures)
      throws IOException {
    SheetReader reader = new SheetReader(limit, pictures);
    reader.writeText(document, Writer.nullWriter());
    return reader.sheets;
  }

  @Override
  protected void startPage(PDPage page) {
    images = new ArrayList<>();
    directions = new int[4];
    unreadable = 0;
    onPage = 0;
  }

  @Override
  protected void writePage() {
    // the layout is worked out when all pages are known
  }

  @Override
  protected void endPage(PDPage page) {
    PDRectangle paper = page.getCropBox();
    int main = mainDirection(page);
    boolean side = main % 180 != 0;
    double width = side ? paper.getHeight() : paper.getWidth();
    double height = side ? paper.getWidth() : paper.getHeight();
    List<Sheet.Image> placed = new ArrayList<>();
    for (Sheet.Image image : images) {
      placed.add(turned(image, paper, main));
    }
    List<Ink> ink = new ArrayList<>();
    for (Ink piece : collector.take()) {
      ink.add(main == 0 ? piece : piece.turned(-main));
    }
    sheets.add(
        new Sheet(
            sheets.size() + 1,
            width,
            height,
            DropCaps.settle(ink),
            List.copyOf(placed),
            unreadable));
  }

  /** The direction that most characters run in; without any, the one that the page is turned by. */
  private int mainDirection(PDPage page) {
    int best = Math.floorMod(page.getRotation() / 90, 4);
    for (int i = 0; i < 4; i++) {
      best = directions[i] > directions[best] ? i : best;
    }
    return best * 90;
  }

  /** A picture's place as seen when the text that runs in a direction is read upright. */
  private static Sheet.Image turned(Sheet.Image image, PDRectangle paper, int direction) {
    double left = image.x0() - paper.getLowerLeftX();
    double right = image.x1() - paper.getLowerLeftX();
    double low = image.y0() - paper.getLowerLeftY();
    double high = image.y1() - paper.getLowerLeftY();
    double wide = paper.getWidth();
    double tall = paper.getHeight();
    return switch (direction) {
      case 90 -> image.at(low, high, left, right);
      case 180 -> image.at(wide - right, wide - left, low, high);
      case 270 -> image.at(tall - high, tall - low, wide - right, wide - left);
      default -> image.at(left, right, tall - high, tall - low);
    };
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    // what has no meaning by the file is left out before it becomes a text position
    unreadable++;
    super.showGlyph(matrix, font, code, displacement);
  }

  @Override
  protected void processTextPosition(TextPosition t) {
    if (++characters > limit || ++onPage > MOST_ON_A_PAGE) {
      throw new TooLong();
    }
    String unicode = InkCollector.plain(t.getUnicode());
    if (unicode == null) {
      return;
    }
    unreadable--;
    double size = t.getYScale();
    if (!(size > 0.5) || size > 2_000) {
      return;
    }
    PDFont font = t.getFont();
    int direction = Math.floorMod(Math.round(t.getDir()), 360);
    directions[direction / 90]++;
    collector.add(
        unicode,
        t.getXDirAdj(),
        t.getWidthDirAdj(),
        t.getYDirAdj(),
        size,
        font == null || font.getName() == null ? "" : face(font.getName()),
        font == null ? 0 : styles.computeIfAbsent(font, SheetReader::style),
        direction);
  }

  /** The font's name without the mark of a subset. */
  private static String face(String name) {
    return name.length() > 7 && name.charAt(6) == '+' ? name.substring(7) : name;
  }

  private static int style(PDFont font) {
    String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    boolean bold =
        name.contains("bold")
            || name.contains("black")
            || name.contains("heavy")
            || name.contains("demi")
            || descriptor != null
                && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
    boolean italic =
        name.contains("italic")
            || name.contains("oblique")
            || descriptor != null && descriptor.isItalic();
    return (bold ? Ink.BOLD : 0) | (italic ? Ink.ITALIC : 0);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (operator.getName().equals("Do")
        && !operands.isEmpty()
        && operands.get(0) instanceof COSName name
        && getResources() != null) {
      if (getResources().isImageXObject(name)) {
        image(name);
      } else if (++forms > MOST_FORMS) {
        return;
      }
    }
    super.processOperator(operator, operands);
  }

  private void image(COSName name) throws IOException {
    if (images.size() >= MOST_IMAGES) {
      return;
    }
    PDXObject object = getResources().getXObject(name);
    if (object instanceof PDImageXObject picture) {
      Matrix m = getGraphicsState().getCurrentTransformationMatrix();
      double x = m.getTranslateX();
      double y = m.getTranslateY();
      double x0 = x + Math.min(0, m.getScaleX()) + Math.min(0, m.getShearX());
      double x1 = x + Math.max(0, m.getScaleX()) + Math.max(0, m.getShearX());
      double y0 = y + Math.min(0, m.getScaleY()) + Math.min(0, m.getShearY());
      double y1 = y + Math.max(0, m.getScaleY()) + Math.max(0, m.getShearY());
      // in the page's own space, from the lower left corner, until the page is finished
      images.add(
          new Sheet.Image(
              pictures.name(picture, sheets.size() + 1),
              picture.getWidth(),
              picture.getHeight(),
              x0,
              x1,
              y0,
              y1));
    }
  }
}
