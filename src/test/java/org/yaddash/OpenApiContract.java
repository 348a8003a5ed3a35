package org.yaddash;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.zip.GZIPInputStream;

/**
 * What a service's OpenAPI 3.1 document says of an exchange: whether the address and method are
 * there, whether what was asked for is described when it was granted, and whether the answer has a
 * status, a media type and a body that are described. Bodies and parameters are judged by a JSON
 * Schema validator. Every exchange of an integration test with {@code /api} is held against it.
 */
final class OpenApiContract {
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  /** OAI-PMH answers what is wrong with a request in its own words, and with success. */
  private static final String TELLS_ERRORS_WITH_200 = "/api/oai";

  private final JsonNode document;
  private final ConcurrentMap<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();

  OpenApiContract(JsonNode document) {
    this.document = document;
  }

  /**
   * How an exchange differs from what is described; empty when it does not.
   *
   * @param address path and query as they were sent
   */
  List<String> violations(String method, String address, Answer answer) {
    int question = address.indexOf('?');
    String given = question < 0 ? address : address.substring(0, question);
    String path = given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
    String query = question < 0 ? "" : address.substring(question + 1);
    Optional<JsonNode> known = item(path);
    if (known.isEmpty()) {
      return answer.status() < 400
          ? List.of("The address is not described, and was answered with " + answer.status())
          : errors(answer);
    }
    JsonNode operation = known.get().path(method.equals("HEAD") ? "get" : lower(method));
    if (operation.isMissingNode()) {
      return answer.status() < 400 && !method.equals("OPTIONS")
          ? List.of(
              "%s is not described, and was answered with %d".formatted(method, answer.status()))
          : List.of();
    }
    List<String> violations = new ArrayList<>();
    if (answer.status() < 400 && !path.equals(TELLS_ERRORS_WITH_200)) {
      violations.addAll(parameters(operation, query));
    }
    violations.addAll(response(operation, answer));
    return violations;
  }

  /** What is described of the address that fits best: the one with the most literal steps. */
  private Optional<JsonNode> item(String path) {
    String[] asked = path.split("/", -1);
    Optional<JsonNode> best = Optional.empty();
    int most = -1;
    for (Map.Entry<String, JsonNode> one : document.path("paths").properties()) {
      String[] steps = one.getKey().split("/", -1);
      int literal = steps.length == asked.length ? 0 : -1;
      for (int i = 0; i < steps.length && literal >= 0; i++) {
        boolean variable = steps[i].startsWith("{") && steps[i].endsWith("}");
        boolean same = steps[i].equals(decoded(asked[i]));
        literal = same ? literal + 1 : variable && !asked[i].isEmpty() ? literal : -1;
      }
      if (literal > most) {
        most = literal;
        best = Optional.of(one.getValue());
      }
    }
    return best;
  }

  private List<String> parameters(JsonNode operation, String query) {
    Map<String, JsonNode> described = new HashMap<>();
    for (JsonNode parameter : operation.path("parameters")) {
      JsonNode one = resolved(parameter);
      if (one.path("in").asText().equals("query")) {
        described.put(one.path("name").asText(), one);
      }
    }
    List<String> violations = new ArrayList<>();
    for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      JsonNode parameter = described.get(name);
      int bracket = name.indexOf('[');
      if (parameter == null && bracket > 0 && described.containsKey(name.substring(0, bracket))) {
        continue; // one of the members of a deep object
      }
      if (name.isEmpty()) {
        continue;
      }
      if (parameter == null) {
        violations.add("The parameter '%s' is not described, and was taken".formatted(name));
      } else if (!(value.isEmpty() && parameter.path("allowEmptyValue").asBoolean())) {
        JsonNode schema = parameter.path("schema");
        schema(schema)
            .validate(value(value, schema))
            .forEach(wrong -> violations.add("%s=%s: %s".formatted(name, value, wrong)));
      }
    }
    return violations;
  }

  /** A value of a query as its schema means it. */
  private static JsonNode value(String text, JsonNode schema) {
    return switch (schema.path("type").asText()) {
      case "integer", "number" -> number(text);
      case "boolean" ->
          text.equals("true") || text.equals("false")
              ? BooleanNode.valueOf(text.equals("true"))
              : TextNode.valueOf(text);
      case "array" -> {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        for (String item : text.split(",", -1)) {
          items.add(item);
        }
        yield items;
      }
      default -> TextNode.valueOf(text);
    };
  }

  private static JsonNode number(String text) {
    try {
      return DecimalNode.valueOf(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return TextNode.valueOf(text);
    }
  }

  private List<String> response(JsonNode operation, Answer answer) {
    JsonNode responses = operation.path("responses");
    String status = Integer.toString(answer.status());
    JsonNode response = resolved(responses.path(responses.has(status) ? status : "default"));
    if (response.isMissingNode()) {
      return List.of("The status %s is not described".formatted(status));
    }
    return body(response, answer);
  }

  private List<String> errors(Answer answer) {
    return body(document.at("/components/responses/Errors"), answer);
  }

  private List<String> body(JsonNode response, Answer answer) {
    if (answer.bytes().length == 0) {
      return List.of();
    }
    String mediaType = answer.header("Content-Type");
    for (Map.Entry<String, JsonNode> content : response.path("content").properties()) {
      if (fits(content.getKey(), mediaType)) {
        List<String> violations = new ArrayList<>();
        if (bare(mediaType).equals("application/json") || bare(mediaType).endsWith("+json")) {
          schema(content.getValue().path("schema"))
              .validate(unzipped(answer).json())
              .forEach(wrong -> violations.add(wrong.toString()));
        }
        return violations;
      }
    }
    return List.of("%s is not described for %d".formatted(mediaType, answer.status()));
  }

  private static Answer unzipped(Answer answer) {
    if (!answer.header("Content-Encoding").equals("gzip")) {
      return answer;
    }
    try (InputStream body = new GZIPInputStream(new ByteArrayInputStream(answer.bytes()))) {
      return new Answer(answer.status(), answer.headers(), body.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean fits(String described, String mediaType) {
    return described.endsWith("/*")
        ? bare(mediaType).startsWith(described.substring(0, described.length() - 1))
        : bare(described).equals(bare(mediaType));
  }

  private static String bare(String mediaType) {
    int end = mediaType.indexOf(';');
    return lower((end < 0 ? mediaType : mediaType.substring(0, end)).strip());
  }

  /** Compiled with the components that it may refer to. */
  private JsonSchema schema(JsonNode schema) {
    return compiled.computeIfAbsent(
        schema,
        one -> {
          ObjectNode whole = JsonNodeFactory.instance.objectNode();
          if (one instanceof ObjectNode members) {
            whole.setAll(members);
          }
          whole.set("components", document.path("components"));
          return SCHEMAS.getSchema(whole);
        });
  }

  private JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.startsWith("#/") ? document.at(reference.substring(1)) : node;
  }

  private static String decoded(String encoded) {
    try {
      return URLDecoder.decode(encoded, UTF_8);
    } catch (IllegalArgumentException e) {
      return encoded; // not percent-encoded: described nowhere
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
