package org.yaddash.imports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yaddash.content.Entries;
import org.yaddash.content.Entry;
import org.yaddash.imports.ledger.Files;
import org.yaddash.imports.ledger.ImportedFile;
import org.yaddash.imports.ledger.Progress;
import org.yaddash.imports.ledger.Run;
import org.yaddash.imports.ledger.Runs;
import org.yaddash.imports.ledger.candidates.Outcomes;
import org.yaddash.imports.ledger.candidates.Proposal;
import org.yaddash.imports.ledger.candidates.Proposals;
import org.yaddash.imports.ledger.candidates.Tallies;
import org.yaddash.imports.photos.BodyPictures;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.types.ContentType;
import org.yaddash.types.ContentTypes;
import org.yaddash.types.Relation;

/**
 * Makes entries of what a run proposes, file by file, what is referred to before what refers. In
 * one commit stand the entries, where they came from, and that the file is done. In a dry run
 * everything is checked and nothing made.
 */
@ApplicationScoped
class Save {
  private static final Logger LOG = Logger.getLogger(Save.class.getName());
  private static final int FILES_A_COMMIT = 100;

  /** A book may propose thousands: so many candidates are held at a time, or those of one file. */
  private static final long CANDIDATES_A_COMMIT = 1_000;

  @Inject ContentTypes types;
  @Inject Entries entries;
  @Inject Runs runs;
  @Inject Files files;
  @Inject Progress progress;
  @Inject Proposals proposals;
  @Inject Outcomes outcomes;
  @Inject Tallies tallies;
  @Inject Renewal renewal;
  @Inject OneCommit commit;

  void all(Run run) {
    List<ImportedFile> some = next(run, 0);
    while (!some.isEmpty()) {
      runs.keepGoing(run.id());
      save(run, some);
      some = next(run, some.get(some.size() - 1).number());
    }
  }

  /** The files after this one that are saved in one commit. */
  private List<ImportedFile> next(Run run, long after) {
    List<ImportedFile> some = progress.unsaved(run.id(), after, FILES_A_COMMIT);
    List<UUID> ids = some.stream().map(ImportedFile::id).toList();
    return some.subList(0, tallies.filesWith(ids, CANDIDATES_A_COMMIT));
  }

  private void save(Run run, List<ImportedFile> some) {
    try {
      commit.of(() -> new Saving(run).save(some));
    } catch (RuntimeException e) {
      if (some.size() > 1) {
        some.forEach(file -> save(run, List.of(file)));
        return;
      }
      LOG.log(Level.SEVERE, e, () -> "the entries of " + some.get(0).id() + " cannot be saved");
      progress.fail(
          some.get(0).id(),
          Problem.of(
              ProblemCode.INTERNAL,
              "What was recognised in the file could not be saved; the log tells why."));
    }
  }

  /** One commit in the making. */
  private final class Saving {
    private final Run run;
    private final boolean dry;
    private final Map<UUID, Proposal> known = new HashMap<>();
    private final Set<UUID> underWay = new LinkedHashSet<>();
    private final Map<UUID, List<Problem>> problems = new HashMap<>();
    private final Map<UUID, String> hashes = new HashMap<>();

    private final List<Later> later = new ArrayList<>();

    /** A reference that stands in a circle and is put in when both entries are there. */
    private record Later(UUID from, String relation, UUID to) {}

    Saving(Run run) {
      this.run = run;
      this.dry = run.options().dryRun();
    }

    void save(List<ImportedFile> some) {
      List<Proposal> before = new ArrayList<>();
      List<UUID> ids = some.stream().map(ImportedFile::id).toList();
      files.find(ids).values().forEach(this::know);
      outcomes.prepareOrigins(hashes.values());
      Map<UUID, List<Proposal>> proposed = proposals.ofFiles(ids);
      for (ImportedFile file : some) {
        List<Proposal> all = proposed.getOrDefault(file.id(), List.of());
        all.forEach(proposal -> known.putIfAbsent(proposal.id(), proposal));
        if (file.anew()) {
          all.stream().filter(Proposal::made).forEach(before::add);
        }
      }
      Renewal.Renewing renewing = renewal.begin(before, run.origin(), this::tell);
      for (ImportedFile file : some) {
        proposed.getOrDefault(file.id(), List.of()).forEach(one -> ensure(one.id()));
      }
      before.stream()
          .filter(proposal -> proposal.state() == Proposal.State.PROPOSED)
          .forEach(proposal -> renew(renewing, proposal));
      later.forEach(this::refer);
      takenIn(before, renewing.end());
      for (ImportedFile file : some) {
        progress.saved(file.id(), List.copyOf(problems.getOrDefault(file.id(), List.of())));
        problems.remove(file.id());
      }
      problems.forEach(progress::addProblems);
    }

