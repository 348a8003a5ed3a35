package org.yaddash.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaddash.delivery.Archive.TOWN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaddash.Answer;

class GraphQlIT {
  private static final String IN_TOWN = "filter: [{field: \"place\", value: \"" + TOWN + "\"}]";

  private final Archive archive = Archive.shared();

  @Test
  void entriesComeWithTheFieldsAndRelationsThatAreAskedFor() {
    JsonNode data =
        data(
            "{ articlesEntry(id: \"%s\") { id title quotes { text source { title year } } victims { name } } }"
                .formatted(archive.flood));

    JsonNode article = data.path("articlesEntry");
    assertThat(article.path("id").asText()).isEqualTo(archive.flood);
    assertThat(article.path("title").asText()).contains(TOWN);
    assertThat(article.at("/quotes/0/source/year").asInt()).isEqualTo(1999);
    assertThat(article.at("/victims/0/name").asText()).isEqualTo("Əli Dəniz");
    assertThat(article.has("body")).isFalse();
  }

  @Test
  void listsAreFilteredSortedAndPagedAsTheirAddressesAre() {
    JsonNode page =
        data("{ victims(%s, sort: [\"-age\"], size: 1) { total after items { name } } }"
                .formatted(IN_TOWN))
            .path("victims");
    assertThat(page.path("total").asInt()).isEqualTo(3);
    assertThat(page.at("/items/0/name").asText()).isEqualTo("Orla Venn");

    JsonNode next =
        data("{ victims(%s, sort: [\"-age\"], size: 1, after: \"%s\") { items { name } } }"
                .formatted(IN_TOWN, page.path("after").asText()))
            .path("victims");
    assertThat(next.at("/items/0/name").asText()).isEqualTo("Əli Dəniz");

    JsonNode found =
        data("{ victims(%s, search: \"doctor\", inLanguage: \"en\") { items { description } } }"
                .formatted(IN_TOWN))
            .path("victims");
    assertThat(found.at("/items/0/description").asText()).isEqualTo("a young doctor");
  }

  @Test
  void draftsAreNullAndPrivateFieldsAreNoFields() {
    assertThat(
            data("{ articlesEntry(id: \"%s\") { id } }".formatted(archive.draft))
                .path("articlesEntry")
                .isNull())
        .isTrue();
    Answer asked = post("{ victims { items { ethnicity } } }");
    assertThat(asked.at("/errors/0/message").asText()).contains("ethnicity");
    assertThat(archive.api("graphql/schema").text())
        .contains("type Victims")
        .doesNotContain("ethnicity")
        .doesNotContain("religion");
    for (String way :
        List.of(
            "filter: [{field: \"ethnicity\", value: \"secretethnicity\"}]",
            "filter: [{field: \"religion\", op: \"exists\", value: \"true\"}]",
            "sort: [\"ethnicity\"]")) {
      Answer refused = post("{ victims(%s) { total } }".formatted(way));
      assertThat(refused.at("/errors/0/extensions/code").asText())
          .as(way)
          .isEqualTo("unknown-field");
    }
    assertThat(
            data("{ victims(search: \"secretethnicity\") { total } }").at("/victims/total").asInt())
        .isZero();
  }

  @Test
  void whatIsWrongIsToldAndTheRestIsAnswered() {
    Answer answer = post("{ articles { total } victims(size: 1000, sort: [\"hair\"]) { total } }");

    assertThat(answer.status()).isEqualTo(200);
    List<String> codes = new ArrayList<>();
    answer.at("/errors").forEach(error -> codes.add(error.at("/extensions/code").asText()));
    assertThat(codes).containsExactlyInAnyOrder("unknown-field", "bad-page");
    assertThat(post("{ none }").at("/errors")).isNotEmpty();
    assertThat(post("{").at("/errors")).isNotEmpty();
    assertThat(post("mutation { none }").at("/errors")).isNotEmpty();
    assertThat(ask("POST", "/api/graphql", "[]", "Content-Type", "application/json").status())
        .isEqualTo(400);
    assertThat(ask("POST", "/api/graphql", "{}", "Content-Type", "text/plain").status())
        .isEqualTo(415);
  }

  @Test
  void questionsThatWouldCostTooMuchAreRefused() {
    StringBuilder deep = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      deep.append("articles { victims { ");
    }
    String query = "{ victims { items { " + deep + "id" + " } }".repeat(10) + " } } }";
    assertThat(post(query).at("/errors/0/message").asText()).contains("depth");
    StringBuilder wide = new StringBuilder("{");
    for (int i = 0; i < 400; i++) {
      wide.append(" a").append(i).append(": victims { items { id name } }");
    }
    assertThat(post(wide.append(" }").toString()).at("/errors/0/message").asText())
        .contains("complexity");
  }

  @Test
  void theSameIsAskedInAnAddress() {
    String query = URLEncoder.encode("query Q { articles { total } }", StandardCharsets.UTF_8);
    Answer answer =
        archive.yaddash.get("/api/graphql?operationName=Q&query=" + query, "Accept", "*/*");

    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.at("/data/articles/total").asInt()).isPositive();
    Answer strict =
        archive.yaddash.get(
            "/api/graphql?query=%7B", "Accept", "application/graphql-response+json");
    assertThat(strict.status()).isEqualTo(400);
    Answer flight = archive.yaddash.ask("OPTIONS", "/api/graphql", null);
    assertThat(flight.header("Access-Control-Allow-Methods")).contains("POST");
  }

  private JsonNode data(String query) {
    Answer answer = post(query);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(answer.json().has("errors")).as(answer.text()).isFalse();
    return answer.at("/data");
  }

  private Answer post(String query) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("query", query);
    return ask("POST", "/api/graphql", body.toString(), "Content-Type", "application/json");
  }

  private Answer ask(String method, String path, String body, String... headers) {
    return archive.yaddash.ask(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
  }
}
