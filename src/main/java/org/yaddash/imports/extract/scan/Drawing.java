package org.yaddash.imports.extract.scan;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** A page as it was drawn, in shades of grey. */
final class Drawing {
  private Drawing() {}

  /** The same turned to the right by some quarters. */
  static BufferedImage turned(BufferedImage page, int quarters) {
    int wide = page.getWidth();
    int high = page.getHeight();
    boolean side = quarters % 2 != 0;
    BufferedImage turned =
        new BufferedImage(side ? high : wide, side ? wide : high, BufferedImage.TYPE_BYTE_GRAY);
    Raster from = page.getRaster();
    WritableRaster to = turned.getRaster();
    for (int y = 0; y < high; y++) {
      for (int x = 0; x < wide; x++) {
        int shade = from.getSample(x, y, 0);
        switch (quarters) {
          case 1 -> to.setSample(high - 1 - y, x, 0, shade);
          case 2 -> to.setSample(wide - 1 - x, high - 1 - y, 0, shade);
          case 3 -> to.setSample(y, wide - 1 - x, 0, shade);
          default -> to.setSample(x, y, 0, shade);
        }
      }
    }
    return turned;
  }

  /** Whether there is nothing on it at all, not even the dirt of a scan. */
  static boolean blank(BufferedImage page) {
    Raster raster = page.getRaster();
    int first = raster.getSample(0, 0, 0);
    int[] row = new int[page.getWidth()];
    for (int y = 0; y < page.getHeight(); y++) {
      raster.getSamples(0, y, row.length, 1, 0, row);
      for (int shade : row) {
        if (shade != first) {
          return false;
        }
      }
    }
    return true;
  }
}
