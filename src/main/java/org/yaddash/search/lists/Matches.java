package org.yaddash.search.lists;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.yaddash.search.ranking.Hits;
import org.yaddash.search.segments.SegmentMemory;

/**
 * The entries of one state of the index that meet all of some conditions: for each segment, a bit
 * for each of its documents. Each condition is looked up by itself, so that those that many
 * questions have in common are found out once.
 */
public final class Matches {
  /** Fewer than one of so many documents are found again as fast as they are remembered. */
  private static final int SELDOM = 64;

  private final List<FixedBitSet> segments;
  private final long total;

  private Matches(List<FixedBitSet> segments) {
    this.segments = segments;
    this.total = segments.stream().mapToLong(FixedBitSet::cardinality).sum();
  }

  /** The entries that meet all of these conditions, of which there is at least one. */
  public static Matches of(IndexSearcher searcher, List<Query> conditions, SegmentMemory memory)
      throws IOException {
    List<Condition> all = new ArrayList<>();
    for (Query condition : conditions) {
      all.add(new Condition(searcher, condition, memory));
    }
    List<FixedBitSet> segments = new ArrayList<>();
    for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
      @Nullable Bits live = segment.reader().getLiveDocs();
      @Nullable FixedBitSet together = live == null ? null : FixedBitSet.copyOf(live);
      for (Condition condition : all) {
        FixedBitSet some = condition.in(segment);
        if (together == null) {
          together = all.size() == 1 ? some : some.clone();
        } else {
          together.and(some);
        }
      }
      if (together == null) {
        throw new IllegalArgumentException("There is no condition");
      }
      segments.add(together);
    }
    return new Matches(segments);
  }

  /** Those of some hits that are among these. */
  public Hits cut(Hits hits, LeafReaderContext segment) {
    return hits.among(segments.get(segment.ord));
  }

  /** The entries that are hits, of which there are some for each segment. */
  public static Matches ofHits(IndexSearcher searcher, List<Hits> hits) {
    List<FixedBitSet> segments = new ArrayList<>();
    for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
      segments.add(hits.get(segment.ord).bits(segment.reader().maxDoc()));
    }
    return new Matches(segments);
  }

  /** How many they are. */
  public long total() {
    return total;
  }

  /** Those of a segment. */
  FixedBitSet in(LeafReaderContext segment) {
    return segments.get(segment.ord);
  }

  /** A query that finds them, in this state of the index only. */
  public Query query() {
    return new Found(this);
  }

  /** One of the conditions. */
  static final class Condition {
    private final IndexSearcher searcher;
    private final Query query;
    private final SegmentMemory memory;
    private @Nullable Weight weight;

    Condition(IndexSearcher searcher, Query query, SegmentMemory memory) {
      this.searcher = searcher;
      this.query = query;
      this.memory = memory;
    }

    /** The documents of a segment that meet it, those taken away included; not to be changed. */
    FixedBitSet in(LeafReaderContext segment) throws IOException {
      LeafReader reader = segment.reader();
      @Nullable FixedBitSet known = memory.known(reader, query, FixedBitSet.class);
      if (known != null) {
        return known;
      }
      FixedBitSet found = new FixedBitSet(reader.maxDoc());
      @Nullable Scorer scorer = weight().scorer(segment);
      if (scorer != null) {
        found.or(scorer.iterator());
      }
      if ((long) found.cardinality() * SELDOM >= reader.maxDoc()) {
        memory.keep(reader, query, found);
      }
      return found;
    }

    private Weight weight() throws IOException {
      Weight made = weight;
      if (made == null) {
        made = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        weight = made;
      }
      return made;
    }
  }

  /** The matches as a query. */
  private static final class Found extends Query {
    private final Matches matches;

    Found(Matches matches) {
      this.matches = matches;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
      return new ConstantScoreWeight(this, boost) {
        @Override
        public Scorer scorer(LeafReaderContext segment) {
          FixedBitSet found = matches.in(segment);
          DocIdSetIterator each = new BitSetIterator(found, found.approximateCardinality());
          return new ConstantScoreScorer(this, score(), mode, each);
        }

        @Override
        public boolean isCacheable(LeafReaderContext segment) {
          return false;
        }
      };
    }

    @Override
    public void visit(QueryVisitor visitor) {
      visitor.visitLeaf(this);
    }

    @Override
    public String toString(String column) {
      return matches.total + " entries";
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Found found && found.matches == matches;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(matches);
    }
  }
}
