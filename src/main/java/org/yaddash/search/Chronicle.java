package org.yaddash.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;
import org.yaddash.search.projection.Columns;
import org.yaddash.search.projection.Head;
import org.yaddash.search.projection.Rendering;
import org.yaddash.search.segments.ByText;
import org.yaddash.search.segments.Segments;

/**
 * When entries came, changed and went, as one state of the index tells it; those that are no longer
 * published included. To be read only while its {@link Snapshot} is open.
 */
public final class Chronicle {
  private final IndexSearcher searcher;
  private final Segments segments;
  private final Rendering rendering;

  Chronicle(IndexSearcher searcher, Segments segments, Rendering rendering) {
    this.searcher = searcher;
    this.segments = segments;
    this.rendering = rendering;
  }

  /**
   * That an entry was published, or is no more.
   *
   * @param sequence its place among all changes
   * @param id the entry
   * @param type its content type
   * @param gone whether it is no longer published
   */
  public record Movement(long sequence, UUID id, String type, boolean gone) {}

  /**
   * How an entry stands that was ever published.
   *
   * @param id the entry
   * @param type its content type
   * @param modified when its resource last changed, or went away
   * @param published the entry, or null when it is no longer published
   */
  public record Standing(UUID id, String type, Instant modified, @Nullable Found published) {}

  /**
   * Which entries that were ever published are wanted, by when they last changed.
   *
   * @param type the content type, or null for all
   * @param from the first millisecond
   * @param until the last millisecond
   */
  public record Period(@Nullable String type, Instant from, Instant until) {}

  /**
   * What was published or taken away after a place among all changes, each entry once, by its
   * latest change.
   */
  public List<Movement> changes(long after, int limit) {
    try {
      Query query = LongPoint.newRangeQuery(Columns.SEQUENCE_POINT, after + 1, Long.MAX_VALUE);
      Sort sort = new Sort(new SortField(Columns.SEQUENCE, SortField.Type.LONG));
      TopDocs hits = searcher.search(query, limit, sort);
      List<Movement> changes = new ArrayList<>();
      for (ScoreDoc hit : hits.scoreDocs) {
        Head head = place(hit.doc).head();
        long sequence = (Long) ((FieldDoc) hit).fields[0];
        changes.add(new Movement(sequence, head.id(), head.type(), !head.published()));
      }
      return changes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * How the entries of a period stand, in the order in which they changed, from the first or from
   * the one after a place among them. Who changes meanwhile moves to the end, so that nobody is
   * left out.
   */
  public List<Standing> standings(Period period, @Nullable Standing after, int limit) {
    try {
      Sort sort =
          new Sort(
              new SortField(Columns.MODIFIED, SortField.Type.LONG),
              ByText.of(Columns.ID_VALUE, false));
      @Nullable FieldDoc place =
          after == null
              ? null
              : Ordering.hit(
                  searcher, List.of(after.modified().toEpochMilli(), Columns.bytes(after.id())));
      List<Standing> standings = new ArrayList<>();
      for (ScoreDoc hit :
          searcher.search(of(period), Ordering.collector(sort, limit, place)).scoreDocs) {
        standings.add(standing(hit.doc));
      }
      return standings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many entries a period has. */
  public long count(Period period) {
    try {
      return searcher.count(of(period));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How an entry stands; empty when it was never published. */
  public Optional<Standing> standing(UUID id) {
    try {
      TopDocs hits = searcher.search(new TermQuery(new Term(Columns.ID, Columns.bytes(id))), 1);
      return hits.scoreDocs.length == 0
          ? Optional.empty()
          : Optional.of(standing(hits.scoreDocs[0].doc));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Query of(Period period) {
    Query moments =
        LongPoint.newRangeQuery(
            Columns.MODIFIED_POINT, period.from().toEpochMilli(), period.until().toEpochMilli());
    @Nullable String type = period.type();
    if (type == null) {
      return moments;
    }
    Query ofType =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Columns.TYPE, type)), BooleanClause.Occur.SHOULD)
            .add(new TermQuery(new Term(Columns.GONE, type)), BooleanClause.Occur.SHOULD)
            .build();
    return new BooleanQuery.Builder()
        .add(moments, BooleanClause.Occur.FILTER)
        .add(ofType, BooleanClause.Occur.FILTER)
        .build();
  }

  private Standing standing(int document) throws IOException {
    Segments.Place place = place(document);
    Found found = new Found(place, rendering);
    return new Standing(
        found.id(), found.type(), found.modified(), place.head().published() ? found : null);
  }

  private Segments.Place place(int document) throws IOException {
    return segments.places(List.of(document)).get(0);
  }
}
