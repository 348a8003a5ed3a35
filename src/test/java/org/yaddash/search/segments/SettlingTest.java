package org.yaddash.search.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class SettlingTest {
  private final Directory directory = new ByteBuffersDirectory();
  private final Random random = new Random(20);

  private IndexWriter writer() throws IOException {
    return new IndexWriter(
        directory, new IndexWriterConfig().setMergePolicy(new Settling()).setRAMBufferSizeMB(64));
  }

  private void segment(IndexWriter writer, int kilobytes) throws IOException {
    byte[] bytes = new byte[kilobytes * 1024];
    random.nextBytes(bytes);
    for (int i = 0; i < bytes.length; i += 1024 * 16) {
      Document document = new Document();
      BytesRef part = new BytesRef(bytes, i, Math.min(1024 * 16, bytes.length - i));
      document.add(new BinaryDocValuesField("bytes", part));
      writer.addDocument(document);
    }
    writer.flush();
  }

  private int segments(IndexWriter writer) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      return reader.leaves().size();
    }
  }

  @Test
  void manyOfOneSizeBecomeOne() throws IOException {
    try (IndexWriter writer = writer()) {
      for (int i = 0; i < 7; i++) {
        segment(writer, 2048);
      }
      assertThat(segments(writer)).isEqualTo(7);

      writer.forceMerge(1);

      assertThat(segments(writer)).isEqualTo(1);
    }
  }

  @Test
  void aLargeOneIsNotWrittenAgainForAFewSmallOnes() throws IOException {
    try (IndexWriter writer = writer()) {
      segment(writer, 24 * 1024);
      segment(writer, 16);
      segment(writer, 16);

      writer.forceMerge(1);

      assertThat(segments(writer)).isEqualTo(2);
    }
  }

  @Test
  void aLargeOneIsWrittenAgainWhenTheSmallOnesHaveGrown() throws IOException {
    try (IndexWriter writer = writer()) {
      segment(writer, 24 * 1024);
      segment(writer, 2048);
      segment(writer, 2048);

      writer.forceMerge(1);

      assertThat(segments(writer)).isEqualTo(1);
    }
  }
}
