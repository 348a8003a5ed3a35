package org.yaddash.imports.compare;

import java.util.ArrayList;
import java.util.List;

/** The parts of an upload that a page is in: the whole of it, its host or folder, and so on. */
final class Scopes {
  private static final int DEEPEST = 4;

  private Scopes() {}

  /** The scopes of a path, the widest first: {@code ""}, {@code a/}, {@code a/b/}. */
  static List<String> of(String path) {
    List<String> scopes = new ArrayList<>();
    scopes.add("");
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (scopes.size() > DEEPEST) {
        break;
      }
      scopes.add(path.substring(0, slash + 1));
    }
    return scopes;
  }
}
