package org.yaddash.imports.extract.print.ink;

import java.util.ArrayList;
import java.util.List;

/**
 * Characters on one base line, without a gap that could part columns.
 *
 * @param text the characters, single spaces between words
 * @param styles where the style changes, in order; the first begins at 0
 * @param x0 left edge, in points
 * @param x1 right edge
 * @param y base line, from the top of the page
 * @param size size of the type, in points
 * @param font name of the font that most of it is in
 * @param direction 0, 90, 180 or 270 degrees
 * @param order its place in the page's content stream
 */
public record Ink(
    String text,
    List<Styled> styles,
    double x0,
    double x1,
    double y,
    double size,
    String font,
    int direction,
    int order) {

  public static final int BOLD = 1;
  public static final int ITALIC = 2;
  public static final int RAISED = 4;
  public static final int LOWERED = 8;

  /** From here on the characters have these marks. */
  public record Styled(int from, int marks) {}

  public double width() {
    return x1 - x0;
  }

  /** Whether all characters have the mark. */
  public boolean all(int mark) {
    return styles.stream().allMatch(s -> (s.marks() & mark) != 0);
  }

  /** This one with another to its right on the same line. */
  public Ink with(Ink right) {
    boolean gap = !text.endsWith(" ") && !right.text.startsWith(" ");
    int shift = text.length() + (gap ? 1 : 0);
    List<Styled> all = new ArrayList<>(styles);
    right.styles.forEach(s -> all.add(new Styled(s.from() + shift, s.marks())));
    boolean longer = right.text.length() > text.length();
    return new Ink(
        text + (gap ? " " : "") + right.text,
        List.copyOf(all),
        Math.min(x0, right.x0),
        Math.max(x1, right.x1),
        longer ? right.y : y,
        longer ? right.size : size,
        longer ? right.font : font,
        direction,
        Math.min(order, right.order));
  }

  /** The same with other characters, as many as it has. */
  public Ink withText(String other) {
    return new Ink(other, styles, x0, x1, y, size, font, direction, order);
  }

  /** The same on a page that is turned by some degrees. */
  Ink turned(int degrees) {
    return new Ink(
        text, styles, x0, x1, y, size, font, Math.floorMod(direction + degrees, 360), order);
  }

  /** How far two spans overlap from left to right, as a share of the narrower. */
  public static double overlap(double a0, double a1, double b0, double b1) {
    double shared = Math.min(a1, b1) - Math.max(a0, b0);
    double narrower = Math.max(0.1, Math.min(a1 - a0, b1 - b0));
    return shared / narrower;
  }
}
