package org.yaddash.imports.recognise.words;

import org.jspecify.annotations.Nullable;

/**
 * The words that were met lately, so that a word is made once and not each time that it stands in a
 * text. It has one place for all words of the same hash, in which the last one stays: whatever the
 * texts are, it neither grows nor becomes slow.
 */
final class Lexicon {
  private static final int PLACES = 1 << 13;

  /** What is longer hardly comes again. */
  private static final int LONGEST = 24;

  private final @Nullable Word[] words = new @Nullable Word[PLACES];

  /** The word {@code [from, to)}. */
  Word word(String text, int from, int to) {
    if (to - from > LONGEST) {
      return new Word(text.substring(from, to));
    }
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    int place = (hash ^ hash >>> 13) & PLACES - 1;
    @Nullable Word known = words[place];
    if (known != null && known.form.length() == to - from && text.startsWith(known.form, from)) {
      return known;
    }
    Word word = new Word(text.substring(from, to));
    words[place] = word;
    return word;
  }
}
