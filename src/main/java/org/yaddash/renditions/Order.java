package org.yaddash.renditions;

import org.yaddash.renditions.develop.Area;

/**
 * A picture as somebody wants it.
 *
 * @param area the part of it that is wanted
 * @param width of the result, in points
 * @param height of the result
 */
public record Order(Picture picture, Area area, int width, int height, Format format) {
  /** To be raised whenever the same order would give another picture than before. */
  public static final int RECIPE = 1;

  /** Names exactly this result: letters, digits, {@code -}, {@code _} and {@code .}. */
  public String name() {
    return "%s%s%s_%d-%d-%d-%d_%d-%d.%s"
        .formatted(
            picture.original().hex(),
            picture.page() == 0 ? "" : "_p" + picture.page(),
            picture.blurred() ? "_blurred" : "",
            area.x(),
            area.y(),
            area.width(),
            area.height(),
            width,
            height,
            format.extension());
  }
}
