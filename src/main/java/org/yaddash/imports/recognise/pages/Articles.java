package org.yaddash.imports.recognise.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.recognise.credits.Bylines;
import org.yaddash.imports.recognise.credits.Datelines;
import org.yaddash.imports.recognise.credits.Imprint;
import org.yaddash.imports.recognise.layout.Clues;
import org.yaddash.imports.recognise.layout.Headlines;
import org.yaddash.imports.recognise.layout.Page;
import org.yaddash.imports.recognise.layout.SiteMetadata;
import org.yaddash.imports.recognise.maintext.MainText;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Tokens;

/** Reads the articles of one document. */
public final class Articles {
  private static final int LEAST_WORDS = 10;
  private static final int LEAST_BESIDE_LIST = 25;
  private static final int LEAST_BESIDE_CAPTIONS = 20;

  private final Page page;
  private final MainText.Looks looks;
  private final SiteMetadata metadata;
  private final Colophon colophon;
  private final Headlines headlines;
  private final Bylines bylines;
  private final Datelines datelines;
  private final FurtherReading further;
  private final @Nullable String url;
  private final @Nullable String language;
  private final Set<Integer> listed;
  private final Subtitles subtitles;
  private final Remains remains;
  private final Set<Integer> quoted;

  private Articles(
      Page page,
      MainText.Looks looks,
      @Nullable String url,
      @Nullable String language,
      Set<Integer> listed,
      Set<Integer> quoted) {
    this.page = page;
    this.looks = looks;
    this.metadata = new SiteMetadata(page.legacy().metadata());
    this.language = language;
    this.colophon = new Colophon(metadata, url, language);
    this.headlines = new Headlines(page, metadata);
    this.bylines = new Bylines(page, metadata);
    this.datelines = new Datelines(page, metadata, language);
    this.url = url;
    this.further = new FurtherReading(page, url);
    this.listed = listed;
    this.subtitles = new Subtitles(page, !listed.isEmpty());
    this.remains = new Remains(page, listed);
    this.quoted = quoted;
  }

  /**
   * The articles of a document in reading order; none when nothing of it reads as text.
   *
   * @param page the document, with what is known of its upload
   * @param looks how the blocks of this document were judged, if they were
   * @param url where the document stood, or null
   * @param language what an editor or the text says that the language is, or null
   * @param listed positions of blocks that are lists of victims
   * @param quoted positions of blocks that are hardly more than a quotation with its source: such a
   *     block before an article's title stands for itself
   */
  public static List<Article> in(
      Page page,
      MainText.Looks looks,
      @Nullable String url,
      @Nullable String language,
      Set<Integer> listed,
      Set<Integer> quoted) {
    return new Articles(page, looks, url, language, listed, quoted).read();
  }

  private List<Article> read() {
    boolean[] keep = MainText.of(page, Headlines.likeliest(page, metadata), looks);
    for (int i : listed) {
      // short lines without a verb look like a menu, but these are the dead
      keep[i] |= ofList(page.block(i)) && !page.clue(i).repeated();
    }
    Cuts cuts = new Cuts(page, bylines, listed);
    List<Cuts.Head> heads = metadata.oneArticle() ? List.of() : cuts.heads(keep);
    List<Article> articles = new ArrayList<>();
    if (heads.isEmpty()) {
      boolean lists = false;
      for (int i : listed) {
        lists |= ofList(page.block(i));
      }
      int least =
          listed.isEmpty() ? LEAST_WORDS : lists ? LEAST_BESIDE_LIST : LEAST_BESIDE_CAPTIONS;
      Article only =
          remains.contentsList(keep)
              ? null
              : article(0, 0, page.size(), keep, true, least, Borders.WHOLE_FILE);
      if (only == null && listed.isEmpty() && !remains.contentsList(keep)) {
        only = article(0, 0, page.size(), remains.leftOver(), true, 1, Borders.WHOLE_FILE);
        only = only == null ? null : only.unsure();
      }
      if (only != null && !remains.excuse()) {
        articles.add(only);
      }
      return articles;
    }
    for (int k = 0; k < heads.size(); k++) {
      Cuts.Head head = heads.get(k);
      int from = head.from();
      int to = k + 1 < heads.size() ? heads.get(k + 1).from() : page.size();
      if (k == 0 && remains.prose(0, from, keep) >= 60) {
        // text before the first head is an article too
        Borders borders = new Borders(List.of(Borders.Sign.FILE), head.signs());
        Article before = article(0, 0, from, keep, false, 1, borders);
        if (before != null) {
          articles.add(before);
        }
      }
      int contents = cuts.contentsList(head.block(), to, keep);
      List<Borders.Sign> ends =
          contents < to
              ? List.of(Borders.Sign.CONTENTS_LIST)
              : k + 1 < heads.size() ? heads.get(k + 1).signs() : List.of(Borders.Sign.FILE);
      Article one =
          article(from, head.block(), contents, keep, false, 1, new Borders(head.signs(), ends));
      if (one != null) {
        articles.add(one);
      }
    }
    return articles;
  }

