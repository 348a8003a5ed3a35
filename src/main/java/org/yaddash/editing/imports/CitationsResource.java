package org.yaddash.editing.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaddash.editing.JsonBody;
import org.yaddash.editing.QueryParameters;
import org.yaddash.http.JsonApi;
import org.yaddash.imports.recognise.citations.Citation;
import org.yaddash.imports.recognise.citations.CitationParser;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

/**
 * {@code /manage/citations}: takes references apart as imports do, without keeping anything. The
 * parser is ours, knows no format and needs time in proportion to the length alone, so that it runs
 * here and not in a reader process.
 */
@Path("manage/citations")
@RequestScoped
public class CitationsResource {
  private static final int MOST_BYTES = 4 << 20;
  private static final int MOST_REFERENCES = 5_000;
  private static final String REFERENCES = "references";

  @Context UriInfo address;

  /** Takes references apart, one a line; an empty line is passed over. */
  @POST
  @Consumes(MediaType.TEXT_PLAIN)
  public Response lines(InputStream body) throws IOException {
    QueryParameters.of(address);
    String text = new String(JsonBody.bytes(body, MOST_BYTES), StandardCharsets.UTF_8);
    return parsed(text.lines().toList());
  }

  /** Takes the strings of {@code references} apart. */
  @POST
  @Consumes({MediaType.APPLICATION_JSON, JsonApi.MEDIA_TYPE})
  public Response list(InputStream body) throws IOException {
    QueryParameters.of(address);
    ObjectNode given = JsonBody.read(body, MOST_BYTES);
    JsonBody.requireOnly(given, Set.of(REFERENCES));
    JsonNode list = given.path(REFERENCES);
    List<String> references = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      JsonNode one = list.path(i);
      if (one.isTextual()) {
        references.add(one.textValue().replace('\n', ' '));
      } else {
        problems.add(
            Problem.at(
                ProblemCode.MALFORMED_DOCUMENT, "/references/" + i, "This is not a string."));
      }
    }
    if (!list.isArray()) {
      problems.add(
          Problem.at(
              ProblemCode.MALFORMED_DOCUMENT, "/references", "Give a list of strings here."));
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems.subList(0, Math.min(problems.size(), 100)));
    }
    return parsed(references);
  }

  private static Response parsed(List<String> references) {
    if (references.size() > MOST_REFERENCES) {
      throw new ProblemException(
          ProblemCode.TOO_LARGE,
          "At most %d references can be taken apart at once.".formatted(MOST_REFERENCES));
    }
    CitationParser parser = new CitationParser();
    ArrayNode data = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < references.size(); i++) {
      if (!references.get(i).isBlank()) {
        data.add(resource(i + 1, parser.parse(references.get(i))));
      }
    }
    ObjectNode document = JsonApi.document(data);
    document.putObject("meta").put("total", data.size());
    return JsonApi.answer(200, document).build();
  }

  private static ObjectNode resource(int line, Citation citation) {
    ObjectNode resource = JsonApi.resource("citations", Integer.toString(line));
    ObjectNode attributes = resource.withObject("/attributes");
    attributes.put("text", citation.text());
    ObjectNode fields = attributes.putObject("fields");
    for (Citation.Piece piece : citation.pieces()) {
      fields.withArray(piece.field().label()).add(piece.text());
    }
    ArrayNode authors = attributes.putArray("authors");
    citation.authors().forEach(author -> authors.add(author.text()));
    put(attributes, "title", citation.title());
    put(attributes, "container", citation.container());
    put(attributes, "year", citation.year());
    put(attributes, "date", citation.date());
    put(attributes, "pages", citation.pages());
    put(attributes, "publisher", citation.publisher());
    put(attributes, "place", citation.place());
    put(attributes, "url", citation.url());
    attributes.put("refersBack", citation.refersBack());
    attributes.put("unread", Math.max(0, citation.text().length() - CitationParser.LIMIT));
    return resource;
  }

  private static void put(ObjectNode target, String name, Optional<Citation.Value> value) {
    target.put(name, value.map(Citation.Value::text).orElse(null));
  }
}
