package org.yaddash.delivery.description;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.yaddash.delivery.tongues.Tongue;

/** Describes what is answered besides JSON:API, at its addresses and at those of its own. */
final class OpenApiTongues {
  private OpenApiTongues() {}

  /** Adds these to the answers of an operation. */
  static void add(ObjectNode operation, List<Tongue> tongues) {
    ObjectNode content = operation.withObject("/responses/200/content");
    for (Tongue tongue : tongues) {
      ObjectNode schema = content.putObject(tongue.mediaType()).putObject("schema");
      schema.put("description", tongue.meaning());
      boolean json = tongue.mediaType().split(";", 2)[0].endsWith("json");
      if (!json || tongue instanceof Tongue.OfWhole) {
        schema.put("type", "string");
      }
    }
  }

  /** The other parameters of a request to harvest, all of them texts. */
  static final List<String> OAI =
      List.of("metadataPrefix", "identifier", "from", "until", "set", "resumptionToken");

  /** Questions by GraphQL, in an address or in a body. */
  static void graphQl(OpenApi description, ObjectNode paths) {
    String path = "/api/graphql";
    ObjectNode get = description.get(path, "graphql", "archive", "A question by GraphQL");
    ArrayNode asked = get.putArray("parameters");
    for (String name : List.of("query", "operationName", "variables", "extensions")) {
      ObjectNode parameter = asked.addObject().put("name", name).put("in", "query");
      parameter.put("required", name.equals("query"));
      parameter.putObject("schema").put("type", "string");
    }
    graphQlAnswers(get);
    ObjectNode post = paths.withObject("/" + path.replace("/", "~1")).putObject("post");
    post.put("operationId", "graphql.post").put("summary", "A question by GraphQL, in a body");
    post.put("description", "The same in a body. Nothing is written.")
        .putArray("tags")
        .add("archive");
    ObjectNode body = post.putObject("requestBody").put("required", true);
    body.putObject("content")
        .putObject("application/json")
        .putObject("schema")
        .put("type", "object");
    graphQlAnswers(post);
    ObjectNode schema =
        description.get(path + "/schema", "graphql.schema", "archive", "The schema of GraphQL");
    OpenApi.answers(
        schema, "text/plain", JsonNodeFactory.instance.objectNode().put("type", "string"), false);
  }

  private static void graphQlAnswers(ObjectNode operation) {
    ObjectNode answers = operation.putObject("responses");
    ObjectNode found = answers.putObject("200").put("description", "Data, errors, or both.");
    ObjectNode refused =
        answers.putObject("400").put("description", "No question that could be read.");
    for (ObjectNode answer : List.of(found, refused)) {
      ObjectNode content = answer.putObject("content");
      for (String mediaType : List.of("application/json", "application/graphql-response+json")) {
        content.putObject(mediaType).putObject("schema").put("type", "object");
      }
    }
    answers.putObject("default").put("$ref", "#/components/responses/Errors");
  }

  /** Requests to harvest, in an address or in a form. */
  static void harvest(OpenApi description, ObjectNode paths) {
    String path = "/api/oai";
    ObjectNode get = description.get(path, "oai", "archive", "An OAI-PMH 2.0 repository");
    verbs(get.putArray("parameters"));
    OpenApi.answers(get, "text/xml", OpenApi.string(), false);
    ObjectNode post = paths.withObject("/" + path.replace("/", "~1")).putObject("post");
    post.put("operationId", "oai.post").put("summary", "The same, asked by a form");
    post.put("description", "The same, asked by a form. Nothing is written.")
        .putArray("tags")
        .add("archive");
    post.putObject("requestBody")
        .putObject("content")
        .putObject("application/x-www-form-urlencoded")
        .putObject("schema")
        .put("type", "object");
    OpenApi.answers(post, "text/xml", OpenApi.string(), false);
  }

  /** The parameter {@code verb} and what goes with it. */
  private static void verbs(ArrayNode asked) {
    ObjectNode verb = asked.addObject().put("name", "verb").put("in", "query");
    ArrayNode verbs =
        verb.put("required", true).putObject("schema").put("type", "string").putArray("enum");
    List.of(
            "Identify",
            "ListMetadataFormats",
            "ListSets",
            "ListIdentifiers",
            "ListRecords",
            "GetRecord")
        .forEach(verbs::add);
    for (String argument : OAI) {
      asked
          .addObject()
          .put("name", argument)
          .put("in", "query")
          .putObject("schema")
          .put("type", "string");
    }
  }

  /** The parameters of a list of annotations. */
  static void annotations(ArrayNode asked) {
    asked
        .addObject()
        .put("name", "page")
        .put("in", "query")
        .put("description", "A page of them; without it, all with the first page inside.")
        .putObject("schema")
        .put("type", "integer")
        .put("minimum", 0);
  }
}
