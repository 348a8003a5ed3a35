package org.yaddash.imports.recognise.maintext.features;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaddash.imports.recognise.layout.Page;

/**
 * What can be seen of a block once a first judgement on all blocks of the page is known: how its
 * neighbours, and what stands in the same elements, were judged. These numbers are added to those
 * of {@link Features}.
 */
public final class SecondLook {
  static final List<String> NAMES = names();

  private static final int REACH = 4;

  private final Page page;
  private final double[] first;
  private final double[] keptBefore;
  private final double[] wordsBefore;
  private final int[] sinceSure;
  private final int[] untilSure;
  private final Map<Containers.Node, double[]> judged = new HashMap<>();
  private final Containers containers;
  private final Sections sections;
  private final FromTitle fromTitle;
  private final double[] alike;
  private final double[] said;
  private int runStart;
  private int runEnd;
  private double runWords;
  private int longest;

  /**
   * Looks again at a page.
   *
   * @param first how likely each of its blocks is main text, by the numbers of {@code features}
   */
  public SecondLook(Page page, Features features, double[] first) {
    this.page = page;
    this.containers = features.containers();
    this.sections = features.sections();
    this.fromTitle = features.fromTitle();
    this.alike = features.repetition().judged(first, page);
    this.said = features.vocabulary().saidBy(first);
    this.first = first;
    int size = page.size();
    keptBefore = new double[size + 1];
    wordsBefore = new double[size + 1];
    sinceSure = new int[size];
    untilSure = new int[size];
    int since = 40;
    for (int i = 0; i < size; i++) {
      int words = page.clue(i).words();
      keptBefore[i + 1] = keptBefore[i] + first[i] * words;
      wordsBefore[i + 1] = wordsBefore[i] + words;
      sinceSure[i] = since;
      since = sure(i) ? 0 : Math.min(40, since + 1);
      Containers.Node node = containers.around(i);
      for (int up = 0; up < 40; up++) {
        double[] sums = judged.computeIfAbsent(node, n -> new double[2]);
        sums[0] += first[i] * (words + 0.5);
        sums[1] += words + 0.5;
        if (node.parent == node) {
          break;
        }
        node = node.parent;
      }
    }
    run();
    int until = 40;
    for (int i = size - 1; i >= 0; i--) {
      untilSure[i] = until;
      until = sure(i) ? 0 : Math.min(40, until + 1);
    }
  }

  private Containers.Node node(int block) {
    return containers.around(block);
  }

  /** How many elements around the one do not stand around the other, at most 12. */
  private static double shared(Containers.Node one, Containers.Node other) {
    Containers.Node a = one;
    Containers.Node b = other;
    int steps = 0;
    while (a != b && steps < 12) {
      if (a.depth >= b.depth) {
        a = a.parent;
        steps++;
      } else {
        b = b.parent;
      }
    }
    return steps;
  }

  /** The smallest element around both. */
  private static Containers.Node common(Containers.Node one, Containers.Node other) {
    Containers.Node a = one;
    Containers.Node b = other;
    while (a != b) {
      if (a.depth >= b.depth) {
        a = a.parent;
      } else {
        b = b.parent;
      }
    }
    return a;
  }

  /** Finds the run of blocks that gains most when it is taken as a whole. */
  private void run() {
    double sum = 0;
    double most = 0;
    int start = 0;
    for (int i = 0; i < first.length; i++) {
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      sum += (first[i] - 0.35) * (page.clue(i).words() + 1);
      if (sum > most) {
        most = sum;
        runStart = start;
        runEnd = i + 1;
      }
    }
    runWords = wordsBefore[runEnd] - wordsBefore[runStart];
    double weight = 0;
    for (int i = runStart; i < runEnd; i++) {
      if (first[i] * page.clue(i).words() > weight) {
        weight = first[i] * page.clue(i).words();
        longest = i;
      }
    }
  }

