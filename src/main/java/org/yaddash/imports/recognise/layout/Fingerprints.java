package org.yaddash.imports.recognise.layout;

import java.util.HashSet;
import java.util.Set;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Legacy;

/**
 * Recognises the same block elsewhere: by its letters, so that neither case nor spacing hides it.
 */
public final class Fingerprints {
  private static final int SHORT = 120;

  private Fingerprints() {}

  /** The fingerprints of all blocks of a document that have text. */
  public static Set<Long> of(Legacy legacy) {
    Set<Long> prints = new HashSet<>();
    for (Block block : legacy.blocks()) {
      long print = across(legacy.text(), block.place().start(), block.place().end());
      if (print != 0) {
        prints.add(print);
      }
    }
    return prints;
  }

  /**
   * The fingerprint of {@code [start, end)} by which it is known on other pages; 0 where there are
   * fewer than three letters. In a short line numbers do not count (a hit counter, a date), in
   * longer text they are part of what is said.
   */
  public static long across(String text, int start, int end) {
    int letters = 0;
    for (int i = start; i < end && letters <= SHORT; i++) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    if (letters < 3) {
      return 0;
    }
    long print = of(text, start, end);
    for (int i = start; i < end && letters > SHORT; i++) {
      if (Character.isDigit(text.charAt(i))) {
        print = (print ^ text.charAt(i)) * 0x100000001b3L;
      }
    }
    return print;
  }

  /** The fingerprint of the letters of {@code [start, end)}; 0 where there is none. */
  public static long of(String text, int start, int end) {
    long print = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        // FNV-1a over the letters
        print =
            ((print == 0 ? 0xcbf29ce484222325L : print) ^ Character.toLowerCase(c))
                * 0x100000001b3L;
      }
    }
    return print;
  }
}
