package org.yaddash.imports.extract.print.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.print.ink.Ink;
import org.yaddash.imports.extract.print.ink.Sheet;

/**
 * Lines of one column that stand right below each other, or a table, or a picture.
 *
 * @param lines from the top down; empty for tables and pictures
 * @param rows the table's rows, each a list of cells; an absent cell is null
 * @param image the picture, or null
 * @param order the first place in the content stream
 */
public record Region(
    List<Ink> lines,
    List<List<@Nullable Ink>> rows,
    Sheet.@Nullable Image image,
    double x0,
    double x1,
    double y0,
    double y1,
    int order) {

  static Region of(List<Ink> lines) {
    double x0 = Double.MAX_VALUE;
    double x1 = -Double.MAX_VALUE;
    double y0 = Double.MAX_VALUE;
    double y1 = -Double.MAX_VALUE;
    int order = Integer.MAX_VALUE;
    for (Ink line : lines) {
      x0 = Math.min(x0, line.x0());
      x1 = Math.max(x1, line.x1());
      y0 = Math.min(y0, line.y() - 0.75 * line.size());
      y1 = Math.max(y1, line.y() + 0.2 * line.size());
      order = Math.min(order, line.order());
    }
    return new Region(List.copyOf(lines), List.of(), null, x0, x1, y0, y1, order);
  }

  static Region of(List<List<@Nullable Ink>> rows, List<Ink> cells) {
    Region box = of(cells);
    return new Region(List.of(), rows, null, box.x0, box.x1, box.y0, box.y1, box.order);
  }

  static Region of(Sheet.Image image) {
    return new Region(
        List.of(),
        List.of(),
        image,
        image.x0(),
        image.x1(),
        image.y0(),
        image.y1(),
        Integer.MAX_VALUE);
  }

  public boolean sharesColumn(Region other) {
    return Ink.overlap(x0, x1, other.x0, other.x1) > 0.15;
  }

  boolean sharesHeight(Region other) {
    return Ink.overlap(y0, y1, other.y0, other.y1) > 0.15;
  }
}
