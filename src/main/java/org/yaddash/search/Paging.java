package org.yaddash.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;
import org.yaddash.search.lists.Matches;
import org.yaddash.search.lists.Walk;
import org.yaddash.search.ranking.Hits;
import org.yaddash.search.ranking.Ranked;
import org.yaddash.search.segments.SegmentMemory;

/**
 * The entries of one page of an answer. When hits are ranked, each is scored. Otherwise the order
 * is gone along until the page is full, or the matches are put in order when they are few in it.
 */
final class Paging {
  private final IndexSearcher searcher;
  private final SegmentMemory memory;

  Paging(IndexSearcher searcher, SegmentMemory memory) {
    this.searcher = searcher;
    this.memory = memory;
  }

  /**
   * What a page has.
   *
   * @param total how many entries match, on all pages
   * @param documents those of this page, by their numbers in the index
   * @param next the cursor of the page after this one, or null when there is none
   */
  record Page(long total, List<Integer> documents, @Nullable String next) {}

  /**
   * The entries that a query finds.
   *
   * @param matches all of them, in no order
   * @param ranked finds the same, scored by how well they fit; null when no words were searched for
   */
  record Finds(Matches matches, @Nullable Query ranked) {}

  /** All entries that match. */
  Finds finds(BooleanQuery query) throws IOException {
    List<Query> conditions = new ArrayList<>();
    List<Ranked> searches = new ArrayList<>();
    for (BooleanClause clause : query.clauses()) {
      if (clause.isScoring() && clause.getQuery() instanceof Ranked search) {
        searches.add(search);
      } else {
        conditions.add(clause.getQuery());
      }
    }
    if (conditions.isEmpty()) {
      conditions.add(new MatchAllDocsQuery());
    }
    Matches matches = Matches.of(searcher, conditions, memory);
    if (searches.isEmpty()) {
      return new Finds(matches, null);
    }
    List<Hits> hits = new ArrayList<>();
    for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
      Hits found = searches.get(0).in(segment);
      for (Ranked another : searches.subList(1, searches.size())) {
        found = found.and(another.in(segment));
      }
      hits.add(matches.cut(found, segment));
    }
    return new Finds(Matches.ofHits(searcher, hits), Ranked.of(hits));
  }

  /**
   * The page that a question asks for.
   *
   * @param finds what its conditions find
   */
  Page page(Question question, Finds finds) throws IOException {
    Ordering ordering = new Ordering(question);
    int size = question.page().size();
    int before =
        question.page() instanceof Question.Page.Numbered numbered
            ? (numbered.number() - 1) * size
            : 0;
    List<@Nullable Object> after =
        question.page() instanceof Question.Page.After cursor && !cursor.cursor().isEmpty()
            ? ordering.place(cursor.cursor())
            : List.of();
    Matches matches = finds.matches();
    if (question.isRanked() && finds.ranked() != null) {
      return collected(finds.ranked(), matches.total(), ordering, after, before, size);
    }
    Optional<Walk.Stretch> stretch =
        new Walk(searcher, question.type(), ordering.fields(), memory)
            .take(matches, after, before, size);
    if (stretch.isEmpty()) {
      return collected(matches.query(), matches.total(), ordering, after, before, size);
    }
    @Nullable String next =
        stretch.get().more() && size > 0 ? ordering.cursor(stretch.get().last()) : null;
    return new Page(matches.total(), stretch.get().documents(), next);
  }

  private Page collected(
      Query query,
      long total,
      Ordering ordering,
      List<@Nullable Object> after,
      int before,
      int size)
      throws IOException {
    TopDocs top =
        searcher.search(
            query,
            Ordering.collector(ordering.sort(), before + size + 1, Ordering.hit(searcher, after)));
    ScoreDoc[] hits = top.scoreDocs;
    int end = Math.min(hits.length, before + size);
    List<Integer> documents =
        Arrays.stream(hits, Math.min(before, end), end).map(hit -> hit.doc).toList();
    @Nullable String next =
        hits.length > end && end > before
            ? ordering.cursor(Arrays.asList(((FieldDoc) hits[end - 1]).fields))
            : null;
    return new Page(total, documents, next);
  }
}
