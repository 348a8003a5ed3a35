package org.yaddash.editing.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yaddash.editing.JsonBody;
import org.yaddash.editing.QueryParameters;
import org.yaddash.http.JsonApi;
import org.yaddash.imports.Imports;
import org.yaddash.imports.ledger.ImportedFile;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

/**
 * {@code /manage/imports/{id}/files/{number}/decode}: an editor has seen that a file is in another
 * charset than was chosen.
 */
@Path("manage/imports/{id}/files/{number}/decode")
@RequestScoped
public class DecodingResource {
  private static final int MOST_BYTES = 10_000;
  private static final String CHARSET = "charset";

  @Inject Imports imports;
  @Inject ImportView view;
  @Context UriInfo address;

  /** Reads the file anew in the charset that the body names. */
  @POST
  @Consumes({MediaType.APPLICATION_JSON, JsonApi.MEDIA_TYPE})
  public Response decode(
      @PathParam("id") String id, @PathParam("number") String number, InputStream body)
      throws IOException {
    QueryParameters.of(address);
    UUID run;
    long place;
    try {
      run = UUID.fromString(id);
      place = Long.parseLong(number);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          ProblemCode.NOT_FOUND, "There is no file %s of an import '%s'.".formatted(number, id));
    }
    ObjectNode said = JsonBody.read(body, MOST_BYTES);
    JsonBody.requireOnly(said, Set.of(CHARSET));
    ImportedFile file = imports.decode(run, place, JsonBody.text(said, CHARSET));
    ObjectNode document = JsonApi.document(view.ofFiles(List.of(file)).get(0));
    return JsonApi.answer(202, document)
        .header(HttpHeaders.LOCATION, address.getBaseUri().resolve(ImportView.address(run)))
        .build();
  }
}
