package org.yaddash.imports.recognise.maintext.features;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.layout.Clues;
import org.yaddash.imports.recognise.layout.Page;
import org.yaddash.imports.recognise.layout.PathNames;

/**
 * How the text of a page is spread over its elements: what each element around a block holds, and
 * which element holds most of the prose.
 */
final class Containers {
  /** An element, or all the elements of one name at one place. */
  static final class Node {
    final int depth;
    final Node parent;
    int words;
    int prose;
    int letters;
    int linked;
    int blocks;
    boolean main;
    private final int names;
    private double @Nullable [] shares;

    /** The whole page, which stands in nothing. */
    Node() {
      this.parent = this;
      this.depth = 0;
      this.names = 0;
    }

    Node(Node parent, int names) {
      this.parent = parent;
      this.depth = parent.depth + 1;
      this.names = names;
    }

    double linkDensity() {
      return letters == 0 ? 0 : (double) linked / letters;
    }
  }

  private static final int NAMES = 20;

  private record Step(Node parent, String element) {}

  private final Node root = new Node();
  private final List<Node> innermost = new ArrayList<>();
  private Node main = root;

  Containers(Page page) {
    Map<Step, Node> nodes = new HashMap<>();
    PathNames names = new PathNames();
    Map<Node, List<Node>> children = new HashMap<>();
    for (int i = 0; i < page.size(); i++) {
      Clues clue = page.clue(i);
      Node node = root;
      add(node, clue);
      for (String element : page.block(i).place().path()) {
        if (PathNames.onlyType(element)) {
          continue;
        }
        Step step = new Step(node, element);
        Node child = nodes.get(step);
        if (child == null) {
          child = new Node(node, names.of(element));
          nodes.put(step, child);
          children.computeIfAbsent(node, n -> new ArrayList<>()).add(child);
        }
        node = child;
        add(node, clue);
      }
      innermost.add(node);
    }
    main.main = true;
    boolean deeper = true;
    while (deeper) {
      deeper = false;
      for (Node child : children.getOrDefault(main, List.of())) {
        if (child.prose * 10L >= main.prose * 6L && child.prose > 0 && child.blocks > 1) {
          main = child;
          main.main = true;
          deeper = true;
          break;
        }
      }
    }
  }

  /** The innermost element around a block. */
  Node around(int block) {
    return innermost.get(block);
  }

  /** The smallest element that holds most of the prose. */
  Node main() {
    return main;
  }

  /** The whole page. */
  Node page() {
    return root;
  }

  /**
   * For each bit of {@link PathNames} the share of the page's prose in the largest element around a
   * block that has it, never quite 0; 0 where none has it. An element that holds nearly all the
   * text is not what its name says.
   */
  double[] named(int block) {
    return shares(innermost.get(block));
  }

  private double[] shares(Node node) {
    double[] known = node.shares;
    if (known != null) {
      return known;
    }
    double[] shares = node.parent == node ? new double[NAMES] : shares(node.parent).clone();
    double share = 0.01 + (double) node.prose / Math.max(1, root.prose);
    for (int bit = 0; bit < NAMES; bit++) {
      if ((node.names >> bit & 1) != 0) {
        shares[bit] = Math.max(shares[bit], share);
      }
    }
    node.shares = shares;
    return shares;
  }

  /**
   * How many elements down a block parts from the way to the main element; 0 when it stands inside
   * it.
   */
  int awayFromMain(int block) {
    Node node = innermost.get(block);
    while (!node.main) {
      node = node.parent;
    }
    return main.depth - node.depth;
  }

  private static void add(Node node, Clues clue) {
    node.words += clue.words();
    node.prose += clue.prose() ? clue.words() : 0;
    node.letters += clue.letters();
    node.linked += clue.linked();
    node.blocks++;
  }
}
