package org.yaddash.imports.extract.legacy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a legacy document, in reading order. Its characters are {@code [start, end)} of
 * {@link Legacy#text()}, in UTF-16 code units (the wire form counts code points; the conversion is
 * made when provenance is written).
 */
public sealed interface Block {

  /** Where the block stands. */
  Place place();

  /** Markup inside the block's text, in order, possibly nested; empty for pictures and breaks. */
  default List<Inline> inlines() {
    return List.of();
  }

  /**
   * A place in the original.
   *
   * @param start first character in {@link Legacy#text()}
   * @param end one past the last; equal to start when the block has no text
   * @param page 1-based page of a PDF, 0 where there are no pages
   * @param path the element's ancestors and itself from the body down, each as {@code
   *     tag#id.class1.class2}, at most the 40 innermost; empty where there is no markup. Class and
   *     id names are lower case.
   * @param anchors names by which links can reach this block (id and {@code <a name>} values at or
   *     just before it)
   */
  record Place(int start, int end, int page, List<String> path, List<String> anchors) {}

  /**
   * A run of text with a meaning inside a block.
   *
   * @param kind what it is
   * @param start first character, in {@link Legacy#text()}
   * @param end one past the last
   * @param value the href of a link (as written, entities resolved), the tag of a language, the
   *     number of a note; null for emphasis
   */
  record Inline(Kind kind, int start, int end, @Nullable String value) {
    /** What an inline run can be. */
    public enum Kind {
      LINK,
      EMPHASIS,
      STRONG,
      UNDERLINE,
      SUPERSCRIPT,
      SUBSCRIPT,
      CITE,
      QUOTATION,
      LANGUAGE,
      BREAK,
      NOTE_MARK
    }
  }

  /**
   * A heading: by its tag, or because it looks like one.
   *
   * @param level 1 to 6
   * @param marked true when the markup says so ({@code h1}); false when the type size or a bold
   *     line of its own does
   */
  record Heading(Place place, List<Inline> inlines, int level, boolean marked) implements Block {}

  /**
   * A paragraph, also one made by two line breaks.
   *
   * @param fontSize relative to the document's most frequent size (1.0); 1.0 where unknown
   */
  record Paragraph(Place place, List<Inline> inlines, double fontSize) implements Block {}

  /** A paragraph inside a block quotation. */
  record Quote(Place place, List<Inline> inlines) implements Block {}

  /** Preformatted lines; line ends are kept. */
  record Preformatted(Place place, List<Inline> inlines) implements Block {}

  /**
   * A list item's own paragraph.
   *
   * @param list the list's number in the document, so that items of one list share it
   * @param depth 1 for the outermost list
   * @param ordered numbered or not
   * @param marker the printed number or bullet; "" where the markup gives none
   * @param definition true for a {@code dt}, whose {@code dd}s follow with a greater depth
   */
  record ListItem(
      Place place,
      List<Inline> inlines,
      int list,
      int depth,
      boolean ordered,
      String marker,
      boolean definition)
      implements Block {}

  /**
   * A row of a data table (layout tables are dissolved into their content). In the text the cells
   * are parted by a tabulator.
   *
   * @param table the table's number in the document
   * @param header whether the row names the columns
   * @param cells each cell's place, in the order of the columns; empty cells are there. A cell that
   *     spans columns or rows has its one place in all of them, so that a place before the row's
   *     own is a cell of an earlier row that reaches down to this one
   */
  record Row(Place place, List<Inline> inlines, int table, boolean header, List<Place> cells)
      implements Block {

    /** Whether a cell of this row is one of an earlier row that reaches down. */
    public boolean fromAbove(Place cell) {
      return cell.start() < place.start();
    }

    /** How many cells have words, each counted once however many columns it spans. */
    public int filled() {
      int filled = 0;
      @Nullable Place before = null;
      for (Place cell : cells) {
        boolean another = before == null || cell.start() != before.start();
        filled += another && cell.end() > cell.start() ? 1 : 0;
        before = cell;
      }
      return filled;
    }
  }

  /**
   * A picture that stands here. Its text (start to end) is its alternative text, which is part of
   * {@link Legacy#text()} so that provenance can point at it; empty where there is none.
   *
   * @param src as written, or the name of the embedded image; "" where only a word says that a
   *     picture was here
   * @param title the title attribute, or ""
   * @param width in pixels, 0 where unknown
   * @param height in pixels, 0 where unknown
   * @param href where the picture links to (often the full picture), or ""
   */
  record Picture(Place place, String src, String title, int width, int height, String href)
      implements Block {}

  /** The caption of a picture or table ({@code figcaption}, {@code caption}). */
  record Caption(Place place, List<Inline> inlines) implements Block {}

  /**
   * A foot- or endnote's text.
   *
   * @param mark the mark that it is called by in the text
   */
  record Note(Place place, List<Inline> inlines, String mark) implements Block {}

  /** A drawn rule. */
  record Rule(Place place) implements Block {}

  /**
   * The end of a page.
   *
   * @param label the printed page number of the page that follows, or ""
   */
  record PageBreak(Place place, String label) implements Block {}
}
