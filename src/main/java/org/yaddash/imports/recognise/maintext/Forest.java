package org.yaddash.imports.recognise.maintext;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A learned weighing of numbers: many small decision trees, each of which adds a little for or
 * against. Written as text, one tree a line, its nodes in order from the root: {@code f<t} (look at
 * feature f, go left when it is below t) or {@code =v} (add v).
 */
final class Forest {
  private static final class Tree {
    int[] feature = new int[0];
    float[] value = new float[0];
    int[] threshold = new int[0];
    int[] right = new int[0];
  }

  /**
   * Some rows of numbers on their way through the trees. At each node of a tree they are parted in
   * place, without a branch that depends on a number: no machine can guess these.
   */
  private static final class Rows {
    private final int count;

    /** The numbers as {@link #ordered}, feature by feature. */
    private final int[] numbers;

    private final int[] order;
    private final double[] sums;

    Rows(double[][] rows) {
      count = rows.length;
      int width = count == 0 ? 0 : rows[0].length;
      numbers = new int[count * width];
      order = new int[count];
      sums = new double[count];
      for (int i = 0; i < count; i++) {
        order[i] = i;
        for (int k = 0; k < width; k++) {
          numbers[k * count + i] = ordered((float) rows[i][k]);
        }
      }
    }

    /** Takes the rows that are in order from {@code from} on through a tree from a node on. */
    void pass(Tree tree, int node, int from, int to) {
      if (from == to) {
        return;
      }
      int feature = tree.feature[node];
      if (feature < 0) {
        double value = tree.value[node];
        for (int i = from; i < to; i++) {
          sums[order[i]] += value;
        }
        return;
      }
      long threshold = tree.threshold[node];
      int column = feature * count;
      int left = from;
      for (int i = from; i < to; i++) {
        int row = order[i];
        order[i] = order[left];
        order[left] = row;
        left += (int) (numbers[column + row] - threshold >>> 63);
      }
      pass(tree, node + 1, from, left);
      pass(tree, tree.right[node], left, to);
    }
  }

  /** A whole number that is less than another when the one number is less than the other. */
  private static int ordered(float number) {
    int bits = Float.floatToIntBits(number + 0.0f);
    return bits ^ bits >> 31 & Integer.MAX_VALUE;
  }

  private final List<Tree> trees;

  private Forest(List<Tree> trees) {
    this.trees = trees;
  }

  /** Reads the forest that is a resource beside this class. */
  static Forest resource(String name) {
    try (InputStream in = Forest.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The resource " + name + " is missing.");
      }
      return read(new InputStreamReader(in, StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a forest. */
  static Forest read(Reader lines) throws IOException {
    List<Tree> trees = new ArrayList<>();
    BufferedReader reader = new BufferedReader(lines);
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        trees.add(tree(line.split(" ", -1)));
      }
    }
    return new Forest(trees);
  }

  /** The likelihood, 0 to 1, that the forest gives to these numbers. */
  double of(double[] numbers) {
    return of(new double[][] {numbers})[0];
  }

  /** The likelihood of each of these rows of numbers. */
  double[] of(double[][] rows) {
    Rows all = new Rows(rows);
    for (Tree tree : trees) {
      all.pass(tree, 0, 0, all.count);
    }
    double[] sums = all.sums;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = 1 / (1 + Math.exp(-sums[i]));
    }
    return sums;
  }

  private static Tree tree(String[] nodes) {
    Tree tree = new Tree();
    int size = nodes.length;
    tree.feature = new int[size];
    tree.value = new float[size];
    tree.threshold = new int[size];
    tree.right = new int[size];
    // in preorder, the right child of a node follows its left subtree
    List<Integer> waiting = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String node = nodes[i];
      int split = node.indexOf('<');
      tree.feature[i] = split < 0 ? -1 : Integer.parseInt(node.substring(0, split));
      tree.value[i] = Float.parseFloat(node.substring(split < 0 ? 1 : split + 1));
      tree.threshold[i] = ordered(tree.value[i]);
      if (split >= 0) {
        waiting.add(i);
      } else if (!waiting.isEmpty()) {
        tree.right[waiting.remove(waiting.size() - 1)] = i + 1;
      }
    }
    return tree;
  }
}
