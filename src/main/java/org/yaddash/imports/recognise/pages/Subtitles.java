package org.yaddash.imports.recognise.pages;

import java.util.List;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.recognise.layout.Clues;
import org.yaddash.imports.recognise.layout.Page;
import org.yaddash.imports.recognise.words.Found;

/** Finds the subtitle of an article among the short lines under its title. */
final class Subtitles {
  private final Page page;

  /** Whether the page has a list of victims. */
  private final boolean besideList;

  Subtitles(Page page, boolean besideList) {
    this.page = page;
    this.besideList = besideList;
  }

  /** One past the short lines that stand right under the title. */
  int underTitle(int title, int start, int to) {
    if (title < 0) {
      return start;
    }
    int at = title + 1;
    while (at < to && at < title + 6) {
      Clues clue = page.clue(at);
      if (clue.prose() && clue.words() > 20
          || clue.words() > 45
          || page.block(at) instanceof Block.Rule) {
        break;
      }
      at++;
    }
    return at;
  }

  /**
   * The line under the title that is a heading of its own, when a byline or imprint follows it, or
   * when it is the only one on a page with a list; or -1.
   */
  int of(int title, int under, List<Found<String>> authors, int imprint) {
    for (int i = title + 1; i < under && title >= 0; i++) {
      Clues clue = page.clue(i);
      if (clue.words() == 0) {
        continue;
      }
      boolean heading =
          page.block(i) instanceof Block.Heading && clue.words() <= 30 && clue.linkDensity() < 0.5;
      boolean named = false;
      List<String> path = page.block(i).place().path();
      for (String element : path.subList(Math.max(0, path.size() - 2), path.size())) {
        named |=
            element.contains("subtitle")
                || element.contains("standfirst")
                || element.contains("subhead")
                || element.contains("dek");
      }
      boolean bylineFollows = imprint > i;
      for (Found<String> author : authors) {
        bylineFollows |=
            author.start() >= page.block(i).place().end()
                && under > i + 1
                && author.end() <= page.block(under - 1).place().end();
      }
      boolean subtitle = bylineFollows || besideList && isOnlyHeadingBelow(title, i);
      return heading && subtitle || named && clue.words() >= 3 ? i : -1;
    }
    return -1;
  }

  private boolean isOnlyHeadingBelow(int title, int below) {
    if (!(page.block(title) instanceof Block.Heading first)
        || !(page.block(below) instanceof Block.Heading second)
        || second.level() <= first.level()) {
      return false;
    }
    for (int i = below + 1; i < page.size(); i++) {
      if (page.block(i) instanceof Block.Heading) {
        return false;
      }
    }
    return true;
  }
}
