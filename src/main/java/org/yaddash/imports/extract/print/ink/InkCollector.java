package org.yaddash.imports.extract.print.ink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts single characters together to pieces of a line, and decides where words end. */
final class InkCollector {
  /** A gap wider than this many ems may part columns. */
  static final double COLUMN_GAP = 0.95;

  private static final double WORD_GAP = 0.19;
  private static final double WORD_GAP_BESIDE_SPACES = 0.3;

  private final List<Ink> done = new ArrayList<>();
  private final Impressions seen = new Impressions();
  private final Map<String, Integer> fonts = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private double[] left = new double[64];
  private double[] right = new double[64];
  private int[] from = new int[65];
  private int[] marks = new int[64];
  private boolean[] spaced = new boolean[64];
  private String face = "";
  private int inFace;
  private int glyphs;
  private boolean space;
  private double spaceAt;
  private double y;
  private double size;
  private int direction;
  private int order;

  /** Takes the next character of the content stream. */
  void add(
      String unicode,
      double x,
      double width,
      double baseline,
      double em,
      String font,
      int style,
      int turned) {
    if (unicode.isBlank()) {
      if (glyphs > 0 && !space) {
        space = true;
        spaceAt = x;
      }
      return;
    }
    // A space that the next character is drawn over is none: so some programs write a hyphen that
    // is not needed.
    space &= x > spaceAt + 0.06 * em || glyphs > 0 && x - right[glyphs - 1] > 0.1 * em;
    if (drawnBefore(unicode, x, baseline)) {
      return;
    }
    int raise = glyphs == 0 || turned != direction ? -1 : follows(x, baseline, em);
    if (raise < 0) {
      end();
      y = baseline;
      size = em;
      direction = turned;
      raise = 0;
    } else if (raise == 0 && em > size * 1.2) {
      // The piece began with a raised mark.
      for (int i = 0; i < glyphs; i++) {
        marks[i] |= Ink.RAISED;
      }
      y = baseline;
      size = em;
    }
    grow();
    left[glyphs] = x;
    right[glyphs] = x + width;
    from[glyphs] = text.length();
    marks[glyphs] = style | raise;
    spaced[glyphs] = space;
    text.append(unicode);
    if (!font.equals(face)) {
      count();
      face = font;
    }
    inFace++;
    glyphs++;
    space = false;
  }

  /** Counts the characters that follow each other in one font. */
  private void count() {
    if (inFace > 0) {
      fonts.merge(face, inFace, Integer::sum);
      inFace = 0;
    }
  }

  private void grow() {
    if (glyphs == left.length) {
      int more = glyphs * 2;
      left = Arrays.copyOf(left, more);
      right = Arrays.copyOf(right, more);
      from = Arrays.copyOf(from, more + 1);
      marks = Arrays.copyOf(marks, more);
      spaced = Arrays.copyOf(spaced, more);
    }
  }

  /**
   * -1 when the character begins another piece, else the mark for a raised or lowered one, or 0.
   */
  private int follows(double x, double baseline, double em) {
    double larger = Math.max(size, em);
    double gap = x - right[glyphs - 1];
    if (gap > COLUMN_GAP * larger || gap < -0.6 * larger) {
      return -1;
    }
    double up = y - baseline;
    if (Math.abs(up) <= 0.12 * larger) {
      return 0;
    }
    if (em < 0.45 * size) {
      // beside an initial that is set over several lines
      return -1;
    }
    if (em <= 0.82 * size) {
      return up > 0 && up < 0.75 * size
          ? Ink.RAISED
          : up <= 0 && up > -0.4 * size ? Ink.LOWERED : -1;
    }
    if (em >= 1.2 * size) {
      return up < 0 && -up < 0.75 * em ? 0 : -1;
    }
    return Math.abs(up) <= 0.3 * larger ? 0 : -1;
  }

  /** Bold type is sometimes feigned by drawing twice, a hair beside. */
  private boolean drawnBefore(String unicode, double x, double baseline) {
    long cellX = Math.round(x);
    long cellY = Math.round(baseline);
    int c = unicode.codePointAt(0);
    if (glyphs > 0 && seen.drawn(c, cellX, cellY) && Math.abs(nearest(unicode, x) - x) < 0.8) {
      return true;
    }
    seen.draw(c, cellX, cellY);
    return false;
  }

