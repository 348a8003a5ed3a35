package org.yaddash.imports.recognise.people.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.recognise.people.Description;
import org.yaddash.imports.recognise.people.NameOrder;
import org.yaddash.imports.recognise.people.Person;
import org.yaddash.imports.recognise.people.PersonName;
import org.yaddash.imports.recognise.people.words.Fates;
import org.yaddash.imports.recognise.people.words.ListTitles;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Sentences;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/** Finds the lists of victims of a document and reads their entries. */
public final class VictimLists {
  private static final int LEAST = 3;

  /** The most blocks that one list of lines reaches over. */
  private static final int MOST_BLOCKS = 5_000;

  /** The most lines that one person has in a list. */
  private static final int MOST_LINES_OF_ONE = 8;

  /** A letter, or a range of letters, that parts an alphabetical list. */
  private static final int LONGEST_DIVIDER = 5;

  private final Legacy legacy;
  private final String text;
  private final @Nullable String language;
  private final List<Person> people = new ArrayList<>();
  private final List<Integer> blocks = new ArrayList<>();
  private final Map<Integer, Found<String>> statuses = new HashMap<>();

  private VictimLists(Legacy legacy, @Nullable String language) {
    this.legacy = legacy;
    this.text = legacy.text();
    this.language = language;
  }

  /**
   * What the lists of a document hold.
   *
   * @param people the entries, in order
   * @param blocks the positions of the blocks that are the lists
   * @param statuses what became of those listed, by the last block of each list
   */
  public record Lists(
      List<Person> people, List<Integer> blocks, Map<Integer, Found<String>> statuses) {}

  /** Reads the lists of victims of a document. */
  public static Lists in(Legacy legacy, @Nullable String language) {
    VictimLists reading = new VictimLists(legacy, language);
    reading.read();
    return new Lists(reading.people, reading.blocks, reading.statuses);
  }

  /** The people of some rows whose columns somebody has named. */
  public static List<Person> rows(
      Legacy legacy, List<Block.Row> rows, List<String> columns, @Nullable String language) {
    return new Columns(legacy, language).read(rows, columns);
  }

  private void read() {
    List<Block> all = legacy.blocks();
    int at = 0;
    while (at < all.size()) {
      Block block = all.get(at);
      int next = at + 1;
      if (block instanceof Block.Row row) {
        // a table may go on over pages
        for (int to = next; to < all.size(); to++) {
          if (all.get(to) instanceof Block.Row other && other.table() == row.table()) {
            next = to + 1;
          } else if (!(all.get(to) instanceof Block.PageBreak)) {
            break;
          }
        }
        table(at, next);
      } else if (block instanceof Block.ListItem item) {
        while (next < all.size()) {
          int to = next;
          while (to < all.size() && divides(all.get(to))) {
            to++;
          }
          boolean same =
              to < all.size()
                  && all.get(to) instanceof Block.ListItem other
                  && (to > next || other.list() == item.list() || other.depth() > 1);
          if (!same) {
            break;
          }
          next = to + 1;
        }
        items(at, next);
      } else if (block instanceof Block.Paragraph || block instanceof Block.Preformatted) {
        next = lines(at);
      } else if (block instanceof Block.Heading && NamesAsHeadings.begins(legacy, block)) {
        next = headed(at);
      }
      at = next;
    }
  }

  /**
   * The words near a list that say that it is one of victims, and what became of them; null when
   * none do.
   */
  private @Nullable Found<String> announced(int first) {
    int seen = 0;
    for (int i = first - 1; i >= 0 && seen < 4; i--) {
      Block block = legacy.blocks().get(i);
      Block.Place place = block.place();
      if (place.end() <= place.start()) {
        continue;
      }
      seen++;
      boolean head =
          block instanceof Block.Heading
              || block instanceof Block.Caption
              || place.end() - place.start() < 120;
      int from = place.start();
      int to = place.end();
      if (!head) {
        if (seen > 2) {
          continue;
        }
        List<int[]> sentences = Sentences.of(text, from, to);
        from = sentences.isEmpty() ? from : sentences.get(0)[0];
        to = Math.min(to, from + 600);
      }
      Found<String> status = ListTitles.status(text, from, to, head);
      if (status != null) {
        return status;
      }
    }
    return null;
  }

