package org.yaddash.search.segments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Orders by a column of texts; entries without one come last, whichever way the order goes. Within
 * a segment only the numbers that its texts have in their order are compared. A text itself is
 * looked up when two segments have to be compared, and when {@link Text#bytes} asks for it;
 * Lucene's own order looks one up for every entry that it takes in, which costs more than all the
 * rest of a list.
 */
public final class ByText extends FieldComparatorSource {
  private static final long serialVersionUID = 1L;
  private static final ByText SOURCE = new ByText();

  private ByText() {}

  /** The order by a column. */
  public static SortField of(String column, boolean descending) {
    return new SortField(column, SOURCE, descending);
  }

  /**
   * The text that an entry is ordered by; its place in the order until somebody wants to read it.
   */
  public interface Text {
    /** The text itself; while the index that it was found in is open. */
    BytesRef bytes() throws IOException;
  }

  @Override
  public FieldComparator<?> newComparator(
      String column, int hits, Pruning pruning, boolean reversed) {
    return new Comparator(column, hits, reversed);
  }

  @Override
  public String toString() {
    return "by text";
  }

  /**
   * Of each entry taken in, the segment it is in and the number of its text there. A missing text
   * has a number that puts it last.
   */
  private static final class Comparator extends FieldComparator<Object>
      implements LeafFieldComparator {
    private final String column;
    private final int missing;
    private final List<SortedDocValues> segments = new ArrayList<>();
    private final int[] segmentOf;
    private final int[] numberOf;
    private final @Nullable BytesRef[] textOf;
    private int now = -1;
    private SortedDocValues values = DocValues.emptySorted();

    /** Of the worst entry taken in, and of the one to go on after; found when they are needed. */
    private @Nullable Bound bottom;

    private @Nullable Bound top;
    private int bottomSlot = -1;
    private @Nullable BytesRef topText;

    /**
     * @param number of a text of this segment
     * @param same whether it is that text, or else the next smaller one
     */
    private record Bound(int number, boolean same) {
      int against(int other) {
        return same ? Integer.compare(number, other) : number >= other ? 1 : -1;
      }
    }

    Comparator(String column, int hits, boolean reversed) {
      this.column = column;
      this.missing = reversed ? -1 : Integer.MAX_VALUE;
      this.segmentOf = new int[hits];
      this.numberOf = new int[hits];
      this.textOf = new BytesRef[hits];
    }

    @Override
    public LeafFieldComparator getLeafComparator(LeafReaderContext leaf) throws IOException {
      values = DocValues.getSorted(leaf.reader(), column);
      segments.add(values);
      now++;
      top = null;
      bottom = null;
      return this;
    }

    private Bound bound(@Nullable BytesRef text) throws IOException {
      if (text == null) {
        return new Bound(missing, true);
      }
      int number = values.lookupTerm(text);
      return number >= 0 ? new Bound(number, true) : new Bound(-number - 2, false);
    }

    private int number(int document) throws IOException {
      return values.advanceExact(document) ? values.ordValue() : missing;
    }

    @Override
    public void copy(int slot, int document) throws IOException {
      segmentOf[slot] = now;
      numberOf[slot] = number(document);
      textOf[slot] = null;
    }

    @Override
    public int compare(int one, int other) {
      if (segmentOf[one] == segmentOf[other]
          || numberOf[one] == missing
          || numberOf[other] == missing) {
        return Integer.compare(numberOf[one], numberOf[other]);
      }
      try {
        return text(one).compareTo(text(other));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private BytesRef text(int slot) throws IOException {
      BytesRef text = textOf[slot];
      if (text == null) {
        text = BytesRef.deepCopyOf(segments.get(segmentOf[slot]).lookupOrd(numberOf[slot]));
        textOf[slot] = text;
      }
      return text;
    }

    @Override
    public void setBottom(int slot) {
      bottomSlot = slot;
      bottom = null;
    }

    @Override
    public int compareBottom(int document) throws IOException {
      Bound known = bottom;
      if (known == null) {
        int number = numberOf[bottomSlot];
        known =
            segmentOf[bottomSlot] == now || number == missing
                ? new Bound(number, true)
                : bound(text(bottomSlot));
        bottom = known;
      }
      return known.against(number(document));
    }

    @Override
    @SuppressWarnings("NullAway") // an entry without a text has null for its sort value
    public void setTopValue(@Nullable Object value) {
      topText = (BytesRef) value;
    }

    @Override
    public int compareTop(int document) throws IOException {
      Bound known = top;
      if (known == null) {
        known = bound(topText);
        top = known;
      }
      return known.against(number(document));
    }

    @Override
    @SuppressWarnings("NullAway") // an entry without a text has null for its sort value
    public Object value(int slot) {
      int number = numberOf[slot];
      SortedDocValues segment = segments.get(segmentOf[slot]);
      return number == missing ? null : (Text) () -> BytesRef.deepCopyOf(segment.lookupOrd(number));
    }

    @Override
    public void setScorer(Scorable scorer) {}
  }
}
