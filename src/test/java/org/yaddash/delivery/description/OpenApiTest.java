package org.yaddash.delivery.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaddash.delivery.tongues.Tongues;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.types.ContentTypes;

class OpenApiTest {
  private final Catalogue catalogue = Catalogue.of(ContentTypes.load(), List.of("en"));
  private final ObjectNode document = OpenApi.of(catalogue, Tongues.of());

  @Test
  void everyReferenceLeadsSomewhere() {
    Set<String> references = new HashSet<>();
    gather(document, references);

    assertThat(references).hasSizeGreaterThan(100);
    for (String reference : references) {
      assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
    }
  }

  private static void gather(JsonNode node, Set<String> references) {
    JsonNode reference = node.path("$ref");
    if (reference.isTextual()) {
      references.add(reference.asText());
    }
    node.forEach(inside -> gather(inside, references));
  }

  @Test
  void everyAddressOfEveryTypeIsDescribed() {
    assertThat(document.path("openapi").asText()).startsWith("3.1");
    for (String path :
        List.of(
            "/api",
            "/api/types",
            "/api/types/{type}",
            "/api/search",
            "/api/search/suggest",
            "/api/changes",
            "/api/openapi.json",
            "/api/victims",
            "/api/victims/{id}",
            "/api/victims/{id}/photos",
            "/api/victims/{id}/relationships/photos",
            "/api/photos/{id}/file")) {
      assertThat(document.path("paths").has(path)).as(path).isTrue();
    }
    Set<String> ids = new HashSet<>();
    document
        .path("paths")
        .forEach(path -> assertThat(ids.add(path.at("/get/operationId").asText())).isTrue());
  }

  @Test
  void headersStandInTheSameOrderAfterEveryStart() {
    List<String> names = new ArrayList<>();
    document
        .at("/paths/~1api~1victims/get/responses/200/headers")
        .fieldNames()
        .forEachRemaining(names::add);

    assertThat(names).containsExactly("ETag", "Last-Modified", "Content-Language", "Cache-Control");
  }

  @Test
  void everyParameterIsDescribedOncePerAddress() {
    document
        .path("paths")
        .properties()
        .forEach(
            path -> {
              Set<String> names = new HashSet<>();
              for (JsonNode parameter : path.getValue().at("/get/parameters")) {
                JsonNode known =
                    parameter.has("$ref")
                        ? document.at(parameter.path("$ref").asText().substring(1))
                        : parameter;
                assertThat(names.add(known.path("name").asText()))
                    .as(path.getKey() + " " + known)
                    .isTrue();
                assertThat(known.path("in").asText()).isIn("query", "path");
                assertThat(known.has("schema")).isTrue();
              }
            });
    assertThat(document.at("/components/parameters").has("victims.filter.age.gte")).isTrue();
    assertThat(document.at("/components/parameters").has("victims.filter.age.prefix")).isFalse();
  }

  @Test
  void noPrivateFieldIsDescribed() {
    ObjectNode schema = PublicSchema.of(catalogue.types().get("victims"), catalogue);
    for (String described : List.of(document.toString(), schema.toString())) {
      assertThat(described.contains("occupation")).isTrue();
      assertThat(described.contains("ethnicity")).isFalse();
      assertThat(described.contains("religion")).isFalse();
    }
  }
}
