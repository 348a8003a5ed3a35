package org.yaddash.imports.recognise.words;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Finds what stands between quotation marks, in all the usual marks, nested ones too. */
public final class QuoteMarks {
  private static final int DEEPEST = 6;

  private QuoteMarks() {}

  /**
   * A quotation: the place of the words and of the marks around them.
   *
   * @param start first character of the words
   * @param end one past the last
   * @param outerStart the opening mark
   * @param outerEnd one past the closing mark
   */
  public record Quoted(int start, int end, int outerStart, int outerEnd) {
    /** Where the words end; the comma before "he said" belongs to the sentence around them. */
    public int withoutComma(String text) {
      return text.charAt(end - 1) == ',' ? end - 1 : end;
    }

    /** Whether a sentence, or a part of one, ends before the closing mark. */
    public boolean endsInside(String text) {
      char ending = text.charAt(end - 1);
      return ending == '.' || ending == '!' || ending == '?' || ending == '…' || ending == ',';
    }
  }

  private record Open(char mark, int at, List<Quoted> inside) {}

  /**
   * The quotations of {@code [from, to)} in order, none inside another. Where one pair of marks
   * directly wraps another (typed twice, as {@code “"…"”}), the inner pairs are the quotations.
   */
  public static List<Quoted> in(String text, int from, int to) {
    List<Quoted> outermost = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      if (!mark(c)) {
        continue;
      }
      boolean closes = !open.isEmpty() && closing(text, at, from, to, open);
      if (closes) {
        close(text, at, open, outermost);
      } else if (opening(text, at, from, to) && open.size() < DEEPEST) {
        open.push(new Open(c, at, new ArrayList<>()));
      }
    }
    // an opening mark without its closing one keeps what it holds
    List<Quoted> late = new ArrayList<>();
    while (!open.isEmpty()) {
      Open lost = open.pop();
      late.addAll(0, lost.inside());
    }
    outermost.addAll(late);
    return outermost;
  }

  /** The place of the first opening mark that is never closed in {@code [from, to)}, or -1. */
  public static int unclosed(String text, int from, int to) {
    int last = -1;
    int depth = 0;
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      if (c == '“' || c == '«' || c == '„') {
        if (depth == 0) {
          last = at;
        }
        depth++;
      } else if (c == '”' || c == '»') {
        depth = Math.max(0, depth - 1);
      }
    }
    return depth > 0 ? last : -1;
  }

  private static void close(String text, int at, Deque<Open> open, List<Quoted> outermost) {
    Open begun = open.pop();
    while (!matches(begun.mark(), text.charAt(at)) && !open.isEmpty()) {
      Open wrong = begun;
      begun = open.pop();
      begun.inside().addAll(wrong.inside());
    }
    Quoted quoted = new Quoted(begun.at() + 1, at, begun.at(), at + 1);
    List<Quoted> inside = begun.inside();
    boolean typedTwice = !inside.isEmpty() && inside.get(0).outerStart() == quoted.start();
    List<Quoted> into = open.isEmpty() ? outermost : open.peek().inside();
    if (typedTwice) {
      into.addAll(inside);
    } else if (quoted.end() > quoted.start()) {
      into.add(quoted);
    }
  }

  private static boolean mark(char c) {
    return c == '"' || c == '“' || c == '”' || c == '„' || c == '«' || c == '»' || c == '‘'
        || c == '’' || c == '‟';
  }

  private static boolean matches(char opened, char closing) {
    return switch (opened) {
      case '"' -> closing == '"' || closing == '”';
      case '“', '‟' -> closing == '”' || closing == '"' || closing == '“';
      case '„' -> closing == '“' || closing == '”' || closing == '"';
      case '«' -> closing == '»';
      case '‘' -> closing == '’';
      default -> closing == opened;
    };
  }

  private static boolean closing(String text, int at, int from, int to, Deque<Open> open) {
    char c = text.charAt(at);
    if (c == '”' || c == '»') {
      return holds(open, c);
    }
    if (c == '’') {
      boolean apostrophe = at + 1 < to && Character.isLetterOrDigit(text.charAt(at + 1));
      return !apostrophe && open.peek() != null && open.peek().mark() == '‘';
    }
    if (c == '“') {
      return open.peek() != null
          && (open.peek().mark() == '„'
              || open.peek().mark() == '“' && !opening(text, at, from, to));
    }
    if (c == '"') {
      return holds(open, c) && !leansRight(text, at, from, to);
    }
    return false;
  }

  private static boolean holds(Deque<Open> open, char closing) {
    for (Open one : open) {
      if (matches(one.mark(), closing)) {
        return true;
      }
    }
    return false;
  }

  private static boolean opening(String text, int at, int from, int to) {
    char c = text.charAt(at);
    return switch (c) {
      case '«', '„', '‟' -> true;
      case '“', '"' -> leansRight(text, at, from, to);
      case '‘' -> leansRight(text, at, from, to);
      default -> false;
    };
  }

  /** A mark with a gap or another opening mark before it and a word after it opens. */
  private static boolean leansRight(String text, int at, int from, int to) {
    char before = at > from ? text.charAt(at - 1) : ' ';
    char after = at + 1 < to ? text.charAt(at + 1) : ' ';
    boolean gapBefore =
        Tokens.space(before) || "([{—–-:=/".indexOf(before) >= 0 || "“«„‘\"‟".indexOf(before) >= 0;
    boolean wordAfter = !Tokens.space(after) && ",.;:!?)]}”»".indexOf(after) < 0;
    return gapBefore && wordAfter;
  }
}
