package org.yaddash.search.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaddash.search.projection.Columns;
import org.yaddash.search.segments.ByText;
import org.yaddash.search.segments.SegmentMemory;

/** Held against the same orders made by Java out of what was put into the index. */
class WalkTest {
  private static final int ENTRIES = 4000;

  private final Random random = new Random(1990);
  private final Directory directory = new ByteBuffersDirectory();
  private final SegmentMemory memory = new SegmentMemory();
  private final List<Entry> entries = new ArrayList<>();
  private IndexWriter writer = writer();
  private DirectoryReader reader = read();

  private record Entry(
      String id, String type, @Nullable String name, @Nullable Long age, String colour) {}

  private IndexWriter writer() {
    try {
      return new IndexWriter(
          directory,
          new IndexWriterConfig()
              .setMergePolicy(
                  new FilterMergePolicy(NoMergePolicy.INSTANCE) {
                    @Override
                    public @Nullable MergeSpecification findForcedMerges(
                        SegmentInfos segments,
                        int most,
                        Map<SegmentCommitInfo, Boolean> asked,
                        MergeContext context) {
                      MergeSpecification all = new MergeSpecification();
                      all.add(new OneMerge(segments.asList()));
                      return segments.size() > 1 ? all : null;
                    }
                  })
              .setMergedSegmentWarmer(merged -> Walk.prepare(merged, memory)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DirectoryReader read() {
    try {
      return DirectoryReader.open(writer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Seven segments, from each of which some entries have been taken away again. */
  @BeforeEach
  void fill() throws IOException {
    for (int i = 0; i < ENTRIES; i++) {
      Entry entry =
          new Entry(
              "%08x".formatted(random.nextInt()),
              i % 5 == 0 ? "article" : "victim",
              random.nextInt(9) == 0 ? null : "name " + random.nextInt(200),
              random.nextInt(7) == 0 ? null : (long) random.nextInt(90) - 3,
              List.of("red", "green", "blue", "grey").get(random.nextInt(4)));
      writer.addDocument(document(entry));
      entries.add(entry);
      if (i % 601 == 600) {
        writer.flush();
      }
    }
    for (int i = entries.size() - 1; i >= 0; i -= 11) {
      writer.deleteDocuments(new Term("id", entries.remove(i).id()));
    }
    reader.close();
    reader = read();
    assertThat(reader.leaves()).hasSize(7);
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
    writer.close();
  }

  private static Document document(Entry entry) {
    Document document = new Document();
    document.add(new StringField("id", entry.id(), Store.YES));
    document.add(new SortedDocValuesField("id.value", new BytesRef(entry.id())));
    document.add(new StringField(Columns.TYPE, entry.type(), Store.NO));
    document.add(new StringField("colour", entry.colour(), Store.NO));
    String name = entry.name();
    if (name != null) {
      document.add(new SortedDocValuesField("name", new BytesRef(name)));
    }
    Long age = entry.age();
    if (age != null) {
      document.add(new NumericDocValuesField("age", age));
    }
    return document;
  }

  private static SortField byAge(boolean descending) {
    SortField field = new SortField("age", SortField.Type.LONG, descending);
    field.setMissingValue(descending ? Long.MIN_VALUE : Long.MAX_VALUE);
    return field;
  }

  private static Query is(String column, String value) {
    return new TermQuery(new Term(column, value));
  }

  private static <T extends Comparable<T>> Comparator<Entry> by(
      Function<Entry, @Nullable T> value, boolean descending) {
    Comparator<T> order = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
    return (one, other) -> {
      T left = value.apply(one);
      T right = value.apply(other);
      if (left == null || right == null) {
        return Boolean.compare(left == null, right == null);
      }
      return order.compare(left, right);
    };
  }

  private List<String> ids(List<Integer> documents) throws IOException {
    List<String> ids = new ArrayList<>();
    for (int document : documents) {
      ids.add(reader.storedFields().document(document).get("id"));
    }
    return ids;
  }

  private void holds(List<SortField> fields, Comparator<Entry> order) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    List<SortField> all = new ArrayList<>(fields);
    all.add(ByText.of("id.value", false));
    List<String> expected =
        entries.stream()
            .filter(one -> one.type().equals("victim") && !one.colour().equals("grey"))
            .sorted(order.thenComparing(Entry::id))
            .map(Entry::id)
            .toList();
    Query coloured =
        new TermInSetQuery(
            "colour", List.of(new BytesRef("red"), new BytesRef("green"), new BytesRef("blue")));
    Matches matches = Matches.of(searcher, List.of(is(Columns.TYPE, "victim"), coloured), memory);
    assertThat(matches.total()).isEqualTo(expected.size());
    Walk walk = new Walk(searcher, "victim", all, memory);

    assertThat(ids(taken(walk.take(matches, List.of(), 0, 40)).documents()))
        .isEqualTo(expected.subList(0, 40));
    assertThat(ids(taken(walk.take(matches, List.of(), 1500, 40)).documents()))
        .isEqualTo(expected.subList(1500, 1540));
    List<String> paged = new ArrayList<>();
    List<@Nullable Object> place = List.of();
    boolean more = true;
    while (more) {
      Walk.Stretch stretch = taken(walk.take(matches, place, 0, 73));
      paged.addAll(ids(stretch.documents()));
      place = stretch.last();
      more = stretch.more();
    }
    assertThat(paged).isEqualTo(expected);
  }

  private static Walk.Stretch taken(Optional<Walk.Stretch> stretch) {
    return stretch.orElseThrow();
  }

  @Test
  void entriesComeInTheOrderOfTheirIds() throws IOException {
    holds(List.of(), (one, other) -> 0);
  }

  @Test
  void thoseWithoutATextComeLastEitherWay() throws IOException {
    holds(List.of(ByText.of("name", false)), by(Entry::name, false));
    holds(List.of(ByText.of("name", true)), by(Entry::name, true));
  }

  @Test
  void thoseWithoutANumberComeLastEitherWay() throws IOException {
    holds(List.of(byAge(false)), by(Entry::age, false));
    holds(List.of(byAge(true)), by(Entry::age, true));
  }

  @Test
  void whatIsEqualInOneFieldIsToldApartByTheNext() throws IOException {
    holds(
        List.of(byAge(true), ByText.of("name", false)),
        by(Entry::age, true).thenComparing(by(Entry::name, false)));
    holds(
        List.of(ByText.of("name", true), byAge(false)),
        by(Entry::name, true).thenComparing(by(Entry::age, false)));
  }

  @Test
  void aPlaceThatIsGoneIsGoneOnAfterAsWell() throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    List<SortField> fields = List.of(ByText.of("name", false), ByText.of("id.value", false));
    Matches matches = Matches.of(searcher, List.of(is(Columns.TYPE, "victim")), memory);
    List<@Nullable Object> between =
        Arrays.asList(new BytesRef("name 117 and more"), new BytesRef("00"));
    List<String> expected =
        entries.stream()
            .filter(one -> one.type().equals("victim"))
            .filter(one -> one.name() == null || one.name().compareTo("name 117 and more") > 0)
            .sorted(by(Entry::name, false).thenComparing(Entry::id))
            .map(Entry::id)
            .toList();

    Walk.Stretch stretch =
        taken(new Walk(searcher, "victim", fields, memory).take(matches, between, 0, 50));

    assertThat(ids(stretch.documents())).isEqualTo(expected.subList(0, 50));
  }

  @Test
  void whoWouldHaveToPassByTooManyLeavesTheOrderAlone() throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    List<SortField> fields = List.of(byAge(false), ByText.of("id.value", false));
    Query old = NumericDocValuesField.newSlowRangeQuery("age", 75, 99);
    Matches matches = Matches.of(searcher, List.of(is(Columns.TYPE, "victim"), old), memory);
    assertThat(matches.total()).isGreaterThan(300);

    assertThat(new Walk(searcher, "victim", fields, memory).take(matches, List.of(), 0, 25))
        .isEmpty();
  }

  @Test
  void aMergedSegmentHasItsOrdersBeforeAnybodySeesIt() throws IOException {
    List<SortField> fields = List.of(ByText.of("name", false), ByText.of("id.value", false));
    IndexSearcher before = new IndexSearcher(reader);
    Matches victims = Matches.of(before, List.of(is(Columns.TYPE, "victim")), memory);
    List<String> first =
        ids(
            taken(new Walk(before, "victim", fields, memory).take(victims, List.of(), 0, 50))
                .documents());

    writer.forceMerge(1);
    DirectoryReader merged = read();
    reader.close();
    reader = merged;
    assertThat(reader.leaves()).hasSize(1);
    long known = memory.bytes();
    IndexSearcher after = new IndexSearcher(reader);
    Matches same = Matches.of(after, List.of(is(Columns.TYPE, "victim")), memory);
    List<Integer> documents =
        taken(new Walk(after, "victim", fields, memory).take(same, List.of(), 0, 50)).documents();

    assertThat(ids(documents)).isEqualTo(first);
    assertThat(known).isPositive().isEqualTo(memory.bytes());
  }

  @Test
  void whatWasFoundOutGoesWithItsSegment() throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    List<SortField> fields = List.of(ByText.of("name", false), ByText.of("id.value", false));
    Matches matches = Matches.of(searcher, List.of(is(Columns.TYPE, "victim")), memory);
    taken(new Walk(searcher, "victim", fields, memory).take(matches, List.of(), 0, 5));
    assertThat(memory.bytes()).isGreaterThan(10_000);

    writer.deleteAll();
    DirectoryReader empty = read();
    reader.close();
    reader = empty;

    assertThat(memory.bytes()).isZero();
  }
}
