package org.yaddash.imports.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;

/** The columns that hold JSON, and what they mean. */
public final class Json {
  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
              .build());

  private Json() {}

  public static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the ledger holds what is not JSON", e);
    }
  }

  public static ObjectNode object(String json) {
    return (ObjectNode) read(json);
  }

  public static ArrayNode array(String json) {
    return (ArrayNode) read(json);
  }

  public static String ofProblems(List<Problem> problems) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    problems.forEach(
        problem ->
            array.addObject().put("code", problem.code().name()).put("detail", problem.detail()));
    return array.toString();
  }

  public static List<Problem> problems(String json) {
    List<Problem> problems = new ArrayList<>();
    for (JsonNode one : read(json)) {
      problems.add(
          Problem.of(ProblemCode.valueOf(one.path("code").asText()), one.path("detail").asText()));
    }
    return problems;
  }

  public static String ofStrings(List<String> strings) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    strings.forEach(array::add);
    return array.toString();
  }

  public static List<String> strings(String json) {
    List<String> strings = new ArrayList<>();
    read(json).forEach(one -> strings.add(one.asText()));
    return strings;
  }

  public static String ofRelations(Map<String, List<UUID>> relations) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    relations.forEach(
        (relation, ids) -> {
          ArrayNode array = object.putArray(relation);
          ids.forEach(id -> array.add(id.toString()));
        });
    return object.toString();
  }

  public static Map<String, List<UUID>> relations(String json) {
    Map<String, List<UUID>> relations = new LinkedHashMap<>();
    read(json)
        .properties()
        .forEach(
            relation -> {
              List<UUID> ids = new ArrayList<>();
              relation.getValue().forEach(id -> ids.add(UUID.fromString(id.asText())));
              relations.put(relation.getKey(), ids);
            });
    return relations;
  }
}