  /** Whether a block is an entry of a list or a row of a table. */
  static boolean ofList(Block block) {
    return block instanceof Block.Row || block instanceof Block.ListItem;
  }

  /**
   * The article of the blocks {@code [from, to)}, or null when it has too few words.
   *
   * @param head where its title is looked for; what stands above is the begin of its text
   */
  private @Nullable Article article(
      int from, int head, int to, boolean[] keep, boolean alone, int least, Borders borders) {
    int first = head;
    while (first < to && !keep[first]) {
      first++;
    }
    int words = remains.prose(from, to, keep);
    if (first >= to || remains.kept(from, to, keep) < least) {
      return null;
    }
    List<Integer> around = new ArrayList<>();
    List<Article.Link> titles = new ArrayList<>();
    int start = alone ? afterPreamble(first, to, around, titles) : first;
    Headlines.Headline headline = headlines.of(start, to, alone);
    if (headline != null
        && headline.block() >= 0
        && swallows(headline.block(), start, to, keep, alone && least == 1)) {
      headline = null;
    }
    int title = headline == null ? -1 : headline.block();
    List<Found<String>> authors = new ArrayList<>(bylines.authors(title, start, to));
    if (alone && bylines.collective(authors)) {
      List<Found<String>> told = bylines.authorsOfFile();
      if (authors.isEmpty() || !bylines.collective(told)) {
        authors = new ArrayList<>(told);
      }
    }
    int under = subtitles.underTitle(title, start, to);
    Imprint imprint = null;
    int imprintAt = -1;
    for (int i = title + 1; i < under && imprint == null && title >= 0; i++) {
      Block.Place place = page.block(i).place();
      imprint = Imprint.read(page.legacy().text(), place.start(), place.end(), language);
      imprintAt = imprint == null ? -1 : i;
    }
    int subtitle = subtitles.of(title, under, authors, imprintAt);
    Found<String> date =
        imprint != null && imprint.date() != null
            ? imprint.date()
            : datelines.date(title, start, to, url, alone);
    List<Integer> body = new ArrayList<>();
    for (int i = head > from ? from : start; i < to; i++) {
      boolean left = i >= head && !keep[i] || remains.leadsToTop(i);
      if (left || i == title && !guessed(i) || i == imprintAt || i == subtitle) {
        continue;
      }
      if (further.invites(i)) {
        int end = further.endOf(i, to);
        if (end > i + 1) {
          for (int j = i; j < end; j++) {
            around.add(j);
          }
          titles.addAll(further.titles(i + 1, end));
          i = end - 1;
          continue;
        }
      }
      if (!byline(i, authors, date)) {
        body.add(i);
      }
    }
    if (body.isEmpty()) {
      return null;
    }
    around.addAll(body);
    around.sort(null);
    List<Article.Link> links = new ArrayList<>(further.links(around));
    links.addAll(titles);
    List<String> doubts = new ArrayList<>();
    if (headline == null) {
      doubts.add("No title was found.");
    } else if (headline.block() < 0) {
      doubts.add("The title comes from the file's own metadata, not from its text.");
    }
    double confidence =
        0.45 + (headline == null ? 0 : 0.3 * headline.sure()) + Math.min(0.25, words / 1000.0);
    List<Block> blocks = new ArrayList<>();
    for (int i : body) {
      blocks.add(page.block(i));
    }
    List<Block> read = new ArrayList<>();
    for (int i : around) {
      read.add(page.block(i));
    }
    return new Article(
        from,
        to,
        blocks,
        read,
        headline == null ? null : headline.text(),
        subtitle < 0 ? null : words(subtitle),
        authors,
        date,
        colophon.language(),
        null,
        imprint != null ? imprint.title() : alone ? metadata.first("meta.og:site_name") : null,
        imprint == null ? null : imprint.issue(),
        imprint == null ? null : imprint.place(),
        imprint == null ? null : imprint.pages(),
        alone ? colophon.originalUrl() : null,
        alone ? colophon.keywords() : List.of(),
        links,
        Math.min(0.97, confidence),
        doubts,
        borders);
  }

