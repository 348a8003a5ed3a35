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
  /**
   * So many numbers tell of one node, and lie side by side as they are read: the feature, the
   * threshold as {@link #ordered}, and where the right child's numbers begin; of a leaf a negative
   * number and the bits of its value.
   */
  private static final int NODE = 3;

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

    /** Takes all rows through a tree. */
    void pass(int[] tree) {
      pass(tree, 0, 0, count);
    }

    /** Takes the rows that are in order from {@code from} on through a tree from a node on. */
    private void pass(int[] nodes, int root, int from, int to) {
      int node = root;
      int end = to;
      while (from < end) {
        int feature = nodes[node];
        if (feature < 0) {
          double value = Float.intBitsToFloat(nodes[node + 1]);
          for (int i = from; i < end; i++) {
            sums[order[i]] += value;
          }
          return;
        }
        long threshold = nodes[node + 1];
        int column = feature * count;
        int left = from;
        for (int i = from; i < end; i++) {
          int row = order[i];
          order[i] = order[left];
          order[left] = row;
          left += (int) (numbers[column + row] - threshold >>> 63);
        }
        if (left < end) {
          pass(nodes, nodes[node + 2], left, end);
        }
        end = left;
        node += NODE;
      }
    }
  }

  /** A whole number that is less than another when the one number is less than the other. */
  private static int ordered(float number) {
    int bits = Float.floatToIntBits(number + 0.0f);
    return bits ^ bits >> 31 & Integer.MAX_VALUE;
  }

  private final List<int[]> trees;

  private Forest(List<int[]> trees) {
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
    List<int[]> trees = new ArrayList<>();
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
    for (int[] tree : trees) {
      all.pass(tree);
    }
    double[] sums = all.sums;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = 1 / (1 + Math.exp(-sums[i]));
    }
    return sums;
  }

  private static int[] tree(String[] written) {
    int[] nodes = new int[written.length * NODE];
    // in preorder, the right child of a node follows its left subtree
    List<Integer> waiting = new ArrayList<>();
    for (int i = 0, at = 0; i < written.length; i++, at += NODE) {
      String node = written[i];
      int split = node.indexOf('<');
      float value = Float.parseFloat(node.substring(split < 0 ? 1 : split + 1));
      if (split >= 0) {
        nodes[at] = Integer.parseInt(node.substring(0, split));
        nodes[at + 1] = ordered(value);
        waiting.add(at);
        continue;
      }
      nodes[at] = -1;
      nodes[at + 1] = Float.floatToRawIntBits(value);
      if (!waiting.isEmpty()) {
        nodes[waiting.remove(waiting.size() - 1) + 2] = at + NODE;
      }
    }
    return nodes;
  }
}
