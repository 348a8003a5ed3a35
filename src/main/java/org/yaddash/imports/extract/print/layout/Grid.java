package org.yaddash.imports.extract.print.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.print.ink.Ink;

/** Finds tables among the pieces of a page: rows whose short cells stand below each other. */
final class Grid {
  private static final int FEWEST_ROWS = 3;

  private Grid() {}

  /** Adds the tables to the regions and returns the pieces that belong to none. */
  static List<Ink> takeTables(List<Ink> ink, double pitch, List<Region> regions) {
    List<List<Ink>> rows = rows(ink);
    Set<Ink> taken = new HashSet<>();
    int from = 0;
    while (from < rows.size()) {
      if (rows.get(from).size() < 2) {
        from++;
        continue;
      }
      int to = reach(rows, from, pitch);
      List<List<Ink>> run = rows.subList(from, to);
      double[][] columns = columns(run);
      if (table(run, columns) && !columnsOfText(run)) {
        List<List<@Nullable Ink>> cells = cells(run, columns, pitch);
        List<Ink> all = run.stream().flatMap(List::stream).toList();
        regions.add(Region.of(cells, all));
        taken.addAll(all);
      }
      from = Math.max(to, from + 1);
    }
    List<Ink> rest = new ArrayList<>(ink);
    rest.removeIf(taken::contains);
    return rest;
  }

  private static List<List<Ink>> rows(List<Ink> ink) {
    List<Ink> sorted = new ArrayList<>(ink);
    sorted.sort(Comparator.comparingDouble(Ink::y));
    List<List<Ink>> rows = new ArrayList<>();
    double y = Double.NEGATIVE_INFINITY;
    for (Ink piece : sorted) {
      if (rows.isEmpty() || piece.y() - y > 0.35 * piece.size()) {
        rows.add(new ArrayList<>());
        y = piece.y();
      }
      rows.get(rows.size() - 1).add(piece);
    }
    rows.forEach(r -> r.sort(Comparator.comparingDouble(Ink::x0)));
    return rows;
  }

  /** The end of the run of rows that begins here and may be one table. */
  private static int reach(List<List<Ink>> rows, int from, double pitch) {
    int to = from + 1;
    int lastFull = to;
    while (to < rows.size()) {
      Ink above = rows.get(to - 1).get(0);
      Ink next = rows.get(to).get(0);
      if (next.y() - above.y() > Math.max(2.6, pitch * 2.2) * Math.max(above.size(), next.size())) {
        break;
      }
      if (rows.get(to).size() >= 2) {
        lastFull = to + 1;
      } else if (to - lastFull >= 3) {
        break;
      }
      to++;
    }
    return lastFull;
  }

  /** The spans that the cells of all rows cover together, from left to right. */
  private static double[][] columns(List<List<Ink>> rows) {
    List<double[]> spans = new ArrayList<>();
    for (List<Ink> row : rows) {
      if (row.size() >= 2) {
        row.forEach(cell -> spans.add(new double[] {cell.x0(), cell.x1()}));
      }
    }
    spans.sort(Comparator.comparingDouble(s -> s[0]));
    List<double[]> columns = new ArrayList<>();
    for (double[] span : spans) {
      double[] last = columns.isEmpty() ? null : columns.get(columns.size() - 1);
      if (last != null && span[0] < last[1] - 0.5) {
        last[1] = Math.max(last[1], span[1]);
      } else {
        columns.add(span.clone());
      }
    }
    return columns.toArray(new double[0][]);
  }

  private static boolean table(List<List<Ink>> rows, double[][] columns) {
    int full = 0;
    for (List<Ink> row : rows) {
      full += row.size() >= 2 ? 1 : 0;
    }
    if (full < FEWEST_ROWS || columns.length < 2 || columns.length > 30 || full * 2 < rows.size()) {
      return false;
    }
    int prose = 0;
    int numeric = 0;
    int words = 0;
    int cells = 0;
    for (double[] column : columns) {
      int in = 0;
      int numbers = 0;
      int wordsHere = 0;
      double filled = 0;
      for (List<Ink> row : rows) {
        for (Ink cell : row) {
          if (cell.x0() >= column[0] - 1 && cell.x1() <= column[1] + 1) {
            in++;
            numbers += mostlyDigits(cell.text()) ? 1 : 0;
            wordsHere += words(cell.text());
            filled += cell.width() / Math.max(1, column[1] - column[0]);
          }
        }
      }
      prose += in > 0 && wordsHere >= in * 3 && filled >= in * 0.72 ? 1 : 0;
      numeric += in > 0 && numbers * 10 >= in * 8 ? 1 : 0;
      words += wordsHere;
      cells += in;
    }
    if (columns.length == 2) {
      return numeric >= 1 && full * 4 >= rows.size() * 3;
    }
    return prose * 2 < columns.length && words <= cells * 7;
  }

  /**
   * Whether the pieces are rather lines of text columns: drawn down one column after the other, as
   * no table is, with several words each.
   */
  private static boolean columnsOfText(List<List<Ink>> rows) {
    List<Ink> drawn = new ArrayList<>();
    rows.forEach(drawn::addAll);
    drawn.sort(Comparator.comparingInt(Ink::order));
    int down = 0;
    int along = 0;
    int words = 0;
    for (int i = 0; i < drawn.size(); i++) {
      words += words(drawn.get(i).text());
      if (i > 0) {
        Ink a = drawn.get(i - 1);
        Ink b = drawn.get(i);
        boolean level = Math.abs(a.y() - b.y()) < 0.35 * b.size();
        down += !level && Ink.overlap(a.x0(), a.x1(), b.x0(), b.x1()) > 0.3 ? 1 : 0;
        along += level ? 1 : 0;
      }
    }
    return down > along * 2 && words * 10 >= drawn.size() * 25;
  }

  private static boolean mostlyDigits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits * 2 > text.length() && text.length() <= 12;
  }

  private static int words(String text) {
    int n = 1;
    for (int i = 0; i < text.length(); i++) {
      n += text.charAt(i) == ' ' ? 1 : 0;
    }
    return n;
  }

  private static List<List<@Nullable Ink>> cells(
      List<List<Ink>> rows, double[][] columns, double pitch) {
    List<List<@Nullable Ink>> cells = new ArrayList<>();
    double y = 0;
    for (List<Ink> row : rows) {
      List<@Nullable Ink> line = new ArrayList<>();
      for (double[] column : columns) {
        line.add(null);
      }
      for (Ink cell : row) {
        int at = column(cell, columns);
        @Nullable Ink there = line.get(at);
        line.set(at, there == null ? cell : there.with(cell));
      }
      boolean goesOn =
          !cells.isEmpty()
              && line.get(0) == null
              && row.get(0).y() - y < Math.max(1.3, pitch * 1.25) * row.get(0).size();
      if (goesOn) {
        List<@Nullable Ink> before = cells.get(cells.size() - 1);
        for (int i = 0; i < columns.length; i++) {
          @Nullable Ink a = before.get(i);
          @Nullable Ink b = line.get(i);
          before.set(i, a == null ? b : b == null ? a : a.with(b));
        }
      } else {
        cells.add(line);
      }
      y = row.get(0).y();
    }
    return cells;
  }

  private static int column(Ink cell, double[][] columns) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < columns.length; i++) {
      double shared = Math.min(cell.x1(), columns[i][1]) - Math.max(cell.x0(), columns[i][0]);
      if (shared > most) {
        most = shared;
        best = i;
      }
    }
    return best;
  }
}
