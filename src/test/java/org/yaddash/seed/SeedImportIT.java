package org.yaddash.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaddash.RunningYaddash;
import org.yaddash.Upload;

/**
 * The seed, uploaded to the running service in each of its forms, gives what an editor would make
 * of it.
 */
class SeedImportIT {
  /** The form that the seed is uploaded in. */
  enum Form {
    TEXT("seed.txt", "text/plain"),
    HTML("seed.html", "text/html"),
    PDF("seed.pdf", "application/pdf");

    private final String file;
    private final String mediaType;

    Form(String file, String mediaType) {
      this.file = file;
      this.mediaType = mediaType;
    }

    byte[] bytes() throws IOException {
      return switch (this) {
        case TEXT -> SeedForms.asText();
        case HTML -> SeedForms.asHtml();
        case PDF -> SeedForms.asPdf();
      };
    }
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void theSeedBecomesOneArticleWithItsQuotesFiguresPeopleAndPhoto(Form form) throws IOException {
    RunningYaddash yaddash = RunningYaddash.shared();
    ImportedRun run =
        ImportedRun.of(
            yaddash,
            new Upload().field("dryRun", "true").file(form.file, form.mediaType, form.bytes()));
    List<JsonNode> articles = run.candidates("articles");
    assertThat(articles).hasSize(1);
    requireArticle(articles.get(0).path("attributes"));
    requireQuotes(run.candidates("sourceQuotes"));
    requirePeople(run.candidates("victims"));
    List<JsonNode> photos = run.candidates("photos");
    assertThat(photos).anySatisfy(SeedImportIT::requireMorguePhoto);
    run.requireProvenance(yaddash);
  }

  private static void requireArticle(JsonNode article) throws IOException {
    assertThat(article.path("title").asText()).isEqualTo(SeedForms.TITLE);
    List<String> paragraphs = new ArrayList<>();
    for (Element paragraph : Jsoup.parseBodyFragment(article.path("body").asText()).select("p")) {
      paragraphs.add(paragraph.text());
    }
    assertThat(paragraphs)
        .containsExactlyElementsOf(
            SeedForms.articleParagraphs().stream().map(p -> p.replaceAll("\\s+", " ")).toList());
    assertThat(figures(article)).anySatisfy(f -> assertThat(f).startsWith("130 more than"));
    assertThat(figures(article)).anySatisfy(f -> assertThat(f).startsWith("700 "));
    List<String> linked = new ArrayList<>();
    article.path("linkedDocuments").forEach(link -> linked.add(link.path("title").asText()));
    assertThat(linked)
        .contains(
            "Compilation of articles",
            "Official Black January Commemoration site",
            "Voice from the Sea",
            "The Russian Bear's Voracious Appetite: Azerbaijan 1990 and Chechnya 1995",
            "Human Rights Watch/Helsinki Condemns Armenia's Role");
  }

  private static void requireQuotes(List<JsonNode> quotes) {
    assertThat(quotes).hasSizeGreaterThanOrEqualTo(3);
    JsonNode ministry =
        quotes.stream()
            .map(quote -> quote.path("attributes"))
            .filter(quote -> quote.path("text").asText().contains("706 people"))
            .findFirst()
            .orElseThrow();
    assertThat(ministry.at("/source/title").asText())
        .isEqualTo("Black January: Baku 1990, Documents and Materials");
    assertThat(ministry.at("/source/publisher").asText()).isEqualTo("AzerNeshr");
    assertThat(ministry.at("/source/place").asText()).isEqualTo("Baku");
    assertThat(ministry.at("/source/year").asInt()).isEqualTo(1990);
    assertThat(ministry.at("/source/page").asText()).isEqualTo("287");
    assertThat(ministry.path("attributedTo").asText()).contains("Ministry of Health");
    assertThat(figures(ministry))
        .extracting(figure -> figure.split(" ", -1)[0])
        .contains("706", "84", "73", "16", "8", "2", "170", "6", "7", "9", "370", "321");
    assertThat(figures(ministry))
        .anySatisfy(figure -> assertThat(figure).startsWith("706 ").endsWith("1990-02-01"))
        .anySatisfy(figure -> assertThat(figure).startsWith("170 ").endsWith("1990-02-09"));
    assertThat(quotes)
        .filteredOn(
            quote ->
                quote
                    .at("/attributes/source/title")
                    .asText()
                    .contains("Black January in Azerbaijan"))
        .hasSize(2)
        .allSatisfy(
            quote ->
                assertThat(quote.path("attributes").toString()).contains("Human Rights Watch"));
  }

  private static void requirePeople(List<JsonNode> victims) {
    for (String person :
        List.of(
            "7-year old boy",
            "newly married couple",
            "80-year old man",
            "16-year old girl",
            "young doctor")) {
      assertThat(victims)
          .anySatisfy(
              victim ->
                  assertThat(victim.at("/attributes/description").toString()).contains(person));
    }
    assertThat(victims)
        .allSatisfy(v -> assertThat(v.at("/attributes/names").isMissingNode()).isTrue());
  }

  private static void requireMorguePhoto(JsonNode photo) {
    assertThat(photo.path("attributes").toString()).contains("morgue photo");
    assertThat(photo.at("/attributes/contentWarning").asText()).isNotEmpty();
    assertThat(photo.at("/attributes/file").isMissingNode()).isTrue();
  }

  /** Each figure as {@code value qualifier measure group asOf}. */
  private static List<String> figures(JsonNode attributes) {
    List<String> figures = new ArrayList<>();
    for (JsonNode figure : attributes.path("figures")) {
      figures.add(
          String.join(
              " ",
              figure.path("value").asText(),
              figure.path("qualifier").asText(),
              figure.path("measure").asText(),
              figure.path("group").asText(),
              figure.path("asOf").asText()));
    }
    return figures;
  }
}
