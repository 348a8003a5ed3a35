package org.yaddash.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.yaddash.content.Entries;
import org.yaddash.content.Entry;
import org.yaddash.imports.ledger.Progress;
import org.yaddash.imports.ledger.Run;
import org.yaddash.imports.ledger.Runs;
import org.yaddash.imports.ledger.candidates.Outcomes;
import org.yaddash.imports.ledger.candidates.Outcomes.Made;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

/**
 * Publishes what a run has made, in the order of its files. An entry that cannot be published is a
 * problem on its file's row and holds nobody up.
 */
@ApplicationScoped
class Publish {
  private static final Logger LOG = Logger.getLogger(Publish.class.getName());
  private static final int ENTRIES_A_COMMIT = 50;

  @Inject Entries entries;
  @Inject Runs runs;
  @Inject Progress progress;
  @Inject Outcomes outcomes;
  @Inject OneCommit commit;

  void all(Run run) {
    for (List<Made> some = outcomes.unpublished(run.id(), ENTRIES_A_COMMIT);
        !some.isEmpty();
        some = outcomes.unpublished(run.id(), ENTRIES_A_COMMIT)) {
      runs.keepGoing(run.id());
      publish(run, some);
    }
  }

  private void publish(Run run, List<Made> some) {
    try {
      commit.of(() -> some.forEach(made -> publish(run, made)));
    } catch (RuntimeException e) {
      if (some.size() > 1) {
        some.forEach(made -> publish(run, List.of(made)));
        return;
      }
      LOG.log(Level.SEVERE, e, () -> "the entry " + some.get(0).entry() + " cannot be published");
      commit.of(
          () ->
              fail(
                  some.get(0),
                  List.of(
                      Problem.of(
                          ProblemCode.INTERNAL,
                          "The entry %s could not be published; the log tells why."
                              .formatted(some.get(0).entry())))));
    }
  }

  private void publish(Run run, Made made) {
    if (entries.find(made.entry()).map(Entry::deleted).orElse(true)) {
      // an editor has decided against it; that is no trouble of the run
      outcomes.published(made.candidate(), false);
      return;
    }
    try {
      entries.publish(made.entry(), run.origin());
      outcomes.published(made.candidate(), true);
    } catch (ProblemException e) {
      fail(made, e.problems());
    }
  }

  private void fail(Made made, List<Problem> why) {
    progress.addProblems(made.file(), why);
    outcomes.published(made.candidate(), false);
  }
}
