package org.yaddash.imports.extract.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * A word that Tesseract has read.
 *
 * @param line number of its line on the page
 * @param left in pixels
 * @param top in pixels
 * @param width in pixels
 * @param height in pixels
 * @param confidence how sure Tesseract is, 0 to 1
 * @param text its characters
 */
record ScannedWord(
    int line, int left, int top, int width, int height, double confidence, String text) {
  private static final int MOST = 50_000;
  private static final int COLUMNS = 12;

  /** The words of a page from Tesseract's table of tab-separated values. */
  static List<ScannedWord> table(String table) {
    List<ScannedWord> words = new ArrayList<>();
    String last = "";
    int line = -1;
    for (String row : table.split("\n", -1)) {
      String[] cells = row.split("\t", COLUMNS);
      if (cells.length < COLUMNS || !cells[0].equals("5") || words.size() >= MOST) {
        continue;
      }
      String text = cells[11].strip();
      String place = cells[2] + "." + cells[3] + "." + cells[4];
      try {
        double confidence = Double.parseDouble(cells[10]) / 100;
        if (text.isEmpty() || confidence < 0 || speck(text, confidence)) {
          continue;
        }
        line = place.equals(last) ? line : line + 1;
        last = place;
        words.add(
            new ScannedWord(
                line,
                Integer.parseInt(cells[6]),
                Integer.parseInt(cells[7]),
                Integer.parseInt(cells[8]),
                Integer.parseInt(cells[9]),
                Math.min(1, confidence),
                text));
      } catch (NumberFormatException e) {
        // not a row of the table
      }
    }
    return words;
  }

  /** Dirt on the paper. */
  private static boolean speck(String text, double confidence) {
    return confidence < 0.3 && text.chars().noneMatch(Character::isLetterOrDigit);
  }
}
