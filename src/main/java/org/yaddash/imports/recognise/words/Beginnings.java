package org.yaddash.imports.recognise.words;

import java.util.BitSet;
import java.util.Collection;

/**
 * The first letters of some words. Most words of a text begin like none of them, and need not be
 * looked up with each of their possible endings cut off.
 */
public final class Beginnings {
  private static final int HASHES = 1 << 13;

  private final int letters;
  private final BitSet hashes = new BitSet(HASHES);

  /**
   * Learns words.
   *
   * @param letters how many of their letters count
   * @param words each at least as long
   */
  public Beginnings(int letters, Collection<String> words) {
    this.letters = letters;
    for (String word : words) {
      if (word.length() < letters) {
        throw new IllegalArgumentException(word + " is too short");
      }
      hashes.set(hash(word));
    }
  }

  /** Whether a word may begin like one of them; where it does not, none of them begins it. */
  public boolean of(String word) {
    return word.length() >= letters && hashes.get(hash(word));
  }

  private int hash(String word) {
    int hash = 0;
    for (int i = 0; i < letters; i++) {
      hash = hash * 31 + word.charAt(i);
    }
    return (hash ^ hash >>> 13) & HASHES - 1;
  }
}
