package org.yaddash.search.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaddash.search.words.Passages;

/** Cuts the parts of a text that have most of what was found, and marks it there. */
final class Fragments {
  /** A field has so many fragments at most. */
  private static final int MOST = 3;

  /** So long is a fragment, and so much of it stands before the first thing found; in bytes. */
  private static final int LENGTH = 240;

  private static final int BEFORE = 60;

  /** So far a cut is moved to stand between two words. */
  private static final int TO_A_SPACE = 30;

  private final Passages passages;
  private final Passages.Passage passage;

  private record Cut(int start, int end, List<Spot> spots) {}

  Fragments(Passages passages, Passages.Passage passage) {
    this.passages = passages;
    this.passage = passage;
  }

  /**
   * Adds the best fragments in the order of the text.
   *
   * @param spots what was found in the passage, by its beginning
   * @param fragments those that the field already has
   */
  void around(List<Spot> spots, List<String> fragments) {
    List<Cut> cuts = new ArrayList<>();
    for (int at = 0; at < spots.size(); ) {
      int start = Math.max(passage.start(), spots.get(at).start() - BEFORE);
      if (passage.end() - passage.start() <= LENGTH) {
        start = passage.start();
      }
      start = space(start, 1);
      int end = Math.max(start + LENGTH, spots.get(at).end());
      List<Spot> inside = new ArrayList<>();
      while (at < spots.size() && spots.get(at).end() <= end) {
        inside.add(spots.get(at++));
      }
      cuts.add(new Cut(start, space(Math.min(passage.end(), end), -1), inside));
    }
    cuts.stream()
        .sorted(Comparator.comparingInt((Cut cut) -> -cut.spots.size()).thenComparing(Cut::start))
        .limit(Math.max(0, MOST - fragments.size()))
        .sorted(Comparator.comparingInt(Cut::start))
        .forEach(cut -> fragments.add(marked(cut)));
  }

  /** The next space before or after a place; a place between two characters when none is near. */
  private int space(int place, int step) {
    if (place <= passage.start() || place >= passage.end()) {
      return place;
    }
    int at = place;
    for (int i = 0; i < TO_A_SPACE && at > passage.start() && at < passage.end(); i++) {
      if (isSpace(passages.at(at))) {
        return step > 0 ? at + 1 : at;
      }
      at += step;
    }
    at = place;
    while (at > passage.start() && at < passage.end() && (passages.at(at) & 0xC0) == 0x80) {
      at--;
    }
    return at;
  }

  private static boolean isSpace(byte c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  private String marked(Cut cut) {
    StringBuilder html = new StringBuilder();
    html.append(cut.start > passage.start() ? "…" : "");
    int at = cut.start;
    for (Spot spot : cut.spots) {
      if (spot.end() > at) {
        int from = Math.max(at, spot.start());
        escape(passages.text(at, from), html);
        html.append("<mark>");
        escape(passages.text(from, spot.end()), html);
        html.append("</mark>");
        at = spot.end();
      }
    }
    if (cut.end > at) {
      escape(passages.text(at, cut.end), html);
    }
    return html.append(cut.end < passage.end() ? "…" : "").toString();
  }

  private static void escape(String text, StringBuilder html) {
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        if (!space) {
          html.append(' ');
        }
        space = true;
        continue;
      }
      space = false;
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(c);
      }
    }
  }
}
