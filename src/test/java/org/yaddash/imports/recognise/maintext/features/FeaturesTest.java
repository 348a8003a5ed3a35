package org.yaddash.imports.recognise.maintext.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaddash.imports.recognise.maintext.MillStreet.STORY;
import static org.yaddash.imports.recognise.maintext.MillStreet.TEASERS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.recognise.Sheet;
import org.yaddash.imports.recognise.layout.Page;

class FeaturesTest {
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
    Repetition repetition = repetition(legacy, -1);
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
  void whatBelongsToOneTextSharesItsWordsWhateverTheirEndings() {
    Legacy legacy =
        Sheet.web()
            .heading(1, "The flooded bridges of Kelmar")
            .paragraph(
                "Flooding closed every bridge in Kelmar on Monday, said the warden of the sluices.")
            .paragraph(
                "The wardens of both sluices had warned that bridges would have to be closed.")
            .paragraph(
                "A cinema festival opens tonight with three musical comedies and an honoured guest.")
            .legacy();
    Vocabulary vocabulary = new Vocabulary(Page.of(legacy), 0, new boolean[4]);
    double[][] numbers = new double[4][Vocabulary.NAMES.size()];
    for (int i = 0; i < 4; i++) {
      assertThat(vocabulary.of(i, numbers[i], 0)).isEqualTo(Vocabulary.NAMES.size());
    }
    double[] said = vocabulary.saidBy(new double[] {0.1, 0.9, 0.9, 0.2});

    int title = Vocabulary.NAMES.indexOf("ofTitle");
    int near = Vocabulary.NAMES.indexOf("saidNear");
    assertThat(numbers[1][title]).isEqualTo(1);
    assertThat(numbers[3][title]).isZero();
    assertThat(numbers[2][near]).isGreaterThan(0.3);
    assertThat(numbers[3][near]).isZero();
    assertThat(said[2]).isGreaterThan(0.3);
    assertThat(said[3]).isZero();

    Vocabulary repeated =
        new Vocabulary(Page.of(legacy), 0, new boolean[] {false, true, true, false});
    repeated.of(2, numbers[2], 0);
    assertThat(numbers[2][near]).isZero();
  }

