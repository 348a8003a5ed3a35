package org.yaddash.imports.extract.print.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaddash.imports.extract.print.ink.Ink;
import org.yaddash.imports.extract.print.ink.Sheet;

/** Tells the running heads, the running feet and the printed page numbers from the text. */
public final class Furniture {
  /** How many lines from the top and from the bottom may be furniture. */
  private static final int LINES = 3;

  private static final double ZONE = 0.16;

  private final List<Sheet> clean = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();
  private final Set<String> running = new LinkedHashSet<>();

  /** A line near the upper or lower edge. */
  private record Edge(int page, boolean top, int rank, double y, String key, Ink ink) {}

  private Furniture() {}

  /** Takes the furniture off all pages. */
  public static Furniture of(List<Sheet> sheets, double bodySize) {
    Furniture furniture = new Furniture();
    furniture.take(sheets, bodySize);
    return furniture;
  }

  /** The pages without it. */
  public List<Sheet> sheets() {
    return clean;
  }

  /** The printed number of each page, "" where there is none. */
  public List<String> labels() {
    return labels;
  }

  /** The heads and feet, each once. */
  public Set<String> running() {
    return running;
  }

  private void take(List<Sheet> sheets, double bodySize) {
    List<Edge> edges = new ArrayList<>();
    for (Sheet sheet : sheets) {
      edges.addAll(edges(sheet));
    }
    edges.removeIf(
        edge -> note(edge, sheets.get(edge.page())) || cell(edge.ink(), sheets.get(edge.page())));
    String bodyFont = bodyFont(sheets);
    Set<Edge> taken = new HashSet<>();
    Set<String> rows = new HashSet<>();
    Set<String> folios = new HashSet<>();
    Map<String, Set<Integer>> heads = new HashMap<>();
    Repeats repeats = new Repeats(edges);
    for (Edge edge : edges) {
      int count = repeats.pages(edge);
      boolean otherType =
          edge.ink().size() < bodySize * 0.97 || !edge.ink().font().equals(bodyFont);
      boolean set = otherType || apart(edge, sheets.get(edge.page()));
      boolean twice =
          count == 2
              && (sheets.size() <= 12 || edge.rank() == 0)
              && (set || sheets.size() == 2 && edge.rank() == 0);
      boolean line = !set && (count == 2 || count * 2 < sheets.size());
      boolean chapter =
          edge.ink().size() > bodySize * 1.2
              && edge.key().indexOf('#') >= 0
              && Repeats.words(edge.key());
      if (chapter || line && !repeats.counts(edge)) {
        // the same words again in a line of the text, or "Chapter 2" after "Chapter 1"
        continue;
      }
      if (count >= 3 || twice || edge.rank() <= 1 && set && repeats.counts(edge)) {
        taken.add(edge);
        rows.add(row(edge));
        if (edge.rank() == 0 && Repeats.words(edge.key())) {
          heads.computeIfAbsent(row(edge) + type(edge), k -> new HashSet<>()).add(edge.page());
        }
      }
    }
    for (Edge edge : edges) {
      // A head that stands on one page only, where others have theirs, in a type of its own or
      // in that of the heads on many pages.
      if (rows.contains(row(edge))
          && edge.rank() == 0
          && (edge.ink().size() < bodySize * 0.97
              || heads.getOrDefault(row(edge) + type(edge), Set.of()).size() * 3 >= sheets.size()
                  && apart(edge, sheets.get(edge.page())))) {
        taken.add(edge);
      }
      if (edge.rank() == 0 && number(edge.ink().text()) && apart(edge, sheets.get(edge.page()))) {
        taken.add(edge);
        folios.add(level(edge));
      }
      if (sheets.size() == 1 && alone(edge, sheets.get(0), bodySize)) {
        taken.add(edge);
      }
    }
    for (Edge edge : edges) {
      // what stands on one line with a page number, away from the text, goes with it
      if (edge.rank() == 0
          && folios.contains(level(edge))
          && edge.ink().width() < sheets.get(edge.page()).width() * 0.6) {
        taken.add(edge);
      }
    }
    strip(sheets, edges, taken);
  }

  private void strip(List<Sheet> sheets, List<Edge> edges, Set<Edge> taken) {
    Map<Integer, Set<Ink>> off = new HashMap<>();
    Map<Integer, String> numbers = new HashMap<>();
    for (Edge edge : edges) {
      if (taken.contains(edge)) {
        off.computeIfAbsent(edge.page(), page -> new HashSet<>()).add(edge.ink());
        numbers.merge(
            edge.page(), label(edge.ink().text()), (one, other) -> one.isEmpty() ? other : one);
        if (!number(edge.ink().text())) {
          running.add(edge.ink().text());
        }
      }
    }
    for (int page = 0; page < sheets.size(); page++) {
      labels.add(numbers.getOrDefault(page, ""));
      List<Ink> rest = new ArrayList<>(sheets.get(page).ink());
      rest.removeIf(off.getOrDefault(page, Set.of())::contains);
      clean.add(sheets.get(page).withInk(rest));
    }
  }

