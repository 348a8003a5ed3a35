package org.yaddash.imports.recognise.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /** The whole page, which stands in nothing. */
    Node() {
      this.parent = this;
      this.depth = 0;
    }

    Node(Node parent) {
      this.parent = parent;
      this.depth = parent.depth + 1;
    }

    double linkDensity() {
      return letters == 0 ? 0 : (double) linked / letters;
    }
  }

  private record Step(Node parent, String element) {}

  private final Node root = new Node();
  private final List<Node> innermost = new ArrayList<>();
  private Node main = root;

  Containers(Page page) {
    Map<Step, Node> nodes = new HashMap<>();
    Map<Node, List<Node>> children = new HashMap<>();
    for (int i = 0; i < page.size(); i++) {
      Clues clue = page.clue(i);
      Node node = root;
      add(node, clue);
      for (String element : page.block(i).place().path()) {
        Step step = new Step(node, element);
        Node child = nodes.get(step);
        if (child == null) {
          child = new Node(node);
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
