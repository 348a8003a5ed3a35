package org.yaddash.names;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Learns the table of {@link SoundCosts}, or measures it. By hand:
 *
 * <pre>{@code
 * ./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) \
 *   org.yaddash.names.SoundCostsTrainer train NAMES \
 *   src/main/resources/org/yaddash/names/sound-costs.tsv
 * }</pre>
 *
 * <p>{@code measure NAMES} cross-validates in five folds: how many of the names are found among the
 * first 1, 10 and 51 of the pool by a table that was learned from the others, and how long one
 * takes. NAMES is a directory with {@code gold.jsonl} ({@code {"query", "gold": […]}}) and {@code
 * pool.txt}, made from the name pairs of NETransliteration-COLING2018 (Wikidata, CC0); it is no
 * part of the repository.
 *
 * <p>The table is a stochastic alignment: expectation and maximisation over all ways to cut two
 * writings of a name into pieces of none, one or two sounds. What is known of sounds beforehand
 * ({@link #KIN}) counts like a few hundred observations. Names that are nothing like each other add
 * so little that they need not be taken out.
 */
final class SoundCostsTrainer {
  private static final int FOLDS = 5;
  private static final int MOST = 60;
  private static final float LIMIT = 20;
  private static final float A_SOUND = 2.6f;
  private static final int ROUNDS = 12;
  private static final int ROUNDS_OF_ALL = 3;
  private static final double LEAST = 1;
  private static final double WEIGHT_OF_KNOWLEDGE = 200;
  private static final double RARE = 1e-7;
  private static final double RARER = 1e-6;
  private static final String VOWELS = "aeiouyAEOU";

  /** Sounds that are written for each other, or nearly the same. */
  private static final String KIN =
      "bp dt gk zs vf ZS JC yj hj jJ jZ cs cT ck cC cJ hg uw wv ae ei iy ou oa aA eA oO uU eO iU gh"
          + " iu hk ST Sz sT zT zJ zC ZJ tC dJ sS";

  /** Sounds that are often not written. */
  private static final String WEAK = "heyuaio";

  private final List<String[]> pairs = new ArrayList<>();
  private final Map<String, Double> knowledge = knowledge();

  public static void main(String[] arguments) throws IOException {
    Path names = Path.of(arguments[1]);
    List<JsonNode> gold = new ArrayList<>();
    for (String line : Files.readAllLines(names.resolve("gold.jsonl"))) {
      gold.add(new ObjectMapper().readTree(line));
    }
    switch (arguments[0]) {
      case "train" -> write(learn(gold, -1), Path.of(arguments[2]));
      case "measure" -> measure(gold, Files.readAllLines(names.resolve("pool.txt")));
      default -> throw new IllegalArgumentException("train or measure, not " + arguments[0]);
    }
  }

  private static Map<String, Float> learn(List<JsonNode> gold, int without) {
    SoundCostsTrainer trainer = new SoundCostsTrainer();
    for (int i = 0; i < gold.size(); i++) {
      if (i % FOLDS != without) {
        String one = Sounds.of(gold.get(i).path("query").asText());
        for (JsonNode other : gold.get(i).path("gold")) {
          trainer.pairs.add(new String[] {one, Sounds.of(other.asText())});
        }
      }
    }
    return trainer.learn();
  }

  private static void write(Map<String, Float> costs, Path file) throws IOException {
    StringBuilder lines = new StringBuilder();
    new TreeMap<>(costs)
        .forEach(
            (sounds, cost) ->
                lines
                    .append(sounds.replace('>', '\t'))
                    .append(String.format(Locale.ROOT, "\t%.2f%n", cost)));
    Files.writeString(file, lines, StandardCharsets.US_ASCII);
  }

  private static void measure(List<JsonNode> gold, List<String> pool) {
    TreeMap<String, List<String>> bySounds = new TreeMap<>();
    for (String name : pool) {
      bySounds.computeIfAbsent(Sounds.of(name), sounds -> new ArrayList<>()).add(name);
    }
    bySounds.remove("");
    int[] within = new int[3];
    long nanos = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      SoundCosts costs = new SoundCosts(learn(gold, fold));
      for (int i = fold; i < gold.size(); i += FOLDS) {
        JsonNode one = gold.get(i);
        long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Nearest nearest =
            new Nearest(
                Sounds.of(one.path("query").asText()),
                costs,
                MOST,
                Math.min(LIMIT, A_SOUND * Sounds.of(one.path("query").asText()).length()));
        List<Nearest.Near> found =
            nearest.among(List.of(new SortedSounds(bySounds.navigableKeySet())));
        nanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;
        Set<String> wanted = new HashSet<>();
        one.path("gold").forEach(name -> wanted.add(name.asText()));
        List<String> names = new ArrayList<>();
        found.forEach(near -> names.addAll(bySounds.get(near.sounds())));
        int[] first = {1, 10, 51};
        for (int k = 0; k < first.length; k++) {
          if (names.stream().limit(first[k]).anyMatch(wanted::contains)) {
            within[k]++;
          }
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d names in a pool of %d, found among the first 1: %.3f, 10: %.3f, 51: %.3f; %.1f ms of CPU each%n",
        gold.size(),
        pool.size(),
        within[0] / (double) gold.size(),
        within[1] / (double) gold.size(),
        within[2] / (double) gold.size(),
        nanos / 1e6 / gold.size());
  }

  private static Map<String, Double> knowledge() {
    Map<String, Double> known = new HashMap<>();
    for (char one : Sounds.ALPHABET.toCharArray()) {
      both(known, String.valueOf(one), "", WEAK.indexOf(one) >= 0 ? 1.3 : 0.3);
      for (char other : Sounds.ALPHABET.toCharArray()) {
        boolean alike = VOWELS.indexOf(one) >= 0 == VOWELS.indexOf(other) >= 0;
        known.put(one + ">" + other, one == other ? 10 : alike ? 0.15 : 0.02);
      }
    }
    for (String kin : KIN.split(" ", -1)) {
      String one = kin.substring(0, 1);
      String other = kin.substring(1);
      both(known, one, other, 1 + known.getOrDefault(one + ">" + other, 0.0));
    }
    both(known, "ks", "h", 1);
    both(known, "E", "a", 3);
    both(known, "E", "e", 3);
    return toShares(known, 1);
  }

  private static void both(Map<String, Double> table, String one, String other, double value) {
    table.put(one + ">" + other, value);
    table.put(other + ">" + one, value);
  }

  private static Map<String, Double> toShares(Map<String, Double> table, double whole) {
    double sum = table.values().stream().mapToDouble(Double::doubleValue).sum();
    table.replaceAll((sounds, value) -> value / sum * whole);
    return table;
  }

  private Map<String, Float> learn() {
    Map<String, Double> shares = knowledge;
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, Double> seen = new HashMap<>();
      for (String[] pair : pairs) {
        count(pair[0], pair[1], shares, seen);
        count(pair[1], pair[0], shares, seen);
      }
      if (round >= ROUNDS_OF_ALL) {
        seen.entrySet().removeIf(one -> one.getKey().length() > 3 && one.getValue() < LEAST);
      }
      knowledge.forEach(
          (sounds, share) -> seen.merge(sounds, WEIGHT_OF_KNOWLEDGE * share, Double::sum));
      shares = toShares(seen, 1);
    }
    Map<String, Float> costs = new HashMap<>();
    shares.forEach((sounds, share) -> costs.put(sounds, (float) -Math.log(share)));
    return costs;
  }

  /** Adds how often each piece stands for each, over all ways to lay two names side by side. */
  private static void count(
      String one, String other, Map<String, Double> shares, Map<String, Double> seen) {
    double[][] before = new double[one.length() + 1][other.length() + 1];
    double[][] after = new double[one.length() + 1][other.length() + 1];
    before[0][0] = 1;
    after[one.length()][other.length()] = 1;
    List<int[]> steps = steps(one.length(), other.length());
    for (int[] s : steps) {
      before[s[0] + s[2]][s[1] + s[3]] += before[s[0]][s[1]] * share(one, other, s, shares);
    }
    for (int k = steps.size() - 1; k >= 0; k--) {
      int[] s = steps.get(k);
      after[s[0]][s[1]] += after[s[0] + s[2]][s[1] + s[3]] * share(one, other, s, shares);
    }
    double whole = before[one.length()][other.length()];
    for (int[] s : steps) {
      double part =
          before[s[0]][s[1]]
              * share(one, other, s, shares)
              * after[s[0] + s[2]][s[1] + s[3]]
              / whole;
      if (part > RARER) {
        seen.merge(pieces(one, other, s), part, Double::sum);
      }
    }
  }

  /** The steps {from, from, by, by} through two names, each after all that lead to it. */
  private static List<int[]> steps(int one, int other) {
    List<int[]> steps = new ArrayList<>();
    for (int i = 0; i <= one; i++) {
      for (int j = 0; j <= other; j++) {
        for (int a = 0; a <= 2 && i + a <= one; a++) {
          for (int b = 0; b <= 2 && j + b <= other; b++) {
            if (a + b > 0 && !(a == 0 && b == 2) && !(a == 2 && b == 0)) {
              steps.add(new int[] {i, j, a, b});
            }
          }
        }
      }
    }
    return steps;
  }

  private static String pieces(String one, String other, int[] s) {
    return one.substring(s[0], s[0] + s[2]) + ">" + other.substring(s[1], s[1] + s[3]);
  }

  private static double share(String one, String other, int[] s, Map<String, Double> shares) {
    return shares.getOrDefault(pieces(one, other, s), s[2] + s[3] > 2 ? RARER : RARE);
  }
}