  private boolean sure(int block) {
    return first[block] > 0.7 && page.clue(block).words() >= 8;
  }

  /** The numbers of the first look with those of the second after them. */
  public double[] of(int block, double[] numbers) {
    double[] all = java.util.Arrays.copyOf(numbers, numbers.length + NAMES.size());
    int at = numbers.length;
    int size = page.size();
    all[at++] = first[block];
    for (int step = 1; step <= REACH; step++) {
      all[at++] = block - step >= 0 ? first[block - step] : -1;
      all[at++] = block + step < size ? first[block + step] : -1;
    }
    for (int reach : new int[] {3, 8, 20}) {
      int from = Math.max(0, block - reach);
      int to = Math.min(size, block + reach + 1);
      double words = wordsBefore[to] - wordsBefore[from];
      all[at++] = words == 0 ? 0 : (keptBefore[to] - keptBefore[from]) / words;
    }
    Containers.Node node = containers.around(block);
    for (int up = 0; up < 3; up++) {
      double[] sums = judged.getOrDefault(node, new double[2]);
      all[at++] = sums[1] == 0 ? 0 : sums[0] / sums[1];
      node = node.parent;
    }
    all[at++] = keptBefore[size] / Math.max(1, wordsBefore[size]);
    all[at++] = Math.log1p(keptBefore[size]);
    all[at++] = keptBefore[block] / Math.max(1, keptBefore[size]);
    all[at++] = sinceSure[block];
    all[at++] = untilSure[block];
    boolean inside = block >= runStart && block < runEnd;
    all[at++] = inside ? 1 : 0;
    all[at++] =
        inside
            ? 0
            : block < runStart ? -Math.min(60, runStart - block) : Math.min(60, block - runEnd + 1);
    all[at++] =
        block < runStart
            ? -Math.log1p(wordsBefore[runStart] - wordsBefore[block])
            : block < runEnd ? 0 : Math.log1p(wordsBefore[block] - wordsBefore[runEnd]);
    all[at++] = Math.log1p(runWords);
    all[at++] = runWords / Math.max(1, wordsBefore[size]);
    Containers.Node main = runEnd > runStart ? containers.around(longest) : containers.page();
    all[at++] = shared(node(block), main);
    all[at++] = node(block) == main ? 1 : 0;
    all[at++] = alike[block];
    all[at++] = said[block];
    int from = sections.start(block);
    int to = sections.end(block);
    double section = wordsBefore[to] - wordsBefore[from];
    all[at++] = section == 0 ? 0 : (keptBefore[to] - keptBefore[from]) / section;
    all[at++] = first[from];
    Containers.Node around = common(node(block), main);
    double[] sums = judged.getOrDefault(around, new double[2]);
    all[at++] = sums[1] == 0 ? 0 : sums[0] / sums[1];
    all[at++] = sums[0] / Math.max(1, keptBefore[size]);
    all[at] =
        inside
            ? 0
            : fromTitle.linksBetween(
                block, block < runStart ? runStart : Math.max(runStart, runEnd - 1));
    return all;
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(List.of("judged"));
    for (int step = 1; step <= 4; step++) {
      names.add("judgedBefore" + step);
      names.add("judgedAfter" + step);
    }
    names.addAll(
        List.of(
            "judgedWithin3",
            "judgedWithin8",
            "judgedWithin20",
            "judgedOwn",
            "judgedParent",
            "judgedGrand"));
    names.addAll(List.of("keptShare", "keptWords", "keptBefore", "sinceSure", "untilSure"));
    names.addAll(
        List.of(
            "insideRun",
            "blocksFromRun",
            "wordsFromRun",
            "runWords",
            "runShare",
            "awayFromLongest",
            "besideLongest",
            "judgedAlike",
            "saidByMain",
            "judgedSection",
            "judgedHeading",
            "judgedCommon",
            "commonShare",
            "linksFromRun"));
    return List.copyOf(names);
  }
}
