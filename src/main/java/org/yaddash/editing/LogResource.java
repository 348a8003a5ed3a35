package org.yaddash.editing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.yaddash.content.log.Change;
import org.yaddash.content.log.Log;
import org.yaddash.content.log.Verification;
import org.yaddash.http.JsonApi;
import org.yaddash.http.JsonApiOnly;

/** {@code /manage/log}: what has changed, in order, and whether the log is still whole. */
@Path("manage/log")
@JsonApiOnly
@RequestScoped
public class LogResource {
  @Inject Log log;
  @Context UriInfo address;

  /** Lists the changes after a place in the log. */
  @GET
  public Response list() {
    QueryParameters query =
        QueryParameters.of(address, QueryParameters.AFTER, QueryParameters.SIZE);
    List<Change> changes = log.since(query.after(), query.size());
    ArrayNode data = JsonNodeFactory.instance.arrayNode();
    for (Change change : changes) {
      ObjectNode resource = JsonApi.resource("changes", Long.toString(change.sequence()));
      resource.withObject("/attributes").put("kind", change.kind().wire());
      resource
          .putObject("relationships")
          .putObject("entry")
          .set("data", EntryView.identifier(change.type(), change.entry().toString()));
      data.add(resource);
    }
    ObjectNode document = JsonApi.document(data);
    ObjectNode links = document.putObject("links");
    links.put("self", query.self());
    if (changes.size() >= query.size()) {
      long last = changes.get(changes.size() - 1).sequence();
      links.put("next", query.with(QueryParameters.AFTER, Long.toString(last)));
    }
    document.putObject("meta").put("head", log.head());
    return JsonApi.answer(200, document).build();
  }

  /** Walks the whole log and names the first place where it does not hold. */
  @GET
  @Path("verify")
  public Response verify() {
    QueryParameters.of(address);
    Verification found = log.verify();
    ObjectNode resource = JsonApi.resource("logVerifications", Long.toString(found.head()));
    ObjectNode attributes = resource.withObject("/attributes");
    attributes.put("whole", found.whole());
    attributes.put("head", found.head());
    attributes.put("hash", found.hash());
    attributes.put("checked", found.checked());
    Verification.Break broken = found.firstBreak();
    if (broken == null) {
      attributes.putNull("firstBreak");
    } else {
      attributes
          .putObject("firstBreak")
          .put("sequence", broken.sequence())
          .put("entry", broken.entry() == null ? null : broken.entry().toString())
          .put("mismatch", broken.mismatch())
          .put("detail", broken.detail());
    }
    return JsonApi.answer(200, JsonApi.document(resource)).build();
  }
}
