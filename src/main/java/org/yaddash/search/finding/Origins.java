package org.yaddash.search.finding;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.yaddash.search.projection.Columns;

/** Which originals the values of published entries were taken from. */
public final class Origins {
  private final IndexSearcher searcher;

  /** In this state of the index. */
  public Origins(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** The documents of entries that have a value from this original. */
  public ScoreDoc[] takenFrom(String original, int limit) throws IOException {
    TermQuery query = new TermQuery(new Term(Columns.ORIGINAL, original));
    return searcher.search(query, limit, Sort.INDEXORDER).scoreDocs;
  }

  /** Originals with pages, by name, after this one. */
  public List<String> books(String after, int limit) throws IOException {
    TreeSet<String> books = new TreeSet<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Terms terms = leaf.reader().terms(Columns.BOOK);
      TermsEnum one = terms == null ? TermsEnum.EMPTY : terms.iterator();
      int taken = 0;
      boolean more = one.seekCeil(new BytesRef(after)) != TermsEnum.SeekStatus.END;
      while (more && taken < limit) {
        String book = one.term().utf8ToString();
        boolean next = book.compareTo(after) > 0;
        if (next && searcher.count(new TermQuery(new Term(Columns.BOOK, book))) > 0) {
          books.add(book);
          taken++;
        }
        more = one.next() != null;
      }
    }
    return books.stream().limit(limit).toList();
  }
}
