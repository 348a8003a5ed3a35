package org.yaddash.imports.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yaddash.content.log.Database;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemException;

/** What is wrong with files, as their rows say it. */
@ApplicationScoped
@Transactional(dontRollbackOn = ProblemException.class)
class FileProblems {
  private static final int MOST = 50;

  @Inject Database database;

  /** What this transaction knows of the problems of files: row → all of them. */
  private static final class Known {
    final Map<UUID, List<Problem>> files = new HashMap<>();
  }

  /** Adds those that the row of a file does not have yet; beyond the first 50 none is kept. */
  void add(UUID file, List<Problem> added) {
    if (added.isEmpty()) {
      return;
    }
    List<Problem> all = new ArrayList<>(of(file));
    added.stream().filter(problem -> !all.contains(problem)).forEach(all::add);
    put(file, List.copyOf(all.subList(0, Math.min(MOST, all.size()))));
  }

  /** Forgets all of them. */
  void clear(UUID file) {
    put(file, List.of());
  }

  private void put(UUID file, List<Problem> all) {
    known().put(file, all);
    database.putOff(
        "update import_file set problems = ?, changed_at = ? where id = ?",
        update -> {
          update.setString(1, Json.ofProblems(all));
          update.setLong(2, System.currentTimeMillis());
          update.setObject(3, file);
        });
  }

  private List<Problem> of(UUID file) {
    return known()
        .computeIfAbsent(
            file,
            // whatever is put off is known
            id ->
                database
                    .askWritten(
                        "select problems from import_file where id = ?",
                        query -> query.setObject(1, id),
                        row -> Json.problems(row.getString(1)))
                    .stream()
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("there is no file " + id)));
  }

  private Map<UUID, List<Problem>> known() {
    return database.remembered(Known.class, Known::new).files;
  }
}
