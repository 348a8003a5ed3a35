package org.yaddash.imports.extract.legacy;

/**
 * A part of the text that a profile has selected.
 *
 * @param role what it was selected as
 * @param start first character
 * @param end one past the last
 */
public record Mark(Role role, int start, int end) {

  /** What a part can be selected as. */
  public enum Role {
    BODY,
    SPLIT,
    TITLE,
    AUTHORS,
    DATE,
    CAPTION,
    VICTIMS;

    /** Stands before the first character until the text is whole; no text has it. */
    public char begin() {
      return (char) (FIRST + 2 * ordinal());
    }

    /** Stands after the last character. */
    public char end() {
      return (char) (FIRST + 2 * ordinal() + 1);
    }
  }

  private static final char FIRST = '\ufdd0';

  /** Whether a character is one of those that marks are made of: Unicode has no letter there. */
  public static boolean isMark(char c) {
    return c >= FIRST && c < FIRST + 32;
  }

  /** Whether a text has one of them. */
  static boolean in(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isMark(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** A text without them, as it must be before anything is marked in it. */
  public static String without(String text) {
    if (!in(text)) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      plain.append(isMark(text.charAt(i)) ? '\ufffd' : text.charAt(i));
    }
    return plain.toString();
  }
}
