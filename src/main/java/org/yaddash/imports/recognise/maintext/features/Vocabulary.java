package org.yaddash.imports.recognise.maintext.features;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.recognise.layout.Clues;
import org.yaddash.imports.recognise.layout.Page;
import org.yaddash.imports.recognise.words.Letters;

/**
 * Which words the blocks of a page share: what belongs to one text is about one thing, teasers are
 * each about another. A word is known by its first letters, so that its endings do not matter in
 * any language.
 */
final class Vocabulary {
  static final List<String> NAMES = List.of("saysTitle", "ofTitle", "saidNear", "saidElsewhere");

  private static final int STEM = 5;
  private static final int LEAST_LETTERS = 4;
  private static final int MOST_STEMS = 150;
  private static final int NEAR = 6;

  /** The stems of each block, numbered, in order, each once. */
  private final int[][] stems;

  /** Of each stem the blocks of running text that it stands in. */
  private final int[][] places;

  private final int[] title;
  private final boolean[] repeated;

  /**
   * Looks at a page.
   *
   * @param title the block that is likeliest its title, or -1
   * @param repeated which blocks the page has more than once: these are no witnesses
   */
  Vocabulary(Page page, int title, boolean[] repeated) {
    int size = page.size();
    this.repeated = repeated;
    stems = new int[size][];
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int i = 0; i < size; i++) {
      Clues clue = page.clue(i);
      boolean says = clue.words() > 0 && !(clue.block() instanceof Block.Picture);
      stems[i] = says ? stems(page.legacy().text(), clue.block().place()) : new int[0];
      for (int k = 0; k < stems[i].length; k++) {
        Integer number = numbers.putIfAbsent(stems[i][k], numbers.size());
        stems[i][k] = number == null ? numbers.size() - 1 : number;
      }
      Arrays.sort(stems[i]);
    }
    int[] counts = new int[numbers.size()];
    for (int i = 0; i < size; i++) {
      for (int stem : running(page.clue(i), repeated[i]) ? stems[i] : new int[0]) {
        counts[stem]++;
      }
    }
    places = new int[counts.length][];
    for (int stem = 0; stem < counts.length; stem++) {
      places[stem] = new int[counts[stem]];
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int stem : running(page.clue(i), repeated[i]) ? stems[i] : new int[0]) {
        places[stem][--counts[stem]] = i;
      }
    }
    this.title = title < 0 ? new int[0] : stems[title];
  }

  private static boolean running(Clues clue, boolean repeated) {
    return !repeated && (clue.prose() || clue.words() >= 12);
  }

  /** Adds its numbers for a block from {@code at} on; gives where they end. */
  int of(int block, double[] numbers, int at) {
    int next = at;
    int[] own = stems[block];
    int shared = 0;
    int near = 0;
    int elsewhere = 0;
    for (int stem : own) {
      shared += Arrays.binarySearch(title, stem) >= 0 ? 1 : 0;
      int[] known = places[stem];
      near += within(known, block) ? 1 : 0;
      elsewhere += known.length > 1 || known.length == 1 && known[0] != block ? 1 : 0;
    }
    boolean none = own.length == 0;
    numbers[next++] = none || title.length == 0 ? -1 : (double) shared / own.length;
    numbers[next++] = none || title.length == 0 ? -1 : (double) shared / title.length;
    numbers[next++] = none ? -1 : (double) near / own.length;
    numbers[next++] = none ? -1 : (double) elsewhere / own.length;
    return next;
  }

  /** Whether one of these blocks, in order, is close to a block but not the block itself. */
  private static boolean within(int[] known, int block) {
    int at = Arrays.binarySearch(known, block);
    int before = at < 0 ? -at - 2 : at - 1;
    int after = at < 0 ? -at - 1 : at + 1;
    return before >= 0 && block - known[before] <= NEAR
        || after < known.length && known[after] - block <= NEAR;
  }

  /**
   * For each block how likely its words stand in main text elsewhere on the page: 0 to 1, -1 where
   * it has no words.
   */
  double[] saidBy(double[] likely) {
    double[] most = new double[places.length];
    double[] second = new double[places.length];
    int[] by = new int[places.length];
    for (int i = 0; i < stems.length; i++) {
      for (int stem : repeated[i] ? new int[0] : stems[i]) {
        if (likely[i] > most[stem]) {
          second[stem] = most[stem];
          most[stem] = likely[i];
          by[stem] = i;
        } else if (likely[i] > second[stem]) {
          second[stem] = likely[i];
        }
      }
    }
    double[] shares = new double[stems.length];
    for (int i = 0; i < stems.length; i++) {
      double sum = 0;
      for (int stem : stems[i]) {
        sum += most[stem] > 0 && by[stem] == i ? second[stem] : most[stem];
      }
      shares[i] = stems[i].length == 0 ? -1 : sum / stems[i].length;
    }
    return shares;
  }

  private static int[] stems(String text, Block.Place place) {
    int[] stems = new int[MOST_STEMS];
    int count = 0;
    int length = 0;
    int hash = 0;
    for (int i = place.start(); i <= place.end() && count < MOST_STEMS; i++) {
      char c = i < place.end() ? text.charAt(i) : ' ';
      if (Letters.letter(c)) {
        if (length++ < STEM) {
          hash = hash * 31 + Letters.lower(c);
        }
      } else {
        if (length >= LEAST_LETTERS) {
          stems[count++] = hash;
        }
        length = 0;
        hash = 0;
      }
    }
    Arrays.sort(stems, 0, count);
    int once = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || stems[i] != stems[i - 1]) {
        stems[once++] = stems[i];
      }
    }
    return Arrays.copyOf(stems, once);
  }
}
