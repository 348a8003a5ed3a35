package org.yaddash.search.ranking;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/** The documents of one segment that have some term of a column. Not for several threads. */
public final class TermHits {
  /** A word that stands so often in a text of usual length has half of what it can come to. */
  private static final float HALF = 1.2f;

  /** As much of that holds for texts of any length. */
  private static final float WHATEVER_LENGTH = 0.25f;

  private final LeafReader segment;
  private final String column;
  private final @Nullable TermsEnum terms;

  /** Those of a segment and one of its columns. */
  public TermHits(LeafReader segment, String column) throws IOException {
    this.segment = segment;
    this.column = column;
    Terms all = segment.terms(column);
    this.terms = all == null ? null : all.iterator();
  }

  /** Those that have a term, scored by how often. */
  public Hits of(String term) throws IOException {
    if (terms == null || !terms.seekExact(new BytesRef(term))) {
      return Hits.NONE;
    }
    int[] documents = new int[terms.docFreq()];
    float[] scores = new float[documents.length];
    PostingsEnum postings = terms.postings(null, PostingsEnum.FREQS);
    int count = 0;
    for (int document = postings.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = postings.nextDoc()) {
      documents[count] = document;
      scores[count++] = postings.freq();
    }
    return new Hits(documents, scores, count);
  }

  /**
   * How much there is of something in texts, from how often it stands there: nearly as much when it
   * stands there once as when it stands there often, and more in a short text than in a long one.
   *
   * @param often hits that are scored by how often
   * @param usual the number of words that a text of usual length has
   * @param most what it comes to at most
   */
  public Hits weighed(Hits often, float usual, float most) throws IOException {
    if (often.size() == 0) {
      return often;
    }
    @Nullable NumericDocValues lengths = segment.getNormValues(column);
    float[] scores = new float[often.size()];
    for (int i = 0; i < scores.length; i++) {
      boolean known = lengths != null && lengths.advanceExact(often.document(i));
      float length = known ? SmallFloat.byte4ToInt((byte) lengths.longValue()) : usual;
      float half = HALF * (WHATEVER_LENGTH + (1 - WHATEVER_LENGTH) * length / usual);
      scores[i] = most * often.score(i) / (often.score(i) + half);
    }
    return often.scored(scores);
  }

  /** Those that a query finds, without a score. */
  public static Hits of(LeafReader segment, Query query) throws IOException {
    IndexSearcher searcher = new IndexSearcher(segment);
    searcher.setQueryCache(null);
    @Nullable Scorer found =
        searcher
            .createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
            .scorer(segment.getContext());
    if (found == null) {
      return Hits.NONE;
    }
    int[] documents = new int[16];
    int count = 0;
    DocIdSetIterator each = found.iterator();
    for (int document = each.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = each.nextDoc()) {
      documents = ArrayUtil.grow(documents, count + 1);
      documents[count++] = document;
    }
    return new Hits(documents, new float[count], count);
  }
}
