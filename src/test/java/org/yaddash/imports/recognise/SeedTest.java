package org.yaddash.imports.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.seed.SeedForms;

/** The seed is recognised to the letter, as a text; its words stand in no rule. */
class SeedTest {
  @Test
  void theTextIsOneArticleWithItsSevenParagraphs() throws IOException {
    List<Candidate> articles = of(recognised(), "articles");

    assertThat(articles).hasSize(1);
    JsonNode article = articles.get(0).document();
    assertThat(article.path("title").asText()).isEqualTo(SeedForms.TITLE);
    assertThat(plain(article.path("body").asText())).isEqualTo(SeedForms.articleParagraphs());
    assertThat(figures(article))
        .containsExactly("killed civilians more than 130", "wounded exactly 700");
    assertThat(article.path("linkedDocuments").findValuesAsText("title"))
        .containsExactly(
            "Black January",
            "Black January",
            "Black January",
            "Compilation of articles",
            "Official Black January Commemoration site",
            "Voice from the Sea",
            "The Russian Bear's Voracious Appetite: Azerbaijan 1990 and Chechnya 1995",
            "Black January: Baku (1990). Behind the Scenes - A Photojournalist's Perspective",
            "Human Rights Watch/Helsinki Condemns Armenia's Role");
    assertThat(articles.get(0).relations().get("quotes")).hasSize(3);
    assertThat(articles.get(0).relations().get("victims")).hasSize(5);
    assertThat(articles.get(0).relations().get("photos")).hasSize(1);
  }

  @Test
  void theMinistrysQuoteHasItsBookAndItsFigures() throws IOException {
    Candidate quote = of(recognised(), "sourceQuotes").get(0);
    JsonNode document = quote.document();

    assertThat(document.path("text").asText())
        .startsWith("By February 1, 1990, 706 people")
        .endsWith("321 people disappeared.");
    assertThat(document.path("source").path("title").asText())
        .isEqualTo("Black January: Baku 1990, Documents and Materials");
    assertThat(document.path("source").path("publisher").asText()).isEqualTo("AzerNeshr");
    assertThat(document.path("source").path("place").asText()).isEqualTo("Baku");
    assertThat(document.path("source").path("year").asInt()).isEqualTo(1990);
    assertThat(document.path("source").path("page").asText()).isEqualTo("287");
    assertThat(document.path("attributedTo").asText())
        .isEqualTo("Ministry of Health of Azerbaijan SSR");
    assertThat(figures(document))
        .containsExactly(
            "treated people exactly 706 1990-02-01",
            "examined persons exactly 84",
            "wounded with gunshot wounds exactly 73",
            "wounded in their backs exactly 16",
            "injured smashed by APCs exactly 8",
            "wounded bayoneted wounds exactly 2",
            "killed people exactly 170 1990-02-09",
            "killed Russians exactly 6 1990-02-09",
            "killed Jews, Tatars and Lezgis exactly 7 1990-02-09",
            "killed women exactly 6",
            "killed children and teenagers exactly 9",
            "wounded people exactly 370",
            "missing people exactly 321");
    assertThat(quote.doubts()).contains("The parts do not add up: 73 + 8 + 2 = 83, not 84.");
  }

  @Test
  void bothQuotesOfTheReportNameIt() throws IOException {
    List<Candidate> quotes = of(recognised(), "sourceQuotes");

    assertThat(quotes).hasSize(3);
    for (Candidate quote : quotes.subList(1, 3)) {
      assertThat(quote.document().path("source").path("title").asText())
          .isEqualTo("Black January in Azerbaijan");
      assertThat(quote.document().path("attributedTo").asText()).isEqualTo("Human Rights Watch");
    }
    assertThat(quotes.get(1).document().path("text").asText())
        .startsWith("Among the most heinous")
        .endsWith("even hospitals.");
    assertThat(quotes.get(2).document().path("text").asText())
        .startsWith("Indeed the violence")
        .endsWith("Soviet Union.");
  }

  @Test
  void thePeopleWithoutNamesAreThere() throws IOException {
    List<Candidate> victims = of(recognised(), "victims");

    assertThat(victims)
        .extracting(victim -> victim.document().path("description").path("en").asText())
        .containsExactly(
            "a 7-year old boy",
            "a newly married couple",
            "an 80-year old man",
            "a 16-year old girl",
            "a young doctor shot in an ambulance while helping another victim");
    assertThat(victims.get(0).document().path("age").asInt()).isEqualTo(7);
    assertThat(victims.get(1).document().path("personsDescribed").asInt()).isEqualTo(2);
    assertThat(victims.get(3).document().path("sex").asText()).isEqualTo("female");
    assertThat(victims.get(4).document().path("occupation").asText()).isEqualTo("doctor");
    assertThat(victims.get(4).document().path("cause").asText()).isEqualTo("gunshot");
  }

  @Test
  void thePhotoThatOnlyALineSpeaksOfCarriesAWarningAndHasNoFile() throws IOException {
    List<Candidate> photos = of(recognised(), "photos");

    assertThat(photos).hasSize(1);
    assertThat(photos.get(0).document().path("caption").path("en").asText())
        .isEqualTo("morgue photo");
    assertThat(photos.get(0).document().path("contentWarning").asText()).isNotEmpty();
    assertThat(photos.get(0).document().has("originalName")).isFalse();
  }

  @Test
  void everyValuePointsToItsExactCharacters() throws IOException {
    Legacy seed = seed();
    for (Candidate candidate : new Recogniser().recognise(seed, alone())) {
      assertThat(candidate.provenance()).isNotEmpty();
      for (Candidate.Provenance place : candidate.provenance()) {
        if (place.start() >= 0) {
          assertThat(seed.text().substring(place.start(), place.end())).isEqualTo(place.exact());
        }
      }
    }
  }

  private static List<Candidate> recognised() throws IOException {
    return new Recogniser().recognise(seed(), alone());
  }

  private static Legacy seed() throws IOException {
    Sheet sheet = Sheet.plain();
    SeedForms.paragraphs().forEach(sheet::paragraph);
    return sheet.legacy();
  }

  private static Surroundings alone() {
    return new Surroundings("seed.txt", null, null, Set.of());
  }

  private static List<Candidate> of(List<Candidate> candidates, String type) {
    return candidates.stream().filter(candidate -> candidate.type().equals(type)).toList();
  }

  private static List<String> plain(String body) {
    List<String> paragraphs = new ArrayList<>();
    for (String part : body.split("</p>", -1)) {
      if (!part.isEmpty()) {
        paragraphs.add(part.replace("<p>", "").replace("&quot;", "\"").replace("&amp;", "&"));
      }
    }
    return paragraphs;
  }

  private static List<String> figures(JsonNode document) {
    List<String> lines = new ArrayList<>();
    for (JsonNode figure : document.path("figures")) {
      StringBuilder line = new StringBuilder();
      for (String field : List.of("measure", "group", "qualifier", "value", "asOf")) {
        if (figure.has(field)) {
          line.append(line.length() == 0 ? "" : " ").append(figure.path(field).asText());
        }
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
