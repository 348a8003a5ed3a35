package org.yaddash.imports.extract.print;

import java.util.ArrayList;
import java.util.List;
import org.yaddash.imports.extract.print.ink.Ink;
import org.yaddash.imports.extract.print.ink.Sheet;
import org.yaddash.imports.extract.print.layout.Region;

/** What is set in other type beside and under the text: notes, captions, marginalia. */
final class Asides {
  private final double bodySize;
  private final LineEnds lineEnds;

  Asides(double bodySize, LineEnds lineEnds) {
    this.bodySize = bodySize;
    this.lineEnds = lineEnds;
  }

  /** Small type at the foot of a column whose first word is a mark. */
  boolean notes(Region region, List<Region> regions, Sheet sheet) {
    Ink first = region.lines().get(0);
    if (first.size() > bodySize * 0.93
        || mark(first).isEmpty()
        || region.y0() < sheet.height() * 0.35) {
      return false;
    }
    for (Region other : regions) {
      boolean below =
          other.y0() > region.y1() && other.sharesColumn(region) && !other.lines().isEmpty();
      if (below && other.lines().get(0).size() > bodySize * 0.95) {
        return false;
      }
    }
    return true;
  }

  private static String mark(Ink line) {
    String text = line.text();
    int i = 0;
    while (i < text.length()
        && i < 3
        && (Character.isDigit(text.charAt(i)) || "*†‡".indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    boolean raised = !line.styles().isEmpty() && (line.styles().get(0).marks() & Ink.RAISED) != 0;
    boolean set = i < text.length() && (" .)".indexOf(text.charAt(i)) >= 0 || raised);
    return i > 0 && set ? text.substring(0, i) : "";
  }

  /** The notes of a region, one by one. */
  List<Piece> notes(Sheet sheet, Region region) {
    List<Piece> notes = new ArrayList<>();
    OpenParagraph note = null;
    String mark = "";
    for (Ink line : region.lines()) {
      String own = mark(line);
      boolean begins =
          !own.isEmpty()
              && (note == null || Paragraphs.endsSentence(note.last) || follows(mark, own));
      if (begins) {
        if (note != null) {
          notes.add(note.piece(Piece.Role.NOTE, mark));
        }
        note = new OpenParagraph(sheet.number(), line);
        mark = own;
      }
      if (note != null) {
        note.append(line, lineEnds);
      }
    }
    if (note != null) {
      notes.add(note.piece(Piece.Role.NOTE, mark));
    }
    return notes;
  }

  private static boolean follows(String mark, String next) {
    try {
      return Integer.parseInt(next) == Integer.parseInt(mark) + 1;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Text right below a picture, in other type than the book's. */
  boolean caption(Region region, Sheet sheet) {
    Ink first = region.lines().get(0);
    boolean other = first.size() < bodySize * 0.96 || first.all(Ink.ITALIC);
    if (!other || region.lines().size() > 12) {
      return false;
    }
    for (Sheet.Image image : sheet.images()) {
      double away = region.y0() - image.y1();
      boolean big = image.x1() - image.x0() > 30 && image.y1() - image.y0() > 30;
      if (big
          && away > -0.5 * first.size()
          && away < 3 * first.size()
          && Ink.overlap(image.x0(), image.x1(), region.x0(), region.x1()) > 0.5) {
        return true;
      }
    }
    return false;
  }

  /** A region as the caption of the picture above it. */
  Piece caption(Sheet sheet, Region region) {
    return whole(sheet, region, Piece.Role.CAPTION);
  }

  /** What stands beside the text, as a note that no mark calls. */
  Piece marginal(Sheet sheet, Region region) {
    return whole(sheet, region, Piece.Role.NOTE);
  }

  private Piece whole(Sheet sheet, Region region, Piece.Role role) {
    OpenParagraph whole = new OpenParagraph(sheet.number(), region.lines().get(0));
    region.lines().forEach(line -> whole.append(line, lineEnds));
    return whole.piece(role, "");
  }
}
