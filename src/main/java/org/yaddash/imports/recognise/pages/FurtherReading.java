package org.yaddash.imports.recognise.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Block.Inline;
import org.yaddash.imports.recognise.layout.Clues;
import org.yaddash.imports.recognise.layout.Page;
import org.yaddash.imports.recognise.photos.Photos;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Sentences;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/**
 * Finds the lists of other documents that a page sends its reader to: a sentence that invites ("To
 * learn more, read the following …") and the titles after it; and the links of an article.
 */
final class FurtherReading {
  private static final Set<String> INVITE =
      Set.of(
          "read",
          "visit",
          "see",
          "learn",
          "click",
          "browse",
          "download",
          "читайте",
          "смотрите",
          "см",
          "посетите",
          "подробнее",
          "oxuyun",
          "baxın",
          "bax",
          "okuyun",
          "bakınız",
          "ziyarət",
          "ziyaret");
  private static final Set<String> FURTHER =
      Set.of(
          "more",
          "following",
          "also",
          "further",
          "here",
          "below",
          "additional",
          "следующие",
          "также",
          "ещё",
          "еще",
          "далее",
          "aşağıdakı",
          "həmçinin",
          "ətraflı",
          "daha",
          "aşağıdaki",
          "ayrıca");
  private static final Set<String> IMAGES =
      Set.of("jpg", "jpeg", "gif", "png", "bmp", "tif", "tiff", "webp");

  private final Page page;
  private final @Nullable String baseUrl;

  FurtherReading(Page page, @Nullable String baseUrl) {
    this.page = page;
    this.baseUrl = baseUrl;
  }

  /** Whether a block invites the reader to other documents that stand after it. */
  boolean invites(int block) {
    Clues clue = page.clue(block);
    if (clue.words() < 3 || clue.words() > 70 || clue.block() instanceof Block.Heading) {
      return false;
    }
    Block.Place place = clue.block().place();
    List<int[]> sentences = Sentences.of(page.legacy().text(), place.start(), place.end());
    int[] last = sentences.get(sentences.size() - 1);
    List<Token> tokens = Tokens.of(page.legacy().text(), last[0], last[1]);
    boolean invite = false;
    boolean further = false;
    for (Token token : tokens) {
      invite |= INVITE.contains(token.lower());
      further |= FURTHER.contains(token.lower());
    }
    boolean introduces = tokens.get(tokens.size() - 1).is(":");
    return invite && (further || introduces) && (introduces || listFollows(block));
  }

  private boolean listFollows(int block) {
    int titles = 0;
    for (int i = block + 1; i < page.size() && i < block + 4; i++) {
      Clues clue = page.clue(i);
      if (clue.words() > 0 && (clue.titleLike() || clue.linkDensity() > 0.8)) {
        titles++;
      }
    }
    return titles >= 2;
  }

  /**
   * Where the further reading that begins at an inviting block ends: one past the last title.
   * {@code stop} is the block that is the article's own title, or the end.
   */
  int endOf(int invitation, int stop) {
    int at = invitation + 1;
    while (at < stop
        && page.clue(at).words() == 0
            | page.clue(at).titleLike()
            | page.clue(at).linkDensity() > 0.8) {
      if (page.block(at) instanceof Block.Heading && page.clue(at).linkDensity() < 0.5) {
        break;
      }
      at++;
    }
    return at;
  }

  /** The titles, printed without links, that the lines {@code [from, to)} give. */
  List<Article.Link> titles(int from, int to) {
    List<Article.Link> titles = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Clues clue = page.clue(i);
      if (clue.words() == 0
          || clue.links() > 0
          || !clue.titleLike()
          || clue.block() instanceof Block.Picture) {
        continue;
      }
      Block.Place place = clue.block().place();
      String text = page.legacy().text();
      int start = place.start();
      while (start < place.end()) {
        int end = text.indexOf('\n', start);
        end = end < 0 || end > place.end() ? place.end() : end;
        for (Found<String> title :
            Photos.named(text, start, end) ? List.<Found<String>>of() : once(start, end)) {
          titles.add(new Article.Link(title, null));
        }
        start = end + 1;
      }
    }
    return titles;
  }

  /** A line that is one phrase printed several times over was several links side by side. */
  private List<Found<String>> once(int start, int end) {
    String text = page.legacy().text();
    List<Token> tokens = Tokens.of(text, start, end);
    int size = tokens.size();
    for (int part = 1; part <= size / 2 && part <= 12; part++) {
      if (size % part == 0 && repeats(tokens, part)) {
        List<Found<String>> phrases = new ArrayList<>();
        for (int i = 0; i < size; i += part) {
          phrases.add(Found.words(text, tokens.get(i).start(), tokens.get(i + part - 1).end()));
        }
        return phrases;
      }
    }
    return size == 0 ? List.of() : List.of(Found.words(text, start, end));
  }

  private static boolean repeats(List<Token> tokens, int part) {
    for (int i = part; i < tokens.size(); i++) {
      if (!tokens.get(i).lower().equals(tokens.get(i - part).lower())) {
        return false;
      }
    }
    return true;
  }

  /**
   * The links to other documents in the given blocks: not to pictures, places of the same page or
   * mail addresses.
   */
  List<Article.Link> links(List<Integer> blocks) {
    List<Article.Link> links = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String text = page.legacy().text();
    for (int block : blocks) {
      for (Inline inline : page.block(block).inlines()) {
        if (inline.kind() != Inline.Kind.LINK || inline.value() == null || links.size() >= 500) {
          continue;
        }
        String url = SafeLink.of(inline.value(), baseUrl);
        if (url == null || url.startsWith("#") || url.startsWith("mailto:") || image(url)) {
          continue;
        }
        Found<String> title = Found.words(text, inline.start(), inline.end());
        if (!title.value().isEmpty() && seen.add(title.value() + " " + url)) {
          links.add(new Article.Link(title, Found.metadata(url, inline.value())));
        }
      }
    }
    return links;
  }

  /** Whether an address names a picture. */
  static boolean image(String url) {
    int cut = url.length();
    for (int i = 0; i < url.length(); i++) {
      if (url.charAt(i) == '?' || url.charAt(i) == '#') {
        cut = i;
        break;
      }
    }
    int dot = url.lastIndexOf('.', cut - 1);
    return dot >= 0 && IMAGES.contains(Tokens.lower(url.substring(dot + 1, cut)));
  }
}
