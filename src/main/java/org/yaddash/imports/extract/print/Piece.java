package org.yaddash.imports.extract.print;

import java.util.List;

/** One thing that is read after the other in a book. */
public sealed interface Piece {
  /** The page that it begins on, from 1. */
  int page();

  /** What a paragraph is for. */
  enum Role {
    TEXT,
    CAPTION,
    NOTE
  }

  /**
   * A paragraph, put together from its lines, over columns and pages.
   *
   * @param size size of the type, in points
   * @param mark the mark of a note, else ""
   */
  record Paragraph(int page, Words words, double size, Role role, String mark) implements Piece {}

  /**
   * A row of a table.
   *
   * @param table its number in the book
   * @param cells empty cells have no words
   */
  record Row(int page, int table, List<Words> cells) implements Piece {}

  /** A picture: the name that the page has for it, its own size in pixels. */
  record Picture(int page, String name, int width, int height) implements Piece {}

  /**
   * A page begins here.
   *
   * @param label its printed number, or ""
   */
  record PageStart(int page, String label) implements Piece {}
}
