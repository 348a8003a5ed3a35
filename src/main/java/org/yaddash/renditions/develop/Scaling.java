package org.yaddash.renditions.develop;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Cuts pictures, makes them smaller, and blurs them. */
final class Scaling {
  /** The longer side of a blurred picture. */
  static final int BLURRED_SIDE = 320;

  private static final int COARSE_SIDE = 28;

  private Scaling() {}

  /** A part of a picture at some size. */
  static BufferedImage print(BufferedImage image, Area area, int width, int height) {
    int right = Math.min(image.getWidth(), area.x() + area.width());
    int bottom = Math.min(image.getHeight(), area.y() + area.height());
    int left = Math.min(area.x(), right - 1);
    int top = Math.min(area.y(), bottom - 1);
    BufferedImage part = image.getSubimage(left, top, right - left, bottom - top);
    return scaled(part, width, height);
  }

  /**
   * Halves again and again as long as that is not too much, which mixes all points, where one big
   * step would pick single ones.
   */
  private static BufferedImage scaled(BufferedImage image, int width, int height) {
    BufferedImage small = image;
    while (small.getWidth() >= 2 * width && small.getHeight() >= 2 * height) {
      small = redrawn(small, (small.getWidth() + 1) / 2, (small.getHeight() + 1) / 2, false);
    }
    return small.getWidth() == width && small.getHeight() == height
        ? small
        : redrawn(small, width, height, true);
  }

  private static BufferedImage redrawn(BufferedImage image, int width, int height, boolean fine) {
    BufferedImage drawn = new BufferedImage(width, height, image.getType());
    Graphics2D pen = drawn.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        fine
            ? RenderingHints.VALUE_INTERPOLATION_BICUBIC
            : RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(image, 0, 0, width, height, null);
    pen.dispose();
    return drawn;
  }

  /** The same picture in another kind of points; what can be seen through becomes white. */
  static BufferedImage redrawn(BufferedImage image, int kind) {
    BufferedImage drawn = new BufferedImage(image.getWidth(), image.getHeight(), kind);
    Graphics2D pen = drawn.createGraphics();
    if (!drawn.getColorModel().hasAlpha()) {
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
    }
    pen.drawImage(image, 0, 0, null);
    pen.dispose();
    return drawn;
  }

  /** How wide, or how high, a blurred picture is. */
  static int blurredSide(int side, int longer) {
    return Math.max(1, (int) ((long) BLURRED_SIDE * side / longer));
  }

  /** Only coarse patches of light. */
  static BufferedImage blurred(BufferedImage picture) {
    BufferedImage small =
        picture.getType() == BufferedImage.TYPE_INT_RGB
            ? picture
            : redrawn(picture, BufferedImage.TYPE_INT_RGB);
    int longer = Math.max(picture.getWidth(), picture.getHeight());
    while (Math.max(small.getWidth(), small.getHeight()) > COARSE_SIDE) {
      small = redrawn(small, (small.getWidth() + 1) / 2, (small.getHeight() + 1) / 2, true);
    }
    return redrawn(
        small,
        blurredSide(picture.getWidth(), longer),
        blurredSide(picture.getHeight(), longer),
        true);
  }

  /** What stands for a picture that cannot be looked at. */
  static BufferedImage plane() {
    BufferedImage plane =
        new BufferedImage(BLURRED_SIDE, BLURRED_SIDE * 3 / 4, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = plane.createGraphics();
    pen.setColor(Color.GRAY);
    pen.fillRect(0, 0, plane.getWidth(), plane.getHeight());
    pen.dispose();
    return plane;
  }
}
