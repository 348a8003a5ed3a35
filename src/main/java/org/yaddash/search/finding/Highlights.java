package org.yaddash.search.finding;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Accountable;
import org.jspecify.annotations.Nullable;
import org.yaddash.names.Nearest;
import org.yaddash.search.projection.Columns;
import org.yaddash.search.words.Asked;
import org.yaddash.search.words.Passages;

/**
 * Shows where entries have what was sought, in the words and the script of their own. What the
 * index keeps of each word is where it stands, so no text is read again. What was shown once is
 * remembered with the segment, so that it need not be made anew when something else was published.
 */
public final class Highlights {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final byte[] NOTHING = {};

  private final Sought sought;

  /** What the highlights of a document are known by in the memory of its segment. */
  private record Key(Sought sought, int document) {}

  /** The highlights of a document as JSON; nothing when it has none. */
  private record Marked(byte[] json) implements Accountable {
    private static final int BYTES_BESIDES = 64;

    @Override
    public long ramBytesUsed() {
      return BYTES_BESIDES + json.length;
    }
  }

  public Highlights(Sought sought) {
    this.sought = sought;
  }

  /**
   * What to show of some entries.
   *
   * @param reader the part of the index that they are in
   * @param documents their numbers in it, in order
   * @return for each document that has something to show, a JSON object: the paths of fields with
   *     their fragments, which are HTML without any element but {@code mark}
   */
  public Map<Integer, byte[]> of(LeafReader reader, List<Integer> documents) throws IOException {
    Map<Integer, byte[]> shown = new HashMap<>();
    List<Integer> others = new ArrayList<>();
    for (int document : documents) {
      @Nullable Marked known =
          sought.searches().known(reader, new Key(sought, document), Marked.class);
      if (known == null) {
        others.add(document);
      } else {
        shown.put(document, known.json);
      }
    }
    if (!others.isEmpty()) {
      Map<Integer, Map<String, List<String>>> found = find(reader, others);
      for (int document : others) {
        @Nullable Map<String, List<String>> fields = found.get(document);
        byte[] json = fields == null ? NOTHING : JSON.writeValueAsBytes(fields);
        sought.searches().keep(reader, new Key(sought, document), new Marked(json));
        shown.put(document, json);
      }
    }
    shown.values().removeIf(json -> json.length == 0);
    return shown;
  }

  private Map<Integer, Map<String, List<String>>> find(LeafReader reader, List<Integer> documents)
      throws IOException {
    Map<Integer, List<Spot>> spots = new HashMap<>();
    Spots words = new Spots(reader, Columns.WORDS);
    Spots sounds = new Spots(reader, Columns.SOUNDS);
    for (Piece piece : sought.pieces()) {
      Asked.Part part = piece.part();
      if (part.not()) {
        continue;
      }
      if (part.phrase()) {
        sideBySide(words, documents, part, spots);
        continue;
      }
      gather(words, terms(piece), documents, spots);
      for (List<Nearest.Near> near : piece.names()) {
        gather(sounds, near.stream().map(Nearest.Near::sounds).toList(), documents, spots);
      }
    }
    Map<Integer, Map<String, List<String>>> shown = new HashMap<>();
    BinaryDocValues packed = reader.getBinaryDocValues(Columns.PASSAGES);
    for (int document : documents) {
      List<Spot> some = spots.get(document);
      if (some != null && packed != null && packed.advanceExact(document)) {
        shown.put(document, fragments(Passages.unpack(packed.binaryValue()), some));
      }
    }
    return shown;
  }

  private static List<String> terms(Piece piece) {
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < piece.part().words().size(); i++) {
      terms.addAll(piece.part().words().get(i).terms());
      terms.addAll(piece.likely(i));
    }
    if (!piece.part().date().isEmpty()) {
      terms.add(piece.part().date());
    }
    return terms;
  }

  private static void gather(
      Spots column,
      Collection<String> terms,
      List<Integer> documents,
      Map<Integer, List<Spot>> spots)
      throws IOException {
    column.of(
        terms,
        documents,
        (document, spot) -> spots.computeIfAbsent(document, one -> new ArrayList<>()).add(spot));
  }

  /** Only where the words stand one after the other. */
  private static void sideBySide(
      Spots column, List<Integer> documents, Asked.Part part, Map<Integer, List<Spot>> spots)
      throws IOException {
    List<Map<Integer, List<Spot>>> words = new ArrayList<>();
    for (Asked.Word word : part.words()) {
      Map<Integer, List<Spot>> one = new HashMap<>();
      gather(column, word.folded(), documents, one);
      words.add(one);
    }
    for (int document : documents) {
      Map<Integer, Spot> ends = new LinkedHashMap<>();
      List<Map<Integer, Spot>> steps = new ArrayList<>();
      for (Map<Integer, List<Spot>> word : words) {
        Map<Integer, Spot> step = new LinkedHashMap<>();
        for (Spot spot : word.getOrDefault(document, List.of())) {
          step.put(spot.position(), spot);
        }
        steps.add(step);
      }
      for (Spot first : steps.get(0).values()) {
        Spot last = first;
        for (int i = 1; i < steps.size() && last != null; i++) {
          last = steps.get(i).get(first.position() + i);
        }
        if (last != null) {
          ends.put(first.position(), new Spot(first.position(), first.start(), last.end()));
        }
      }
      if (!ends.isEmpty()) {
        spots.computeIfAbsent(document, one -> new ArrayList<>()).addAll(ends.values());
      }
    }
  }

  private static Map<String, List<String>> fragments(Passages passages, List<Spot> spots) {
    spots.sort(Comparator.comparingInt(Spot::start).thenComparingInt(Spot::end));
    Map<String, List<String>> shown = new LinkedHashMap<>();
    int at = 0;
    for (Passages.Passage passage : passages.all()) {
      List<Spot> inside = new ArrayList<>();
      while (at < spots.size() && spots.get(at).start() < passage.end()) {
        inside.add(spots.get(at++));
      }
      if (!inside.isEmpty()) {
        List<String> some = shown.computeIfAbsent(passage.field(), field -> new ArrayList<>());
        new Fragments(passages, passage).around(inside, some);
      }
    }
    return shown;
  }
}
