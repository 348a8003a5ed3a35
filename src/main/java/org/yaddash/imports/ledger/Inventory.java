package org.yaddash.imports.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.content.log.Database;
import org.yaddash.imports.ledger.ImportedFile.Status;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemException;

/** Which files an upload holds: each gets a row, and it is found out what it is. */
@ApplicationScoped
@Transactional(dontRollbackOn = ProblemException.class)
public class Inventory {
  @Inject Database database;
  @Inject FileProblems problems;

  /**
   * A file that gets a row.
   *
   * @param path inside the upload
   * @param sha256 its name among the originals, or null when its bytes were refused
   * @param size in bytes
   * @param archive whether it is one, which is still to be unfolded
   * @param failed whether it will not be read
   * @param problems what is known of it already
   */
  public record NewFile(
      String path,
      @Nullable String sha256,
      long size,
      boolean archive,
      boolean failed,
      List<Problem> problems) {}

  /** Gives the uploaded files their rows; what they are is still to be found out. */
  public void addUploaded(UUID run, List<NewFile> files) {
    add(run, files, null);
  }

  /** Gives files of an archive their rows. */
  public void addContents(ImportedFile archive, List<NewFile> files) {
    add(archive.run(), files, archive);
  }

  private void add(UUID run, List<NewFile> files, @Nullable ImportedFile archive) {
    if (files.isEmpty()) {
      return;
    }
    long number =
        database
            .ask(
                "select coalesce(max(f.number), 0) from import_file f where f.run = ?",
                query -> query.setObject(1, run),
                row -> row.getLong(1))
            .get(0);
    for (NewFile file : files) {
      UUID id = UuidCreator.getTimeOrderedEpoch();
      long place = ++number;
      database.putOff(
          FileRow.INSERT, insert -> FileRow.bindNew(insert, id, run, place, file, archive));
    }
  }

  /** Takes back the rows that an unfolding that did not get to its end has added. */
  public void dropContents(UUID archive) {
    database.change(
        "delete from import_file where container = ?", delete -> delete.setObject(1, archive));
  }

  /** The next file of which nobody knows yet what it is. */
  public Optional<ImportedFile> nextUnexamined(UUID run) {
    return database
        .ask(
            FileRow.SELECT
                + " where f.run = ? and f.examined = false"
                + " order by f.number limit 1",
            query -> query.setObject(1, run),
            FileRow::of)
        .stream()
        .findFirst();
  }

  /**
   * Everything in it has its row, or it is to be read itself.
   *
   * @param archiveType what kind of archive it is; null when it is none
   */
  public void examined(UUID id, @Nullable String archiveType, boolean failed, List<Problem> found) {
    boolean archive = archiveType != null;
    Status status = failed ? Status.FAILED : archive ? Status.DONE : Status.QUEUED;
    database.putOff(
        "update import_file set examined = true, archive = ?, media_type = coalesce(?, media_type),"
            + " saved = (saved or ?), status = ?, changed_at = ? where id = ?",
        update -> {
          update.setBoolean(1, archive);
          update.setString(2, archiveType);
          update.setBoolean(3, archive);
          update.setString(4, status.name());
          update.setLong(5, System.currentTimeMillis());
          update.setObject(6, id);
        });
    problems.add(id, found);
  }

  /**
   * How many rows an uploaded file has led to so far, itself not counted, and of how many bytes.
   */
  public long[] contents(UUID root) {
    return database
        .ask(
            "select count(*), coalesce(sum(f.size), 0) from import_file f"
                + " where f.root = ? and f.id <> ?",
            query -> {
              query.setObject(1, root);
              query.setObject(2, root);
            },
            row -> new long[] {row.getLong(1), row.getLong(2)})
        .get(0);
  }

  /** Of these originals, those that an earlier run has imported for good: hash → row. */
  public Map<String, UUID> imported(Collection<String> hashes) {
    Map<String, UUID> found = new HashMap<>();
    database.ask(
        "select f.sha256, f.id from unnest(cast(? as varchar array)) w(sha256)"
            + " join import_file f on f.sha256 = w.sha256 join import_run r on r.id = f.run"
            + " where f.status = 'DONE' and f.saved = true and f.archive = false"
            + " and r.dry_run = false and r.status not in ('UNDONE', 'CANCELLED')",
        query -> Database.texts(query, 1, hashes),
        row -> found.put(row.getString(1), Database.id(row, 2)));
    return found;
  }

  /** This file is known already: it is the same as that one. */
  public void skip(UUID id, UUID same) {
    database.putOff(
        "update import_file set status = 'SKIPPED', same_as = ?, saved = true, changed_at = ?,"
            + " (media_type, charset, decoding, language, width, height, look, ocr)"
            + " = (select o.media_type, o.charset, o.decoding, o.language, o.width, o.height,"
            + " o.look, o.ocr from import_file o where o.id = ?) where id = ?",
        update -> {
          update.setObject(1, same);
          update.setLong(2, System.currentTimeMillis());
          update.setObject(3, same);
          update.setObject(4, id);
        });
  }

  /** Nobody will read what is not read yet: the run was cancelled. */
  public void skipRest(UUID run) {
    database.change(
        "update import_file set status = 'SKIPPED', changed_at = ?"
            + " where run = ? and status in ('QUEUED', 'RUNNING')",
        update -> {
          update.setLong(1, System.currentTimeMillis());
          update.setObject(2, run);
        });
  }
}
