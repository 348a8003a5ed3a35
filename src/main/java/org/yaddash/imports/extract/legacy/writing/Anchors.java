package org.yaddash.imports.extract.legacy.writing;

import java.util.ArrayList;
import java.util.List;

/** The names by which the next block can be reached. */
final class Anchors {
  private static final int MOST = 64;
  private static final int LONGEST = 200;

  private List<String> names = new ArrayList<>();

  void add(String name) {
    if (!name.isBlank() && names.size() < MOST && !names.contains(name)) {
      names.add(name.length() > LONGEST ? name.substring(0, LONGEST) : name);
    }
  }

  /** These names; the block after this one has none of them. */
  List<String> take() {
    if (names.isEmpty()) {
      return List.of();
    }
    List<String> taken = List.copyOf(names);
    names = new ArrayList<>();
    return taken;
  }
}