    /** The entry that a candidate is or becomes (in a dry run itself); empty when none. */
    private Optional<UUID> ensure(UUID id) {
      Proposal proposal = known.get(id);
      if (proposal == null) {
        proposal = proposals.find(id).orElse(null);
        if (proposal == null) {
          return Optional.empty();
        }
        known.put(id, proposal);
      }
      @Nullable UUID entry = proposal.entry();
      if (entry != null) {
        return Optional.of(entry);
      }
      return switch (proposal.state()) {
        case DROPPED, INVALID -> Optional.empty();
        case MERGED -> merged(proposal);
        case PROPOSED -> earlier(proposal).or(() -> make(id));
      };
    }

    /** Lets an entry that was made before say what its original says now. */
    private void renew(Renewal.Renewing renewing, Proposal read) {
      Proposal proposal = read;
      if (renewing.renews(read)) {
        proposal = read.published(Proposal.Publication.NONE);
        put(proposal);
      }
      ContentType type = types.get(proposal.type());
      ObjectNode whole = proposal.document().deepCopy();
      for (Relation relation : type.relations()) {
        relate(proposal, relation, whole);
      }
      settlePictures(whole);
      Fit fit = Fit.of(type, proposal.name(), whole, proposal.provenance());
      tell(proposal, fit.problems());
      if (fit.valid() && renewing.save(proposal, fit)) {
        put(saying(proposal, type, fit.document(), fit.provenance()).saved(proposal.entry(), true));
      }
    }

    /** What another candidate has taken in is from now on its entry, not the one of its own. */
    private void takenIn(List<Proposal> before, Set<UUID> gone) {
      for (Proposal proposal : before) {
        @Nullable UUID entry = proposal.entry();
        if (proposal.state() == Proposal.State.MERGED && entry != null && gone.contains(entry)) {
          merged(Objects.requireNonNull(known.get(proposal.id())));
        }
      }
    }

    private Optional<UUID> merged(Proposal proposal) {
      @Nullable UUID into = proposal.mergedInto();
      Optional<UUID> entry = into == null ? Optional.empty() : ensure(into);
      if (!dry && entry.isPresent()) {
        put(proposal.saved(entry.get(), false));
      }
      return entry;
    }

    /** The entry that an earlier run has made of the same, whatever editors have done with it. */
    private Optional<UUID> earlier(Proposal proposal) {
      if (dry) {
        return Optional.empty();
      }
      Optional<UUID> entry = outcomes.origin(hash(proposal), proposal.name());
      @Nullable String picture = proposal.shows();
      if (entry.isEmpty() && picture != null) {
        entry = outcomes.photoOf(picture, run.id());
      }
      Optional<UUID> there = entry.flatMap(entries::find).filter(e -> !e.deleted()).map(Entry::id);
      if (there.isPresent()) {
        put(proposal.saved(there.get(), false));
      } else if (entry.isPresent()) {
        // an editor has deleted it: it is not to come back
        put(proposal.withState(Proposal.State.DROPPED, null));
        return Optional.empty();
      }
      return there;
    }

    private Optional<UUID> make(UUID id) {
      Proposal proposal = Objects.requireNonNull(known.get(id));
      if (proposal.state() != Proposal.State.PROPOSED || !underWay.add(id)) {
        return Optional.empty();
      }
      try {
        ContentType type = types.find(proposal.type()).orElse(null);
        if (type == null) {
          return invalid(
              proposal,
              List.of(
                  Problem.of(
                      ProblemCode.CANDIDATE_INVALID,
                      "%s: There is no content type '%s'."
                          .formatted(proposal.name(), proposal.type()))));
        }
        ObjectNode whole = proposal.document().deepCopy();
        for (Relation relation : type.relations()) {
          relate(proposal, relation, whole);
        }
        settlePictures(whole);
        // nearly every one keeps the rules, which are checked where entries are made
        @Nullable Entry entry = dry ? null : entry(proposal, whole, proposal.provenance());
        if (entry != null) {
          return Optional.of(made(proposal, type, entry, whole, proposal.provenance()));
        }
        Fit fit = Fit.of(type, proposal.name(), whole, proposal.provenance());
        if (!fit.valid()) {
          return invalid(proposal, fit.problems());
        }
        tell(proposal, fit.problems());
        return dry ? checked(proposal, type, fit) : made(proposal, type, fit);
      } finally {
        underWay.remove(id);
      }
    }

    private void relate(Proposal proposal, Relation relation, ObjectNode whole) {
      Set<String> targets = new LinkedHashSet<>();
      for (UUID to : proposal.relations().getOrDefault(relation.name(), List.of())) {
        if (underWay.contains(to)) {
          later.add(new Later(proposal.id(), relation.name(), to));
        } else {
          ensure(to).ifPresent(target -> targets.add(target.toString()));
        }
      }
      if (!targets.isEmpty()) {
        if (relation.many()) {
          ArrayNode array = whole.putArray(relation.name());
          targets.forEach(array::add);
        } else {
          whole.put(relation.name(), targets.iterator().next());
        }
      }
    }

