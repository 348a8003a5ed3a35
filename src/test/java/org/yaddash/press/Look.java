package org.yaddash.press;

/**
 * How pages look. Lengths are in points, on A5 paper.
 *
 * @param columns how many columns of text stand side by side
 * @param size of the text's letters
 * @param divided whether words are divided at line ends
 * @param headLeft the running head of even pages; with headRight empty, no page has one
 * @param headRight the running head of odd pages
 */
public record Look(int columns, float size, boolean divided, String headLeft, String headRight) {
  static final float WIDTH = 420;
  static final float HEIGHT = 595;
  static final float MARGIN = 42;
  static final float GUTTER = 14;

  float columnWidth() {
    return (WIDTH - 2 * MARGIN - (columns - 1) * GUTTER) / columns;
  }

  float left(int column) {
    return MARGIN + column * (columnWidth() + GUTTER);
  }

  float leading() {
    return size * 1.2f;
  }
}
