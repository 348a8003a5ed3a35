package org.yaddash.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaddash.Resources.newEntry;
import static org.yaddash.Resources.relate;
import static org.yaddash.delivery.Archive.TOWN;
import static org.yaddash.delivery.Archive.errors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaddash.Answer;

/** Whole lists as tables and as lines, chosen by {@code Accept}. */
class ExportsIT {
  private static final String CSV = "text/csv";
  private static final String LINES = "application/x-ndjson";

  private final Archive archive = Archive.shared();

  @Test
  void aTableHasARowForEachEntryThatMeetsTheConditionsInTheOrderAskedFor() {
    Answer answer =
        archive.api(
            "victims?filter[place]=%s&filter[age][exists]=true&sort=-age&fields[victims]=name,age,photos"
                .formatted(TOWN),
            "Accept",
            CSV);

    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith(CSV);
    assertThat(answer.header("Content-Disposition")).contains("victims.csv");
    assertThat(answer.text())
        .isEqualTo(
            "id,name,age,photos\r\n%s,Orla Venn,80,\r\n%s,Əli Dəniz,7,%s\r\n"
                .formatted(archive.man, archive.boy, archive.photo));
  }

  @Test
  void everyPublicFieldHasAColumnAndNoPrivateOne() {
    String heading =
        archive.api("victims?filter[place]=" + TOWN, "Accept", CSV).text().split("\r\n", 2)[0];

    assertThat(heading.split(",", -1))
        .contains("id", "slug", "name", "names.text", "names.kind", "biography", "photos")
        .contains("publishedAt")
        .doesNotContain("ethnicity", "religion", "names");
    assertThat(heading).doesNotContain("secret");
  }

  @Test
  void noCellIsAFormula() {
    String place = "Lonsund of formulas";
    List<String> titles =
        List.of("=1+1", "  =HYPERLINK(\"x\")", "@SUM(A1)", "-2 degrees", "+3", "\uff1d1", "a=b");
    List<String> ids = new ArrayList<>();
    for (String title : titles) {
      ObjectNode body = newEntry("articles", "{'publication': {'place': '%s'}}".formatted(place));
      body.withObject("/data/attributes").put("title", title);
      ids.add(archive.publish(body));
    }
    String table =
        archive
            .api(
                "articles?fields[articles]=title&filter[publication.place]=" + place, "Accept", CSV)
            .text();

    for (int i = 0; i < titles.size(); i++) {
      String title = titles.get(i);
      String cell = title.equals("a=b") ? title : "'" + title;
      String written = title.contains("\"") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
      assertThat(table).contains("%s,%s\r\n".formatted(ids.get(i), written));
    }
  }

  @Test
  void severalValuesShareACellAndKeepTheirPlaces() {
    String place = "Lonsund of many";
    archive.publish(
        newEntry(
            "sourceQuotes",
            "{'text': 'They, it says, were \\\"many\\\"\\nand more.', 'source': {'place': '%s', 'authors': ['A | B', 'C']}, 'figures': [{'value': 1, 'group': 'women'}, {'value': 2}, {'value': 3, 'group': 'men'}]}"
                .formatted(place)));
    String table =
        archive
            .api(
                "sourceQuotes?fields[sourceQuotes]=text,source,figures&filter[source.place]="
                    + place,
                "Accept",
                CSV)
            .text();

    assertThat(table)
        .contains("figures.measure,figures.group,figures.value")
        .contains("\"They, it says, were \"\"many\"\"\nand more.\"")
        .contains("A \\| B | C")
        .contains(",women |  | men,1 | 2 | 3,");
  }

  @Test
  void everyLineIsTheResourceOfAnEntry() throws IOException {
    Answer lines =
        archive.api("victims?sort=-age&filter[place]=" + TOWN, "Accept", LINES + ", */*;q=0.1");
    Answer list = archive.api("victims?sort=-age&filter[place]=" + TOWN);

    List<JsonNode> resources = new ArrayList<>();
    for (String line : lines.text().split("\n", -1)) {
      if (!line.isEmpty()) {
        resources.add(new ObjectMapper().readTree(line));
      }
    }
    assertThat(resources).hasSize(3);
    for (int i = 0; i < resources.size(); i++) {
      assertThat(resources.get(i)).isEqualTo(list.at("/data/" + i));
    }
    assertThat(lines.text()).endsWith("\n").doesNotContain("secret");
  }

