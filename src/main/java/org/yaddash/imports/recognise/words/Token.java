package org.yaddash.imports.recognise.words;

/**
 * A word, a run of digits or one mark of a text.
 *
 * @param kind which of these
 * @param start first character in the text
 * @param end one past the last
 * @param lower its characters in lower case
 * @param capital whether it begins with an upper case letter
 */
public record Token(Kind kind, int start, int end, String lower, boolean capital) {
  /** What a token is. */
  public enum Kind {
    WORD,
    DIGITS,
    MARK
  }

  /** Whether it is a word. */
  public boolean word() {
    return kind == Kind.WORD;
  }

  /** Whether it is a run of digits. */
  public boolean digits() {
    return kind == Kind.DIGITS;
  }

  /** Whether it is this mark or word (lower case). */
  public boolean is(String what) {
    return lower.equals(what);
  }
}
