package org.yaddash.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.search.finding.Highlights;
import org.yaddash.search.finding.Meanings;
import org.yaddash.search.finding.Misspellings;
import org.yaddash.search.finding.Origins;
import org.yaddash.search.finding.Sought;
import org.yaddash.search.finding.Suggestions;
import org.yaddash.search.lists.Matches;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.search.projection.Columns;
import org.yaddash.search.projection.Filter;
import org.yaddash.search.projection.Languages;
import org.yaddash.search.projection.Property;
import org.yaddash.search.projection.Rendered;
import org.yaddash.search.projection.Rendering;
import org.yaddash.search.segments.DatedSearcher;
import org.yaddash.search.segments.Segment;
import org.yaddash.search.segments.SegmentMemory;
import org.yaddash.search.segments.Segments;
import org.yaddash.statements.StatedFigure;

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
  private final Meanings meanings;
  private final SegmentMemory memory;
  private final Segments segments;

  Snapshot(
      SearcherManager manager,
      Catalogue catalogue,
      Rendering rendering,
      Meanings meanings,
      SegmentMemory memory)
      throws IOException {
    this.manager = manager;
    this.searcher = (DatedSearcher) manager.acquire();
    this.segments = new Segments(searcher.getIndexReader(), memory);
    this.catalogue = catalogue;
    this.rendering = rendering;
    this.meanings = meanings;
    this.memory = memory;
  }

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
      Matching matching = new Matching(searcher, catalogue, meanings);
      BooleanQuery query = matching.all(question.type(), question.filters());
      Paging paging = new Paging(searcher, memory);
      Paging.Finds finds = paging.finds(query);
      Paging.Page page = paging.page(question, finds);
      List<Found> found = found(page.documents());
      Map<String, List<Answer.Count>> facets = new LinkedHashMap<>();
      for (Question.Facet facet : question.facets()) {
        facets.put(facet.name(), searcher.search(finds.matches().query(), new Counting(facet)));
      }
      return new Answer(
          page.total(),
          found,
          facets,
          page.next(),
          highlights(matching.sought(), found),
          didYouMean(matching.sought(), question, page.total()));
    } catch (IndexSearcher.TooManyClauses e) {
      throw new ProblemException(
          ProblemCode.BAD_VALUE, "The request compares with too many values at once; give fewer.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All figures that a question finds, on whatever page, in no order. */
  public List<StatedFigure> stated(Question question) {
    try {
      BooleanQuery query =
          new Matching(searcher, catalogue, meanings).all(question.type(), question.filters());
      Matches matches = new Paging(searcher, memory).finds(query).matches();
      return searcher.search(matches.query(), new Stating());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the entries of a page have the words that were searched for. */
  private Map<UUID, byte[]> highlights(List<Sought> sought, List<Found> page) throws IOException {
    if (sought.isEmpty() || page.isEmpty()) {
      return Map.of();
    }
    Map<Segment, Map<Integer, UUID>> bySegment = new LinkedHashMap<>();
    for (int place : inOrder(page)) {
      Found found = page.get(place);
      Segment segment = segments.of(found.number());
      bySegment
          .computeIfAbsent(segment, one -> new LinkedHashMap<>())
          .put(found.number() - segment.base(), found.id());
    }
    Map<UUID, byte[]> shown = new HashMap<>();
    for (Map.Entry<Segment, Map<Integer, UUID>> some : bySegment.entrySet()) {
      List<Integer> documents = List.copyOf(some.getValue().keySet());
      for (Sought one : sought) {
        new Highlights(one)
            .of(some.getKey().reader(), documents)
            .forEach((document, marked) -> shown.put(some.getValue().get(document), marked));
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
      return new Suggestions(searcher, catalogue, meanings, scope(null, types), languages)
          .of(typed, most);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Query scope(@Nullable String type, List<Filter> filters) throws IOException {
    return type == null && filters.isEmpty()
        ? new MatchAllDocsQuery()
        : new Matching(searcher, catalogue, meanings).all(type, filters);
  }

  /** Other words when there are few hits; only those that entries of the same kind have. */
  private @Nullable String didYouMean(List<Sought> sought, Question question, long total)
      throws IOException {
    if (sought.isEmpty() || total > FEW) {
      return null;
    }
    List<Filter> scope =
        question.filters().stream().filter(Filter.OfType.class::isInstance).toList();
    return new Misspellings(searcher, scope(question.type(), scope), meanings)
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

  /** The entry of a type with this id or slug. */
  public Optional<Found> find(String type, String idOrSlug) {
    Optional<UUID> id = uuid(idOrSlug);
    try {
      Term term =
          id.isPresent()
              ? new Term(Columns.ID, Columns.bytes(id.get()))
              : new Term(Columns.SLUG, Columns.slug(type, idOrSlug));
      return segments
          .find(term.field(), term.bytes())
          .filter(place -> place.head().type().equals(type))
          .map(place -> new Found(place, rendering));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those of these entries that are published, in this order. */
  public List<Found> find(List<UUID> ids) {
    try {
      return segments.find(ids).stream().map(place -> new Found(place, rendering)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a relation of these entries links to, each once, in the order given. */
  public Set<UUID> linked(List<Found> entries, String relation) {
    List<List<UUID>> linked = new ArrayList<>(Collections.nCopies(entries.size(), List.of()));
    for (int place : inOrder(entries)) {
      linked.set(place, entries.get(place).linked(relation));
    }
    Set<UUID> each = new LinkedHashSet<>();
    linked.forEach(each::addAll);
    return each;
  }

  /** The resources of these entries in the languages asked for, in the order given. */
  public List<Rendered> rendered(List<Found> entries, Languages languages) {
    Rendered[] rendered = new Rendered[entries.size()];
    for (int place : inOrder(entries)) {
      rendered[place] = entries.get(place).rendered(languages);
    }
    return List.of(rendered);
  }

  /** The places of entries in the order in which they lie in the index and are read fastest. */
  private static int[] inOrder(List<Found> entries) {
    long[] order = new long[entries.size()];
    for (int place = 0; place < order.length; place++) {
      order[place] = (long) entries.get(place).number() << Integer.SIZE | place;
    }
    Arrays.sort(order);
    return Arrays.stream(order).mapToInt(one -> (int) one).toArray();
  }

  /** The published entries that have a value from this original. */
  public List<Found> takenFrom(String original, int limit) {
    try {
      ScoreDoc[] hits = new Origins(searcher).takenFrom(original, limit);
      return found(Arrays.stream(hits).map(hit -> hit.doc).toList());
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

  /** When entries came, changed and went. */
  public Chronicle chronicle() {
    return new Chronicle(searcher, segments, rendering);
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
      for (Segment segment : segments.all()) {
        LeafReader reader = segment.reader();
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
              found.add(
                  new Found(
                      new Segments.Place(segment, document, segment.head(document)), rendering));
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

  /** The entries that these documents are, in this order. */
  private List<Found> found(List<Integer> documents) throws IOException {
    return segments.places(documents).stream().map(place -> new Found(place, rendering)).toList();
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
