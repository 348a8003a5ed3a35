package org.yaddash.imports.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yaddash.content.log.Database;
import org.yaddash.imports.ledger.ImportedFile.Status;
import org.yaddash.problems.ProblemException;

/** The files of runs, for whoever looks at them. */
@ApplicationScoped
@Transactional(dontRollbackOn = ProblemException.class)
public class Files {
  private static final int A_PAGE = 1000;

  @Inject Database database;

  /** Every file of a run, in order. */
  public List<ImportedFile> all(UUID run) {
    return all(run, FileRow::of);
  }

  /**
   * Every file of a run, in order, without what only an editor looks at: its problems, and how its
   * charset was decided on and its pages were read from pictures.
   */
  public List<ImportedFile> brief(UUID run) {
    return all(run, FileRow::brief);
  }

  private List<ImportedFile> all(UUID run, Database.Reading<ImportedFile> reading) {
    List<ImportedFile> all = new ArrayList<>();
    List<ImportedFile> page;
    do {
      long after = all.isEmpty() ? 0 : all.get(all.size() - 1).number();
      page =
          database.ask(
              FileRow.SELECT + " where f.run = ? and f.number > ? order by f.number limit ?",
              query -> {
                query.setObject(1, run);
                query.setLong(2, after);
                query.setInt(3, A_PAGE);
              },
              reading);
      all.addAll(page);
    } while (page.size() == A_PAGE);
    return all;
  }

  /** The file of a run that has this place in it. */
  public Optional<ImportedFile> find(UUID run, long number) {
    return database
        .ask(
            FileRow.SELECT + " where f.run = ? and f.number = ?",
            query -> {
              query.setObject(1, run);
              query.setLong(2, number);
            },
            FileRow::of)
        .stream()
        .findFirst();
  }

  /** These files. */
  public Map<UUID, ImportedFile> find(Collection<UUID> ids) {
    Map<UUID, ImportedFile> found = new HashMap<>();
    if (!ids.isEmpty()) {
      database
          .ask(
              "select "
                  + FileRow.COLUMNS
                  + " from unnest(cast(? as uuid array)) w(id) join import_file f on f.id = w.id",
              query -> Database.ids(query, 1, ids),
              FileRow::of)
          .forEach(file -> found.put(file.id(), file));
    }
    return found;
  }

  /** What the bytes of an original were found to be by whoever read them. */
  public Optional<String> mediaType(String sha256) {
    return database
        .ask(
            "select f.media_type from import_file f"
                + " where f.sha256 = ? and f.media_type is not null limit 1",
            query -> query.setString(1, sha256),
            row -> row.getString(1))
        .stream()
        .findFirst();
  }

  /** A part of a run's files, in order. */
  public List<ImportedFile> page(UUID run, int offset, int limit) {
    return database.ask(
        FileRow.SELECT + " where f.run = ? order by f.number limit ? offset ?",
        query -> {
          query.setObject(1, run);
          query.setInt(2, limit);
          query.setInt(3, offset);
        },
        FileRow::of);
  }

  /** A run's files that have changed at this time or later, the earliest first. */
  public List<Changed> changedSince(UUID run, long millis, int limit) {
    return database.ask(
        "select "
            + FileRow.COLUMNS
            + ", f.changed_at from import_file f where f.run = ? and f.changed_at >= ?"
            + " order by f.changed_at, f.number limit ?",
        query -> {
          query.setObject(1, run);
          query.setLong(2, millis);
          query.setInt(3, limit);
        },
        row -> new Changed(FileRow.of(row), row.getLong("changed_at")));
  }

  /** A file and when it changed last, in milliseconds since 1970. */
  public record Changed(ImportedFile file, long at) {}

  /** How many files of a run stand how. */
  public Map<Status, Long> counts(UUID run) {
    Map<Status, Long> counts = new EnumMap<>(Status.class);
    database.ask(
        "select f.status, count(*) from import_file f where f.run = ? group by f.status",
        query -> query.setObject(1, run),
        row -> counts.put(Status.valueOf(row.getString(1)), row.getLong(2)));
    return counts;
  }
}
