package org.yaddash.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaddash.Resources.newEntry;
import static org.yaddash.Resources.relate;
import static org.yaddash.delivery.Archive.TOWN;
import static org.yaddash.delivery.Archive.errors;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaddash.Answer;
import org.yaddash.Resources;
import org.yaddash.Upload;
import org.yaddash.seed.ImportedRun;

/** Entries as schema.org, as citations, and their provenance as Web Annotations. */
class LinkedDataIT {
  private static final String LD = "application/ld+json";
  private static final String CSL = "application/vnd.citationstyles.csl+json";

  private final Archive archive = Archive.shared();
  private final String root = archive.yaddash.uri("").toString();

  private Answer told(String path, String mediaType, String... more) {
    List<String> headers = new ArrayList<>(List.of("Accept", mediaType));
    headers.addAll(List.of(more));
    Answer answer = archive.api(path, headers.toArray(String[]::new));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo(mediaType);
    assertThat(answer.header("Vary")).contains("Accept");
    return answer;
  }

  @Test
  void aVictimIsAPersonWithNamesInTheirScriptsAndHonestDates() {
    String id =
        archive.publish(
            relate(
                newEntry(
                    "victims",
                    "{'names': [{'text': 'Алекпер Вязов', 'script': 'Cyrl', 'language': 'ru', 'kind': 'full'}, {'text': 'Ələkbər Vyazov', 'script': 'Latn', 'language': 'az', 'kind': 'full'}, {'text': 'Vyazov', 'kind': 'family'}], 'born': '1948?', 'died': '1972-03-04', 'birthplace': 'Lower Varn', 'biography': {'en': '<p>He was a <b>ferryman</b>.</p>'}, 'ethnicity': 'secretethnicity'}"),
                "photos",
                "photos",
                archive.photo));
    Answer answer = told("victims/" + id, LD);

    assertThat(answer.at("/@type").asText()).isEqualTo("Person");
    assertThat(answer.at("/@id").asText()).isEqualTo(root + "/api/victims/" + id);
    assertThat(answer.at("/name"))
        .isEqualTo(
            Resources.json(
                "[{'@value': 'Алекпер Вязов', '@language': 'ru-Cyrl'}, {'@value': 'Ələkbər Vyazov', '@language': 'az-Latn'}]"));
    assertThat(answer.at("/familyName").asText()).isEqualTo("Vyazov");
    assertThat(answer.at("/deathDate").asText()).isEqualTo("1972-03-04");
    assertThat(answer.at("/birthDate"))
        .isEqualTo(Resources.json("{'@value': '1948?', '@type': 'edtf:EDTF'}"));
    assertThat(answer.at("/birthPlace"))
        .isEqualTo(Resources.json("{'@type': 'Place', 'name': 'Lower Varn'}"));
    assertThat(answer.at("/description"))
        .isEqualTo(Resources.json("{'@value': 'He was a ferryman.', '@language': 'en'}"));
    assertThat(answer.at("/image/@id").asText()).isEqualTo(root + "/api/photos/" + archive.photo);
    assertThat(answer.text()).doesNotContain("secret");
  }

  @Test
  void theContextStandsInTheDocument() {
    JsonNode context = told("victims/" + archive.boy, LD).at("/@context");

    assertThat(context.path("@vocab").asText()).isEqualTo("https://schema.org/");
    assertThat(context.at("/birthDate/@type").asText()).isEqualTo("Date");
    context.forEach(term -> assertThat(term.isObject() || term.asText().endsWith("/")).isTrue());
  }

  @Test
  void aQuotationCitesItsSourceAndAnArticleWithAnIssueIsNews() {
    JsonNode quote = told("sourceQuotes/" + archive.late, LD).json();
    assertThat(quote.path("@type").asText()).isEqualTo("Quotation");
    assertThat(quote.path("text").asText()).isEqualTo("They were five.");
    assertThat(quote.path("citation"))
        .isEqualTo(
            Resources.json(
                "{'@type': 'CreativeWork', 'name': 'Book', 'locationCreated': {'@type': 'Place', 'name': '%s'}, 'datePublished': '1999'}"
                    .formatted(TOWN)));

    assertThat(told("articles/" + archive.mine, LD).at("/@type").asText()).isEqualTo("Article");
    String news =
        archive.publish(
            newEntry(
                "articles",
                "{'title': 'Ferries again', 'authors': ['J. Ferrin'], 'publication': {'title': 'Varn Courier', 'issue': 'No. 4'}, 'publishedOn': '1972-04', 'body': '<p>They run.</p>'}"));
    JsonNode article = told("articles/" + news, LD).json();
    assertThat(article.path("@type").asText()).isEqualTo("NewsArticle");
    assertThat(article.at("/isPartOf/issueNumber").asText()).isEqualTo("No. 4");
    assertThat(article.path("articleBody").asText()).isEqualTo("They run.");
    assertThat(article.path("author"))
        .isEqualTo(Resources.json("{'@type': 'Person', 'name': 'J. Ferrin'}"));
  }

