package org.yaddash.imports.extract.print.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaddash.imports.extract.print.ink.Ink;
import org.yaddash.imports.extract.print.ink.Sheet;

/** Finds the columns, tables and pictures of a page and the order in which they are read. */
public final class Layout {
  /** More regions than this are read in the order of the content stream. */
  private static final int MOST_ORDERED = 600;

  private static final double WIDEST_WORD_GAP = 2.6;

  private final Sheet sheet;
  private final double pitch;
  private final boolean rightToLeft;

  private Layout(Sheet sheet, double pitch, boolean rightToLeft) {
    this.sheet = sheet;
    this.pitch = pitch;
    this.rightToLeft = rightToLeft;
  }

  /**
   * The page's regions in reading order.
   *
   * @param pitch the usual distance of lines, in ems
   */
  public static List<Region> of(Sheet sheet, double pitch) {
    return new Layout(sheet, pitch, false).regions();
  }

  private List<Region> regions() {
    List<Region> regions = new ArrayList<>();
    Map<Integer, List<Ink>> byDirection = new HashMap<>();
    for (Ink ink : sheet.ink()) {
      byDirection.computeIfAbsent(ink.direction(), d -> new ArrayList<>()).add(ink);
    }
    List<List<Ink>> groups = new ArrayList<>(byDirection.values());
    groups.sort(Comparator.comparingInt(g -> -g.size()));
    for (List<Ink> group : groups) {
      List<Ink> merged = merge(group);
      List<Region> found = new ArrayList<>();
      List<Ink> rest = Grid.takeTables(merged, pitch, found);
      found.addAll(link(rest));
      regions.addAll(ordered(found));
    }
    for (Sheet.Image image : sheet.images()) {
      place(Region.of(image), regions);
    }
    return regions;
  }

  /** Puts pieces of one line together again where no column ends between them. */
  private static List<Ink> merge(List<Ink> ink) {
    Ink[] byHeight = ink.toArray(new Ink[0]);
    Arrays.sort(byHeight, Comparator.comparingDouble(Ink::y));
    List<Ink> merged = new ArrayList<>(ink.size());
    for (Ink next : ink) {
      Ink last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && sameLine(last, next) && !parted(last, next, byHeight)) {
        merged.set(merged.size() - 1, last.with(next));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }

  private static boolean sameLine(Ink a, Ink b) {
    double size = Math.max(a.size(), b.size());
    double gap = b.x0() - a.x1();
    boolean level = Math.abs(a.y() - b.y()) < 0.3 * size;
    boolean raised =
        b.size() < 0.82 * a.size() && a.y() - b.y() > 0 && a.y() - b.y() < 0.75 * a.size();
    return (level || raised && gap < 0.5 * size)
        && gap > -0.3 * size
        && gap < WIDEST_WORD_GAP * size;
  }

  /**
   * Whether the lines around leave white what is white between the two. Each line counts once, in
   * however many pieces it comes: justified words stand far apart too.
   */
  private static boolean parted(Ink a, Ink b, Ink[] byHeight) {
    double middle = (a.x1() + b.x0()) / 2;
    double reach = 12 * Math.max(a.size(), b.size());
    int crossing = 0;
    int left = 0;
    int right = 0;
    int i = lowest(byHeight, a.y() - reach);
    while (i < byHeight.length && byHeight[i].y() < a.y() + reach) {
      double y = byHeight[i].y();
      boolean crosses = false;
      boolean onLeft = false;
      boolean onRight = false;
      for (; i < byHeight.length && byHeight[i].y() - y < 0.3 * a.size(); i++) {
        Ink near = byHeight[i];
        if (Math.abs(y - a.y()) < 0.4 * a.size() || near.x1() < a.x0() || near.x0() > b.x1()) {
          continue;
        }
        crosses |= near.x0() < middle - 0.5 && near.x1() > middle + 0.5;
        onLeft |= near.x1() <= middle + 0.5;
        onRight |= near.x0() >= middle - 0.5;
      }
      crossing += crosses ? 1 : 0;
      left += onLeft && !crosses ? 1 : 0;
      right += onRight && !crosses ? 1 : 0;
    }
    return left >= 2 && right >= 2 && crossing * 8 <= left + right;
  }

  private static int lowest(Ink[] byHeight, double y) {
    int low = 0;
    int high = byHeight.length;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (byHeight[mid].y() < y) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }

  /** Chains lines that stand below each other in one column. */
  private List<Region> link(List<Ink> ink) {
    Ink[] lines = ink.toArray(new Ink[0]);
    Arrays.sort(lines, Comparator.comparingDouble(Ink::y).thenComparingDouble(Ink::x0));
    int[] above = new int[lines.length];
    int[] below = new int[lines.length];
    for (int i = 0; i < lines.length; i++) {
      above[i] = lineAbove(lines, i);
      if (above[i] >= 0) {
        below[above[i]]++;
      }
    }
    int[] chain = new int[lines.length];
    List<List<Ink>> chains = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      boolean goesOn = above[i] >= 0 && below[above[i]] == 1;
      if (goesOn && fits(chains.get(chain[above[i]]), lines[i])) {
        chain[i] = chain[above[i]];
      } else {
        chain[i] = chains.size();
        chains.add(new ArrayList<>());
      }
      chains.get(chain[i]).add(lines[i]);
    }
    return new ArrayList<>(chains.stream().map(Region::of).toList());
  }

