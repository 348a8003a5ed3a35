package org.yaddash.imports.extract.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Turns tables that set text in columns over several rows into one row, so that each column is read
 * down as a reader does. A table is one of these when its text goes on from a cell to the one below
 * it, or when a row of short titles stands over a row of text.
 */
final class TextColumns {
  private static final int MOST_TABLES = 2_000;
  private static final int MOST_CELLS = 12;
  private static final int MOST_ROWS = 200;

  /** Letters of the longest title. */
  private static final int TITLE = 70;

  /** Letters of the shortest column. */
  private static final int TEXT = 90;

  private static final Set<String> NO_COLUMNS =
      Set.of("table", "th", "caption", "thead", "form", "input", "select");

  /** What a cell's text is like. */
  private record Cell(Element element, int letters, boolean endsOpen, boolean goesOn) {}

  private TextColumns() {}

  /** Changes these tables of a page. */
  static void straighten(List<Element> tables) {
    for (Element table : tables.subList(0, Math.min(MOST_TABLES, tables.size()))) {
      straighten(table);
    }
  }

  private static void straighten(Element table) {
    if (Attributes.number(table.attr("border"), 0) > 0 || table.attr("role").equals("table")) {
      return;
    }
    List<List<Cell>> run = new ArrayList<>();
    for (Element part : table.children()) {
      if (part.normalName().equals("thead") || part.normalName().equals("caption")) {
        return;
      }
      for (Element row : part.normalName().equals("tr") ? List.of(part) : part.children()) {
        List<Cell> cells = run.size() < MOST_ROWS ? cells(row) : List.of();
        boolean same = !run.isEmpty() && run.get(0).size() == cells.size();
        if (!same) {
          join(run);
          run = new ArrayList<>();
        }
        if (cells.size() > 1) {
          run.add(cells);
        }
      }
      join(run);
      run = new ArrayList<>();
    }
  }

  /** The cells of a row; none where it is not one of columns side by side. */
  private static List<Cell> cells(Element row) {
    List<Cell> cells = new ArrayList<>();
    for (Element cell : row.children()) {
      boolean plain = cell.normalName().equals("td") && cells.size() < MOST_CELLS;
      boolean single =
          Attributes.number(cell.attr("colspan"), 1) <= 1
              && Attributes.number(cell.attr("rowspan"), 1) <= 1;
      Cell read = plain && single ? read(cell) : null;
      if (read == null) {
        return List.of();
      }
      cells.add(read);
    }
    return cells;
  }

  /** Reads a cell's letters once; null where something stands in it that no column holds. */
  private static @Nullable Cell read(Element cell) {
    int letters = 0;
    char first = ' ';
    char last = ' ';
    Node node = cell.childNodeSize() > 0 ? cell.childNode(0) : null;
    while (node != null) {
      if (node instanceof Element element && NO_COLUMNS.contains(element.normalName())) {
        return null;
      }
      if (node instanceof TextNode text) {
        String whole = text.getWholeText();
        for (int i = 0; i < whole.length(); i++) {
          char c = whole.charAt(i);
          if (c > ' ' && c != '\u00a0') {
            first = letters == 0 ? c : first;
            last = c;
            letters++;
          }
        }
      }
      if (node.childNodeSize() > 0 && !WebElements.unseen(node)) {
        node = node.childNode(0);
        continue;
      }
      while (node != null && node != cell && node.nextSibling() == null) {
        node = node.parentNode();
      }
      node = node == null || node == cell ? null : node.nextSibling();
    }
    boolean open = Character.isLetter(last) || last == ',' || last == '-' || last == '–';
    return new Cell(cell, letters, letters > 0 && open, Character.isLowerCase(first));
  }

  private static void join(List<List<Cell>> rows) {
    if (rows.size() < 2 || !down(rows)) {
      return;
    }
    List<Cell> top = rows.get(0);
    for (List<Cell> row : rows.subList(1, rows.size())) {
      for (int i = 0; i < row.size(); i++) {
        // a cell stays an element of its own: two of them are never one paragraph
        Element cell = row.get(i).element();
        cell.tagName("div");
        top.get(i).element().appendChild(cell);
      }
    }
  }

  /** Whether the text of these rows is read down each column. */
  private static boolean down(List<List<Cell>> rows) {
    int width = rows.get(0).size();
    int textColumns = 0;
    for (int i = 0; i < width; i++) {
      int letters = 0;
      for (List<Cell> row : rows) {
        letters += row.get(i).letters();
      }
      textColumns += letters >= TEXT ? 1 : 0;
    }
    if (textColumns < 2) {
      return false;
    }
    int down = 0;
    int along = 0;
    int heads = 0;
    for (int r = 0; r < rows.size(); r++) {
      List<Cell> row = rows.get(r);
      int titles = 0;
      int texts = 0;
      for (int i = 0; i < width; i++) {
        Cell cell = row.get(i);
        if (r + 1 < rows.size()) {
          Cell below = rows.get(r + 1).get(i);
          down += cell.endsOpen() && cell.letters() >= TITLE && below.goesOn() ? 1 : 0;
          titles += cell.letters() > 0 && cell.letters() <= TITLE && cell.endsOpen() ? 1 : 0;
          texts += cell.letters() > 0 && below.letters() > TITLE && !below.goesOn() ? 1 : 0;
        }
        if (i + 1 < width) {
          along += cell.endsOpen() && row.get(i + 1).goesOn() ? 1 : 0;
        }
      }
      boolean allTitled = true;
      for (Cell cell : row) {
        allTitled &= cell.letters() == 0 || cell.letters() <= TITLE && cell.endsOpen();
      }
      heads += allTitled && titles >= 2 && texts == titles ? 1 : 0;
    }
    return down > along || heads > 0 && along == 0;
  }
}
