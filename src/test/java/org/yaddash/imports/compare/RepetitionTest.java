package org.yaddash.imports.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaddash.imports.recognise.Outline;

class RepetitionTest {
  private static final long FOOTER = 7;

  private final List<Repetition.Page> pages = new ArrayList<>();
  private long next = 1000;

  @Test
  void whatStandsOnMostPagesIsFurniture() {
    page("a.html", FOOTER, own(), own());
    page("b.html", FOOTER, own());
    page("c.html", FOOTER, own());
    page("d.html", own(), own());

    assertThat(among().on("a.html")).containsExactly(FOOTER);
  }

  @Test
  void belowFourPagesNothingIs() {
    page("a.html", FOOTER, own());
    page("b.html", FOOTER, own());
    page("c.html", FOOTER, own());

    assertThat(among().isEmpty()).isTrue();
  }

  @Test
  void whatStandsOnHalfOfAFewPagesIsNone() {
    for (int i = 0; i < 4; i++) {
      page("with" + i + ".html", FOOTER, own());
      page("without" + i + ".html", own());
    }

    assertThat(among().isEmpty()).isTrue();
  }

  @Test
  void aFolderHasFurnitureOfItsOwn() {
    for (int i = 0; i < 5; i++) {
      page("ru/" + i + ".html", FOOTER, own());
    }
    for (int i = 0; i < 20; i++) {
      page("en/" + i + ".html", own());
    }

    Repetition repetition = among();

    assertThat(repetition.on("ru/9.html")).containsExactly(FOOTER);
    assertThat(repetition.on("en/9.html")).isEmpty();
  }

  @Test
  void copiesOfAPageAreOneWitness() {
    long[] article = {own(), own(), own()};
    page("article.html", article[0], article[1], article[2]);
    page("print/article.html", article[0], article[1], article[2]);
    page("mirror/article.html", article[0], article[1], article[2], own());
    for (int i = 0; i < 6; i++) {
      page("other" + i + ".html", own(), own());
    }

    assertThat(among().isEmpty()).isTrue();
  }

  @Test
  void manyPagesNeedNotBeMost() {
    for (int i = 0; i < 14; i++) {
      page("template" + i + ".html", FOOTER, own());
    }
    for (int i = 0; i < 30; i++) {
      page("other" + i + ".html", own());
    }

    assertThat(among().on("template1.html")).containsExactly(FOOTER);
  }

  private void page(String path, long... prints) {
    BitSet all = new BitSet();
    all.set(0, prints.length);
    pages.add(
        new Repetition.Page(
            path, new Outline(prints, all, all, new BitSet(), List.of(), Map.of(), List.of())));
  }

  private long own() {
    return next++;
  }

  private Repetition among() {
    return Repetition.among(pages::forEach);
  }
}
