package org.yaddash.search.finding;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Tells where terms of one column stand in documents of a segment. Not for several threads. */
final class Spots {
  /** A term that stands more often in an entry is not followed further. */
  private static final int MOST = 200;

  private final @Nullable TermsEnum terms;
  private @Nullable PostingsEnum postings;

  /** Takes the spots of a term in one document. */
  interface Taking {
    void take(int document, Spot spot);
  }

  Spots(LeafReader segment, String column) throws IOException {
    Terms all = segment.terms(column);
    this.terms = all == null ? null : all.iterator();
  }

  /**
   * Tells where some terms stand in some documents.
   *
   * @param documents their numbers in the segment, in order
   */
  void of(Collection<String> some, List<Integer> documents, Taking taking) throws IOException {
    if (terms == null) {
      return;
    }
    for (String term : some) {
      if (terms.seekExact(new BytesRef(term))) {
        postings = terms.postings(postings, PostingsEnum.OFFSETS);
        each(postings, documents, taking);
      }
    }
  }

  private static void each(PostingsEnum postings, List<Integer> documents, Taking taking)
      throws IOException {
    int at = -1;
    for (int document : documents) {
      if (at < document) {
        at = postings.advance(document);
      }
      if (at == document) {
        int times = Math.min(postings.freq(), MOST);
        for (int i = 0; i < times; i++) {
          int position = postings.nextPosition();
          taking.take(document, new Spot(position, postings.startOffset(), postings.endOffset()));
        }
      }
    }
  }
}
