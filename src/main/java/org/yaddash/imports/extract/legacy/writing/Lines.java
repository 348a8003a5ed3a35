package org.yaddash.imports.extract.legacy.writing;

import java.util.ArrayList;
import java.util.List;
import org.yaddash.imports.extract.legacy.Block.Inline;

/**
 * Parts a paragraph whose lines were broken by hand, where the lines are headings or paragraphs of
 * their own.
 */
public final class Lines {
  /** A line as long as this was not broken for its looks. */
  private static final int LONG = 160;

  private static final int MOST_LINES = 5_000;

  /** The mean size of the type between two positions. */
  interface Sizes {
    double between(int from, int to);
  }

  private Lines() {}

  /** The paragraphs as pairs of start and end; one pair when the lines belong together. */
  static List<int[]> paragraphs(
      CharSequence text, int start, int end, List<Inline> inlines, Sizes sizes) {
    List<int[]> lines = new ArrayList<>();
    int from = start;
    for (Inline inline : inlines) {
      if (inline.kind() == Inline.Kind.BREAK
          && inline.start() > from
          && lines.size() < MOST_LINES) {
        lines.add(new int[] {from, inline.start()});
        from = inline.end();
      }
    }
    lines.add(new int[] {from, end});
    if (lines.size() == 1) {
      return lines;
    }
    List<int[]> parts = new ArrayList<>();
    boolean[] strong = strong(lines, inlines);
    int first = start;
    for (int i = 0; i + 1 < lines.size(); i++) {
      int[] line = lines.get(i);
      int[] next = lines.get(i + 1);
      if (apart(text, line, next, strong[i], strong[i + 1], sizes)) {
        parts.add(new int[] {first, line[1]});
        first = next[0];
      }
    }
    parts.add(new int[] {first, end});
    return parts;
  }

  private static boolean apart(
      CharSequence text, int[] line, int[] next, boolean strong, boolean nextStrong, Sizes sizes) {
    int length = line[1] - line[0];
    int nextLength = next[1] - next[0];
    if (length >= LONG || nextLength >= LONG) {
      return strong || endsSentence(text, line[0], line[1]) || length >= LONG && nextLength >= LONG;
    }
    if (strong != nextStrong) {
      return true;
    }
    double size = sizes.between(line[0], line[1]);
    double nextSize = sizes.between(next[0], next[1]);
    return size > nextSize * 1.12 || nextSize > size * 1.12;
  }

  private static boolean endsSentence(CharSequence text, int from, int to) {
    for (int i = to - 1; i >= from && i >= to - 3; i--) {
      char c = text.charAt(i);
      if (".!?…:;".indexOf(c) >= 0) {
        return true;
      }
      if ("\"'»”)*".indexOf(c) < 0) {
        return false;
      }
    }
    return false;
  }

  /** For each line whether (nearly) all of it is bold. */
  private static boolean[] strong(List<int[]> lines, List<Inline> inlines) {
    boolean[] strong = new boolean[lines.size()];
    int[] covered = new int[lines.size()];
    int at = 0;
    for (Inline inline : inlines) {
      if (inline.kind() != Inline.Kind.STRONG) {
        continue;
      }
      while (at < lines.size() && lines.get(at)[1] <= inline.start()) {
        at++;
      }
      for (int i = at; i < lines.size() && lines.get(i)[0] < inline.end(); i++) {
        covered[i] +=
            Math.min(lines.get(i)[1], inline.end()) - Math.max(lines.get(i)[0], inline.start());
      }
    }
    for (int i = 0; i < strong.length; i++) {
      int length = lines.get(i)[1] - lines.get(i)[0];
      strong[i] = length > 1 && covered[i] * 10 >= length * 9;
    }
    return strong;
  }

  /** The inlines between two positions, moved by a distance. */
  static List<Inline> inside(List<Inline> inlines, int from, int to, int distance) {
    List<Inline> inside = new ArrayList<>();
    for (Inline inline : inlines) {
      int a = Math.max(from, inline.start());
      int b = Math.min(to, inline.end());
      if (a < b) {
        inside.add(new Inline(inline.kind(), a + distance, b + distance, inline.value()));
      }
    }
    return List.copyOf(inside);
  }
}
