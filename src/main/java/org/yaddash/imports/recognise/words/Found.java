package org.yaddash.imports.recognise.words;

import java.util.function.Function;

/**
 * A value with the place that it was read from.
 *
 * @param value what was understood
 * @param start first character of it in the document's text, UTF-16; -1 when it came from the
 *     file's metadata
 * @param end one past the last; -1 for metadata
 * @param exact the characters that say it
 */
public record Found<T>(T value, int start, int end, String exact) {

  /** A value whose words are the value. */
  public static Found<String> words(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && blank(text.charAt(from))) {
      from++;
    }
    while (to > from && blank(text.charAt(to - 1))) {
      to--;
    }
    String exact = text.substring(from, to);
    return new Found<>(Tokens.oneLine(exact), from, to, exact);
  }

  /** A value read from {@code [start, end)} of the text. */
  public static <T> Found<T> at(T value, String text, int start, int end) {
    return new Found<>(value, start, end, text.substring(start, end));
  }

  /** A value that the file says about itself, outside its text. */
  public static <T> Found<T> metadata(T value, String exact) {
    return new Found<>(value, -1, -1, exact);
  }

  /** The same place with its value understood further. */
  public <R> Found<R> map(Function<T, R> further) {
    return new Found<>(further.apply(value), start, end, exact);
  }

  /** Whether it came from the text itself. */
  public boolean inText() {
    return start >= 0;
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
  }
}
