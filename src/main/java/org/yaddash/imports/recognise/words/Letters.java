package org.yaddash.imports.recognise.words;

/**
 * What characters are, as {@link Character} says, but looked up at once for those that most texts
 * are made of (Latin, Greek, Cyrillic, Hebrew): every recogniser asks it of every character.
 */
public final class Letters {
  private static final int LETTER = 1;
  private static final int DIGIT = 2;
  private static final int WHITE = 4;
  private static final byte[] KINDS = new byte[0x600];
  private static final char[] LOWER = new char[KINDS.length];

  static {
    for (char c = 0; c < KINDS.length; c++) {
      KINDS[c] =
          (byte)
              ((Character.isLetter(c) ? LETTER : 0)
                  | (Character.isDigit(c) ? DIGIT : 0)
                  | (Character.isWhitespace(c) ? WHITE : 0));
      LOWER[c] = Character.toLowerCase(c);
    }
  }

  private Letters() {}

  /** {@link Character#isLetter(char)}. */
  public static boolean letter(char c) {
    return c < KINDS.length ? (KINDS[c] & LETTER) != 0 : Character.isLetter(c);
  }

  /** {@link Character#isDigit(char)}. */
  public static boolean digit(char c) {
    return c < KINDS.length ? (KINDS[c] & DIGIT) != 0 : Character.isDigit(c);
  }

  /** {@link Character#isLetterOrDigit(char)}. */
  public static boolean letterOrDigit(char c) {
    return c < KINDS.length ? (KINDS[c] & (LETTER | DIGIT)) != 0 : Character.isLetterOrDigit(c);
  }

  /** {@link Character#isWhitespace(char)}. */
  public static boolean white(char c) {
    return c < KINDS.length ? (KINDS[c] & WHITE) != 0 : Character.isWhitespace(c);
  }

  /** {@link Character#toLowerCase(char)}. */
  public static char lower(char c) {
    return c < LOWER.length ? LOWER[c] : Character.toLowerCase(c);
  }

  /** Whether there is a digit in {@code [from, to)}. */
  public static boolean hasDigit(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (digit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