  /**
   * Passes over what stands before an article's title when it is only that: quotations that stand
   * for themselves, invitations to read elsewhere, and the titles they invite to. Gives the block
   * where the article begins.
   */
  private int afterPreamble(int first, int to, List<Integer> around, List<Article.Link> titles) {
    int at = first;
    int passed = -1;
    boolean invited = false;
    while (at < to) {
      Clues clue = page.clue(at);
      if (further.invites(at)) {
        invited = true;
        passed = at;
      } else if (quoted.contains(at)) {
        passed = at;
      } else if (clue.words() > 0 && !(invited && (clue.titleLike() || clue.linkDensity() > 0.8))) {
        break;
      }
      at++;
    }
    if (!invited || at >= to) {
      return first;
    }
    // the last line without a link before the text is its title
    int title = at;
    if (!(page.block(at) instanceof Block.Heading)) {
      int before = at - 1;
      while (before > passed && page.clue(before).words() == 0) {
        before--;
      }
      if (before > passed && page.clue(before).linkDensity() < 0.5) {
        title = before;
      }
    }
    for (int i = first; i < title; i++) {
      around.add(i);
      if (!quoted.contains(i) && !further.invites(i)) {
        titles.addAll(further.titles(i, i + 1));
      }
    }
    return title;
  }

  /**
   * Whether taking a block for the title would leave no text, or, where all is a guess, lose a line
   * of it.
   */
  private boolean swallows(int title, int start, int to, boolean[] keep, boolean guess) {
    if (guess && !(page.block(title) instanceof Block.Heading)) {
      return true;
    }
    for (int i = start; i < to; i++) {
      if (i != title && keep[i] && page.clue(i).words() > 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a printed title looks like any other line: as it may be none, it stays in the text too.
   */
  private boolean guessed(int title) {
    return page.legacy().mediaType().equals("application/pdf")
        && !(page.block(title) instanceof Block.Heading);
  }

  private Found<String> words(int block) {
    Block.Place place = page.block(block).place();
    return Found.words(page.legacy().text(), place.start(), place.end());
  }

  /** Whether a line is nothing but the authors and the date that were read from it. */
  private boolean byline(int block, List<Found<String>> authors, @Nullable Found<String> date) {
    Clues clue = page.clue(block);
    if (clue.words() > 14 || clue.block() instanceof Block.Heading) {
      return false;
    }
    Block.Place place = clue.block().place();
    int told = 0;
    for (Found<String> author : authors) {
      if (author.start() >= place.start() && author.end() <= place.end()) {
        told += Tokens.words(page.legacy().text(), author.start(), author.end());
        if (author.start() - place.start() <= 8 && !clue.endsLikeSentence()) {
          // a name first, then an office or a university
          return true;
        }
      }
    }
    if (date != null && date.start() >= place.start() && date.end() <= place.end()) {
      told += Tokens.words(page.legacy().text(), date.start(), date.end());
    }
    return told > 0 && clue.words() - told <= 3;
  }
}
