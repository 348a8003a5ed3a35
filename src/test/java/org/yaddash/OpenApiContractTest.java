package org.yaddash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The judge of all exchanges of the integration tests does judge. */
class OpenApiContractTest {
  private static final String DOCUMENT =
      """
      {"paths": {
        "/api/boats/{id}": {"get": {
          "parameters": [{"name": "page", "in": "query", "schema": {"type": "integer", "minimum": 1}},
                         {"name": "filter", "in": "query", "style": "deepObject"}],
          "responses": {
            "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Boat"}}}},
            "304": {"description": "unchanged"}}}},
        "/api/boats/new": {"get": {"responses": {"200": {"description": "no content"}}}}},
       "components": {
        "schemas": {"Boat": {"type": "object", "required": ["name"]}},
        "responses": {"Errors": {"content": {"application/json": {"schema": {"required": ["errors"]}}}}}}}
      """;

  private static List<String> violations(
      String method, String address, int status, String mediaType, String body) throws Exception {
    HttpHeaders headers =
        HttpHeaders.of(Map.of("Content-Type", List.of(mediaType)), (name, value) -> true);
    return new OpenApiContract(new ObjectMapper().readTree(DOCUMENT))
        .violations(
            method, address, new Answer(status, headers, body.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET | /api/boats/7 | 200 | application/json | {\"name\": \"Ida\"}",
        "GET | /api/boats/7?page=2&filter%5Ba%5D%5Bgt%5D=1 | 200 | application/json;charset=utf-8 | {\"name\": \"Ida\"}",
        "GET | /api/boats/7?page=1091351290337467893 | 200 | application/json | {\"name\": \"Ida\"}",
        "HEAD | /api/boats/7 | 304 | application/json | ''",
        "GET | /api/boats/new | 200 | application/json | ''",
        "GET | /api/ships | 404 | application/json | {\"errors\": []}",
        "DELETE | /api/boats/7 | 405 | application/json | {}",
      })
  void whatIsDescribedIsTaken(
      String method, String address, int status, String mediaType, String body) throws Exception {
    assertThat(violations(method, address, status, mediaType, body)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET | /api/boats/7 | 200 | application/json | {\"colour\": \"red\"} | name",
        "GET | /api/boats/7 | 200 | text/html | Ida | text/html",
        "GET | /api/boats/7 | 201 | application/json | {\"name\": \"Ida\"} | 201",
        "GET | /api/boats/7?size=2 | 200 | application/json | {\"name\": \"Ida\"} | size",
        "GET | /api/boats/7?page=0 | 200 | application/json | {\"name\": \"Ida\"} | minimum",
        "GET | /api/boats/7?page=x | 200 | application/json | {\"name\": \"Ida\"} | integer",
        "GET | /api/boats/new | 200 | application/json | {\"name\": \"Ida\"} | application/json",
        "GET | /api/ships | 200 | application/json | {} | address",
        "GET | /api/ships | 404 | application/json | {} | errors",
        "DELETE | /api/boats/7 | 200 | application/json | {} | DELETE",
      })
  void whatIsNotDescribedIsTold(
      String method, String address, int status, String mediaType, String body, String told)
      throws Exception {
    assertThat(violations(method, address, status, mediaType, body))
        .hasSize(1)
        .first()
        .asString()
        .contains(told);
  }

  @Test
  void aLiteralStepIsPreferredToAVariableOne() throws Exception {
    assertThat(violations("GET", "/api/boats/new", 304, "application/json", "")).hasSize(1);
    assertThat(violations("GET", "/api/boats/old", 304, "application/json", "")).isEmpty();
  }
}
