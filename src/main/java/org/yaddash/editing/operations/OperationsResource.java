package org.yaddash.editing.operations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.content.Entry;
import org.yaddash.editing.EntryBody;
import org.yaddash.editing.EntryView;
import org.yaddash.editing.JsonBody;
import org.yaddash.editing.QueryParameters;
import org.yaddash.http.JsonApi;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.types.ContentTypes;

/** {@code /manage/operations}: many changes at once, all or none of them. */
@Path("manage/operations")
@RequestScoped
public class OperationsResource {
  private static final String EXTENSION = "https://jsonapi.org/ext/atomic";
  private static final String MEDIA_TYPE = JsonApi.MEDIA_TYPE + ";ext=\"" + EXTENSION + "\"";
  private static final MediaType JSON_API = MediaType.valueOf(JsonApi.MEDIA_TYPE);
  private static final int MOST_BYTES = 16 * 1024 * 1024;

  @Inject ContentTypes types;
  @Inject Operations operations;
  @Context UriInfo address;
  @Context HttpHeaders headers;

  /** Does all operations of a document, or none. */
  @POST
  public Response apply(InputStream content) throws IOException {
    QueryParameters.of(address);
    requireExtension();
    byte[] body = JsonBody.bytes(content, MOST_BYTES);
    List<Operation> wanted = new OperationsBody(types).read(EntryBody.tree(body));
    List<Optional<Entry>> left = operations.apply(wanted);
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    ObjectNode jsonapi = document.putObject("jsonapi").put("version", "1.1");
    jsonapi.putArray("ext").add(EXTENSION);
    ArrayNode results = document.putArray("atomic:results");
    for (Optional<Entry> entry : left) {
      ObjectNode result = results.addObject();
      entry.ifPresent(one -> result.set("data", EntryView.of(types.get(one.type()), one)));
    }
    return Response.ok(JsonApi.JSON.writeValueAsBytes(document))
        .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
        .build();
  }

  private void requireExtension() {
    @Nullable MediaType sent = headers.getMediaType();
    if (sent == null || !isJsonApi(sent) || !extensions(sent).equals(Set.of(EXTENSION))) {
      throw new ProblemException(
          Problem.inHeader(
              ProblemCode.UNSUPPORTED_MEDIA_TYPE,
              HttpHeaders.CONTENT_TYPE,
              "Send the body as %s.".formatted(MEDIA_TYPE)));
    }
    List<MediaType> accepted = headers.getAcceptableMediaTypes();
    List<MediaType> named = accepted.stream().filter(OperationsResource::isJsonApi).toList();
    boolean fits =
        named.isEmpty()
            ? accepted.stream().anyMatch(type -> type.isCompatible(JSON_API))
            : named.stream().anyMatch(type -> Set.of(EXTENSION).containsAll(extensions(type)));
    if (!fits) {
      throw new ProblemException(
          Problem.inHeader(
              ProblemCode.NOT_ACCEPTABLE, HttpHeaders.ACCEPT, "Accept %s.".formatted(MEDIA_TYPE)));
    }
  }

  private static boolean isJsonApi(MediaType type) {
    return type.getType().equalsIgnoreCase(JSON_API.getType())
        && type.getSubtype().equalsIgnoreCase(JSON_API.getSubtype());
  }

  /** The extensions that a media type names; other parameters than JSON:API's count as one more. */
  private static Set<String> extensions(MediaType type) {
    @Nullable String named = type.getParameters().get("ext");
    if (!Set.of("ext", "profile", "q").containsAll(type.getParameters().keySet())) {
      return Set.of("unknown");
    }
    return named == null ? Set.of() : Set.copyOf(Arrays.asList(named.strip().split(" ", -1)));
  }
}
