package org.yaddash.imports.recognise.maintext;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.Extractor;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.extract.legacy.Original;
import org.yaddash.imports.recognise.layout.Headlines;
import org.yaddash.imports.recognise.layout.Page;
import org.yaddash.imports.recognise.layout.SiteMetadata;
import org.yaddash.imports.recognise.maintext.features.Features;
import org.yaddash.imports.recognise.words.Found;

/**
 * A page whose main text is known.
 *
 * @param corpus where it is from
 * @param site whose page it is: pages of one site are never both learned from and tested on
 * @param page its blocks
 * @param features what can be seen of them
 * @param numbers the same as numbers, a row each
 * @param right for each block the share of its words that are main text
 * @param words how many words each block has
 * @param gold the words of the main text
 */
record GoldPage(
    String corpus,
    String site,
    Page page,
    Features features,
    List<double[]> numbers,
    double[] right,
    int[] words,
    List<String> gold) {

  /** Reads a folder with {@code gold.jsonl} and the pages that it names. */
  static List<GoldPage> read(Path corpus) throws IOException {
    List<GoldPage> pages = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    String name = corpus.getFileName().toString();
    for (String line : Files.readAllLines(corpus.resolve("gold.jsonl"))) {
      JsonNode told = json.readTree(line);
      Path file = corpus.resolve(told.path("file").asText());
      Original original = new Original(file, file.getFileName().toString(), null, 20_000_000);
      Legacy legacy = new Extractor().extract(original);
      Page page = Page.of(legacy);
      SiteMetadata metadata = new SiteMetadata(legacy.metadata());
      Features features = new Features(page, Headlines.likeliest(page, metadata));
      List<double[]> numbers = new ArrayList<>();
      for (int i = 0; i < page.size(); i++) {
        numbers.add(features.of(i));
      }
      List<String> gold = tokens(told.path("body").asText());
      int[] words = new int[page.size()];
      double[] right = right(page, gold, words);
      String site = site(told.path("url").asText(""), metadata, page);
      pages.add(
          new GoldPage(
              name,
              site == null ? name + "/" + file.getFileName() : site,
              page,
              features,
              numbers,
              right,
              words,
              gold));
    }
    return pages;
  }

  /** The host of its address, or the one that it links to most. */
  private static @Nullable String site(String url, SiteMetadata metadata, Page page) {
    Found<String> canonical = metadata.first("link.canonical", "meta.og:url");
    String host = host(url);
    host = host == null && canonical != null ? host(canonical.value()) : host;
    if (host != null) {
      return host;
    }
    Map<String, Integer> hosts = new HashMap<>();
    for (Block block : page.legacy().blocks()) {
      for (Block.Inline inline : block.inlines()) {
        String linked = inline.value() == null ? null : host(inline.value());
        if (linked != null) {
          hosts.merge(linked, 1, Integer::sum);
        }
      }
    }
    String most = null;
    for (Map.Entry<String, Integer> one : hosts.entrySet()) {
      if (most == null || one.getValue() > hosts.getOrDefault(most, 0)) {
        most = one.getKey();
      }
    }
    return most;
  }

  private static @Nullable String host(String url) {
    try {
      String host = new URI(url.strip()).getHost();
      return host == null ? null : host.startsWith("www.") ? host.substring(4) : host;
    } catch (URISyntaxException broken) {
      return null;
    }
  }

  /** The word F1 that keeping these blocks gives. */
  double f1(boolean[] keep) {
    Map<String, Integer> bag = new HashMap<>();
    int given = 0;
    for (int i = 0; i < keep.length; i++) {
      if (keep[i] && !(page.block(i) instanceof Block.Picture)) {
        for (String word : tokens(page.text(i))) {
          bag.merge(word, 1, Integer::sum);
          given++;
        }
      }
    }
    int hit = 0;
    for (String word : gold) {
      Integer left = bag.get(word);
      if (left != null && left > 0) {
        hit++;
        bag.put(word, left - 1);
      }
    }
    return given + gold.size() == 0 ? 1 : 2.0 * hit / (given + gold.size());
  }

  /** For each block the share of its words that stand, in order, in the gold text. */
  private static double[] right(Page page, List<String> gold, int[] counts) {
    List<String> words = new ArrayList<>();
    List<Integer> owner = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      if (page.block(i) instanceof Block.Picture) {
        continue;
      }
      for (String word : tokens(page.text(i))) {
        words.add(word);
        owner.add(i);
        counts[i]++;
      }
    }
    boolean[] matched = align(words, gold);
    double[] right = new double[page.size()];
    for (int k = 0; k < matched.length; k++) {
      right[owner.get(k)] += matched[k] ? 1 : 0;
    }
    for (int i = 0; i < right.length; i++) {
      right[i] = counts[i] == 0 ? 0 : right[i] / counts[i];
    }
    return right;
  }

  /**
   * Which of the words stand in the gold too: the longest common run first, then what lies on both
   * sides of it.
   */
  private static boolean[] align(List<String> words, List<String> gold) {
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < gold.size(); i++) {
      places.computeIfAbsent(gold.get(i), w -> new ArrayList<>()).add(i);
    }
    boolean[] matched = new boolean[words.size()];
    Deque<int[]> open = new ArrayDeque<>();
    open.push(new int[] {0, words.size(), 0, gold.size()});
    while (!open.isEmpty()) {
      int[] range = open.pop();
      int bestA = 0;
      int bestB = 0;
      int longest = 0;
      Map<Integer, Integer> ending = new HashMap<>();
      for (int a = range[0]; a < range[1]; a++) {
        Map<Integer, Integer> next = new HashMap<>();
        for (int b : places.getOrDefault(words.get(a), List.of())) {
          if (b < range[2] || b >= range[3]) {
            continue;
          }
          int length = ending.getOrDefault(b - 1, 0) + 1;
          next.put(b, length);
          if (length > longest) {
            longest = length;
            bestA = a - length + 1;
            bestB = b - length + 1;
          }
        }
        ending = next;
      }
      if (longest == 0) {
        continue;
      }
      for (int a = bestA; a < bestA + longest; a++) {
        matched[a] = true;
      }
      if (bestA > range[0] && bestB > range[2]) {
        open.push(new int[] {range[0], bestA, range[2], bestB});
      }
      if (bestA + longest < range[1] && bestB + longest < range[3]) {
        open.push(new int[] {bestA + longest, range[1], bestB + longest, range[3]});
      }
    }
    return matched;
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    int start = -1;
    for (int i = 0; i <= plain.length(); i++) {
      boolean part =
          i < plain.length()
              && (Character.isLetterOrDigit(plain.charAt(i)) || plain.charAt(i) == '_');
      if (part && start < 0) {
        start = i;
      } else if (!part && start >= 0) {
        tokens.add(plain.substring(start, i));
        start = -1;
      }
    }
    return tokens;
  }
}