  @Test
  void aPictureWithAWarningIsTheBlurredOne() throws java.io.IOException {
    String file =
        new org.yaddash.originals.Originals(archive.yaddash.home().resolve("originals"))
            .keep(
                new java.io.ByteArrayInputStream("no picture".getBytes(StandardCharsets.UTF_8)),
                1 << 20)
            .name()
            .hex();
    String id =
        archive.publish(
            newEntry(
                "photos",
                "{'file': '%s', 'alt': {'en': 'A quay at night'}, 'mediaType': 'image/png', 'width': 9, 'contentWarning': 'The dead'}"
                    .formatted(file)));
    JsonNode photo = told("photos/" + id, LD).json();

    assertThat(photo.path("@type").asText()).isEqualTo("ImageObject");
    assertThat(photo.path("contentUrl").asText()).isEqualTo(root + "/api/photos/" + id + "/file");
    assertThat(photo.path("contentRating").asText()).isEqualTo("The dead");
    assertThat(photo.has("width") || photo.has("encodingFormat")).isFalse();
    assertThat(photo.toString()).doesNotContain("rendition", file);
  }

  @Test
  void aListIsAListOfThingsInPages() {
    Answer answer = told("victims?sort=-age&page[size]=2&filter[place]=" + TOWN, LD);

    assertThat(answer.at("/@type").asText()).isEqualTo("ItemList");
    assertThat(answer.at("/numberOfItems").asInt()).isEqualTo(3);
    assertThat(answer.at("/itemListElement")).hasSize(2);
    assertThat(answer.at("/itemListElement/0/@id").asText()).endsWith(archive.man);
    assertThat(answer.header("Link")).contains("rel=\"next\"").contains(root + "/api/victims?");
    assertThat(errors(archive.api("victims?include=photos", "Accept", LD)))
        .containsExactly("400 unknown-parameter include");
  }

  @Test
  void theLanguageAskedForIsToldAndNamed() {
    String path = "photos/" + archive.photo;
    assertThat(told(path + "?inLanguage=az", LD).at("/caption"))
        .isEqualTo(Resources.json("{'@value': 'Körpü', '@language': 'az'}"));
    assertThat(told(path, LD, "Accept-Language", "az").header("Content-Language")).isEqualTo("az");
    assertThat(told(path + "?inLanguage=*", LD).at("/caption")).hasSize(2);
    assertThat(told(path + "?inLanguage=az", CSL).at("/0/title").asText()).isEqualTo("Körpü");
  }

  @Test
  void anEntryIsCited() {
    String id =
        archive.publish(
            newEntry(
                "articles",
                "{'title': 'The night of the dam', 'authors': ['Tallow, Mira', 'J. Ferrin', 'Flood Committee'], 'publication': {'title': 'Varn Courier', 'issue': '12', 'place': 'Varn'}, 'publishedOn': '1972-03?', 'pages': '12–14', 'language': 'en', 'keywords': ['flood', 'dam']}"));
    JsonNode item = told("articles/" + id, CSL).at("/0");

    assertThat(item)
        .isEqualTo(
            Resources.json(
                "{'id': '%s', 'type': 'article-newspaper', 'title': 'The night of the dam', 'author': [{'family': 'Tallow', 'given': 'Mira'}, {'family': 'Ferrin', 'given': 'J.'}, {'literal': 'Flood Committee'}], 'container-title': 'Varn Courier', 'issue': '12', 'publisher-place': 'Varn', 'issued': {'date-parts': [[1972, 3]], 'circa': true}, 'language': 'en', 'keyword': 'flood, dam', 'page': '12–14', 'URL': '%s'}"
                    .formatted(id, root + "/api/articles/" + id)));
    JsonNode quotes =
        told("sourceQuotes?sort=source.year&filter[source.place]=" + TOWN, CSL).json();
    assertThat(quotes).hasSize(2);
    assertThat(quotes.at("/0/title").asText()).isEqualTo("Report");
    assertThat(quotes.at("/0/issued/date-parts/0/0").asInt()).isEqualTo(1990);
  }

