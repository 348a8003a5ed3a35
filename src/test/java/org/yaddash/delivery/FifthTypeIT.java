package org.yaddash.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaddash.Resources.newEntry;
import static org.yaddash.Resources.relate;
import static org.yaddash.delivery.Archive.encoded;
import static org.yaddash.delivery.Archive.ids;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaddash.Answer;
import org.yaddash.RunningYaddash;

/** A fifth content type needs one file and no Java. */
class FifthTypeIT {
  private static final String PLACES =
      """
      {
        "$schema": "vocabulary/content-type.json",
        "title": "Places",
        "type": "object",
        "x-display": "name",
        "required": ["name"],
        "additionalProperties": false,
        "properties": {
          "name": {"type": "string", "x-search": "text"},
          "kind": {"type": "string", "x-search": "keyword", "x-facet": true},
          "founded": {"type": "string", "format": "edtf", "x-search": "keyword"},
          "height": {"type": "number", "x-search": "keyword"},
          "inhabited": {"type": "boolean", "x-search": "keyword"},
          "story": {"type": "string", "x-localized": true, "x-search": "text"},
          "survey": {"type": "object", "properties": {
            "by": {"type": "string", "x-search": "name"},
            "fee": {"type": "integer", "x-search": "keyword", "x-private": true}}},
          "grudge": {"type": "string", "x-search": "text", "x-private": true},
          "unseen": {"x-relation": {"type": "photos", "many": true}, "x-private": true},
          "nearest": {"x-relation": {"type": "places", "many": false}},
          "photos": {"x-relation": {"type": "photos", "many": true}}
        }
      }
      """;

  @TempDir Path types;

  private static String publish(RunningYaddash yaddash, ObjectNode body) {
    String type = body.at("/data/type").asText();
    Answer created = yaddash.post("/manage/" + type, body);
    assertThat(created.status()).as(created.toString()).isEqualTo(201);
    String id = created.at("/data/id").asText();
    Answer published =
        yaddash.post(
            "/manage/%s/%s/publish".formatted(type, id), "If-Match", created.header("ETag"));
    assertThat(published.status()).as(published.toString()).isEqualTo(200);
    return id;
  }

  @Test
  void aFileMakesATypeThatCanBeWrittenReadAndAskedFor() throws IOException {
    Files.writeString(types.resolve("places.json"), PLACES);
    try (RunningYaddash yaddash =
        RunningYaddash.start(Map.of("YADDASH_CONTENT_TYPES", types.toString()))) {
      String photo = publish(yaddash, newEntry("photos", "{'alt': {'en': 'A lighthouse in fog'}}"));
      String hill =
          publish(
              yaddash,
              newEntry(
                  "places",
                  "{'name': 'Hill', 'kind': 'hill', 'founded': '18XX', 'height': 120.5, 'inhabited': false, 'grudge': 'whisper', 'survey': {'by': 'Ada Lund', 'fee': 4711}}"));
      ObjectNode body =
          newEntry(
              "places",
              "{'name': 'Lighthouse', 'kind': 'tower', 'founded': '1901-05', 'height': 33, 'inhabited': true, 'story': {'en': 'Built after the flood'}}");
      relate(body, "photos", "photos", photo);
      relate(body, "unseen", "photos", photo);
      body.withObject("/data/relationships")
          .putObject("nearest")
          .putObject("data")
          .put("type", "places")
          .put("id", hill);
      String tower = publish(yaddash, body);

      assertThat(ids(yaddash.get("/api/places?sort=-height"))).containsExactly(hill, tower);
      assertThat(find(yaddash, "filter[height][gt]=33")).containsExactly(hill);
      assertThat(find(yaddash, "filter[height]=33.0")).containsExactly(tower);
      assertThat(find(yaddash, "filter[inhabited]=true")).containsExactly(tower);
      assertThat(find(yaddash, "filter[founded][lt]=1900")).containsExactly(hill);
      assertThat(find(yaddash, "filter[nearest.name]=Hill")).containsExactly(tower);
      assertThat(find(yaddash, "filter[survey.by]=Ada Lund")).containsExactly(hill);
      assertThat(find(yaddash, "filter[survey][exists]=false")).containsExactly(tower);
      assertThat(find(yaddash, "filter[search]=built flood")).containsExactly(tower);
      assertThat(find(yaddash, "filter[search]=whisper")).isEmpty();

      Answer one = yaddash.get("/api/places/lighthouse?include=nearest,photos");
      assertThat(one.at("/data/id").asText()).isEqualTo(tower);
      assertThat(one.at("/included")).hasSize(2);
      assertThat(one.at("/data/relationships").has("unseen")).isFalse();
      assertThat(yaddash.get("/api/places/lighthouse/nearest").at("/data/id").asText())
          .isEqualTo(hill);
      assertThat(yaddash.get("/api/places/hill/nearest").at("/data").isNull()).isTrue();
      assertThat(yaddash.get("/api/places/hill/relationships/nearest").at("/data").isNull())
          .isTrue();
      assertThat(yaddash.get("/api/places/lighthouse/unseen").status()).isEqualTo(404);
      assertThat(yaddash.get("/api/places?include=unseen").status()).isEqualTo(400);
      assertThat(yaddash.get("/api/places/hill").text()).doesNotContain("4711", "whisper", "fee");
      for (String path : new String[] {"/api/types/places", "/api/openapi.json"}) {
        String described = yaddash.get(path).text();
        assertThat(described.contains("founded")).as(path).isTrue();
        for (String secret : new String[] {"grudge", "\"fee\"", "unseen", "survey.fee"}) {
          assertThat(described.contains(secret)).as(path + " " + secret).isFalse();
        }
      }
      assertThat(yaddash.get("/api").at("/links/places").asText()).isEqualTo("/api/places");
      otherTongues(yaddash, tower, hill, photo);
      assertThat(yaddash.get("/manage/places").at("/data")).hasSize(2);
    }
  }