  private void table(int first, int next) {
    Found<String> said = announced(first);
    // a title may fill the table's first row
    Block.Place top = legacy.blocks().get(first).place();
    said = said == null ? ListTitles.status(text, top.start(), top.end(), true) : said;
    Columns.Read read = new Columns(legacy, language).read(first, next);
    Found<String> status = said == null ? read.killed() : said;
    int least = read.killed() == null ? LEAST : 1;
    if (status != null
        && read.people().size() >= least
        && read.people().size() * 2 >= read.rows()) {
      accept(read.people(), status);
      statuses.put(next - 1, status);
      for (int i = first; i < next; i++) {
        blocks.add(i);
      }
    }
  }

  private void items(int first, int next) {
    List<int[]> entries = new ArrayList<>();
    for (int i = first; i < next; i++) {
      if (!(legacy.blocks().get(i) instanceof Block.ListItem item)) {
        continue;
      }
      boolean more = item.depth() > ((Block.ListItem) legacy.blocks().get(first)).depth();
      if (more && !entries.isEmpty()) {
        entries.get(entries.size() - 1)[1] = item.place().end();
      } else {
        entries.add(new int[] {item.place().start(), item.place().end()});
      }
    }
    if (entries(entries, first, next)) {
      for (int i = first; i < next; i++) {
        blocks.add(i);
      }
    }
  }

  /** Whether a block only parts a list: a letter of the alphabet, a rule, nothing to read. */
  private boolean divides(Block block) {
    Block.Place place = block.place();
    boolean letters =
        (block instanceof Block.Paragraph || block instanceof Block.Heading)
            && place.end() - place.start() <= LONGEST_DIVIDER
            && place.end() > place.start()
            && Character.isUpperCase(text.charAt(place.start()));
    return letters || block instanceof Block.Rule || block instanceof Block.PageBreak;
  }

  /** A run of names as headings or bold lines, each over what is told of that person. */
  private int headed(int first) {
    NamesAsHeadings.Run run = NamesAsHeadings.from(legacy, first);
    if (run.entries().size() >= LEAST && entries(run.entries(), first, run.next())) {
      for (int i = first; i < run.next(); i++) {
        blocks.add(i);
      }
    }
    return run.next();
  }

  /** A run of paragraphs whose lines are the entries; letters of the alphabet may part them. */
  private int lines(int first) {
    List<Block> all = legacy.blocks();
    List<int[]> entries = linesOf(all.get(first).place());
    int next = first + 1;
    if (entries.size() < LEAST && !names(entries)) {
      return first + 1;
    }
    while (next < all.size()) {
      int to = next;
      while (to < all.size() && divides(all.get(to))) {
        to++;
      }
      if (to == all.size()
          || !(all.get(to) instanceof Block.Paragraph other)
          || to > first + MOST_BLOCKS) {
        break;
      }
      List<int[]> more = linesOf(other.place());
      int length = other.place().end() - other.place().start();
      boolean entry =
          more.size() > 1
              || length < 300
              || length < NamesAsHeadings.LONGEST_ENTRY && severalLines(other);
      if (!entry || more.size() > 1 && !names(more) || to > next && !names(more)) {
        break;
      }
      entries.addAll(more);
      next = to + 1;
    }
    while (next > first + 1 && !ends(entries, all.get(next - 1).place())) {
      Block.Place last = all.get(next - 1).place();
      entries.removeIf(entry -> entry[0] >= last.start());
      next--;
    }
    if (entries.size() < LEAST || !entries(entries, first, next)) {
      // what was read once is not read again: a run that is no list is passed over
      return next;
    }
    for (int i = first; i < next; i++) {
      blocks.add(i);
    }
    return next;
  }

  private boolean severalLines(Block block) {
    return text.substring(block.place().start(), block.place().end()).indexOf('\n') > 0;
  }

  /** Whether the last lines of a run still name people: what does not is the text after it. */
  private boolean ends(List<int[]> entries, Block.Place last) {
    if (entries.isEmpty() || entries.get(entries.size() - 1)[0] < last.start()) {
      return false;
    }
    int[] entry = entries.get(entries.size() - 1);
    return last.start() != entry[0]
        || PersonName.begins(text, skipNumber(text, entry[0], entry[1]), entry[1]);
  }

