package org.yaddash.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yaddash.content.Entries;
import org.yaddash.content.Entry;
import org.yaddash.imports.ledger.Run;
import org.yaddash.imports.ledger.candidates.Outcomes;
import org.yaddash.imports.ledger.candidates.Outcomes.Made;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

/**
 * Takes back the entries that a run has made, the latest first, so that what refers goes before
 * what it refers to. What an editor has touched stays, and so does what something else that is
 * published refers to.
 */
@ApplicationScoped
class Undo {
  private static final int ENTRIES_A_COMMIT = 100;

  @Inject Entries entries;
  @Inject Outcomes outcomes;
  @Inject OneCommit commit;

  /**
   * Takes them back.
   *
   * @return what stays, and why
   */
  List<Problem> takeBack(Run run) {
    List<Problem> kept = new ArrayList<>();
    List<UUID> some = new ArrayList<>();
    for (Made made : outcomes.made(run.id())) {
      Optional<Problem> touched = commit.of(() -> touched(made, run));
      touched.ifPresentOrElse(kept::add, () -> some.add(made.entry()));
      if (some.size() >= ENTRIES_A_COMMIT) {
        delete(run, some, kept);
        some.clear();
      }
    }
    delete(run, some, kept);
    return kept;
  }

  private Optional<Problem> touched(Made made, Run run) {
    return entries
        .find(made.entry())
        .filter(
            entry ->
                !entry.deleted()
                    && entries.revisions(entry.id()).stream()
                        .anyMatch(revision -> !revision.origin().equals(run.origin())))
        .map(entry -> kept(entry, "an editor has changed it since"));
  }

  private void delete(Run run, List<UUID> some, List<Problem> kept) {
    if (some.isEmpty()) {
      return;
    }
    try {
      commit.of(() -> deleteAll(run, some));
    } catch (ProblemException e) {
      if (some.size() > 1) {
        some.forEach(id -> delete(run, List.of(id), kept));
        return;
      }
      String why = e.problems().get(0).detail();
      commit
          .of(() -> entries.find(some.get(0)).map(entry -> kept(entry, why)))
          .ifPresent(kept::add);
    }
  }

  private void deleteAll(Run run, List<UUID> some) {
    entries.deleteAll(some, run.origin());
    outcomes.unmake(some);
  }

  private static Problem kept(Entry entry, String why) {
    return Problem.of(
        ProblemCode.ENTRY_KEPT,
        "The entry %s of %s (%s) stays: %s."
            .formatted(entry.slug(), entry.type(), entry.id(), strip(why)));
  }

  private static String strip(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }
}
