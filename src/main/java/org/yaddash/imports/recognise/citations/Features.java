package org.yaddash.imports.recognise.citations;

import java.util.Arrays;
import java.util.List;
import org.yaddash.imports.recognise.citations.words.KnownWords;
import org.yaddash.imports.recognise.citations.words.KnownWords.Kind;
import org.yaddash.imports.recognise.citations.words.Word;

/**
 * What the field model sees of a reference: for each word a set of observations, each a 32-bit
 * hash. Two kinds: {@link #words} speak about a word, {@link #borders} about the gap before it.
 */
final class Features {
  private static final KnownWords KNOWN = KnownWords.shared();
  private static final int YEAR = 1;

  private final List<Word> words;
  private final int size;
  private final String[] shape;
  private final String[] number;
  private final int[] kinds;
  private final String[] opening;
  private final String[] closing;
  private final int[] quoted;
  private final int[] bracketed;
  private final int[] sentence;
  private final int[] sinceBreak;
  private final String[] capital;
  private final String[] ends;
  private final int[] signsBefore;
  private final int[] signsAfter;
  private final String style;

  private int[] row = new int[128];
  private int filled;

  Features(List<Word> words) {
    this.words = words;
    this.size = words.size();
    this.shape = new String[size];
    this.number = new String[size];
    this.kinds = KNOWN.kinds(words);
    this.opening = new String[size];
    this.closing = new String[size];
    this.quoted = new int[size];
    this.bracketed = new int[size];
    this.sentence = new int[size];
    this.sinceBreak = new int[size];
    this.capital = new String[size];
    this.ends = new String[size];
    this.signsBefore = new int[size];
    this.signsAfter = new int[size];
    for (int at = 0; at < size; at++) {
      Word word = words.get(at);
      shape[at] = word.shape();
      number[at] = word.number();
      opening[at] = word.opening();
      closing[at] = word.closing();
      capital[at] = word.capital();
      ends[at] = capital[at] + closing[at];
    }
    states();
    for (int at = 0; at < size; at++) {
      signsBefore[at] = signs(at) | (at == 0 ? 0 : signsBefore[at - 1]);
    }
    for (int at = size - 1; at >= 0; at--) {
      signsAfter[at] = signs(at) | (at + 1 == size ? 0 : signsAfter[at + 1]);
    }
    this.style = style();
  }

  /** The observations of each word. */
  int[][] words() {
    int[][] all = new int[size][];
    for (int at = 0; at < size; at++) {
      filled = 0;
      lexical(at);
      context(at);
      layout(at);
      all[at] = Arrays.copyOf(row, filled);
    }
    return all;
  }

  /** The observations of the gap before each word; the first has none. */
  int[][] borders() {
    int[][] all = new int[size][];
    for (int at = 0; at < size; at++) {
      filled = 0;
      if (at > 0) {
        border(at);
      }
      all[at] = Arrays.copyOf(row, filled);
    }
    return all;
  }

  private void border(int at) {
    String before = closing[at - 1];
    add(900, 0);
    add(901, before);
    add(902, opening[at]);
    add(903, before, opening[at]);
    add(904, capital[at], before);
    add(905, number[at]);
    add(906, number[at - 1], before);
    add(907, 4 * quoted[at - 1] + quoted[at]);
    add(908, 4 * bracketed[at - 1] + bracketed[at]);
    add(909, style);
    add(910, Math.min(sentence[at], 4), before);
    for (int bits = kinds[at]; bits != 0; bits &= bits - 1) {
      int kind = Integer.numberOfTrailingZeros(bits);
      add(911, kind);
      add(912, kind, before);
    }
    for (int bits = kinds[at - 1]; bits != 0; bits &= bits - 1) {
      add(913, Integer.numberOfTrailingZeros(bits), before);
    }
  }

