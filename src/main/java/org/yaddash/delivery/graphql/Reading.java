package org.yaddash.delivery.graphql;

import java.util.List;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.search.Found;
import org.yaddash.search.Snapshot;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.search.projection.Languages;

/** One request: the index as it stands, and how many entries the answer may still take from it. */
final class Reading {
  private static final int MOST_ENTRIES = 5_000;

  private final Snapshot snapshot;
  private final Catalogue catalogue;
  private final List<String> preferred;
  private int left = MOST_ENTRIES;

  /**
   * @param preferred the languages that the reader's program prefers, most wanted first
   */
  Reading(Snapshot snapshot, Catalogue catalogue, List<String> preferred) {
    this.snapshot = snapshot;
    this.catalogue = catalogue;
    this.preferred = preferred;
  }

  Snapshot snapshot() {
    return snapshot;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  List<String> preferred() {
    return preferred;
  }

  /** Takes entries into the answer. */
  List<ToldEntry> take(List<Found> found, Languages languages) {
    left -= found.size();
    if (left < 0) {
      throw new ProblemException(
          ProblemCode.BAD_INCLUDE,
          "The answer would hold more than %d entries; ask for smaller pages."
              .formatted(MOST_ENTRIES));
    }
    return found.stream().map(one -> ToldEntry.of(one, languages)).toList();
  }
}