  @Test
  void aSectionKnowsItsHeadingAndTheTimesInIt() {
    Legacy legacy =
        Sheet.web()
            .heading(1, "Water")
            .paragraph(STORY.get(0))
            .heading(3, "Читайте также")
            .paragraph("[[12:45 A bridge is opened|/1]]")
            .paragraph("[[03.02.1995 11:30 Rain, it is said|/2]]")
            .legacy();
    double[][] numbers = new double[5][Sections.NAMES.size()];
    Sections sections = new Sections(Page.of(legacy), new int[] {0, 0, 2, 0, 0});
    for (int i = 0; i < 5; i++) {
      assertThat(sections.of(i, numbers[i], 0)).isEqualTo(Sections.NAMES.size());
    }

    int links = Sections.NAMES.indexOf("sectionLinkDensity");
    int furniture = Sections.NAMES.indexOf("headingFurniture");
    int times = Sections.NAMES.indexOf("times");
    assertThat(numbers[1][links]).isZero();
    assertThat(numbers[3][links]).isGreaterThan(0.5);
    assertThat(numbers[1][furniture]).isZero();
    assertThat(numbers[4][furniture]).isEqualTo(1);
    assertThat(numbers[1][times]).isZero();
    assertThat(numbers[3][times]).isEqualTo(1);
    assertThat(numbers[4][times]).isEqualTo(2);
    assertThat(numbers[4][Sections.NAMES.indexOf("sinceLabel")]).isEqualTo(1);
    assertThat(sections.start(4)).isEqualTo(2);
    assertThat(sections.end(1)).isEqualTo(2);
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
    SelfDescription described = new SelfDescription(Page.of(legacy));
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

  @Test
  void sentencesUnderLinksAreTeasersAndStandAfterTheTitleOrBeforeIt() {
    Sheet sheet = Sheet.web();
    for (String[] teaser : TEASERS) {
      sheet =
          sheet
              .in("body", "dl", "dt")
              .paragraph("[[" + teaser[0] + "|/" + teaser[0].length() + "]]")
              .in("body", "dl", "dd")
              .paragraph("12:30 " + teaser[1]);
    }
    sheet = sheet.in("body", "h1").heading(1, "Water").in("body", "p");
    Legacy legacy = sheet.paragraph(STORY.get(0)).paragraph(STORY.get(1)).legacy();
    Repetition repetition = repetition(legacy, 10);
    double[] teaser = new double[Repetition.NAMES.size()];
    double[] text = new double[Repetition.NAMES.size()];
    repetition.of(3, teaser, 0);
    repetition.of(12, text, 0);

    int beside = Repetition.NAMES.indexOf("alikeBesideLink");
    int timed = Repetition.NAMES.indexOf("alikeTimed");
    int title = Repetition.NAMES.indexOf("alikeFromTitle");
    assertThat(List.of(teaser[beside], teaser[timed], teaser[title]))
        .containsExactly(1.0, 1.0, -1.0);
    assertThat(List.of(text[beside], text[timed], text[title])).containsExactly(0.0, 0.0, 1.0);
  }

  @Test
  void aSiteSpeaksOfItselfInEveryCaseAndTense() {
    Legacy legacy =
        Sheet.web()
            .paragraph("Редакция не отвечает за комментарии пользователей, размещённые на сайте.")
            .paragraph("Сторож шлюза сказал, что вода пришла ночью и никого не предупредили.")
            .paragraph("All rights reserved; reproduction without permission is prohibited.")
            .paragraph("<div style=\"margin:0; padding:2px\"><a href=\"/1\"><b>Water</b></a></div>")
            .legacy();
    SiteTalk talk = new SiteTalk(Page.of(legacy));
    double[][] numbers = new double[4][SiteTalk.NAMES.size()];
    for (int i = 0; i < 4; i++) {
      assertThat(talk.of(i, numbers[i], 0, new int[] {2, 8})).isEqualTo(SiteTalk.NAMES.size());
    }

    int code = SiteTalk.NAMES.indexOf("code");
    assertThat(numbers[0][0]).isGreaterThan(0.35);
    assertThat(numbers[1][0]).isZero();
    assertThat(numbers[2][0]).isGreaterThan(0.35);
    assertThat(numbers[0][SiteTalk.NAMES.indexOf("siteTalkAlike")]).isEqualTo(0.25);
    assertThat(numbers[3][code]).isGreaterThan(0.2);
    assertThat(numbers[1][code]).isZero();
  }

  @Test
  void whatLiesBetweenTheTitleAndABlockTellsThatTheTextHasEnded() {
    Legacy legacy =
        Sheet.web()
            .paragraph("[[Front page|/]]")
            .heading(1, "Water")
            .paragraph(STORY.get(0))
            .paragraph("[[Chess|/1]]")
            .paragraph("[[Rye|/2]]")
            .paragraph("[[Choir|/3]]")
            .paragraph(STORY.get(1))
            .paragraph(STORY.get(2))
            .legacy();
    FromTitle from = new FromTitle(Page.of(legacy), 1, 2, new int[8]);
    double[][] numbers = new double[8][FromTitle.NAMES.size()];
    for (int i = 0; i < 8; i++) {
      assertThat(from.of(i, numbers[i], 0)).isEqualTo(FromTitle.NAMES.size());
    }

    int links = FromTitle.NAMES.indexOf("linksFromTitle");
    int gap = FromTitle.NAMES.indexOf("gapFromTitle");
    int longest = FromTitle.NAMES.indexOf("longestGap");
    assertThat(numbers[0][links]).isEqualTo(-1);
    assertThat(numbers[2][links]).isZero();
    assertThat(numbers[7][links]).isEqualTo(3);
    assertThat(numbers[5][gap]).isEqualTo(3);
    assertThat(numbers[2][longest]).isZero();
    assertThat(numbers[7][longest]).isEqualTo(3);
    assertThat(from.linksBetween(7, 2)).isEqualTo(3);
  }

  @Test
  void elementsThatOnlySetTypeDoNotPartAText() {
    Sheet sheet = Sheet.web().in("body", "div#text", "p").paragraph(STORY.get(0));
    sheet = sheet.in("body", "div#text", "font", "p").paragraph(STORY.get(1));
    Legacy legacy =
        sheet.in("body", "div#text", "font", "font", "b", "p").paragraph(STORY.get(2)).legacy();
    Containers containers = new Containers(Page.of(legacy));

    assertThat(containers.around(1)).isSameAs(containers.around(0)).isSameAs(containers.around(2));
    double[] numbers = new double[Repetition.NAMES.size()];
    repetition(legacy, -1).of(2, numbers, 0);
    assertThat(Math.expm1(numbers[0])).isBetween(2.99, 3.01);
  }

  private static Repetition repetition(Legacy legacy, int title) {
    Page page = Page.of(legacy);
    return new Repetition(
        page, title, new Sections(page, new int[page.size()]), new SiteTalk(page));
  }
}
