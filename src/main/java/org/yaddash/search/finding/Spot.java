package org.yaddash.search.finding;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Where a term stands in an entry.
 *
 * @param position its word's place among all words
 * @param start where it begins in the entry's texts, in bytes
 * @param end where it ends
 */
record Spot(int position, int start, int end) {
  /** A term that stands more often in an entry is not followed further. */
  private static final int MOST = 200;

  /** Takes the spots of a term in one document. */
  interface Taking {
    void take(int document, Spot spot);
  }

  /**
   * Tells where a term stands in some documents.
   *
   * @param documents their numbers in this part of the index, in order
   */
  static void each(
      LeafReader reader, String column, String term, List<Integer> documents, Taking taking)
      throws IOException {
    Terms terms = reader.terms(column);
    if (terms == null) {
      return;
    }
    TermsEnum one = terms.iterator();
    if (!one.seekExact(new BytesRef(term))) {
      return;
    }
    PostingsEnum postings = one.postings(null, PostingsEnum.OFFSETS);
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
