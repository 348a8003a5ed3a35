package org.yaddash.search.segments;

import java.io.IOException;
import java.util.UUID;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Accountable;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.yaddash.search.projection.Columns;
import org.yaddash.search.projection.Head;

/**
 * Where the published entries of a segment stand, by their ids: a table with twelve to twenty-four
 * bytes for each of them. Never changed; entries that were taken away since are told by the
 * segment.
 */
final class IdTable implements Accountable {
  private static final int BYTES_BESIDES = 64;
  private static final long LOWER = 0xFFFF_FFFFL;

  /** Half of a hash above, a document's number and one below; 0 where there is none. */
  private final long[] places;

  /** What it is known by in the memory of segments. */
  record Key() {}

  private IdTable(long[] places) {
    this.places = places;
  }

  /** The table of a segment, remembered. */
  static IdTable of(LeafReader segment, SegmentMemory memory) throws IOException {
    return memory.find(segment, new Key(), IdTable.class, () -> of(segment));
  }

  private static IdTable of(LeafReader segment) throws IOException {
    int most = segment.maxDoc();
    IdTable table = new IdTable(new long[Integer.highestOneBit(most + most / 2 + 1) << 1]);
    @Nullable BinaryDocValues heads = segment.getBinaryDocValues(Columns.HEAD);
    while (heads != null && heads.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      Head head = Head.unpack(heads.binaryValue());
      if (head.published()) {
        table.add(head.id(), heads.docID());
      }
    }
    return table;
  }

  private void add(UUID id, int document) {
    long hash = hash(id);
    int at = slot(hash);
    while (places[at] != 0) {
      at = at + 1 & places.length - 1;
    }
    places[at] = hash & ~LOWER | document + 1L;
  }

  /**
   * The document that an entry most likely is, to be looked at.
   *
   * @param live which documents were not taken away, or null when none was
   * @return its number, or -1 when the entry is surely not in the segment
   */
  int find(UUID id, @Nullable Bits live) {
    long hash = hash(id);
    for (int at = slot(hash); places[at] != 0; at = at + 1 & places.length - 1) {
      int document = (int) (places[at] & LOWER) - 1;
      if (((places[at] ^ hash) & ~LOWER) == 0 && (live == null || live.get(document))) {
        return document;
      }
    }
    return -1;
  }

  private int slot(long hash) {
    return (int) hash & places.length - 1;
  }

  private static long hash(UUID id) {
    long mixed = id.getMostSignificantBits() * 0x9E37_79B9_7F4A_7C15L;
    mixed = (mixed ^ mixed >>> 32 ^ id.getLeastSignificantBits()) * 0xD6E8_FEB8_6659_FD93L;
    return mixed ^ mixed >>> 32;
  }

  @Override
  public long ramBytesUsed() {
    return BYTES_BESIDES + (long) places.length * Long.BYTES;
  }
}
