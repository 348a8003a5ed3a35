package org.yaddash.imports.recognise.maintext;

import java.util.List;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.recognise.layout.Clues;
import org.yaddash.imports.recognise.layout.Page;
import org.yaddash.imports.recognise.maintext.features.Features;
import org.yaddash.imports.recognise.maintext.features.SecondLook;

/**
 * Tells main text from furniture, block by block. Two learned looks: the first judges each block by
 * itself, its neighbours and the elements around it; the second also knows how the first judged the
 * rest of the page.
 */
public final class MainText {
  private static final int LONGEST_FOOTER = 30;
  private static final int FOOTER_WORDS = 4;

  /** One word in so many must be furniture's. */
  private static final int FOOTER_SHARE = 3;

  private static final double SECOND_WEIGHT = 0.7;
  private static final Forest FIRST = Forest.resource("first-look.forest");
  private static final Forest SECOND = Forest.resource("second-look.forest");

  private MainText() {}

  /**
   * How the blocks of one page were judged. What is known of the upload around it changes nothing
   * about that, only what is made of it, so that a page can be looked at once and decided on twice.
   */
  public static final class Looks {
    private int title = Integer.MIN_VALUE;
    private double[] likely = new double[0];
    private double[] whole = new double[0];

    private void at(Page page, int wanted) {
      if (wanted != title) {
        Features features = new Features(page, wanted);
        likely = likelihoods(page, features);
        whole = features.ofPage();
        title = wanted;
      }
    }
  }

  /**
   * Which blocks are main text; {@code title} is the block that is likeliest the page's title, or
   * -1.
   */
  public static boolean[] of(Page page, int title) {
    return of(page, title, new Looks());
  }

  /**
   * Which blocks are main text.
   *
   * @param title the block that is likeliest the page's title, or -1
   * @param looks of this page, whatever is known of its upload
   */
  public static boolean[] of(Page page, int title, Looks looks) {
    int size = page.size();
    boolean[] keep = new boolean[size];
    if (!page.web()) {
      for (int i = 0; i < size; i++) {
        keep[i] = !page.clue(i).repeated();
      }
      return keep;
    }
    looks.at(page, title);
    double[] likely = looks.likely;
    double enough = Limits.of(page, looks.whole, likely);
    int words = page.clues().stream().mapToInt(Clues::words).sum();
    for (int i = 0; i < size; i++) {
      keep[i] =
          likely[i] >= enough
              && !page.clue(i).repeated()
              && !isFooter(page, i)
              && !isForCopying(page, i, words);
    }
    Gaps.fill(page, keep);
    pictures(page, keep);
    return keep;
  }

  /** Whether a short block is made of the words of menus, counters and footers. */
  private static boolean isFooter(Page page, int block) {
    int words = page.clue(block).words();
    if (words < FOOTER_WORDS || words > LONGEST_FOOTER) {
      return false;
    }
    int furniture = page.furnitureWords(block);
    return furniture >= FOOTER_WORDS && furniture * FOOTER_SHARE >= words;
  }

  /**
   * Whether a block is markup in a form field, which a site offers for copying. A field that was
   * left open and swallowed most of the page is none.
   */
  private static boolean isForCopying(Page page, int block, int wordsOfPage) {
    if (!(page.block(block) instanceof Block.Preformatted)) {
      return false;
    }
    List<String> path = page.block(block).place().path();
    String text = page.legacy().text();
    boolean field = !path.isEmpty() && path.get(path.size() - 1).startsWith("textarea");
    if (!field || text.charAt(page.block(block).place().start()) != '<') {
      return false;
    }
    return page.clue(block).words() * 2 < wordsOfPage;
  }

  /** How likely each block is main text, 0 to 1. */
  static double[] likelihoods(Page page, Features features) {
    int size = page.size();
    double[][] numbers = new double[size][];
    for (int i = 0; i < size; i++) {
      numbers[i] = features.of(i);
    }
    double[] first = FIRST.of(numbers);
    SecondLook look = new SecondLook(page, features, first);
    for (int i = 0; i < size; i++) {
      numbers[i] = look.of(i, numbers[i]);
    }
    double[] second = SECOND.of(numbers);
    double[] likely = new double[size];
    for (int i = 0; i < size; i++) {
      likely[i] = together(first[i], second[i]);
    }
    return likely;
  }

  /** What both looks say together: the second knows more, the first errs less with a whole page. */
  static double together(double first, double second) {
    double odds = (1 - SECOND_WEIGHT) * odds(first) + SECOND_WEIGHT * odds(second);
    return 1 / (1 + Math.exp(-odds));
  }

  private static double odds(double likely) {
    double bounded = Math.max(1e-4, Math.min(1 - 1e-4, likely));
    return Math.log(bounded / (1 - bounded));
  }

  /** A picture stays when the text on both sides of it does. */
  private static void pictures(Page page, boolean[] keep) {
    int next = keep.length;
    boolean[] after = new boolean[keep.length];
    boolean kept = false;
    for (int i = next - 1; i >= 0; i--) {
      after[i] = kept;
      if (page.clue(i).words() > 0 && !(page.block(i) instanceof Block.Picture)) {
        kept = keep[i];
      }
    }
    boolean before = false;
    for (int i = 0; i < keep.length; i++) {
      if (page.block(i) instanceof Block.Picture || page.clue(i).words() == 0) {
        keep[i] = before && after[i] && !page.clue(i).repeated();
      } else {
        before = keep[i];
      }
    }
  }
}