  private double nearest(String unicode, double x) {
    double best = Double.MAX_VALUE;
    for (int i = Math.max(0, glyphs - 200); i < glyphs; i++) {
      if (Math.abs(left[i] - x) < Math.abs(best - x) && text.charAt(from[i]) == unicode.charAt(0)) {
        best = left[i];
      }
    }
    for (int i = done.size() - 1; i >= 0 && i > done.size() - 30; i--) {
      Ink ink = done.get(i);
      if (ink.text().contains(unicode)
          && ink.x0() <= x + 0.5
          && ink.x1() >= x
          && Math.abs(ink.y() - y) < 2) {
        return x;
      }
    }
    return best;
  }

  private void end() {
    space = false;
    if (glyphs == 0) {
      return;
    }
    from[glyphs] = text.length();
    double gap = wordGap();
    StringBuilder words = new StringBuilder(text.length() + 16);
    List<Ink.Styled> styles = new ArrayList<>();
    int last = -1;
    for (int i = 0; i < glyphs; i++) {
      if (i > 0 && (spaced[i] || left[i] - right[i - 1] > gap)) {
        words.append(' ');
      }
      if (marks[i] != last) {
        styles.add(new Ink.Styled(words.length(), marks[i]));
        last = marks[i];
      }
      words.append(text, from[i], from[i + 1]);
    }
    double x0 = Double.MAX_VALUE;
    double x1 = -Double.MAX_VALUE;
    for (int i = 0; i < glyphs; i++) {
      x0 = Math.min(x0, left[i]);
      x1 = Math.max(x1, right[i]);
    }
    count();
    String main = mainFont();
    done.add(
        new Ink(words.toString(), List.copyOf(styles), x0, x1, y, size, main, direction, order++));
    text.setLength(0);
    fonts.clear();
    glyphs = 0;
  }

  /** The font of most characters. */
  private String mainFont() {
    String main = "";
    int most = 0;
    for (Map.Entry<String, Integer> font : fonts.entrySet()) {
      if (font.getValue() > most) {
        main = font.getKey();
        most = font.getValue();
      }
    }
    return main;
  }

  /**
   * The gap from which on two characters stand in two words; letters may be spaced for emphasis.
   */
  private double wordGap() {
    boolean explicit = false;
    double[] gaps = new double[glyphs];
    int n = 0;
    for (int i = 1; i < glyphs; i++) {
      explicit |= spaced[i];
      if (!spaced[i]) {
        gaps[n++] = left[i] - right[i - 1];
      }
    }
    double usual = (explicit ? WORD_GAP_BESIDE_SPACES : WORD_GAP) * size;
    Arrays.sort(gaps, 0, n);
    if (n < 4) {
      boolean even = n >= 2 && !explicit && gaps[n - 1] - gaps[0] < 0.04 * size;
      return even && gaps[n - 1] < 0.6 * size ? Math.max(usual, gaps[n - 1] * 1.2) : usual;
    }
    double median = gaps[n / 2];
    return median > 0.1 * size ? median + usual : usual;
  }

  /** The pieces of the page, and the collector is empty again. */
  List<Ink> take() {
    end();
    List<Ink> taken = List.copyOf(done);
    done.clear();
    seen.clear();
    order = 0;
    return taken;
  }

  /** What a character stands for where a font has one for several letters or for a shape. */
  static @Nullable String plain(@Nullable String unicode) {
    if (unicode == null || unicode.isEmpty()) {
      return null;
    }
    char c = unicode.charAt(0);
    if (c < ' ' || c == '\ufffd' || c >= '\ue000' && c < '\uf900') {
      return null;
    }
    if (c >= '\ufb00' && c <= '\ufb4f'
        || c >= '\ufb50' && c <= '\ufdff'
        || c >= '\ufe70' && c < '\ufeff') {
      return java.text.Normalizer.normalize(unicode, java.text.Normalizer.Form.NFKC);
    }
    return unicode;
  }
}
