package org.yaddash.imports.recognise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Block.Inline;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.recognise.layout.Fingerprints;
import org.yaddash.imports.recognise.words.Tokens;

/** Draws the outline of a web page. */
public final class Outliner {
  private static final int MOST_PRINTS = 1_500;
  private static final int MOST_LINKS = 1_000;
  private static final int MOST_ANCHORS = 500;
  private static final int MOST_NOTES = 20;
  private static final int LONGEST_ADDRESS = 1_000;
  private static final int LONGEST_TEXT = 120;
  private static final int LONGEST_NOTE = 160;
  private static final int PROSE_WORDS = 12;

  private final Legacy legacy;

  /** The places that entries were made of, by their start. */
  private final TreeMap<Integer, Integer> quoted = new TreeMap<>();

  /** The places that articles were made of: start → end and key. */
  private final TreeMap<Integer, Part> articles = new TreeMap<>();

  private record Part(int end, String key) {}

  private final Set<Long> furniture;

  private Outliner(Legacy legacy, List<Candidate> candidates, Set<Long> furniture) {
    this.legacy = legacy;
    this.furniture = furniture;
    for (Candidate candidate : candidates) {
      for (Candidate.Provenance place : candidate.provenance()) {
        if (place.start() >= 0 && place.end() > place.start()) {
          quoted.merge(place.start(), place.end(), Math::max);
          if (candidate.type().equals("articles")) {
            articles.put(place.start(), new Part(place.end(), candidate.key()));
          }
        }
      }
    }
    int reach = 0;
    for (Map.Entry<Integer, Integer> place : quoted.entrySet()) {
      reach = Math.max(reach, place.getValue());
      place.setValue(reach);
    }
  }

  /**
   * The outline of a page and what was recognised in it; null when it is no web page.
   *
   * @param furniture fingerprints of blocks that it was read without
   */
  public static @Nullable Outline of(
      Legacy legacy, List<Candidate> candidates, Set<Long> furniture) {
    return legacy.mediaType().contains("html")
        ? new Outliner(legacy, candidates, furniture).outline()
        : null;
  }

  private Outline outline() {
    Map<Long, Integer> prints = new LinkedHashMap<>();
    BitSet inEntries = new BitSet();
    BitSet prose = new BitSet();
    BitSet without = new BitSet();
    List<Outline.Link> links = new ArrayList<>();
    Map<String, String> anchors = new LinkedHashMap<>();
    List<Outline.Note> notes = new ArrayList<>();
    for (Block block : legacy.blocks()) {
      int start = block.place().start();
      int end = block.place().end();
      long print = Fingerprints.across(legacy.text(), start, end);
      int words = Tokens.words(legacy.text(), start, end);
      if (print != 0 && (prints.containsKey(print) || prints.size() < MOST_PRINTS)) {
        int at = prints.computeIfAbsent(print, p -> prints.size());
        if (isQuoted(start, end)) {
          inEntries.set(at);
        }
        if (words >= PROSE_WORDS) {
          prose.set(at);
        }
        if (furniture.contains(print)) {
          without.set(at);
        }
      }
      links(block, links);
      for (String anchor : block.place().anchors()) {
        @Nullable String article = articleFrom(start);
        if (article != null && anchors.size() < MOST_ANCHORS && anchor.length() <= LONGEST_TEXT) {
          anchors.putIfAbsent(anchor, article);
        }
      }
      String line = end - start <= LONGEST_NOTE ? legacy.text().substring(start, end) : "";
      if (notes.size() < MOST_NOTES && (Continued.marks(line) || Continued.part(line) > 0)) {
        notes.add(new Outline.Note(line, permille(start)));
      }
    }
    Set<String> shown = new HashSet<>();
    links.forEach(link -> shown.add(link.href()));
    for (String key : List.of("frame", "area", "link.next", "link.prev")) {
      for (String href : legacy.metadata().getOrDefault(key, List.of())) {
        if (key.equals("area") && shown.contains(href.strip())) {
          continue;
        }
        add(links, href, key.startsWith("link.") ? key.substring(5) : "", -1, null);
      }
    }
    long[] all = new long[prints.size()];
    prints.forEach((print, at) -> all[at] = print);
    return new Outline(
        Arrays.copyOf(all, all.length), inEntries, prose, without, links, anchors, notes);
  }

  private void links(Block block, List<Outline.Link> links) {
    for (Inline inline : block.inlines()) {
      @Nullable String href = inline.value();
      if (inline.kind() == Inline.Kind.LINK && href != null) {
        int end = Math.min(inline.end(), inline.start() + LONGEST_TEXT);
        String text = Tokens.oneLine(legacy.text().substring(inline.start(), end));
        add(links, href, text, permille(inline.start()), articleAt(inline.start()));
      }
    }
    if (block instanceof Block.Picture picture && !picture.href().isBlank()) {
      int start = block.place().start();
      add(links, picture.href(), "", permille(start), articleAt(start));
    }
  }

  private static void add(
      List<Outline.Link> links, String href, String text, int at, @Nullable String article) {
    if (!href.isBlank() && href.length() <= LONGEST_ADDRESS && links.size() < MOST_LINKS) {
      links.add(new Outline.Link(href.strip(), text, at, article));
    }
  }

  private boolean isQuoted(int start, int end) {
    Map.Entry<Integer, Integer> before = quoted.lowerEntry(end);
    return before != null && before.getValue() > start;
  }

  private @Nullable String articleAt(int at) {
    Map.Entry<Integer, Part> before = articles.floorEntry(at);
    return before == null || before.getValue().end() <= at ? null : before.getValue().key();
  }

  /** The article that stands at, or begins next after, a place. */
  private @Nullable String articleFrom(int at) {
    @Nullable String inside = articleAt(at);
    Map.Entry<Integer, Part> next = articles.ceilingEntry(at);
    return inside != null ? inside : next == null ? null : next.getValue().key();
  }

  private int permille(int at) {
    return (int) (at * 1000L / Math.max(1, legacy.text().length()));
  }
}
