package org.yaddash.imports.profiles;

/** Path patterns, matched in time that is at most the product of both lengths. */
final class Globs {
  private Globs() {}

  /**
   * Whether a path is one that a glob means: {@code *} stands for any characters within a folder,
   * {@code **} across folders, {@code ?} for one character. Letter case is not looked at, as old
   * sites' servers did not.
   */
  static boolean matches(String glob, String path) {
    boolean[] reached = new boolean[path.length() + 1];
    reached[0] = true;
    for (int g = 0; g < glob.length(); g++) {
      char c = glob.charAt(g);
      boolean any = c == '*';
      boolean across = any && g + 1 < glob.length() && glob.charAt(g + 1) == '*';
      boolean folders = across && g + 2 < glob.length() && glob.charAt(g + 2) == '/';
      boolean[] next = new boolean[path.length() + 1];
      if (any) {
        for (int p = 0; p <= path.length(); p++) {
          boolean goesOn =
              p > 0 && next[p - 1] && (across || path.charAt(p - 1) != '/') && !folders;
          next[p] = reached[p] || goesOn;
        }
        if (folders) {
          // "**/" is any number of whole folders, also none
          boolean begun = false;
          for (int p = 0; p <= path.length(); p++) {
            next[p] = reached[p] || begun && p > 0 && path.charAt(p - 1) == '/';
            begun |= reached[p];
          }
          g += 2;
        } else if (across) {
          g++;
        }
      } else {
        for (int p = 1; p <= path.length(); p++) {
          char there = path.charAt(p - 1);
          next[p] =
              reached[p - 1]
                  && (c == '?'
                      ? there != '/'
                      : Character.toLowerCase(c) == Character.toLowerCase(there));
        }
      }
      reached = next;
    }
    return reached[path.length()];
  }
}
