package org.yaddash.imports.recognise.pages;

import java.util.List;
import java.util.Set;
import org.yaddash.imports.extract.Block;
import org.yaddash.imports.extract.Legacy;

/**
 * A document with the clues of its blocks.
 *
 * @param legacy what was extracted
 * @param clues one for each of its blocks, in order
 */
record Page(Legacy legacy, List<Clues> clues) {
  static Page of(Legacy legacy, Set<Long> furniture) {
    return new Page(legacy, Clues.of(legacy, furniture));
  }

  int size() {
    return clues.size();
  }

  Clues clue(int block) {
    return clues.get(block);
  }

  Block block(int block) {
    return clues.get(block).block();
  }

  String text(int block) {
    return legacy.textOf(block(block));
  }

  /** Whether the document is a web page: only these have furniture around their text. */
  boolean web() {
    return legacy.mediaType().contains("html");
  }
}
