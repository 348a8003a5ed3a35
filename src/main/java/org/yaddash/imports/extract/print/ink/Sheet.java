package org.yaddash.imports.extract.print.ink;

import java.util.List;

/**
 * One page as it is printed.
 *
 * @param number from 1
 * @param width in points
 * @param height in points
 * @param ink its characters, in the order of the content stream
 * @param images its pictures
 * @param unreadable characters that the file gives no meaning
 */
public record Sheet(
    int number, double width, double height, List<Ink> ink, List<Image> images, int unreadable) {
  /**
   * A picture on the page.
   *
   * @param name the name of the resource
   * @param pixelsWide its own width
   * @param pixelsHigh its own height
   * @param x0 left edge, in points
   * @param x1 right edge
   * @param y0 upper edge
   * @param y1 lower edge
   */
  public record Image(
      String name, int pixelsWide, int pixelsHigh, double x0, double x1, double y0, double y1) {
    /** The same picture at another place. */
    Image at(double left, double right, double top, double bottom) {
      return new Image(name, pixelsWide, pixelsHigh, left, right, top, bottom);
    }
  }

  /** The same page with other pictures. */
  public Sheet withImages(List<Image> other) {
    return new Sheet(number, width, height, ink, List.copyOf(other), unreadable);
  }

  /** The same page with other ink. */
  public Sheet withInk(List<Ink> other) {
    return new Sheet(number, width, height, other, images, unreadable);
  }
}
