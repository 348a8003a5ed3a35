package org.yaddash.imports.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.recognise.layout.Fingerprints;

class RecogniserTest {
  private static final String PROSE =
      "When the water came, the people of the lower town were asleep, and those who heard it thought of wind. The dam had been"
          + " reported three times in the summer, and three times the letter had been numbered and put away by the office.";

  @Test
  void threeArticlesOnOnePageAreCutApartWithTheirHeads() {
    List<Candidate> articles =
        of(
            "articles",
            Sheet.web()
                .heading(2, "The Night the Lamps Went Out")
                .paragraph("by Mirvala Kelvarova")
                .paragraph("The Olm Courier, Saravend, No. 47 (1311), November 24, 1989, p. 3")
                .paragraph(PROSE)
                .rule()
                .heading(2, "Who Opened the Dam?")
                .paragraph("by Adlor Noshkar")
                .paragraph(PROSE)
                .rule()
                .heading(2, "Thirty Years")
                .paragraph("KPA Daily Digest, 18 November 1994")
                .paragraph(PROSE)
                .legacy());

    assertThat(articles)
        .extracting(a -> a.document().path("title").asText())
        .containsExactly("The Night the Lamps Went Out", "Who Opened the Dam?", "Thirty Years");
    var first = articles.get(0).document();
    assertThat(first.path("authors").get(0).asText()).isEqualTo("Mirvala Kelvarova");
    assertThat(first.path("publishedOn").asText()).isEqualTo("1989-11-24");
    assertThat(first.path("publication").path("title").asText()).isEqualTo("The Olm Courier");
    assertThat(first.path("publication").path("issue").asText()).isEqualTo("No. 47 (1311)");
    assertThat(first.path("publication").path("place").asText()).isEqualTo("Saravend");
    assertThat(first.path("pages").asText()).isEqualTo("3");
    assertThat(first.path("body").asText()).isEqualTo("<p>" + PROSE + "</p>");
    assertThat(articles.get(2).document().path("publishedOn").asText()).isEqualTo("1994-11-18");
  }

  @Test
  void theNamesOfTheDeadStayInTheTextAndTheWayBackToItsTopDoesNot() {
    List<Candidate> articles =
        of(
            "articles",
            Sheet.web()
                .heading(2, "The Night the Lamps Went Out")
                .paragraph("by Mirvala Kelvarova")
                .paragraph(PROSE)
                .paragraph("These are the names of the dead, as they stand on the stone.")
                .list("Halvard, Mira", "Brenning, Tove", "Sandor, Jon", "Pellmar, Osk")
                .paragraph("[[Back to top|#top]]")
                .rule()
                .heading(2, "Who Opened the Dam?")
                .paragraph("by Adlor Noshkar")
                .paragraph(PROSE)
                .paragraph("[[Back to top|#top]]")
                .legacy());

    assertThat(articles).hasSize(2);
    assertThat(articles.get(0).document().path("body").asText())
        .contains("<li>Halvard, Mira</li>", "<li>Pellmar, Osk</li>");
    assertThat(articles)
        .extracting(a -> a.document().path("body").asText())
        .noneMatch(body -> body.contains("Back to top"));
  }

  @Test
  void aListOfTheDeadUnderAHeadingOfItsOwnIsAnArticleHoweverShort() {
    List<Candidate> articles =
        of(
            "articles",
            Sheet.web()
                .heading(2, "The Night the Lamps Went Out")
                .paragraph("by Mirvala Kelvarova")
                .paragraph(PROSE)
                .rule()
                .heading(2, "Who Opened the Dam?")
                .paragraph("by Adlor Noshkar")
                .paragraph(PROSE)
                .rule()
                .heading(2, "The List")
                .paragraph("These are the names of the dead, as they stand on the stone.")
                .list("Halvard, Mira", "Brenning, Tove", "Sandor, Jon", "Pellmar, Osk")
                .legacy());

    assertThat(articles)
        .extracting(a -> a.document().path("title").asText())
        .containsExactly("The Night the Lamps Went Out", "Who Opened the Dam?", "The List");
    assertThat(articles.get(2).document().path("body").asText())
        .contains("<li>Brenning, Tove</li>");
  }