  /** The one line that this one stands right below of, or -1. */
  private int lineAbove(Ink[] lines, int i) {
    Ink line = lines[i];
    double reach = Math.max(1.3, pitch * 1.35) * line.size();
    int best = -1;
    double nearest = Double.MAX_VALUE;
    boolean alone = true;
    for (int k = i - 1; k >= 0 && line.y() - lines[k].y() <= reach; k--) {
      Ink other = lines[k];
      double away = line.y() - other.y();
      if (away < 0.4 * Math.min(line.size(), other.size())
          || Math.min(line.x1(), other.x1()) - Math.max(line.x0(), other.x0()) < 0.5) {
        continue;
      }
      if (best < 0) {
        best = k;
        nearest = away;
      } else if (away < nearest + 0.3 * line.size()) {
        alone = false;
      } else {
        break;
      }
    }
    if (best < 0 || !alone) {
      return -1;
    }
    double ratio = line.size() / lines[best].size();
    return ratio > 0.88 && ratio < 1.14 ? best : -1;
  }

  /**
   * A line much wider than the column above it begins something else, as does a narrow one below a
   * wide one.
   */
  private static boolean fits(List<Ink> chain, Ink line) {
    double x0 = Double.MAX_VALUE;
    double x1 = -Double.MAX_VALUE;
    for (Ink other : chain) {
      x0 = Math.min(x0, other.x0());
      x1 = Math.max(x1, other.x1());
    }
    double em = line.size();
    return chain.size() < 3 || line.x0() > x0 - 3 * em && line.x1() < x1 + 3 * em;
  }

  private List<Region> ordered(List<Region> regions) {
    List<Region> byStream = new ArrayList<>(regions);
    byStream.sort(Comparator.comparingInt(Region::order));
    if (regions.size() < 2 || regions.size() > MOST_ORDERED || plausible(byStream)) {
      return byStream;
    }
    return byGeometry(byStream);
  }

  /** Whether each region comes after those above it in its column and, mostly, left of it. */
  private boolean plausible(List<Region> regions) {
    int right = 0;
    int wrong = 0;
    for (int i = 0; i < regions.size(); i++) {
      for (int k = i + 1; k < regions.size(); k++) {
        Region first = regions.get(i);
        Region second = regions.get(k);
        if (first.sharesColumn(second)) {
          boolean down = first.y0() + first.y1() <= second.y0() + second.y1();
          right += down ? 1 : 0;
          wrong += down ? 0 : 1;
        } else if (first.sharesHeight(second)) {
          boolean along = first.x0() <= second.x0() != rightToLeft;
          right += along ? 1 : 0;
          wrong += along ? 0 : 1;
        }
      }
    }
    return wrong * 12 <= right;
  }

  /**
   * Orders by where things stand: what is above in the same column comes first; of two columns the
   * left one, unless something that reaches over both stands between them.
   */
  private List<Region> byGeometry(List<Region> regions) {
    int n = regions.size();
    List<Set<Integer>> before = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      before.add(new HashSet<>());
    }
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        if (i != k && precedes(regions, i, k)) {
          before.get(k).add(i);
        }
      }
    }
    List<Region> ordered = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      open.add(i);
    }
    open.sort(
        Comparator.comparingDouble((Integer i) -> regions.get(i).y0())
            .thenComparing(i -> regions.get(i).x0()));
    while (!open.isEmpty()) {
      Integer next = null;
      for (Integer candidate : open) {
        if (before.get(candidate).isEmpty()) {
          next = candidate;
          break;
        }
      }
      // Regions that wait for each other are read from the top.
      Integer taken = next == null ? open.get(0) : next;
      open.remove(taken);
      before.forEach(b -> b.remove(taken));
      ordered.add(regions.get(taken));
    }
    return ordered;
  }

  private boolean precedes(List<Region> regions, int i, int k) {
    Region a = regions.get(i);
    Region b = regions.get(k);
    if (a.sharesColumn(b)) {
      return a.y0() + a.y1() < b.y0() + b.y1();
    }
    boolean left = rightToLeft ? a.x0() >= b.x1() - 1 : a.x1() <= b.x0() + 1;
    if (!left) {
      return false;
    }
    double top = Math.min(a.y1(), b.y1());
    double bottom = Math.max(a.y0(), b.y0());
    for (Region c : regions) {
      boolean between = c.y0() >= top - 1 && c.y1() <= bottom + 1;
      if (c != a && c != b && between && c.sharesColumn(a) && c.sharesColumn(b)) {
        return a.y1() <= c.y0() + 1;
      }
    }
    return true;
  }

  /** Puts a picture before the first text that stands below it in its column, else at the end. */
  private static void place(Region picture, List<Region> regions) {
    for (int i = 0; i < regions.size(); i++) {
      Region region = regions.get(i);
      if (region.sharesColumn(picture)
          && region.y0() >= picture.y0() + 0.4 * (picture.y1() - picture.y0())) {
        regions.add(i, picture);
        return;
      }
    }
    regions.add(picture);
  }
}
