package org.yaddash.imports.recognise.maintext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Learns a {@link Forest} by gradient boosting: each tree is grown on what the trees before it got
 * wrong.
 */
final class ForestTrainer {
  private static final int BINS = 48;

  private final Random random = new Random(1990);
  private final int trees;
  private final int leaves;
  private final double rate;
  private final double leastWeight;
  private final double calm;
  private final double pageShare;
  private final double featureShare;
  private float[][] edges = new float[0][];
  private byte[][] bins = new byte[0][];
  private boolean[] drawn = new boolean[0];
  private double[] gradient = new double[0];
  private double[] weight = new double[0];

  /**
   * @param trees how many
   * @param leaves the most leaves of a tree
   * @param rate how much each tree may say
   * @param leastWeight the least weight of examples in a leaf
   * @param calm how much is added to the weight of each leaf, so that few examples say little
   * @param pageShare the share of the pages that each tree is grown from
   * @param featureShare the share of the features that each tree may look at
   */
  ForestTrainer(
      int trees,
      int leaves,
      double rate,
      double leastWeight,
      double calm,
      double pageShare,
      double featureShare) {
    this.trees = trees;
    this.leaves = leaves;
    this.rate = rate;
    this.leastWeight = leastWeight;
    this.calm = calm;
    this.pageShare = pageShare;
    this.featureShare = featureShare;
  }

  /**
   * One thing to learn from.
   *
   * @param numbers what can be seen of it
   * @param right what is right, 0 to 1
   * @param weight how much it counts
   * @param page the page that it stands on: a tree is grown from some of the pages, not from some
   *     of the examples, because those of one page are alike
   */
  record Example(double[] numbers, double right, double weight, int page) {}

  /** The forest as text. */
  String train(List<Example> examples) {
    int size = examples.size();
    int features = examples.get(0).numbers().length;
    edges = new float[features][];
    bins = new byte[features][size];
    for (int f = 0; f < features; f++) {
      edges[f] = edges(examples, f);
      for (int i = 0; i < size; i++) {
        bins[f][i] = (byte) bin(edges[f], (float) examples.get(i).numbers()[f]);
      }
    }
    int pages = 0;
    for (Example example : examples) {
      pages = Math.max(pages, example.page() + 1);
    }
    double[] sum = new double[size];
    drawn = new boolean[features];
    boolean[] drawnPages = new boolean[pages];
    StringBuilder text = new StringBuilder();
    for (int t = 0; t < trees; t++) {
      for (int page = 0; page < pages; page++) {
        drawnPages[page] = random.nextDouble() < pageShare;
      }
      for (int f = 0; f < features; f++) {
        drawn[f] = edges[f].length > 0 && random.nextDouble() < featureShare;
      }
      gradient = new double[size];
      weight = new double[size];
      int[] members = new int[size];
      int[] others = new int[size];
      int in = 0;
      int out = 0;
      for (int i = 0; i < size; i++) {
        double p = 1 / (1 + Math.exp(-sum[i]));
        Example example = examples.get(i);
        gradient[i] = (example.right() - p) * example.weight();
        weight[i] = Math.max(1e-6, p * (1 - p)) * example.weight();
        if (drawnPages[example.page()]) {
          members[in++] = i;
        } else {
          others[out++] = i;
        }
      }
      Node root = new Node(Arrays.copyOf(members, in), Arrays.copyOf(others, out));
      grow(root);
      root.write(text, sum, rate);
      text.append('\n');
    }
    return text.toString();
  }

  private static final class Node {
    final int[] members;
    final int[] others;
    double value;
    int feature = -1;
    float edge;
    Node left = this;
    Node right = this;
    double gain = -1;
    int bestFeature;
    int bestBin;
    double[] gradients = new double[0];
    double[] weights = new double[0];

    /** Of the examples in it only {@code members} are learned from. */
    Node(int[] members, int[] others) {
      this.members = members;
      this.others = others;
    }

    void write(StringBuilder text, double[] sum, double rate) {
      if (feature < 0) {
        String value = String.format(Locale.ROOT, "%.3f", this.value * rate);
        text.append('=').append(value);
        double add = Double.parseDouble(value);
        for (int[] part : List.of(members, others)) {
          for (int i : part) {
            sum[i] += add;
          }
        }
      } else {
        text.append(feature).append('<').append(edge).append(' ');
        left.write(text, sum, rate);
        text.append(' ');
        right.write(text, sum, rate);
      }
    }
  }

  private void grow(Node root) {
    count(root);
    best(root);
    List<Node> open = new ArrayList<>(List.of(root));
    for (int count = 1; count < leaves; count++) {
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
      split(most);
      open.add(most.left);
      open.add(most.right);
    }
  }

  private void split(Node node) {
    byte[] row = bins[node.bestFeature];
    int[][] members = part(node.members, row, node.bestBin);
    int[][] others = part(node.others, row, node.bestBin);
    node.feature = node.bestFeature;
    node.edge = edges[node.bestFeature][node.bestBin];
    node.left = new Node(members[0], others[0]);
    node.right = new Node(members[1], others[1]);
    // what one side holds is what the other leaves: only the smaller is counted
    boolean small = node.left.members.length < node.right.members.length;
    Node less = small ? node.left : node.right;
    Node more = small ? node.right : node.left;
    count(less);
    more.gradients = node.gradients;
    more.weights = node.weights;
    for (int k = 0; k < less.gradients.length; k++) {
      more.gradients[k] -= less.gradients[k];
      more.weights[k] -= less.weights[k];
    }
    best(node.left);
    best(node.right);
  }

  private static int[][] part(int[] members, byte[] row, int last) {
    int[] left = new int[members.length];
    int[] right = new int[members.length];
    int l = 0;
    int r = 0;
    for (int i : members) {
      if ((row[i] & 0xff) <= last) {
        left[l++] = i;
      } else {
        right[r++] = i;
      }
    }
    return new int[][] {Arrays.copyOf(left, l), Arrays.copyOf(right, r)};
  }

  private void count(Node node) {
    node.gradients = new double[bins.length * BINS];
    node.weights = new double[bins.length * BINS];
    for (int f = 0; f < bins.length; f++) {
      if (drawn[f]) {
        byte[] row = bins[f];
        int from = f * BINS;
        for (int i : node.members) {
          int b = from + (row[i] & 0xff);
          node.gradients[b] += gradient[i];
          node.weights[b] += weight[i];
        }
      }
    }
  }

  private void best(Node node) {
    double g = 0;
    double h = 0;
    for (int i : node.members) {
      g += gradient[i];
      h += weight[i];
    }
    node.value = g / (h + calm);
    double whole = g * g / (h + calm);
    for (int f = 0; f < bins.length; f++) {
      if (!drawn[f]) {
        continue;
      }
      double gl = 0;
      double hl = 0;
      for (int b = 0; b < edges[f].length; b++) {
        gl += node.gradients[f * BINS + b];
        hl += node.weights[f * BINS + b];
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
}
