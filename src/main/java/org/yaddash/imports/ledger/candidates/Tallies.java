package org.yaddash.imports.ledger.candidates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.yaddash.content.log.Database;
import org.yaddash.imports.ledger.candidates.Proposal.State;
import org.yaddash.problems.ProblemException;

/** How many candidates runs have, and how many entries came of them. */
@ApplicationScoped
@Transactional(dontRollbackOn = ProblemException.class)
public class Tallies {
  /** Runs that somebody looks at while they go on, and for how long a count may be good enough. */
  private static final int MOST_COUNTED = 50;

  private static final long LONGEST = 3_000_000_000L;

  @Inject Database database;

  private final Map<UUID, Counted> counted = new ConcurrentHashMap<>();

  /**
   * What a run has come to so far.
   *
   * @param proposed how many candidates of each type it proposes
   * @param made how many entries of each type it has made
   */
  public record Tally(Map<String, Long> proposed, Map<String, Long> made) {}

  /** What a run had come to when it was last counted, and until when that is good enough. */
  private record Counted(Tally tally, long until) {}

  /**
   * Counts what a run that goes on has come to about now. It is asked for all the time and has many
   * to count, so that counting takes a fortieth of the time at most.
   */
  public Tally aboutNow(UUID run) {
    @Nullable Counted last = counted.get(run);
    long begun = System.nanoTime();
    if (last != null && begun - last.until() < 0) {
      return last.tally();
    }
    Tally tally = of(run);
    long ended = System.nanoTime();
    if (counted.size() >= MOST_COUNTED) {
      counted.clear();
    }
    counted.put(run, new Counted(tally, ended + Math.min(LONGEST, (ended - begun) * 40)));
    return tally;
  }

  /** Counts what a run has come to so far: of both at once, because it is asked for often. */
  public Tally of(UUID run) {
    Tally tally = new Tally(new TreeMap<>(), new TreeMap<>());
    database.ask(
        "select c.type, c.state, c.made, count(*) from import_candidate c where c.run = ?"
            + " group by c.type, c.state, c.made",
        query -> query.setObject(1, run),
        row -> {
          String type = row.getString(1);
          State state = State.valueOf(row.getString(2));
          long count = row.getLong(4);
          if (state == State.PROPOSED || state == State.INVALID) {
            tally.proposed().merge(type, count, Long::sum);
          }
          if (row.getBoolean(3)) {
            tally.made().merge(type, count, Long::sum);
          }
          return type;
        });
    return tally;
  }

  /**
   * How many of these files, from the first, have together no more candidates than this; one at
   * least where there is one.
   */
  public int filesWith(List<UUID> files, long most) {
    Map<UUID, Long> counts = new HashMap<>();
    database.ask(
        "select c.file, count(*) from unnest(cast(? as uuid array)) w(id)"
            + " join import_candidate c on c.file = w.id group by c.file",
        query -> Database.ids(query, 1, files),
        row -> counts.put(Database.id(row, 1), row.getLong(2)));
    long sum = 0;
    for (int i = 0; i < files.size(); i++) {
      sum += counts.getOrDefault(files.get(i), 0L);
      if (i > 0 && sum > most) {
        return i;
      }
    }
    return files.size();
  }

  /** How many of a run's candidates are less sure than this. */
  public long unsure(UUID run, double below) {
    return database
        .ask(
            "select count(*) from import_candidate c where c.run = ? and"
                + Proposals.SHOWN
                + " and c.confidence < ?",
            query -> {
              query.setObject(1, run);
              query.setDouble(2, below);
            },
            row -> row.getLong(1))
        .get(0);
  }

  /** How many of a run's candidates are wanted. */
  public long count(UUID run, Wanted wanted) {
    return database
        .ask(
            "select count(*) from import_candidate c where c.run = ? and"
                + Proposals.SHOWN
                + wanted.condition(),
            query -> {
              query.setObject(1, run);
              wanted.bind(query, 2);
            },
            row -> row.getLong(1))
        .get(0);
  }

  /** How many of a run's candidates are as sure as this or surer, and all the same doubted. */
  public long doubted(UUID run, double from) {
    return database
        .ask(
            "select count(*) from import_candidate c where c.run = ? and"
                + Proposals.SHOWN
                + Proposals.DOUBTED,
            query -> {
              query.setObject(1, run);
              query.setDouble(2, from);
            },
            row -> row.getLong(1))
        .get(0);
  }
}
