package org.yaddash.imports.extract.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Block.Place;
import org.yaddash.imports.extract.legacy.writing.Manuscript;

/**
 * Writes the rows of one data table; a cell that spans rows or columns leaves empty cells where it
 * reaches.
 */
final class TableRows {
  private static final int MOST_COLUMNS = 200;

  private final int table;
  private final int[] spanned = new int[MOST_COLUMNS];
  private List<Place> cells = new ArrayList<>();
  private int column;
  private int headers;
  private boolean named;

  TableRows(int table) {
    this.table = table;
  }

  /** A row begins. */
  void begin(Element row) {
    cells = new ArrayList<>();
    column = 0;
    headers = 0;
    named = row.parent() != null && row.parent().normalName().equals("thead");
  }

  /** Writes the empty cells under those of earlier rows that reach down to here. */
  void skipSpanned(Manuscript out, List<String> path) {
    while (column < MOST_COLUMNS && spanned[column] > 0) {
      spanned[column]--;
      column++;
      cells.add(out.endCell(path));
    }
  }

  /** A cell ends; its characters are in the manuscript already. */
  void cell(Manuscript out, List<String> path, Element cell) {
    cells.add(out.endCell(path));
    headers += cell.normalName().equals("th") ? 1 : 0;
    int columns = Math.max(1, Math.min(50, Attributes.number(cell.attr("colspan"), 1)));
    int rows = Math.max(1, Math.min(1000, Attributes.number(cell.attr("rowspan"), 1)));
    for (int i = 0; i < columns && column < MOST_COLUMNS; i++) {
      spanned[column++] = rows - 1;
      if (i > 0) {
        cells.add(out.endCell(path));
      }
    }
  }

  /** The row ends; cells of earlier rows may still reach into its last columns. */
  void end(Manuscript out, List<String> path) {
    for (int last = lastSpanned(); column <= last; column++) {
      cells.add(out.endCell(path));
      spanned[column] = Math.max(0, spanned[column] - 1);
    }
    boolean some = cells.stream().anyMatch(c -> c.end() > c.start());
    if (!some) {
      out.dropRow();
      return;
    }
    boolean header = named || headers > 0 && headers == cells.size();
    List<Place> places = List.copyOf(cells);
    out.endRow(path, (place, inlines) -> new Block.Row(place, inlines, table, header, places));
  }

  private int lastSpanned() {
    int last = MOST_COLUMNS - 1;
    while (last >= 0 && (spanned[last] == 0 || last < column)) {
      last--;
    }
    return last;
  }

  /** Forgets what reaches down; a new part of the table begins. */
  void part() {
    Arrays.fill(spanned, 0);
  }
}
