package org.yaddash.imports.recognise.maintext.features;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.recognise.layout.Clues;
import org.yaddash.imports.recognise.layout.Fingerprints;
import org.yaddash.imports.recognise.layout.Page;
import org.yaddash.imports.recognise.layout.PathNames;
import org.yaddash.imports.recognise.words.Letters;

/**
 * What the weighing of main text against furniture looks at, as numbers: a block itself, its
 * neighbours, the elements around it and the page as a whole. The order of {@link #NAMES} is the
 * order of the numbers.
 */
public final class Features {
  private static final List<String> OWN =
      List.of(
          "words",
          "linkDensity",
          "stopWords",
          "sentenceEnds",
          "commas",
          "digits",
          "capitals",
          "endsLikeSentence",
          "wordLength",
          "links",
          "furnitureWords",
          "repeatedHere",
          "opensLow",
          "marks");
  private static final List<String> KIND =
      List.of(
          "heading",
          "paragraph",
          "listItem",
          "row",
          "quote",
          "preformatted",
          "picture",
          "caption",
          "note",
          "headingLevel",
          "fontSize",
          "listDepth");
  private static final List<String> FLAGS =
      List.of(
          "nav", "footer", "header", "aside", "comment", "related", "social", "promo", "form",
          "meta", "main", "article", "content", "caption", "title", "hidden", "list", "table",
          "link", "fold");
  private static final List<String> PLACE =
      List.of(
          "position",
          "wordsBefore",
          "blocksFromTitle",
          "afterTitle",
          "sinceProse",
          "untilProse",
          "firstProse",
          "lastProse",
          "sinceHeading",
          "depth",
          "away",
          "inMain",
          "ownProseShare",
          "parentProseShare",
          "grandProseShare",
          "ownLinkDensity",
          "parentLinkDensity",
          "grandLinkDensity",
          "ownWords",
          "parentWords",
          "parentBlocks");
  private static final List<String> NEAR =
      List.of("words", "linkDensity", "stopWords", "endsLikeSentence", "prose", "samePath");
  private static final List<String> PAGE =
      List.of(
          "pageWords",
          "pageProse",
          "pageLinkDensity",
          "pageBlocks",
          "mainShare",
          "mainDepth",
          "hasArticle",
          "hasMain",
          "layoutTables",
          "paragraphTags",
          "windowProse",
          "windowLinkDensity",
          "windowWords");
  static final List<String> NAMES = names();

  /** How many of {@link #PAGE} are of the page as a whole, not of what is around a block. */
  private static final int WHOLE = 10;

  private static final String MARKS = "|»›→•·[]{}<>";

  private final Page page;
  private final Containers containers;
  private final Repetition repetition;
  private final SelfDescription described;
  private final Vocabulary vocabulary;
  private final Sections sections;
  private final SiteTalk talk;
  private final FromTitle fromTitle;
  private final int title;
  private final int[] sinceProse;
  private final int[] untilProse;
  private final int[] sinceHeading;
  private final Totals totals;
  private final Map<Long, Integer> copies = new HashMap<>();
  private final long[] prints;
  private final int[] furniture;
  private int firstProse;
  private int lastProse;
  private int paragraphTags;
  private int layout;

  /** Looks at a page whose title is the block {@code title}, or -1. */
  public Features(Page page, int title) {
    this.page = page;
    this.containers = new Containers(page);
    this.described = new SelfDescription(page);
    this.title = title;
    int size = page.size();
    prints = new long[size];
    furniture = new int[size];
    sinceProse = new int[size];
    untilProse = new int[size];
    sinceHeading = new int[size];
    totals = new Totals(page.clues());
    firstProse = size;
    lastProse = -1;
    int since = 50;
    int heading = 50;
    for (int i = 0; i < size; i++) {
      Clues clue = page.clue(i);
      sinceProse[i] = since;
      sinceHeading[i] = heading;
      boolean prose = good(clue);
      since = prose ? 0 : Math.min(50, since + 1);
      heading = clue.block() instanceof Block.Heading ? 0 : Math.min(50, heading + 1);
      if (prose) {
        firstProse = Math.min(firstProse, i);
        lastProse = i;
      }
      Block.Place place = clue.block().place();
      prints[i] = Fingerprints.of(page.legacy().text(), place.start(), place.end());
      copies.merge(prints[i], 1, Integer::sum);
      furniture[i] = page.furnitureWords(i);
      List<String> path = clue.block().place().path();
      String last = path.isEmpty() ? "" : path.get(path.size() - 1);
      paragraphTags +=
          last.startsWith("p") && (last.length() == 1 || !Character.isLetter(last.charAt(1)))
              ? 1
              : 0;
      layout += clue.named(PathNames.TABLE) ? 1 : 0;
    }
    this.sections = new Sections(page, furniture);
    this.talk = new SiteTalk(page);
    this.repetition = new Repetition(page, title, sections, talk);
    this.fromTitle = new FromTitle(page, title, firstProse, furniture);
    boolean[] repeated = new boolean[size];
    for (int i = 0; i < size; i++) {
      repeated[i] = copies.getOrDefault(prints[i], 1) > 1;
    }
    this.vocabulary = new Vocabulary(page, title, repeated);
    int until = 50;
    for (int i = size - 1; i >= 0; i--) {
      untilProse[i] = until;
      until = good(page.clue(i)) ? 0 : Math.min(50, until + 1);
    }
  }

