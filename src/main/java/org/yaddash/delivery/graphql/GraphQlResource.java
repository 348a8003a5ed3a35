package org.yaddash.delivery.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphqlErrorBuilder;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.schema.idl.SchemaPrinter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.yaddash.http.JsonApi;
import org.yaddash.http.Parameters;
import org.yaddash.http.exchange.Exchange;
import org.yaddash.http.exchange.Representation;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.search.Index;
import org.yaddash.search.Snapshot;

/**
 * Answers GraphQL, as the draft "GraphQL over HTTP" says: {@code GET ?query=} and {@code POST} of
 * JSON. Nothing can be written. Depth, size and the number of entries of an answer are bounded.
 */
@Path("api/graphql")
@ApplicationScoped
public class GraphQlResource {
  private static final String RESPONSE = "application/graphql-response+json";
  private static final String JSON = "application/json";
  private static final int DEEPEST = 15;
  private static final int MOST_FIELDS = 1_000;
  private static final int MOST_BYTES = 1 << 20;

  @Inject Index index;
  @Context HttpServletRequest request;

  private volatile @Nullable GraphQL engine;

  /** What is asked, of any of the two forms of a request. */
  private record Asked(String query, @Nullable String operation, Map<String, Object> variables) {}

  /** Answers a question in the address. */
  @GET
  public Response get() {
    Exchange exchange = new Exchange(request);
    String mediaType = exchange.choose(JSON, RESPONSE);
    Parameters parameters = exchange.parameters();
    @Nullable String query = taken(parameters, "query");
    @Nullable String operation = taken(parameters, "operationName");
    @Nullable String variables = taken(parameters, "variables");
    taken(parameters, "extensions");
    parameters.finish();
    ObjectNode body = JsonApi.JSON.createObjectNode();
    body.put("query", query).put("operationName", operation);
    try {
      body.set("variables", variables == null ? null : JsonApi.JSON.readTree(variables));
    } catch (JsonProcessingException e) {
      return refused(mediaType, "The variables are not JSON.");
    }
    return answer(exchange, mediaType, body);
  }

  /** Answers a question in the body. */
  @POST
  public Response post(InputStream content) throws IOException {
    Exchange exchange = new Exchange(request);
    String mediaType = exchange.choose(JSON, RESPONSE);
    exchange.parameters().finish();
    String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
    if (!type.equals(JSON) && !type.startsWith(JSON + ";")) {
      throw new ProblemException(
          Problem.inHeader(
              ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Content-Type", "Send application/json."));
    }
    byte[] bytes = content.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new ProblemException(
          ProblemCode.TOO_LARGE, "A question may have %d bytes.".formatted(MOST_BYTES));
    }
    @Nullable JsonNode body;
    try {
      body = JsonApi.JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      return refused(mediaType, "The body is not JSON.");
    }
    return answer(exchange, mediaType, body);
  }

  /** The schema, in the language of GraphQL. */
  @GET
  @Path("schema")
  public Response schema() {
    Exchange exchange = new Exchange(request);
    exchange.choose("text/plain");
    exchange.parameters().finish();
    byte[] text =
        new SchemaPrinter(SchemaPrinter.Options.defaultOptions().includeDirectives(false))
            .print(engine().getGraphQLSchema())
            .getBytes(StandardCharsets.UTF_8);
    return exchange.answer(
        Representation.of(
            "text/plain;charset=utf-8", Representation.tag(text), index.opened(), () -> text));
  }

  private static @Nullable String taken(Parameters parameters, String name) {
    return parameters.take(name).map(Parameters.Parameter::value).orElse(null);
  }

  private Response answer(Exchange exchange, String mediaType, @Nullable JsonNode body) {
    @Nullable Asked asked = body == null ? null : asked(body);
    if (asked == null) {
      return refused(
          mediaType,
          "Give a query, and if needed an operationName (both texts) and variables (an object).");
    }
    try (Snapshot snapshot = index.snapshot()) {
      Reading reading = new Reading(snapshot, index.catalogue(), exchange.languages());
      ExecutionResult result =
          engine()
              .execute(
                  ExecutionInput.newExecutionInput()
                      .query(asked.query)
                      .operationName(asked.operation)
                      .variables(asked.variables)
                      .graphQLContext(Map.of(Reading.class, reading))
                      .build());
      boolean unusable = !result.isDataPresent() && mediaType.equals(RESPONSE);
      return told(unusable ? 400 : 200, mediaType, result.toSpecification());
    }
  }

  /** What is asked; null when a part of it is missing or of the wrong kind. */
  private static @Nullable Asked asked(JsonNode body) {
    JsonNode query = body.path("query");
    JsonNode operation = body.path("operationName");
    JsonNode variables = body.path("variables");
    JsonNode extensions = body.path("extensions");
    boolean right =
        query.isTextual()
            && (isNothing(operation) || operation.isTextual())
            && (isNothing(variables) || variables.isObject())
            && (isNothing(extensions) || extensions.isObject());
    if (!right) {
      return null;
    }
    return new Asked(
        query.textValue(),
        operation.textValue(),
        isNothing(variables)
            ? Map.of()
            : JsonApi.JSON.convertValue(variables, new TypeReference<>() {}));
  }

  private static boolean isNothing(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  private static Response refused(String mediaType, String message) {
    return told(400, mediaType, Map.of("errors", List.of(Map.of("message", message))));
  }

  private static Response told(int status, String mediaType, Map<String, Object> answer) {
    try {
      return Response.status(status)
          .type(mediaType + ";charset=utf-8")
          .header("Cache-Control", "no-store")
          .header("Vary", "Accept, Accept-Language")
          .header("X-Content-Type-Options", "nosniff")
          .entity(JsonApi.JSON.writeValueAsBytes(answer))
          .build();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Maps, lists and plain values can always be written", e);
    }
  }

  private GraphQL engine() {
    @Nullable GraphQL known = engine;
    if (known == null) {
      known =
          GraphQL.newGraphQL(ArchiveSchema.of(index.catalogue()))
              .defaultDataFetcherExceptionHandler(new Telling())
              .instrumentation(
                  new ChainedInstrumentation(
                      List.of(
                          new MaxQueryComplexityInstrumentation(MOST_FIELDS),
                          new MaxQueryDepthInstrumentation(DEEPEST))))
              .build();
      engine = known;
    }
    return known;
  }

  /** Tells what was wrong with the arguments of a field, with its code; all else is logged. */
  private static final class Telling implements DataFetcherExceptionHandler {
    private final DataFetcherExceptionHandler others = new SimpleDataFetcherExceptionHandler();

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
        DataFetcherExceptionHandlerParameters failed) {
      if (!(failed.getException() instanceof ProblemException known)) {
        return others.handleException(failed);
      }
      DataFetcherExceptionHandlerResult.Builder told =
          DataFetcherExceptionHandlerResult.newResult();
      for (Problem problem : known.problems()) {
        told.error(
            GraphqlErrorBuilder.newError()
                .message("%s", problem.detail())
                .path(failed.getPath())
                .location(failed.getSourceLocation())
                .extensions(Map.of("code", problem.code().code()))
                .build());
      }
      return CompletableFuture.completedFuture(told.build());
    }
  }
}