  @Test
  void relatedEntriesAreToldToo() {
    String path = "articles/%s/quotes".formatted(archive.flood);
    assertThat(told(path, CSL).json()).hasSize(2);
    assertThat(told(path, LD).at("/itemListElement")).hasSize(2);
    assertThat(errors(archive.api("articles/none/quotes", "Accept", CSL)))
        .containsExactly("404 not-found ");
  }

  @Test
  void whoHasItGetsNoneAndHeadersAreAsOfTheWhole() {
    for (String mediaType : List.of(LD, CSL)) {
      String path = "victims/" + archive.boy;
      Answer whole = told(path, mediaType);
      Answer known = archive.api(path, "Accept", mediaType, "If-None-Match", whole.header("ETag"));
      assertThat(known.status()).isEqualTo(304);
      Answer head = archive.yaddash.head("/api/" + path, "Accept", mediaType);
      assertThat(head.header("ETag")).isEqualTo(whole.header("ETag"));
      assertThat(head.header("Content-Length")).isEqualTo(Integer.toString(whole.bytes().length));
      assertThat(whole.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }
  }

  @Test
  void provenanceIsToldAsAnnotationsOnTheOriginalsHash() {
    String page =
        "<html><head><title>The ferry of Lonsund</title></head><body><h1>The ferry of Lonsund</h1>"
            + "<p>By Orla Venn</p><p>"
            + "The ferry left the quay of Lonsund at four in the morning, after the keeper of the weir had telephoned twice. It carried the families of the lower street, of whom nobody had been warned in time, to the old mill on the other side."
            + "</p></body></html>";
    ImportedRun run =
        ImportedRun.of(
            archive.yaddash,
            new Upload()
                .field("publish", "true")
                .file("ferry.html", "text/html", page.getBytes(StandardCharsets.UTF_8)));
    JsonNode article = run.candidates("articles").get(0);
    String id =
        archive.api("articles?filter[title]=The ferry of Lonsund").at("/data/0/id").asText();
    JsonNode provenance = archive.api("articles/" + id).at("/data/meta/provenance");
    Answer answer = archive.api("annotations/articles/" + id);

    assertThat(answer.status()).as(answer + "\n" + article).isEqualTo(200);
    assertThat(answer.header("Content-Type"))
        .isEqualTo("application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"");
    assertThat(answer.at("/@context").asText()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
    assertThat(answer.at("/type").asText()).isEqualTo("AnnotationCollection");
    assertThat(answer.at("/total").asInt()).isEqualTo(provenance.size()).isPositive();
    for (int i = 0; i < provenance.size(); i++) {
      JsonNode annotation = answer.at("/first/items/" + i);
      JsonNode origin = provenance.path(i);
      assertThat(annotation.path("type").asText()).isEqualTo("Annotation");
      assertThat(annotation.at("/target/source/id").asText())
          .isEqualTo("urn:sha256:" + origin.path("original").asText());
      assertThat(annotation.at("/target/selector")).isEqualTo(origin.path("selector"));
      String pointer = annotation.at("/body/selector/value").asText();
      assertThat(archive.api("articles/" + id + "?inLanguage=*").at(pointer).isMissingNode())
          .as(pointer)
          .isFalse();
    }
    assertThat(archive.api("annotations/articles/" + id + "?page=0").at("/items"))
        .isEqualTo(answer.at("/first/items"));
    assertThat(errors(archive.api("annotations/articles/" + id + "?page=9")))
        .containsExactly("404 not-found ");
    assertThat(errors(archive.api("annotations/articles/" + id + "?page=x&y=1")))
        .containsExactlyInAnyOrder("400 bad-page page", "400 unknown-parameter y");
    assertThat(errors(archive.api("annotations/articles/none"))).containsExactly("404 not-found ");
    assertThat(archive.api("annotations/articles/" + archive.mine).at("/total").asInt()).isZero();
  }
}
