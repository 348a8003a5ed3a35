package org.yaddash.editing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaddash.content.Entries;
import org.yaddash.content.Entries.Page;
import org.yaddash.content.Entry;
import org.yaddash.content.log.Revision;
import org.yaddash.http.JsonApi;
import org.yaddash.http.JsonApiOnly;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.types.ContentType;
import org.yaddash.types.ContentTypes;

/**
 * {@code /manage/{type}}: the entries of a type as drafts, published or not. Whatever changes an
 * entry needs {@code If-Match} with the ETag of the revision that it builds on.
 */
@Path("manage/{type}")
@JsonApiOnly
@RequestScoped
public class EntriesResource {
  /** There are no accounts yet: whoever has the administrator token is this editor. */
  public static final String ORIGIN = "editor:admin";

  @Inject ContentTypes types;
  @Inject Entries entries;
  @Context UriInfo address;
  @Context HttpHeaders headers;

  @PathParam("type")
  String typeName = "";

  /** Lists the entries, in the order they were made. */
  @GET
  public Response list() {
    ContentType type = types.get(typeName);
    QueryParameters query =
        QueryParameters.of(
            address, QueryParameters.NUMBER, QueryParameters.SIZE, QueryParameters.STATE);
    Page<Entry> page = entries.list(type.name(), state(query), query.offset(), query.size());
    ArrayNode data = JsonNodeFactory.instance.arrayNode();
    page.items().forEach(entry -> data.add(EntryView.of(type, entry)));
    return paged(query, data, page.total());
  }

  /** Makes an entry. */
  @POST
  public Response create(InputStream content) throws IOException {
    ContentType type = types.get(typeName);
    QueryParameters.of(address);
    EntryBody body = EntryBody.ofNew(type, content);
    ObjectNode document = body.over(JsonNodeFactory.instance.objectNode());
    ArrayNode provenance = body.attested(JsonNodeFactory.instance.arrayNode(), document);
    Entry entry;
    try {
      entry = entries.create(type.name(), body.slug(), document, provenance, ORIGIN);
    } catch (ProblemException wrong) {
      throw body.located(wrong);
    }
    return answer(201, type, entry)
        .header(HttpHeaders.LOCATION, address.getBaseUri().resolve(EntryView.address(entry)))
        .build();
  }

  /** Shows an entry, deleted ones too, by its id or by a slug it has or had. */
  @GET
  @Path("{id}")
  public Response show(@PathParam("id") String id) {
    QueryParameters.of(address);
    Entry entry = entry(id);
    return answer(200, types.get(typeName), entry).build();
  }

  /** Changes what is given and leaves the rest. */
  @PATCH
  @Path("{id}")
  public Response change(@PathParam("id") String id, InputStream content) throws IOException {
    QueryParameters.of(address);
    Entry entry = entry(id);
    long revision = Precondition.require(headers, entry);
    ContentType type = types.get(typeName);
    EntryBody body = EntryBody.ofExisting(type, entry.id(), content);
    ObjectNode document = body.over(entry.document().deepCopy());
    ArrayNode provenance =
        body.attested(Provenance.kept(entry.provenance(), entry.document(), document), document);
    try {
      return answer(
              200,
              type,
              entries.save(entry.id(), revision, body.slug(), document, provenance, ORIGIN))
          .build();
    } catch (ProblemException wrong) {
      throw body.located(wrong);
    }
  }

  /** Deletes; the answer's ETag is what a restore builds on. */
  @DELETE
  @Path("{id}")
  public Response delete(@PathParam("id") String id) {
    QueryParameters.of(address);
    Entry entry = entry(id);
    long revision = Precondition.require(headers, entry);
    Entry deleted = entries.delete(entry.id(), revision, ORIGIN);
    return Response.noContent().header(HttpHeaders.ETAG, Precondition.tag(deleted)).build();
  }

  /** Publishes the current document. */
  @POST
  @Path("{id}/publish")
  public Response publish(@PathParam("id") String id) {
    QueryParameters.of(address);
    Entry entry = entry(id);
    long revision = Precondition.require(headers, entry);
    return answer(200, types.get(typeName), entries.publish(entry.id(), revision, ORIGIN)).build();
  }

  /** Takes back what is published. */
  @POST
  @Path("{id}/unpublish")
  public Response unpublish(@PathParam("id") String id) {
    QueryParameters.of(address);
    Entry entry = entry(id);
    long revision = Precondition.require(headers, entry);
    return answer(200, types.get(typeName), entries.unpublish(entry.id(), revision, ORIGIN))
        .build();
  }

  /**
   * Makes the document of the revision at {@code /meta/revision} the current one again. Without a
   * body, a deleted entry comes back as it was.
   */
  @POST
  @Path("{id}/restore")
  public Response restore(@PathParam("id") String id, InputStream content) throws IOException {
    QueryParameters.of(address);
    Entry entry = entry(id);
    long revision = Precondition.require(headers, entry);
    @Nullable Long wanted = EntryBody.revision(content).orElse(null);
    if (wanted == null) {
      if (!entry.deleted()) {
        throw new ProblemException(
            Problem.at(
                ProblemCode.MALFORMED_DOCUMENT,
                "/meta/revision",
                "The entry is not deleted; say which revision is wanted."));
      }
      wanted = entry.documentRevision();
    }
    return answer(200, types.get(typeName), entries.restore(entry.id(), revision, wanted, ORIGIN))
        .build();
  }

  /** Lists the revisions of an entry, the latest first. */
  @GET
  @Path("{id}/revisions")
  public Response revisions(@PathParam("id") String id) {
    QueryParameters query =
        QueryParameters.of(address, QueryParameters.NUMBER, QueryParameters.SIZE);
    Page<Revision> page = entries.revisions(entry(id).id(), query.offset(), query.size());
    ArrayNode data = JsonNodeFactory.instance.arrayNode();
    page.items().forEach(revision -> data.add(EntryView.of(revision)));
    return paged(query, data, page.total());
  }

  private Entry entry(String id) {
    ContentType type = types.get(typeName);
    return entries
        .find(type.name(), id)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.NOT_FOUND,
                    "There is no entry '%s' among %s.".formatted(id, type.name())));
  }

  private static Response.ResponseBuilder answer(int status, ContentType type, Entry entry) {
    ObjectNode document = JsonApi.document(EntryView.of(type, entry));
    document.putObject("links").put("self", EntryView.address(entry));
    return JsonApi.answer(status, document).header(HttpHeaders.ETAG, Precondition.tag(entry));
  }

  private static Response paged(QueryParameters query, ArrayNode data, long total) {
    ObjectNode document = JsonApi.document(data);
    query.links(document.putObject("links"), total);
    document.putObject("meta").put("total", total);
    return JsonApi.answer(200, document).build();
  }

  private static Entry.@Nullable State state(QueryParameters query) {
    String given = query.find(QueryParameters.STATE).orElse(null);
    if (given == null) {
      return null;
    }
    return Arrays.stream(Entry.State.values())
        .filter(state -> state.wire().equals(given))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.inParameter(
                        ProblemCode.BAD_VALUE,
                        QueryParameters.STATE,
                        "Give one of %s."
                            .formatted(
                                Arrays.stream(Entry.State.values())
                                    .map(state -> state.name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", "))))));
  }
}
