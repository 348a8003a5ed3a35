package org.yaddash.editing.people;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.yaddash.imports.likeness.Contradictions.Contradiction;
import org.yaddash.imports.likeness.Contradictions.Stated;
import org.yaddash.statements.Count;

/** {@code /manage/imports/{id}/contradictions}: which counts of a run cannot all be true. */
@Path("manage/imports/{id}/contradictions")
@RequestScoped
public class ContradictionsResource {
  @Inject Runs runs;
  @Inject Files files;
  @Inject Proposals proposals;
  @Inject Sameness sameness;
  @Context UriInfo address;

  /** Lists the counts that cannot all be true. */
  @GET
  @JsonApiOnly
  public Response contradictions(@PathParam("id") String id) {
    QueryParameters.of(address);
    Run run = runs.named(id);
    List<Contradiction> all = sameness.contradictions(run.id());
    Set<UUID> ids =
        all.stream()
            .flatMap(c -> c.counts().stream())
            .map(Stated::candidate)
            .collect(Collectors.toSet());
    Map<UUID, Proposal> told = proposals.find(ids);
    Map<UUID, ImportedFile> from =
        files.find(told.values().stream().map(Proposal::file).collect(Collectors.toSet()));
    ArrayNode data = JsonNodeFactory.instance.arrayNode();
    Map<String, Integer> ofMeasure = new HashMap<>();
    for (Contradiction one : all) {
      int number = ofMeasure.merge(one.measure(), 1, Integer::sum);
      ObjectNode resource = JsonApi.resource("importContradictions", one.measure() + "." + number);
      ObjectNode attributes = resource.putObject("attributes");
      attributes.put("measure", one.measure());
      attributes.put("values", one.words());
      ArrayNode counts = attributes.putArray("counts");
      for (Stated stated : one.counts()) {
        Count count = stated.count();
        ObjectNode row = counts.addObject();
        row.put("value", count.value());
        row.put("qualifier", count.qualifier());
        if (!count.asOf().isEmpty()) {
          row.put("asOf", count.asOf());
        }
        row.put("field", stated.field());
        Told.by(row, told.get(stated.candidate()), from);
      }
      data.add(resource);
    }
    ObjectNode document = JsonApi.document(data);
    document.putObject("meta").put("total", all.size());
    return JsonApi.answer(200, document).build();
  }
}
