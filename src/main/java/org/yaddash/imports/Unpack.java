package org.yaddash.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yaddash.imports.ledger.Files;
import org.yaddash.imports.ledger.ImportedFile;
import org.yaddash.imports.ledger.Inventory;
import org.yaddash.imports.ledger.Inventory.NewFile;
import org.yaddash.imports.ledger.Progress;
import org.yaddash.imports.ledger.Run;
import org.yaddash.imports.ledger.Runs;
import org.yaddash.imports.upload.Archive;
import org.yaddash.imports.upload.PackedFile;
import org.yaddash.imports.upload.captures.Capture;
import org.yaddash.imports.whereabouts.Captures;
import org.yaddash.imports.whereabouts.Whereabouts;
import org.yaddash.originals.Batch;
import org.yaddash.originals.Originals;
import org.yaddash.originals.Sha256;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.settings.Settings;

/**
 * Finds out what was uploaded and gives every file in an archive its row. An archive that was being
 * unfolded when the service died is unfolded anew.
 */
@ApplicationScoped
class Unpack {
  private static final int ROWS_A_COMMIT = 200;

  @Inject Settings settings;
  @Inject Originals originals;
  @Inject Runs runs;
  @Inject Files files;
  @Inject Inventory inventory;
  @Inject Progress progress;
  @Inject Captures captures;
  @Inject OneCommit commit;

