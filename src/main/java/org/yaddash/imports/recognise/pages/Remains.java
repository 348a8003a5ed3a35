package org.yaddash.imports.recognise.pages;

import java.util.Set;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.recognise.layout.Clues;
import org.yaddash.imports.recognise.layout.Page;
import org.yaddash.imports.recognise.layout.PathNames;

/**
 * Says how much text a page has, whether it is only a list of links, and what can still be read
 * where nothing was sure.
 */
final class Remains {

  private final Page page;
  private final Set<Integer> listed;

  Remains(Page page, Set<Integer> listed) {
    this.page = page;
    this.listed = listed;
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
