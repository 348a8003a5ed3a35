package org.yaddash.imports.extract.print;

import java.util.ArrayList;
import java.util.List;
import org.yaddash.imports.extract.print.ink.Ink;

/** A paragraph that is still being put together. */
final class OpenParagraph {
  final int page;
  final double size;
  final boolean bold;
  final StringBuilder text = new StringBuilder();
  final List<Words.Look> looks = new ArrayList<>();
  double room;
  String last = "";

  OpenParagraph(int page, Ink first) {
    this.page = page;
    this.size = first.size();
    this.bold = first.all(Ink.BOLD);
  }

  /** Adds the next line, its hyphen undone where it only broke a word. */
  void append(Ink line, LineEnds lineEnds) {
    int cut = text.length();
    if (cut > 0) {
      switch (lineEnds.join(last, line.text())) {
        case APART -> text.append(' ');
        case TOGETHER -> {
          // the hyphen belongs
        }
        case WITHOUT_HYPHEN -> text.setLength(cut - 1);
      }
    }
    int shift = text.length();
    text.append(line.text());
    looks.addAll(Words.looks(line, shift));
    last = line.text();
  }

  /** As a piece of the book. */
  Piece.Paragraph piece(Piece.Role role, String mark) {
    return new Piece.Paragraph(
        page, new Words(text.toString(), List.copyOf(looks)), size, role, mark);
  }
}
