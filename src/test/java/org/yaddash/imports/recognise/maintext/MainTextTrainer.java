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
import java.util.Random;
import java.util.TreeMap;
import org.yaddash.imports.recognise.maintext.features.SecondLook;

/**
 * Learns which blocks of a page are its main text, from pages with a gold text. Run by hand: {@code
 * MainTextTrainer OUT CORPUS…}, each corpus a folder with {@code gold.jsonl} and the pages that it
 * names. Prints the word F1 that is reached on pages of sites that were not learned from (a fifth
 * of the sites in turn, parted anew each round), then writes the forests learned from all pages to
 * OUT. Takes some four minutes of one core; the same pages give the same forests.
 */
public final class MainTextTrainer {
  private static final int ROUNDS = 4;
  private static final int FOLDS = 5;
  private static final int PARTS = 4;

  /** How much worse a limit is for each part of F1 that it gives away. */
  private static final double LOSS = 2;

  private MainTextTrainer() {}

  /** Trains. */
  public static void main(String[] args) throws IOException {
    List<GoldPage> pages = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      pages.addAll(GoldPage.read(Path.of(args[i])));
    }
    List<List<double[]>> rounds = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      rounds.add(unseen(pages, round));
    }
    List<ForestTrainer.Example> tried = tried(pages, rounds);
    score(pages, rounds, tried);
    String[] looks = looks(pages, 0);
    Files.writeString(Path.of(args[0], "first-look.forest"), looks[0]);
    Files.writeString(Path.of(args[0], "second-look.forest"), looks[1]);
    Files.writeString(Path.of(args[0], "limit.forest"), limits(tried));
  }

  /** How likely the blocks of each page are, judged by forests that learned from other sites. */
  private static List<double[]> unseen(List<GoldPage> pages, int round) throws IOException {
    List<double[]> judged = new ArrayList<>(Collections.nCopies(pages.size(), new double[0]));
    for (int fold = 0; fold < FOLDS; fold++) {
      List<GoldPage> seen = new ArrayList<>();
      for (GoldPage page : pages) {
        if (part(page, FOLDS, round) != fold) {
          seen.add(page);
        }
      }
      String[] looks = looks(seen, round);
      Forest first = Forest.read(new StringReader(looks[0]));
      Forest second = Forest.read(new StringReader(looks[1]));
      for (int k = 0; k < pages.size(); k++) {
        GoldPage page = pages.get(k);
        if (part(page, FOLDS, round) == fold) {
          double[] once = judge(page.numbers(), first);
          double[] likely = judge(again(page, once), second);
          for (int i = 0; i < likely.length; i++) {
            likely[i] = MainText.together(once[i], likely[i]);
          }
          judged.set(k, likely);
        }
      }
    }
    return judged;
  }

  /** Prints what is reached on sites that were not seen, and how much the rounds differ. */
  private static void score(
      List<GoldPage> pages, List<List<double[]>> rounds, List<ForestTrainer.Example> tried)
      throws IOException {
    Map<String, double[][]> scores = new TreeMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (int fold = 0; fold < FOLDS; fold++) {
        int r = round;
        int f = fold;
        List<ForestTrainer.Example> seen = new ArrayList<>(tried);
        seen.removeIf(example -> part(pages.get(example.page()), FOLDS, r) == f);
        Forest choice = Forest.read(new StringReader(limits(seen)));
        for (int k = 0; k < pages.size(); k++) {
          GoldPage page = pages.get(k);
          if (part(page, FOLDS, round) == fold) {
            double[] likely = rounds.get(round).get(k);
            List<Limits.Limit> limits = Limits.tried(page.page(), page.features().ofPage(), likely);
            double reckoned = limits.isEmpty() ? 0.5 : Limits.careful(page.page(), likely);
            double[] score =
                scores.computeIfAbsent(page.corpus(), c -> new double[ROUNDS][4])[round];
            score[0]++;
            score[1] += f1(page, likely, Limits.best(limits, choice));
            score[2] += f1(page, likely, reckoned);
            score[3] += f1(page, page.right(), 0.5);
          }
        }
      }
    }
    scores.forEach(
        (corpus, score) ->
            System.out.printf(
                Locale.ROOT,
                "%s: %.0f pages, F1 %s; by the reckoned limit %s; at most %s%n",
                corpus,
                score[0][0],
                mean(score, 1),
                mean(score, 2),
                mean(score, 3)));
  }

  private static String mean(double[][] score, int column) {
    double sum = 0;
    double squares = 0;
    for (double[] round : score) {
      sum += round[column] / round[0];
      squares += Math.pow(round[column] / round[0], 2);
    }
    double mean = sum / score.length;
    double spread = Math.max(0, squares / score.length - mean * mean);
    return String.format(Locale.ROOT, "%.4f ± %.4f", mean, Math.sqrt(spread));
  }

  private static double f1(GoldPage page, double[] likely, double limit) {
    boolean[] keep = new boolean[likely.length];
    for (int i = 0; i < keep.length; i++) {
      keep[i] = likely[i] >= limit;
    }
    return page.f1(keep);
  }

  /**
   * How good what each limit keeps is, beside the best that another would keep, of pages as they
   * were judged when they had not been seen.
   */
  private static List<ForestTrainer.Example> tried(
      List<GoldPage> pages, List<List<double[]>> rounds) {
    List<ForestTrainer.Example> examples = new ArrayList<>();
    for (List<double[]> judged : rounds) {
      for (int k = 0; k < pages.size(); k++) {
        GoldPage page = pages.get(k);
        List<Limits.Limit> limits =
            Limits.tried(page.page(), page.features().ofPage(), judged.get(k));
        double[] good = new double[limits.size()];
        double best = 0;
        for (int i = 0; i < good.length; i++) {
          good[i] = f1(page, judged.get(k), limits.get(i).limit());
          best = Math.max(best, good[i]);
        }
        for (int i = 0; i < good.length; i++) {
          double right = Math.max(0, 1 - LOSS * (best - good[i]));
          double weight = 4.0 / good.length / rounds.size();
          examples.add(new ForestTrainer.Example(limits.get(i).numbers(), right, weight, k));
        }
      }
    }
    return examples;
  }

  private static String limits(List<ForestTrainer.Example> examples) {
    return new ForestTrainer(200, 4, 0.05, 5, 5, 0.5, 0.25).train(examples);
  }

  /**
   * Trains both looks; the second learns from judgements that the first made on sites that it had
   * not seen.
   */
  private static String[] looks(List<GoldPage> pages, int round) throws IOException {
    List<List<double[]>> second = new ArrayList<>(Collections.nCopies(pages.size(), List.of()));
    for (int part = 0; part < PARTS; part++) {
      List<GoldPage> seen = new ArrayList<>();
      for (GoldPage page : pages) {
        if (part(page, PARTS, round) != part) {
          seen.add(page);
        }
      }
      Forest forest = Forest.read(new StringReader(train(seen, numbers(seen))));
      for (int i = 0; i < pages.size(); i++) {
        if (part(pages.get(i), PARTS, round) == part) {
          second.set(i, again(pages.get(i), judge(pages.get(i).numbers(), forest)));
        }
      }
    }
    return new String[] {train(pages, numbers(pages)), train(pages, second)};
  }

  private static int part(GoldPage page, int parts, int round) {
    return new Random(31L * page.site().hashCode() + round).nextInt(parts);
  }

  private static List<List<double[]>> numbers(List<GoldPage> pages) {
    List<List<double[]>> numbers = new ArrayList<>();
    for (GoldPage page : pages) {
      numbers.add(page.numbers());
    }
    return numbers;
  }

  private static double[] judge(List<double[]> numbers, Forest forest) {
    return forest.of(numbers.toArray(new double[0][]));
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
