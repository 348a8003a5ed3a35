package org.yaddash.imports.recognise.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/** Finds what an article is called: in its text, and else in what the file says about itself. */
public final class Headlines {
  private static final int LONGEST = 300;

  private final Page page;
  private final SiteMetadata metadata;

  /** For one page and what it says about itself. */
  public Headlines(Page page, SiteMetadata metadata) {
    this.page = page;
    this.metadata = metadata;
  }

  /**
   * A title.
   *
   * @param block the block that is the title, or -1 when the title comes from the metadata
   * @param text its words
   * @param sure 0 to 1
   */
  public record Headline(int block, Found<String> text, double sure) {}

  /**
   * The block that is the page's title as far as can be told before its main text is known, or -1.
   */
  public static int likeliest(Page page, SiteMetadata metadata) {
    Headlines headlines = new Headlines(page, metadata);
    Set<String> told = headlines.told();
    int best = -1;
    double most = 2;
    for (int i = 0; i < page.size(); i++) {
      double score = headlines.score(i, page.size() + 9, told);
      if (score > most) {
        most = score;
        best = i;
      }
    }
    return best;
  }

  /**
   * The title of the article whose main text begins at block {@code first} and ends before {@code
   * end}.
   */
  public @Nullable Headline of(int first, int end, boolean alone) {
    Set<String> told = alone ? told() : Set.of();
    Headline best = null;
    double most = 1.4;
    int prose = first;
    while (prose < end && !page.clue(prose).prose()) {
      prose++;
    }
    int from = alone && page.web() ? 0 : Math.max(0, first - 3);
    int to =
        Math.min(
            end, alone && page.web() ? Math.max(prose, first) + 4 : Math.max(prose, first) + 1);
    for (int i = from; i < to; i++) {
      double score = score(i, prose, told);
      if (score > most
          || best != null
              && score == most
              && i <= prose
              && !(page.block(i) instanceof Block.Heading)) {
        most = score;
        Block.Place place = page.block(i).place();
        best =
            new Headline(
                i,
                Found.words(page.legacy().text(), place.start(), place.end()),
                Math.min(1, score / 8));
      }
    }
    if (alone && (best == null || most < 4)) {
      Headline file = fromMetadata();
      if (file != null && (best == null || page.web() && most < 2.5)) {
        return file;
      }
    }
    return best;
  }

  private double score(int block, int prose, Set<String> told) {
    Clues clue = page.clue(block);
    if (clue.words() == 0
        || clue.letters() > LONGEST
        || clue.block() instanceof Block.Picture
        || clue.block() instanceof Block.Row) {
      return 0;
    }
    double score = 0;
    if (clue.block() instanceof Block.Heading heading) {
      score += heading.marked() ? Math.max(1.5, 4 - heading.level()) : 1.5;
    } else if (!clue.titleLike() || page.web() && clue.linkDensity() > 0.5) {
      return 0;
    }
    if ((clue.near() & PathNames.TITLE) != 0) {
      score += 1;
    }
    if (clue.linkDensity() > 0.9) {
      score -= 0.7;
    }
    String words = key(page.text(block));
    double like = 0;
    for (String one : told) {
      if (one.equals(words)) {
        like = Math.max(like, 4);
      } else if (words.length() >= 12 && one.contains(words)
          || one.length() >= 12 && words.contains(one)) {
        double share =
            (double) Math.min(words.length(), one.length())
                / Math.max(words.length(), one.length());
        like = Math.max(like, 1.5 + 2 * share);
      }
    }
    score += like;
    if (block <= prose) {
      // the last line before the text is the likeliest
      score += prose - block <= 3 ? 2 - 0.3 * (prose - block) : 0;
    } else {
      score -= 1;
    }
    if (clue.named(
        PathNames.NAV
            | PathNames.FOOTER
            | PathNames.ASIDE
            | PathNames.COMMENT
            | PathNames.RELATED
            | PathNames.PROMO)) {
      score -= 2;
    }
    if (clue.repeated()) {
      score -= 4;
    }
    return score;
  }

  /** The titles that the file tells, as keys, with and without the site's name. */
  private Set<String> told() {
    Set<String> told = new HashSet<>();
    for (Found<String> one :
        List.of(
            orEmpty(metadata.first("meta.og:title")),
            orEmpty(metadata.work("headline", "name")),
            orEmpty(metadata.first("title")),
            orEmpty(metadata.first("meta.dc.title", "meta.title", "meta.twitter:title")))) {
      for (String part : parts(one.value())) {
        String key = key(part);
        if (key.length() > 3) {
          told.add(key);
        }
      }
      told.add(key(one.value()));
    }
    told.remove("");
    Found<String> site = metadata.first("meta.og:site_name");
    if (site != null) {
      told.remove(key(site.value()));
    }
    return told;
  }

  private @Nullable Headline fromMetadata() {
    Found<String> title = page.web() ? metadata.work("headline") : null;
    if (title == null) {
      title = metadata.first("meta.og:title");
    }
    if (title == null) {
      title = metadata.first("title", "meta.dc.title", "meta.title", "dc:title");
    }
    if (title == null || !page.web() && junk(title.value())) {
      return null;
    }
    String bare = withoutSite(title.value());
    return bare.isEmpty() ? null : new Headline(-1, Found.metadata(bare, title.exact()), 0.4);
  }

  private static boolean junk(String title) {
    String low = Tokens.lower(title);
    return low.startsWith("microsoft word")
        || low.startsWith("untitled")
        || low.endsWith(".doc")
        || low.endsWith(".docx")
        || low.endsWith(".indd")
        || low.endsWith(".qxd")
        || low.endsWith(".pdf")
        || low.equals("title");
  }

  private String withoutSite(String title) {
    List<String> parts = parts(title);
    if (parts.size() < 2) {
      return title;
    }
    Found<String> site = metadata.first("meta.og:site_name");
    String siteKey = site == null ? "" : key(site.value());
    String longest = "";
    for (String part : parts) {
      if (!key(part).equals(siteKey) && part.length() > longest.length()) {
        longest = part;
      }
    }
    return longest;
  }

  /** A title cut at the marks that sites put between the title and their name. */
  static List<String> parts(String title) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 1; i + 1 < title.length(); i++) {
      char c = title.charAt(i);
      boolean spaced = title.charAt(i - 1) == ' ' && title.charAt(i + 1) == ' ';
      boolean parting =
          c == '|'
              || c == '»' && spaced
              || c == '«' && spaced
              || c == '•'
              || c == '·'
              || spaced && (c == '-' || c == '–' || c == '—' || c == ':' || c == '/' || c == '~');
      if (parting || c == ':' && title.charAt(i + 1) == ':') {
        String part = title.substring(start, i).strip();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        start = i + 1;
      }
    }
    String rest = title.substring(Math.min(start, title.length())).strip();
    if (!rest.isEmpty()) {
      parts.add(rest);
    }
    return parts;
  }

  /** Letters and digits only, in lower case. */
  public static String key(String text) {
    StringBuilder key = new StringBuilder();
    for (Token token : Tokens.of(text)) {
      if (token.word() || token.digits()) {
        key.append(key.length() > 0 ? " " : "").append(token.lower());
      }
    }
    return key.toString();
  }

  private static Found<String> orEmpty(@Nullable Found<String> found) {
    return found == null ? Found.metadata("", "") : found;
  }
}
