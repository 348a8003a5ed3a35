package org.yaddash.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaddash.Resources.newEntry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaddash.Answer;

/** What is kept is sent as if it had just been made, and never when it no longer holds. */
class KeptAnswersIT {
  private final Archive archive = Archive.shared();

  /** After this, nothing that was kept holds. */
  private String publishSomething() {
    return archive.publish(newEntry("photos", "{'caption': {'en': 'A lamp', 'az': 'Lampa'}}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "victims/{boy}",
        "victims/{boy}?include=photos&fields[photos]=caption",
        "victims/{boy}/photos",
        "victims/{boy}/relationships/photos",
        "victims?filter[sex]=male&sort=-age,name&page[size]=2",
        "articles?include=quotes,victims.photos&facetBy=keywords",
        "search?filter[search]=flood",
        "changes?page[size]=3",
        "types",
        "types/photos",
        "openapi.json",
      })
  void whatIsKeptIsSentAsIfItHadJustBeenMade(String pattern) {
    String path = pattern.replace("{boy}", archive.boy);
    List<List<String>> ways =
        List.of(
            List.of(),
            List.of("Accept-Language", "az;q=0.9, ru"),
            List.of("Accept-Encoding", "gzip"),
            List.of("Accept", "application/json"),
            List.of("Accept", "application/vnd.api+json, */*;q=0.1"));
    publishSomething();
    for (List<String> way : ways) {
      String[] headers = way.toArray(String[]::new);
      Answer made = archive.api(path, headers);
      Answer kept = archive.api(path, headers);
      Answer headOfKept = archive.yaddash.head("/api/" + Archive.encoded(path), headers);
      assertAlike(path + way, kept, made);
      assertThat(all(headOfKept)).as(path + way).isEqualTo(all(made));
      assertThat(headOfKept.bytes()).isEmpty();
    }
  }

  /** A step that is percent-encoded without need goes through JAX-RS; the plain one does not. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "victims/{boy}",
        "victims/{boy}?include=photos&inLanguage=*",
        "victims?filter[sex]=male&sort=-age,name&page[size]=2&facetBy=sex",
        "articles?include=quotes&filter[search]=flood",
        "figures?sort=-value",
        "victims/nobody",
        "victims?sort=nothing",
      })
  void bothWaysToAnEntryAnswerAlike(String pattern) {
    String path = pattern.replace("{boy}", archive.boy);
    String roundabout = path.replaceFirst("s(?=[/?])", "%73");
    List<List<String>> ways =
        List.of(
            List.of(),
            List.of("Accept-Language", "az"),
            List.of("Accept-Encoding", "gzip"),
            List.of("Accept", "text/html"),
            List.of("If-None-Match", "*"));
    publishSomething();
    for (List<String> way : ways) {
      String[] headers = way.toArray(String[]::new);
      Answer one = archive.api(path, headers);
      Answer other = archive.api(roundabout, headers);
      assertAlike(path + way, other, one);
      assertThat(all(archive.yaddash.head("/api/" + Archive.encoded(path), headers)))
          .as(path + way)
          .isEqualTo(all(one));
    }
  }

  @Test
  void theHeadersAloneAreKeptToo() {
    String path = "/api/victims/" + archive.boy;
    publishSomething();
    Answer made = archive.yaddash.head(path);
    Answer kept = archive.yaddash.get(path);
    assertThat(all(kept)).isEqualTo(all(made));

    publishSomething();
    String tag = kept.header("ETag");
    Answer unchangedMade = archive.yaddash.get(path, "If-None-Match", tag);
    Answer unchangedKept = archive.yaddash.get(path, "If-None-Match", tag);
    assertThat(unchangedMade.status()).isEqualTo(304);
    assertThat(unchangedKept.status()).isEqualTo(304);
    assertThat(all(unchangedKept)).isEqualTo(all(unchangedMade));
    assertThat(archive.yaddash.get(path, "If-None-Match", "\"other\"").bytes())
        .isEqualTo(kept.bytes());
  }

  private static void assertAlike(String what, Answer one, Answer other) {
    assertThat(one.status()).as(what).isEqualTo(other.status());
    assertThat(all(one)).as(what).isEqualTo(all(other));
    assertThat(one.bytes()).as(what).isEqualTo(other.bytes());
  }

  private static Map<String, List<String>> all(Answer answer) {
    Map<String, List<String>> headers = new LinkedHashMap<>(answer.headers().map());
    headers.remove("date");
    headers.remove("connection"); // the server ends one now and then, whatever was asked
    return headers;
  }

  @Test
  void whatIsPublishedAndTakenBackIsSeenAtOnce() {
    String list = "victims?filter[occupation]=keeper of kept answers&fields[victims]=name";
    for (int i = 0; i < 5; i++) {
      assertThat(archive.api(list).at("/meta/total").asInt()).isZero();
      assertThat(archive.api(list).at("/meta/total").asInt()).isZero();
      String id =
          archive.publish(
              newEntry(
                  "victims",
                  "{'names': [{'text': 'Ilm Orra'}], 'occupation': 'keeper of kept answers'}"));
      assertThat(archive.api(list).at("/meta/total").asInt()).isEqualTo(1);
      assertThat(archive.api("victims/" + id).status()).isEqualTo(200);
      assertThat(archive.api("victims/" + id).status()).isEqualTo(200);

      Answer draft = archive.yaddash.get("/manage/victims/" + id);
      Answer back =
          archive.yaddash.post(
              "/manage/victims/" + id + "/unpublish", "If-Match", draft.header("ETag"));
      assertThat(back.status()).as(back.toString()).isEqualTo(200);
      assertThat(archive.api("victims/" + id).status()).isEqualTo(404);
      assertThat(archive.api(list).at("/meta/total").asInt()).isZero();
    }
  }

  @Test
  void aChangeIsSeenByThoseWhoHaveTheOldContent() {
    String id = publishSomething();
    Answer had = archive.api("photos/" + id);
    assertThat(archive.api("photos/" + id, "If-None-Match", had.header("ETag")).status())
        .isEqualTo(304);

    Answer draft = archive.yaddash.get("/manage/photos/" + id);
    var body = newEntry("photos", "{'caption': {'en': 'Two lamps'}}");
    body.withObject("/data").put("id", id);
    Answer changed =
        archive.yaddash.patch("/manage/photos/" + id, body, "If-Match", draft.header("ETag"));
    assertThat(archive.api("photos/" + id, "If-None-Match", had.header("ETag")).status())
        .isEqualTo(304);
    archive.yaddash.post("/manage/photos/" + id + "/publish", "If-Match", changed.header("ETag"));

    Answer now = archive.api("photos/" + id, "If-None-Match", had.header("ETag"));
    assertThat(now.status()).isEqualTo(200);
    assertThat(now.at("/data/attributes/caption").asText()).isEqualTo("Two lamps");
  }

  @Test
  void languagesAndMediaTypesAreKeptApart() {
    String path = "photos/" + publishSomething();
    for (int i = 0; i < 2; i++) {
      assertThat(archive.api(path).at("/data/attributes/caption").asText()).isEqualTo("A lamp");
      assertThat(archive.api(path, "Accept-Language", "az").at("/data/attributes/caption").asText())
          .isEqualTo("Lampa");
      assertThat(archive.api(path, "Accept", "text/html").status()).isEqualTo(406);
      assertThat(archive.api(path, "Accept", "application/vnd.api+json;ext=x").status())
          .isEqualTo(406);
      assertThat(archive.api(path, "Accept", "text/html, */*;q=0.1").status()).isEqualTo(200);
    }
  }

  @Test
  void thePlainAndTheGzippedFormOfWhatIsKeptAreOneContent() throws IOException {
    publishSomething();
    String path = "victims?sort=name&page[size]=100";
    Answer plain = archive.api(path);
    Answer zipped = archive.api(path, "Accept-Encoding", "gzip");
    assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(zipped.header("ETag")).isEqualTo(plain.header("ETag").replaceAll("\"$", "-gz\""));
    byte[] unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.bytes())).readAllBytes();
    assertThat(unzipped).isEqualTo(plain.bytes());
    for (String tag : List.of(plain.header("ETag"), zipped.header("ETag"))) {
      Answer unchanged = archive.api(path, "Accept-Encoding", "gzip", "If-None-Match", tag);
      assertThat(unchanged.status()).isEqualTo(304);
      assertThat(unchanged.header("ETag")).isEqualTo(tag);
    }
  }

  @Test
  void aQueryInAnotherSpellingIsTheSameQuestion() {
    publishSomething();
    Answer one = archive.yaddash.get("/api/victims?filter%5Bsex%5D=male&page%5Bsize%5D=3");
    Answer other = archive.yaddash.get("/api/victims?filter%5bsex%5d=m%61le&page%5Bsize%5D=%33");
    assertThat(other.bytes()).isEqualTo(one.bytes());
    assertThat(archive.yaddash.get("/api/victims?filter%5Bsex%5D=male&filter%5Bsex%5D=male"))
        .extracting(Answer::status)
        .isEqualTo(400);
  }
}