  @Test
  void aContentsPageIsNoArticle() {
    assertThat(
            new Recogniser()
                .recognise(
                    Sheet.web()
                        .heading(2, "Contents")
                        .paragraph("[[The Night the Lamps Went Out|a.html]]")
                        .paragraph("[[Who Opened the Dam?|b.html]]")
                        .paragraph("[[Thirty Years|c.html]]")
                        .paragraph("[[Photographs|d.html]]")
                        .paragraph("[[Book of Memory|e.html]]")
                        .paragraph("[[Sources|f.html]]")
                        .legacy(),
                    alone()))
        .isEmpty();
  }

  @Test
  void aPageOfFramesThatOnlySaysThatTheyAreNotShownIsNoArticle() {
    String excuse = "This page uses frames, but your browser doesn't support them.";

    assertThat(of("articles", framed().paragraph(excuse).paragraph("[[Enter|a.html]]").legacy()))
        .isEmpty();
    assertThat(of("articles", Sheet.web().paragraph(excuse).legacy())).hasSize(1);
    for (String text : List.of("Forty died.", "The frames of the mill stand to this day.")) {
      assertThat(of("articles", framed().paragraph(excuse).paragraph(text).legacy())).hasSize(1);
    }
  }

  private static Sheet framed() {
    return Sheet.web().says("frame", "a.html");
  }

  @Test
  void theFewWordsOfATinyPageAreNotLost() {
    List<Candidate> articles =
        of("articles", Sheet.web().paragraph("real text Бакы 20 Yanvar").legacy());

    assertThat(articles).hasSize(1);
    assertThat(articles.get(0).document().path("body").asText())
        .contains("real text Бакы 20 Yanvar");
    assertThat(articles.get(0).confidence()).isLessThan(0.3);
    assertThat(articles.get(0).doubts()).isNotEmpty();
  }

  @Test
  void theIntroductionToAListOfVictimsIsNotLost() {
    Legacy page =
        Sheet.web()
            .heading(1, "Those who died at Kelmar Weir")
            .paragraph(
                "The water of the Terva rose for three days before the weir gave way, and those who lived along Mill Street"
                    + " heard it before they saw it. Their names were gathered from the parish books by the schoolmaster.")
            .list(
                "Ada Marlow, 34, nurse, drowned",
                "Tom Penrose (b. 1960), bus driver",
                "Lily Penrose, aged 7, drowned",
                "Marcus O'Dell, 61, retired teacher")
            .legacy();

    assertThat(of("victims", page)).hasSize(4);
    assertThat(of("articles", page)).hasSize(1);
    assertThat(of("articles", page).get(0).document().path("body").asText())
        .contains("gathered from the parish books");
  }

  @Test
  void whatStandsOnMostPagesOfTheUploadIsFurniture() {
    Legacy legacy =
        Sheet.web()
            .heading(1, "The Dam")
            .paragraph(
                "These pages are kept by the society and were last counted on 3 March, as every year before it, by hand.")
            .paragraph(PROSE)
            .legacy();
    Legacy other =
        Sheet.web()
            .paragraph(
                "These pages are kept by the society and were last counted on 9 March, as every year before it, by hand.")
            .legacy();

    List<Candidate> articles =
        new Recogniser()
            .recognise(legacy, new Surroundings("a.html", null, null, Fingerprints.of(other)));

    assertThat(articles.get(0).document().path("body").asText()).isEqualTo("<p>" + PROSE + "</p>");
  }