  private void lexical(int at) {
    String core = words.get(at).core();
    add(1, core);
    add(2, words.get(at).text());
    add(3, shape[at]);
    add(4, number[at]);
    add(5, opening[at]);
    add(6, closing[at]);
    add(7, opening[at], capital[at], closing[at]);
    for (int length = 1; length <= 4 && length <= core.length(); length++) {
      add(10 + length, core, 0, length);
      add(20 + length, core, core.length() - length, core.length());
    }
    for (int bits = kinds[at]; bits != 0; bits &= bits - 1) {
      int kind = Integer.numberOfTrailingZeros(bits);
      add(30, kind);
      add(31, kind, capital[at]);
      add(32, kind, closing[at]);
      add(33, kind, opening[at]);
    }
    add(34, Math.min(core.length(), 12));
  }

  private void context(int at) {
    for (int by = -3; by <= 3; by++) {
      if (by != 0) {
        neighbour(at, at + by, 100 + 20 * (by + 3), Math.abs(by));
      }
    }
    if (at > 0) {
      add(300, closing[at - 1], shape[at]);
      for (int bits = kinds[at]; bits != 0; bits &= bits - 1) {
        add(301, Integer.numberOfTrailingZeros(bits), closing[at - 1]);
      }
    }
    if (at > 0 && at + 1 < size) {
      add(302, capital[at - 1], closing[at - 1], capital[at], closing[at], capital[at + 1]);
      add(303, number[at - 1], number[at], number[at + 1]);
    }
  }

  private void neighbour(int at, int near, int kind, int distance) {
    if (near < 0 || near >= size) {
      add(kind, near < 0 ? 0 : 1);
      return;
    }
    String core = words.get(near).core();
    add(kind + 1, core);
    add(kind + 2, number[near]);
    add(kind + 3, closing[near]);
    for (int bits = kinds[near]; bits != 0; bits &= bits - 1) {
      add(kind + 4, Integer.numberOfTrailingZeros(bits));
    }
    if (distance <= 2) {
      add(kind + 5, shape[near]);
      add(kind + 6, opening[near]);
    }
    if (distance == 1) {
      add(kind + 7, core, Math.max(0, core.length() - 3), core.length());
      add(kind + 8, closing[near], capital[at], closing[at]);
      add(kind + 9, number[near], number[at], closing[at]);
    }
  }

  private void layout(int at) {
    add(400, 12 * at / size);
    if (at < 5) {
      add(401, at);
    }
    if (size - at <= 5) {
      add(402, size - at);
    }
    int part = Math.min(sentence[at], 5);
    add(403, quoted[at]);
    add(404, bracketed[at]);
    add(405, part);
    add(406, part, capital[at]);
    add(407, Math.min(sinceBreak[at], 8));
    add(408, style);
    add(409, part, style);
    add(410, 8 * part + quoted[at]);
    int before = at == 0 ? 0 : signsBefore[at - 1];
    int after = at + 1 == size ? 0 : signsAfter[at + 1];
    add(411, before);
    add(412, after);
    for (int sign = 1; sign <= 32; sign <<= 1) {
      add(413, 8 * (2 * sign + ((before & sign) != 0 ? 1 : 0)) + part);
      add(414, 2 * sign + ((after & sign) != 0 ? 1 : 0), ends[at]);
    }
    add(415, nextBreak(at));
    add(416, style, number[at]);
  }

  /**
   * Whether the word is a sign that a part of the reference has been: a year, pages, an editor, a
   * quoted title, "In".
   */
  private int signs(int at) {
    int signs = 0;
    if (number[at].startsWith("Y")) {
      signs |= YEAR;
    }
    if ((kinds[at] & Kind.PAGE.bit()) != 0 && closing[at].startsWith(".")) {
      signs |= 2;
    }
    if ((kinds[at] & Kind.EDITOR.bit()) != 0) {
      signs |= 4;
    }
    if (quoted[at] == 1) {
      signs |= 8;
    }
    if ((kinds[at] & Kind.IN.bit()) != 0 && at > 0 && !closing[at - 1].isEmpty()) {
      signs |= 16;
    }
    if (number[at].equals("R")) {
      signs |= 32;
    }
    return signs;
  }

