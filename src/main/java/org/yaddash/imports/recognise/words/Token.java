package org.yaddash.imports.recognise.words;

/**
 * A word, a run of digits or one mark of a text.
 *
 * @param kind which of these
 * @param start first character in the text
 * @param end one past the last
 * @param form what stands there
 * @param capital whether it begins with an upper case letter
 */
public record Token(Kind kind, int start, int end, Word form, boolean capital) {
  /** What a token is. */
  public enum Kind {
    WORD,
    DIGITS,
    MARK
  }

  /** Its characters in lower case. */
  public String lower() {
    return form.lower();
  }

  /** The same with another word in its place. */
  public Token as(String lower) {
    return new Token(kind, start, end, Word.ofLower(lower), capital);
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
    return form.lower().equals(what);
  }
}
