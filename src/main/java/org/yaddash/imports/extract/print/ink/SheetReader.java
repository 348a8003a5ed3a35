package org.yaddash.imports.extract.print.ink;

import java.awt.geom.Point2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the pages of a PDF and notes where which characters and pictures stand. Nothing is
 * kept of a character but what {@link InkCollector} takes of it: a book has millions of them.
 */
public final class SheetReader extends PDFStreamEngine {
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
  private final Map<COSDictionary, Face> faces = new IdentityHashMap<>();
  private @Nullable PDFont font;
  private Face face = Face.NONE;
  private PDRectangle paper = new PDRectangle();

  /** Those of the paper, in which they have to be looked up. */
  private float left;

  private float bottom;
  private float wide;
  private float tall;

  private List<Sheet.Image> images = new ArrayList<>();
  private long characters;
  private long onPage;
  private int forms;
  private int unreadable;
  private int[] directions = new int[4];

  private SheetReader(int limit, Pictures pictures) {
    this.limit = limit;
    this.pictures = pictures;
    List<OperatorProcessor> operators =
        List.of(
            new Concatenate(this),
            new Save(this),
            new Restore(this),
            new SetMatrix(this),
            new SetGraphicsStateParameters(this),
            new DrawObject(this),
            new BeginText(this),
            new EndText(this),
            new MoveText(this),
            new MoveTextSetLeading(this),
            new NextLine(this),
            new SetCharSpacing(this),
            new SetFontAndSize(this),
            new SetTextHorizontalScaling(this),
            new SetTextLeading(this),
            new SetTextRenderingMode(this),
            new SetTextRise(this),
            new SetWordSpacing(this),
            new ShowText(this),
            new ShowTextAdjusted(this),
            new ShowTextLine(this),
            new ShowTextLineAndSpace(this));
    operators.forEach(this::addOperator);
  }

  /** All pages. */
  public static List<Sheet> read(PDDocument document, int limit, Pictures pictures)
      throws IOException {
    SheetReader reader = new SheetReader(limit, pictures);
    for (PDPage page : document.getPages()) {
      reader.processPage(page);
    }
    return DropCaps.settle(reader.sheets);
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    images = new ArrayList<>();
    directions = new int[4];
    unreadable = 0;
    onPage = 0;
    paper = page.getCropBox();
    left = paper.getLowerLeftX();
    bottom = paper.getLowerLeftY();
    wide = paper.getWidth();
    tall = paper.getHeight();
    super.processPage(page);
    for (PDAnnotation annotation : page.getAnnotations(SheetReader::printed)) {
      showAnnotation(annotation);
    }
    endPage(page);
  }

  /** What was written on the page later: the fields of a form, and remarks that are printed. */
  private static boolean printed(PDAnnotation annotation) {
    return (annotation instanceof PDAnnotationWidget
            || annotation instanceof PDAnnotationFreeText
            || annotation instanceof PDAnnotationRubberStamp)
        && !annotation.isHidden()
        && !annotation.isNoView();
  }

  private void endPage(PDPage page) {
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
            sheets.size() + 1, width, height, List.copyOf(ink), List.copyOf(placed), unreadable));
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

  /** Draws a string; one that is written downwards is left to the library. */
  @Override
  protected void showText(byte[] string) throws IOException {
    PDGraphicsState state = getGraphicsState();
    PDTextState text = state.getTextState();
    @Nullable PDFont by = text.getFont();
    if (by == null || by.isVertical() || string.length == 0) {
      super.showText(string);
      return;
    }
    take(by);
    float em = text.getFontSize();
    float stretch = text.getHorizontalScaling() / 100f;
    Pen pen = new Pen(text, state.getTextMatrix(), state.getCurrentTransformationMatrix());
    ByteArrayInputStream codes = new ByteArrayInputStream(string);
    try {
      while (codes.available() > 0) {
        int before = codes.available();
        int code = by.readCode(codes);
        boolean gap = code == ' ' && before - codes.available() == 1;
        pen.place();
        Vector step = face.step(by, code);
        count();
        @Nullable String unicode = face.letters(by, code);
        if (unicode == null) {
          unreadable++;
        } else if (drawn(pen.size)) {
          pen.reach(step.getX() * em * stretch, step.getY() * em);
          draw(unicode, pen.direction, pen.size, pen.x, pen.y, pen.endX, pen.endY);
        }
        float width = step.getX() * em + text.getCharacterSpacing();
        pen.move((width + (gap ? text.getWordSpacing() : 0f)) * stretch);
      }
    } finally {
      pen.lift();
    }
  }

  private void count() {
    if (++characters > limit || ++onPage > MOST_ON_A_PAGE) {
      throw new TooLong();
    }
  }

  private void take(PDFont by) {
    if (by != font) {
      font = by;
      face = faces.computeIfAbsent(by.getCOSObject(), dictionary -> Face.of(by));
    }
  }

  /** Whether characters of this size are there to be read. */
  private static boolean drawn(double size) {
    return size > 0.5 && size <= 2_000;
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont by, int code, Vector displacement)
      throws IOException {
    count();
    take(by);
    @Nullable String unicode = face.letters(by, code);
    if (unicode == null) {
      unreadable++;
      return;
    }
    double size = matrix.getScalingFactorY();
    if (drawn(size)) {
      PDGraphicsState state = getGraphicsState();
      PDTextState text = state.getTextState();
      float em = text.getFontSize();
      float right =
          Face.advance(by, code, displacement) * em * (text.getHorizontalScaling() / 100f);
      Point2D.Float end = getTextMatrix().transformPoint(right, displacement.getY() * em);
      Point2D.Float next = state.getCurrentTransformationMatrix().transformPoint(end.x, end.y);
      float x = matrix.getTranslateX();
      float y = matrix.getTranslateY();
      draw(unicode, Pen.direction(matrix), size, x, y, next.x, next.y);
    }
  }

  /**
   * Hands a character over as it is seen when the text that runs in its direction is read upright.
   * All is reckoned with the precision of the file: what programs have aligned stays so.
   *
   * @param fromX where it begins, in points from the lower left corner of what is not cut off
   * @param toX where the next one along begins
   */
  private void draw(
      String unicode, int direction, double size, float fromX, float fromY, float toX, float toY) {
    float x = fromX - left;
    float y = fromY - bottom;
    float along = Math.abs(toX - left - x);
    float up = Math.abs(toY - bottom - y);
    directions[direction / 90]++;
    switch (direction) {
      case 90 -> collect(unicode, y, up, wide - (wide - x), size, direction);
      case 180 -> collect(unicode, wide - x, along, tall - (tall - y), size, direction);
      case 270 -> collect(unicode, tall - y, up, wide - x, size, direction);
      default -> collect(unicode, x, along, tall - y, size, direction);
    }
  }

  private void collect(
      String unicode, float x, float width, float baseline, double size, int direction) {
    collector.add(unicode, x, width, baseline, size, face.name(), face.style(), direction);
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
