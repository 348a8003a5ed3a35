package org.yaddash.imports.recognise.maintext.features;

import java.util.List;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.recognise.layout.Clues;
import org.yaddash.imports.recognise.layout.Page;

/**
 * What stands under one heading: how much of it is prose and links, whether a line of furniture
 * words ("Read also") opens it, and where times of day and dates take turns with titles.
 */
final class Sections {
  static final List<String> NAMES =
      List.of(
          "sectionWords",
          "sectionProse",
          "sectionLinkDensity",
          "headingFurniture",
          "sinceLabel",
          "times",
          "timesNear");

  private static final int FAR = 50;
  private static final int NEAR = 4;

  private final Page page;
  private final int[] starts;
  private final int[] ends;
  private final int[] sinceLabel;
  private final int[] words;
  private final int[] prose;
  private final int[] letters;
  private final int[] linked;
  private final int[] timed;
  private final int[] times;
  private final double[] headingFurniture;

  /** Looks at a page; {@code furniture} are how many furniture words each block has. */
  Sections(Page page, int[] furniture) {
    this.page = page;
    int size = page.size();
    starts = new int[size];
    ends = new int[size];
    sinceLabel = new int[size];
    words = new int[size + 1];
    prose = new int[size + 1];
    letters = new int[size + 1];
    linked = new int[size + 1];
    timed = new int[size + 1];
    times = new int[size];
    headingFurniture = new double[size];
    int start = 0;
    int since = FAR;
    double opening = -1;
    for (int i = 0; i < size; i++) {
      Clues clue = page.clue(i);
      boolean heading = clue.block() instanceof Block.Heading;
      if (heading) {
        start = i;
        opening = furniture[i] / Math.max(1.0, clue.words());
      }
      starts[i] = start;
      headingFurniture[i] = opening;
      sinceLabel[i] = since;
      since = isLabel(clue, furniture[i]) ? 0 : Math.min(FAR, since + 1);
      words[i + 1] = words[i] + clue.words();
      prose[i + 1] = prose[i] + (clue.prose() ? clue.words() : 0);
      letters[i + 1] = letters[i] + clue.letters();
      linked[i + 1] = linked[i] + clue.linked();
      times[i] = times(page, i);
      timed[i + 1] = timed[i] + (times[i] > 0 ? 1 : 0);
    }
    int end = size;
    for (int i = size - 1; i >= 0; i--) {
      ends[i] = end;
      end = page.block(i) instanceof Block.Heading ? i : end;
    }
  }

  /** How many times of day and dates written in digits stand in a block's beginning. */
  int times(int block) {
    return times[block];
  }

  /** The heading that a block stands under, or 0. */
  int start(int block) {
    return starts[block];
  }

  /** Where the next heading stands. */
  int end(int block) {
    return ends[block];
  }

  /** Adds its numbers for a block from {@code at} on; gives where they end. */
  int of(int block, double[] numbers, int at) {
    int next = at;
    int from = starts[block];
    int to = ends[block];
    int all = words[to] - words[from];
    numbers[next++] = Math.log1p(all);
    numbers[next++] = (prose[to] - prose[from]) / Math.max(1.0, all);
    numbers[next++] = (linked[to] - linked[from]) / Math.max(1.0, letters[to] - letters[from]);
    numbers[next++] = headingFurniture[block];
    numbers[next++] = sinceLabel[block];
    numbers[next++] = times[block];
    int first = Math.max(0, block - NEAR);
    int last = Math.min(page.size(), block + NEAR + 1);
    numbers[next++] = timed[last] - timed[first];
    return next;
  }

  /** How many times of day and dates written in digits stand in a block's beginning, at most 3. */
  private static int times(Page page, int block) {
    Clues clue = page.clue(block);
    if (clue.digits() < 3) {
      return 0;
    }
    String text = page.legacy().text();
    Block.Place place = clue.block().place();
    int end = Math.min(place.end(), place.start() + 300);
    int times = 0;
    for (int i = place.start() + 1; i + 2 < end && times < 3; i++) {
      char c = text.charAt(i);
      if ((c == ':' || c == '.' || c == '/')
          && digit(text, i - 1)
          && digit(text, i + 1)
          && digit(text, i + 2)) {
        boolean narrow = i + 3 >= end || !digit(text, i + 3);
        boolean date =
            narrow
                && i + 4 < end
                && text.charAt(i + 3) == c
                && digit(text, i + 4)
                && digit(text, i + 5);
        if (c == ':' && narrow || date) {
          times++;
          i += 4;
        }
      }
    }
    return times;
  }

  private static boolean digit(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /** Whether a block is a label of furniture ("Read also"), by how many of its words are. */
  static boolean isLabel(Clues clue, int furniture) {
    return clue.words() > 0 && clue.words() <= 6 && furniture * 10 >= clue.words() * 3;
  }
}
