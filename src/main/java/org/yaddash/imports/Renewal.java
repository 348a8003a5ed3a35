package org.yaddash.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.yaddash.content.Entries;
import org.yaddash.content.Entry;
import org.yaddash.imports.ledger.candidates.Outcomes;
import org.yaddash.imports.ledger.candidates.Proposal;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

/**
 * Brings entries up to date that were made of an original before it was read anew: those that it
 * still proposes get another revision, those that it proposes no more are taken back. What an
 * editor has touched stays as it is; the candidate then waits for a review.
 */
@ApplicationScoped
class Renewal {
  @Inject Entries entries;
  @Inject Outcomes outcomes;

  /** The renewal of some entries inside one commit. */
  final class Renewing {
    private final String origin;
    private final BiConsumer<Proposal, List<Problem>> tell;
    private final Map<UUID, Proposal> untouched = new LinkedHashMap<>();

    private Renewing(String origin, BiConsumer<Proposal, List<Problem>> tell) {
      this.origin = origin;
      this.tell = tell;
    }

    /**
     * Finds out which entries nobody has touched, and takes them from what is published: they are
     * published again when all of them are right.
     */
    private void begin(List<Proposal> before) {
      for (Proposal proposal : before) {
        entry(proposal)
            .ifPresent(
                entry -> {
                  if (isTouched(entry)) {
                    keep(proposal, entry, "an editor has changed it; what the file says now waits");
                  } else {
                    untouched.put(entry.id(), proposal);
                  }
                });
      }
      List<UUID> gone =
          untouched.entrySet().stream()
              .filter(one -> one.getValue().state() != Proposal.State.PROPOSED)
              .map(Map.Entry::getKey)
              .toList();
      if (!gone.isEmpty()) {
        // what refers to them must not be published while they go
        new ArrayList<>(untouched.keySet()).forEach(this::unpublish);
      }
    }

    private void unpublish(UUID id) {
      try {
        if (entries.find(id).map(Entry::published).orElse(false)) {
          entries.unpublish(id, origin);
        }
      } catch (ProblemException e) {
        // something else that is published refers to it: then it stays
      }
    }

    /** Whether the entry of a candidate is brought up to date, and published again with its run. */
    boolean renews(Proposal proposal) {
      return proposal.entry() != null && untouched.containsKey(proposal.entry());
    }

    /** Saves what an original says now; whether it was. */
    boolean save(Proposal proposal, Fit fit) {
      Optional<Entry> entry = entry(proposal).filter(one -> untouched.containsKey(one.id()));
      if (entry.isEmpty()) {
        return false;
      }
      try {
        Entry old = entry.get();
        entries.save(old.id(), old.revision(), fit.document(), fit.provenance(), origin);
        return true;
      } catch (ProblemException e) {
        tell.accept(proposal, e.problems());
        return false;
      }
    }

    /** Takes back what is proposed no more; the entries that are gone. */
    Set<UUID> end() {
      Set<UUID> gone = new HashSet<>();
      for (Map.Entry<UUID, Proposal> one : untouched.entrySet()) {
        if (one.getValue().state() == Proposal.State.PROPOSED) {
          continue;
        }
        try {
          entries.deleteAll(List.of(one.getKey()), origin);
          outcomes.unmake(List.of(one.getKey()));
          gone.add(one.getKey());
        } catch (ProblemException e) {
          entries
              .find(one.getKey())
              .ifPresent(entry -> keep(one.getValue(), entry, e.problems().get(0).detail()));
        }
      }
      return gone;
    }

    private void keep(Proposal proposal, Entry entry, String why) {
      tell.accept(
          proposal,
          List.of(
              Problem.of(
                  ProblemCode.ENTRY_KEPT,
                  "The entry %s of %s (%s) stays: %s"
                      .formatted(
                          entry.slug(),
                          entry.type(),
                          entry.id(),
                          why.endsWith(".") ? why : why + "."))));
    }
  }

  /**
   * Begins a renewal.
   *
   * @param before what entries were made of, as it is proposed now
   * @param tell is told what could not be done
   */
  Renewing begin(List<Proposal> before, String origin, BiConsumer<Proposal, List<Problem>> tell) {
    Renewing renewing = new Renewing(origin, tell);
    renewing.begin(before);
    return renewing;
  }

  private Optional<Entry> entry(Proposal proposal) {
    UUID id = proposal.entry();
    return id == null ? Optional.empty() : entries.find(id).filter(entry -> !entry.deleted());
  }

  private boolean isTouched(Entry entry) {
    return entries.revisions(entry.id()).stream()
        .anyMatch(revision -> !revision.origin().startsWith("import:"));
  }
}