  @Test
  void aListIsExportedWholeAndInStepsWithoutLosingAny() {
    String place = "Lonsund of crowds";
    ObjectNode crowd = newEntry("articles", "{'title': 'Crowd %s'}".formatted(place));
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 130; i++) {
      ids.add(
          archive.publish(
              newEntry(
                  "photos",
                  "{'caption': {'en': 'Number %d'}, 'place': '%s'}".formatted(i, place))));
    }
    String article = archive.publish(relate(crowd, "photos", "photos", ids.toArray(String[]::new)));
    for (String path :
        List.of("photos?filter[place]=" + place, "articles/%s/photos".formatted(article))) {
      String lines = archive.api(path, "Accept", LINES).text();
      assertThat(lines.lines()).as(path).hasSize(130);
      assertThat(ids).allMatch(lines::contains);
    }
  }

  @Test
  void anExportIsKnownByItsTagAndMayBeZipped() throws IOException {
    String path = "victims?filter[place]=" + TOWN;
    Answer whole = archive.api(path, "Accept", LINES);
    Answer zipped = archive.api(path, "Accept", LINES, "Accept-Encoding", "gzip");
    Answer head = archive.yaddash.head("/api/" + Archive.encoded(path), "Accept", LINES);

    assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
    try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.bytes()))) {
      assertThat(unzipped.readAllBytes()).isEqualTo(whole.bytes());
    }
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.bytes()).isEmpty();
    assertThat(head.header("ETag")).isEqualTo(whole.header("ETag"));
    for (String tag : List.of(whole.header("ETag"), zipped.header("ETag"))) {
      Answer known = archive.api(path, "Accept", LINES, "If-None-Match", tag);
      assertThat(known.status()).isEqualTo(304);
    }
    assertThat(archive.api(path, "Accept", CSV, "If-None-Match", whole.header("ETag")).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/csv | text/csv",
        "text/* | text/csv",
        "text/csv;q=0.5, application/x-ndjson | application/x-ndjson",
        "text/csv;q=0, */*;q=0.1 | application/vnd.api+json",
        "*/*;q=0.1, text/csv;q=0.2 | text/csv",
        "application/json | application/vnd.api+json",
        "application/* | application/vnd.api+json",
        "*/* | application/vnd.api+json",
      })
  void theMostWantedOfWhatThereIsIsAnswered(String accept, String mediaType) {
    Answer answer = archive.api("victims?filter[place]=" + TOWN, "Accept", accept);

    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith(mediaType);
    assertThat(answer.header("Vary")).contains("Accept");
  }

  @Test
  void whoAcceptsNothingOfItIsToldWhatThereIs() {
    Answer list = archive.api("victims", "Accept", "image/png");
    assertThat(errors(list)).containsExactly("406 not-acceptable ");
    assertThat(list.at("/errors/0/detail").asText())
        .contains("application/vnd.api+json", CSV, LINES);
    Answer one = archive.api("victims/" + archive.boy, "Accept", CSV);
    assertThat(errors(one)).containsExactly("406 not-acceptable ");
    assertThat(archive.api("victims").header("Link")).contains("rel=\"alternate\"", CSV, LINES);
  }

  @Test
  void whatAnExportDoesNotKnowIsRefused() {
    assertThat(errors(archive.api("victims?page[size]=2&include=photos", "Accept", CSV)))
        .containsExactlyInAnyOrder(
            "400 unknown-parameter page[size]", "400 unknown-parameter include");
    assertThat(errors(archive.api("photos?inLanguage=*", "Accept", CSV)))
        .containsExactly("400 bad-value inLanguage");
    assertThat(errors(archive.api("victims?filter[ethnicity]=x", "Accept", LINES)))
        .containsExactly("400 unknown-field filter[ethnicity]");
    assertThat(errors(archive.api("articles/nothing/photos", "Accept", LINES)))
        .containsExactly("404 not-found ");
  }

  @Test
  void oneLanguageIsExportedWithItsFallback() {
    String query = "photos?filter[place]=%s&fields[photos]=caption".formatted(TOWN);
    assertThat(archive.api(query + "&inLanguage=az", "Accept", CSV).text()).contains("Körpü");
    assertThat(archive.api(query, "Accept", CSV, "Accept-Language", "en").text())
        .contains("The quay");
    assertThat(archive.api(query + "&inLanguage=*", "Accept", LINES).text())
        .contains("Körpü", "The quay");
  }
}
