package org.yaddash.editing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.yaddash.http.JsonApi;
import org.yaddash.http.JsonApiOnly;
import org.yaddash.search.Index;

/** {@code /manage/index}: the index, which can always be made anew. */
@Path("manage/index")
@JsonApiOnly
@RequestScoped
public class IndexResource {
  @Inject Index index;
  @Context UriInfo address;

  /** Makes the index anew from what is published; readers see the old one until it is done. */
  @POST
  @Path("rebuild")
  public Response rebuild() {
    QueryParameters.of(address);
    long entries = index.rebuild();
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.putObject("jsonapi").put("version", "1.1");
    document.putObject("meta").put("entries", entries);
    return JsonApi.answer(200, document).build();
  }
}
