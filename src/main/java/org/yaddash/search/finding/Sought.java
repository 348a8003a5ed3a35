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
 * Search words as what stands for them in one state of the index. What each of them finds in a
 * segment is remembered, for many searches have words in common.
 */
public final class Sought {
  private final List<Piece> pieces;
  private final SegmentMemory memory;

  Sought(List<Piece> pieces, SegmentMemory memory) {
    this.pieces = pieces;
    this.memory = memory;
  }

  /** What was asked, part by part. */
  List<Piece> pieces() {
    return pieces;
  }

  /** The query that finds and ranks it. */
  public Ranked query() {
    return new Together(this);
  }

  /** The documents of a segment that have all that must be there and nothing that must not. */
  private Hits in(LeafReader segment) throws IOException {
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

  private static final class Together extends Ranked {
    private final Sought sought;

    Together(Sought sought) {
      this.sought = sought;
    }

    @Override
    public Hits in(LeafReaderContext segment) throws IOException {
      return sought.in(segment.reader());
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Together together && sought.pieces.equals(together.sought.pieces);
    }

    @Override
    public int hashCode() {
      return sought.pieces.hashCode();
    }
  }
}
