package org.yaddash.search.lists;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.yaddash.search.projection.Columns;
import org.yaddash.search.segments.SegmentMemory;

/**
 * Goes along an order of the entries of a type and takes those that match, as many as are wanted,
 * from the first or from the one after a place. What comes after them is not looked at. The
 * segments are gone along side by side, each in an order of its own, which is made when it is first
 * asked for.
 */
public final class Walk {
  /** So few matches are put in order faster than an order is gone along. */
  private static final int FEW = 300;

  /** Who has passed by so many times as many others as match had better put these in order. */
  private static final int PATIENCE = 2;

  private final IndexSearcher searcher;
  private final List<SortField> fields;
  private final @Nullable String type;
  private final SegmentMemory memory;

  /**
   * @param type the type whose entries the order has, or null for all that the index has
   * @param fields first things first; the last of them tells any two entries apart
   */
  public Walk(
      IndexSearcher searcher, @Nullable String type, List<SortField> fields, SegmentMemory memory) {
    this.searcher = searcher;
    this.type = type;
    this.fields = fields;
    this.memory = memory;
  }

  /**
   * A stretch of an order.
   *
   * @param documents the entries on it, by their numbers in the whole index
   * @param last what the last of them is ordered by, field by field: a number, the bytes of a text,
   *     or null for no text; empty when there are none
   * @param more whether others follow
   */
  public record Stretch(List<Integer> documents, List<@Nullable Object> last, boolean more) {}

  /**
   * The matches of a stretch; empty when they lie so far apart that it is better to put them in
   * order.
   *
   * @param after what the place is ordered by that they follow, as {@link Stretch#last}; empty for
   *     the beginning
   * @param before how many to pass by after that
   * @param size how many are wanted at most
   */
  public Optional<Stretch> take(Matches matches, List<@Nullable Object> after, int before, int size)
      throws IOException {
    if (matches.total() <= FEW) {
      return Optional.empty();
    }
    Line.Patience patience = new Line.Patience(PATIENCE * matches.total());
    PriorityQueue<Line> lines = new PriorityQueue<>(Line::compare);
    for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
      Line line = new Line(segment, order(segment), fields, matches.in(segment));
      if (!after.isEmpty()) {
        line.goAfter(after);
      }
      if (line.toNext(patience)) {
        lines.add(line);
      }
    }
    List<Integer> documents = new ArrayList<>(size);
    List<@Nullable Object> last = List.of();
    int skipped = 0;
    while (!lines.isEmpty() && !patience.isOver()) {
      Line line = lines.remove();
      @Nullable Line next = lines.peek();
      do {
        if (skipped < before) {
          skipped++;
        } else if (documents.size() == size) {
          return Optional.of(new Stretch(documents, last, true));
        } else {
          documents.add(line.document());
          if (documents.size() == size) {
            last = line.values();
          }
        }
      } while (line.toNext(patience) && (next == null || line.isBefore(next)));
      if (line.isGoing()) {
        lines.add(line);
      }
    }
    return patience.isOver() ? Optional.empty() : Optional.of(new Stretch(documents, last, false));
  }

  private SegmentOrder order(LeafReaderContext segment) throws IOException {
    return new Ordered(type, fields).in(segment, searcher, memory);
  }

  /**
   * Puts a segment that will take the place of others in the orders that these are known in, so
   * that nobody has to wait for it.
   */
  public static void prepare(LeafReader merged, SegmentMemory memory) throws IOException {
    IndexSearcher alone = new IndexSearcher(merged);
    for (Ordered order : memory.whatIsKnown(Ordered.class)) {
      order.in(merged.getContext(), alone, memory);
    }
  }

  /** What the order of a segment is known by. */
  private record Ordered(@Nullable String type, List<SortField> fields) {
    SegmentOrder in(LeafReaderContext segment, IndexSearcher searcher, SegmentMemory memory)
        throws IOException {
      Query entries =
          type == null ? new MatchAllDocsQuery() : new TermQuery(new Term(Columns.TYPE, type));
      FixedBitSet documents = new Matches.Condition(searcher, entries, memory).in(segment);
      return memory.find(
          segment.reader(),
          this,
          SegmentOrder.class,
          () -> SegmentOrder.of(segment.reader(), documents, fields));
    }
  }
}
