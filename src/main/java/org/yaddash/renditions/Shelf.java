package org.yaddash.renditions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of files that can be made again, bounded in bytes and in number: what was asked for
 * longest ago goes first. What a kill leaves is found again by {@link #open()}.
 */
final class Shelf {
  private static final int MOST_FILES = 100_000;
  private static final long SECONDS_BETWEEN_TOUCHES = 3600;

  private final Path folder;
  private final long limit;
  private final Map<String, Long> sizes = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<String, Instant> touched = new LinkedHashMap<>();
  private long size;

  /**
   * A shelf.
   *
   * @param limit the most bytes of all files together
   */
  Shelf(Path folder, long limit) {
    this.folder = folder;
    this.limit = limit;
  }

  private record Kept(Path file, long size, FileTime used) {}

  /** Takes up what an earlier run has left. */
  synchronized void open() throws IOException {
    Files.createDirectories(folder);
    List<Kept> left = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        BasicFileAttributes known = Files.readAttributes(file, BasicFileAttributes.class);
        left.add(new Kept(file, known.size(), known.lastModifiedTime()));
      }
    }
    left.sort(Comparator.comparing(Kept::used));
    for (Kept one : left) {
      sizes.put(name(one.file()), one.size());
      size += one.size();
    }
    makeRoom();
  }

  /** The file of this name, when it is there. */
  synchronized Optional<Path> find(String name) throws IOException {
    if (sizes.get(name) == null) {
      return Optional.empty();
    }
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      forget(name);
      return Optional.empty();
    }
    Instant now = Instant.now();
    @Nullable Instant last = touched.get(name);
    if (last == null || last.plusSeconds(SECONDS_BETWEEN_TOUCHES).isBefore(now)) {
      touched.put(name, now);
      Files.setLastModifiedTime(file, FileTime.from(now));
    }
    return Optional.of(file);
  }

  /** Moves a file here, under this name. */
  synchronized Path put(String name, Path made) throws IOException {
    Path file = folder.resolve(name);
    forget(name);
    long length = Files.size(made);
    Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    sizes.put(name, length);
    size += length;
    makeRoom();
    return file;
  }

  /** How many bytes there are. */
  synchronized long size() {
    return size;
  }

  /** The newest always stays: somebody is about to read it. */
  private void makeRoom() throws IOException {
    Iterator<Map.Entry<String, Long>> oldest = sizes.entrySet().iterator();
    while (sizes.size() > 1 && (size > limit || sizes.size() > MOST_FILES)) {
      Map.Entry<String, Long> one = oldest.next();
      oldest.remove();
      touched.remove(one.getKey());
      size -= one.getValue();
      Files.deleteIfExists(folder.resolve(one.getKey()));
    }
  }

  private void forget(String name) {
    @Nullable Long known = sizes.remove(name);
    touched.remove(name);
    size -= known == null ? 0 : known;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
