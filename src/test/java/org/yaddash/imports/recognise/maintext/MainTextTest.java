package org.yaddash.imports.recognise.maintext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.recognise.Sheet;
import org.yaddash.imports.recognise.layout.Headlines;
import org.yaddash.imports.recognise.layout.Page;
import org.yaddash.imports.recognise.layout.SiteMetadata;

class MainTextTest {
  private static final List<String> STORY =
      List.of(
          "The pumps of the lower town stopped at dusk, and by midnight the water stood in the cellars of the mill street.",
          "Nobody had been told, said the warden of the sluice, although the letter had been written and numbered in spring.",
          "The council met in the school. It was decided that the bridge should be closed until the piers had been looked at.",
          "In the morning the people came back for their animals, and found the yards covered by a hand of grey mud.");

  @Test
  void menusTeasersAndLegalLinesAroundAnArticleAreFurniture() {
    Sheet sheet =
        Sheet.web()
            .in("body", "div#top.menu", "ul")
            .list("[[Front page|/]]", "[[News|/news]]", "[[Weather|/weather]]")
            .in("body", "div#content", "div.article")
            .heading(1, "Water in the Mill Street");
    for (String paragraph : STORY) {
      sheet = sheet.in("body", "div#content", "div.article", "p").paragraph(paragraph);
    }
    for (int i = 1; i <= 5; i++) {
      sheet =
          sheet
              .in("body", "div#side.related", "div.teaser")
              .paragraph("[[Another thing that happened on day " + i + "|/news/" + i + "]]")
              .paragraph("The town of Kelmar heard of it on day " + i + ".");
    }
    Legacy legacy =
        sheet
            .in("body", "div.footer")
            .paragraph("© The Kelmar Courier. All rights reserved. Terms of use, privacy.")
            .legacy();

    assertThat(kept(legacy))
        .containsAll(STORY)
        .noneMatch(one -> one.contains("Another thing") || one.contains("Front page"))
        .noneMatch(one -> one.contains("rights reserved"));
  }

  @Test
  void aNameThatIsPutAroundTheWholePageMakesNoCommentsOfIt() {
    Sheet sheet = Sheet.web().in("body", "div#comments_page_wrapper", "h1").heading(1, "Water");
    for (String paragraph : STORY) {
      sheet =
          sheet
              .in("body", "div#comments_page_wrapper", "div.newspaper_text", "p")
              .paragraph(paragraph);
    }

    assertThat(kept(sheet.legacy())).containsAll(STORY);
  }

  @Test
  void whereNothingIsSureMoreIsKeptAndWhereAllIsSureLess() {
    Sheet sheet = Sheet.web();
    for (String paragraph : STORY) {
      sheet = sheet.paragraph(paragraph);
    }
    Page page = Page.of(sheet.legacy(), Set.of());

    double unsure = MainText.enough(page, new double[] {0.3, 0.28, 0.26, 0.02});
    double sure = MainText.enough(page, new double[] {0.99, 0.98, 0.45, 0.3});

    assertThat(unsure).isGreaterThan(0.02).isLessThanOrEqualTo(0.26);
    assertThat(sure).isGreaterThan(0.3).isLessThanOrEqualTo(0.5);
  }

  @Test
  void aPageWithoutAnyTextKeepsNothing() {
    assertThat(MainText.of(Page.of(Sheet.web().legacy(), Set.of()), -1)).isEmpty();
  }

  @Test
  void paragraphsThatFollowEachOtherDifferFromCardsThatTakeTurns() {
    Legacy legacy =
        Sheet.web()
            .in("body", "div.text", "p")
            .paragraph(STORY.get(0))
            .paragraph(STORY.get(1))
            .paragraph(STORY.get(2))
            .in("body", "div.card", "h3")
            .heading(3, "One")
            .in("body", "div.card", "p")
            .paragraph(STORY.get(3))
            .in("body", "div.card", "h3")
            .heading(3, "Two")
            .in("body", "div.card", "p")
            .paragraph(STORY.get(3))
            .legacy();
    Repetition repetition = new Repetition(Page.of(legacy, Set.of()));
    int follow = Repetition.NAMES.indexOf("alikeFollow");
    double[] text = new double[Repetition.NAMES.size()];
    double[] card = new double[Repetition.NAMES.size()];

    assertThat(repetition.of(1, text, 0)).isEqualTo(Repetition.NAMES.size());
    repetition.of(4, card, 0);

    assertThat(text[follow]).isEqualTo(1);
    assertThat(card[follow]).isZero();
    assertThat(Math.expm1(card[Repetition.NAMES.indexOf("alikeBlocks")])).isBetween(1.99, 2.01);
  }

  @Test
  void textThatThePageRepeatsForMachinesIsRecognised() {
    Legacy legacy =
        Sheet.web()
            .says("meta.description", STORY.get(0))
            .says(
                "jsonld",
                "{\"@type\":\"NewsArticle\",\"articleBody\":\""
                    + String.join(" ", STORY.subList(0, 3))
                    + "\"}")
            .paragraph(STORY.get(0))
            .paragraph(STORY.get(1))
            .paragraph(STORY.get(3))
            .legacy();
    SelfDescription described = new SelfDescription(Page.of(legacy, Set.of()));
    double[][] numbers = new double[3][SelfDescription.NAMES.size()];
    for (int i = 0; i < 3; i++) {
      described.of(i, numbers[i], 0);
    }

    int line = SelfDescription.NAMES.indexOf("described");
    int whole = SelfDescription.NAMES.indexOf("toldWhole");
    assertThat(numbers[0][line]).isEqualTo(1);
    assertThat(numbers[1][line]).isZero();
    assertThat(numbers[1][whole]).isEqualTo(1);
    assertThat(numbers[2][whole]).isZero();
    assertThat(numbers[2][SelfDescription.NAMES.indexOf("tellsWhole")]).isEqualTo(1);
  }

  private static List<String> kept(Legacy legacy) {
    Page page = Page.of(legacy, Set.of());
    int title = Headlines.likeliest(page, new SiteMetadata(legacy.metadata()));
    boolean[] keep = MainText.of(page, title);
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < keep.length; i++) {
      if (keep[i]) {
        kept.add(page.text(i));
      }
    }
    return kept;
  }
}
