package org.yaddash.imports.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.ledger.ImportedFile.Status;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemException;

/** The files of runs. Only the one worker changes those of a run that is worked on. */
@ApplicationScoped
@Transactional(dontRollbackOn = ProblemException.class)
public class Files {
  private static final int MOST_PROBLEMS = 50;
  private static final int IDS_A_QUERY = 500;

  /** Rows that are only read are not watched for changes, which costs more than reading them. */
  private static final String READ_ONLY = "eclipselink.read-only";

  @PersistenceContext(unitName = "yaddash")
  EntityManager store;

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

  /** Gives the uploaded files their rows; what they are is still to be found out. */
  public void addUploaded(UUID run, List<NewFile> files) {
    long number = last(run);
    for (NewFile file : files) {
      FileRow row = row(run, ++number, file);
      row.root = row.id;
      store.persist(row);
    }
  }

  /** Gives files of an archive their rows. */
  public void addContents(ImportedFile archive, List<NewFile> files) {
    if (files.isEmpty()) {
      return;
    }
    long number = last(archive.run());
    for (NewFile file : files) {
      FileRow row = row(archive.run(), ++number, file);
      row.root = archive.root();
      row.container = archive.id();
      row.depth = archive.depth() + 1;
      row.examined = !file.archive();
      row.archive = file.archive();
      store.persist(row);
    }
  }

  /** Takes back the rows that an unfolding that did not get to its end has added. */
  public void dropContents(UUID archive) {
    store
        .createQuery("delete from FileRow f where f.container = :archive")
        .setParameter("archive", archive)
        .executeUpdate();
  }

  /** The next file of which nobody knows yet what it is. */
  public Optional<ImportedFile> nextUnexamined(UUID run) {
    return store
        .createQuery(
            "select f from FileRow f where f.run = :run and f.examined = false order by f.number",
            FileRow.class)
        .setHint(READ_ONLY, true)
        .setParameter("run", run)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(FileRow::toFile);
  }

  /** Everything in it has its row, or it is to be read itself. */
  public void examined(UUID id, @Nullable String archiveType, boolean failed, List<Problem> found) {
    change(
        id,
        row -> {
          row.examined = true;
          row.archive = archiveType != null;
          if (archiveType != null) {
            row.mediaType = archiveType;
            row.saved = true;
          }
          row.status = failed ? Status.FAILED : archiveType != null ? Status.DONE : Status.QUEUED;
          addTo(row, found);
        });
  }

  /**
   * How many rows an uploaded file has led to so far, itself not counted, and of how many bytes.
   */
  public long[] contents(UUID root) {
    Object[] sums =
        store
            .createQuery(
                "select count(f), coalesce(sum(f.size), 0) from FileRow f"
                    + " where f.root = :root and f.id <> :root",
                Object[].class)
            .setParameter("root", root)
            .getSingleResult();
    return new long[] {((Number) sums[0]).longValue(), ((Number) sums[1]).longValue()};
  }

  /** Every file of a run, in order. */
  public List<ImportedFile> all(UUID run) {
    return all(run, FileRow::toFile);
  }

  /**
   * Every file of a run, in order, without what only an editor looks at: its problems, and how its
   * charset was decided on and its pages were read from pictures.
   */
  public List<ImportedFile> brief(UUID run) {
    return all(run, FileRow::toBrief);
  }

  private List<ImportedFile> all(UUID run, Function<FileRow, ImportedFile> file) {
    List<ImportedFile> all = new ArrayList<>();
    List<FileRow> page;
    do {
      page =
          store
              .createQuery(
                  "select f from FileRow f where f.run = :run and f.number > :after"
                      + " order by f.number",
                  FileRow.class)
              .setHint(READ_ONLY, true)
              .setParameter("run", run)
              .setParameter("after", all.isEmpty() ? 0 : all.get(all.size() - 1).number())
              .setMaxResults(1000)
              .getResultList();
      page.forEach(row -> all.add(file.apply(row)));
    } while (page.size() == 1000);
    return all;
  }

  /** Of these originals, those that an earlier run has imported for good: hash → row. */
  public Map<String, UUID> imported(Collection<String> hashes) {
    Map<String, UUID> found = new HashMap<>();
    store
        .createQuery(
            "select f.sha256, f.id from FileRow f, RunRow r where f.run = r.id"
                + " and f.sha256 in :hashes and f.status = :done and f.saved = true"
                + " and f.archive = false and r.dryRun = false and r.status not in :gone",
            Object[].class)
        .setParameter("hashes", hashes)
        .setParameter("done", Status.DONE)
        .setParameter("gone", List.of(Run.Status.UNDONE, Run.Status.CANCELLED))
        .getResultStream()
        .forEach(row -> found.put((String) row[0], (UUID) row[1]));
    return found;
  }

