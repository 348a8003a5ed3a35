package org.yaddash.imports.recognise.layout;

import org.yaddash.imports.extract.legacy.Block;

/**
 * Tells main text from furniture, block by block. Two learned looks: the first judges each block by
 * itself, its neighbours and the elements around it; the second also knows how the first judged the
 * rest of the page.
 */
public final class MainText {
  private static final double ENOUGH = 0.45;
  private static final Forest FIRST = Forest.resource("first-look.forest");
  private static final Forest SECOND = Forest.resource("second-look.forest");

  private MainText() {}

  /**
   * Which blocks are main text; {@code title} is the block that is likeliest the page's title, or
   * -1.
   */
  public static boolean[] of(Page page, int title) {
    int size = page.size();
    boolean[] keep = new boolean[size];
    if (!page.web()) {
      for (int i = 0; i < size; i++) {
        keep[i] = !page.clue(i).repeated();
      }
      return keep;
    }
    double[] likely = likelihoods(page, title);
    for (int i = 0; i < size; i++) {
      keep[i] = !page.clue(i).repeated() && likely[i] >= ENOUGH;
    }
    pictures(page, keep);
    return keep;
  }

  /** How likely each block is main text, 0 to 1. */
  static double[] likelihoods(Page page, int title) {
    int size = page.size();
    Features features = new Features(page, title);
    double[][] numbers = new double[size][];
    double[] first = new double[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = features.of(i);
      first[i] = FIRST.of(numbers[i]);
    }
    SecondLook look = new SecondLook(page, features.containers(), first);
    double[] likely = new double[size];
    for (int i = 0; i < size; i++) {
      likely[i] = SECOND.of(look.of(i, numbers[i]));
    }
    return likely;
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
