package org.yaddash.search.ranking;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Hits as a query, with their own scores. */
public abstract class Ranked extends Query {
  /** What it finds in a segment, documents that were taken away included. */
  public abstract Hits in(LeafReaderContext segment) throws IOException;

  /**
   * A query that finds these hits, in this state of the index only.
   *
   * @param bySegment in the order of the segments
   */
  public static Ranked of(List<Hits> bySegment) {
    return new Ranked() {
      @Override
      public Hits in(LeafReaderContext segment) {
        return bySegment.get(segment.ord);
      }

      @Override
      public boolean equals(@Nullable Object other) {
        return this == other;
      }

      @Override
      public int hashCode() {
        return System.identityHashCode(this);
      }
    };
  }

  @Override
  public final Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new Weight(this) {
      @Override
      public @Nullable Scorer scorer(LeafReaderContext segment) throws IOException {
        Hits hits = in(segment);
        return hits.size() == 0 ? null : new Each(this, hits, boost);
      }

      @Override
      public Explanation explain(LeafReaderContext segment, int document) throws IOException {
        Hits hits = in(segment);
        int place = hits.place(0, document);
        return place < hits.size() && hits.document(place) == document
            ? Explanation.match(boost * hits.score(place), "has what was sought")
            : Explanation.noMatch("has not what was sought");
      }

      @Override
      public boolean isCacheable(LeafReaderContext segment) {
        return false;
      }
    };
  }

  @Override
  public final void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public final String toString(String column) {
    return "what was sought";
  }

  /** One hit after the other; those that would come too late anyway are left out. */
  private static final class Each extends Scorer {
    private final Hits hits;
    private final float boost;
    private final DocIdSetIterator places = new Places();
    private int place = -1;
    private float least;

    Each(Weight weight, Hits hits, float boost) {
      super(weight);
      this.hits = hits;
      this.boost = boost;
    }

    private final class Places extends DocIdSetIterator {
      @Override
      public int docID() {
        return place < 0 ? -1 : place < hits.size() ? hits.document(place) : NO_MORE_DOCS;
      }

      @Override
      public int nextDoc() {
        place++;
        return good();
      }

      @Override
      public int advance(int document) {
        place = hits.place(place + 1, document);
        return good();
      }

      private int good() {
        while (place < hits.size() && score() < least) {
          place++;
        }
        return docID();
      }

      @Override
      public long cost() {
        return hits.size();
      }
    }

    @Override
    public int docID() {
      return places.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return places;
    }

    @Override
    public float score() {
      return boost * hits.score(place);
    }

    @Override
    public void setMinCompetitiveScore(float score) {
      least = score;
    }

    @Override
    public float getMaxScore(int document) {
      return Float.POSITIVE_INFINITY;
    }
  }
}
