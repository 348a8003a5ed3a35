package org.yaddash.imports.extract.print.ink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts initials that are set over several lines back before the first of them, and lets the lines
 * beside them begin where the column does.
 */
final class DropCaps {
  private static final int MOST = 60;
  private static final String OPENING = "«„“\"'‘";

  private DropCaps() {}

  /** The pieces of a page, with its initials put back. */
  static List<Ink> settle(List<Ink> ink) {
    List<Ink> caps = new ArrayList<>();
    for (Ink piece : ink) {
      if (initial(piece.text()) && caps.size() < MOST) {
        caps.add(piece);
      }
    }
    Map<Ink, Ink> changed = new HashMap<>();
    Set<Ink> gone = new HashSet<>();
    for (Ink cap : caps) {
      settle(cap, ink, changed, gone);
    }
    if (gone.isEmpty()) {
      return ink;
    }
    List<Ink> settled = new ArrayList<>(ink.size());
    for (Ink piece : ink) {
      if (!gone.contains(piece)) {
        settled.add(changed.getOrDefault(piece, piece));
      }
    }
    return List.copyOf(settled);
  }

  private static boolean initial(String text) {
    int from = !text.isEmpty() && OPENING.indexOf(text.charAt(0)) >= 0 ? 1 : 0;
    return text.length() == from + 1 && Character.isLetter(text.charAt(from));
  }

  private static void settle(Ink cap, List<Ink> ink, Map<Ink, Ink> changed, Set<Ink> gone) {
    List<Ink> beside = new ArrayList<>();
    for (Ink line : ink) {
      double gap = line.x0() - cap.x1();
      boolean small = line.size() * 1.7 < cap.size() && line.direction() == cap.direction();
      boolean level =
          line.y() > cap.y() - 0.9 * cap.size() && line.y() < cap.y() + 0.45 * line.size();
      if (small && level && gap > -0.3 * line.size() && gap < 1.2 * line.size()) {
        beside.add(line);
      }
    }
    beside.sort(java.util.Comparator.comparingDouble(Ink::y));
    if (beside.size() < 2) {
      return;
    }
    Ink first = beside.get(0);
    gone.add(cap);
    for (Ink line : beside) {
      changed.put(line, line == first ? before(cap, line) : widened(line, cap.x0()));
    }
  }

  private static Ink before(Ink cap, Ink line) {
    int shift = cap.text().length();
    List<Ink.Styled> styles = new ArrayList<>();
    for (Ink.Styled style : line.styles()) {
      styles.add(new Ink.Styled(style.from() == 0 ? 0 : style.from() + shift, style.marks()));
    }
    Ink wide = widened(line, cap.x0());
    return new Ink(
        cap.text() + line.text(),
        List.copyOf(styles),
        wide.x0(),
        wide.x1(),
        line.y(),
        line.size(),
        line.font(),
        line.direction(),
        line.order());
  }

  private static Ink widened(Ink line, double x0) {
    return new Ink(
        line.text(),
        line.styles(),
        Math.min(x0, line.x0()),
        line.x1(),
        line.y(),
        line.size(),
        line.font(),
        line.direction(),
        line.order());
  }
}
