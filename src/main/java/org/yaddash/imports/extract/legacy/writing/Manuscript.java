package org.yaddash.imports.extract.legacy.writing;

import static org.yaddash.imports.extract.legacy.writing.Characters.invisible;
import static org.yaddash.imports.extract.legacy.writing.Characters.solid;
import static org.yaddash.imports.extract.legacy.writing.Characters.white;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Block.Inline;
import org.yaddash.imports.extract.legacy.Block.Place;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

/**
 * The text and blocks of one document while it is being read. Characters come in as they are found;
 * what is white space, invisible or not NFC is settled here, and the limits are kept here. Sizes of
 * type are absolute until {@link #blocks} makes them relative to the most frequent one.
 */
public final class Manuscript {
  /** Makes the block that the characters since the last one belong to. */
  public interface Maker {
    Block make(Place place, List<Inline> inlines);
  }

  private static final int MOST_BLOCKS = 200_000;
  private static final int MOST_INLINES = 20_000;
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  /** An inline element that is open; depth counts those of the same kind inside it. */
  private static final class Run {
    int depth;
    int start;
    @Nullable String value;
  }

  private final int limit;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder piece = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final Map<Inline.Kind, Run> open = new EnumMap<>(Inline.Kind.class);
  private final TypeSizes sizes = new TypeSizes();
  private List<Inline> inlines = new ArrayList<>();
  private final Anchors anchors = new Anchors();
  private int start;
  private int floor;
  private boolean space;
  private boolean lineEnd;
  private boolean keepTabs;
  private int page;

  public Manuscript(int limit) {
    this.limit = limit;
  }

  /** All blocks that follow stand on this page (1-based). */
  public void page(int number) {
    page = number;
  }

  /** The size of the type from here on, in any unit that stays the same for the document. */
  public void size(double size) {
    sizes.take(size);
  }

  /** The next block can be reached by this name. */
  public void anchor(String name) {
    anchors.add(name);
  }

  /** Whether the current block has no characters yet. */
  public boolean empty() {
    return text.length() == start;
  }

  /** Where the next character will stand, but for white space that is still to be written. */
  int position() {
    return text.length();
  }

