package org.yaddash.imports.extract.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Block.Place;
import org.yaddash.imports.extract.legacy.writing.Manuscript;

/**
 * Writes the rows of one data table. In the text, a cell that spans rows or columns leaves empty
 * cells where it reaches; in the rows, its own place stands there again.
 */
final class TableRows {
  private static final int MOST_COLUMNS = 200;

  private final int table;
  private final int[] spanned = new int[MOST_COLUMNS];

  /** The cell that reaches down, by column, as long as {@link #spanned} counts. */
  private final @Nullable Place[] above = new @Nullable Place[MOST_COLUMNS];

  private List<Place> cells = new ArrayList<>();
  private int column;
  private boolean headers;
  private boolean data;
  private boolean named;

  /** Whether a cell that begins in this row has words. */
  private boolean some;

  TableRows(int table) {
    this.table = table;
  }

  /** A row begins. */
  void begin(Element row) {
    cells = new ArrayList<>();
    column = 0;
    headers = false;
    data = false;
    some = false;
    named = row.parent() != null && row.parent().normalName().equals("thead");
  }

  /** Writes the empty cells under those of earlier rows that reach down to here. */
  void skipSpanned(Manuscript out, List<String> path) {
    while (column < MOST_COLUMNS && spanned[column] > 0) {
      under(out, path);
    }
  }

  /** An empty cell in the text, which is the one above in the row if that reaches down to it. */
  private void under(Manuscript out, List<String> path) {
    Place empty = out.endCell(path);
    Place reaching = spanned[column] > 0 ? above[column] : null;
    cells.add(reaching == null ? empty : reaching);
    spanned[column] = Math.max(0, spanned[column] - 1);
    column++;
  }

  /** A cell ends; its characters are in the manuscript already. */
  void cell(Manuscript out, List<String> path, Element cell) {
    Place place = out.endCell(path);
    cells.add(place);
    some |= place.end() > place.start();
    headers |= cell.normalName().equals("th");
    data |= !cell.normalName().equals("th");
    int columns = Math.max(1, Math.min(50, Attributes.number(cell.attr("colspan"), 1)));
    int rows = Math.max(1, Math.min(1000, Attributes.number(cell.attr("rowspan"), 1)));
    for (int i = 0; i < columns && column < MOST_COLUMNS; i++) {
      spanned[column] = rows - 1;
      above[column++] = place;
      if (i > 0) {
        out.endCell(path);
        cells.add(place);
      }
    }
  }

  /** The row ends; cells of earlier rows may still reach into its last columns. */
  void end(Manuscript out, List<String> path) {
    for (int last = lastSpanned(); column <= last; ) {
      under(out, path);
    }
    if (!some) {
      out.dropRow();
      return;
    }
    boolean header = named || headers && !data;
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
