package org.yaddash.imports.extract.picture;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A picture as it looks at any size: its shades on a grid of {@value #SIDE} by {@value #SIDE}
 * cells, each the mean of the area that it covers. Brightness and contrast are taken out: a cell is
 * written as one of 64 steps, from three standard deviations below the picture's mean to three
 * above it.
 */
public final class Sketch {
  /** Cells along a side. */
  public static final int SIDE = 24;

  /** All cells; also the characters of a sketch as it is written. */
  public static final int CELLS = SIDE * SIDE;

  /** Least standard deviation of the cells, of 255: a blank picture looks like any other. */
  private static final double FLAT = 5;

  private static final double SPREAD = 3;
  private static final String STEPS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private Sketch() {}

  /**
   * A picture as a sketch, a character for each cell, row by row; null when it is blank, or when
   * its pixels cannot be read within reasonable limits.
   *
   * @param stored how the file stores what is seen
   */
  static @Nullable String of(Path file, StoredAs stored) {
    Pixels pixels = Pixels.of(file, stored);
    return pixels == null ? null : written(seen(cells(pixels), stored));
  }

  /** The cells as they are seen: many cameras store a picture lying on its side. */
  private static double[] seen(double[] cells, StoredAs stored) {
    double[] seen = new double[CELLS];
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        seen[row * SIDE + column] = cells[stored.cell(row, column, SIDE)];
      }
    }
    return seen;
  }

  /**
   * Reads a sketch as it is written: each cell's shade in standard deviations, from the least on;
   * empty where there is none, or what there is is none.
   */
  public static Optional<float[]> read(@Nullable String written) {
    if (written == null || written.length() != CELLS) {
      return Optional.empty();
    }
    float[] shades = new float[CELLS];
    for (int i = 0; i < CELLS; i++) {
      int step = STEPS.indexOf(written.charAt(i));
      if (step < 0) {
        return Optional.empty();
      }
      shades[i] = (float) (step * 2 * SPREAD / (STEPS.length() - 1));
    }
    return Optional.of(shades);
  }

  /** The mean shade of each cell, with the parts of pixels that lie on its border. */
  private static double[] cells(Pixels pixels) {
    int width = pixels.width();
    int height = pixels.height();
    double[] shades = new double[width];
    double[] narrow = new double[SIDE];
    double[] cells = new double[CELLS];
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
      mean += cell / CELLS;
      squares += cell * cell / CELLS;
    }
    double deviation = Math.sqrt(Math.max(0, squares - mean * mean));
    if (deviation < FLAT) {
      return null;
    }
    StringBuilder written = new StringBuilder(CELLS);
    for (double cell : cells) {
      double step = ((cell - mean) / deviation + SPREAD) * (STEPS.length() - 1) / (2 * SPREAD);
      int bounded = (int) Math.max(0, Math.min(STEPS.length() - 1, Math.round(step)));
      written.append(STEPS.charAt(bounded));
    }
    return written.toString();
  }
}
