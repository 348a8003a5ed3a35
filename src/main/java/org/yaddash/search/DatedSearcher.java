package org.yaddash.search;

import java.time.Instant;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

/** One state of the index, and since when it stands so. */
final class DatedSearcher extends IndexSearcher {
  private final Instant modified;

  DatedSearcher(IndexReader reader, Instant modified) {
    super(reader);
    this.modified = modified;
  }

  Instant modified() {
    return modified;
  }

  /** Tells this state from every other. */
  long generation() {
    return ((DirectoryReader) getIndexReader()).getVersion();
  }
}
