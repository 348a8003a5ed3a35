package org.yaddash.imports.extract.print;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.print.ink.Ink;
import org.yaddash.imports.extract.print.ink.Sheet;
import org.yaddash.imports.extract.print.layout.Region;

/**
 * Parts regions into paragraphs, and joins those that go on in the next column or on the next page.
 */
final class Paragraphs {
  private final Asides asides;
  private final double pitch;
  private final LineEnds lineEnds;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Piece> waiting = new ArrayList<>();
  private final List<Region> beside = new ArrayList<>();
  private @Nullable OpenParagraph open;
  private final RunningTable table = new RunningTable();

  /** The number that the last numbered paragraph begins with, or 0. */
  private int counted;

  Paragraphs(double bodySize, double pitch, LineEnds lineEnds) {
    this.asides = new Asides(bodySize, lineEnds);
    this.pitch = pitch;
    this.lineEnds = lineEnds;
  }

  /**
   * Takes the next page.
   *
   * @param regions what stands on it, in reading order
   * @param margin what stands beside the text, from the top down; each is put after the paragraph
   *     that it stands beside
   */
  void page(Sheet sheet, String label, List<Region> regions, List<Region> margin) {
    beside.addAll(margin);
    put(new Piece.PageStart(sheet.number(), label));
    for (int i = 0; i < regions.size(); i++) {
      Region region = regions.get(i);
      if (region.image() != null) {
        Sheet.Image image = region.image();
        put(
            new Piece.Picture(
                sheet.number(), image.name(), image.pixelsWide(), image.pixelsHigh()));
      } else if (!region.rows().isEmpty()) {
        table.rows(sheet, region, i == 0 && afterTable()).forEach(this::put);
      } else if (asides.notes(region, regions, sheet)) {
        asides.notes(sheet, region).forEach(this::put);
      } else if (asides.caption(region, sheet)) {
        put(asides.caption(sheet, region));
      } else {
        text(sheet, region, rightEdge(region, regions));
      }
    }
    beside.forEach(note -> put(asides.marginal(sheet, note)));
    beside.clear();
  }

  /** All pieces of the book. */
  List<Piece> finish() {
    close();
    return pieces;
  }

  /** What may stand in the middle of a paragraph waits until that has ended. */
  private void put(Piece piece) {
    if (open == null) {
      pieces.add(piece);
    } else {
      waiting.add(piece);
    }
  }

  private void close() {
    if (open != null) {
      pieces.add(open.piece(Piece.Role.TEXT, ""));
      open = null;
    }
    pieces.addAll(waiting);
    waiting.clear();
  }

  /** Whether the page before ends with a table. */
  private boolean afterTable() {
    List<Piece> put = open == null ? pieces : waiting;
    return put.size() > 1 && put.get(put.size() - 2) instanceof Piece.Row;
  }

  /** Where the column ends that the region stands in; a line alone may end long before it. */
  private static double rightEdge(Region region, List<Region> regions) {
    double edge = region.x1();
    if (region.lines().size() > 1) {
      return edge;
    }
    for (Region other : regions) {
      if (!other.lines().isEmpty() && other.sharesColumn(region)) {
        edge = Math.max(edge, other.x1());
      }
    }
    return edge;
  }

  private void text(Sheet sheet, Region region, double rightEdge) {
    List<Ink> lines = region.lines();
    boolean centred = centred(region);
    for (int i = 0; i < lines.size(); i++) {
      Ink line = lines.get(i);
      boolean begins = i == 0 ? !goesOn(line, region, centred) : begins(lines, i, region, centred);
      if (begins || open == null) {
        close();
        open = new OpenParagraph(sheet.number(), line);
        int number = number(line.text());
        counted = number > 0 ? number : counted;
      }
      open.append(line, lineEnds);
      while (!beside.isEmpty() && beside.get(0).y0() <= line.y()) {
        put(asides.marginal(sheet, beside.remove(0)));
      }
      open.room = rightEdge - line.x1();
    }
  }

  /** Whether the line reaches so far that the next line's first word would not have fitted. */
  private static boolean full(Ink line, Ink next, double rightEdge) {
    return full(rightEdge - line.x1(), next);
  }

  private static boolean full(double room, Ink next) {
    String text = next.text();
    int word = text.indexOf(' ');
    double wide = next.width() / Math.max(1, text.length());
    double needed = wide * ((word < 0 ? text.length() : word) + 1);
    return room < needed + 0.3 * next.size();
  }

  private boolean begins(List<Ink> lines, int i, Region region, boolean centred) {
    Ink line = lines.get(i);
    Ink above = lines.get(i - 1);
    if (counts(line)) {
      return true;
    }
    double em = line.size();
    if (lineEnds.join(above.text(), line.text()) != LineEnds.Join.APART
        && above.x1() > region.x1() - 2 * em) {
      return false;
    }
    double down = line.y() - above.y();
    double usual = usualPitch(lines);
    if (down > usual * 1.3 && down > pitch * em * 1.12
        || down > usual * 1.12 + 0.3 && endsSentence(above.text())
        || leader(above.text())) {
      return true;
    }
    if (line.all(Ink.BOLD) != above.all(Ink.BOLD)
        && (line.all(Ink.BOLD) || above.all(Ink.BOLD))
        && !endsOpen(above)) {
      return true;
    }
    if (line.all(Ink.ITALIC) != above.all(Ink.ITALIC) && above.x1() < region.x1() - 3 * em) {
      return true;
    }
    if (centred) {
      return false;
    }
    boolean full = full(above, line, region.x1());
    if (!full
        && (endsSentence(above.text()) || !Character.isLowerCase(line.text().codePointAt(0)))) {
      return true;
    }
    double indent = line.x0() - region.x0();
    double indentAbove = above.x0() - region.x0();
    if (indent > 0.7 * em && indent < 6 * em && indentAbove < 0.4 * em) {
      return hanging(lines, region) ? false : true;
    }
    return indent < 0.4 * em && indentAbove < 0.4 * em && hanging(lines, region)
        || listed(line.text())
            && endsSentence(above.text())
            && lines.stream().filter(l -> listed(l.text())).count() > 2;
  }

