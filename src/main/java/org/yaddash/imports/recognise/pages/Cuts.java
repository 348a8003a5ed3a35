package org.yaddash.imports.recognise.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Block.Inline;
import org.yaddash.imports.recognise.layout.Clues;
import org.yaddash.imports.recognise.layout.Headlines;
import org.yaddash.imports.recognise.layout.Page;

/** Finds where, in one file, an article ends and another begins. */
final class Cuts {
  private static final int LEAST_WORDS = 25;
  private static final Set<String> CONTENTS =
      Set.of(
          "contents",
          "table of contents",
          "index",
          "содержание",
          "оглавление",
          "mündəricat",
          "içindəkiler",
          "site map",
          "sitemap");

  private final Page page;
  private final Bylines bylines;

  Cuts(Page page, Bylines bylines) {
    this.page = page;
    this.bylines = bylines;
  }

  /**
   * The headings at which articles begin, in order; empty when the file is one article. Headings of
   * the same kind begin articles when most of them have the same outer sign of it: a rule or page
   * break before them, a byline after them, or a link from a contents list of the same page
   * together with their rank as the page's highest.
   */
  List<Integer> heads(boolean[] keep) {
    Map<String, List<Integer>> kinds = new HashMap<>();
    for (int i = 0; i < page.size(); i++) {
      if (page.block(i) instanceof Block.Heading heading
          && words(i, keep)
          && !page.clue(i).repeated()) {
        kinds
            .computeIfAbsent(
                heading.level() + (heading.marked() ? "h" : "f"), k -> new ArrayList<>())
            .add(i);
      }
    }
    Set<String> targets = targets();
    List<Integer> best = List.of();
    for (List<Integer> kind : kinds.values()) {
      List<Integer> heads = full(kind, keep);
      if (heads.size() < 2 || heads.size() > 2000) {
        continue;
      }
      int parted = 0;
      int signed = 0;
      int linked = 0;
      for (int k = 0; k < heads.size(); k++) {
        int head = heads.get(k);
        int end = k + 1 < heads.size() ? heads.get(k + 1) : page.size();
        parted += k == 0 || parted(head, heads.get(k - 1)) ? 1 : 0;
        signed += signed(head, end) ? 1 : 0;
        linked += reached(head, targets) ? 1 : 0;
      }
      int most = heads.size() - 1;
      boolean listed = linked >= most && linked >= 2;
      boolean articles =
          signed >= most && signed >= 2
              || parted > most && (signed > 0 || linked >= 1)
              || listed && signed > 0;
      if (articles && heads.size() > best.size()) {
        best = heads;
      }
    }
    return best;
  }

  private boolean words(int block, boolean[] keep) {
    Clues clue = page.clue(block);
    return clue.words() > 0
        && clue.letters() < 250
        && (keep[block] || block + 1 < keep.length && keep[block + 1]);
  }

  /** Those of the heads that have text of their own. */
  private List<Integer> full(List<Integer> all, boolean[] keep) {
    List<Integer> heads = new ArrayList<>();
    for (int k = 0; k < all.size(); k++) {
      int end = k + 1 < all.size() ? all.get(k + 1) : page.size();
      int words = 0;
      for (int i = all.get(k) + 1; i < end; i++) {
        words += keep[i] && page.clue(i).linkDensity() < 0.5 ? page.clue(i).words() : 0;
      }
      if (words >= LEAST_WORDS && !contents(page.text(all.get(k)))) {
        heads.add(all.get(k));
      }
    }
    // a page of which most such headings are empty is a list, no series of articles
    return heads.size() * 2 >= all.size() ? heads : List.of();
  }

  private boolean parted(int head, int before) {
    for (int i = head - 1; i > before && i >= head - 4; i--) {
      Block block = page.block(i);
      if (block instanceof Block.Rule || block instanceof Block.PageBreak) {
        return true;
      }
      if (page.clue(i).words() > 6 && page.clue(i).linkDensity() < 0.7) {
        return false;
      }
    }
    return false;
  }

  private boolean signed(int head, int end) {
    for (int i = head + 1; i < end && i <= head + 3; i++) {
      if (!bylines.authorsIn(i).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private boolean reached(int head, Set<String> targets) {
    if (targets.contains(printed(page.text(head)))) {
      return true;
    }
    for (int i = head; i >= Math.max(0, head - 2); i--) {
      for (String anchor : page.block(i).place().anchors()) {
        if (targets.contains(anchor)) {
          return true;
        }
      }
      if (i < head && page.clue(i).words() > 0) {
        break;
      }
    }
    return false;
  }

  private Set<String> targets() {
    Set<String> targets = new HashSet<>();
    for (int i = 0; i < page.size(); i++) {
      Clues clue = page.clue(i);
      if (!(clue.block() instanceof Block.Heading)
          && clue.words() >= 2
          && clue.words() <= 25
          && clue.digits() > 0) {
        // a line of a printed table of contents: a title, dots or a gap, a page number
        String line = page.text(i).stripTrailing();
        int end = line.length();
        while (end > 0 && Character.isDigit(line.charAt(end - 1))) {
          end--;
        }
        int title = end;
        while (title > 0
            && !Character.isLetterOrDigit(line.charAt(title - 1))
            && ")?!”»\"".indexOf(line.charAt(title - 1)) < 0) {
          title--;
        }
        if (end < line.length() && end - title >= 3) {
          targets.add(printed(line.substring(0, title)));
        }
      }
      for (Inline inline : page.block(i).inlines()) {
        if (inline.kind() == Inline.Kind.LINK && inline.value() != null) {
          int hash = inline.value().indexOf('#');
          if (hash == 0 && inline.value().length() > 1) {
            targets.add(inline.value().substring(1));
          }
        }
      }
    }
    return targets;
  }

  /** Whether a heading is that of a table of contents. */
  static boolean contents(String heading) {
    return CONTENTS.contains(Headlines.key(heading));
  }

  /** How a title of a printed table of contents is remembered, apart from the anchors. */
  private static String printed(String title) {
    return "printed " + Headlines.key(title);
  }
}
