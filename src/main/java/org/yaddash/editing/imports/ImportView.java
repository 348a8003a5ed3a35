package org.yaddash.editing.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaddash.content.Entries;
import org.yaddash.content.Entry;
import org.yaddash.editing.EntryView;
import org.yaddash.editing.review.Relatives;
import org.yaddash.http.JsonApi;
import org.yaddash.imports.ledger.Files;
import org.yaddash.imports.ledger.ImportedFile;
import org.yaddash.imports.ledger.ImportedFile.Status;
import org.yaddash.imports.ledger.Run;
import org.yaddash.imports.ledger.candidates.Outcomes;
import org.yaddash.imports.ledger.candidates.Proposal;
import org.yaddash.imports.ledger.candidates.Proposals;
import org.yaddash.imports.ledger.candidates.Tallies;
import org.yaddash.problems.Problem;
import org.yaddash.types.ContentType;
import org.yaddash.types.ContentTypes;
import org.yaddash.types.Relation;

/** Runs, their files and what they propose, as JSON:API resources. */
@ApplicationScoped
class ImportView {
  private static final int LONGEST_CHAIN = 8;

  @Inject ContentTypes types;
  @Inject Files files;
  @Inject Proposals proposals;
  @Inject Outcomes outcomes;
  @Inject Tallies tallies;
  @Inject Relatives relatives;
  @Inject Entries entries;

  static String address(UUID run) {
    return "/manage/imports/" + run;
  }

  /** A run with what it has come to so far. */
  ObjectNode of(Run run) {
    ObjectNode resource = JsonApi.resource("imports", run.id().toString());
    ObjectNode attributes = resource.withObject("/attributes");
    attributes.put("status", run.status().wire());
    attributes.put("stage", run.status().isActive() ? run.stage().wire() : null);
    counts(attributes.putObject("files"), files.counts(run.id()));
    Tallies.Tally tally =
        run.status().isActive() ? tallies.aboutNow(run.id()) : tallies.of(run.id());
    putAll(attributes.putObject("entries"), tally.made());
    putAll(attributes.putObject("candidates"), tally.proposed());
    attributes.put("createdAt", run.createdAt().toString());
    attributes.put("startedAt", text(run.startedAt()));
    attributes.put("finishedAt", run.status().isActive() ? null : text(run.finishedAt()));
    Run.Options options = run.options();
    attributes
        .putObject("options")
        .put(UploadOptions.PROFILE, options.profile())
        .put(UploadOptions.BASE_URL, options.baseUrl())
        .put(UploadOptions.LANGUAGE, options.language())
        .put(UploadOptions.PUBLISH, options.publish())
        .put(UploadOptions.DRY_RUN, options.dryRun());
    put(attributes.putArray("problems"), run.problems());
    String self = address(run.id());
    ObjectNode relationships = resource.putObject("relationships");
    for (String related : List.of("files", "candidates")) {
      relationships.putObject(related).putObject("links").put("related", self + "/" + related);
    }
    resource.putObject("links").put("self", self).put("events", self + "/events");
    return resource;
  }

  /** The rows of files, each with the entries that came of it. */
  List<ObjectNode> ofFiles(List<ImportedFile> some) {
    Map<UUID, List<Outcomes.Made>> entries =
        outcomes.entriesOf(some.stream().map(ImportedFile::source).distinct().toList());
    return some.stream()
        .map(file -> of(file, entries.getOrDefault(file.source(), List.of())))
        .toList();
  }

  /** The row of a file that is kept nowhere. */
  static ObjectNode unkept(ImportedFile file) {
    ObjectNode row = of(file, List.of());
    row.remove("links");
    row.withObject("/attributes").put("number", 1);
    return row;
  }

  private static ObjectNode of(ImportedFile file, List<Outcomes.Made> entries) {
    ObjectNode resource = JsonApi.resource("importFiles", file.id().toString());
    ObjectNode attributes = resource.withObject("/attributes");
    attributes.put("number", file.number());
    attributes.put("path", file.path());
    attributes.put("sha256", file.sha256());
    attributes.put("size", file.size());
    attributes.put("status", file.status().wire());
    attributes.put("mediaType", file.mediaType());
    attributes.put("charset", file.charset());
    attributes.set("decoding", file.decoding().isEmpty() ? null : file.decoding());
    attributes.put("language", file.language());
    attributes.set("ocr", file.ocr().isEmpty() ? null : file.ocr());
    attributes.put("millis", file.millis());
    put(attributes.putArray("problems"), file.problems());
    ArrayNode data = resource.putObject("relationships").putObject("entries").putArray("data");
    entries.forEach(made -> data.add(EntryView.identifier(made.type(), made.entry().toString())));
    if (file.sha256() != null) {
      resource.putObject("links").put("original", "/manage/originals/" + file.sha256());
    }
    return resource;
  }

