package org.yaddash.search.finding;

import java.util.List;
import org.apache.lucene.util.Accountable;
import org.jspecify.annotations.Nullable;
import org.yaddash.names.Nearest;
import org.yaddash.search.words.Asked;

/** One part of what was asked, as it is understood in one state of the index. */
final class Piece implements Accountable {
  private static final int BYTES_FOR_A_WORD = 400;
  private static final int BYTES_FOR_A_NAME = 100;

  private final Asked.Part part;
  private final List<List<String>> likely;
  private final List<List<Nearest.Near>> names;
  private final int hash;

  /**
   * A part of what was asked.
   *
   * @param likely for each of its words, the terms that it may be a misspelling of; none of words
   *     that are in the index
   * @param names for each name that it is made of, those that sound like it
   */
  Piece(Asked.Part part, List<List<String>> likely, List<List<Nearest.Near>> names) {
    this.part = part;
    this.likely = List.copyOf(likely);
    this.names = List.copyOf(names);
    this.hash = (part.hashCode() * 31 + this.likely.hashCode()) * 31 + this.names.hashCode();
  }

  Asked.Part part() {
    return part;
  }

  /** The terms that one of its words may be a misspelling of. */
  List<String> likely(int word) {
    return likely.isEmpty() ? List.of() : likely.get(word);
  }

  /** For each name that it is made of, those that sound like it. */
  List<List<Nearest.Near>> names() {
    return names;
  }

  @Override
  public long ramBytesUsed() {
    return (long) BYTES_FOR_A_WORD
            * (1 + part.words().size() + likely.stream().mapToInt(List::size).sum())
        + (long) BYTES_FOR_A_NAME * names.stream().mapToInt(List::size).sum();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Piece piece
            && hash == piece.hash
            && part.equals(piece.part)
            && likely.equals(piece.likely)
            && names.equals(piece.names);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