  /** The font that most characters are in. */
  private static String bodyFont(List<Sheet> sheets) {
    Map<String, Integer> fonts = new HashMap<>();
    for (Sheet sheet : sheets) {
      sheet.ink().forEach(ink -> fonts.merge(ink.font(), ink.text().length(), Integer::sum));
    }
    return fonts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** On which pages the same words stand at about the same place. */
  private static final class Repeats {
    /** Pages begin a little lower where a chapter or the whole text begins. */
    private static final int TOLERANCE = 16;

    private final Map<String, Set<Integer>> pages = new HashMap<>();
    private final Map<String, Integer> counted = new HashMap<>();
    private final Map<String, Set<Integer>> numbered = new HashMap<>();

    Repeats(List<Edge> edges) {
      for (Edge edge : edges) {
        pages.computeIfAbsent(place(edge, 0), k -> new HashSet<>()).add(edge.page());
        int number = value(label(edge.ink().text()));
        if (number >= 0) {
          numbered.computeIfAbsent(shift(edge, number), k -> new HashSet<>()).add(edge.page());
        }
      }
    }

    /** How many pages have these words near this place. */
    int pages(Edge edge) {
      return counted.computeIfAbsent(
          place(edge, 0),
          k -> {
            Set<Integer> all = new HashSet<>(pages.getOrDefault(k, Set.of()));
            if (words(edge.key())) {
              all.addAll(pages.getOrDefault(place(edge, -1), Set.of()));
              all.addAll(pages.getOrDefault(place(edge, 1), Set.of()));
            }
            return all.size();
          });
    }

    /** Whether its number grows with the pages, as only page numbers do. */
    boolean counts(Edge edge) {
      int number = value(label(edge.ink().text()));
      return number >= 0 && numbered.getOrDefault(shift(edge, number), Set.of()).size() >= 3;
    }

    private static String place(Edge edge, int beside) {
      double step = words(edge.key()) ? TOLERANCE : 4;
      return (edge.top() ? "^" : "_") + (Math.round(edge.y() / step) + beside) + "|" + edge.key();
    }

    private static String shift(Edge edge, int number) {
      return (edge.top() ? "^" : "_") + (number - edge.page());
    }

    private static boolean words(String key) {
      return key.chars().filter(Character::isLetter).count() >= 3;
    }
  }

  /** The lines near the edges, each piece for itself. */
  private static List<Edge> edges(Sheet sheet) {
    List<Ink> ink = new ArrayList<>(sheet.ink());
    ink.removeIf(i -> i.direction() != 0);
    ink.sort(Comparator.comparingDouble(Ink::y));
    List<Edge> edges = new ArrayList<>();
    rows(sheet, ink, true, edges);
    java.util.Collections.reverse(ink);
    rows(sheet, ink, false, edges);
    return edges;
  }

  private static void rows(Sheet sheet, List<Ink> ink, boolean top, List<Edge> edges) {
    int rank = -1;
    double y = Double.NaN;
    for (Ink i : ink) {
      if (Double.isNaN(y) || Math.abs(i.y() - y) > i.size() * 0.4) {
        rank++;
        y = i.y();
      }
      double depth = top ? i.y() / sheet.height() : 1 - i.y() / sheet.height();
      if (rank >= LINES || depth > ZONE) {
        return;
      }
      edges.add(new Edge(sheet.number() - 1, top, rank, i.y(), key(i.text()), i));
    }
  }

  private static String level(Edge edge) {
    return edge.page() + "|" + row(edge);
  }

  private static String row(Edge edge) {
    return (edge.top() ? "^" : "_") + Math.round(edge.y() / 4) + "|";
  }

  private static String type(Edge edge) {
    return Math.round(edge.ink().size() * 4) + "|" + edge.ink().font();
  }

  /**
   * Whether a line at the foot begins with the mark of a note: raised, or one that is raised in the
   * text above. Notes like "2 Ibid." stand on many pages, and may be numbered as the pages are.
   */
  private static boolean note(Edge edge, Sheet sheet) {
    if (edge.top() || !Repeats.words(edge.key())) {
      return false;
    }
    String mark = mark(edge.ink().text());
    if (mark.isEmpty() || (edge.ink().styles().get(0).marks() & Ink.RAISED) != 0) {
      return !mark.isEmpty();
    }
    for (Ink ink : sheet.ink()) {
      if (ink.y() < edge.y() && raises(ink, mark)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a piece stands in a table that reaches to the edge of the page: of its row, two begin
   * or end exactly where pieces of the next rows do, in the same type.
   */
  private static boolean cell(Ink ink, Sheet sheet) {
    int aligned = 0;
    for (Ink other : sheet.ink()) {
      if (other.direction() == 0
          && Math.abs(other.y() - ink.y()) < 0.3 * ink.size()
          && aligned(other, sheet)
          && ++aligned == 2) {
        return true;
      }
    }
    return false;
  }

  private static boolean aligned(Ink ink, Sheet sheet) {
    for (Ink other : sheet.ink()) {
      double away = Math.abs(other.y() - ink.y());
      if (away > 0.6 * ink.size()
          && away < 4 * ink.size()
          && Math.abs(other.size() - ink.size()) < 0.1
          && (Math.abs(other.x0() - ink.x0()) < 1 || Math.abs(other.x1() - ink.x1()) < 1)
          && other.font().equals(ink.font())) {
        return true;
      }
    }
    return false;
  }

  private static String mark(String text) {
    int i = 0;
    while (i < text.length() && i < 3 && "0123456789*†‡".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return text.substring(0, i);
  }

  private static boolean raises(Ink ink, String mark) {
    List<Ink.Styled> styles = ink.styles();
    for (int i = 0; i < styles.size(); i++) {
      if ((styles.get(i).marks() & Ink.RAISED) != 0) {
        int end = i + 1 < styles.size() ? styles.get(i + 1).from() : ink.text().length();
        if (ink.text().substring(styles.get(i).from(), end).strip().equals(mark)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The words with every number as one sign. */
  static String key(String text) {
    StringBuilder key = new StringBuilder();
    boolean digits = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        if (!digits) {
          key.append('#');
        }
        digits = true;
      } else if (c > ' ') {
        key.append(Character.toLowerCase(c));
        digits = false;
      }
    }
    return key.toString();
  }

  /** Whether it is a page number and nothing else. */
  static boolean number(String text) {
    return !label(text).isEmpty() && key(text).length() <= (roman(bare(text)) ? 8 : 5);
  }

  private static String bare(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** The page number at the beginning or the end of a head or foot, or "". */
  private static String label(String text) {
    String bare = bare(text);
    if (roman(bare)) {
      return bare;
    }
    String[] words = bare.split(" ", 64);
    for (String word : List.of(words[0], words[words.length - 1])) {
      if (!word.isEmpty() && word.length() <= 4 && word.chars().allMatch(Character::isDigit)) {
        return word;
      }
    }
    return "";
  }

  /** A page number's value, or -1. */
  private static int value(String label) {
    if (label.isEmpty()) {
      return -1;
    }
    if (Character.isDigit(label.charAt(0))) {
      return Integer.parseInt(label);
    }
    int sum = 0;
    int before = 0;
    for (int i = label.length() - 1; i >= 0; i--) {
      int one =
          List.of(1, 5, 10, 50, 100).get("ivxlc".indexOf(Character.toLowerCase(label.charAt(i))));
      sum += one < before ? -one : one;
      before = Math.max(before, one);
    }
    return sum;
  }

  private static boolean roman(String text) {
    return !text.isEmpty()
        && text.length() <= 7
        && text.chars().allMatch(c -> "ivxlcIVXLC".indexOf(c) >= 0);
  }

  /** Whether the nearest line of text is further off than the next line of a paragraph would be. */
  private static boolean apart(Edge edge, Sheet sheet) {
    double nearest = Double.MAX_VALUE;
    for (Ink other : sheet.ink()) {
      double away = edge.top() ? other.y() - edge.y() : edge.y() - other.y();
      if (away > edge.ink().size() * 0.4) {
        nearest = Math.min(nearest, away);
      }
    }
    return nearest > edge.ink().size() * 1.6;
  }

  /**
   * On a single page: a short line in a type of its own, smaller than the text's and away from it.
   */
  private static boolean alone(Edge edge, Sheet sheet, double bodySize) {
    Ink ink = edge.ink();
    if (edge.rank() > 0 || ink.size() > bodySize * 0.92 || ink.width() > sheet.width() * 0.6) {
      return false;
    }
    for (Ink other : sheet.ink()) {
      if (other != ink
          && Math.abs(other.y() - ink.y()) < ink.size() * 0.5
          && !number(other.text())) {
        return false;
      }
      if (other != ink
          && other.font().equals(ink.font())
          && !number(other.text())
          && Math.abs(other.size() - ink.size()) < 0.3) {
        return false;
      }
    }
    return apart(edge, sheet);
  }
}
