package org.yaddash.delivery.pictures;

import java.util.List;
import java.util.Optional;
import org.yaddash.renditions.Extent;
import org.yaddash.renditions.Format;
import org.yaddash.renditions.Order;
import org.yaddash.renditions.Picture;
import org.yaddash.renditions.Renditions;
import org.yaddash.renditions.develop.Area;

/**
 * One of the sizes that photos are offered in: as wide as said at most, or, with a height, cropped
 * to that shape around the focal point. Nothing is made larger than it is.
 *
 * @param width the most points from left to right
 * @param height of the shape; 0 for the whole picture, whatever its shape
 */
record Cut(int width, int height) {
  private static final List<Cut> OFFERED =
      List.of(
          new Cut(160, 0),
          new Cut(320, 0),
          new Cut(640, 0),
          new Cut(1024, 0),
          new Cut(1600, 0),
          new Cut(2400, 0),
          new Cut(160, 160),
          new Cut(320, 320),
          new Cut(640, 640),
          new Cut(1200, 630),
          new Cut(1600, 900));

  /** A size by its name, {@code 640} or {@code 640x640}; empty when it is not offered. */
  static Optional<Cut> of(String name) {
    return OFFERED.stream().filter(cut -> cut.name().equals(name)).findFirst();
  }

  /** Those that are worth asking for of a picture: none that another one gives as well. */
  static List<Cut> worthwhile(Extent extent) {
    return OFFERED.stream()
        .filter(
            cut ->
                cut.height > 0
                    ? cut.width <= extent.width() && cut.height <= extent.height()
                    : cut.width <= extent.width() || cut.equals(wider(extent)))
        .toList();
  }

  /** The smallest size that shows all points there are. */
  private static Cut wider(Extent extent) {
    return OFFERED.stream()
        .filter(cut -> cut.height == 0 && cut.width >= extent.width())
        .findFirst()
        .orElse(new Cut(0, 0));
  }

  String name() {
    return height == 0 ? Integer.toString(width) : width + "x" + height;
  }

  /** What is to be made of a picture. */
  Order order(Picture picture, Extent extent, PublishedPhoto.Focus focus, Format format) {
    if (height == 0) {
      int wide = Math.min(width, extent.width());
      int high = Math.max(1, (int) Math.round((double) extent.height() * wide / extent.width()));
      return new Order(picture, Renditions.whole(extent), wide, high, format);
    }
    double fit = Math.min((double) extent.width() / width, (double) extent.height() / height);
    int wide = Math.max(1, (int) Math.round(width * fit));
    int high = Math.max(1, (int) Math.round(height * fit));
    Area area =
        new Area(
            begin(focus.x(), extent.width(), wide),
            begin(focus.y(), extent.height(), high),
            wide,
            high);
    return new Order(picture, area, Math.min(width, wide), Math.min(height, high), format);
  }

  /** Where a part of a line begins so that a place is in its middle, as far as the line goes. */
  private static int begin(double place, int whole, int part) {
    return Math.max(0, Math.min(whole - part, (int) Math.round(place * whole - part / 2.0)));
  }
}