  @Test
  void whatEveryPageHasIsLeftOutOnlyWhereEntriesWouldHoldSomeOfIt() {
    String counted =
        "These pages are kept by the society and were last counted on %s by hand, twice.";
    Legacy legacy =
        Sheet.web()
            .heading(1, "The Dam")
            .paragraph(counted.formatted("3 March"))
            .paragraph(PROSE)
            .legacy();
    Set<Long> here = Fingerprints.of(Sheet.web().paragraph(counted.formatted("9 March")).legacy());
    Set<Long> elsewhere =
        Fingerprints.of(Sheet.web().paragraph("Written in another town.").legacy());

    Recogniser.Recognised without = decided(legacy, here);
    Recogniser.Recognised alone = decided(legacy, elsewhere);

    assertThat(without.candidates().get(0).document().path("body").asText())
        .isEqualTo("<p>" + PROSE + "</p>");
    assertThat(outline(without).holdsAmong(here)).isTrue();
    assertThat(outline(without).holdsAmong(Set.of())).isFalse();
    assertThat(outline(without).holdsAmong(elsewhere)).isFalse();
    assertThat(alone.candidates().toString())
        .isEqualTo(new Recogniser().recognise(legacy, alone()).toString());
    assertThat(outline(alone).holdsAmong(elsewhere)).isTrue();
    assertThat(outline(alone).holdsAmong(here)).isFalse();
    assertThat(Outline.of(outline(without).toJson()).holdsAmong(here)).isTrue();
  }

  private static Outline outline(Recogniser.Recognised page) {
    return Objects.requireNonNull(page.outline());
  }

  private static Recogniser.Recognised decided(Legacy legacy, Set<Long> furniture) {
    return new Recogniser().decide(legacy, new Surroundings("a.html", null, null, furniture));
  }

  @Test
  void whatPartsAnArticlesTextStaysHoweverManyPagesHaveIt() {
    Legacy same =
        Sheet.web()
            .heading(3, "Biography")
            .paragraph("All rights of these pages belong to the society.")
            .legacy();
    Legacy legacy =
        Sheet.web()
            .heading(1, "The Dam")
            .paragraph(PROSE)
            .heading(3, "Biography")
            .paragraph(PROSE + " It was so until the spring, and in spring it was forgotten.")
            .paragraph("All rights of these pages belong to the society.")
            .legacy();

    String body =
        new Recogniser()
            .recognise(legacy, new Surroundings("a.html", null, null, Fingerprints.of(same)))
            .get(0)
            .document()
            .path("body")
            .asText();

    assertThat(body).contains("Biography").doesNotContain("All rights");
  }

  @Test
  void photosKeepTheirCaptionCreditAndDateAndGraphicOnesAWarning() {
    List<Candidate> photos =
        of(
            "photos",
            Sheet.web()
                .picture("pix/spacer.gif", "", 1, 1)
                .picture("pix/shaft.jpg", "", 160, 107)
                .caption(
                    "The shaft two days after, 19 November 1964. Photo: Osval Fardunov, The Olm Courier")
                .picture("pix/school.jpg", "The gymnasium", 160, 107)
                .caption("The school, used as a morgue: bodies of the drowned. 18 November 1964.")
                .legacy());

    assertThat(photos).hasSize(2);
    var first = photos.get(0).document();
    assertThat(first.path("originalName").asText()).isEqualTo("pix/shaft.jpg");
    assertThat(first.path("takenOn").asText()).isEqualTo("1964-11-19");
    assertThat(first.path("credit").asText()).isEqualTo("Osval Fardunov, The Olm Courier");
    assertThat(first.has("contentWarning")).isFalse();
    assertThat(photos.get(1).document().path("contentWarning").asText()).isNotEmpty();
    assertThat(photos.get(1).document().path("alt").path("en").asText()).isEqualTo("The gymnasium");
  }

  private static List<Candidate> of(String type, Legacy legacy) {
    return new Recogniser()
        .recognise(legacy, alone()).stream().filter(c -> c.type().equals(type)).toList();
  }

  private static Surroundings alone() {
    return new Surroundings("a.html", null, null, Set.of());
  }
}
