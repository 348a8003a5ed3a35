package org.yaddash.imports.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A candidate in the database. */
@Entity
@Table(name = "import_candidate")
class CandidateRow {
  @Id
  @Column(name = "id")
  UUID id = Nil.NIL;

  @Column(name = "run")
  UUID run = Nil.NIL;

  @Column(name = "file")
  UUID file = Nil.NIL;

  @Column(name = "file_number")
  long fileNumber;

  @Column(name = "number")
  int number;

  @Column(name = "name")
  String name = "";

  @Column(name = "type")
  String type = "";

  @Lob
  @Column(name = "document")
  String document = "{}";

  @Lob
  @Column(name = "relations")
  String relations = "{}";

  @Lob
  @Column(name = "provenance")
  String provenance = "[]";

  @Column(name = "confidence")
  double confidence;

  @Lob
  @Column(name = "doubts")
  String doubts = "[]";

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  Proposal.State state = Proposal.State.PROPOSED;

  @Column(name = "shows")
  @Nullable String shows;

  @Column(name = "merged_into")
  UUID mergedInto = Nil.NIL;

  @Column(name = "entry")
  UUID entry = Nil.NIL;

  @Column(name = "made")
  boolean made;

  @Enumerated(EnumType.STRING)
  @Column(name = "publication")
  Proposal.Publication publication = Proposal.Publication.NONE;

  /** Takes everything over from a proposal. */
  void take(Proposal proposal) {
    id = proposal.id();
    run = proposal.run();
    file = proposal.file();
    fileNumber = proposal.fileNumber();
    number = proposal.number();
    name = proposal.name();
    type = proposal.type();
    document = proposal.document().toString();
    relations = Json.ofRelations(proposal.relations());
    provenance = proposal.provenance().toString();
    confidence = proposal.confidence();
    doubts = Json.ofStrings(proposal.doubts());
    state = proposal.state();
    shows = proposal.shows();
    mergedInto = Nil.of(proposal.mergedInto());
    entry = Nil.of(proposal.entry());
    made = proposal.made();
    publication = proposal.publication();
  }

  Proposal toProposal() {
    return new Proposal(
        id,
        run,
        file,
        fileNumber,
        number,
        name,
        type,
        Json.object(document),
        Json.relations(relations),
        Json.array(provenance),
        confidence,
        Json.strings(doubts),
        state,
        shows,
        Nil.orNull(mergedInto),
        Nil.orNull(entry),
        made,
        publication);
  }
}
