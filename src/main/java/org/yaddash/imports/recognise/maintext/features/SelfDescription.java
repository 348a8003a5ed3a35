package org.yaddash.imports.recognise.maintext.features;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.recognise.layout.Page;
import org.yaddash.imports.recognise.layout.SiteMetadata;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/**
 * How much of a block stands in what the file says about itself: its description, and the whole
 * text that some sites repeat for machines.
 */
final class SelfDescription {
  static final List<String> NAMES =
      List.of("described", "toldWhole", "tellsWhole", "calledArticle", "calledProduct", "atRoot");
  private static final int RUN = 3;
  private static final int MOST_WORDS = 30_000;

  private final Page page;
  private final Set<Long> description = new HashSet<>();
  private final Set<Long> whole = new HashSet<>();
  private final double article;
  private final double product;
  private final double root;

  SelfDescription(Page page) {
    this.page = page;
    SiteMetadata metadata = new SiteMetadata(page.legacy().metadata());
    add(metadata.first("meta.description"), description);
    add(metadata.first("meta.og:description"), description);
    add(metadata.work("description", "abstract"), description);
    add(metadata.work("articleBody", "text"), whole);
    article = metadata.oneArticle() ? 1 : 0;
    Found<String> type = metadata.first("meta.og:type");
    product = type == null ? -1 : type.value().contains("product") ? 1 : 0;
    root = root(metadata.first("link.canonical", "meta.og:url"));
  }

  /** Adds its numbers for a block from {@code at} on; gives where they end. */
  int of(int block, double[] numbers, int at) {
    int next = at;
    Set<Long> runs = runs(block);
    numbers[next++] = share(runs, description);
    numbers[next++] = share(runs, whole);
    numbers[next++] = whole.size() >= 40 ? 1 : 0;
    numbers[next++] = article;
    numbers[next++] = product;
    numbers[next++] = root;
    return next;
  }

  /** A block's runs of three words; none where nothing is told to compare them with. */
  private Set<Long> runs(int block) {
    Set<Long> runs = new HashSet<>();
    if (!description.isEmpty() || !whole.isEmpty()) {
      Block.Place place = page.block(block).place();
      add(page.legacy().text(), place.start(), Math.min(place.end(), place.start() + 5000), runs);
    }
    return runs;
  }

  /** The share of a block's runs that are told; -1 where nothing is told. */
  private static double share(Set<Long> runs, Set<Long> told) {
    if (told.isEmpty()) {
      return -1;
    }
    int shared = 0;
    for (Long run : runs) {
      shared += told.contains(run) ? 1 : 0;
    }
    return runs.isEmpty() ? 0 : (double) shared / runs.size();
  }

  private static void add(@Nullable Found<String> text, Set<Long> runs) {
    if (text != null) {
      add(text.value(), 0, text.value().length(), runs);
    }
  }

  private static void add(String text, int start, int end, Set<Long> runs) {
    long[] last = new long[RUN];
    int words = 0;
    for (Token token : Tokens.of(text, start, end)) {
      if (!token.word() && !token.digits()) {
        continue;
      }
      System.arraycopy(last, 1, last, 0, RUN - 1);
      last[RUN - 1] = token.lower().hashCode();
      words++;
      if (words >= RUN) {
        long run = 17;
        for (long one : last) {
          run = run * 1_000_003 + one;
        }
        runs.add(run);
      }
      if (words > MOST_WORDS) {
        return;
      }
    }
  }

  /** Whether an address is that of a whole site: 1, 0, or -1 when there is none. */
  private static double root(@Nullable Found<String> address) {
    if (address == null) {
      return -1;
    }
    String url = address.value();
    int host = url.indexOf("://");
    int slash = url.indexOf('/', host < 0 ? 0 : host + 3);
    return slash < 0 || slash >= url.length() - 1 ? 1 : 0;
  }
}
