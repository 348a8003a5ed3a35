package org.yaddash.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.problems.Problem;

/** The few things that every JSON:API 1.1 answer is made of. */
public final class JsonApi {
  /** The media type of every answer of {@code /api} and {@code /manage} that is about entries. */
  public static final String MEDIA_TYPE = "application/vnd.api+json";

  /** Reads and writes JSON as it is; no beans. */
  public static final ObjectMapper JSON = new ObjectMapper();

  private JsonApi() {}

  /** A resource object of its type and id, with empty {@code attributes}. */
  public static ObjectNode resource(String type, String id) {
    ObjectNode resource = JsonNodeFactory.instance.objectNode();
    resource.put("type", type).put("id", id).putObject("attributes");
    return resource;
  }

  /** A written resource with only these of its attributes and relationships. */
  public static byte[] only(Set<String> wanted, byte[] written) throws IOException {
    ObjectNode resource = (ObjectNode) JSON.readTree(written);
    for (String members : List.of("attributes", "relationships")) {
      if (resource.path(members) instanceof ObjectNode some) {
        some.retain(wanted);
        if (some.isEmpty()) {
          resource.remove(members);
        }
      }
    }
    return JSON.writeValueAsBytes(resource);
  }

  /** A whole document around its primary data; {@code jsonapi.version} included. */
  public static ObjectNode document(com.fasterxml.jackson.databind.JsonNode data) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.putObject("jsonapi").put("version", "1.1");
    document.set("data", data);
    return document;
  }

  /**
   * Leaves out the links that there are not: of the two forms that JSON:API has for that, null and
   * none, every reader knows the second.
   */
  public static ObjectNode present(ObjectNode links) {
    List<String> absent = new ArrayList<>();
    links
        .fields()
        .forEachRemaining(
            link -> {
              if (link.getValue().isNull()) {
                absent.add(link.getKey());
              }
            });
    return links.remove(absent);
  }

  /** An answer with this document. */
  public static Response.ResponseBuilder answer(int status, ObjectNode document) {
    return Response.status(status).type(MEDIA_TYPE).entity(document.toString());
  }

  /** An answer made of problems; its status is the first one's. */
  public static Response problems(List<Problem> problems) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.putObject("jsonapi").put("version", "1.1");
    var errors = document.putArray("errors");
    for (Problem problem : problems) {
      ObjectNode error = errors.addObject();
      error.put("status", Integer.toString(problem.code().status()));
      error.put("code", problem.code().code());
      error.put("title", problem.code().title());
      error.put("detail", problem.detail());
      Problem.@Nullable Source source = problem.source();
      if (source instanceof Problem.Source.Parameter parameter) {
        error.putObject("source").put("parameter", parameter.name());
      } else if (source instanceof Problem.Source.Pointer pointer) {
        error.putObject("source").put("pointer", pointer.pointer());
      } else if (source instanceof Problem.Source.Header header) {
        error.putObject("source").put("header", header.name());
      }
    }
    return answer(problems.get(0).code().status(), document)
        .header("Cache-Control", "no-store")
        .build();
  }
}
