package org.yaddash.search.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaddash.search.projection.Columns;
import org.yaddash.search.projection.Head;

/** Entries are found by their ids in whatever segment they stand as they are now. */
class SegmentsTest {
  private final Map<UUID, Integer> published = new HashMap<>();
  private final List<UUID> all = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void entriesAreFoundAsTheyAreNowWhicheverWayTheyAreLookedFor(long seed) throws IOException {
    Random random = new Random(seed);
    SegmentMemory memory = new SegmentMemory();
    IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (int round = 0; round < 6; round++) {
        write(writer, random);
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
          find(reader, memory);
        }
      }
    }
    assertThat(published).hasSizeBetween(100, all.size() - 100);
  }

  /** Makes entries, writes some of the earlier ones anew, takes some back and some away. */
  private void write(IndexWriter writer, Random random) throws IOException {
    for (int i = 0; i < 200; i++) {
      boolean old = !all.isEmpty() && random.nextInt(3) == 0;
      UUID id =
          old
              ? all.get(random.nextInt(all.size()))
              : new UUID(random.nextLong(), random.nextLong());
      if (!old) {
        all.add(id);
      }
      boolean shown = random.nextInt(4) > 0;
      Term key = new Term(Columns.ID, Columns.bytes(id));
      if (random.nextInt(10) == 0) {
        writer.deleteDocuments(key);
        published.remove(id);
        continue;
      }
      Document entry = new Document();
      entry.add(new StringField(Columns.ID, Columns.bytes(id), Field.Store.NO));
      String type = "type" + i;
      entry.add(new BinaryDocValuesField(Columns.HEAD, new Head(id, type, shown).packed()));
      writer.updateDocument(key, entry);
      if (shown) {
        published.put(id, i);
      } else {
        published.remove(id);
      }
    }
    writer.flush();
  }

  private void find(DirectoryReader reader, SegmentMemory memory) throws IOException {
    Segments segments = new Segments(reader, memory);
    List<UUID> sought = new ArrayList<>(all);
    sought.add(new UUID(1, 1));
    sought.add(all.get(0));
    Map<UUID, Integer> found = new HashMap<>();
    segments
        .find(sought)
        .forEach(
            place ->
                found.put(place.head().id(), Integer.valueOf(place.head().type().substring(4))));
    Map<UUID, Integer> oneByOne = new HashMap<>();
    for (UUID id : all) {
      segments
          .find(Columns.ID, Columns.bytes(id))
          .ifPresent(place -> oneByOne.put(id, Integer.valueOf(place.head().type().substring(4))));
    }

    assertThat(found).isEqualTo(published);
    assertThat(segments.find(sought).stream().map(place -> place.head().id()))
        .containsExactlyElementsOf(sought.stream().filter(published::containsKey).toList());
    assertThat(oneByOne).isEqualTo(published);
  }
}
