package org.yaddash.imports.recognise.pages;

import java.util.List;
import java.util.Set;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.recognise.layout.Clues;
import org.yaddash.imports.recognise.layout.Page;
import org.yaddash.imports.recognise.layout.PathNames;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/**
 * Says how much text a page has, whether it is only a list of links, and what can still be read
 * where nothing was sure.
 */
final class Remains {
  /** Frameless browsers are told in fewer words to show frames. */
  private static final int LONGEST_EXCUSE = 60;

  /** What shows pages, and what it may not do, as the words begin in some languages. */
  private static final List<String> SHOWS =
      List.of("browser", "frame", "браузер", "фрейм", "brauzer", "freym", "çərçivə", "navigateur");

  private static final List<String> SHOWING =
      List.of(
          "support", "display", "show", "view", "handle", "capable", "enabled", "поддерж", "показ",
          "отобра", "dəstək", "göstər", "unterst", "anzeig", "affich");

  private static final int LONGEST_WAY_BACK = 6;

  /** A link to one of so many is one to the beginning. */
  private static final int FIRST_BLOCKS = 2;

  private final Page page;
  private final Set<Integer> listed;

  Remains(Page page, Set<Integer> listed) {
    this.page = page;
    this.listed = listed;
  }

  /** Whether a block is no more than a link to where its own page begins: {@code Back to top}. */
  boolean leadsToTop(int at) {
    Block block = page.block(at);
    Clues clue = page.clue(at);
    if (clue.words() == 0 || clue.words() > LONGEST_WAY_BACK || clue.linkDensity() < 0.9) {
      return false;
    }
    for (Block.Inline inline : block.inlines()) {
      String to = inline.kind() == Block.Inline.Kind.LINK ? inline.value() : null;
      if (to != null && !(to.startsWith("#") && top(to.substring(1)))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a name of a place in the page is that of its beginning, or of none. */
  private boolean top(String anchor) {
    for (int i = FIRST_BLOCKS; i < page.size(); i++) {
      if (page.block(i).place().anchors().contains(anchor)) {
        return false;
      }
    }
    return true;
  }

  int prose(int from, int to, boolean[] keep) {
    int words = 0;
    for (int i = from; i < to; i++) {
      words += keep[i] && page.clue(i).prose() && !listed.contains(i) ? page.clue(i).words() : 0;
    }
    return words;
  }

  /** The words of what is kept and in no list. */
  int kept(int from, int to, boolean[] keep) {
    int words = 0;
    for (int i = from; i < to; i++) {
      boolean counts = keep[i] && !listed.contains(i) && !(page.block(i) instanceof Block.Picture);
      words += counts ? page.clue(i).words() : 0;
    }
    return words;
  }

  /** Whether the page is hardly more than a list of links to other pages. */
  boolean contentsList(boolean[] keep) {
    int linked = 0;
    int all = 0;
    int links = 0;
    int other = 0;
    boolean called = false;
    for (int i = 0; i < page.size(); i++) {
      Clues clue = page.clue(i);
      boolean text = keep[i] && clue.linkDensity() < 0.3;
      boolean furniture = clue.words() < 40 && page.furnitureWords(i) > 1;
      other += text && !furniture && !(clue.block() instanceof Block.Heading) ? clue.words() : 0;
      called |= clue.block() instanceof Block.Heading && Cuts.contents(page.text(i));
      if (clue.named(PathNames.NAV | PathNames.HEADER | PathNames.FOOTER)) {
        continue;
      }
      all += clue.words();
      linked += clue.linkDensity() >= 0.3 ? clue.words() : 0;
      links += clue.links();
    }
    boolean mostly = linked * 10 >= all * 6 && linked <= links * 9;
    boolean few = kept(0, page.size(), keep) < 25;
    // a page that calls itself a table of contents may say more around its links
    boolean titles = called && other < 60 && linked >= other;
    return links >= 5 && ((mostly || called) && few || titles);
  }

  /**
   * Whether a page of frames says nothing else than that they are not shown: "Your browser does not
   * support frames".
   */
  boolean excuse() {
    int words = 0;
    boolean said = false;
    for (int i = 0; i < page.size(); i++) {
      words += page.clue(i).words();
      if (page.clue(i).words() > 0) {
        boolean speaks = speaksOfShowing(i);
        said |= speaks;
        if (words > LONGEST_EXCUSE || !speaks && page.clue(i).linkDensity() < 0.5) {
          return false;
        }
      }
    }
    return said && page.legacy().metadata().containsKey("frame");
  }

  private boolean speaksOfShowing(int block) {
    Block.Place place = page.block(block).place();
    boolean shows = false;
    boolean showing = false;
    for (Token token : Tokens.of(page.legacy().text(), place.start(), place.end())) {
      shows |= SHOWS.stream().anyMatch(token.lower()::startsWith);
      showing |= SHOWING.stream().anyMatch(token.lower()::startsWith);
    }
    return shows && showing;
  }

  /**
   * What can still be read where nothing was sure to be main text: all but links, forms and what
   * every page says.
   */
  boolean[] leftOver() {
    boolean[] keep = new boolean[page.size()];
    int links = 0;
    for (int i = 0; i < page.size(); i++) {
      Clues clue = page.clue(i);
      links += clue.links();
      boolean furniture =
          clue.linkDensity() > 0.5
              || clue.repeated()
              || clue.named(PathNames.NAV | PathNames.FOOTER | PathNames.FORM)
              || clue.words() < 20 && page.furnitureWords(i) > 0;
      keep[i] = clue.words() > 0 && !furniture && !(clue.block() instanceof Block.Picture);
    }
    if (kept(0, page.size(), keep) == 0 && links < 3) {
      for (int i = 0; i < page.size(); i++) {
        Clues clue = page.clue(i);
        keep[i] = clue.words() > 0 && page.furnitureWords(i) == 0 && !clue.repeated();
      }
    }
    return keep;
  }
}
