package org.yaddash.search.finding;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;
import org.yaddash.search.ranking.Hits;
import org.yaddash.search.ranking.Ranked;
import org.yaddash.search.segments.SegmentMemory;

/**
 * Search words as what stands for them in one state of the index, and the query that finds and
 * ranks it. What each of them finds in a segment is remembered, for many searches have words in
 * common, and what all of them find together, for other pages of it are asked for.
 */
public final class Sought extends Ranked {
  private final List<Piece> pieces;
  private final SegmentMemory memory;
  private final SegmentMemory searches;

  Sought(List<Piece> pieces, SegmentMemory memory, SegmentMemory searches) {
    this.pieces = pieces;
    this.memory = memory;
    this.searches = searches;
  }

  /** What was asked, part by part. */
  List<Piece> pieces() {
    return pieces;
  }

  /** What is known of whole searches. */
  SegmentMemory searches() {
    return searches;
  }

  @Override
  public Hits in(LeafReaderContext segment) throws IOException {
    LeafReader reader = segment.reader();
    if (pieces.size() == 1) {
      return all(reader);
    }
    @Nullable Hits known = searches.known(reader, this, Hits.class);
    if (known == null) {
      known = all(reader).rounded();
      searches.keep(reader, this, known);
    }
    return known;
  }

  /** The documents of a segment that have all that must be there and nothing that must not. */
  private Hits all(LeafReader segment) throws IOException {
    @Nullable Hits found = null;
    for (Piece piece : pieces) {
      if (!piece.part().not()) {
        Hits some = in(segment, piece);
        found = found == null ? some : found.and(some);
      }
    }
    if (found == null) {
      return Hits.NONE;
    }
    for (Piece piece : pieces) {
      if (piece.part().not() && found.size() > 0) {
        found = found.without(in(segment, piece));
      }
    }
    return found;
  }

  private Hits in(LeafReader segment, Piece piece) throws IOException {
    return memory.find(segment, piece, Hits.class, () -> new PieceHits(segment).of(piece));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Sought sought && pieces.equals(sought.pieces);
  }

  @Override
  public int hashCode() {
    return pieces.hashCode();
  }
}
