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
    double sum = 0;
    for (Tree tree : trees) {
      int node = 0;
      while (tree.feature[node] >= 0) {
        node = numbers[tree.feature[node]] < tree.value[node] ? node + 1 : tree.right[node];
      }
      sum += tree.value[node];
    }
    return 1 / (1 + Math.exp(-sum));
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