  /** The file says nothing of other vocabularies, and is understood in them all the same. */
  private static void otherTongues(
      RunningYaddash yaddash, String tower, String hill, String photo) {
    Answer linked = yaddash.get("/api/places/lighthouse", "Accept", "application/ld+json");
    assertThat(linked.at("/@type").asText()).isEqualTo("Thing");
    assertThat(linked.at("/name").asText()).isEqualTo("Lighthouse");
    assertThat(linked.at("/image/@id").asText()).endsWith("/api/photos/" + photo);
    String cited = "application/vnd.citationstyles.csl+json";
    assertThat(yaddash.get("/api/places/hill", "Accept", cited).at("/0/title").asText())
        .isEqualTo("Hill");
    String record = "/api/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=urn:uuid:" + hill;
    assertThat(XmlAnswers.of(yaddash.get(record)).texts("//metadata/*/*"))
        .contains("Hill", "hill", "18XX", "Places");
    assertThat(XmlAnswers.of(yaddash.get("/sitemap-places-1.xml")).texts("//loc")).hasSize(2);
    assertThat(XmlAnswers.of(yaddash.get("/api/feeds/places.atom")).texts("//entry/id"))
        .containsExactly("urn:uuid:" + tower, "urn:uuid:" + hill);
    assertThat(yaddash.get("/api/places", "Accept", "text/csv").text())
        .startsWith("id,slug,name,kind,founded,height,inhabited,story,survey.by,");
    for (String path :
        new String[] {
          "/api/places", "/api/feeds/places.json", "/api/oai?verb=ListRecords&metadataPrefix=oai_dc"
        }) {
      for (String mediaType :
          new String[] {
            "application/ld+json, */*;q=0.1",
            cited + ", */*;q=0.1",
            "application/atom+xml, */*;q=0.1",
            "application/feed+json, */*;q=0.1",
            "text/csv, */*;q=0.1",
            "application/x-ndjson, */*;q=0.1"
          }) {
        Answer answer = yaddash.get(path, "Accept", mediaType);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain("4711", "whisper", "unseen");
      }
    }
  }

  private static List<String> find(RunningYaddash yaddash, String query) {
    return ids(yaddash.get("/api/places?" + encoded(query)));
  }
}
