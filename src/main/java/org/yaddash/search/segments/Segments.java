package org.yaddash.search.segments;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.yaddash.search.projection.Head;

/** The segments of the index as it stands, as one request reads them. For one thread. */
public final class Segments {
  private final List<LeafReaderContext> leaves;
  private final List<Segment> all = new ArrayList<>();
  private final SegmentMemory memory;

  /**
   * Those of an index.
   *
   * @param memory what is known of them
   */
  public Segments(IndexReader index, SegmentMemory memory) {
    this.memory = memory;
    this.leaves = index.leaves();
    leaves.forEach(leaf -> all.add(new Segment(leaf)));
  }

  /**
   * Where an entry stands.
   *
   * @param segment the part of the index
   * @param document the number in it
   * @param head what is said there of the entry
   */
  public record Place(Segment segment, int document, Head head) {}

  /** All of them in the order of the documents' numbers. */
  public List<Segment> all() {
    return all;
  }

  /** The segment that has the document of this number in the whole index. */
  public Segment of(int document) {
    return all.get(ReaderUtil.subIndex(document, leaves));
  }

  /**
   * Where these documents, named by their numbers in the whole index, stand; in the order given.
   */
  public List<Place> places(List<Integer> documents) throws IOException {
    Map<Integer, Place> places = new TreeMap<>();
    for (int document : documents.stream().sorted().toList()) {
      Segment segment = of(document);
      int number = document - segment.base();
      places.put(document, new Place(segment, number, segment.head(number)));
    }
    return documents.stream().map(places::get).toList();
  }

  /** Where the published entry stands that has this key in a column of keys. */
  public Optional<Place> find(String column, BytesRef key) throws IOException {
    for (Segment segment : all) {
      @Nullable Place place = new Keys(segment, column).find(key);
      if (place != null) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  /** Where those of these entries stand that are published, in the order given. */
  public List<Place> find(List<UUID> ids) throws IOException {
    @Nullable Place[] places = new Place[ids.size()];
    for (Segment segment : all) {
      @Nullable Bits live = segment.reader().getLiveDocs();
      IdTable table = IdTable.of(segment.reader(), memory);
      for (int i = 0; i < places.length; i++) {
        UUID id = ids.get(i);
        int document = places[i] == null ? table.find(id, live) : -1;
        if (document >= 0) {
          places[i] = new Place(segment, document, new Head(id, table.type(document), true));
        }
      }
    }
    return Stream.of(places).filter(Objects::nonNull).toList();
  }

  /**
   * Makes a segment ready that will take the place of others, so that nobody has to wait for it.
   */
  public static void prepare(LeafReader merged, SegmentMemory memory) throws IOException {
    if (!memory.whatIsKnown(IdTable.Key.class).isEmpty()) {
      IdTable.of(merged, memory);
    }
  }

  /** A column of keys of one segment. */
  private static final class Keys {
    private final Segment segment;
    private final @Nullable TermsEnum keys;
    private final @Nullable Bits live;
    private @Nullable PostingsEnum documents;

    Keys(Segment segment, String column) throws IOException {
      this.segment = segment;
      @Nullable Terms terms = segment.reader().terms(column);
      this.keys = terms == null ? null : terms.iterator();
      this.live = segment.reader().getLiveDocs();
    }

    @Nullable Place find(BytesRef key) throws IOException {
      if (keys == null || !keys.seekExact(key)) {
        return null;
      }
      PostingsEnum some = keys.postings(documents, PostingsEnum.NONE);
      documents = some;
      for (int document = some.nextDoc();
          document != DocIdSetIterator.NO_MORE_DOCS;
          document = some.nextDoc()) {
        if (live == null || live.get(document)) {
          Head head = segment.head(document);
          if (head.published()) {
            return new Place(segment, document, head);
          }
        }
      }
      return null;
    }
  }
}
