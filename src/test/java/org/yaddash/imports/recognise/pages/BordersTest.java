package org.yaddash.imports.recognise.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaddash.imports.extract.Extractor;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.extract.legacy.Original;
import org.yaddash.imports.recognise.Sheet;
import org.yaddash.imports.recognise.layout.Page;
import org.yaddash.imports.recognise.maintext.MainText;
import org.yaddash.imports.recognise.pages.Borders.Sign;
import org.yaddash.press.Proof;

/** Where one article of a file ends and the next begins, and what shows it. */
class BordersTest {
  private static final List<String> TITLES =
      List.of("The Ferry at Low Water", "A Winter on the Ridge", "Letters from the Mill");

  @TempDir Path dir;

  private List<Article> read(Proof proof) throws IOException {
    Path file = Files.write(dir.resolve("made.pdf"), proof.print());
    return read(new Extractor().extract(new Original(file, "made.pdf", null, 1_000_000)));
  }

  private static List<Article> read(Legacy legacy) {
    return Articles.in(Page.of(legacy), new MainText.Looks(), null, "en", Set.of(), Set.of());
  }

  private static List<String> prose(int lines, String of) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      all.add("What is told of " + of + " in line " + i + " was written down that year,");
    }
    all.set(lines - 1, "and that is where it ended.");
    return all;
  }

  private static String title(Article article) {
    return article.title() == null ? "" : article.title().value();
  }

  @Test
  void theNumberOfAChapterAboveItsTitleIsNotTheEndOfTheOneBefore() throws IOException {
    try (Proof proof = new Proof()) {
      for (int i = 0; i < TITLES.size(); i++) {
        proof.page().bold(50, 60, 15, "Chapter " + (i + 1));
        proof.bold(50, 100, 18, TITLES.get(i)).bookmark(TITLES.get(i));
        proof.lines(50, 140, 10, prose(14, TITLES.get(i)));
      }
      List<Article> articles = read(proof);
      assertThat(articles).extracting(BordersTest::title).containsExactlyElementsOf(TITLES);
      assertThat(articles)
          .extracting(article -> article.body().get(0))
          .allMatch(Block.Heading.class::isInstance);
      assertThat(articles)
          .allSatisfy(
              article ->
                  assertThat(article.body())
                      .filteredOn(block -> block instanceof Block.Heading)
                      .hasSize(1));
    }
  }

  @Test
  void bookmarkedHeadingsOnNewPagesBeginArticles() throws IOException {
    try (Proof proof = new Proof()) {
      for (String title : TITLES) {
        proof.page().bold(50, 80, 18, title).bookmark(title);
        proof.lines(50, 120, 10, prose(14, title));
      }
      List<Article> articles = read(proof);
      assertThat(articles).extracting(BordersTest::title).containsExactlyElementsOf(TITLES);
      assertThat(articles.get(1).borders().begins())
          .containsExactly(Sign.BOOKMARK, Sign.HEADING, Sign.PAGE_BREAK);
      assertThat(articles.get(0).borders().ends()).isEqualTo(articles.get(1).borders().begins());
      assertThat(articles.get(2).borders().ends()).containsExactly(Sign.FILE);
    }
  }

  @Test
  void bookmarkedSectionsOfOneArticleStayTogether() throws IOException {
    try (Proof proof = new Proof()) {
      proof.page();
      for (int i = 0; i < 3; i++) {
        proof.bold(50, 60 + i * 160, 14, TITLES.get(i)).bookmark(TITLES.get(i));
        proof.lines(50, 80 + i * 160, 10, prose(9, "section " + i));
      }
      List<Article> articles = read(proof);
      assertThat(articles).hasSize(1);
      assertThat(articles.get(0).borders()).isEqualTo(Borders.WHOLE_FILE);
    }
  }

  @Test
  void aTableOfContentsAtTheEndIsNoArticleAndInNone() throws IOException {
    try (Proof proof = new Proof()) {
      for (String title : TITLES) {
        proof.page().bold(50, 80, 18, title);
        proof.lines(50, 120, 10, prose(14, title));
      }
      proof.page().bold(50, 80, 18, "Contents");
      for (int i = 0; i < 3; i++) {
        proof.words(50, 120 + 14 * i, 10, TITLES.get(i) + " ................. " + (i + 1));
      }
      List<Article> articles = read(proof);
      assertThat(articles).extracting(BordersTest::title).containsExactlyElementsOf(TITLES);
      assertThat(articles.get(0).borders().begins()).containsExactly(Sign.CONTENTS, Sign.HEADING);
      assertThat(articles.get(2).borders().ends()).containsExactly(Sign.CONTENTS_LIST);
      assertThat(articles.get(2).body())
          .filteredOn(block -> block.place().end() > block.place().start())
          .allSatisfy(block -> assertThat(block.place().page()).isEqualTo(3));
    }
  }

  @Test
  void rulesAndBylinesOfAPageAreSigns() {
    Sheet sheet = Sheet.web();
    for (String title : TITLES) {
      sheet.rule().heading(2, title).paragraph("By Elin Torvald");
      sheet.paragraph(String.join(" ", prose(9, title)));
    }
    List<Article> articles = read(sheet.legacy());
    assertThat(articles).hasSize(3);
    assertThat(articles.get(1).borders().begins())
        .containsExactly(Sign.HEADING, Sign.RULE, Sign.BYLINE);
  }
}