  /** This file is known already: it is the same as that one. */
  public void skip(UUID id, UUID same) {
    FileRow known = store.find(FileRow.class, same);
    change(
        id,
        row -> {
          row.status = Status.SKIPPED;
          row.sameAs = same;
          row.saved = true;
          if (known != null) {
            row.mediaType = known.mediaType;
            row.charset = known.charset;
            row.decoding = known.decoding;
            row.language = known.language;
            row.width = known.width;
            row.height = known.height;
            row.look = known.look;
            row.ocr = known.ocr;
          }
        });
  }

  /**
   * The files to be read next: those that were never begun first, in order; then those that were
   * being read when the service died.
   */
  public List<ImportedFile> queued(UUID run, int limit) {
    return store
        .createQuery(
            "select f from FileRow f where f.run = :run and f.status = :queued"
                + " order by f.attempts, f.number",
            FileRow.class)
        .setHint(READ_ONLY, true)
        .setParameter("run", run)
        .setParameter("queued", Status.QUEUED)
        .setMaxResults(limit)
        .getResultStream()
        .map(FileRow::toFile)
        .toList();
  }

  /** Reading these begins. */
  public void begin(Collection<UUID> ids) {
    if (!ids.isEmpty()) {
      store
          .createQuery(
              "update FileRow f set f.status = :running, f.attempts = f.attempts + 1,"
                  + " f.changedAt = :now where f.id in :ids")
          .setParameter("running", Status.RUNNING)
          .setParameter("now", System.currentTimeMillis())
          .setParameter("ids", ids)
          .executeUpdate();
    }
  }

  /** The files of a run that were being read when the service died. */
  public List<ImportedFile> interrupted(UUID run) {
    return store
        .createQuery(
            "select f from FileRow f where f.run = :run and f.status = :running", FileRow.class)
        .setHint(READ_ONLY, true)
        .setParameter("run", run)
        .setParameter("running", Status.RUNNING)
        .getResultStream()
        .map(FileRow::toFile)
        .toList();
  }

  /** It is in the charset that an editor says. */
  public void decodeAs(UUID id, String charset) {
    change(id, row -> row.decodeAs = charset);
  }

  /** It is to be read anew, and what was made of it to be brought up to date. */
  public void readAnew(UUID id) {
    change(
        id,
        row -> {
          row.anew = true;
          row.status = Status.QUEUED;
          row.attempts = 0;
          row.saved = false;
          row.problems = "[]";
        });
  }

  /** The file of a run that has this place in it. */
  public Optional<ImportedFile> find(UUID run, long number) {
    return store
        .createQuery(
            "select f from FileRow f where f.run = :run and f.number = :number", FileRow.class)
        .setHint(READ_ONLY, true)
        .setParameter("run", run)
        .setParameter("number", number)
        .getResultStream()
        .findFirst()
        .map(FileRow::toFile);
  }

  /** It is to be read again. */
  public void requeue(UUID id) {
    change(id, row -> row.status = Status.QUEUED);
  }

  /** These are to be read once more, from the beginning. */
  public void readAgain(Collection<UUID> ids) {
    List<UUID> all = List.copyOf(ids);
    for (int from = 0; from < all.size(); from += IDS_A_QUERY) {
      store
          .createQuery(
              "update FileRow f set f.status = :queued, f.attempts = 0, f.changedAt = :now"
                  + " where f.id in :ids")
          .setParameter("queued", Status.QUEUED)
          .setParameter("now", System.currentTimeMillis())
          .setParameter("ids", all.subList(from, Math.min(from + IDS_A_QUERY, all.size())))
          .executeUpdate();
    }
  }

  /** Reading it once more has failed; what the first reading found stays. */
  public void keepReading(UUID id) {
    change(id, row -> row.status = Status.DONE);
  }

  /** It has been read. */
  public void read(UUID id, Facts facts) {
    change(
        id,
        row -> {
          row.status = facts.failed() ? Status.FAILED : Status.DONE;
          row.mediaType = facts.mediaType();
          row.charset = facts.charset();
          row.decoding = facts.decoding().toString();
          row.language = facts.language();
          row.width = facts.width();
          row.height = facts.height();
          row.look = facts.look();
          row.ocr = facts.ocr().toString();
          row.pictures = Json.ofStrings(facts.pictures());
          row.millis = facts.millis();
          addTo(row, facts.problems());
        });
  }

  /** It cannot be read. */
  public void fail(UUID id, Problem why) {
    change(
        id,
        row -> {
          row.status = Status.FAILED;
          row.saved = true;
          row.anew = false;
          addTo(row, List.of(why));
        });
  }

  /** The files after this one whose candidates are still to become entries. */
  public List<ImportedFile> unsaved(UUID run, long after, int limit) {
    return store
        .createQuery(
            "select f from FileRow f where f.run = :run and f.number > :after"
                + " and f.saved = false and f.status in :read order by f.number",
            FileRow.class)
        .setHint(READ_ONLY, true)
        .setParameter("run", run)
        .setParameter("after", after)
        .setParameter("read", List.of(Status.DONE, Status.FAILED))
        .setMaxResults(limit)
        .getResultStream()
        .map(FileRow::toFile)
        .toList();
  }

