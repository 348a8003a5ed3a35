package org.yaddash.imports.extract.legacy.writing;

/**
 * What becomes of a character that is found in a document: kept, taken for a space, or left out.
 */
public final class Characters {
  private Characters() {}

  /** Whether a character is neither white space nor invisible, at a glance. */
  static boolean solid(char c) {
    return c > ' ' && c <= '~' || c > '\u00ad' && c < '\u1680';
  }

  /** Whether a character is white space of any kind. */
  public static boolean white(char c) {
    // between these two there are only letters and signs
    return (c <= '\u00a0' || c >= '\u1680')
        && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085');
  }

  /** Whether nobody sees a character of a text, or it is none: half of a pair. */
  static boolean invisible(char c, CharSequence all, int i) {
    if (c < '\u00a0'
        || c == '\u00ad'
        || c == '\u200b'
        || c == '\u2060'
        || c >= '\ufff9' && c != '\ufffd') {
      return c != '\ufffc';
    }
    if (c == '\ufeff') {
      return true;
    }
    if (Character.isHighSurrogate(c)) {
      return i + 1 >= all.length() || !Character.isLowSurrogate(all.charAt(i + 1));
    }
    return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(all.charAt(i - 1)));
  }
}