  void all(Run run) {
    try {
      for (Optional<ImportedFile> next = inventory.nextUnexamined(run.id());
          next.isPresent();
          next = inventory.nextUnexamined(run.id())) {
        runs.keepGoing(run.id());
        examine(next.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    skipOlder(run);
    if (!run.options().dryRun()) {
      skipKnown(run);
    }
  }

  private void examine(ImportedFile file) throws IOException {
    if (file.size() == 0) {
      reject(file, ProblemCode.FILE_EMPTY, "The file has no bytes.");
      return;
    }
    Optional<Archive> archive = Archive.of(bytes(String.valueOf(file.sha256())));
    if (archive.isPresent()) {
      unfold(file, archive.get());
    } else if (file.size() > settings.fileLimit()) {
      reject(
          file,
          ProblemCode.FILE_TOO_LARGE,
          "The file has %d bytes; one may have %d.".formatted(file.size(), settings.fileLimit()));
    } else {
      inventory.examined(file.id(), null, false, List.of());
    }
  }

  private void reject(ImportedFile file, ProblemCode code, String detail) {
    commit.of(
        () -> {
          inventory.examined(file.id(), null, true, List.of());
          progress.fail(file.id(), Problem.of(code, detail));
        });
  }

  private void unfold(ImportedFile file, Archive archive) throws IOException {
    if (file.depth() > settings.archiveDepth()) {
      inventory.examined(
          file.id(),
          archive.mediaType(),
          true,
          List.of(
              Problem.of(
                  ProblemCode.ARCHIVE_TOO_DEEP,
                  "Archives may be nested %d deep; this one is kept but not unfolded."
                      .formatted(settings.archiveDepth()))));
      return;
    }
    inventory.dropContents(file.id());
    captures.drop(file.id());
    long[] before = inventory.contents(file.root());
    Archive.Limits limits =
        new Archive.Limits(
            Math.max(0, settings.archiveFiles() - before[0]),
            Math.max(0, settings.archiveLimit() - before[1]),
            settings.fileLimit());
    try (Batch batch = originals.together()) {
      Rows rows = new Rows(file, batch);
      Optional<Problem> problem = archive.unfold(file.path(), limits, rows);
      rows.flush();
      inventory.examined(
          file.id(), archive.mediaType(), problem.isPresent(), problem.stream().toList());
    }
  }

  private Path bytes(String sha256) {
    return originals
        .find(new Sha256(sha256))
        .orElseThrow(() -> new IllegalStateException("the original " + sha256 + " is gone"));
  }

  /** Files whose address was captured again later. */
  private void skipOlder(Run run) {
    Map<String, String> older = new Whereabouts(run, captures.of(run.id())).older();
    if (!older.isEmpty()) {
      Map<String, UUID> ids = new HashMap<>();
      files.brief(run.id()).forEach(file -> ids.put(file.path(), file.id()));
      commit.of(
          () ->
              older.forEach(
                  (path, later) -> {
                    UUID one = ids.get(path);
                    UUID other = ids.get(later);
                    if (one != null && other != null) {
                      inventory.skip(one, other);
                    }
                  }));
    }
  }

  /**
   * Files whose bytes were imported before, by an earlier run or under another name of this one.
   */
  private void skipKnown(Run run) {
    List<ImportedFile> queued =
        files.brief(run.id()).stream()
            .filter(file -> !file.archive() && file.status() == ImportedFile.Status.QUEUED)
            .toList();
    Map<String, UUID> known = new HashMap<>();
    List<String> hashes = queued.stream().map(Unpack::hash).distinct().toList();
    for (int from = 0; from < hashes.size(); from += ROWS_A_COMMIT) {
      known.putAll(
          inventory.imported(hashes.subList(from, Math.min(from + ROWS_A_COMMIT, hashes.size()))));
    }
    Map<UUID, UUID> same = new LinkedHashMap<>();
    for (ImportedFile file : queued) {
      UUID first = known.putIfAbsent(hash(file), file.id());
      if (first != null) {
        same.put(file.id(), first);
      }
    }
    List<Map.Entry<UUID, UUID>> all = List.copyOf(same.entrySet());
    for (int from = 0; from < all.size(); from += ROWS_A_COMMIT) {
      List<Map.Entry<UUID, UUID>> some =
          all.subList(from, Math.min(from + ROWS_A_COMMIT, all.size()));
      commit.of(() -> some.forEach(pair -> inventory.skip(pair.getKey(), pair.getValue())));
    }
  }

  private static String hash(ImportedFile file) {
    return String.valueOf(file.sha256());
  }

  /** Keeps what comes out of an archive and gives it rows, some at a time. */
  private final class Rows implements Archive.Taker {
    private final ImportedFile archive;
    private final String prefix;
    private final Batch batch;
    private final List<NewFile> waiting = new ArrayList<>();
    private final List<Captures.Kept> captured = new ArrayList<>();

    Rows(ImportedFile archive, Batch batch) {
      this.archive = archive;
      this.batch = batch;
      // what was uploaded is the root of its own paths; what is nested is a folder
      this.prefix = archive.depth() == 0 ? "" : archive.path() + "!/";
    }

    @Override
    public void file(PackedFile file) throws IOException {
      String path = prefix + file.path();
      try {
        Originals.Kept kept = batch.add(file.bytes(), Long.MAX_VALUE);
        List<Problem> problems = new ArrayList<>(file.trouble().stream().toList());
        boolean empty = kept.size() == 0;
        if (empty) {
          problems.add(0, Problem.of(ProblemCode.FILE_EMPTY, "The file has no bytes."));
        }
        file.capture().ifPresent(capture -> captured.add(new Captures.Kept(path, capture)));
        add(
            new NewFile(
                path,
                kept.name().hex(),
                kept.size(),
                !empty && Archive.of(batch.file(kept.name())).isPresent(),
                empty,
                problems));
      } catch (PackedFile.RefusedException e) {
        add(new NewFile(path, null, 0, false, true, List.of(e.problem())));
      }
    }

    @Override
    public void refused(String path, Problem why) throws IOException {
      add(new NewFile(prefix + path, null, 0, false, true, List.of(why)));
    }

    @Override
    public void moved(Capture capture) throws IOException {
      captured.add(new Captures.Kept("", capture));
      flushIfMany();
    }

    private void add(NewFile file) throws IOException {
      waiting.add(file);
      flushIfMany();
    }

    private void flushIfMany() throws IOException {
      if (waiting.size() + captured.size() >= ROWS_A_COMMIT) {
        flush();
        runs.keepGoing(archive.run());
      }
    }

    void flush() throws IOException {
      batch.keep();
      commit.of(
          () -> {
            inventory.addContents(archive, waiting);
            captures.add(archive, captured);
          });
      waiting.clear();
      captured.clear();
    }
  }
}