  /** Running text: any white space is one space. */
  public void characters(CharSequence characters) {
    int before = text.length();
    boolean plain = true;
    piece.setLength(0);
    boolean begun = text.length() > floor;
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (c == ' ' || c == '\n' || (c > '~' || c < ' ') && white(c)) {
        space = true;
        continue;
      }
      if (c < ' ' || c > '~' && invisible(c, characters, i)) {
        continue;
      }
      if (begun && lineEnd) {
        piece.append('\n');
      } else if (begun && space) {
        piece.append(' ');
      }
      if (lineEnd) {
        if (begun) {
          add(
              new Inline(
                  Inline.Kind.BREAK, before + piece.length() - 1, before + piece.length(), null));
        }
        lineEnd = false;
      }
      space = false;
      begun = true;
      int next = i;
      do {
        plain &= c < '\u0300';
        next++;
        c = next < characters.length() ? characters.charAt(next) : ' ';
      } while (solid(c));
      piece.append(characters, i, next);
      i = next - 1;
    }
    write(plain);
  }

  /** Text whose white space counts. */
  public void preformatted(CharSequence characters) {
    boolean plain = true;
    piece.setLength(0);
    lineEnd = false;
    space = false;
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (c == '\r') {
        if (i + 1 < characters.length() && characters.charAt(i + 1) == '\n') {
          continue;
        }
        c = '\n';
      }
      if (c == '\u00a0') {
        c = ' ';
      }
      if (c != '\n' && c != '\t' && (c < ' ' || c > '~' && invisible(c, characters, i))) {
        continue;
      }
      plain &= c < '\u0300';
      piece.append(c);
    }
    write(plain);
  }

  private void write(boolean plain) {
    if (piece.length() == 0) {
      return;
    }
    sizes.write(text.length());
    if (plain) {
      text.append(piece);
    } else {
      NFC.normalizeSecondAndAppend(text, piece);
    }
    if (text.length() > limit) {
      throw new ProblemException(
          ProblemCode.FILE_TEXT_TOO_LONG,
          "The file unfolds to more than " + limit + " characters of text.");
    }
  }

  /** The line ends here, but not the block. */
  public void lineBreak() {
    lineEnd = text.length() > floor;
    space = false;
  }

  /** What follows is not one word with what stands here, whatever white space there is. */
  public void gap() {
    space = true;
  }

  private void add(Inline inline) {
    if (inlines.size() < MOST_INLINES) {
      inlines.add(inline);
    }
  }

  /** An inline element begins; of one kind only the outermost counts. */
  public void open(Inline.Kind kind, @Nullable String value) {
    Run run = open.computeIfAbsent(kind, k -> new Run());
    if (run.depth++ == 0) {
      run.start = text.length();
      run.value = value;
    }
  }

  /** The inline element that was opened last of its kind ends. */
  public void close(Inline.Kind kind) {
    Run run = open.get(kind);
    if (run != null && run.depth > 0 && --run.depth == 0) {
      end(kind, run);
    }
  }

  private void end(Inline.Kind kind, Run run) {
    int from = Math.max(run.start, start);
    int to = text.length();
    while (from < to && text.charAt(from) <= ' ') {
      from++;
    }
    while (from < to && text.charAt(to - 1) <= ' ') {
      to--;
    }
    if (from < to) {
      add(new Inline(kind, from, to, run.value));
    }
  }

  /** Ends a cell of a row and begins the next one. */
  public Place endCell(List<String> path) {
    Place cell = new Place(floor, text.length(), page, path, List.of());
    text.append('\t');
    floor = text.length();
    space = false;
    lineEnd = false;
    return cell;
  }

  /** Takes back the row that was begun since the last block, for nothing stands in it. */
  public void dropRow() {
    text.setLength(start);
    inlines.clear();
    settle();
  }

  /** Ends a row: as a block, without the tabulator that follows its last cell. */
  public void endRow(List<String> path, Maker maker) {
    text.setLength(text.length() - 1);
    keepTabs = true;
    end(path, maker);
  }

  /**
   * Ends the block. Nothing happens when it has no characters.
   *
   * @return whether there was a block
   */
  public boolean end(List<String> path, Maker maker) {
    List<Inline> sorted = settleInlines();
    if (sorted == null) {
      return false;
    }
    int to = text.length();
    sizes.count(sizes.of(start, to), to - start);
    block(maker.make(new Place(start, to, page, path, anchors.take()), List.copyOf(sorted)));
    text.append("\n\n");
    start = text.length();
    settle();
    return true;
  }

  /**
   * Ends the block as a paragraph, or as several where its hand-broken lines are paragraphs of
   * their own.
   */
  public boolean endParagraphs(List<String> path) {
    List<Inline> sorted = settleInlines();
    if (sorted == null) {
      return false;
    }
    List<int[]> parts = Lines.paragraphs(text, start, text.length(), sorted, sizes::of);
    List<Double> partSizes = new ArrayList<>();
    for (int[] part : parts) {
      partSizes.add(sizes.of(part[0], part[1]));
    }
    String all = text.substring(start);
    int origin = start;
    for (int n = 0; n < parts.size(); n++) {
      int from = parts.get(n)[0];
      int to = parts.get(n)[1];
      text.setLength(start);
      text.append(all, from - origin, to - origin);
      List<Inline> inside =
          parts.size() == 1 ? List.copyOf(sorted) : Lines.inside(sorted, from, to, start - from);
      double partSize = partSizes.get(n);
      sizes.count(partSize, to - from);
      Place place = new Place(start, text.length(), page, path, anchors.take());
      block(new Block.Paragraph(place, inside, partSize));
      text.append("\n\n");
      start = text.length();
    }
    settle();
    return true;
  }

  /**
   * The block's inlines in order, or null, and the block forgotten, when it has nothing to read.
   */
  private @Nullable List<Inline> settleInlines() {
    int to = text.length();
    while (!keepTabs && to > start && text.charAt(to - 1) <= ' ') {
      to--;
    }
    keepTabs = false;
    if (to == start) {
      text.setLength(start);
      inlines.clear();
      settle();
      return null;
    }
    text.setLength(to);
    for (Map.Entry<Inline.Kind, Run> entry : open.entrySet()) {
      if (entry.getValue().depth > 0) {
        end(entry.getKey(), entry.getValue());
      }
    }
    List<Inline> sorted = inlines;
    inlines = new ArrayList<>();
    int last = to;
    sorted.removeIf(i -> i.end() > last);
    sorted.sort(
        Comparator.comparingInt(Inline::start)
            .thenComparing(Comparator.comparingInt(Inline::end).reversed()));
    return sorted;
  }

  private void settle() {
    floor = start;
    space = false;
    lineEnd = false;
    sizes.begin();
    for (Run run : open.values()) {
      run.start = start;
    }
  }

  /** The size of the block's characters so far. */
  public double currentSize() {
    return sizes.of(start, text.length());
  }

  /**
   * A block without text of its own, at the end of what was written so far. The current block must
   * be empty.
   */
  public void mark(List<String> path, Maker maker) {
    block(maker.make(new Place(start, start, page, path, anchors.take()), List.of()));
  }

  private void block(Block block) {
    if (blocks.size() >= MOST_BLOCKS) {
      throw new ProblemException(
          ProblemCode.FILE_TEXT_TOO_LONG,
          "The file holds more than " + MOST_BLOCKS + " paragraphs.");
    }
    blocks.add(block);
  }

  /** The whole text. */
  String text() {
    int to = text.length();
    while (to > 0 && text.charAt(to - 1) == '\n') {
      to--;
    }
    return text.substring(0, to);
  }

  /**
   * The blocks, sizes relative to the most frequent one, lines that look like headings made
   * headings.
   */
  List<Block> blocks() {
    double usual = sizes.usual();
    String all = text();
    int last = all.length();
    List<Block> done = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph p) {
        done.add(Headline.orParagraph(all, p, p.fontSize() / usual));
      } else if (block.place().start() > last) {
        done.add(atEnd(block, last));
      } else {
        done.add(block);
      }
    }
    return List.copyOf(done);
  }

  private static Block atEnd(Block block, int last) {
    Place p = block.place();
    Place place = new Place(last, last, p.page(), p.path(), p.anchors());
    if (block instanceof Block.Picture b) {
      return new Block.Picture(place, b.src(), b.title(), b.width(), b.height(), b.href());
    }
    return block instanceof Block.PageBreak b
        ? new Block.PageBreak(place, b.label())
        : new Block.Rule(place);
  }
}
