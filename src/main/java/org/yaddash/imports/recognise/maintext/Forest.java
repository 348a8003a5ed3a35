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
    int[] right = new int[0];

    void add(float[] rows, int width, double[] sums) {
      int[] features = feature;
      float[] values = value;
      int[] rights = right;
      int row = 0;
      for (int i = 0; i < sums.length; i++) {
        int node = 0;
        int look = features[0];
        while (look >= 0) {
          node = rows[row + look] < values[node] ? node + 1 : rights[node];
          look = features[node];
        }
        sums[i] += values[node];
        row += width;
      }
    }
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

  /**
   * The likelihood of each of these rows of numbers. All rows go through one tree before the next:
   * its nodes stay at hand, and neighbours mostly go the same way.
   */
  double[] of(double[][] rows) {
    double[] sums = new double[rows.length];
    int width = rows.length == 0 ? 0 : rows[0].length;
    float[] flat = new float[rows.length * width];
    for (int i = 0, at = 0; i < rows.length; i++) {
      for (double number : rows[i]) {
        flat[at++] = (float) number;
      }
    }
    for (Tree tree : trees) {
      tree.add(flat, width, sums);
    }
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
    tree.right = new int[size];
    // in preorder, the right child of a node follows its left subtree
    List<Integer> waiting = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String node = nodes[i];
      int split = node.indexOf('<');
      tree.feature[i] = split < 0 ? -1 : Integer.parseInt(node.substring(0, split));
      tree.value[i] = Float.parseFloat(node.substring(split < 0 ? 1 : split + 1));
      if (split >= 0) {
        waiting.add(i);
      } else if (!waiting.isEmpty()) {
        tree.right[waiting.remove(waiting.size() - 1)] = i + 1;
      }
    }
    return tree;
  }
}
