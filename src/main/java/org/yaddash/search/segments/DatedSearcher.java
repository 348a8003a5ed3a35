package org.yaddash.search.segments;

import java.time.Instant;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

/** One state of the index, and since when it stands so. */
public final class DatedSearcher extends IndexSearcher {
  private final Instant modified;

  public DatedSearcher(IndexReader reader, Instant modified) {
    super(reader);
    this.modified = modified;
  }

  /** Since when it stands so. */
  public Instant modified() {
    return modified;
  }

  /** Tells this state from every other. */
  public long generation() {
    return ((DirectoryReader) getIndexReader()).getVersion();
  }
}
