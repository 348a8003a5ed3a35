package org.yaddash.imports.extract.print.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yaddash.imports.extract.print.ink.Ink;
import org.yaddash.imports.extract.print.ink.Sheet;

/**
 * Takes out what is printed beside the text: side heads, dates, remarks in smaller type, left or
 * right of all lines of the text. On one line with it, they would be read into its sentences.
 *
 * @param text the page without them
 * @param notes each of them, from the top down
 */
public record Marginalia(Sheet text, List<Region> notes) {
  private static final int FEWEST_LINES = 8;

  /** Type of the text is that near to the book's. */
  private static final double SAME = 0.05;

  /** Larger type than this, as a share of the book's, is no marginal note. */
  private static final double SMALL = 0.93;

  /** At least so many ems part a note from the text. */
  private static final double APART = 0.5;

  /** The text is at least so wide, as a share of the page, and a note at most of the text. */
  private static final double WIDE = 0.35;

  private static final double NARROW = 0.5;

  /** A note stands at the height of a line of the text when it is so near, in ems. */
  private static final double HIGH = 1.5;

  private static final int MOST_PICTURES = 100;

  /** Finds those of one page. */
  public static Marginalia of(Sheet sheet, double bodySize) {
    Marginalia none = new Marginalia(sheet, List.of());
    double[] smallest = {Double.MAX_VALUE};
    List<Ink> body = new ArrayList<>();
    for (Ink ink : sheet.ink()) {
      smallest[0] = Math.min(smallest[0], ink.size());
      if (ink.direction() == 0 && Math.abs(ink.size() / bodySize - 1) <= SAME) {
        body.add(ink);
      }
    }
    if (smallest[0] > SMALL * bodySize || body.size() < FEWEST_LINES) {
      return none;
    }
    double[][] lines = lines(body);
    double left = edge(lines, 1, lines.length / 10);
    double right = edge(lines, 2, lines.length - 1 - lines.length / 10);
    if (lines.length < FEWEST_LINES || right - left < WIDE * sheet.width()) {
      return none;
    }
    List<Ink> beside = new ArrayList<>();
    int letters = 0;
    for (Ink ink : sheet.ink()) {
      boolean small = ink.direction() == 0 && ink.size() <= SMALL * bodySize;
      boolean outside = ink.x1() <= left - APART * bodySize || ink.x0() >= right + APART * bodySize;
      if (small
          && outside
          && ink.width() <= NARROW * (right - left)
          && besideText(lines, ink, bodySize)
          && !captions(sheet, ink)) {
        beside.add(ink);
        letters += ink.text().length();
      }
    }
    int all = sheet.ink().stream().mapToInt(ink -> ink.text().length()).sum();
    if (beside.isEmpty() || letters * 5 > all * 2) {
      return none;
    }
    Set<Ink> taken = new HashSet<>(beside);
    List<Ink> rest = new ArrayList<>(sheet.ink());
    rest.removeIf(taken::contains);
    return new Marginalia(sheet.withInk(List.copyOf(rest)), notes(beside, left));
  }

  /** The lines of the text as base line, left and right edge, from the top down. */
  private static double[][] lines(List<Ink> body) {
    List<Ink> sorted = new ArrayList<>(body);
    sorted.sort(Comparator.comparingDouble(Ink::y));
    List<double[]> lines = new ArrayList<>();
    for (Ink ink : sorted) {
      double[] last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
      if (last != null && ink.y() - last[0] < 0.35 * ink.size()) {
        last[1] = Math.min(last[1], ink.x0());
        last[2] = Math.max(last[2], ink.x1());
      } else {
        lines.add(new double[] {ink.y(), ink.x0(), ink.x1()});
      }
    }
    return lines.toArray(new double[0][]);
  }

  private static double edge(double[][] lines, int side, int at) {
    double[] edges = new double[lines.length];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = lines[i][side];
    }
    Arrays.sort(edges);
    return edges[at];
  }

  /** Whether lines of the text stand at the height of a piece. */
  private static boolean besideText(double[][] lines, Ink ink, double bodySize) {
    int low = 0;
    int high = lines.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lines[middle][0] < ink.y() - HIGH * bodySize) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < lines.length && lines[low][0] <= ink.y() + HIGH * bodySize;
  }

  /** Whether a picture stands in the margin above a piece: then it is the picture's caption. */
  private static boolean captions(Sheet sheet, Ink ink) {
    int seen = 0;
    for (Sheet.Image image : sheet.images()) {
      if (seen++ >= MOST_PICTURES) {
        return false;
      }
      if (image.y1() <= ink.y()
          && Ink.overlap(image.x0(), image.x1(), ink.x0(), ink.x1()) > 0.5
          && ink.y() - image.y1() < 8 * ink.size()) {
        return true;
      }
    }
    return false;
  }

  /** Puts lines that stand right below each other on one side together. */
  private static List<Region> notes(List<Ink> beside, double left) {
    List<Region> notes = new ArrayList<>();
    for (boolean onLeft : new boolean[] {true, false}) {
      List<Ink> side = new ArrayList<>();
      beside.stream().filter(ink -> ink.x1() <= left == onLeft).forEach(side::add);
      side.sort(Comparator.comparingDouble(Ink::y).thenComparingDouble(Ink::x0));
      List<Ink> note = new ArrayList<>();
      for (Ink ink : side) {
        Ink last = note.isEmpty() ? null : note.get(note.size() - 1);
        if (last != null && Math.abs(ink.y() - last.y()) < 0.3 * ink.size()) {
          note.set(note.size() - 1, last.with(ink));
          continue;
        }
        if (last != null && ink.y() - last.y() > 1.7 * ink.size()) {
          notes.add(Region.of(note));
          note = new ArrayList<>();
        }
        note.add(ink);
      }
      if (!note.isEmpty()) {
        notes.add(Region.of(note));
      }
    }
    notes.sort(Comparator.comparingDouble(Region::y0));
    return List.copyOf(notes);
  }
}
