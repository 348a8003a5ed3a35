package org.yaddash.imports.recognise.maintext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaddash.imports.recognise.maintext.MillStreet.STORY;
import static org.yaddash.imports.recognise.maintext.MillStreet.TEASERS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaddash.imports.extract.Extractor;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.extract.legacy.Original;
import org.yaddash.imports.recognise.Sheet;
import org.yaddash.imports.recognise.layout.Headlines;
import org.yaddash.imports.recognise.layout.Page;
import org.yaddash.imports.recognise.layout.SiteMetadata;
import org.yaddash.imports.recognise.maintext.features.Features;

class MainTextTest {
  @TempDir Path dir;

  @Test
  void aFooterUnderTheTextOfAnOldPageIsFurniture() {
    String footer = "Back to top visitors since 3 May. Best viewed with Netscape 3.";
    Sheet sheet = Sheet.web().in("body", "table", "tr", "td", "font").paragraph(STORY.get(3));
    for (int i = 0; i < 3; i++) {
      sheet = sheet.in("body", "table", "tr", "td", "font").paragraph(STORY.get(i));
    }
    Legacy legacy = sheet.in("body", "table", "tr", "td", "font").paragraph(footer).legacy();

    assertThat(kept(legacy)).containsAll(STORY).doesNotContain(footer);
  }

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
    for (int i = 0; i < TEASERS.size(); i++) {
      sheet =
          sheet
              .in("body", "div#side.related", "div.teaser")
              .paragraph("[[" + TEASERS.get(i)[0] + "|/news/" + i + "]]")
              .paragraph(TEASERS.get(i)[1]);
    }
    Legacy legacy =
        sheet
            .in("body", "div.footer")
            .paragraph("© The Kelmar Courier. All rights reserved. Terms of use, privacy.")
            .legacy();

    assertThat(kept(legacy))
        .containsAll(STORY)
        .noneMatch(one -> TEASERS.stream().anyMatch(teaser -> List.of(teaser).contains(one)))
        .noneMatch(one -> one.contains("Front page"))
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
  void aPageWithoutAnyTextKeepsNothing() {
    assertThat(MainText.of(Page.of(Sheet.web().legacy()), -1)).isEmpty();
  }

  @Test
  void theRulesForCommentsUnderAnArticleAreLessLikelyThanIt() {
    Sheet sheet = Sheet.web().in("body", "div.main", "h1").heading(1, "Вода на Мельничной улице");
    for (String paragraph :
        List.of(
            "Насосы нижнего города остановились в сумерках, и к полуночи вода стояла в погребах Мельничной улицы.",
            "Никого не предупредили, сказал сторож шлюза, хотя письмо было написано и пронумеровано ещё весной.",
            "Совет собрался в школе и решил закрыть мост, пока не осмотрят опоры.")) {
      sheet = sheet.in("body", "div.main", "div.story", "p").paragraph(paragraph);
    }
    sheet = sheet.in("body", "div.main", "div.below", "a").paragraph("[[Обсудить на форуме|/f]]");
    for (String rule :
        List.of(
            "В комментариях запрещаются реклама и ссылки на другие сайты.",
            "Редакция оставляет за собой право удалять сообщения пользователей без предупреждения.",
            "Все права на материалы сайта защищены, перепечатка без гиперссылки запрещена.")) {
      sheet = sheet.in("body", "div.main", "div.below", "ul", "li").paragraph(rule);
    }

    Page page = Page.of(sheet.legacy());
    double[] likely = MainText.likelihoods(page, new Features(page, 0));
    for (int story = 1; story <= 3; story++) {
      for (int rule = 5; rule <= 7; rule++) {
        assertThat(likely[story]).isGreaterThan(likely[rule] + 0.1);
      }
    }
  }

  @Test
  void markupThatASiteOffersForCopyingIsFurnitureUnlessItIsThePage() throws IOException {
    String code =
        "&lt;div style=\"margin:0\"&gt;&lt;b&gt;" + STORY.get(0) + "&lt;/b&gt;&lt;/div&gt;";
    String story = "<h1>Water</h1><p>" + String.join("<p>", STORY);

    assertThat(kept(read(story + "<form><textarea>" + code + "</textarea></form>")))
        .containsAll(STORY)
        .noneMatch(one -> one.contains("margin"));
    assertThat(kept(read("<p>Kelmar<form><textarea><p>" + String.join("<p>", STORY))))
        .anyMatch(one -> one.contains("The pumps of the lower town"));
  }

