package org.yaddash.imports.recognise.maintext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.recognise.layout.Page;

/**
 * How likely a block must be main text to be kept. No limit suits all pages: a page of a kind that
 * was never learned has all its text judged low, and beside the text of another stand teasers that
 * are judged high. Several limits are tried, and of what each would keep, learned trees say how
 * good a main text that is: by how much it is, by how much more or less a lower or higher limit
 * would keep, and by what page it is.
 */
final class Limits {
  /** One limit. */
  static final class Limit {
    private final double limit;
    private final double[] numbers;
    private final double lead;

    private Limit(double limit, double[] numbers, double lead) {
      this.limit = limit;
      this.numbers = numbers;
      this.lead = lead;
    }

    /** How likely a block must be to be kept. */
    double limit() {
      return limit;
    }

    /** What can be seen of what it keeps. */
    double[] numbers() {
      return numbers;
    }
  }

  private static final double LEAST = 0.02;
  private static final double MOST = 0.5;

  /** Where not one block is as likely as this, nothing is main text by the looks. */
  private static final double HOPE = 0.1;

  /** A page that promises a better balance than this is of a kind that was learned. */
  private static final double FAMILIAR = 0.7;

  private static final double[] TRIED = {
    0.02, 0.03, 0.05, 0.08, 0.12, 0.17, 0.23, 0.3, 0.37, 0.44, 0.5, 0.57, 0.65
  };
  private static final double DOUBTFUL = 0.05;
  private static final double SURE = 0.75;

  /** So much better another limit must seem than the one that is reckoned. */
  private static final double LEAD = 0.02;

  /**
   * So much better again for each time that it keeps but an e-th of the words that the reckoned one
   * does.
   */
  private static final double LOST = 0.05;

  private static final int NUMBERS = 13;
  private static final Forest CHOICE = Forest.resource("limit.forest");

  private Limits() {}

  /**
   * The limit for a page.
   *
   * @param whole the numbers of the page as a whole
   * @param likely how likely each of its blocks is main text
   */
  static double of(Page page, double[] whole, double[] likely) {
    return best(tried(page, whole, likely), CHOICE);
  }

  /** Of these limits that which the forest thinks best. */
  static double best(List<Limit> limits, Forest choice) {
    double best = Double.NEGATIVE_INFINITY;
    double limit = MOST;
    for (Limit one : limits) {
      double good = choice.of(one.numbers()) + one.lead;
      if (good > best) {
        best = good;
        limit = one.limit();
      }
    }
    return limit;
  }

  /**
   * The limits that are tried on a page, each of which keeps something else. None where not one
   * block is likely.
   */
  static List<Limit> tried(Page page, double[] whole, double[] likely) {
    double all = 0;
    double expected = 0;
    double likeliest = 0;
    for (int i = 0; i < likely.length; i++) {
      if (counts(page, i)) {
        all += page.clue(i).words();
        expected += likely[i] * page.clue(i).words();
        likeliest = Math.max(likeliest, likely[i]);
      }
    }
    List<Limit> limits = new ArrayList<>();
    if (likeliest < HOPE) {
      return limits;
    }
    double careful = careful(page, likely);
    double even = kept(page, likely, MOST)[0];
    double doubtful = kept(page, likely, DOUBTFUL)[0];
    double sure = kept(page, likely, SURE)[0];
    double reckoned = kept(page, likely, careful)[0];
    double before = 0;
    for (int k = TRIED.length; k >= 0; k--) {
      double limit = k == TRIED.length ? careful : TRIED[k];
      double[] keeps = kept(page, likely, limit);
      double kept = keeps[0];
      if (k < TRIED.length && (kept == before || kept == reckoned)) {
        continue;
      }
      before = k < TRIED.length ? kept : 0;
      double[] numbers = new double[NUMBERS + whole.length];
      int at = 0;
      numbers[at++] = odds(limit);
      numbers[at++] = odds(limit) - odds(careful);
      numbers[at++] = Math.log1p(kept);
      numbers[at++] = kept / Math.max(1, all);
      numbers[at++] = keeps[1] / Math.max(1, kept);
      numbers[at++] = keeps[1] / Math.max(1, expected);
      numbers[at++] = kept / Math.max(1, even);
      numbers[at++] = kept / Math.max(1, doubtful);
      numbers[at++] = kept / Math.max(1, sure);
      numbers[at++] = sure / Math.max(1, even);
      numbers[at++] = even / Math.max(1, doubtful);
      numbers[at++] = expected / Math.max(1, all);
      numbers[at++] = Math.log1p(expected);
      System.arraycopy(whole, 0, numbers, at, whole.length);
      double lead =
          k == TRIED.length
              ? LEAD
              : LOST * Math.min(0, Math.log(Math.max(1, kept) / Math.max(1, reckoned)));
      limits.add(new Limit(limit, numbers, lead));
    }
    return limits;
  }

  /** How many words a limit keeps, and how many of them are likely right. */
  private static double[] kept(Page page, double[] likely, double limit) {
    double[] kept = new double[2];
    for (int i = 0; i < likely.length; i++) {
      if (likely[i] >= limit && counts(page, i)) {
        kept[0] += page.clue(i).words();
        kept[1] += likely[i] * page.clue(i).words();
      }
    }
    return kept;
  }

  /**
   * The limit that is reckoned from the likelihoods alone: of all limits that which promises the
   * best balance (F1) between words lost and words let in. Where even that promises little, the
   * page is of a kind that was never learned and all its text is judged too low together: then the
   * limit is lowered.
   */
  static double careful(Page page, double[] likely) {
    List<Integer> order = new ArrayList<>();
    double expected = 0;
    for (int i = 0; i < likely.length; i++) {
      if (counts(page, i)) {
        order.add(i);
        expected += likely[i] * page.clue(i).words();
      }
    }
    order.sort(Comparator.comparingDouble((Integer i) -> -likely[i]));
    double enough = MOST;
    double best = 0;
    double right = 0;
    double kept = 0;
    for (int i : order) {
      right += likely[i] * page.clue(i).words();
      kept += page.clue(i).words();
      double balance = 2 * right / (kept + expected);
      if (balance > best) {
        best = balance;
        enough = likely[i];
      }
    }
    double trust = Math.sqrt(Math.min(1, best / FAMILIAR));
    return Math.max(LEAST, Math.min(MOST, enough * trust));
  }

  private static boolean counts(Page page, int block) {
    return page.clue(block).words() > 0
        && !page.clue(block).repeated()
        && !(page.block(block) instanceof Block.Picture);
  }

  private static double odds(double likely) {
    return Math.log(likely / (1 - likely));
  }
}
