package org.yaddash.imports.likeness;

import org.jspecify.annotations.Nullable;

/**
 * A picture file.
 *
 * @param sha256 the name of its bytes
 * @param path inside the upload; empty where that is not known
 * @param width in pixels
 * @param height in pixels
 * @param size in bytes
 * @param look what it looks like, or null where that tells nothing
 */
public record Picture(
    String sha256, String path, int width, int height, long size, @Nullable Look look) {
  private static final double ROUNDING = 1.5;
  private static final double TOLERANCE = 0.03;

  /** How many pixels it has. */
  public long pixels() {
    return (long) width * height;
  }

  /** Whether two sizes differ in scale only; a pixel more or less comes of rounding. */
  public boolean hasShapeOf(Picture other) {
    Picture small = pixels() <= other.pixels() ? this : other;
    Picture large = small == this ? other : this;
    if (small.width <= 0 || small.height <= 0) {
      return false;
    }
    double tall = (double) large.height * small.width / large.width;
    return Math.abs(tall - small.height) <= Math.max(ROUNDING, small.height * TOLERANCE);
  }
}
