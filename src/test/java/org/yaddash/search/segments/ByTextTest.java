package org.yaddash.search.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order by text is Lucene's own, over many segments, ties and entries without a text. */
class ByTextTest {
  private static final int ENTRIES = 400;

  @ParameterizedTest
  @CsvSource({"1,false", "2,true", "3,false", "4,true", "5,false", "6,true"})
  void entriesComeInTheOrderThatLuceneGivesThem(long seed, boolean descending) throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      write(directory, new Random(seed));
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        assertThat(reader.leaves()).hasSizeGreaterThan(3);
        IndexSearcher searcher = new IndexSearcher(reader);
        List<Integer> expected = all(searcher, theirs(descending), ENTRIES);
        assertThat(expected).hasSize(ENTRIES);
        for (int page : new int[] {3, 25, ENTRIES}) {
          assertThat(all(searcher, ours(descending), page)).isEqualTo(expected);
        }
      }
    }
  }

  private static void write(Directory directory, Random random) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < ENTRIES; i++) {
        Document entry = new Document();
        entry.add(new NumericDocValuesField("year", random.nextInt(3)));
        if (random.nextInt(5) > 0) {
          entry.add(new SortedDocValuesField("name", text("name " + random.nextInt(40))));
        }
        entry.add(
            new SortedDocValuesField("id", text("%06d %d".formatted(random.nextInt(999), i))));
        writer.addDocument(entry);
        if (random.nextInt(60) == 0) {
          writer.commit(); // ends a segment
        }
      }
    }
  }

  private static BytesRef text(String text) {
    return new BytesRef(text);
  }

  private static Sort ours(boolean descending) {
    return new Sort(
        new SortField("year", SortField.Type.LONG),
        ByText.of("name", descending),
        ByText.of("id", false));
  }

  private static Sort theirs(boolean descending) {
    SortField name = new SortField("name", SortField.Type.STRING, descending);
    name.setMissingValue(descending ? SortField.STRING_FIRST : SortField.STRING_LAST);
    return new Sort(
        new SortField("year", SortField.Type.LONG),
        name,
        new SortField("id", SortField.Type.STRING));
  }

  /** All entries, page by page, each read on from where the last one ended. */
  private static List<Integer> all(IndexSearcher searcher, Sort sort, int page) throws IOException {
    List<Integer> all = new ArrayList<>();
    @Nullable FieldDoc after = null;
    while (true) {
      ScoreDoc[] hits =
          searcher.search(new MatchAllDocsQuery(), collector(sort, page, after)).scoreDocs;
      if (hits.length == 0) {
        return all;
      }
      for (ScoreDoc hit : hits) {
        all.add(hit.doc);
      }
      FieldDoc last = (FieldDoc) hits[hits.length - 1];
      Object[] place = last.fields.clone();
      for (int i = 0; i < place.length; i++) {
        place[i] = place[i] instanceof ByText.Text text ? text.bytes() : place[i];
      }
      after = new FieldDoc(searcher.getIndexReader().maxDoc() - 1, Float.NaN, place);
    }
  }

  @SuppressWarnings("NullAway") // Lucene takes null for "from the beginning"
  private static TopFieldCollectorManager collector(Sort sort, int hits, @Nullable FieldDoc after) {
    return new TopFieldCollectorManager(sort, hits, after, Integer.MAX_VALUE);
  }
}
