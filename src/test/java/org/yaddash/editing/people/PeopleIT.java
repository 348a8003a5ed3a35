package org.yaddash.editing.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.yaddash.Answer;
import org.yaddash.RunningYaddash;
import org.yaddash.Upload;
import org.yaddash.seed.ImportedRun;

/** Imports two lists of the victims of a disaster that never was, in two scripts. */
class PeopleIT {
  private static final String ENGLISH =
      "<html><body><h2>Victims of the Orlun flood</h2><table border=1>"
          + "<tr><td>No.</td><td>Name</td><td>Born</td><td>Work</td></tr>"
          + "<tr><td>1</td><td>DZURMAN Tovran Ilvarovich</td><td>1928</td><td>winder</td></tr>"
          + "<tr><td>2</td><td>VARLESH Selmuna Tovranovna</td><td>1937</td><td>nurse</td></tr>"
          + "<tr><td>3</td><td>ZARNUK Osval Perlanovich</td><td>1933</td><td>driver</td></tr></table>"
          + "<p>The Commission counted 61 persons killed, and everybody in Orlun knew that it had not looked far.</p>"
          + "</body></html>";
  private static final String RUSSIAN =
      "<html><body><h2>Список погибших</h2>"
          + "1. Дзурман Товран Ильварович, 1928 г.р., машинист.<br>"
          + "2. Варлеш Сельмуна Товрановна, 1937 г.р., медсестра.<br>"
          + "3. Гардов Нурлан Ильясович, 1940 г.р., откатчик.<br><br>"
          + "<p>В ту ночь в Орлуне погибли 94 человека, хотя газеты столицы написали совсем другое число.</p>"
          + "</body></html>";

  private final RunningYaddash yaddash = RunningYaddash.shared();

  @Test
  void onePersonOfTwoListsIsProposedAndCanBeTakenApartForGood() {
    ImportedRun run =
        ImportedRun.of(
            yaddash,
            new Upload()
                .field("dryRun", "true")
                .file("list.html", "text/html; charset=utf-8", ENGLISH.getBytes(UTF_8))
                .file("spisok.html", "text/html; charset=utf-8", RUSSIAN.getBytes(UTF_8)));
    assertThat(run.candidates("victims")).hasSize(6);

    Answer clusters = yaddash.get(run.path() + "/clusters");
    assertThat(clusters.status()).isEqualTo(200);
    assertThat(clusters.at("/meta/total").asInt()).isEqualTo(2);
    JsonNode first = clusters.at("/data/0");
    assertThat(first.at("/attributes/members").findValuesAsText("name"))
        .containsExactly("DZURMAN Tovran Ilvarovich", "Дзурман Товран Ильварович");
    assertThat(first.at("/attributes/members").findValuesAsText("file"))
        .containsExactly("list.html", "spisok.html");
    assertThat(first.at("/attributes/confidence").asDouble()).isBetween(0.5, 1.0);

    Answer split = yaddash.post(run.path() + "/clusters/" + first.path("id").asText() + "/split");
    assertThat(split.status()).as(split.toString()).isEqualTo(200);
    assertThat(split.at("/meta/total").asInt()).isEqualTo(1);
    assertThat(
            yaddash.get(run.path() + "/clusters").at("/data/0/attributes/members/0/name").asText())
        .isEqualTo("VARLESH Selmuna Tovranovna");
    assertThat(
            yaddash.post(run.path() + "/clusters/" + first.path("id").asText() + "/split").status())
        .isEqualTo(404);

    Answer contradictions = yaddash.get(run.path() + "/contradictions");
    assertThat(contradictions.status()).isEqualTo(200);
    assertThat(contradictions.at("/data/0/attributes/measure").asText()).isEqualTo("killed");
    assertThat(contradictions.at("/data/0/attributes/values").asText()).isEqualTo("61, 94");
  }

  @Test
  void whatThereIsNoSuchThingOfIsNotFound() {
    assertThat(yaddash.get("/manage/imports/nothing/clusters").status()).isEqualTo(404);
    assertThat(yaddash.get("/manage/imports/nothing/contradictions").status()).isEqualTo(404);
    assertThat(yaddash.get("/manage/imports/nothing/clusters?colour=red").status()).isEqualTo(400);
  }
}