  @Test
  void aTableAndAQuotationAmidTheTextFillGapsOfIt() throws IOException {
    String table =
        "<table border=1><caption>Levels of the Kelm</caption><tr><th>Day<th>Metres"
            + "<tr><td>1 March<td>2.4<tr><td>2 March<td>3.9</table>";
    Page page = Page.of(read(between(table + "<blockquote>12 – 14 – 9</blockquote>")));

    assertThat(filled(page)).hasSize(7).containsOnly(true);
  }

  @Test
  void aTableOfLinksAndAnythingBesideATableFillNoGap() throws IOException {
    String links =
        "<table border=1><tr><th>Part<th>Pages"
            + "<tr><td><a href=/a>Front page</a><td><a href=/b>All the news</a>"
            + "<tr><td><a href=/c>The weather</a><td><a href=/d>Letters of readers</a></table>";
    String numbers = "<table border=1><tr><th>Day<th>Metres<tr><td>1 March<td>2.4</table>";

    assertThat(filled(Page.of(read(between(links)))))
        .containsExactly(true, false, false, false, true);
    assertThat(filled(Page.of(read(between(numbers + "<p>Share this")))))
        .containsExactly(true, false, false, false, true);
  }

  @Test
  void whatATextEndsWithIsKept() throws IOException {
    String end =
        "<p>They wrote:<blockquote>12 – 14 – 9</blockquote>"
            + "<table border=1><tr><td>Mill<td>9<tr><td>Weir<td>14</table><p>Nobody came.";
    String list = "<p>Seen at the weir:<ul><li>Otters<li>Herons</ul>";
    String links = "<p>See also:<ul><li><a href=/a>Otters</a><li><a href=/b>Herons</a></ul>";

    assertThat(ended(end)).hasSize(6).containsOnly(true);
    assertThat(ended("<p>They wrote:<blockquote>12 – 14 – 9</blockquote><p>Print this page"))
        .containsExactly(true, true, true, false);
    assertThat(ended(list)).containsExactly(true, true, true, true);
    assertThat(ended(list.replace(":", "."))).containsExactly(true, true, false, false);
    assertThat(ended(links)).containsExactly(true, true, false, false);
  }

  @Test
  void whatThePlacesOfAPictureSayIsKeptAmidTheTextOnly() throws IOException {
    String map =
        "<img src=map.gif usemap='#m'><map name=m><area href=/a alt='The mill, carried away'>"
            + "<area href=/b alt='The weir, still there'></map>";

    assertThat(filled(Page.of(read(between(map))))).hasSize(5).containsOnly(true);
    assertThat(filled(Page.of(read(between(map.replace("The mill, carried away", "Home"))))))
        .containsExactly(true, false, false, false, true);
    assertThat(ended("<p>Nobody came." + map)).containsExactly(true, true, false, false, false);
  }

  @Test
  void aTableIsKeptWhole() throws IOException {
    Page page =
        Page.of(
            read(
                "<table border=1><tr><td>Mill<td>9<tr><td>Weir<td>14<tr><td>Ford<td>2</table><p>"
                    + STORY.get(0)));

    boolean[] most = {true, false, true, true};
    Gaps.fill(page, most);
    assertThat(most).containsOnly(true);

    boolean[] little = {true, false, false, true};
    Gaps.fill(page, little);
    assertThat(little).containsExactly(true, false, false, true);
  }

  /** What is kept when only the first two blocks were. */
  private boolean[] ended(String end) throws IOException {
    Page page = Page.of(read("<p>" + STORY.get(0) + end));
    boolean[] keep = new boolean[page.size()];
    keep[0] = true;
    keep[1] = true;
    Gaps.fill(page, keep);
    return keep;
  }

  private static String between(String gap) {
    return "<p>" + STORY.get(0) + gap + "<p>" + STORY.get(1);
  }

  /** What is kept when only the first and the last block were. */
  private static boolean[] filled(Page page) {
    boolean[] keep = new boolean[page.size()];
    keep[0] = true;
    keep[page.size() - 1] = true;
    Gaps.fill(page, keep);
    return keep;
  }

  private Legacy read(String body) throws IOException {
    Path file = dir.resolve("page.html");
    Files.writeString(file, "<html><body>" + body);
    return new Extractor().extract(new Original(file, "page.html", null, 5_000_000));
  }

  private static List<String> kept(Legacy legacy) {
    Page page = Page.of(legacy);
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
