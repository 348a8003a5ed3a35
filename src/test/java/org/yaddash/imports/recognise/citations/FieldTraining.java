package org.yaddash.imports.recognise.citations;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.yaddash.imports.recognise.citations.FieldModel.Lattice;

/**
 * Trains the field model: a linear-chain conditional random field, its likelihood with a quadratic
 * penalty maximised. A feature that occurs once in the training data is dropped; a weight exists
 * for a feature and a field that were seen together.
 */
final class FieldTraining {
  private static final int L = FieldModel.FIELDS;

  /**
   * Features by row: the weights of row r stand at [starts[r], starts[r + 1]), weight i for slot
   * slots[i].
   */
  private static final class Table {
    final Map<Integer, Integer> rows = new HashMap<>();
    int[] starts = {0};
    int[] slots = {};
    int offset;
  }

  private record Example(int[][] words, int[][] borders, int[] fields) {}

  private final Table words = new Table();
  private final Table borders = new Table();
  private final List<Example> examples = new ArrayList<>();
  private double[] weights = {};

  /** Features of a reference before training, computed once. */
  record Seen(int[][] words, int[][] borders) {
    static Seen of(TaggedReference reference) {
      Features features = new Features(reference.words());
      return new Seen(features.words(), features.borders());
    }
  }

  void train(List<Seen> seen, List<int[]> fields, double penalty, int iterations, int threads) {
    index(words, seen, fields, true);
    index(borders, seen, fields, false);
    borders.offset = words.slots.length;
    for (int i = 0; i < seen.size(); i++) {
      examples.add(
          new Example(
              rows(words, seen.get(i).words()),
              rows(borders, seen.get(i).borders()),
              fields.get(i)));
    }
    weights = new double[words.slots.length + borders.slots.length];
    Minimiser.minimise(
        (x, gradient) -> loss(x, gradient, penalty, threads), weights, iterations, 1e-4);
  }

  int weightCount() {
    return weights.length;
  }

  int[] label(Seen seen) {
    return lattice(rows(words, seen.words()), rows(borders, seen.borders()), weights).best();
  }

