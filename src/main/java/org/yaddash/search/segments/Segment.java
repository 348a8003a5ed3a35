package org.yaddash.search.segments;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.yaddash.search.projection.Columns;
import org.yaddash.search.projection.Head;

/**
 * A part of the index, with the columns that one request has read from. Documents are named by
 * their numbers in it. Reading in the order of these numbers is cheapest, as a column can only be
 * gone through forwards and is opened again otherwise. For one thread.
 */
public final class Segment {
  private final LeafReaderContext leaf;
  private final Map<String, BinaryDocValues> texts = new HashMap<>();
  private final Map<String, NumericDocValues> numbers = new HashMap<>();

  Segment(LeafReaderContext leaf) {
    this.leaf = leaf;
  }

  /** The number in the whole index of its first document. */
  public int base() {
    return leaf.docBase;
  }

  /** All that it holds. */
  public LeafReader reader() {
    return leaf.reader();
  }

  /** What every document has. */
  public Head head(int document) throws IOException {
    BytesRef head = value(Columns.HEAD, document);
    if (head == null) {
      throw new IOException("The index lacks the head of an entry");
    }
    return Head.unpack(head);
  }

  /**
   * What a document has in a column of bytes, or null when it has nothing there. It holds until the
   * column is asked for the next time.
   */
  public @Nullable BytesRef value(String column, int document) throws IOException {
    @Nullable BinaryDocValues values = texts.get(column);
    if (values == null || values.docID() > document) {
      values = reader().getBinaryDocValues(column);
      if (values == null) {
        return null;
      }
      texts.put(column, values);
    }
    return values.advanceExact(document) ? values.binaryValue() : null;
  }

  /** What a document has in a column of numbers, or what is given when it has nothing there. */
  public long number(String column, int document, long otherwise) throws IOException {
    @Nullable NumericDocValues values = numbers.get(column);
    if (values == null || values.docID() > document) {
      values = reader().getNumericDocValues(column);
      if (values == null) {
        return otherwise;
      }
      numbers.put(column, values);
    }
    return values.advanceExact(document) ? values.longValue() : otherwise;
  }
}
