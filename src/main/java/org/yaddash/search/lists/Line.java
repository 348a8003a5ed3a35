package org.yaddash.search.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The wanted documents of one segment in their order, and how far one has got. Lines are compared
 * by what stands first in them; the texts themselves are looked up only for that, as seldom as can
 * be.
 */
final class Line {
  private final LeafReaderContext segment;
  private final SegmentOrder order;
  private final List<SortField> fields;
  private final FixedBitSet wanted;
  private final @Nullable SortedDocValues[] columns;
  private final @Nullable BytesRef[] texts;
  private final long[] numbersOfTexts;
  private int place = -1;

  /** The line that {@link #bounds} are of, and where it stood. */
  private @Nullable Line other;

  private int placeOfOther;
  private final long[] bounds;
  private int boundsKnown;

  Line(LeafReaderContext segment, SegmentOrder order, List<SortField> fields, FixedBitSet wanted) {
    this.segment = segment;
    this.order = order;
    this.fields = fields;
    this.wanted = wanted;
    this.columns = new SortedDocValues[fields.size()];
    this.texts = new BytesRef[fields.size()];
    this.numbersOfTexts = new long[fields.size()];
    this.bounds = new long[fields.size()];
  }

  /** Goes to the next wanted document; false when there is none, or the patience is at an end. */
  boolean toNext(Patience patience) {
    int end = order.size();
    do {
      place++;
    } while (place < end && !wanted.get(order.document(place)) && patience.lasts());
    return place < end && !patience.isOver();
  }

  /** How many documents that are not wanted may still be passed by, in all lines. */
  static final class Patience {
    private long left;

    Patience(long left) {
      this.left = left;
    }

    private boolean lasts() {
      return --left >= 0;
    }

    boolean isOver() {
      return left < 0;
    }
  }

  /** Whether it stands at a document. */
  boolean isGoing() {
    return place < order.size();
  }

  /** The number in the whole index of the document where it stands. */
  int document() {
    return segment.docBase + order.document(place);
  }

  /** Goes to the last place that is not after these values. */
  void goAfter(List<@Nullable Object> values) throws IOException {
    long[] bound = new long[fields.size()];
    for (int i = 0; i < bound.length; i++) {
      bound[i] = bound(i, values.get(i));
    }
    int from = 0;
    int to = order.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (isAfter(middle, bound)) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    place = from - 1;
  }

  private boolean isAfter(int where, long[] bound) {
    for (int i = 0; i < bound.length; i++) {
      int c = compare(i, where, bound[i]);
      if (c != 0) {
        return c > 0;
      }
    }
    return false;
  }

  /** What it is ordered by where it stands: a number, the bytes of a text, or null for no text. */
  List<@Nullable Object> values() throws IOException {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      values.add(value(i));
    }
    return values;
  }

  private @Nullable Object value(int field) throws IOException {
    if (SegmentOrder.isNumber(fields.get(field))) {
      return order.key(field, place);
    }
    return order.key(field, place) == SegmentOrder.missing(fields.get(field)) ? null : text(field);
  }

  private BytesRef text(int field) throws IOException {
    long number = order.key(field, place);
    @Nullable BytesRef text = texts[field];
    if (text == null || numbersOfTexts[field] != number) {
      text = BytesRef.deepCopyOf(column(field).lookupOrd((int) number));
      texts[field] = text;
      numbersOfTexts[field] = number;
    }
    return text;
  }

  private SortedDocValues column(int field) throws IOException {
    @Nullable SortedDocValues column = columns[field];
    if (column == null) {
      column = DocValues.getSorted(segment.reader(), fields.get(field).getField());
      columns[field] = column;
    }
    return column;
  }

  /**
   * Whether it stands before another line, which does not move meanwhile: what the other is ordered
   * by is looked up once among the texts of this segment, and only numbers are compared from then.
   */
  boolean isBefore(Line next) throws IOException {
    if (next != other || next.place != placeOfOther) {
      other = next;
      placeOfOther = next.place;
      boundsKnown = 0;
    }
    for (int i = 0; i < bounds.length; i++) {
      if (i == boundsKnown) {
        bounds[i] = bound(i, next.value(i));
        boundsKnown++;
      }
      int c = compare(i, place, bounds[i]);
      if (c != 0) {
        return c < 0;
      }
    }
    return segment.ord < next.segment.ord;
  }

  /**
   * A value as it compares with the keys of this segment: a number as it is, of a text twice the
   * number that it has here; a text that is not here has an odd one between its neighbours.
   */
  private long bound(int field, @Nullable Object value) throws IOException {
    if (value instanceof Long number) {
      return number;
    }
    if (value instanceof BytesRef text) {
      int number = column(field).lookupTerm(text);
      return number >= 0 ? 2L * number : -2L * (number + 1) - 1;
    }
    return 2 * SegmentOrder.missing(fields.get(field));
  }

  private int compare(int field, int where, long bound) {
    SortField one = fields.get(field);
    long key = order.key(field, where);
    int c = Long.compare(SegmentOrder.isNumber(one) ? key : 2 * key, bound);
    return one.getReverse() ? -c : c;
  }

  /** Compares lines by where they stand. */
  static int compare(Line one, Line next) {
    try {
      for (int i = 0; i < one.fields.size(); i++) {
        int c = one.compare(i, next);
        if (c != 0) {
          return one.fields.get(i).getReverse() ? -c : c;
        }
      }
      return Integer.compare(one.segment.ord, next.segment.ord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int compare(int field, Line next) throws IOException {
    SortField one = fields.get(field);
    long missing = SegmentOrder.missing(one);
    long here = order.key(field, place);
    long there = next.order.key(field, next.place);
    if (SegmentOrder.isNumber(one) || here == missing || there == missing) {
      return Long.compare(here, there);
    }
    return text(field).compareTo(next.text(field));
  }
}
