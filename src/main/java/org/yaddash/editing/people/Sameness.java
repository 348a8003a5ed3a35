package org.yaddash.editing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yaddash.imports.ledger.candidates.Proposal;
import org.yaddash.imports.ledger.candidates.Proposals;
import org.yaddash.imports.ledger.candidates.Separations;
import org.yaddash.imports.likeness.Clusters;
import org.yaddash.imports.likeness.Contradictions;

/** Works out, from what a run proposes, who may be the same and which counts disagree. */
@ApplicationScoped
public class Sameness {
  /** So many candidates of a run are compared at most. */
  static final int MOST = 20_000;

  @Inject Proposals proposals;
  @Inject Separations separations;

  /** The groups of victims who may be one person. */
  public List<Clusters.Cluster> clusters(UUID run) {
    List<Clusters.Victim> victims =
        victims(run).stream()
            .map(proposal -> new Clusters.Victim(proposal.id(), proposal.document()))
            .toList();
    Set<Clusters.Apart> apart = new HashSet<>();
    separations.of(run).forEach(pair -> apart.add(Clusters.Apart.of(pair.one(), pair.other())));
    return Clusters.among(victims, apart);
  }

  /** The victims of a run, as far as they are compared. */
  List<Proposal> victims(UUID run) {
    return proposals.ofTypes(run, Set.of("victims"), MOST);
  }

  /** The counts that disagree. */
  public List<Contradictions.Contradiction> contradictions(UUID run) {
    return Contradictions.among(
        proposals.ofTypes(run, Set.of("articles", "sourceQuotes"), MOST).stream()
            .map(Sameness::source)
            .toList());
  }

  /** Takes a group apart: these are somebody else than the rest of it. */
  public void split(UUID run, List<UUID> some, List<UUID> rest) {
    separations.add(run, some, rest);
  }

  /** Takes back what was said of these: they may be anybody again. */
  public void join(UUID run, List<UUID> some) {
    separations.forget(run, some);
  }

  private static Contradictions.Source source(Proposal proposal) {
    return new Contradictions.Source(
        proposal.id(), proposal.document(), proposal.relations().getOrDefault("quotes", List.of()));
  }
}
