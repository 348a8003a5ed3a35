package org.yaddash.editing.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaddash.editing.QueryParameters;
import org.yaddash.http.JsonApi;
import org.yaddash.http.JsonApiOnly;
import org.yaddash.imports.Imports;
import org.yaddash.imports.ledger.Files;
import org.yaddash.imports.ledger.Run;
import org.yaddash.imports.ledger.Runs;
import org.yaddash.imports.ledger.candidates.Proposal;
import org.yaddash.imports.ledger.candidates.Proposals;
import org.yaddash.imports.ledger.candidates.Tallies;
import org.yaddash.imports.upload.UploadForm;
import org.yaddash.originals.Originals;
import org.yaddash.problems.ProblemException;
import org.yaddash.settings.Settings;
import org.yaddash.types.ContentTypes;

/** {@code /manage/imports}: uploads, and what becomes of them. */
@Path("manage/imports")
@RequestScoped
public class ImportsResource {
  /** How much of a body that is too large is read on, so that its sender hears why. */
  private static final long MOST_DRAINED = 64L << 20;

  @Inject Settings settings;
  @Inject Originals originals;
  @Inject Imports imports;
  @Inject Runs runs;
  @Inject Files files;
  @Inject Proposals proposals;
  @Inject Tallies tallies;
  @Inject ContentTypes types;
  @Inject ImportView view;
  @Inject ImportEvents events;
  @Context UriInfo address;
  @Context HttpHeaders headers;

  /** Takes an upload. When this answers, the upload will be imported, whatever happens. */
  @POST
  public Response start(InputStream body) throws IOException {
    QueryParameters query = QueryParameters.of(address, UploadOptions.ALL.toArray(String[]::new));
    UploadForm form;
    try {
      if (headers.getLength() > settings.uploadLimit()
          || tooLong(headers.getHeaderString(HttpHeaders.CONTENT_LENGTH))) {
        throw UploadForm.tooLarge(settings.uploadLimit());
      }
      form =
          UploadForm.read(
              body,
              headers.getHeaderString(HttpHeaders.CONTENT_TYPE),
              UploadOptions.ALL,
              settings.uploadLimit(),
              originals);
    } catch (ProblemException e) {
      drain(body);
      throw e;
    }
    Run.Options options = new UploadOptions(form.fields(), query, form.problems()).read();
    Run run = imports.start(form.files(), options);
    return JsonApi.answer(202, document(run))
        .header(HttpHeaders.LOCATION, address.getBaseUri().resolve(ImportView.address(run.id())))
        .build();
  }

  /** Lists the runs, the latest first. */
  @GET
  @JsonApiOnly
  public Response list() {
    QueryParameters query =
        QueryParameters.of(address, QueryParameters.NUMBER, QueryParameters.SIZE);
    List<ObjectNode> page = runs.page(query.offset(), query.size()).stream().map(view::of).toList();
    return paged(query, page, runs.count());
  }

  /** Shows a run. */
  @GET
  @Path("{id}")
  @JsonApiOnly
  public Response show(@PathParam("id") String id) {
    QueryParameters.of(address);
    return JsonApi.answer(200, document(runs.named(id))).build();
  }

  /** Lists a run's files, in the order of the upload. */
  @GET
  @Path("{id}/files")
  @JsonApiOnly
  public Response files(@PathParam("id") String id) {
    QueryParameters query =
        QueryParameters.of(address, QueryParameters.NUMBER, QueryParameters.SIZE);
    Run run = runs.named(id);
    long total = files.counts(run.id()).values().stream().mapToLong(Long::longValue).sum();
    return paged(query, view.ofFiles(files.page(run.id(), query.offset(), query.size())), total);
  }

  /** Lists what a run proposes, in the order of its files. */
  @GET
  @Path("{id}/candidates")
  @JsonApiOnly
  public Response candidates(@PathParam("id") String id) {
    CandidateFilter filter = CandidateFilter.of(address, types);
    QueryParameters query = filter.query();
    Run run = runs.named(id);
    List<Proposal> page = proposals.page(run.id(), filter.wanted(), query.offset(), query.size());
    return paged(query, view.ofProposals(page), tallies.count(run.id(), filter.wanted()));
  }

  /** Tells of a run while it goes on, until it has ended. */
  @GET
  @Path("{id}/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void events(@PathParam("id") String id, @Context SseEventSink sink, @Context Sse sse) {
    QueryParameters.of(address);
    events.stream(runs.named(id).id(), sink, sse);
  }

  /** Publishes what a run has made. */
  @POST
  @Path("{id}/publish")
  @JsonApiOnly
  public Response publish(@PathParam("id") String id) {
    QueryParameters.of(address);
    return JsonApi.answer(202, document(imports.publish(runs.named(id).id()))).build();
  }

  /** Takes back what a run has made. */
  @POST
  @Path("{id}/undo")
  @JsonApiOnly
  public Response undo(@PathParam("id") String id) {
    QueryParameters.of(address);
    return JsonApi.answer(202, document(imports.undo(runs.named(id).id()))).build();
  }

  /** Ends a run that goes on. */
  @POST
  @Path("{id}/cancel")
  @JsonApiOnly
  public Response cancel(@PathParam("id") String id) {
    QueryParameters.of(address);
    return JsonApi.answer(202, document(imports.cancel(runs.named(id).id()))).build();
  }

  private ObjectNode document(Run run) {
    ObjectNode document = JsonApi.document(view.of(run));
    document.putObject("links").put("self", ImportView.address(run.id()));
    return document;
  }

  private static Response paged(QueryParameters query, List<ObjectNode> page, long total) {
    ObjectNode document = JsonApi.document(ImportView.array(page));
    query.links(document.putObject("links"), total);
    document.putObject("meta").put("total", total);
    return JsonApi.answer(200, document).build();
  }

  private boolean tooLong(@Nullable String length) {
    try {
      return length != null && Long.parseLong(length.strip()) > settings.uploadLimit();
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static void drain(InputStream body) {
    byte[] sink = new byte[1 << 16];
    try {
      long drained = 0;
      for (int read = body.read(sink);
          read >= 0 && drained < MOST_DRAINED;
          read = body.read(sink)) {
        drained += read;
      }
    } catch (IOException e) {
      // the sender has hung up already
    }
  }
}
