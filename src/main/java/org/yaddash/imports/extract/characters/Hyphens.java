package org.yaddash.imports.extract.characters;

/** Undoes the hyphens that words were parted by at line ends. */
public final class Hyphens {
  private static final String SIGNS = "-\u00ad\u2010\u00ac";

  private Hyphens() {}

  /** Whether the line's last piece and the next line's first are one word. */
  public static boolean join(CharSequence line, CharSequence next) {
    int n = line.length();
    if (n < 2 || next.length() < 1 || SIGNS.indexOf(line.charAt(n - 1)) < 0) {
      return false;
    }
    char before = line.charAt(n - 2);
    char after = next.charAt(0);
    if (line.charAt(n - 1) == '\u00ad') {
      return Character.isLetter(before) && Character.isLetter(after);
    }
    if (!Character.isLetter(before)) {
      return false;
    }
    int from = n - 1;
    boolean small = false;
    while (from > 0 && Character.isLetter(line.charAt(from - 1))) {
      from--;
      small |= Character.isLowerCase(line.charAt(from));
    }
    // A word in capitals goes on in capitals.
    boolean shouted = !small && n - 1 - from >= 2 && Character.isUpperCase(after);
    return Character.isLowerCase(after) && small || shouted;
  }

  /** The line without its last hyphen. */
  public static String without(String line) {
    return line.substring(0, line.length() - 1);
  }
}
