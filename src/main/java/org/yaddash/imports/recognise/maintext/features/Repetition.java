package org.yaddash.imports.recognise.maintext.features;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaddash.imports.recognise.layout.Clues;
import org.yaddash.imports.recognise.layout.Page;
import org.yaddash.imports.recognise.layout.PathNames;

/**
 * How the blocks that stand in elements of the same names are spread over a page: the paragraphs of
 * a text follow each other, teasers and cards take turns with titles, dates and pictures.
 */
final class Repetition {
  static final List<String> NAMES =
      List.of(
          "alikeBlocks",
          "alikeWords",
          "alikeFollow",
          "alikeLinkDensity",
          "alikeProse",
          "alikeShare",
          "alikeSpread",
          "alikeBesideLink",
          "alikeTimed",
          "alikeFromTitle");

  private static final class Group {
    int blocks;
    int words;
    int letters;
    int linked;
    int prose;
    int follow;
    int besideLink;
    int timed;
    int said;
    int first = -1;
    int last = -1;
  }

  private final Group[] groups;
  private final double words;

  private final int title;

  /**
   * Looks at a page.
   *
   * @param title the block that is likeliest its title, or -1
   * @param sections where times and dates stand
   * @param talk where the site speaks of itself
   */
  Repetition(Page page, int title, Sections sections, SiteTalk talk) {
    this.title = title;
    groups = new Group[page.size()];
    Map<String, Group> alike = new HashMap<>();
    int all = 0;
    int before = -1;
    for (int i = 0; i < page.size(); i++) {
      Clues clue = page.clue(i);
      Group group = alike.computeIfAbsent(names(clue), n -> new Group());
      groups[i] = group;
      if (clue.words() == 0) {
        continue;
      }
      group.blocks++;
      group.words += clue.words();
      group.letters += clue.letters();
      group.linked += clue.linked();
      group.prose += clue.prose() ? 1 : 0;
      group.follow += before >= 0 && before == group.last ? 1 : 0;
      boolean beside =
          before >= 0 && page.clue(before).isLink()
              || i + 1 < page.size() && page.clue(i + 1).isLink();
      group.besideLink += beside ? 1 : 0;
      group.timed += sections.times(i) > 0 || before >= 0 && sections.times(before) > 0 ? 1 : 0;
      group.said += talk.said(i);
      group.first = group.first < 0 ? i : group.first;
      group.last = i;
      all += clue.words();
      before = i;
    }
    words = Math.max(1, all);
  }

  /** Adds its numbers for a block from {@code at} on; gives where they end. */
  int of(int block, double[] numbers, int at) {
    Group group = groups[block];
    double blocks = Math.max(1, group.blocks);
    int next = at;
    numbers[next++] = Math.log1p(group.blocks);
    numbers[next++] = Math.log1p(group.words / blocks);
    numbers[next++] = group.blocks < 2 ? -1 : group.follow / (blocks - 1);
    numbers[next++] = group.letters == 0 ? 0 : (double) group.linked / group.letters;
    numbers[next++] = group.prose / blocks;
    numbers[next++] = group.words / words;
    numbers[next++] = (double) (group.last - group.first) / Math.max(1, groups.length);
    numbers[next++] = group.besideLink / blocks;
    numbers[next++] = group.timed / blocks;
    numbers[next++] =
        title < 0
            ? 0
            : group.last < title ? -1 : group.first > title ? Math.min(60, group.first - title) : 0;
    return next;
  }

  /** How many words of site talk the blocks alike have, and how many words. */
  int[] said(int block) {
    return new int[] {groups[block].said, groups[block].words};
  }

  /** For each block the share of the words of all blocks like it that are likely main text. */
  double[] judged(double[] likely, Page page) {
    Map<Group, double[]> sums = new HashMap<>();
    for (int i = 0; i < groups.length; i++) {
      double[] sum = sums.computeIfAbsent(groups[i], g -> new double[2]);
      double weight = page.clue(i).words() + 0.5;
      sum[0] += likely[i] * weight;
      sum[1] += weight;
    }
    double[] judged = new double[groups.length];
    for (int i = 0; i < groups.length; i++) {
      double[] sum = sums.getOrDefault(groups[i], new double[] {0, 1});
      judged[i] = sum[0] / sum[1];
    }
    return judged;
  }

  /** The names of the innermost elements without their numbers, and the kind of the block. */
  private static String names(Clues clue) {
    List<String> path = clue.block().place().path();
    StringBuilder names = new StringBuilder(clue.block().getClass().getSimpleName());
    int from = path.size();
    for (int elements = 0; from > 0 && elements < 5; from--) {
      elements += PathNames.onlyType(path.get(from - 1)) ? 0 : 1;
    }
    for (int i = from; i < path.size(); i++) {
      String element = path.get(i);
      if (PathNames.onlyType(element)) {
        continue;
      }
      names.append(' ');
      for (int c = 0; c < element.length() && c < 80; c++) {
        if (!Character.isDigit(element.charAt(c))) {
          names.append(element.charAt(c));
        }
      }
    }
    return names.toString();
  }
}
