package org.yaddash.imports.recognise.layout;

import java.util.HashSet;
import java.util.Set;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Legacy;

/**
 * Recognises the same block on another page: by its letters alone, so that neither case nor spacing
 * nor a changed number (a hit counter, a date) hides it.
 */
public final class Fingerprints {
  private Fingerprints() {}

  /** The fingerprints of all blocks of a document that have text. */
  public static Set<Long> of(Legacy legacy) {
    Set<Long> prints = new HashSet<>();
    for (Block block : legacy.blocks()) {
      long print = of(legacy.text(), block.place().start(), block.place().end());
      if (print != 0) {
        prints.add(print);
      }
    }
    return prints;
  }

  /** The fingerprint of {@code [start, end)}; 0 where there is no letter. */
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
