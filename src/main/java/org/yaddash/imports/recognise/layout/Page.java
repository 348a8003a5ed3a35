package org.yaddash.imports.recognise.layout;

import java.util.List;
import java.util.Set;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Legacy;

/**
 * A document with the clues of its blocks.
 *
 * @param legacy what was extracted
 * @param clues one for each of its blocks, in order
 */
public record Page(Legacy legacy, List<Clues> clues) {
  /** A document, its clues gathered. */
  public static Page of(Legacy legacy) {
    return new Page(legacy, Clues.of(legacy));
  }

  /**
   * The same document with the knowledge of its upload.
   *
   * @param furniture fingerprints of blocks that stand on most pages of the upload
   */
  public Page among(Set<Long> furniture) {
    return furniture.isEmpty()
        ? this
        : new Page(legacy, Clues.among(clues, legacy.text(), furniture));
  }

  /** How many blocks it has. */
  public int size() {
    return clues.size();
  }

  /** The clues of a block. */
  public Clues clue(int block) {
    return clues.get(block);
  }

  /** A block by its position. */
  public Block block(int block) {
    return clues.get(block).block();
  }

  /** The characters of a block. */
  public String text(int block) {
    return legacy.textOf(block(block));
  }

  /** Whether the document is a web page: only these have furniture around their text. */
  public boolean web() {
    return legacy.mediaType().contains("html");
  }

  /** How many words of a block are those that menus, counters and footers are made of. */
  public int furnitureWords(int block) {
    return FurnitureWords.in(this, block);
  }
}
