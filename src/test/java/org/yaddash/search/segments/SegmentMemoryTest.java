package org.yaddash.search.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Accountable;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

/** What is known of segments takes no more memory than it may, and goes with its segment. */
class SegmentMemoryTest {
  private static final int MEGABYTE = 1 << 20;

  /** Something that takes as much room to be told from others as what is known by it. */
  private record Large(int number) implements Accountable {
    @Override
    public long ramBytesUsed() {
      return MEGABYTE;
    }
  }

  @Test
  void whatThingsAreKnownByCountsTooAndNothingIsKeptOfASegmentThatIsGone() throws IOException {
    SegmentMemory memory = new SegmentMemory();
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.addDocument(new Document());
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        LeafReader segment = reader.leaves().get(0).reader();
        int more = (int) (Runtime.getRuntime().maxMemory() / MEGABYTE);
        for (int i = 0; i < more; i++) {
          memory.keep(segment, new Large(i), new FixedBitSet(64));
        }
        assertThat(memory.bytes()).isBetween((long) MEGABYTE, Runtime.getRuntime().maxMemory() / 5);
        assertThat(memory.whatIsKnown(Large.class)).hasSizeLessThanOrEqualTo(more / 5);
      }
    }
    assertThat(memory.bytes()).isZero();
  }
}
