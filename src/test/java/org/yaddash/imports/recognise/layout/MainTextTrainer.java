package org.yaddash.imports.recognise.layout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yaddash.imports.extract.Extractor;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.extract.legacy.Original;

/**
 * Learns which blocks of a page are its main text, from pages with a gold text. Run by hand: {@code
 * MainTextTrainer OUT CORPUS…}, each corpus a folder with {@code gold.jsonl} and {@code in/}.
 * Prints the word F1 that a forest reaches on pages it has not seen (each fifth of the pages in
 * turn), then writes the forest of all of them to OUT.
 */
public final class MainTextTrainer {
  private static final int FOLDS = 5;

  private record Sheet(
      String corpus,
      Page page,
      Containers containers,
      List<double[]> numbers,
      double[] right,
      int[] words,
      List<String> gold,
      double weight) {}

  private MainTextTrainer() {}

  /** Trains. */
  public static void main(String[] args) throws IOException {
    List<Sheet> sheets = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      sheets.addAll(read(Path.of(args[i])));
    }
    ForestTrainer trainer =
        new ForestTrainer(
            Integer.getInteger("trees", 120),
            Integer.getInteger("leaves", 12),
            Double.parseDouble(System.getProperty("rate", "0.1")),
            Double.parseDouble(System.getProperty("least", "0.3")),
            Double.parseDouble(System.getProperty("calm", "1")));
    if (!Boolean.getBoolean("only")) {
      Map<String, double[]> once = new TreeMap<>();
      Map<String, double[]> twice = new TreeMap<>();
      Map<String, double[]> both = new TreeMap<>();
      for (int fold = 0; fold < FOLDS; fold++) {
        List<Sheet> seen = new ArrayList<>();
        List<Sheet> unseen = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
          (i % FOLDS == fold ? unseen : seen).add(sheets.get(i));
        }
        Forest[] forests = looks(trainer, seen, null);
        for (Sheet sheet : unseen) {
          double[] first = judge(sheet.numbers(), forests[0]);
          double[] second = judge(again(sheet, first), forests[1]);
          note(once, sheet, first);
          note(twice, sheet, second);
          double[] mean = new double[first.length];
          for (int i = 0; i < mean.length; i++) {
            mean[i] = (first[i] + second[i]) / 2;
          }
          note(both, sheet, mean);
        }
      }
      print("first look", once);
      print("second look", twice);
      print("mean of both", both);
    }
    looks(trainer, sheets, Path.of(args[0]));
  }

  /**
   * Trains both looks; the second learns from judgements that the first made on pages that it had
   * not seen.
   */
  private static Forest[] looks(
      ForestTrainer trainer, List<Sheet> sheets, @org.jspecify.annotations.Nullable Path out)
      throws IOException {
    List<double[]> judged = new ArrayList<>();
    for (Sheet sheet : sheets) {
      judged.add(new double[sheet.right().length]);
    }
    int parts = 4;
    for (int part = 0; part < parts; part++) {
      List<Sheet> seen = new ArrayList<>();
      for (int i = 0; i < sheets.size(); i++) {
        if (i % parts != part) {
          seen.add(sheets.get(i));
        }
      }
      Forest forest = Forest.read(new StringReader(trainer.train(examples(seen))));
      for (int i = part; i < sheets.size(); i += parts) {
        judged.set(i, judge(sheets.get(i).numbers(), forest));
      }
    }
    List<Sheet> second = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      Sheet sheet = sheets.get(i);
      second.add(
          new Sheet(
              sheet.corpus(),
              sheet.page(),
              sheet.containers(),
              again(sheet, judged.get(i)),
              sheet.right(),
              sheet.words(),
              sheet.gold(),
              sheet.weight()));
    }
    String one = trainer.train(examples(sheets));
    String two = trainer.train(examples(second));
    if (out != null) {
      Files.writeString(out.resolve("first-look.forest"), one);
      Files.writeString(out.resolve("second-look.forest"), two);
    }
    return new Forest[] {Forest.read(new StringReader(one)), Forest.read(new StringReader(two))};
  }

  private static double[] judge(List<double[]> numbers, Forest forest) {
    double[] judged = new double[numbers.size()];
    for (int i = 0; i < judged.length; i++) {
      judged[i] = forest.of(numbers.get(i));
    }
    return judged;
  }

  private static List<double[]> again(Sheet sheet, double[] first) {
    SecondLook look = new SecondLook(sheet.page(), sheet.containers(), first);
    List<double[]> numbers = new ArrayList<>();
    for (int i = 0; i < first.length; i++) {
      numbers.add(look.of(i, sheet.numbers().get(i)));
    }
    return numbers;
  }

  private static void note(Map<String, double[]> scores, Sheet sheet, double[] judged) {
    double[] score = scores.computeIfAbsent(sheet.corpus(), c -> new double[9]);
    score[0]++;
    for (int t = 0; t < 7; t++) {
      boolean[] keep = new boolean[judged.length];
      for (int i = 0; i < keep.length; i++) {
        keep[i] = judged[i] >= 0.3 + 0.05 * t;
      }
      score[t + 1] += f1(sheet, keep);
    }
    score[8] += best(sheet);
  }

  private static void print(String what, Map<String, double[]> scores) {
    scores.forEach(
        (corpus, score) -> {
          StringBuilder line =
              new StringBuilder(what + " " + corpus).append(" n=").append((int) score[0]);
          for (int t = 0; t < 7; t++) {
            line.append(
                String.format(Locale.ROOT, " %.2f:%.4f", 0.3 + 0.05 * t, score[t + 1] / score[0]));
          }
          System.out.println(
              line.append(String.format(Locale.ROOT, " best:%.4f", score[8] / score[0])));
        });
  }

  private static List<ForestTrainer.Example> examples(List<Sheet> sheets) {
    List<ForestTrainer.Example> examples = new ArrayList<>();
    for (Sheet sheet : sheets) {
      double all = Math.max(60, sheet.gold().size());
      for (int i = 0; i < sheet.right().length; i++) {
        if (sheet.words()[i] > 0) {
          double weight = sheet.weight() * (Math.min(sheet.words()[i], all) / all * 20 + 0.04);
          examples.add(new ForestTrainer.Example(sheet.numbers().get(i), sheet.right()[i], weight));
        }
      }
    }
    return examples;
  }

  private static List<Sheet> read(Path corpus) throws IOException {
    List<Sheet> sheets = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(corpus.resolve("gold.jsonl"))) {
      JsonNode gold = json.readTree(line);
      Path file = corpus.resolve(gold.path("file").asText());
      Legacy legacy =
          new Extractor()
              .extract(new Original(file, file.getFileName().toString(), null, 20_000_000));
      Page page = Page.of(legacy, Set.of());
      Features features =
          new Features(page, Headlines.likeliest(page, new SiteMetadata(legacy.metadata())));
      List<double[]> numbers = new ArrayList<>();
      for (int i = 0; i < page.size(); i++) {
        numbers.add(features.of(i));
      }
      List<String> words = tokens(gold.path("body").asText());
      int[] counts = new int[page.size()];
      double[] right = right(page, words, counts);
      sheets.add(
          new Sheet(
              corpus.getFileName().toString(),
              page,
              features.containers(),
              numbers,
              right,
              counts,
              words,
              1));
    }
    return sheets;
  }

  /** For each block the share of its words that stand, in order, in the gold text. */
  private static double[] right(Page page, List<String> gold, int[] counts) {
    List<String> words = new ArrayList<>();
    List<Integer> owner = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      if (page.block(i) instanceof Block.Picture) {
        continue;
      }
      for (String word : tokens(page.text(i))) {
        words.add(word);
        owner.add(i);
        counts[i]++;
      }
    }
    boolean[] matched = align(words, gold);
    double[] right = new double[page.size()];
    for (int k = 0; k < matched.length; k++) {
      right[owner.get(k)] += matched[k] ? 1 : 0;
    }
    for (int i = 0; i < right.length; i++) {
      right[i] = counts[i] == 0 ? 0 : right[i] / counts[i];
    }
    return right;
  }

  /**
   * Which of the words stand in the gold too: the longest common run first, then what lies on both
   * sides of it.
   */
  private static boolean[] align(List<String> words, List<String> gold) {
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < gold.size(); i++) {
      places.computeIfAbsent(gold.get(i), w -> new ArrayList<>()).add(i);
    }
    boolean[] matched = new boolean[words.size()];
    Deque<int[]> open = new ArrayDeque<>();
    open.push(new int[] {0, words.size(), 0, gold.size()});
    while (!open.isEmpty()) {
      int[] range = open.pop();
      int bestA = 0;
      int bestB = 0;
      int longest = 0;
      Map<Integer, Integer> ending = new HashMap<>();
      for (int a = range[0]; a < range[1]; a++) {
        Map<Integer, Integer> next = new HashMap<>();
        for (int b : places.getOrDefault(words.get(a), List.of())) {
          if (b < range[2] || b >= range[3]) {
            continue;
          }
          int length = ending.getOrDefault(b - 1, 0) + 1;
          next.put(b, length);
          if (length > longest) {
            longest = length;
            bestA = a - length + 1;
            bestB = b - length + 1;
          }
        }
        ending = next;
      }
      if (longest == 0) {
        continue;
      }
      for (int a = bestA; a < bestA + longest; a++) {
        matched[a] = true;
      }
      if (bestA > range[0] && bestB > range[2]) {
        open.push(new int[] {range[0], bestA, range[2], bestB});
      }
      if (bestA + longest < range[1] && bestB + longest < range[3]) {
        open.push(new int[] {bestA + longest, range[1], bestB + longest, range[3]});
      }
    }
    return matched;
  }

  private static double best(Sheet sheet) {
    boolean[] keep = new boolean[sheet.right().length];
    for (int i = 0; i < keep.length; i++) {
      keep[i] = sheet.right()[i] >= 0.45;
    }
    return f1(sheet, keep);
  }

  private static double f1(Sheet sheet, boolean[] keep) {
    Map<String, Integer> bag = new HashMap<>();
    int given = 0;
    for (int i = 0; i < keep.length; i++) {
      if (keep[i] && !(sheet.page().block(i) instanceof Block.Picture)) {
        for (String word : tokens(sheet.page().text(i))) {
          bag.merge(word, 1, Integer::sum);
          given++;
        }
      }
    }
    int hit = 0;
    for (String word : sheet.gold()) {
      Integer left = bag.get(word);
      if (left != null && left > 0) {
        hit++;
        bag.put(word, left - 1);
      }
    }
    return given + sheet.gold().size() == 0 ? 1 : 2.0 * hit / (given + sheet.gold().size());
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    int start = -1;
    for (int i = 0; i <= plain.length(); i++) {
      boolean part =
          i < plain.length()
              && (Character.isLetterOrDigit(plain.charAt(i)) || plain.charAt(i) == '_');
      if (part && start < 0) {
        start = i;
      } else if (!part && start >= 0) {
        tokens.add(plain.substring(start, i));
        start = -1;
      }
    }
    return tokens;
  }
}