  private int nextBreak(int at) {
    for (int ahead = 0; ahead < 10 && at + ahead < size; ahead++) {
      if (breaks(at + ahead)) {
        return ahead;
      }
    }
    return 10;
  }

  /** Quotation, bracket and sentence states, word by word. */
  private void states() {
    int quotes = 0;
    int depth = 0;
    int sentences = 0;
    int since = 0;
    for (int at = 0; at < size; at++) {
      String text = words.get(at).text();
      boolean opensQuote = opening[at].contains("q");
      if (opensQuote) {
        quotes = 1;
      }
      quoted[at] = quotes;
      int opened = count(text, '(') + count(text, '[');
      int closed = count(text, ')') + count(text, ']');
      bracketed[at] = depth > 0 || opened > 0 ? 1 : 0;
      depth = Math.max(0, Math.min(3, depth + opened - closed));
      sentence[at] = sentences;
      sinceBreak[at] = since++;
      boolean lone =
          words.get(at).core().isEmpty() && opensQuote && quoted[Math.max(0, at - 1)] != 1;
      if (quotes == 1 && closing[at].contains("q") && !lone) {
        quotes = 2;
      }
      if (breaks(at)) {
        sentences++;
        since = 0;
      }
    }
  }

  /**
   * Whether a part of the reference may end with this word: a full stop that is no abbreviation's,
   * a year's bracket.
   */
  private boolean breaks(int at) {
    Word word = words.get(at);
    String end = closing[at];
    if (end.contains("?") || end.contains("q") || end.contains(":") && kinds[at] != 0) {
      return true;
    }
    if (!end.contains(".")) {
      return false;
    }
    return word.core().length() > 3 || number[at].startsWith("Y") || end.contains(")");
  }

  /**
   * How the reference is written as a whole: where its first year stands, whether it has quotes.
   */
  private String style() {
    String year = "-";
    for (int at = 0; at < size; at++) {
      if (number[at].startsWith("Y")) {
        String where = at * 3 < size ? "early" : at * 3 < size * 2 ? "middle" : "late";
        year = where + (bracketed[at] == 1 ? "()" : "");
        break;
      }
    }
    boolean quotes = false;
    for (int at = 0; at < size; at++) {
      quotes |= quoted[at] == 1;
    }
    return year + (quotes ? "q" : "");
  }

  private static int count(String text, char wanted) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += text.charAt(i) == wanted ? 1 : 0;
    }
    return count;
  }

  private void add(int kind, String value) {
    add(finish(mix(seed(kind), value, 0, value.length())));
  }

  private void add(int kind, String value, int from, int to) {
    add(finish(mix(seed(kind), value, from, to)));
  }

  private void add(int kind, int value) {
    add(finish(mix(seed(kind), value)));
  }

  private void add(int kind, int value, String text) {
    add(finish(mix(mix(seed(kind), value), text, 0, text.length())));
  }

  private void add(int kind, String... values) {
    long hash = seed(kind);
    for (String value : values) {
      hash = mix(mix(hash, value, 0, value.length()), value.length());
    }
    add(finish(hash));
  }

  private void add(int hash) {
    if (filled == row.length) {
      row = Arrays.copyOf(row, 2 * filled);
    }
    row[filled++] = hash;
  }

  /** The observation that every border has. */
  static int always() {
    return finish(mix(seed(900), 0));
  }

  private static long seed(int kind) {
    return 0xcbf29ce484222325L ^ kind * 0x9E3779B97F4A7C15L;
  }

  private static long mix(long hash, int value) {
    return (hash ^ value + 0x10000L) * 0x100000001b3L;
  }

  /** FNV-1a over characters. */
  private static long mix(long start, String value, int from, int to) {
    long hash = start;
    for (int i = from; i < to; i++) {
      hash = (hash ^ value.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  private static int finish(long hash) {
    long mixed = (hash ^ hash >>> 29) * 0xBF58476D1CE4E5B9L;
    return (int) (mixed ^ mixed >>> 32);
  }
}
