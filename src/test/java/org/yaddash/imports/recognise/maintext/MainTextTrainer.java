package org.yaddash.imports.recognise.maintext;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns which blocks of a page are its main text, from pages with a gold text. Run by hand: {@code
 * MainTextTrainer OUT CORPUS…}, each corpus a folder with {@code gold.jsonl} and the pages that it
 * names. Prints the word F1 that is reached on pages of sites that were not learned from (a fifth
 * of the sites in turn), then writes the forests learned from all pages to OUT. Takes some five
 * minutes; the same pages give the same forests.
 */
public final class MainTextTrainer {
  private static final int FOLDS = 5;
  private static final int PARTS = 4;

  private MainTextTrainer() {}

  /** Trains. */
  public static void main(String[] args) throws IOException {
    List<GoldPage> pages = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      pages.addAll(GoldPage.read(Path.of(args[i])));
    }
    Map<String, double[]> scores = new TreeMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<GoldPage> seen = new ArrayList<>();
      List<GoldPage> unseen = new ArrayList<>();
      for (GoldPage page : pages) {
        (part(page, FOLDS) == fold ? unseen : seen).add(page);
      }
      String[] looks = looks(seen);
      Forest first = Forest.read(new StringReader(looks[0]));
      Forest second = Forest.read(new StringReader(looks[1]));
      for (GoldPage page : unseen) {
        double[] once = judge(page.numbers(), first);
        double[] likely = judge(again(page, once), second);
        for (int i = 0; i < likely.length; i++) {
          likely[i] = MainText.together(once[i], likely[i]);
        }
        double enough = MainText.enough(page.page(), likely);
        boolean[] keep = new boolean[likely.length];
        boolean[] best = new boolean[likely.length];
        for (int i = 0; i < keep.length; i++) {
          keep[i] = likely[i] >= enough;
          best[i] = page.right()[i] >= 0.5;
        }
        double[] score = scores.computeIfAbsent(page.corpus(), c -> new double[3]);
        score[0]++;
        score[1] += page.f1(keep);
        score[2] += page.f1(best);
      }
    }
    scores.forEach(
        (corpus, score) ->
            System.out.printf(
                Locale.ROOT,
                "%s: %.0f pages, F1 %.4f of at most %.4f%n",
                corpus,
                score[0],
                score[1] / score[0],
                score[2] / score[0]));
    String[] looks = looks(pages);
    Files.writeString(Path.of(args[0], "first-look.forest"), looks[0]);
    Files.writeString(Path.of(args[0], "second-look.forest"), looks[1]);
  }

  /**
   * Trains both looks; the second learns from judgements that the first made on sites that it had
   * not seen.
   */
  private static String[] looks(List<GoldPage> pages) throws IOException {
    List<List<double[]>> second = new ArrayList<>(Collections.nCopies(pages.size(), List.of()));
    for (int part = 0; part < PARTS; part++) {
      List<GoldPage> seen = new ArrayList<>();
      for (GoldPage page : pages) {
        if (part(page, PARTS) != part) {
          seen.add(page);
        }
      }
      Forest forest = Forest.read(new StringReader(train(seen, numbers(seen))));
      for (int i = 0; i < pages.size(); i++) {
        if (part(pages.get(i), PARTS) == part) {
          second.set(i, again(pages.get(i), judge(pages.get(i).numbers(), forest)));
        }
      }
    }
    return new String[] {train(pages, numbers(pages)), train(pages, second)};
  }

  private static int part(GoldPage page, int parts) {
    return Math.floorMod(page.site().hashCode(), parts);
  }

  private static List<List<double[]>> numbers(List<GoldPage> pages) {
    List<List<double[]>> numbers = new ArrayList<>();
    for (GoldPage page : pages) {
      numbers.add(page.numbers());
    }
    return numbers;
  }

  private static double[] judge(List<double[]> numbers, Forest forest) {
    double[] judged = new double[numbers.size()];
    for (int i = 0; i < judged.length; i++) {
      judged[i] = forest.of(numbers.get(i));
    }
    return judged;
  }

  private static List<double[]> again(GoldPage page, double[] first) {
    SecondLook look = new SecondLook(page.page(), page.features(), first);
    List<double[]> numbers = new ArrayList<>();
    for (int i = 0; i < first.length; i++) {
      numbers.add(look.of(i, page.numbers().get(i)));
    }
    return numbers;
  }

  /** All pages weigh the same; within a page its blocks weigh as many words as they have. */
  private static String train(List<GoldPage> pages, List<List<double[]>> numbers) {
    List<ForestTrainer.Example> examples = new ArrayList<>();
    for (int k = 0; k < pages.size(); k++) {
      GoldPage page = pages.get(k);
      double all = Math.max(60, page.gold().size());
      for (int i = 0; i < page.right().length; i++) {
        if (page.words()[i] > 0) {
          double weight = Math.min(page.words()[i], all) / all * 20 + 0.04;
          examples.add(
              new ForestTrainer.Example(numbers.get(k).get(i), page.right()[i], weight, k));
        }
      }
    }
    return new ForestTrainer(250, 24, 0.05, 5, 5, 0.5, 0.15).train(examples);
  }
}
