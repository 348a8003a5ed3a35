package org.yaddash.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.search.lists.Walk;
import org.yaddash.search.segments.SegmentMemory;
import org.yaddash.search.segments.Segments;
import org.yaddash.search.segments.Settling;

/** The files of an index, which may be broken, missing, or in use. */
final class IndexFolder implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(IndexFolder.class.getName());

  private final Path path;
  private final Directory directory;

  IndexFolder(Path path) throws IOException {
    this.path = path;
    Files.createDirectories(path);
    this.directory = FSDirectory.open(path);
  }

  /**
   * Opens it for writing.
   *
   * @param on whether what it has shall be gone on with; it begins empty otherwise
   * @param memory what is known of its segments
   * @throws ProblemException home-unwritable, when another process has it open
   */
  IndexWriter write(boolean on, SegmentMemory memory) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setOpenMode(on ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE);
    config.setRAMBufferSizeMB(48);
    config.setCommitOnClose(false);
    // small segments are merged beside, not while whoever publishes waits
    config.setMaxFullFlushMergeWaitMillis(0);
    config.setMergePolicy(new Settling());
    config.setMergedSegmentWarmer(
        merged -> {
          Walk.prepare(merged, memory);
          Segments.prepare(merged, memory);
        });
    try {
      return new IndexWriter(directory, config);
    } catch (LockObtainFailedException e) {
      throw new ProblemException(
          ProblemCode.HOME_UNWRITABLE,
          "The index %s is in use: another Yaddash runs on the same home; stop it or choose another by yaddash.home."
              .formatted(path));
    }
  }

  /** What the last commit said of itself; empty when there is none that can be read. */
  Map<String, String> committed() {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      return reader.getIndexCommit().getUserData();
    } catch (IOException | IllegalArgumentException e) {
      boolean none = e instanceof IndexNotFoundException;
      if (!none) {
        LOG.log(Level.WARNING, "The index cannot be read and is made anew: {0}", e.toString());
        empty();
      }
      return Map.of();
    }
  }

  /** Removes the files of an index that cannot be read. */
  private void empty() {
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
        if (file.endsWith(IndexWriter.WRITE_LOCK_NAME)) {
          Files.write(file, new byte[0]); // another process may hold it; it must be empty
        } else {
          Files.delete(file);
        }
      }
    } catch (NoSuchFileException e) {
      // somebody else was faster
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the disk has room for all of it twice more, as merging may need. */
  boolean hasRoomToMerge() throws IOException {
    long bytes = 0;
    for (String file : directory.listAll()) {
      bytes += directory.fileLength(file);
    }
    return Files.getFileStore(path).getUsableSpace() > 2 * bytes;
  }

  @Override
  public void close() throws IOException {
    directory.close();
  }
}
