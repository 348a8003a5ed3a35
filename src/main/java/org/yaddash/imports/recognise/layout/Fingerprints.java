package org.yaddash.imports.recognise.layout;

import java.util.HashSet;
import java.util.Set;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.recognise.words.Letters;

/**
 * Recognises the same block elsewhere: by its letters, so that neither case nor spacing hides it.
 */
public final class Fingerprints {
  private static final int SHORT = 120;

  // FNV-1a over the letters
  private static final long FIRST = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

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
    long print = FIRST;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Letters.letter(c)) {
        letters++;
        print = (print ^ Letters.lower(c)) * PRIME;
      }
    }
    if (letters < 3) {
      return 0;
    }
    for (int i = start; i < end && letters > SHORT; i++) {
      char c = text.charAt(i);
      if (Letters.digit(c)) {
        print = (print ^ c) * PRIME;
      }
    }
    return print;
  }

  /** The fingerprint of the letters of {@code [start, end)}; 0 where there is none. */
  public static long of(String text, int start, int end) {
    boolean any = false;
    long print = FIRST;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Letters.letter(c)) {
        any = true;
        print = (print ^ Letters.lower(c)) * PRIME;
      }
    }
    return any ? print : 0;
  }
}