  private List<int[]> linesOf(Block.Place place) {
    List<int[]> lines = new ArrayList<>();
    int start = place.start();
    while (start < place.end()) {
      int end = text.indexOf('\n', start);
      end = end < 0 || end > place.end() ? place.end() : end;
      if (end > start) {
        lines.add(new int[] {start, end});
      }
      start = end + 1;
    }
    return lines.size() > 1 && ofOne(lines)
        ? new ArrayList<>(List.of(new int[] {place.start(), place.end()}))
        : lines;
  }

  /**
   * Whether the first of some lines is a name, and shows it ({@code RELATED LINKS} does not), and
   * the others only tell of that person.
   */
  private boolean ofOne(List<int[]> lines) {
    int[] first = lines.get(0);
    if (lines.size() > MOST_LINES_OF_ONE || !named(first)) {
      return false;
    }
    List<Token> tokens = Tokens.of(text, skipNumber(text, first[0], first[1]), first[1]);
    if (PersonName.shows(text, tokens, 0) == 0) {
      return false;
    }
    return lines.stream().skip(1).noneMatch(this::named);
  }

  private boolean named(int[] line) {
    return PersonName.begins(text, skipNumber(text, line[0], line[1]), line[1]);
  }

  /** Whether the first of some lines names somebody. */
  private boolean names(List<int[]> lines) {
    return !lines.isEmpty() && named(lines.get(0));
  }

  static int skipNumber(String text, int start, int end) {
    int at = start;
    while (at < end && at < start + 8 && !Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private boolean entries(List<int[]> entries, int first, int next) {
    if (entries.size() < LEAST) {
      return false;
    }
    Found<String> status = announced(first);
    if (status == null) {
      return false;
    }
    List<Person> read = new ArrayList<>();
    int named = 0;
    List<int[]> whole = whole(entries);
    NameOrder order = NameOrder.ofList(text, whole, language);
    for (int[] entry : whole) {
      List<Person> siblings = Siblings.in(text, entry[0], entry[1]);
      if (!siblings.isEmpty()) {
        named++;
        read.addAll(siblings);
        continue;
      }
      Person person = PersonEntry.read(text, entry[0], entry[1], order, language);
      if (person == null) {
        read.add(
            PersonEntry.unnamed(text, skipNumber(text, entry[0], entry[1]), entry[1], language));
        continue;
      }
      named++;
      int second = PersonEntry.second(text, entry[0], entry[1]);
      Person other = second < 0 ? null : PersonEntry.read(text, second, entry[1], order, language);
      Person one = other == null ? null : PersonEntry.read(text, entry[0], second, order, language);
      if (other == null || one == null) {
        read.add(person);
      } else {
        one.shares(other);
        read.add(one);
        read.add(other);
      }
    }
    if (named < LEAST || named * 10 < whole.size() * 6) {
      return false;
    }
    read.removeIf(
        person ->
            person.names().isEmpty()
                && !person.facts().containsKey("cause")
                && !person.facts().containsKey("status")
                && !person.numbers().containsKey("personsDescribed"));
    accept(read, status);
    statuses.put(next - 1, status);
    return true;
  }

  /** The entries with what only goes on with the one before it: a line that names nobody. */
  private List<int[]> whole(List<int[]> entries) {
    List<int[]> whole = new ArrayList<>();
    for (int[] entry : entries) {
      int from = skipNumber(text, entry[0], entry[1]);
      boolean named = PersonName.begins(text, from, entry[1]);
      List<Token> tokens = Tokens.of(text, from, Math.min(entry[1], from + 400));
      boolean goesOn =
          !named
              && from == entry[0]
              && entry[1] - entry[0] < 200
              && !whole.isEmpty()
              && !Description.describes(tokens, 0, tokens.size())
              && Fates.cause(text, tokens, 0, tokens.size()) != null;
      if (goesOn) {
        whole.get(whole.size() - 1)[1] = entry[1];
      } else {
        whole.add(entry.clone());
      }
    }
    return whole;
  }

  private void accept(List<Person> read, Found<String> status) {
    for (Person person : read) {
      person.fact("status", status);
      people.add(person);
    }
  }
}
