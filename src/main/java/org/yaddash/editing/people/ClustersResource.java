package org.yaddash.editing.people;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yaddash.editing.QueryParameters;
import org.yaddash.http.JsonApi;
import org.yaddash.http.JsonApiOnly;
import org.yaddash.imports.ledger.Files;
import org.yaddash.imports.ledger.ImportedFile;
import org.yaddash.imports.ledger.Run;
import org.yaddash.imports.ledger.Runs;
import org.yaddash.imports.ledger.candidates.Proposal;
import org.yaddash.imports.ledger.candidates.Proposals;
import org.yaddash.imports.likeness.Clusters.Cluster;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

/** {@code /manage/imports/{id}/clusters}: which victims of a run may be one person. */
@Path("manage/imports/{id}/clusters")
@RequestScoped
public class ClustersResource {
  private static final String MEMBER = "candidate";

  @Inject Runs runs;
  @Inject Files files;
  @Inject Proposals proposals;
  @Inject Sameness sameness;
  @Context UriInfo address;

  /** Lists the groups of victims who may be one person. Each is named by its first member. */
  @GET
  @JsonApiOnly
  public Response clusters(@PathParam("id") String id) {
    QueryParameters query =
        QueryParameters.of(address, QueryParameters.NUMBER, QueryParameters.SIZE);
    return listed(runs.named(id), query);
  }

  private Response listed(Run run, QueryParameters query) {
    List<Cluster> all = sameness.clusters(run.id());
    List<Cluster> page =
        all.stream().skip(query.offset()).limit(query.size()).collect(Collectors.toList());
    Map<UUID, Proposal> members =
        proposals.find(page.stream().flatMap(c -> c.members().stream()).toList());
    Map<UUID, ImportedFile> from =
        files.find(members.values().stream().map(Proposal::file).collect(Collectors.toSet()));
    ArrayNode data = JsonNodeFactory.instance.arrayNode();
    page.forEach(cluster -> data.add(resource(cluster, members, from)));
    ObjectNode document = JsonApi.document(data);
    query.links(document.putObject("links"), all.size());
    document.putObject("meta").put("total", all.size());
    return JsonApi.answer(200, document).build();
  }

  /**
   * Takes a group apart for good: the candidate of the query is somebody else than the rest;
   * without one, no two of the group are the same.
   */
  @POST
  @Path("{cluster}/split")
  @JsonApiOnly
  public Response split(@PathParam("id") String id, @PathParam("cluster") String cluster) {
    QueryParameters.of(address, MEMBER);
    Run run = runs.named(id);
    String wanted = address.getQueryParameters().getFirst(MEMBER);
    for (Cluster one : sameness.clusters(run.id())) {
      if (name(one).equals(cluster)) {
        List<UUID> some = one.members();
        if (wanted != null) {
          some =
              proposals.find(one.members()).values().stream()
                  .filter(member -> isCalled(member, wanted))
                  .map(Proposal::id)
                  .toList();
          if (some.isEmpty()) {
            throw new ProblemException(
                ProblemCode.NOT_FOUND,
                "The cluster '%s' has no candidate '%s'.".formatted(cluster, wanted));
          }
        }
        sameness.split(run.id(), some, one.members());
        return listed(run, QueryParameters.none(address));
      }
    }
    throw new ProblemException(
        ProblemCode.NOT_FOUND, "The import has no cluster '%s'.".formatted(cluster));
  }

  /** Takes back that the candidate of the query is somebody else than others. */
  @POST
  @Path("join")
  @JsonApiOnly
  public Response join(@PathParam("id") String id) {
    QueryParameters query = QueryParameters.of(address, MEMBER);
    Run run = runs.named(id);
    String wanted =
        query
            .find(MEMBER)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.inParameter(
                            ProblemCode.BAD_VALUE, MEMBER, "Say which candidate is meant.")));
    List<UUID> meant =
        sameness.victims(run.id()).stream()
            .filter(victim -> isCalled(victim, wanted))
            .map(Proposal::id)
            .toList();
    if (meant.isEmpty()) {
      throw new ProblemException(
          ProblemCode.NOT_FOUND, "The import has no victim '%s'.".formatted(wanted));
    }
    sameness.join(run.id(), meant);
    return listed(run, QueryParameters.none(address));
  }

  private static boolean isCalled(Proposal candidate, String name) {
    return candidate.id().toString().equals(name) || candidate.shownId().toString().equals(name);
  }

  private static String name(Cluster cluster) {
    return cluster.members().get(0).toString();
  }

  private static ObjectNode resource(
      Cluster cluster, Map<UUID, Proposal> members, Map<UUID, ImportedFile> from) {
    ObjectNode resource = JsonApi.resource("importClusters", name(cluster));
    ObjectNode attributes = resource.putObject("attributes");
    attributes.put("confidence", Math.round(cluster.confidence() * 100) / 100.0);
    ArrayNode reasons = attributes.putArray("inCommon");
    cluster.reasons().forEach(reasons::add);
    ArrayNode rows = attributes.putArray("members");
    List<UUID> ids = new ArrayList<>(cluster.members());
    for (UUID id : ids) {
      Told.by(rows.addObject(), members.get(id), from);
    }
    return resource;
  }
}
