package org.yaddash.search.finding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;
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

  private static final byte[] NOTHING = {};
  private static final byte[] MORE = utf8("…");
  private static final byte[] MARK = utf8("<mark>");
  private static final byte[] END_OF_MARK = utf8("</mark>");
  private static final byte[] BLANK = utf8(" ");
  private static final byte[] AMPERSAND = utf8("&amp;");
  private static final byte[] LESS = utf8("&lt;");
  private static final byte[] MORE_THAN = utf8("&gt;");
  private static final byte[] QUOTE = utf8("&quot;");
  private static final byte[] APOSTROPHE = utf8("&#39;");

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
    int room = Math.max(0, MOST - fragments.size());
    if (cuts.size() > room) {
      cuts.sort(Comparator.comparingInt((Cut cut) -> -cut.spots.size()).thenComparing(Cut::start));
      cuts.subList(room, cuts.size()).clear();
      cuts.sort(Comparator.comparingInt(Cut::start));
    }
    cuts.forEach(cut -> fragments.add(marked(cut)));
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
    Html html = new Html();
    html.add(cut.start > passage.start() ? MORE : NOTHING);
    int at = cut.start;
    for (Spot spot : cut.spots) {
      if (spot.end() > at) {
        int from = Math.max(at, spot.start());
        escape(at, from, html);
        html.add(MARK);
        escape(from, spot.end(), html);
        html.add(END_OF_MARK);
        at = spot.end();
      }
    }
    escape(at, cut.end, html);
    html.add(cut.end < passage.end() ? MORE : NOTHING);
    return html.toString();
  }

  /** Adds what stands between two places as HTML; whatever space there is becomes one blank. */
  private void escape(int from, int to, Html html) {
    int plain = from;
    for (int at = from; at < to; at++) {
      byte c = passages.at(at);
      boolean again = isSpace(c) && at > from && isSpace(passages.at(at - 1));
      byte @Nullable [] instead = again ? NOTHING : instead(c);
      if (instead != null) {
        html.add(plain, at);
        html.add(instead);
        plain = at + 1;
      }
    }
    html.add(plain, to);
  }

  private static byte @Nullable [] instead(byte c) {
    return switch (c) {
      case '\n', '\t', '\r' -> BLANK;
      case '&' -> AMPERSAND;
      case '<' -> LESS;
      case '>' -> MORE_THAN;
      case '"' -> QUOTE;
      case '\'' -> APOSTROPHE;
      default -> null;
    };
  }

  /** Bytes of HTML, one after the other. */
  private final class Html {
    private byte[] bytes = new byte[2 * LENGTH];
    private int length;

    void add(byte[] some) {
      bytes = ArrayUtil.grow(bytes, length + some.length);
      System.arraycopy(some, 0, bytes, length, some.length);
      length += some.length;
    }

    /** Adds what stands between two places. */
    void add(int from, int to) {
      if (from < to) {
        bytes = ArrayUtil.grow(bytes, length + to - from);
        passages.copy(from, to, bytes, length);
        length += to - from;
      }
    }

    @Override
    public String toString() {
      return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
