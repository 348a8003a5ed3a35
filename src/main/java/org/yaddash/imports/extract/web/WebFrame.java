package org.yaddash.imports.extract.web;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block.Inline;
import org.yaddash.imports.extract.web.style.Display;

/** An element that is open while a page is walked, with what holds inside it. */
final class WebFrame {
  /** What the words inside become. */
  enum Role {
    PROSE,
    HEADING,
    ITEM,
    TERM,
    QUOTE,
    PRE,
    CAPTION,
    TABLE,
    ROW,
    CELL
  }

  final Element element;
  final String label;
  Role role;
  Display display = Display.BLOCK;
  int level;
  int list;
  int depth;
  boolean ordered;
  int number;
  boolean fresh;
  double size;
  String href = "";
  Inline.@Nullable Kind inline;
  boolean language;
  @Nullable TableRows table;

  WebFrame(Element element, String label, @Nullable WebFrame parent) {
    this.element = element;
    this.label = label;
    this.role = parent == null ? Role.PROSE : parent.role;
    this.level = parent == null ? 0 : parent.level;
    this.list = parent == null ? 0 : parent.list;
    this.depth = parent == null ? 0 : parent.depth;
    this.ordered = parent != null && parent.ordered;
    this.size = parent == null ? 1 : parent.size;
    this.href = parent == null ? "" : parent.href;
    this.table = parent == null ? null : parent.table;
  }
}