  /** Whether the line is one of a table of contents: dots lead to a number. */
  private static boolean leader(String text) {
    int i = text.length() - 1;
    int digits = 0;
    int dots = 0;
    while (i >= 0 && (Character.isDigit(text.charAt(i)) || text.charAt(i) == ' ')) {
      digits += text.charAt(i) == ' ' ? 0 : 1;
      i--;
    }
    while (i >= 0 && (text.charAt(i) == '.' || text.charAt(i) == '…' || text.charAt(i) == ' ')) {
      dots += text.charAt(i) == ' ' ? 0 : 1;
      i--;
    }
    return digits > 0 && dots >= 4;
  }

  private static boolean endsOpen(Ink line) {
    return !endsSentence(line.text()) && line.text().endsWith(",");
  }

  /**
   * Whether most lines are indented and those that are not begin an entry, as in a list of names.
   */
  private static boolean hanging(List<Ink> lines, Region region) {
    if (lines.size() < 4) {
      return false;
    }
    int in = 0;
    int afterShort = 0;
    for (int k = 0; k < lines.size(); k++) {
      boolean indented = lines.get(k).x0() - region.x0() > 0.6 * lines.get(k).size();
      in += indented ? 1 : 0;
      if (k > 0 && !indented) {
        afterShort += full(lines.get(k - 1), lines.get(k), region.x1()) ? 0 : 1;
      }
    }
    int out = lines.size() - in;
    return in * 2 >= lines.size() && out >= 2 && afterShort * 2 >= out;
  }

  private static double usualPitch(List<Ink> lines) {
    double[] steps = new double[Math.max(1, lines.size() - 1)];
    for (int k = 1; k < lines.size(); k++) {
      steps[k - 1] = lines.get(k).y() - lines.get(k - 1).y();
    }
    java.util.Arrays.sort(steps);
    return steps[(steps.length - 1) / 3];
  }

  /**
   * Whether a region's first line goes on with the paragraph that the last region of text ended
   * with.
   */
  private boolean goesOn(Ink line, Region region, boolean centred) {
    if (open == null
        || Math.abs(line.size() / open.size - 1) > 0.06
        || line.all(Ink.BOLD) != open.bold
        || counts(line)) {
      return false;
    }
    if (lineEnds.join(open.last, line.text()) != LineEnds.Join.APART) {
      return true;
    }
    boolean indented = line.x0() - region.x0() > 0.7 * line.size();
    if (centred || indented || !full(open.room, line) || open.text.length() < 30) {
      return false;
    }
    int c = line.text().codePointAt(0);
    if (endsSentence(open.last)) {
      return false;
    }
    return Character.isLowerCase(c) || Character.isLetterOrDigit(c) || "«„“\"(—–-".indexOf(c) >= 0;
  }

  /** Whether a line ends with a full stop, a colon and the like; closing marks and notes aside. */
  static boolean endsSentence(String text) {
    for (int i = text.length() - 1; i >= 0 && i >= text.length() - 3; i--) {
      char c = text.charAt(i);
      if (".!?…:;".indexOf(c) >= 0) {
        return true;
      }
      if ("\"'»”)]*".indexOf(c) < 0 && !Character.isDigit(c)) {
        return false;
      }
    }
    return false;
  }

  /** Whether a line has the number after that of the last numbered paragraph: a list goes on. */
  private boolean counts(Ink line) {
    return counted > 0 && number(line.text()) == counted + 1;
  }

  /** The number of an entry that begins a line, as in "12. Name" or "12) Name", or 0. */
  private static int number(String text) {
    int i = 0;
    while (i < text.length() && i < 5 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    boolean entry =
        i > 0
            && i + 2 < text.length()
            && ".)".indexOf(text.charAt(i)) >= 0
            && text.charAt(i + 1) == ' '
            && Character.isUpperCase(text.codePointAt(i + 2));
    return entry ? Integer.parseInt(text.substring(0, i)) : 0;
  }

  private static boolean listed(String text) {
    int i = 0;
    while (i < text.length() && i < 4 && Character.isDigit(text.charAt(i))) {
      i++;
    }
    if (i > 0) {
      return i + 1 < text.length()
          && ".)".indexOf(text.charAt(i)) >= 0
          && text.charAt(i + 1) == ' ';
    }
    return text.length() > 2 && "•▪■●◦*—–".indexOf(text.charAt(0)) >= 0 && text.charAt(1) == ' ';
  }

  private static boolean centred(Region region) {
    List<Ink> lines = region.lines();
    double middle = (region.x0() + region.x1()) / 2;
    int off = 0;
    for (Ink line : lines) {
      if (Math.abs((line.x0() + line.x1()) / 2 - middle) > 0.6 * line.size()) {
        return false;
      }
      off += line.x0() - region.x0() > 0.8 * line.size() ? 1 : 0;
    }
    return lines.size() > 1 && off > 0;
  }
}
