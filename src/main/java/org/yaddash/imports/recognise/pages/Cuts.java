package org.yaddash.imports.recognise.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Block.Inline;
import org.yaddash.imports.recognise.credits.Bylines;
import org.yaddash.imports.recognise.layout.Clues;
import org.yaddash.imports.recognise.layout.Headlines;
import org.yaddash.imports.recognise.layout.Page;
import org.yaddash.imports.recognise.pages.Borders.Sign;

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

  private static final int LEAST_NAMES = 3;

  private final Page page;
  private final Bylines bylines;

  /** The blocks that are lists of victims. */
  private final Set<Integer> listed;

  Cuts(Page page, Bylines bylines, Set<Integer> listed) {
    this.page = page;
    this.bylines = bylines;
    this.listed = listed;
  }

  /**
   * A heading at which an article begins, with what shows it.
   *
   * @param from where the article begins: at the few words that may stand above its title
   * @param block the title
   */
  record Head(int from, int block, List<Sign> signs) {}

  /**
   * The headings at which articles begin, in order; empty when the file is one article. Headings of
   * the same kind begin articles when most of them have the same outer sign of it: a rule or page
   * break before them, a byline after them, or a bookmark of the file or a line of a contents list
   * that names them together with their rank as the page's highest.
   */
  List<Head> heads(boolean[] keep) {
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
    Set<String> bookmarks = bookmarks();
    List<Head> best = List.of();
    for (List<Integer> kind : kinds.values()) {
      List<Integer> blocks = full(kind, keep);
      if (blocks.size() < 2 || blocks.size() > 2000) {
        continue;
      }
      List<Head> heads = new ArrayList<>();
      int parted = 0;
      int signed = 0;
      int named = 0;
      int bookmarked = 0;
      for (int k = 0; k < blocks.size(); k++) {
        int end = k + 1 < blocks.size() ? blocks.get(k + 1) : page.size();
        List<Sign> signs =
            signs(blocks.get(k), k == 0 ? -1 : blocks.get(k - 1), end, targets, bookmarks);
        heads.add(
            new Head(above(blocks.get(k), k == 0 ? -1 : blocks.get(k - 1)), blocks.get(k), signs));
        boolean edge = signs.contains(Sign.PAGE_BREAK) || signs.contains(Sign.RULE);
        parted += k == 0 || edge ? 1 : 0;
        signed += signs.contains(Sign.BYLINE) ? 1 : 0;
        bookmarked += signs.contains(Sign.BOOKMARK) ? 1 : 0;
        named +=
            signs.contains(Sign.CONTENTS)
                    || signs.contains(Sign.ANCHOR)
                    || signs.contains(Sign.BOOKMARK)
                ? 1
                : 0;
      }
      int most = heads.size() - 1;
      boolean listed = named >= most && named >= 2;
      boolean articles =
          signed >= most && signed >= 2
              || parted > most && (signed > 0 || named >= 1)
              || listed && signed > 0
              || bookmarked > most && parted >= most && parted >= 2;
      if (articles && heads.size() > best.size()) {
        best = heads;
      }
    }
    return best;
  }

  private List<Sign> signs(
      int head, int before, int end, Set<String> targets, Set<String> bookmarks) {
    List<Sign> signs = new ArrayList<>();
    if (bookmarks.contains(Headlines.key(page.text(head)))) {
      signs.add(Sign.BOOKMARK);
    }
    if (targets.contains(printed(page.text(head)))) {
      signs.add(Sign.CONTENTS);
    }
    if (anchored(head, targets)) {
      signs.add(Sign.ANCHOR);
    }
    signs.add(Sign.HEADING);
    Sign parted = parted(head, before);
    if (parted != null) {
      signs.add(parted);
    }
    if (signed(head, end)) {
      signs.add(Sign.BYLINE);
    }
    return List.copyOf(signs);
  }

  /** The first heading right above a head on the page that it begins, such as "Chapter 1". */
  private int above(int head, int before) {
    int first = head;
    for (int i = head - 1; i >= head - 4; i--) {
      if (i < 0) {
        return first;
      }
      if (i <= before) {
        return head;
      }
      Block block = page.block(i);
      if (block instanceof Block.PageBreak) {
        return first;
      }
      if (block instanceof Block.Heading) {
        first = i;
      } else if (page.clue(i).words() > 0) {
        return head;
      }
    }
    return head;
  }

  /** What the bookmarks of the file are called. */
  private Set<String> bookmarks() {
    Set<String> bookmarks = new HashSet<>();
    for (String title : page.legacy().metadata().getOrDefault("bookmark", List.of())) {
      bookmarks.add(Headlines.key(title));
    }
    bookmarks.remove("");
    return bookmarks;
  }

  /**
   * Where, among the blocks of an article, the table of contents of the whole file begins, as at
   * the end of many books; the end of the article when there is none.
   */
  int contentsList(int from, int to, boolean[] keep) {
    for (int i = from + 1; i < to; i++) {
      if (page.block(i) instanceof Block.Heading && contents(page.text(i))) {
        int prose = 0;
        for (int k = i + 1; k < to; k++) {
          prose += keep[k] && page.clue(k).prose() ? page.clue(k).words() : 0;
        }
        return prose < 60 ? i : to;
      }
    }
    return to;
  }

  private boolean words(int block, boolean[] keep) {
    Clues clue = page.clue(block);
    return clue.words() > 0
        && clue.letters() < 250
        && (keep[block] || block + 1 < keep.length && keep[block + 1]);
  }

  /** Those of the heads that have text of their own, be it a list of the dead. */
  private List<Integer> full(List<Integer> all, boolean[] keep) {
    List<Integer> heads = new ArrayList<>();
    for (int k = 0; k < all.size(); k++) {
      int end = k + 1 < all.size() ? all.get(k + 1) : page.size();
      int words = 0;
      int dead = 0;
      for (int i = all.get(k) + 1; i < end; i++) {
        words += keep[i] && page.clue(i).linkDensity() < 0.5 ? page.clue(i).words() : 0;
        dead += listed.contains(i) && Articles.ofList(page.block(i)) ? 1 : 0;
      }
      if ((words >= LEAST_WORDS || dead >= LEAST_NAMES) && !contents(page.text(all.get(k)))) {
        heads.add(all.get(k));
      }
    }
    // a page of which most such headings are empty is a list, no series of articles
    return heads.size() * 2 >= all.size() ? heads : List.of();
  }

  /** What stands between a head and the article before it, or null. */
  private @Nullable Sign parted(int head, int before) {
    for (int i = head - 1; i > before && i >= head - 4; i--) {
      Block block = page.block(i);
      if (block instanceof Block.Rule) {
        return Sign.RULE;
      }
      if (block instanceof Block.PageBreak) {
        return Sign.PAGE_BREAK;
      }
      if (page.clue(i).words() > 6 && page.clue(i).linkDensity() < 0.7) {
        return null;
      }
    }
    return null;
  }

  private boolean signed(int head, int end) {
    for (int i = head + 1; i < end && i <= head + 3; i++) {
      if (!bylines.authorsIn(i).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private boolean anchored(int head, Set<String> targets) {
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
