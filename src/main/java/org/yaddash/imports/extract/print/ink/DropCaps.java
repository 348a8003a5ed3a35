package org.yaddash.imports.extract.print.ink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts initials that are set over several lines back before the first of them, and lets the lines
 * beside them begin where the column does.
 */
final class DropCaps {
  private static final int MOST = 60;
  private static final int MOST_WORDS = 100_000;
  private static final String OPENING = "«„“\"'‘";

  /** Letters that are words by themselves, in Russian, Azerbaijani and English. */
  private static final String WORDS = "ВИКОСУЯАIAO";

  private final List<Sheet> sheets;

  /** How often which word stands in the book; only looked up for letters that are words. */
  private @Nullable Map<String, Integer> words;

  private DropCaps(List<Sheet> sheets) {
    this.sheets = sheets;
  }

  /** The pages, with their initials put back. */
  static List<Sheet> settle(List<Sheet> sheets) {
    DropCaps caps = new DropCaps(sheets);
    List<Sheet> settled = new ArrayList<>(sheets.size());
    for (Sheet sheet : sheets) {
      List<Ink> ink = caps.page(sheet.ink());
      settled.add(ink == sheet.ink() ? sheet : sheet.withInk(ink));
    }
    return settled;
  }

  private List<Ink> page(List<Ink> ink) {
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

  private void settle(Ink cap, List<Ink> ink, Map<Ink, Ink> changed, Set<Ink> gone) {
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
      changed.put(
          line, line == first ? before(cap, line, word(cap, beside)) : widened(line, cap.x0()));
    }
  }

  /**
   * Whether the initial is a word of its own: the book has the word that follows without it, and
   * none with it; of words that it has not, when a space is left before the first line only.
   */
  private boolean word(Ink cap, List<Ink> beside) {
    String letter = cap.text().substring(cap.text().length() - 1);
    if (WORDS.indexOf(letter) < 0) {
      return false;
    }
    String next = first(beside.get(0).text());
    if (next.isEmpty() || !Character.isLetter(next.charAt(0))) {
      return false;
    }
    Map<String, Integer> known = words();
    boolean together = known.containsKey((letter + next).toLowerCase(Locale.ROOT));
    boolean alone = known.getOrDefault(next.toLowerCase(Locale.ROOT), 0) > 1;
    double indent = beside.get(0).x0() - beside.get(1).x0();
    return together == alone ? indent > 0.15 * beside.get(0).size() : alone;
  }

  private Map<String, Integer> words() {
    Map<String, Integer> known = words;
    if (known == null) {
      known = new HashMap<>();
      for (Sheet sheet : sheets) {
        for (Ink ink : sheet.ink()) {
          for (String word : ink.text().split(" ", MOST_WORDS)) {
            if (known.size() < MOST_WORDS) {
              known.merge(first(word).toLowerCase(Locale.ROOT), 1, Integer::sum);
            }
          }
        }
      }
      words = known;
    }
    return known;
  }

  /** The letters that a text begins with. */
  private static String first(String text) {
    int from = 0;
    while (from < text.length() && OPENING.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    int to = from;
    while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to);
  }

  private static Ink before(Ink cap, Ink line, boolean word) {
    String begin = cap.text() + (word ? " " : "");
    int shift = begin.length();
    List<Ink.Styled> styles = new ArrayList<>();
    for (Ink.Styled style : line.styles()) {
      styles.add(new Ink.Styled(style.from() == 0 ? 0 : style.from() + shift, style.marks()));
    }
    Ink wide = widened(line, cap.x0());
    return new Ink(
        begin + line.text(),
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
