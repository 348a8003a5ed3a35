package org.yaddash.search.lists;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.Accountable;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IntroSorter;
import org.apache.lucene.util.packed.PackedInts;
import org.apache.lucene.util.packed.PackedLongValues;

/**
 * Some documents of a segment in an order, and at each place of it the keys that put the document
 * there: for each field of the order its number, or the number that its text has among the texts of
 * the segment. Takes about ten bytes a document.
 */
final class SegmentOrder implements Accountable {
  private final PackedLongValues documents;
  private final List<PackedLongValues> keys;

  private SegmentOrder(PackedLongValues documents, List<PackedLongValues> keys) {
    this.documents = documents;
    this.keys = keys;
  }

  /** Puts these documents in order. */
  static SegmentOrder of(LeafReader segment, FixedBitSet documents, List<SortField> fields)
      throws IOException {
    int[] order = numbers(documents);
    long[][] keys = new long[fields.size()][];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = keys(segment, order, fields.get(i));
    }
    int[] places = new int[order.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = i;
    }
    new Sorter(places, keys, fields).sort(0, places.length);
    PackedLongValues.Builder sorted = PackedLongValues.packedBuilder(PackedInts.COMPACT);
    for (int place : places) {
      sorted.add(order[place]);
    }
    PackedLongValues[] sortedKeys = new PackedLongValues[keys.length];
    for (int i = 0; i < keys.length; i++) {
      PackedLongValues.Builder some = PackedLongValues.deltaPackedBuilder(PackedInts.COMPACT);
      for (int place : places) {
        some.add(keys[i][place]);
      }
      sortedKeys[i] = some.build();
    }
    return new SegmentOrder(sorted.build(), List.of(sortedKeys));
  }

  private static int[] numbers(FixedBitSet documents) {
    int[] numbers = new int[documents.cardinality()];
    BitSetIterator each = new BitSetIterator(documents, numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = each.nextDoc();
    }
    return numbers;
  }

  private static long[] keys(LeafReader segment, int[] documents, SortField field)
      throws IOException {
    long[] keys = new long[documents.length];
    long missing = missing(field);
    if (isNumber(field)) {
      NumericDocValues values = DocValues.getNumeric(segment, field.getField());
      for (int i = 0; i < keys.length; i++) {
        keys[i] = values.advanceExact(documents[i]) ? values.longValue() : missing;
      }
    } else {
      SortedDocValues values = DocValues.getSorted(segment, field.getField());
      for (int i = 0; i < keys.length; i++) {
        keys[i] = values.advanceExact(documents[i]) ? values.ordValue() : missing;
      }
    }
    return keys;
  }

  /** Whether a field of an order has numbers; it has texts otherwise. */
  static boolean isNumber(SortField field) {
    return field.getType() == SortField.Type.LONG;
  }

  /** The key of what has none, which puts it last. */
  static long missing(SortField field) {
    if (isNumber(field)) {
      return field.getMissingValue() instanceof Long missing ? missing : 0;
    }
    return field.getReverse() ? -1 : Integer.MAX_VALUE;
  }

  /** How many places it has. */
  int size() {
    return (int) documents.size();
  }

  /** The number in the segment of the document at a place. */
  int document(int place) {
    return (int) documents.get(place);
  }

  /** What a field of the order compares at a place. */
  long key(int field, int place) {
    return keys.get(field).get(place);
  }

  @Override
  public long ramBytesUsed() {
    return documents.ramBytesUsed() + keys.stream().mapToLong(Accountable::ramBytesUsed).sum();
  }

  private static final class Sorter extends IntroSorter {
    private final int[] places;
    private final long[][] keys;
    private final boolean[] reversed;
    private int pivot;

    Sorter(int[] places, long[][] keys, List<SortField> fields) {
      this.places = places;
      this.keys = keys;
      this.reversed = new boolean[keys.length];
      for (int i = 0; i < reversed.length; i++) {
        reversed[i] = fields.get(i).getReverse();
      }
    }

    @Override
    protected int compare(int i, int j) {
      return order(places[i], places[j]);
    }

    @Override
    protected void setPivot(int i) {
      pivot = places[i];
    }

    @Override
    protected int comparePivot(int j) {
      return order(pivot, places[j]);
    }

    @Override
    protected void swap(int i, int j) {
      int one = places[i];
      places[i] = places[j];
      places[j] = one;
    }

    private int order(int one, int other) {
      for (int i = 0; i < keys.length; i++) {
        int c = Long.compare(keys[i][one], keys[i][other]);
        if (c != 0) {
          return reversed[i] ? -c : c;
        }
      }
      return Integer.compare(one, other);
    }
  }
}