  /** Its candidates have become entries, as far as they can. */
  public void saved(UUID id, List<Problem> problems) {
    change(
        id,
        row -> {
          row.saved = true;
          addTo(row, problems);
        });
  }

  /** Adds problems to its row. */
  public void addProblems(UUID id, List<Problem> problems) {
    change(id, row -> addTo(row, problems));
  }

  /** Fetches these at once, as the running transaction is going to change each of them. */
  public void preload(Collection<UUID> ids) {
    if (!ids.isEmpty()) {
      store
          .createQuery("select f from FileRow f where f.id in :ids", FileRow.class)
          .setParameter("ids", ids)
          .getResultList();
    }
  }

  /** These files. */
  public Map<UUID, ImportedFile> find(Collection<UUID> ids) {
    Map<UUID, ImportedFile> found = new HashMap<>();
    if (!ids.isEmpty()) {
      store
          .createQuery("select f from FileRow f where f.id in :ids", FileRow.class)
          .setParameter("ids", ids)
          .getResultStream()
          .forEach(row -> found.put(row.id, row.toFile()));
    }
    return found;
  }

  /** What the bytes of an original were found to be by whoever read them. */
  public Optional<String> mediaType(String sha256) {
    return store
        .createQuery(
            "select f.mediaType from FileRow f"
                + " where f.sha256 = :sha256 and f.mediaType is not null",
            String.class)
        .setParameter("sha256", sha256)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Nobody will read what is not read yet: the run was cancelled. */
  public void skipRest(UUID run) {
    store
        .createQuery(
            "update FileRow f set f.status = :skipped, f.changedAt = :now"
                + " where f.run = :run and f.status in :waiting")
        .setParameter("skipped", Status.SKIPPED)
        .setParameter("now", System.currentTimeMillis())
        .setParameter("run", run)
        .setParameter("waiting", List.of(Status.QUEUED, Status.RUNNING))
        .executeUpdate();
  }

  /** A part of a run's files, in order. */
  public List<ImportedFile> page(UUID run, int offset, int limit) {
    return store
        .createQuery("select f from FileRow f where f.run = :run order by f.number", FileRow.class)
        .setHint(READ_ONLY, true)
        .setParameter("run", run)
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultStream()
        .map(FileRow::toFile)
        .toList();
  }

  /** A run's files that have changed at this time or later, the earliest first. */
  public List<Changed> changedSince(UUID run, long millis, int limit) {
    return store
        .createQuery(
            "select f from FileRow f where f.run = :run and f.changedAt >= :since"
                + " order by f.changedAt, f.number",
            FileRow.class)
        .setHint(READ_ONLY, true)
        .setParameter("run", run)
        .setParameter("since", millis)
        .setMaxResults(limit)
        .getResultStream()
        .map(row -> new Changed(row.toFile(), row.changedAt))
        .toList();
  }

  /** A file and when it changed last, in milliseconds since 1970. */
  public record Changed(ImportedFile file, long at) {}

  /** How many files of a run stand how. */
  public Map<Status, Long> counts(UUID run) {
    Map<Status, Long> counts = new EnumMap<>(Status.class);
    store
        .createQuery(
            "select f.status, count(f) from FileRow f where f.run = :run group by f.status",
            Object[].class)
        .setParameter("run", run)
        .getResultStream()
        .forEach(row -> counts.put((Status) row[0], (Long) row[1]));
    return counts;
  }

  private long last(UUID run) {
    Long last =
        store
            .createQuery("select max(f.number) from FileRow f where f.run = :run", Long.class)
            .setParameter("run", run)
            .getSingleResult();
    return last == null ? 0 : last;
  }

  private static FileRow row(UUID run, long number, NewFile file) {
    FileRow row = new FileRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.run = run;
    row.number = number;
    row.path = file.path();
    row.sha256 = file.sha256();
    row.size = file.size();
    row.changedAt = System.currentTimeMillis();
    if (file.failed()) {
      row.status = Status.FAILED;
      row.examined = true;
      row.saved = true;
    }
    row.problems = Json.ofProblems(file.problems());
    return row;
  }

  private void change(UUID id, Consumer<FileRow> how) {
    FileRow row = store.find(FileRow.class, id);
    if (row == null) {
      throw new IllegalStateException("there is no file " + id);
    }
    how.accept(row);
    row.changedAt = System.currentTimeMillis();
  }

  private static void addTo(FileRow row, List<Problem> added) {
    if (!added.isEmpty()) {
      List<Problem> problems = new ArrayList<>(Json.problems(row.problems));
      added.stream().filter(problem -> !problems.contains(problem)).forEach(problems::add);
      row.problems = Json.ofProblems(problems.subList(0, Math.min(MOST_PROBLEMS, problems.size())));
    }
  }
}