    /** Lets the pictures in a body lead to the entries that their photos have become. */
    private void settlePictures(ObjectNode whole) {
      String body = whole.path("body").asText();
      String settled = BodyPictures.settled(body, this::addressOf);
      if (!settled.equals(body)) {
        whole.put("body", settled);
      }
    }

    /** Where a photo is delivered, or its original is kept when it has become none. */
    private @Nullable String addressOf(UUID photo) {
      Optional<UUID> entry = ensure(photo);
      @Nullable Proposal proposal = known.get(photo);
      if (proposal == null) {
        return null;
      }
      @Nullable String picture = proposal.shows();
      return entry.isPresent() || picture == null
          ? BodyPictures.address(entry.orElse(photo))
          : "/manage/originals/" + picture;
    }

    private Optional<UUID> checked(Proposal proposal, ContentType type, Fit fit) {
      put(saying(proposal, type, fit.document(), fit.provenance()).saved(null, false));
      return Optional.of(proposal.id());
    }

    /** An entry of what is proposed; null when that breaks a rule. */
    private @Nullable Entry entry(Proposal proposal, ObjectNode document, ArrayNode provenance) {
      try {
        return entries.create(proposal.type(), document, provenance, run.origin());
      } catch (ProblemException e) {
        return null;
      }
    }

    private Optional<UUID> made(Proposal proposal, ContentType type, Fit fit) {
      Entry entry;
      try {
        entry = entries.create(proposal.type(), fit.document(), fit.provenance(), run.origin());
      } catch (ProblemException e) {
        return invalid(
            proposal,
            e.problems().stream()
                .map(
                    problem ->
                        Problem.of(
                            ProblemCode.CANDIDATE_INVALID,
                            "%s: %s So the entry was not made."
                                .formatted(proposal.name(), problem.detail())))
                .toList());
      }
      return Optional.of(made(proposal, type, entry, fit.document(), fit.provenance()));
    }

    private UUID made(
        Proposal proposal,
        ContentType type,
        Entry entry,
        ObjectNode document,
        ArrayNode provenance) {
      outcomes.addOrigin(hash(proposal), proposal.name(), entry.id(), run.id());
      put(
          saying(proposal, type, document, provenance)
              .saved(entry.id(), true)
              .published(Proposal.Publication.NONE));
      return entry.id();
    }

    private Optional<UUID> invalid(Proposal proposal, List<Problem> why) {
      put(proposal.withState(Proposal.State.INVALID, null));
      tell(proposal, why);
      return Optional.empty();
    }

    /** Puts in a reference that stood in a circle, if the other side does not say it already. */
    private void refer(Later later) {
      Optional<UUID> to = ensure(later.to());
      Optional<Entry> from = ensure(later.from()).flatMap(entries::find);
      if (dry || to.isEmpty() || from.isEmpty()) {
        return;
      }
      ContentType type = types.get(from.get().type());
      Relation relation = type.relation(later.relation()).orElseThrow();
      Proposal other = Objects.requireNonNull(known.get(later.to()));
      boolean saidAlready =
          relation.inverse() != null
              && other
                  .relations()
                  .getOrDefault(relation.inverse(), List.of())
                  .contains(later.from());
      if (saidAlready || !relation.many()) {
        return;
      }
      Entry entry = from.get();
      ObjectNode document = entry.document();
      document.withArray(later.relation()).add(to.get().toString());
      try {
        entries.save(entry.id(), entry.revision(), document, entry.provenance(), run.origin());
      } catch (ProblemException e) {
        tell(Objects.requireNonNull(known.get(later.from())), e.problems());
      }
    }

    private void put(Proposal changed) {
      known.put(changed.id(), changed);
      proposals.put(changed);
    }

    private void tell(Proposal proposal, List<Problem> added) {
      problems.computeIfAbsent(proposal.file(), file -> new ArrayList<>()).addAll(added);
    }

    private void know(ImportedFile file) {
      hashes.put(file.id(), String.valueOf(file.sha256()));
    }

    /** What the original of a candidate is called. */
    private String hash(Proposal proposal) {
      if (!hashes.containsKey(proposal.file())) {
        files.find(List.of(proposal.file())).values().forEach(this::know);
      }
      return hashes.getOrDefault(proposal.file(), "");
    }
  }

  /** A candidate that says what was saved of it: nearly always what it said. */
  private static Proposal saying(
      Proposal proposal, ContentType type, ObjectNode document, ArrayNode provenance) {
    ObjectNode plain = withoutRelations(type, document);
    return plain.equals(proposal.document()) && provenance.equals(proposal.provenance())
        ? proposal
        : proposal.saying(plain, provenance);
  }

  private static ObjectNode withoutRelations(ContentType type, ObjectNode document) {
    ObjectNode plain = document.deepCopy();
    type.relations().forEach(relation -> plain.remove(relation.name()));
    return plain;
  }
}
