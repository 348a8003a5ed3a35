package org.yaddash.search.segments;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Accountable;
import org.jspecify.annotations.Nullable;

/**
 * What has been found out about the segments of an index, each by what it is, kept while its
 * segment is part of the index. Bounded in bytes: what is asked for least goes first. For any
 * number of threads.
 */
public final class SegmentMemory {
  /** The part of the heap that it may take, unless another is given. */
  private static final int PART = 5;

  private static final int BYTES_FOR_THE_KEY = 200;

  private final Cache<Key, Accountable> known;
  private final Set<IndexReader.CacheKey> watched = ConcurrentHashMap.newKeySet();

  private record Key(IndexReader.CacheKey segment, Object what) {}

  /** One that may take a fifth of the heap. */
  public SegmentMemory() {
    this(PART);
  }

  /**
   * One that may take less.
   *
   * @param part how many like it would fill the heap
   */
  public SegmentMemory(int part) {
    known =
        Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / part)
            .weigher((Key key, Accountable value) -> bytes(key, value))
            .build();
  }

  /** How something is found out. */
  public interface Maker<T> {
    T make() throws IOException;
  }

  private static int bytes(Key key, Accountable value) {
    long what = key.what instanceof Accountable large ? large.ramBytesUsed() : 0;
    return (int) Math.min(Integer.MAX_VALUE, BYTES_FOR_THE_KEY + what + value.ramBytesUsed());
  }

  /** What is known, or null. */
  public <T extends Accountable> @Nullable T known(LeafReader segment, Object what, Class<T> kind) {
    return kind.cast(known.getIfPresent(key(segment, what)));
  }

  /** Keeps what was found out. */
  public void keep(LeafReader segment, Object what, Accountable found) {
    known.put(key(segment, what), found);
  }

  /** What is known, or else is found out now, once for all who ask for it meanwhile. */
  public <T extends Accountable> T find(
      LeafReader segment, Object what, Class<T> kind, Maker<T> maker) throws IOException {
    try {
      return kind.cast(
          known.get(
              key(segment, what),
              key -> {
                try {
                  return maker.make();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              }));
    } catch (UncheckedIOException e) {
      throw new IOException("A segment of the index cannot be read", e.getCause());
    }
  }

  /** What of a kind is known of any segment. */
  public <T> Set<T> whatIsKnown(Class<T> kind) {
    return known.asMap().keySet().stream()
        .map(Key::what)
        .filter(kind::isInstance)
        .map(kind::cast)
        .collect(Collectors.toSet());
  }

  /** All that is kept, in bytes. */
  public long bytes() {
    known.cleanUp();
    return known.policy().eviction().orElseThrow().weightedSize().orElse(0);
  }

  private Key key(LeafReader reader, Object what) {
    IndexReader.CacheHelper segment = reader.getCoreCacheHelper();
    if (watched.add(segment.getKey())) {
      segment.addClosedListener(this::forget);
    }
    return new Key(segment.getKey(), what);
  }

  private void forget(IndexReader.CacheKey segment) {
    watched.remove(segment);
    known.asMap().keySet().removeIf(key -> key.segment().equals(segment));
  }
}