  private static boolean good(Clues clue) {
    return clue.prose() && clue.words() >= 15 && clue.linkDensity() < 0.3;
  }

  Containers containers() {
    return containers;
  }

  Repetition repetition() {
    return repetition;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Sections sections() {
    return sections;
  }

  FromTitle fromTitle() {
    return fromTitle;
  }

  /** The numbers for one block. */
  public double[] of(int block) {
    double[] numbers = new double[NAMES.size()];
    int at = own(numbers, 0, block);
    at = kind(numbers, at, block);
    at = flags(numbers, at, block);
    at = place(numbers, at, block);
    for (int step : new int[] {-1, -2, 1, 2}) {
      at = near(numbers, at, block, block + step);
    }
    at = page(numbers, at, block);
    at = repetition.of(block, numbers, at);
    at = described.of(block, numbers, at);
    at = vocabulary.of(block, numbers, at);
    at = sections.of(block, numbers, at);
    at = talk.of(block, numbers, at, repetition.said(block));
    fromTitle.of(block, numbers, at);
    return numbers;
  }

  private int own(double[] numbers, int from, int block) {
    Clues clue = page.clue(block);
    int at = from;
    Block.Place place = clue.block().place();
    String text = page.legacy().text();
    int marks = 0;
    int end = Math.min(place.end(), place.start() + 600);
    for (int i = place.start(); i < end; i++) {
      char c = text.charAt(i);
      marks += c != ' ' && !Letters.letter(c) && MARKS.indexOf(c) >= 0 ? 1 : 0;
    }
    double words = Math.max(1, clue.words());
    numbers[at++] = Math.log1p(clue.words());
    numbers[at++] = clue.linkDensity();
    numbers[at++] = clue.stopWordDensity();
    numbers[at++] = Math.min(10, clue.sentenceEnds());
    numbers[at++] = clue.commas() / words;
    numbers[at++] = clue.digits() / Math.max(1.0, clue.letters());
    numbers[at++] = clue.capitals() / words;
    numbers[at++] = clue.endsLikeSentence() ? 1 : 0;
    numbers[at++] = Math.min(15, clue.letters() / words);
    numbers[at++] = Math.min(10, clue.links());
    numbers[at++] = furniture[block] / Math.min(words, 60);
    numbers[at++] = Math.min(5, copies.getOrDefault(prints[block], 1));
    numbers[at++] =
        place.end() > place.start() && Character.isLowerCase(text.charAt(place.start())) ? 1 : 0;
    numbers[at++] = Math.min(10, marks);
    return at;
  }

  private int kind(double[] numbers, int from, int block) {
    Block b = page.block(block);
    int at = from;
    numbers[at++] = b instanceof Block.Heading ? 1 : 0;
    numbers[at++] = b instanceof Block.Paragraph ? 1 : 0;
    numbers[at++] = b instanceof Block.ListItem ? 1 : 0;
    numbers[at++] = b instanceof Block.Row ? 1 : 0;
    numbers[at++] = b instanceof Block.Quote ? 1 : 0;
    numbers[at++] = b instanceof Block.Preformatted ? 1 : 0;
    numbers[at++] = b instanceof Block.Picture ? 1 : 0;
    numbers[at++] = b instanceof Block.Caption ? 1 : 0;
    numbers[at++] = b instanceof Block.Note ? 1 : 0;
    numbers[at++] =
        b instanceof Block.Heading heading ? heading.level() + (heading.marked() ? 0 : 0.5) : 9;
    numbers[at++] = b instanceof Block.Paragraph paragraph ? paragraph.fontSize() : 1;
    numbers[at++] = b instanceof Block.ListItem item ? Math.min(5, item.depth()) : 0;
    return at;
  }

  private int flags(double[] numbers, int from, int block) {
    int at = from;
    double[] shares = containers.named(block);
    for (int bit = 0; bit < FLAGS.size(); bit++) {
      numbers[at++] = shares[bit];
    }
    for (int bit = 0; bit < FLAGS.size(); bit++) {
      numbers[at++] = page.clue(block).near() >> bit & 1;
    }
    return at;
  }

  private int place(double[] numbers, int from, int block) {
    int at = from;
    int size = page.size();
    Containers.Node node = containers.around(block);
    double prose = Math.max(1, containers.page().prose);
    numbers[at++] = (double) block / Math.max(1, size);
    numbers[at++] = totals.readBefore(block);
    numbers[at++] = title < 0 ? 99 : Math.max(-60, Math.min(60, block - title));
    numbers[at++] = title < 0 ? 0 : block > title ? 1 : -1;
    numbers[at++] = sinceProse[block];
    numbers[at++] = untilProse[block];
    numbers[at++] = block < firstProse ? 1 : 0;
    numbers[at++] = block > lastProse ? 1 : 0;
    numbers[at++] = sinceHeading[block];
    numbers[at++] = Math.min(40, node.depth);
    numbers[at++] = Math.min(20, containers.awayFromMain(block));
    numbers[at++] = containers.awayFromMain(block) == 0 ? 1 : 0;
    numbers[at++] = node.prose / prose;
    numbers[at++] = node.parent.prose / prose;
    numbers[at++] = node.parent.parent.prose / prose;
    numbers[at++] = node.linkDensity();
    numbers[at++] = node.parent.linkDensity();
    numbers[at++] = node.parent.parent.linkDensity();
    numbers[at++] = Math.log1p(node.words);
    numbers[at++] = Math.log1p(node.parent.words);
    numbers[at++] = Math.log1p(node.parent.blocks);
    return at;
  }

  private int near(double[] numbers, int from, int block, int other) {
    int at = from;
    if (other < 0 || other >= page.size()) {
      for (int i = 0; i < NEAR.size(); i++) {
        numbers[at++] = -1;
      }
      return at;
    }
    Clues clue = page.clue(other);
    numbers[at++] = Math.log1p(clue.words());
    numbers[at++] = clue.linkDensity();
    numbers[at++] = clue.stopWordDensity();
    numbers[at++] = clue.endsLikeSentence() ? 1 : 0;
    numbers[at++] = clue.prose() ? 1 : 0;
    numbers[at++] =
        containers.around(block) == containers.around(other)
            ? 1
            : containers.around(block).parent == containers.around(other).parent ? 0.5 : 0;
    return at;
  }

  /**
   * The numbers of the page as a whole: how much it has, how much of that is running text and
   * links, how deep and how large its main element is, and how it is marked up.
   */
  public double[] ofPage() {
    double[] numbers = new double[WHOLE];
    page(numbers, 0);
    return numbers;
  }

  private int page(double[] numbers, int from, int block) {
    return totals.around(block, numbers, page(numbers, from));
  }

  private int page(double[] numbers, int from) {
    int at = from;
    int size = page.size();
    Containers.Node whole = containers.page();
    numbers[at++] = Math.log1p(whole.words);
    numbers[at++] = whole.prose / Math.max(1.0, whole.words);
    numbers[at++] = whole.linkDensity();
    numbers[at++] = Math.log1p(size);
    numbers[at++] = containers.main().prose / Math.max(1.0, whole.prose);
    numbers[at++] = Math.min(40, containers.main().depth);
    numbers[at++] = totals.named(PathNames.ARTICLE) ? 1 : 0;
    numbers[at++] = totals.named(PathNames.MAIN) ? 1 : 0;
    numbers[at++] = layout / Math.max(1.0, size);
    numbers[at++] = paragraphTags / Math.max(1.0, size);
    return at;
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(OWN);
    names.addAll(KIND);
    for (String flag : FLAGS) {
      names.add("path." + flag);
    }
    for (String flag : FLAGS) {
      names.add("near." + flag);
    }
    names.addAll(PLACE);
    for (String side : List.of("before1", "before2", "after1", "after2")) {
      for (String one : NEAR) {
        names.add(side + "." + one);
      }
    }
    names.addAll(PAGE);
    names.addAll(Repetition.NAMES);
    names.addAll(SelfDescription.NAMES);
    names.addAll(Vocabulary.NAMES);
    names.addAll(Sections.NAMES);
    names.addAll(SiteTalk.NAMES);
    names.addAll(FromTitle.NAMES);
    return List.copyOf(names);
  }
}