  /** Writes the weights as {@link FieldModel} reads them, those of little effect left out. */
  void write(OutputStream stream) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(stream)))) {
      out.writeInt(FieldModel.MAGIC);
      write(words, out);
      write(borders, out);
    }
  }

  private void write(Table table, DataOutputStream out) throws IOException {
    double top = 0;
    for (int k = 0; k < table.slots.length; k++) {
      top = Math.max(top, Math.abs(weights[table.offset + k]));
    }
    double scale = top / 127;
    int rows = 0;
    int total = 0;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream body = new DataOutputStream(bytes);
    for (Map.Entry<Integer, Integer> entry : new TreeMap<>(table.rows).entrySet()) {
      int row = entry.getValue();
      int count = 0;
      ByteArrayOutputStream own = new ByteArrayOutputStream();
      for (int k = table.starts[row]; k < table.starts[row + 1]; k++) {
        int weight = (int) Math.round(weights[table.offset + k] / scale);
        if (weight != 0) {
          own.write(table.slots[k] >> 8);
          own.write(table.slots[k]);
          own.write(weight);
          count++;
        }
      }
      if (count > 0) {
        body.writeInt(entry.getKey());
        body.writeShort(count);
        body.write(own.toByteArray());
        rows++;
        total += count;
      }
    }
    out.writeFloat((float) scale);
    out.writeInt(rows);
    out.writeInt(total);
    out.write(bytes.toByteArray());
  }

  private static void index(Table table, List<Seen> all, List<int[]> fields, boolean ofWords) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (Seen seen : all) {
      for (int[] row : ofWords ? seen.words() : seen.borders()) {
        for (int feature : row) {
          counts.merge(feature, 1, Integer::sum);
        }
      }
    }
    Map<Integer, TreeSet<Integer>> slots = new TreeMap<>();
    for (int e = 0; e < all.size(); e++) {
      int[][] rows = ofWords ? all.get(e).words() : all.get(e).borders();
      int[] gold = fields.get(e);
      for (int i = 0; i < rows.length; i++) {
        for (int feature : rows[i]) {
          if (counts.getOrDefault(feature, 0) < 2) {
            continue;
          }
          TreeSet<Integer> own = slots.computeIfAbsent(feature, key -> new TreeSet<>());
          if (ofWords) {
            own.add(gold[i]);
            if (i == 0 || gold[i - 1] != gold[i]) {
              own.add(L + gold[i]);
            }
          } else {
            own.add(gold[i - 1] * L + gold[i]);
          }
        }
      }
    }
    if (!ofWords) {
      TreeSet<Integer> every = new TreeSet<>();
      IntStream.range(0, L * L).forEach(every::add);
      slots.put(Features.always(), every);
    }
    int total = slots.values().stream().mapToInt(TreeSet::size).sum();
    table.starts = new int[slots.size() + 1];
    table.slots = new int[total];
    int row = 0;
    int at = 0;
    for (Map.Entry<Integer, TreeSet<Integer>> entry : slots.entrySet()) {
      table.rows.put(entry.getKey(), row);
      for (int slot : entry.getValue()) {
        table.slots[at++] = slot;
      }
      table.starts[++row] = at;
    }
  }

  private static int[][] rows(Table table, int[][] features) {
    int[][] rows = new int[features.length][];
    for (int i = 0; i < features.length; i++) {
      rows[i] =
          Arrays.stream(features[i])
              .map(feature -> table.rows.getOrDefault(feature, -1))
              .filter(row -> row >= 0)
              .toArray();
    }
    return rows;
  }

  private Lattice lattice(int[][] wordRows, int[][] borderRows, double[] x) {
    Lattice lattice = Lattice.of(wordRows.length);
    for (int i = 0; i < wordRows.length; i++) {
      double[] own = lattice.words()[i];
      double[] begin = lattice.begins()[i];
      for (int row : wordRows[i]) {
        for (int k = words.starts[row]; k < words.starts[row + 1]; k++) {
          int slot = words.slots[k];
          if (slot < L) {
            own[slot] += x[k];
          } else {
            begin[slot - L] += x[k];
          }
        }
      }
      double[] pair = lattice.borders()[i];
      for (int row : borderRows[i]) {
        for (int k = borders.starts[row]; k < borders.starts[row + 1]; k++) {
          pair[borders.slots[k]] += x[borders.offset + k];
        }
      }
    }
    return lattice;
  }

  private double loss(double[] x, double[] gradient, double penalty, int threads) {
    double[][] parts = new double[threads][];
    double[] losses = new double[threads];
    IntStream.range(0, threads)
        .parallel()
        .forEach(
            t -> {
              double[] own = t == 0 ? gradient : new double[x.length];
              Arrays.fill(own, 0);
              for (int e = t; e < examples.size(); e += threads) {
                losses[t] += example(examples.get(e), x, own);
              }
              parts[t] = own;
            });
    double loss = 0;
    for (int t = 0; t < threads; t++) {
      loss += losses[t];
      if (t > 0) {
        for (int i = 0; i < x.length; i++) {
          gradient[i] += parts[t][i];
        }
      }
    }
    for (int i = 0; i < x.length; i++) {
      gradient[i] += penalty * x[i];
      loss += penalty * x[i] * x[i] / 2;
    }
    return loss;
  }

  private double example(Example example, double[] x, double[] gradient) {
    Lattice lattice = lattice(example.words(), example.borders(), x);
    int size = lattice.size();
    if (size == 0) {
      return 0;
    }
    double[][] step = new double[size][];
    double[][] own = new double[size][L];
    double[] shift = new double[size];
    for (int i = 0; i < size; i++) {
      double top = Double.NEGATIVE_INFINITY;
      for (int b = 0; b < L; b++) {
        own[i][b] = i == 0 ? lattice.start(b) : lattice.words()[i][b];
        top = Math.max(top, own[i][b]);
      }
      shift[i] = top;
      for (int b = 0; b < L; b++) {
        own[i][b] = Math.exp(own[i][b] - top);
      }
      if (i > 0) {
        step[i] = new double[L * L];
        for (int a = 0; a < L; a++) {
          for (int b = 0; b < L; b++) {
            step[i][a * L + b] = Math.exp(lattice.step(i, a, b));
          }
        }
      }
    }
    double[][] forward = new double[size][L];
    double[] scale = new double[size];
    double log = 0;
    for (int i = 0; i < size; i++) {
      double sum = 0;
      for (int b = 0; b < L; b++) {
        double in = 1;
        if (i > 0) {
          in = 0;
          for (int a = 0; a < L; a++) {
            in += forward[i - 1][a] * step[i][a * L + b];
          }
        }
        forward[i][b] = in * own[i][b];
        sum += forward[i][b];
      }
      scale[i] = sum;
      for (int b = 0; b < L; b++) {
        forward[i][b] /= sum;
      }
      log += Math.log(sum) + shift[i];
    }
    double[] backward = new double[L];
    Arrays.fill(backward, 1);
    double[] marginal = new double[L];
    double[] begin = new double[L];
    double[] pair = new double[L * L];
    double gold = 0;
    for (int i = size - 1; i >= 0; i--) {
      int y = example.fields()[i];
      for (int b = 0; b < L; b++) {
        marginal[b] = forward[i][b] * backward[b];
        begin[b] = marginal[b];
      }
      boolean begins = i == 0 || example.fields()[i - 1] != y;
      gold += lattice.words()[i][y] + (begins ? lattice.begins()[i][y] : 0);
      double[] before = new double[L];
      if (i > 0) {
        for (int a = 0; a < L; a++) {
          for (int b = 0; b < L; b++) {
            double move = step[i][a * L + b] * own[i][b] * backward[b] / scale[i];
            before[a] += move;
            pair[a * L + b] = forward[i - 1][a] * move;
          }
        }
        for (int b = 0; b < L; b++) {
          begin[b] -= pair[b * L + b];
        }
        int z = example.fields()[i - 1];
        gold += lattice.borders()[i][z * L + y];
        pair[z * L + y] -= 1;
        for (int row : example.borders()[i]) {
          for (int k = borders.starts[row]; k < borders.starts[row + 1]; k++) {
            gradient[borders.offset + k] += pair[borders.slots[k]];
          }
        }
      }
      marginal[y] -= 1;
      begin[y] -= begins ? 1 : 0;
      for (int row : example.words()[i]) {
        for (int k = words.starts[row]; k < words.starts[row + 1]; k++) {
          int slot = words.slots[k];
          gradient[k] += slot < L ? marginal[slot] : begin[slot - L];
        }
      }
      backward = before;
    }
    return log - gold;
  }
}
