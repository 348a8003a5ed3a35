package org.yaddash.imports.recognise.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Learns a {@link Forest} by gradient boosting: each tree is grown on what the trees before it got
 * wrong.
 */
final class ForestTrainer {
  private static final int BINS = 48;

  private final java.util.Random random = new java.util.Random(1990);
  private final int trees;
  private boolean[] drawn = new boolean[0];
  private final int leaves;
  private final double rate;
  private final double leastWeight;
  private final double calm;

  /**
   * @param trees how many
   * @param leaves the most leaves of a tree
   * @param rate how much each tree may say
   * @param leastWeight the least weight of examples in a leaf
   * @param calm how much is added to the weight of each leaf, so that few examples say little
   */
  ForestTrainer(int trees, int leaves, double rate, double leastWeight, double calm) {
    this.trees = trees;
    this.leaves = leaves;
    this.rate = rate;
    this.leastWeight = leastWeight;
    this.calm = calm;
  }

  /** One thing to learn from: its numbers, what is right (0 to 1), and how much it counts. */
  record Example(double[] numbers, double right, double weight) {}

  /** The forest as text. */
  String train(List<Example> examples) {
    int size = examples.size();
    int features = examples.get(0).numbers().length;
    float[][] edges = new float[features][];
    byte[][] bins = new byte[features][size];
    for (int f = 0; f < features; f++) {
      edges[f] = edges(examples, f);
      for (int i = 0; i < size; i++) {
        bins[f][i] = (byte) bin(edges[f], (float) examples.get(i).numbers()[f]);
      }
    }
    double[] sum = new double[size];
    drawn = new boolean[features];
    StringBuilder text = new StringBuilder();
    for (int t = 0; t < trees; t++) {
      double[] gradient = new double[size];
      double[] weight = new double[size];
      for (int i = 0; i < size; i++) {
        double p = 1 / (1 + Math.exp(-sum[i]));
        Example example = examples.get(i);
        gradient[i] = (example.right() - p) * example.weight();
        weight[i] = Math.max(1e-6, p * (1 - p)) * example.weight();
      }
      for (int f = 0; f < features; f++) {
        drawn[f] = random.nextDouble() < 0.5;
      }
      Node root = new Node(all(size));
      grow(root, bins, edges, gradient, weight, features);
      root.write(text, sum, rate);
      text.append('\n');
    }
    return text.toString();
  }

  private static final class Node {
    final int[] members;
    double value;
    int feature = -1;
    float edge;
    Node left = this;
    Node right = this;
    double gain = -1;
    int bestFeature;
    int bestBin;

    Node(int[] members) {
      this.members = members;
    }

    void write(StringBuilder text, double[] sum, double rate) {
      if (feature < 0) {
        String value = String.format(Locale.ROOT, "%.4f", this.value * rate);
        text.append('=').append(value);
        double add = Double.parseDouble(value);
        for (int i : members) {
          sum[i] += add;
        }
      } else {
        text.append(feature).append('<').append(edge).append(' ');
        left.write(text, sum, rate);
        text.append(' ');
        right.write(text, sum, rate);
      }
    }
  }

  private void grow(
      Node root, byte[][] bins, float[][] edges, double[] gradient, double[] weight, int features) {
    List<Node> open = new ArrayList<>();
    best(root, bins, edges, gradient, weight, features);
    open.add(root);
    int count = 1;
    while (count < leaves) {
      Node most = null;
      for (Node node : open) {
        if (node.gain > 1e-7 && (most == null || node.gain > most.gain)) {
          most = node;
        }
      }
      if (most == null) {
        break;
      }
      open.remove(most);
      int[] left = new int[most.members.length];
      int[] right = new int[most.members.length];
      int l = 0;
      int r = 0;
      for (int i : most.members) {
        if ((bins[most.bestFeature][i] & 0xff) <= most.bestBin) {
          left[l++] = i;
        } else {
          right[r++] = i;
        }
      }
      most.feature = most.bestFeature;
      most.edge = edges[most.bestFeature][most.bestBin];
      most.left = new Node(Arrays.copyOf(left, l));
      most.right = new Node(Arrays.copyOf(right, r));
      best(most.left, bins, edges, gradient, weight, features);
      best(most.right, bins, edges, gradient, weight, features);
      open.add(most.left);
      open.add(most.right);
      count++;
    }
  }

  private void best(
      Node node, byte[][] bins, float[][] edges, double[] gradient, double[] weight, int features) {
    double g = 0;
    double h = 0;
    for (int i : node.members) {
      g += gradient[i];
      h += weight[i];
    }
    node.value = g / (h + calm);
    double whole = g * g / (h + calm);
    double[] gs = new double[BINS + 1];
    double[] hs = new double[BINS + 1];
    for (int f = 0; f < features; f++) {
      if (edges[f].length == 0 || !drawn[f]) {
        continue;
      }
      Arrays.fill(gs, 0);
      Arrays.fill(hs, 0);
      byte[] row = bins[f];
      for (int i : node.members) {
        int b = row[i] & 0xff;
        gs[b] += gradient[i];
        hs[b] += weight[i];
      }
      double gl = 0;
      double hl = 0;
      for (int b = 0; b < edges[f].length; b++) {
        gl += gs[b];
        hl += hs[b];
        double hr = h - hl;
        if (hl < leastWeight || hr < leastWeight) {
          continue;
        }
        double gr = g - gl;
        double gain = gl * gl / (hl + calm) + gr * gr / (hr + calm) - whole;
        if (gain > node.gain) {
          node.gain = gain;
          node.bestFeature = f;
          node.bestBin = b;
        }
      }
    }
  }

  /** Values are below edge b exactly when their bin is b or less. */
  private static int bin(float[] edges, float value) {
    int low = 0;
    int high = edges.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (value < edges[middle]) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static float[] edges(List<Example> examples, int feature) {
    float[] values = new float[examples.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) examples.get(i).numbers()[feature];
    }
    Arrays.sort(values);
    float[] edges = new float[BINS];
    int count = 0;
    for (int b = 1; b < BINS && count < BINS - 1; b++) {
      int at = (int) ((long) b * values.length / BINS);
      float before = values[Math.max(0, at - 1)];
      float after = values[at];
      int up = at;
      if (before == after) {
        // move on to the next value that differs
        while (up < values.length && values[up] == before) {
          up++;
        }
        if (up == values.length) {
          continue;
        }
        after = values[up];
      }
      float edge = Float.parseFloat(String.format(Locale.ROOT, "%.4g", (before + after) / 2));
      if (edge <= before || edge > after) {
        edge = after;
      }
      if (count == 0 || edge > edges[count - 1]) {
        edges[count++] = edge;
      }
    }
    return Arrays.copyOf(edges, count);
  }

  private static int[] all(int size) {
    int[] all = new int[size];
    for (int i = 0; i < size; i++) {
      all[i] = i;
    }
    return all;
  }
}
