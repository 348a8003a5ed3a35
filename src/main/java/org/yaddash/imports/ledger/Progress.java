package org.yaddash.imports.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.content.log.Database;
import org.yaddash.imports.ledger.ImportedFile.Status;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

/**
 * How far the files of runs have come: queued, being read, read, saved. Only the one worker changes
 * those of a run that is worked on.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = ProblemException.class)
public class Progress {
  private static final String WITH_STATUS =
      "update import_file set status = ?, changed_at = ? where id = ?";
  private static final String READ =
      "update import_file set status = ?, media_type = ?, charset = ?, decoding = ?, language = ?,"
          + " width = ?, height = ?, look = ?, ocr = ?, pictures = ?, millis = ?, changed_at = ?"
          + " where id = ?";

  @Inject Database database;
  @Inject FileProblems problems;

  /**
   * What reading found out.
   *
   * @param mediaType what the bytes are, or null
   * @param charset of the text, or null
   * @param decoding how that was decided on, as {@link ImportedFile#decoding()} has it
   * @param language of the text, or null
   * @param width of a picture, else 0
   * @param height of a picture, else 0
   * @param look of a picture, or null
   * @param ocr of pages that were read from pictures, as {@link ImportedFile#ocr()} has it
   * @param pictures addresses of pictures that it shows
   * @param millis how long it took
   * @param failed whether it could not be read
   * @param problems remarks and failures
   */
  public record Facts(
      @Nullable String mediaType,
      @Nullable String charset,
      ObjectNode decoding,
      @Nullable String language,
      int width,
      int height,
      @Nullable String look,
      ObjectNode ocr,
      List<String> pictures,
      long millis,
      boolean failed,
      List<Problem> problems) {}

  /**
   * The files to be read next: those that were never begun first, in order; then those that were
   * being read when the service died.
   */
  public List<ImportedFile> queued(UUID run, int limit) {
    return database.ask(
        FileRow.SELECT
            + " where f.run = ? and f.status = 'QUEUED'"
            + " order by f.attempts, f.number limit ?",
        query -> {
          query.setObject(1, run);
          query.setInt(2, limit);
        },
        FileRow::of);
  }

  /** Reading these begins. */
  public void begin(Collection<UUID> ids) {
    for (UUID id : ids) {
      database.putOff(
          "update import_file set status = 'RUNNING', attempts = attempts + 1, changed_at = ?"
              + " where id = ?",
          update -> at(update, 1, id));
    }
  }

  /** The files of a run that were being read when the service died. */
  public List<ImportedFile> interrupted(UUID run) {
    return database.ask(
        FileRow.SELECT + " where f.run = ? and f.status = 'RUNNING'",
        query -> query.setObject(1, run),
        FileRow::of);
  }

  /** It is in the charset that an editor says. */
  public void decodeAs(UUID id, @Nullable String charset) {
    database.putOff(
        "update import_file set decode_as = ?, changed_at = ? where id = ?",
        update -> {
          update.setString(1, charset);
          at(update, 2, id);
        });
  }

  /** It is to be read anew, and what was made of it to be brought up to date. */
  public void readAnew(UUID id) {
    database.putOff(
        "update import_file set anew = true, status = 'QUEUED', attempts = 0, saved = false,"
            + " changed_at = ? where id = ?",
        update -> at(update, 1, id));
  }

  /**
   * What these propose has changed since entries were made of it; those are to be brought up to
   * date. Files of which none were made yet stay as they are.
   */
  public void renew(Collection<UUID> ids) {
    for (UUID id : ids) {
      database.putOff(
          "update import_file set anew = true, saved = false, changed_at = ?"
              + " where id = ? and saved = true",
          update -> at(update, 1, id));
    }
  }

  /** What is said of it from now on is of another reading. */
  public void forgetProblems(UUID id) {
    problems.clear(id);
  }

  /** It is to be read again. */
  public void requeue(UUID id) {
    put(id, Status.QUEUED);
  }

  /** These are to be read once more, from the beginning. */
  public void readAgain(Collection<UUID> ids) {
    for (UUID id : ids) {
      database.putOff(
          "update import_file set status = 'QUEUED', attempts = 0, changed_at = ? where id = ?",
          update -> at(update, 1, id));
    }
  }

  /** Reading it once more has failed; what was read before stays, in the charset of then. */
  public void keepReading(ImportedFile file) {
    decodeAs(file.id(), file.chosenByEditor() ? file.charset() : null);
    boolean neverRead =
        file.problems().stream().anyMatch(one -> one.code() == ProblemCode.FILE_NOT_RECOGNISED);
    put(file.id(), neverRead ? Status.FAILED : Status.DONE);
  }

  /** It has been read. */
  public void read(UUID id, Facts facts) {
    database.putOff(
        READ,
        update -> {
          update.setString(1, (facts.failed() ? Status.FAILED : Status.DONE).name());
          update.setString(2, facts.mediaType());
          update.setString(3, facts.charset());
          update.setString(4, facts.decoding().toString());
          update.setString(5, facts.language());
          update.setInt(6, facts.width());
          update.setInt(7, facts.height());
          update.setString(8, facts.look());
          update.setString(9, facts.ocr().toString());
          update.setString(10, Json.ofStrings(facts.pictures()));
          update.setObject(11, facts.millis(), Types.BIGINT);
          at(update, 12, id);
        });
    problems.add(id, facts.problems());
  }

  /** It cannot be read. */
  public void fail(UUID id, Problem why) {
    database.putOff(
        "update import_file set status = 'FAILED', saved = true, anew = false, changed_at = ?"
            + " where id = ?",
        update -> at(update, 1, id));
    problems.add(id, List.of(why));
  }

  /** The files after this one whose candidates are still to become entries. */
  public List<ImportedFile> unsaved(UUID run, long after, int limit) {
    return database.ask(
        FileRow.SELECT
            + " where f.run = ? and f.number > ? and f.saved = false"
            + " and f.status in ('DONE', 'FAILED') order by f.number limit ?",
        query -> {
          query.setObject(1, run);
          query.setLong(2, after);
          query.setInt(3, limit);
        },
        FileRow::of);
  }

  /** Its candidates have become entries, as far as they can. */
  public void saved(UUID id, List<Problem> found) {
    database.putOff(
        "update import_file set saved = true, changed_at = ? where id = ?",
        update -> at(update, 1, id));
    problems.add(id, found);
  }

  /** Adds problems to its row. */
  public void addProblems(UUID id, List<Problem> found) {
    problems.add(id, found);
  }

  private void put(UUID id, Status status) {
    database.putOff(
        WITH_STATUS,
        update -> {
          update.setString(1, status.name());
          at(update, 2, id);
        });
  }

  /** The last two values of each: when, and which file. */
  private static void at(PreparedStatement update, int place, UUID id) throws SQLException {
    update.setLong(place, System.currentTimeMillis());
    update.setObject(place + 1, id);
  }
}
