package org.yaddash.search.segments;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
 * Where the published entries of a segment stand, by their ids, and of which type they are: 24 to
 * 30 bytes for each document. Never changed; entries that were taken away since are told by the
 * segment.
 */
final class IdTable implements Accountable {
  private static final int BYTES_BESIDES = 200;

  /** The number of a document and one; 0 where there is none. */
  private final int[] places;

  /** The two halves of the id of each document. */
  private final long[] ids;

  /** The type of each document, by its place among the types. */
  private final short[] typeOf;

  private final List<String> types = new ArrayList<>();

  /** What it is known by in the memory of segments. */
  record Key() {}

  private IdTable(int documents) {
    places = new int[Integer.highestOneBit(documents + documents / 2 + 1) << 1];
    ids = new long[2 * documents];
    typeOf = new short[documents];
  }

  /** The table of a segment, remembered. */
  static IdTable of(LeafReader segment, SegmentMemory memory) throws IOException {
    return memory.find(segment, new Key(), IdTable.class, () -> of(segment));
  }

  private static IdTable of(LeafReader segment) throws IOException {
    IdTable table = new IdTable(segment.maxDoc());
    @Nullable BinaryDocValues heads = segment.getBinaryDocValues(Columns.HEAD);
    while (heads != null && heads.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      Head head = Head.unpack(heads.binaryValue());
      if (head.published()) {
        table.add(head, heads.docID());
      }
    }
    return table;
  }

  private void add(Head head, int document) {
    ids[2 * document] = head.id().getMostSignificantBits();
    ids[2 * document + 1] = head.id().getLeastSignificantBits();
    if (!types.contains(head.type())) {
      types.add(head.type());
    }
    typeOf[document] = (short) types.indexOf(head.type());
    int at = slot(head.id());
    while (places[at] != 0) {
      at = at + 1 & places.length - 1;
    }
    places[at] = document + 1;
  }

  /**
   * The document that an entry is.
   *
   * @param live which documents were not taken away, or null when none was
   * @return its number, or -1 when the entry is not in the segment
   */
  int find(UUID id, @Nullable Bits live) {
    for (int at = slot(id); places[at] != 0; at = at + 1 & places.length - 1) {
      int document = places[at] - 1;
      if (ids[2 * document] == id.getMostSignificantBits()
          && ids[2 * document + 1] == id.getLeastSignificantBits()
          && (live == null || live.get(document))) {
        return document;
      }
    }
    return -1;
  }

  /** The type of the entry that a document is. */
  String type(int document) {
    return types.get(Short.toUnsignedInt(typeOf[document]));
  }

  private int slot(UUID id) {
    long mixed = id.getMostSignificantBits() * 0x9E37_79B9_7F4A_7C15L;
    mixed = (mixed ^ mixed >>> 32 ^ id.getLeastSignificantBits()) * 0xD6E8_FEB8_6659_FD93L;
    return (int) (mixed ^ mixed >>> 32) & places.length - 1;
  }

  @Override
  public long ramBytesUsed() {
    return BYTES_BESIDES
        + (long) places.length * Integer.BYTES
        + (long) ids.length * Long.BYTES
        + (long) typeOf.length * Short.BYTES;
  }
}
