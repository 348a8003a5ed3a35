package org.yaddash.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaddash.Resources.change;
import static org.yaddash.Resources.json;
import static org.yaddash.Resources.newEntry;
import static org.yaddash.Resources.relate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaddash.Answer;
import org.yaddash.RunningYaddash;

/** What several sources say of one invented person. */
class AttestationsIT {
  private static final String BORN =
      "{'field': 'born', 'value': '1971', 'note': 'The register was burnt.'}";

  private final Archive archive = Archive.shared();
  private final RunningYaddash yaddash = archive.yaddash;

  @Test
  void theValuesOfOtherSourcesStandBesideTheEntrysOwn() {
    String quote = archive.publish(newEntry("sourceQuotes", "{'text': 'She was born in 1972.'}"));
    ObjectNode body = person();
    relate(body, "quotes", "sourceQuotes", quote);
    String second =
        "{'field': 'born', 'value': '1972', 'quote': '%s', 'original': '%s', 'preferred': false}"
            .formatted(quote, "ab".repeat(32));
    String id = archive.publish(attested(body, BORN, second));

    JsonNode meta = archive.api("victims/" + id).at("/data/meta");
    assertThat(meta.at("/attestations")).hasSize(1);
    assertThat(meta.at("/attestations/0/field").asText()).isEqualTo("born");
    JsonNode values = meta.at("/attestations/0/values");
    assertThat(values).hasSize(3);
    assertThat(values.at("/0")).isEqualTo(json("{'value': '1970', 'preferred': true}"));
    assertThat(values.at("/1"))
        .isEqualTo(
            json("{'value': '1971', 'preferred': false, 'note': 'The register was burnt.'}"));
    assertThat(values.at("/2/value").asText()).isEqualTo("1972");
    assertThat(values.at("/2/quote"))
        .isEqualTo(json("{'type': 'sourceQuotes', 'id': '%s'}".formatted(quote)));
    assertThat(values.at("/2/original").asText()).isEqualTo("ab".repeat(32));
    assertThat(meta.at("/provenance")).isEmpty();

    Answer gone =
        yaddash.post("/manage/sourceQuotes/%s/unpublish".formatted(quote), "If-Match", "\"2\"");
    assertThat(gone.status()).as(gone.toString()).isEqualTo(200);
    values = archive.api("victims/" + id).at("/data/meta/attestations/0/values");
    assertThat(values).hasSize(3);
    assertThat(values.at("/2").has("quote")).isFalse();
  }

  @Test
  void theyStayWhenTheEntrysOwnValueChangesAndGoWhenTheyAreTakenAway() {
    Answer created = yaddash.post("/manage/victims", attested(person(), BORN));
    assertThat(created.status()).as(created.toString()).isEqualTo(201);
    String path = "/manage/victims/" + created.at("/data/id").asText();
    assertThat(created.at("/data/meta/attestations/0/value").asText()).isEqualTo("1971");

    ObjectNode other = change("victims", created.at("/data/id").asText(), "{'born': '1969'}");
    Answer changed = yaddash.patch(path, other, "If-Match", created.header("ETag"));
    assertThat(changed.at("/data/attributes/born").asText()).isEqualTo("1969");
    assertThat(changed.at("/data/meta/attestations")).hasSize(1);

    ObjectNode none = change("victims", created.at("/data/id").asText(), "{}");
    none.withObject("/data/meta").putArray("attestations");
    Answer taken = yaddash.patch(path, none, "If-Match", changed.header("ETag"));
    assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
    assertThat(taken.at("/data/meta").has("attestations")).isFalse();
  }

  @Test
  void privateFieldsStayPrivate() {
    String id =
        archive.publish(
            attested(person(), "{'field': 'ethnicity', 'value': 'secretattested'}", BORN));

    Answer shown = archive.api("victims/" + id + "?inLanguage=*");
    assertThat(shown.at("/data/meta/attestations")).hasSize(1);
    assertThat(shown.text()).doesNotContain("secretattested").doesNotContain("ethnicity");
    assertThat(yaddash.get("/manage/victims/" + id).text()).contains("secretattested");
  }

  @Test
  void everythingThatIsWrongIsToldWithItsPlace() {
    Answer refused =
        yaddash.post(
            "/manage/victims",
            attested(
                person(),
                "{'field': 'hair', 'value': 'grey'}",
                "{'field': 'born', 'value': 'long ago'}",
                "{'field': 'names.3.text', 'value': 'Orla'}",
                "{'field': 'born', 'value': '1971', 'quote': '%s'}".formatted(archive.early),
                "{'field': 'born', 'value': '1971', 'preferred': true}",
                "{'field': 'born', 'value': '1971', 'original': 'none', 'colour': 1}",
                "{'value': '1971'}"));

    assertThat(refused.status()).isEqualTo(422);
    List<String> pointers = new ArrayList<>();
    refused.at("/errors").forEach(error -> pointers.add(error.at("/source/pointer").asText()));
    String at = "/data/meta/attestations/";
    assertThat(pointers)
        .containsExactly(
            at + "0/field",
            at + "1/value",
            at + "2/field",
            at + "3/quote",
            at + "4/preferred",
            at + "5/colour",
            at + "5/original",
            at + "6");
  }

  private static ObjectNode person() {
    return newEntry(
        "victims", "{'names': [{'text': 'Ilma Attested'}], 'status': 'killed', 'born': '1970'}");
  }

  private static ObjectNode attested(ObjectNode body, String... attestations) {
    ArrayNode list = body.withObject("/data/meta").putArray("attestations");
    for (String one : attestations) {
      list.add(json(one));
    }
    return body;
  }
}
