package org.yaddash.imports.recognise.people.lists;

import java.util.ArrayList;
import java.util.List;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.recognise.people.NameOrder;
import org.yaddash.imports.recognise.people.Person;
import org.yaddash.imports.recognise.people.PersonName;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/**
 * A list whose entries are headed by names: headings or bold lines, each over the paragraphs that
 * tell of that person.
 */
final class NamesAsHeadings {
  /** So many characters from a name on are read as its entry. */
  static final int LONGEST_ENTRY = 1_500;

  private static final int LONGEST_NAME = 80;
  private static final int MOST_BLOCKS = 5_000;

  private final Legacy legacy;
  private final List<int[]> entries = new ArrayList<>();

  /** For each entry, the positions of the blocks below its name. */
  private final List<List<Integer>> below = new ArrayList<>();

  private NamesAsHeadings(Legacy legacy) {
    this.legacy = legacy;
  }

  /**
   * Entries that follow one another.
   *
   * @param entries each one's first character and one past its last
   * @param next the first block after them
   */
  record Run(List<int[]> entries, int next) {}

  /** The run that begins at the block {@code first}, a heading that {@link #begins} one. */
  static Run from(Legacy legacy, int first) {
    NamesAsHeadings run = new NamesAsHeadings(legacy);
    int next = run.gather(first);
    if (run.entries.size() < 2) {
      // whatever stands below may be a list of its own
      return new Run(List.of(), first + 1);
    }
    if (!run.ofPeople()) {
      return new Run(List.of(), next);
    }
    next = run.cut(next);
    run.reach();
    return new Run(run.entries, next);
  }

  /** Whether a heading is somebody's name and no more. */
  static boolean begins(Legacy legacy, Block heading) {
    int end = heading.place().end();
    int start = VictimLists.skipNumber(legacy.text(), heading.place().start(), end);
    List<Token> tokens = Tokens.of(legacy.text(), start, end);
    return end - start < LONGEST_NAME
        && !tokens.isEmpty()
        && PersonName.read(
                legacy.text(), tokens, 0, tokens.size(), new Person(0, 0), NameOrder.FAMILY_FIRST)
            == tokens.size();
  }

  private int gather(int first) {
    List<Block> all = legacy.blocks();
    int next = first;
    for (; next < all.size() && next < first + MOST_BLOCKS; next++) {
      Block block = all.get(next);
      int[] place = {block.place().start(), block.place().end()};
      boolean told = block instanceof Block.Paragraph || block instanceof Block.Quote;
      if (block instanceof Block.Heading ? begins(legacy, block) : told && named(place)) {
        entries.add(place);
        below.add(new ArrayList<>());
      } else if (told) {
        below.get(below.size() - 1).add(next);
      } else if (block instanceof Block.Heading
          || block instanceof Block.Row
          || block instanceof Block.ListItem) {
        break;
      }
    }
    return next;
  }

  private boolean named(int[] place) {
    int start = VictimLists.skipNumber(legacy.text(), place[0], place[1]);
    return PersonName.begins(legacy.text(), start, place[1]);
  }

  /**
   * Whether at least half of the names show by themselves that they are some, by a patronymic, a
   * common given name or capitals in one part: {@code RELATED LINKS} does not.
   */
  private boolean ofPeople() {
    int shown = 0;
    for (int[] entry : entries) {
      List<Token> tokens = Tokens.of(legacy.text(), entry[0], entry[1]);
      shown += PersonName.shows(legacy.text(), tokens, PersonName.skip(tokens)) == 0 ? 0 : 1;
    }
    return shown * 2 >= entries.size();
  }

  /** Below the last name stands no more than below another one: what follows is other text. */
  private int cut(int next) {
    int most = below.subList(0, below.size() - 1).stream().mapToInt(List::size).max().orElse(0);
    List<Integer> last = below.get(below.size() - 1);
    if (last.size() <= most) {
      return next;
    }
    int end = last.get(most);
    last.subList(most, last.size()).clear();
    return end;
  }

  private void reach() {
    for (int i = 0; i < entries.size(); i++) {
      int[] entry = entries.get(i);
      for (int at : below.get(i)) {
        int end = Math.min(legacy.blocks().get(at).place().end(), entry[0] + LONGEST_ENTRY);
        entry[1] = Math.max(entry[1], end);
      }
    }
  }
}
