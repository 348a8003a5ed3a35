package org.yaddash.imports.extract.picture;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a picture looks like at any size: its shades on a grid of {@value #SIDE} by {@value #SIDE}
 * cells, each the mean of the area that it covers. Brightness and contrast are taken out: a cell is
 * written as one of 64 steps, from three standard deviations below the picture's mean to three
 * above it.
 */
final class Look {
  /** Cells along a side. */
  static final int SIDE = 24;

  /** Characters of a look as it is written. */
  static final int LENGTH = SIDE * SIDE;

  /** Least standard deviation of the cells, of 255: a blank picture looks like any other. */
  private static final double FLAT = 5;

  private static final double SPREAD = 3;
  private static final String STEPS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private Look() {}

  /**
   * The look of a picture, a character for each cell, row by row; null when it is blank, or when
   * its pixels cannot be read within reasonable limits.
   */
  static @Nullable String of(Path file) {
    Pixels pixels = Pixels.of(file);
    return pixels == null ? null : written(cells(pixels));
  }

  /** The mean shade of each cell, with the parts of pixels that lie on its border. */
  private static double[] cells(Pixels pixels) {
    int width = pixels.width();
    int height = pixels.height();
    double[] shades = new double[width];
    double[] narrow = new double[SIDE];
    double[] cells = new double[LENGTH];
    for (int y = 0; y < height; y++) {
      pixels.row(y, shades);
      java.util.Arrays.fill(narrow, 0);
      for (int x = 0; x < width; x++) {
        share(shades[x], x, width, narrow, 0, 1);
      }
      for (int cell = 0; cell < SIDE; cell++) {
        share(narrow[cell], y, height, cells, cell, SIDE);
      }
    }
    return cells;
  }

  /** Adds a value that stands at a place of so many to the cells that the place lies in. */
  private static void share(
      double value, int place, int places, double[] cells, int first, int apart) {
    double from = (double) place * SIDE / places;
    double to = (place + 1.0) * SIDE / places;
    for (int cell = (int) from; cell < SIDE && cell < to; cell++) {
      double part = Math.min(to, cell + 1.0) - Math.max(from, cell);
      cells[first + cell * apart] += Math.max(0, part) * value;
    }
  }

  private static @Nullable String written(double[] cells) {
    double mean = 0;
    double squares = 0;
    for (double cell : cells) {
      mean += cell / LENGTH;
      squares += cell * cell / LENGTH;
    }
    double deviation = Math.sqrt(Math.max(0, squares - mean * mean));
    if (deviation < FLAT) {
      return null;
    }
    StringBuilder written = new StringBuilder(LENGTH);
    for (double cell : cells) {
      double step = ((cell - mean) / deviation + SPREAD) * (STEPS.length() - 1) / (2 * SPREAD);
      int bounded = (int) Math.max(0, Math.min(STEPS.length() - 1, Math.round(step)));
      written.append(STEPS.charAt(bounded));
    }
    return written.toString();
  }
}
