package org.yaddash.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.search.finding.Highlights;
import org.yaddash.search.finding.KnownNames;
import org.yaddash.search.finding.Misspellings;
import org.yaddash.search.finding.Origins;
import org.yaddash.search.finding.Sought;
import org.yaddash.search.finding.Suggestions;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.search.projection.Columns;
import org.yaddash.search.projection.Filter;
import org.yaddash.search.projection.Languages;
import org.yaddash.search.projection.Property;
import org.yaddash.search.projection.Rendering;

/** The index as it stands at one moment, from which a whole request is answered. To be closed. */
public final class Snapshot implements AutoCloseable {
  /** How many entries can be paged through by number; further on, a cursor is needed. */
  public static final int DEEPEST = 10_000;

  /** With so many hits or fewer, other words are proposed. */
  private static final int FEW = 3;

  private final SearcherManager manager;
  private final DatedSearcher searcher;
  private final Catalogue catalogue;
  private final Rendering rendering;
  private final KnownNames names;

  Snapshot(SearcherManager manager, Catalogue catalogue, Rendering rendering, KnownNames names)
      throws IOException {
    this.manager = manager;
    this.searcher = (DatedSearcher) manager.acquire();
    this.catalogue = catalogue;
    this.rendering = rendering;
    this.names = names;
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

  /** Tells one state of the index from every other. */
  public long generation() {
    return searcher.generation();
  }

  /** When anything in the index last changed. */
  public Instant modified() {
    return searcher.modified();
  }

  /** Answers a question. */
  public Answer answer(Question question) {
    try {
      Matching matching = new Matching(searcher, catalogue, names);
      Query query = matching.all(question.type(), question.filters());
      Ordering ordering = new Ordering(question);
      int size = question.page().size();
      int before = 0;
      @Nullable FieldDoc after = null;
      if (question.page() instanceof Question.Page.Numbered numbered) {
        before = (numbered.number() - 1) * size;
      } else if (question.page() instanceof Question.Page.After cursor
          && !cursor.cursor().isEmpty()) {
        after = ordering.place(cursor.cursor(), last());
      }
      TopDocs top = searcher.search(query, collector(ordering.sort(), before + size + 1, after));
      ScoreDoc[] hits = top.scoreDocs;
      int end = Math.min(hits.length, before + size);
      List<Found> found = new ArrayList<>();
      for (int i = before; i < end; i++) {
        found.add(found(hits[i].doc));
      }
      @Nullable String next =
          hits.length > end && end > before ? ordering.cursor((FieldDoc) hits[end - 1]) : null;
      long total = top.totalHits.value;
      Map<String, List<Answer.Count>> facets = new LinkedHashMap<>();
      for (Question.Facet facet : question.facets()) {
        facets.put(facet.name(), searcher.search(query, new Counting(facet)));
      }
      return new Answer(
          total,
          found,
          facets,
          next,
          highlights(matching.sought(), hits, before, end),
          didYouMean(matching.sought(), question, total));
    } catch (IndexSearcher.TooManyClauses e) {
      throw new ProblemException(
          ProblemCode.BAD_VALUE, "The request compares with too many values at once; give fewer.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the entries of a page have the words that were searched for. */
  private Map<UUID, Map<String, List<String>>> highlights(
      List<Sought> sought, ScoreDoc[] hits, int from, int to) throws IOException {
    if (sought.isEmpty() || from >= to) {
      return Map.of();
    }
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    Map<Integer, List<Integer>> byLeaf = new TreeMap<>();
    int[] documents = Arrays.stream(hits, from, to).mapToInt(hit -> hit.doc).sorted().toArray();
    for (int document : documents) {
      int leaf = ReaderUtil.subIndex(document, leaves);
      byLeaf
          .computeIfAbsent(leaf, one -> new ArrayList<>())
          .add(document - leaves.get(leaf).docBase);
    }
    Map<UUID, Map<String, List<String>>> shown = new HashMap<>();
    for (Map.Entry<Integer, List<Integer>> some : byLeaf.entrySet()) {
      LeafReaderContext leaf = leaves.get(some.getKey());
      for (Sought one : sought) {
        Map<Integer, Map<String, List<String>>> marked =
            new Highlights(one).of(leaf.reader(), some.getValue());
        for (Map.Entry<Integer, Map<String, List<String>>> entry : marked.entrySet()) {
          shown.put(found(leaf.docBase + entry.getKey()).id(), entry.getValue());
        }
      }
    }
    return shown;
  }

  /**
   * The entries of these types whose name or title begins as somebody has typed, at most so many.
   *
   * @param types those asked for, or none for all
   */
  public List<Suggestions.Suggestion> suggest(
      String typed, List<Filter> types, int most, Languages languages) {
    try {
      return new Suggestions(searcher, catalogue, names, scope(null, types), languages)
          .of(typed, most);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Query scope(@Nullable String type, List<Filter> filters) throws IOException {
    return type == null && filters.isEmpty()
        ? new MatchAllDocsQuery()
        : new Matching(searcher, catalogue, names).all(type, filters);
  }

  /** Other words when there are few hits; only those that entries of the same kind have. */
  private @Nullable String didYouMean(List<Sought> sought, Question question, long total)
      throws IOException {
    if (sought.isEmpty() || total > FEW) {
      return null;
    }
    List<Filter> scope =
        question.filters().stream().filter(Filter.OfType.class::isInstance).toList();
    return new Misspellings(searcher, scope(question.type(), scope))
        .meant(sought.get(0))
        .orElse(null);
  }

  /**
   * Answers a question about these entries only. When it asks for no order, no words and no cursor,
   * they stay in the order given.
   */
  public Answer answerAmong(List<UUID> ids, Question question) {
    if (question.filters().isEmpty()
        && question.orders().isEmpty()
        && question.facets().isEmpty()
        && question.page() instanceof Question.Page.Numbered page) {
      int from = Math.min(ids.size(), (page.number() - 1) * page.size());
      int to = Math.min(ids.size(), from + page.size());
      return new Answer(ids.size(), find(ids.subList(from, to)), Map.of(), null, Map.of(), null);
    }
    List<Filter> filters = new ArrayList<>(question.filters());
    filters.add(new Filter.Among(idOf(question.type()), values(ids)));
    return answer(
        new Question(
            question.type(),
            filters,
            question.orders(),
            question.page(),
            question.facets(),
            question.languages()));
  }

  private Property idOf(@Nullable String type) {
    return catalogue.property(String.valueOf(type), "id").orElseThrow();
  }

  private static List<Filter.Value> values(List<UUID> ids) {
    return ids.stream().<Filter.Value>map(id -> new Filter.Value.Text(id.toString())).toList();
  }

  @SuppressWarnings("NullAway") // Lucene takes null for "from the beginning"
  private static TopFieldCollectorManager collector(Sort sort, int hits, @Nullable FieldDoc after) {
    return new TopFieldCollectorManager(sort, hits, after, Integer.MAX_VALUE);
  }

  /** The entry of a type with this id or slug. */
  public Optional<Found> find(String type, String idOrSlug) {
    Optional<UUID> id = uuid(idOrSlug);
    try {
      Term term =
          id.isPresent()
              ? new Term(Columns.ID, Columns.bytes(id.get()))
              : new Term(Columns.SLUG, Columns.slug(type, idOrSlug));
      return lookUp(term).filter(found -> found.type().equals(type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those of these entries that are published, in this order. */
  public List<Found> find(List<UUID> ids) {
    List<Found> found = new ArrayList<>(ids.size());
    try {
      for (UUID id : ids) {
        lookUp(new Term(Columns.ID, Columns.bytes(id))).ifPresent(found::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** The published entries that have a value from this original. */
  public List<Found> takenFrom(String original, int limit) {
    try {
      List<Found> found = new ArrayList<>();
      for (ScoreDoc hit : new Origins(searcher).takenFrom(original, limit)) {
        found.add(found(hit.doc));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Originals with pages that published entries have values from, by name, after this one. */
  public List<String> books(String after, int limit) {
    try {
      return new Origins(searcher).books(after, limit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

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
        Found found = found(hit.doc);
        LeafReaderContext leaf = leaf(hit.doc);
        boolean gone = !isPublished(leaf.reader(), hit.doc - leaf.docBase);
        long sequence = (Long) ((FieldDoc) hit).fields[0];
        changes.add(new Movement(sequence, found.id(), found.type(), gone));
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
              new SortField(Columns.ID_VALUE, SortField.Type.STRING));
      @Nullable FieldDoc place =
          after == null
              ? null
              : new FieldDoc(
                  last(),
                  Float.NaN,
                  new Object[] {after.modified().toEpochMilli(), Columns.bytes(after.id())});
      List<Standing> standings = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(of(period), collector(sort, limit, place)).scoreDocs) {
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
    Found found = found(document);
    LeafReaderContext leaf = leaf(document);
    boolean published = isPublished(leaf.reader(), document - leaf.docBase);
    return new Standing(found.id(), found.type(), found.modified(), published ? found : null);
  }

  /** How many entries of a type are published. */
  public long count(String type) {
    try {
      return searcher.count(new TermQuery(new Term(Columns.TYPE, type)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Some of the entries of a type as they lie in the index, which costs nothing however far from
   * the first they are. The order holds for this state of the index only.
   */
  public List<Found> stretch(String type, long from, int size) {
    List<Found> found = new ArrayList<>();
    Term term = new Term(Columns.TYPE, type);
    long passed = 0;
    try {
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        LeafReader reader = leaf.reader();
        Bits live = reader.getLiveDocs();
        int inside = live == null ? reader.docFreq(term) : 0;
        PostingsEnum documents = reader.postings(term, PostingsEnum.NONE);
        if (documents == null || passed + inside <= from && live == null) {
          passed += inside;
          continue;
        }
        for (int document = documents.nextDoc();
            document != DocIdSetIterator.NO_MORE_DOCS && found.size() < size;
            document = documents.nextDoc()) {
          if (live == null || live.get(document)) {
            if (passed >= from) {
              found.add(new Found(reader, document, rendering));
            }
            passed++;
          }
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      manager.release(searcher);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int last() {
    return Math.max(0, searcher.getIndexReader().maxDoc() - 1);
  }

  private Optional<Found> lookUp(Term term) throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      LeafReader reader = leaf.reader();
      PostingsEnum documents = reader.postings(term, PostingsEnum.NONE);
      if (documents != null) {
        Bits live = reader.getLiveDocs();
        for (int document = documents.nextDoc();
            document != DocIdSetIterator.NO_MORE_DOCS;
            document = documents.nextDoc()) {
          if ((live == null || live.get(document)) && isPublished(reader, document)) {
            return Optional.of(new Found(reader, document, rendering));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isPublished(LeafReader reader, int document) throws IOException {
    BinaryDocValues resources = reader.getBinaryDocValues(Columns.RESOURCE);
    return resources != null && resources.advanceExact(document);
  }

  private Found found(int document) throws IOException {
    LeafReaderContext leaf = leaf(document);
    return new Found(leaf.reader(), document - leaf.docBase, rendering);
  }

  private LeafReaderContext leaf(int document) {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    return leaves.get(ReaderUtil.subIndex(document, leaves));
  }

  /** A UUID as it is written in addresses; nothing shorter, as Java would take. */
  static Optional<UUID> uuid(String text) {
    if (text.length() != 36) {
      return Optional.empty();
    }
    try {
      UUID id = UUID.fromString(text);
      return id.toString().equals(text.toLowerCase(Locale.ROOT))
          ? Optional.of(id)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
