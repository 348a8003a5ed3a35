package org.yaddash.imports.extract.print.ink;

import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.util.Matrix;

/**
 * Where the next character of a string is drawn. Within a string only the pen moves: size and
 * direction stay, so that no matrix is made for a character. All is reckoned in the steps that
 * PDFBox takes, and comes out the same to the last bit.
 */
final class Pen {
  private final Matrix text;
  private final float rise;
  private final float textScaleX;
  private final float textShearY;
  private final float textShearX;
  private final float textScaleY;
  private final float pageScaleX;
  private final float pageShearY;
  private final float pageShearX;
  private final float pageScaleY;
  private final float pageX;
  private final float pageY;

  /** How large the characters come out, in points. */
  final double size;

  /** Where their upper side points: 0, 90, 180 or 270 degrees. */
  final int direction;

  private float along;
  private float across;

  /** Where the character begins, in points from the lower left corner. */
  float x;

  float y;

  /** Where it ends, once {@link #reach} was asked for. */
  float endX;

  float endY;

  /**
   * A pen at the begin of a string.
   *
   * @param text the text matrix
   * @param page the current transformation matrix
   */
  Pen(PDTextState state, Matrix text, Matrix page) {
    float em = state.getFontSize();
    this.text = text;
    this.rise = state.getRise();
    this.textScaleX = text.getScaleX();
    this.textShearY = text.getShearY();
    this.textShearX = text.getShearX();
    this.textScaleY = text.getScaleY();
    this.pageScaleX = page.getScaleX();
    this.pageShearY = page.getShearY();
    this.pageShearX = page.getShearX();
    this.pageScaleY = page.getScaleY();
    this.pageX = page.getTranslateX();
    this.pageY = page.getTranslateY();
    Matrix first =
        new Matrix(em * (state.getHorizontalScaling() / 100f), 0, 0, em, 0, rise)
            .multiply(text)
            .multiply(page);
    this.size = first.getScalingFactorY();
    this.direction = direction(first);
    this.along = text.getTranslateX();
    this.across = text.getTranslateY();
  }

  /** Settles where the next character begins. */
  void place() {
    float textX = 0f * textScaleX + rise * textShearX + along;
    float textY = 0f * textShearY + rise * textScaleY + across;
    x = textX * pageScaleX + textY * pageShearX + pageX;
    y = textX * pageShearY + textY * pageScaleY + pageY;
    bounded(textX, textY);
    bounded(x, y);
  }

  private static void bounded(float x, float y) {
    if (!Float.isFinite(x) || !Float.isFinite(y)) {
      throw new IllegalArgumentException("the text leads out of all bounds");
    }
  }

  /** Settles where the character ends that is so long and sinks so far, in units of the text. */
  void reach(float right, float down) {
    float textX = right * textScaleX + down * textShearX + along;
    float textY = right * textShearY + down * textScaleY + across;
    endX = textX * pageScaleX + textY * pageShearX + pageX;
    endY = textX * pageShearY + textY * pageScaleY + pageY;
  }

  /** Goes on, in units of the text. */
  void move(float right) {
    along += right * textScaleX + 0f * textShearX;
    across += right * textShearY + 0f * textScaleY;
    bounded(along, across);
  }

  /** Leaves the text matrix where the pen is. */
  void lift() {
    text.setValue(2, 0, along);
    text.setValue(2, 1, across);
  }

  /** Where the characters' upper side points that are drawn with a matrix. */
  static int direction(Matrix matrix) {
    float a = matrix.getScaleY();
    float b = matrix.getShearY();
    float c = matrix.getShearX();
    float d = matrix.getScaleX();
    if (Math.abs(b) < Math.abs(d) && Math.abs(c) < Math.abs(a)) {
      return a < 0 && d < 0 ? 180 : 0;
    }
    if (Math.abs(a) < Math.abs(c) && Math.abs(d) < Math.abs(b)) {
      return b > 0 && c < 0 ? 90 : b < 0 && c > 0 ? 270 : 0;
    }
    return 0;
  }
}
