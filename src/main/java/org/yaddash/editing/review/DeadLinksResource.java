package org.yaddash.editing.review;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.yaddash.editing.QueryParameters;
import org.yaddash.http.JsonApi;
import org.yaddash.http.JsonApiOnly;
import org.yaddash.imports.ledger.Run;
import org.yaddash.imports.ledger.Runs;
import org.yaddash.imports.site.Finding;
import org.yaddash.imports.site.Findings;

/** {@code /manage/imports/{id}/dead-links}: the links that lead nowhere inside the upload. */
@Path("manage/imports/{id}/dead-links")
@RequestScoped
public class DeadLinksResource {
  private static final String KIND = "dead-link";

  @Inject Runs runs;
  @Inject Findings findings;
  @Inject ReportView view;
  @Context UriInfo address;

  /** Lists them, in the order of the files. */
  @GET
  @JsonApiOnly
  public Response list(@PathParam("id") String id) {
    QueryParameters query =
        QueryParameters.of(address, QueryParameters.NUMBER, QueryParameters.SIZE);
    Run run = runs.named(id);
    long total =
        findings.sums(run.id()).stream()
            .filter(sum -> sum.kind().equals(KIND))
            .mapToLong(Findings.Sum::count)
            .sum();
    List<Finding> page = findings.page(run.id(), KIND, query.offset(), query.size());
    ArrayNode items =
        view.json(
            page.stream()
                .map(one -> new ReportRow.Item(one.file(), null, null, one.detail()))
                .toList());
    ArrayNode data = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < items.size(); i++) {
      String place = Integer.toString(query.offset() + i + 1);
      ObjectNode resource = JsonApi.resource("deadLinks", run.id() + "-" + place);
      resource
          .withObject("/attributes")
          .put("file", items.path(i).path("file").asText())
          .put("link", items.path(i).path("detail").asText());
      data.add(resource);
    }
    ObjectNode document = JsonApi.document(data);
    query.links(document.putObject("links"), total);
    document.putObject("meta").put("total", total);
    return JsonApi.answer(200, document).build();
  }
}
