package org.yaddash.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.fork.Reading;
import org.yaddash.imports.ledger.ImportedFile;
import org.yaddash.imports.ledger.Inventory;
import org.yaddash.imports.ledger.Json;
import org.yaddash.imports.ledger.Progress;
import org.yaddash.imports.ledger.Run;
import org.yaddash.imports.ledger.candidates.Proposal;
import org.yaddash.imports.ledger.candidates.Proposals;
import org.yaddash.imports.ledger.candidates.Said;
import org.yaddash.imports.site.Seams;
import org.yaddash.imports.site.SitePages;
import org.yaddash.originals.Originals;

/** Writes down what reading has found. Joins the transaction of its caller. */
@ApplicationScoped
class Harvest {
  @Inject Inventory inventory;
  @Inject Progress progress;
  @Inject Proposals proposals;
  @Inject SitePages pages;
  @Inject Seams seams;

  /**
   * A file that has been read.
   *
   * @param textVersion which version of its text provenance counts in
   * @param inside the files that were inside it
   */
  record Done(
      ImportedFile file, Reading reading, String textVersion, List<Inventory.NewFile> inside) {}

  /** Keeps what was found in these files, each for the first time or once more. */
  void keep(List<Done> all, Run.Stage stage) {
    if (stage == Run.Stage.DECODING) {
      keepAnew(all);
    } else {
      all.forEach(one -> keep(one, stage));
    }
  }

  /**
   * Keeps what was found anew in the pages of an article, or none of it when one of them could not
   * be read: the article holds the words of all of them, and loses none.
   */
  private void keepAnew(List<Done> all) {
    if (all.stream().noneMatch(one -> one.reading().failed())) {
      all.stream()
          .findFirst()
          .ifPresent(
              one ->
                  seams.forget(
                      one.file().run(),
                      all.stream().map(done -> done.file().id()).collect(Collectors.toSet())));
      all.forEach(one -> keep(one, Run.Stage.DECODING));
      return;
    }
    for (Done one : all) {
      progress.keepReading(one.file());
      if (one.reading().failed()) {
        progress.addProblems(one.file().id(), one.reading().problems());
      }
    }
  }

  private void keep(Done done, Run.Stage stage) {
    Reading reading = done.reading();
    boolean again = stage == Run.Stage.REREADING;
    boolean anew = stage == Run.Stage.DECODING;
    if (again && reading.failed()) {
      // what the first reading has found still holds
      progress.keepReading(done.file());
      return;
    }
    Map<String, Proposal> before = new LinkedHashMap<>();
    if (anew) {
      progress.forgetProblems(done.file().id());
      proposals.ofFile(done.file().id()).forEach(one -> before.put(one.name(), one));
    }
    if (again) {
      proposals.dropOfFile(done.file().id());
    }
    if (reading.outline() != null) {
      pages.put(done.file(), reading.outline(), !again && !anew);
    }
    if (!again && !anew) {
      inventory.addContents(done.file(), done.inside());
    }
    progress.read(
        done.file().id(),
        new Progress.Facts(
            reading.mediaType(),
            reading.charset(),
            decoding(reading, done.file()),
            reading.language(),
            reading.width(),
            reading.height(),
            reading.look(),
            reading.ocr(),
            reading.pictures(),
            reading.millis(),
            reading.failed(),
            reading.problems()));
    Map<String, UUID> ids = new LinkedHashMap<>();
    for (Reading.Proposal proposal : reading.proposals()) {
      Proposal same = before.get(proposal.key());
      ids.put(proposal.key(), same == null ? UuidCreator.getTimeOrderedEpoch() : same.id());
    }
    List<Proposal> all = new ArrayList<>();
    for (Reading.Proposal proposal : reading.proposals()) {
      all.add(proposal(done, proposal, ids, all.size() + 1));
    }
    if (anew) {
      replace(done.file(), before, all);
    } else {
      proposals.add(all);
    }
  }

  /**
   * Puts candidates in the place of those before them. One that is proposed no more is dropped, and
   * known until the entry that was made of it is taken back.
   */
  private void replace(ImportedFile file, Map<String, Proposal> before, List<Proposal> all) {
    List<Proposal> now = new ArrayList<>();
    for (Proposal one : all) {
      Proposal same = before.remove(one.name());
      now.add(
          same == null ? one : one.saved(entryOf(same), same.made()).published(same.publication()));
    }
    for (Proposal gone : before.values()) {
      now.add(gone.withState(Proposal.State.DROPPED, null).withNumber(now.size() + 1));
    }
    proposals.replaceOfFile(file.id(), now);
  }

  /** The entry of a candidate's own; not that of another which has taken it in. */
  private static @Nullable UUID entryOf(Proposal proposal) {
    return proposal.state() == Proposal.State.MERGED ? null : proposal.entry();
  }

  /** Says also who has chosen the charset. */
  private static ObjectNode decoding(Reading reading, ImportedFile file) {
    ObjectNode decoding = reading.decoding();
    if (file.decodeAs() != null && !decoding.isEmpty()) {
      decoding.put("chosenBy", "editor");
    }
    return decoding;
  }

  /**
   * What a candidate says: of another version than the first of its text, provenance says which.
   */
  private static Said said(Done done, Reading.Proposal read) {
    if (done.textVersion().equals(Originals.FIRST)) {
      return Said.of(read.document(), read.provenance());
    }
    ArrayNode provenance = Json.array(read.provenance());
    for (JsonNode one : provenance) {
      ((ObjectNode) one).put("text", done.textVersion());
    }
    return Said.of(Json.object(read.document()), provenance);
  }

  private static Proposal proposal(
      Done done, Reading.Proposal read, Map<String, UUID> ids, int number) {
    Map<String, List<UUID>> relations = new LinkedHashMap<>();
    read.relations()
        .forEach(
            (relation, keys) ->
                relations.put(
                    relation,
                    keys.stream().filter(ids::containsKey).map(ids::get).distinct().toList()));
    return new Proposal(
        Objects.requireNonNull(ids.get(read.key())),
        done.file().run(),
        done.file().id(),
        done.file().number(),
        number,
        read.key(),
        read.type(),
        said(done, read),
        relations,
        read.confidence(),
        read.doubts(),
        Proposal.State.PROPOSED,
        null,
        null,
        null,
        false,
        Proposal.Publication.NONE);
  }
}
