package org.yaddash.search.finding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.yaddash.names.Nearest;
import org.yaddash.search.segments.SegmentMemory;
import org.yaddash.search.vocabulary.KnownNames;
import org.yaddash.search.vocabulary.SoundAlike;
import org.yaddash.search.vocabulary.Vocabulary;
import org.yaddash.search.words.Asked;

/**
 * What words that were searched for may mean in a state of the index: a word that is nowhere stands
 * for those that are a letter or two away from it, and names also for those that sound alike. What
 * the latest words came to is remembered. For any number of threads.
 */
public final class Meanings {
  /** Words in more parts than these are taken as they are written. */
  private static final int MOST_NAMES = 8;

  /** About so many bytes are kept of words, whichever state of the index they belong to. */
  private static final int BYTES_KEPT = 8 << 20;

  /** The part of the heap for what whole searches find and show. */
  private static final int PART_FOR_SEARCHES = 20;

  private final KnownNames names = new KnownNames();
  private final Vocabulary vocabulary = new Vocabulary();
  private final SegmentMemory memory;

  /** Apart from all else: searches that nobody makes again drive out nothing but searches. */
  private final SegmentMemory searches = new SegmentMemory(PART_FOR_SEARCHES);

  private final Cache<Known, Piece> known =
      Caffeine.newBuilder()
          .maximumWeight(BYTES_KEPT)
          .weigher((Known key, Piece piece) -> (int) piece.ramBytesUsed())
          .build();

  private record Known(IndexReader.CacheKey state, Asked.Part part, boolean byName) {}

  /** Remembers what words find in each segment there. */
  public Meanings(SegmentMemory memory) {
    this.memory = memory;
  }

  /** What these words come to in a state of the index. */
  public Sought of(Asked asked, IndexReader reader) {
    boolean byName = asked.parts().size() <= MOST_NAMES;
    IndexReader.CacheKey state = reader.getReaderCacheHelper().getKey();
    List<Piece> pieces = new ArrayList<>();
    for (Asked.Part part : asked.parts()) {
      pieces.add(known.get(new Known(state, part, byName), key -> piece(part, byName, reader)));
    }
    return new Sought(pieces, memory, searches);
  }

  private Piece piece(Asked.Part part, boolean byName, IndexReader reader) {
    List<List<Nearest.Near>> alike = List.of();
    List<List<String>> likely = new ArrayList<>();
    try {
      if (!part.phrase() && !part.not() && part.date().isEmpty()) {
        alike = byName ? new SoundAlike(reader, names).of(part) : List.of();
        for (Asked.Word word : part.words()) {
          boolean lost = alike.isEmpty() && !Vocabulary.isKnown(word, reader);
          likely.add(lost ? vocabulary.near(word, reader) : List.of());
        }
      }
      return new Piece(part, likely, alike);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of the index. */
  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The sounds of all names. */
  KnownNames names() {
    return names;
  }
}
