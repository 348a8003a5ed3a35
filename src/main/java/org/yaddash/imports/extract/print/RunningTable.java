package org.yaddash.imports.extract.print;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.print.ink.Ink;
import org.yaddash.imports.extract.print.ink.Sheet;
import org.yaddash.imports.extract.print.layout.Region;

/**
 * The tables of a book. One that begins where the page before ends with one, in the same columns,
 * goes on with it; its head is mostly printed again there, and is no row then.
 */
final class RunningTable {
  /** So much of the narrower one, two columns have in common. */
  private static final double SAME = 0.5;

  private int number;
  private double[][] columns = new double[0][];
  private List<String> head = List.of();

  /**
   * The rows of a table.
   *
   * @param first whether nothing but the page's begin stands between it and the table before
   */
  List<Piece> rows(Sheet sheet, Region region, boolean first) {
    double[][] own = columns(region);
    int[] places = first ? places(own, region.x0()) : new int[0];
    boolean goesOn = places.length > 0;
    List<Piece> rows = new ArrayList<>();
    for (List<@Nullable Ink> row : region.rows()) {
      List<Words> cells = new ArrayList<>();
      for (int i = 0; i < (goesOn ? columns.length : row.size()); i++) {
        cells.add(new Words("", List.of()));
      }
      for (int i = 0; i < row.size(); i++) {
        @Nullable Ink cell = row.get(i);
        if (cell != null) {
          cells.set(goesOn ? places[i] : i, Words.of(cell));
        }
      }
      List<String> texts = cells.stream().map(Words::text).toList();
      if (goesOn && rows.isEmpty() && texts.equals(head)) {
        continue;
      }
      if (!goesOn && rows.isEmpty()) {
        number++;
        head = texts;
        columns = own;
      }
      rows.add(new Piece.Row(sheet.number(), number, List.copyOf(cells)));
    }
    return rows;
  }

  /** The span of each column. */
  private static double[][] columns(Region region) {
    int most = region.rows().stream().mapToInt(List::size).max().orElse(0);
    double[][] columns = new double[most][];
    for (List<@Nullable Ink> row : region.rows()) {
      for (int i = 0; i < row.size(); i++) {
        @Nullable Ink cell = row.get(i);
        double[] column = columns[i];
        if (cell != null && column == null) {
          columns[i] = new double[] {cell.x0(), cell.x1()};
        } else if (cell != null) {
          column[0] = Math.min(column[0], cell.x0());
          column[1] = Math.max(column[1], cell.x1());
        }
      }
    }
    for (int i = 0; i < most; i++) {
      columns[i] = columns[i] == null ? new double[] {0, 0} : columns[i];
    }
    return columns;
  }

  /**
   * Which column of the table before each of these is, or none when they are others. Left and right
   * pages have margins of their own; a column may be empty on a page.
   */
  private int[] places(double[][] own, double left) {
    if (columns.length == 0
        || own.length < 2
        || own.length > columns.length
        || own.length + 1 < columns.length) {
      return new int[0];
    }
    for (double shift : new double[] {0, columns[0][0] - left}) {
      int[] places = new int[own.length];
      int from = 0;
      int found = 0;
      for (int i = 0; i < own.length; i++) {
        while (from < columns.length
            && Ink.overlap(own[i][0] + shift, own[i][1] + shift, columns[from][0], columns[from][1])
                < SAME) {
          from++;
        }
        if (from < columns.length) {
          places[i] = from++;
          found++;
        }
      }
      if (found == own.length) {
        return places;
      }
    }
    return new int[0];
  }
}