  /** Candidates as resources of their own types. */
  List<ObjectNode> ofProposals(List<Proposal> some) {
    return ofProposals(
        some,
        files.find(some.stream().map(Proposal::file).collect(Collectors.toSet())),
        targets(some));
  }

  /**
   * Candidates that may be kept nowhere.
   *
   * @param from the files that they come from
   * @param targets everything that they refer to
   */
  List<ObjectNode> ofProposals(
      List<Proposal> some, Map<UUID, ImportedFile> from, Map<UUID, Proposal> targets) {
    Relatives.Found relatives = this.relatives.of(some);
    List<ObjectNode> resources = new ArrayList<>();
    for (Proposal proposal : some) {
      ObjectNode resource = of(proposal, targets);
      ObjectNode meta = resource.putObject("meta");
      @Nullable ImportedFile file = from.get(proposal.file());
      meta.put("file", file == null ? null : file.path());
      meta.put("original", file == null ? null : file.sha256());
      meta.put("key", proposal.name());
      meta.put("confidence", proposal.confidence());
      meta.put("valid", proposal.state() != Proposal.State.INVALID);
      ArrayNode doubts = meta.putArray("doubts");
      proposal.doubts().forEach(doubts::add);
      meta.set("provenance", proposal.provenance());
      for (JsonNode one : proposal.provenance()) {
        if (one.has("borders")) {
          meta.set("borders", one.get("borders"));
        }
      }
      relatives.tell(proposal.id(), meta);
      @Nullable UUID entry = proposal.entry();
      if (entry != null) {
        resource.putObject("links").put("self", "/manage/" + proposal.type() + "/" + entry);
        entries.find(entry).ifPresent(one -> reviewed(meta, one));
      }
      resources.add(resource);
    }
    return resources;
  }

  /** What has become of a candidate's entry: what an editor has still to look at is a draft. */
  private static void reviewed(ObjectNode meta, Entry entry) {
    meta.putObject("entry")
        .put("state", entry.state().wire())
        .put("revision", entry.revision())
        .put("origin", entry.origin());
  }

  private ObjectNode of(Proposal proposal, Map<UUID, Proposal> targets) {
    String id = proposal.shownId().toString();
    @Nullable ContentType type = types.find(proposal.type()).orElse(null);
    if (type == null) {
      ObjectNode resource = JsonApi.resource(proposal.type(), id);
      resource.set("attributes", proposal.document());
      return resource;
    }
    ObjectNode document = proposal.document().deepCopy();
    for (Relation relation : type.relations()) {
      Set<String> ids = new TreeSet<>();
      for (UUID target : proposal.relations().getOrDefault(relation.name(), List.of())) {
        @Nullable Proposal shown = shown(target, targets);
        if (shown != null) {
          ids.add(shown.shownId().toString());
        }
      }
      if (relation.many() && !ids.isEmpty()) {
        ids.forEach(document.putArray(relation.name())::add);
      } else if (!ids.isEmpty()) {
        document.put(relation.name(), ids.iterator().next());
      }
    }
    return EntryView.resource(type, id, document);
  }

  /** Everything that these refer to, and what that was merged into. */
  private Map<UUID, Proposal> targets(List<Proposal> some) {
    Map<UUID, Proposal> targets =
        proposals.find(
            some.stream()
                .flatMap(proposal -> proposal.relations().values().stream())
                .flatMap(List::stream)
                .collect(Collectors.toSet()));
    List<UUID> into =
        targets.values().stream()
            .map(Proposal::mergedInto)
            .filter(java.util.Objects::nonNull)
            .toList();
    targets.putAll(proposals.find(into));
    return targets;
  }

  /** The candidate that stands for another one in the end; null when none does. */
  private static @Nullable Proposal shown(UUID id, Map<UUID, Proposal> targets) {
    @Nullable Proposal found = targets.get(id);
    for (int i = 0; found != null && i < LONGEST_CHAIN; i++) {
      if (found.state() == Proposal.State.PROPOSED) {
        return found;
      }
      @Nullable UUID into = found.mergedInto();
      found = into == null ? null : targets.get(into);
    }
    return null;
  }

  private static void counts(ObjectNode target, Map<Status, Long> counts) {
    target.put("total", counts.values().stream().mapToLong(Long::longValue).sum());
    for (Status status : Status.values()) {
      target.put(status.wire(), counts.getOrDefault(status, 0L));
    }
  }

  private static void putAll(ObjectNode target, Map<String, Long> counts) {
    counts.forEach(target::put);
  }

  private static void put(ArrayNode target, List<Problem> problems) {
    for (Problem problem : problems) {
      target
          .addObject()
          .put("code", problem.code().code())
          .put("title", problem.code().title())
          .put("detail", problem.detail());
    }
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  static ArrayNode array(List<ObjectNode> resources) {
    ArrayNode data = JsonNodeFactory.instance.arrayNode();
    resources.forEach(data::add);
    return data;
  }
}
