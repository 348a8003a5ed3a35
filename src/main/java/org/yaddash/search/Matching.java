package org.yaddash.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.yaddash.search.finding.Meanings;
import org.yaddash.search.finding.Sought;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.search.projection.Columns;
import org.yaddash.search.projection.Filter;
import org.yaddash.search.projection.Filter.Comparison;
import org.yaddash.search.projection.Filter.Value;
import org.yaddash.search.projection.Head;
import org.yaddash.search.projection.Property;
import org.yaddash.search.projection.Values;

/** Turns conditions into queries of the index. */
final class Matching {
  private final IndexSearcher searcher;
  private final Catalogue catalogue;
  private final Meanings meanings;
  private final List<Sought> sought = new ArrayList<>();

  Matching(IndexSearcher searcher, Catalogue catalogue, Meanings meanings) {
    this.searcher = searcher;
    this.catalogue = catalogue;
    this.meanings = meanings;
  }

  /** The query for all of these conditions on the entries of a type; of all types when null. */
  BooleanQuery all(@Nullable String type, List<Filter> filters) throws IOException {
    BooleanQuery.Builder whole = new BooleanQuery.Builder();
    if (type != null) {
      whole.add(new TermQuery(new Term(Columns.TYPE, type)), Occur.FILTER);
    }
    for (Filter filter : filters) {
      whole.add(query(filter), filter instanceof Filter.Search ? Occur.MUST : Occur.FILTER);
    }
    return whole.build();
  }

  private Query query(Filter filter) throws IOException {
    if (filter instanceof Filter.Equal equal) {
      return equal(equal.property(), equal.value());
    }
    if (filter instanceof Filter.Among among) {
      return among(among.property(), among.values());
    }
    if (filter instanceof Filter.Compared compared) {
      return compared(compared.property(), compared.comparison(), compared.value());
    }
    if (filter instanceof Filter.Begins begins) {
      return new PrefixQuery(new Term(begins.property().exact(), Values.term(begins.prefix())));
    }
    if (filter instanceof Filter.Present present) {
      Property property = present.property();
      return isAlwaysPresent(property)
          ? new MatchAllDocsQuery()
          : new TermQuery(new Term(Columns.PRESENT, property.type() + ":" + property.path()));
    }
    if (filter instanceof Filter.Not not) {
      return new BooleanQuery.Builder()
          .add(new MatchAllDocsQuery(), Occur.FILTER)
          .add(query(not.filter()), Occur.MUST_NOT)
          .build();
    }
    if (filter instanceof Filter.Search search) {
      Sought found = meanings.of(search.asked(), searcher.getIndexReader());
      sought.add(found);
      return found;
    }
    if (filter instanceof Filter.OfType ofType) {
      List<BytesRef> types = ofType.types().stream().map(BytesRef::new).toList();
      return new TermInSetQuery(Columns.TYPE, types);
    }
    if (filter instanceof Filter.Related related) {
      return related(related);
    }
    throw new IllegalStateException("There is no other condition than " + filter);
  }

  /** What the search words of the conditions come to. */
  List<Sought> sought() {
    return sought;
  }

  private static boolean isAlwaysPresent(Property property) {
    return switch (property.path()) {
      case "id", "slug", "createdAt", "publishedAt" -> true;
      default -> false;
    };
  }

  private static Query equal(Property property, Value value) {
    if (value instanceof Value.Number number) {
      return LongPoint.newExactQuery(property.points(), number.sortable());
    }
    if (value instanceof Value.Span span) {
      return between(property, span.first(), span.last());
    }
    return new TermQuery(new Term(property.exact(), term(value)));
  }

  private static Query among(Property property, List<Value> values) {
    List<BytesRef> terms = new ArrayList<>();
    BooleanQuery.Builder others = new BooleanQuery.Builder();
    for (Value value : values) {
      if (value instanceof Value.Text) {
        terms.add(term(value));
      } else {
        others.add(equal(property, value), Occur.SHOULD);
      }
    }
    if (!terms.isEmpty()) {
      others.add(new TermInSetQuery(property.exact(), terms), Occur.SHOULD);
    }
    return others.build();
  }

  private static Query compared(Property property, Comparison comparison, Value value) {
    if (value instanceof Value.Number number) {
      long one = number.sortable();
      return switch (comparison) {
        case LESS -> points(property, Long.MIN_VALUE, one, -1);
        case AT_MOST -> LongPoint.newRangeQuery(property.points(), Long.MIN_VALUE, one);
        case MORE -> points(property, one, Long.MAX_VALUE, 1);
        case AT_LEAST -> LongPoint.newRangeQuery(property.points(), one, Long.MAX_VALUE);
      };
    }
    if (value instanceof Value.Span span) {
      return switch (comparison) {
        case LESS ->
            span.first() == Long.MIN_VALUE
                ? new MatchNoDocsQuery()
                : between(property, Long.MIN_VALUE, span.first() - 1);
        case AT_MOST -> between(property, Long.MIN_VALUE, span.last());
        case MORE ->
            span.last() == Long.MAX_VALUE
                ? new MatchNoDocsQuery()
                : between(property, span.last() + 1, Long.MAX_VALUE);
        case AT_LEAST -> between(property, span.first(), Long.MAX_VALUE);
      };
    }
    BytesRef term = term(value);
    String column = property.exact();
    return switch (comparison) {
      case LESS -> new TermRangeQuery(column, null, term, true, false);
      case AT_MOST -> new TermRangeQuery(column, null, term, true, true);
      case MORE -> new TermRangeQuery(column, term, null, false, true);
      case AT_LEAST -> new TermRangeQuery(column, term, null, true, true);
    };
  }

  /** A range with one end left out: the lower one when the step is 1, else the upper one. */
  private static Query points(Property property, long from, long to, int step) {
    boolean empty = step > 0 ? from == Long.MAX_VALUE : to == Long.MIN_VALUE;
    if (empty) {
      return new MatchNoDocsQuery();
    }
    return step > 0
        ? LongPoint.newRangeQuery(property.points(), from + 1, to)
        : LongPoint.newRangeQuery(property.points(), from, to - 1);
  }

  private static Query between(Property property, long first, long last) {
    return LongRange.newIntersectsQuery(property.points(), new long[] {first}, new long[] {last});
  }

  private static BytesRef term(Value value) {
    if (value instanceof Value.Text text) {
      return Values.term(text.text());
    }
    throw new IllegalStateException("Only a text is a term: " + value);
  }

  /** In two steps: which entries meet the conditions, then which link to one of those. */
  private Query related(Filter.Related related) throws IOException {
    Property link = catalogue.property(related.type(), related.relation()).orElse(null);
    String target =
        catalogue
            .relation(related.type(), related.relation())
            .map(relation -> relation.type())
            .orElse(null);
    if (link == null || target == null) {
      return new MatchNoDocsQuery();
    }
    List<BytesRef> ids = new ArrayList<>();
    searcher.search(all(target, related.filters()), new Ids(ids));
    return new TermInSetQuery(link.exact(), ids);
  }

  /** Gathers the ids of the entries found, as the terms of links. */
  private static final class Ids extends SimpleCollector {
    private final List<BytesRef> ids;
    private @Nullable BinaryDocValues heads;

    Ids(List<BytesRef> ids) {
      this.ids = ids;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
      heads = segment.reader().getBinaryDocValues(Columns.HEAD);
    }

    @Override
    public void collect(int document) throws IOException {
      if (heads != null && heads.advanceExact(document)) {
        ids.add(new BytesRef(Head.unpack(heads.binaryValue()).id().toString()));
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
