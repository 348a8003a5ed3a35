package org.yaddash.renditions.develop;

/**
 * A part of a picture, in its own points, the upper left one being 0, 0.
 *
 * @param x where it begins
 * @param y where it begins
 * @param width at least 1
 * @param height at least 1
 */
public record Area(int x, int y, int width, int height) {
  /** Fails for anything that is not a part of some picture. */
  public Area {
    if (x < 0 || y < 0 || width < 1 || height < 1) {
      throw new IllegalArgumentException("no part of a picture");
    }
  }
}
