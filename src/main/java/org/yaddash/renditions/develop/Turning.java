package org.yaddash.renditions.develop;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Turns a picture upright. */
final class Turning {
  private Turning() {}

  /**
   * The picture as it is to be seen.
   *
   * @param orientation as EXIF counts it, 1 to 8
   */
  static BufferedImage upright(BufferedImage image, int orientation) {
    int w = image.getWidth();
    int h = image.getHeight();
    AffineTransform turn =
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
          case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
          default -> new AffineTransform();
        };
    if (turn.isIdentity()) {
      return image;
    }
    boolean sideways = orientation > 4;
    BufferedImage upright = new BufferedImage(sideways ? h : w, sideways ? w : h, image.getType());
    Graphics2D pen = upright.createGraphics();
    pen.drawImage(image, turn, null);
    pen.dispose();
    return upright;
  }
}
