package org.yaddash.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.yaddash.search.Answer.Count;
import org.yaddash.search.projection.Range;

/** Counts the entries of an answer by the values of one property, or by ranges of them. */
final class Counting implements CollectorManager<Counting.Counter, List<Count>> {
  private final String column;

  private final boolean inOrder;

  Counting(Question.Facet facet) {
    Range range = facet.range();
    this.inOrder = range != null;
    this.column = range == null ? facet.property().counted() : facet.property().counted(range);
  }

  @Override
  public Counter newCollector() {
    return new Counter(column);
  }

  @Override
  public List<Count> reduce(Collection<Counter> counters) throws IOException {
    Map<String, Long> totals = new HashMap<>();
    for (Counter counter : counters) {
      counter.endSegment();
      counter.totals.forEach((value, entries) -> totals.merge(value, entries, Long::sum));
    }
    return totals.entrySet().stream()
        .map(total -> new Count(total.getKey(), total.getValue()))
        .sorted(
            inOrder
                ? Comparator.comparing(Count::value)
                : Comparator.comparingLong(Count::entries).reversed().thenComparing(Count::value))
        .toList();
  }

  /** Counts by the numbers that values have in a segment, and by name only at its end. */
  static final class Counter extends SimpleCollector {
    private final String column;
    private final Map<String, Long> totals = new HashMap<>();
    private SortedSetDocValues values = DocValues.emptySortedSet();
    private long[] counts = new long[0];

    Counter(String column) {
      this.column = column;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
      endSegment();
      values = DocValues.getSortedSet(segment.reader(), column);
      counts = new long[Math.toIntExact(values.getValueCount())];
    }

    @Override
    public void collect(int document) throws IOException {
      if (values.advanceExact(document)) {
        for (int i = 0; i < values.docValueCount(); i++) {
          counts[(int) values.nextOrd()]++;
        }
      }
    }

    void endSegment() throws IOException {
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] > 0) {
          totals.merge(values.lookupOrd(i).utf8ToString(), counts[i], Long::sum);
        }
      }
      counts = new long[0];
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
