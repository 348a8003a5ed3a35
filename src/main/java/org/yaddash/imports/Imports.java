package org.yaddash.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.yaddash.imports.extract.characters.Decoding;
import org.yaddash.imports.fork.Readers;
import org.yaddash.imports.ledger.ImportedFile;
import org.yaddash.imports.ledger.Inventory;
import org.yaddash.imports.ledger.Inventory.NewFile;
import org.yaddash.imports.ledger.Progress;
import org.yaddash.imports.ledger.Run;
import org.yaddash.imports.ledger.Runs;
import org.yaddash.imports.ledger.candidates.Outcomes;
import org.yaddash.imports.profiles.Profiles;
import org.yaddash.imports.site.Seams;
import org.yaddash.imports.upload.UploadedFile;
import org.yaddash.originals.Originals;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.settings.Settings;

/**
 * Takes uploads and tells the worker what to do with them. All that a caller waits for is one
 * commit; what becomes of a run is read from the {@code ledger}.
 */
@ApplicationScoped
public class Imports {
  @Inject Settings settings;
  @Inject Originals originals;
  @Inject Readers readers;
  @Inject Profiles profiles;
  @Inject Runs runs;
  @Inject org.yaddash.imports.ledger.Files files;
  @Inject Inventory inventory;
  @Inject Progress progress;
  @Inject Outcomes outcomes;
  @Inject Seams seams;
  @Inject OneCommit commit;
  @Inject Worker worker;

  /** Goes on with what an earlier life of the service has left, and with what comes. */
  public void resume() {
    try {
      originals.tidy();
      readers.tidy();
    } catch (IOException e) {
      throw new ProblemException(
          ProblemCode.HOME_UNWRITABLE,
          "The home directory %s cannot be written: %s.".formatted(settings.home(), e));
    }
    worker.start();
  }

  /**
   * Starts a run over files that are kept already. When this returns the run is committed.
   *
   * @throws ProblemException with {@code unknown-profile} or {@code profile-invalid}
   */
  public Run start(List<UploadedFile> uploaded, Run.Options options) {
    profiles.find(options.profile());
    Run run =
        commit.of(
            () -> {
              Run added = runs.add(options);
              inventory.addUploaded(
                  added.id(),
                  uploaded.stream()
                      .map(
                          file ->
                              new NewFile(
                                  file.name(),
                                  file.kept().name().hex(),
                                  file.kept().size(),
                                  false,
                                  false,
                                  List.of()))
                      .toList());
              return added;
            });
    worker.wake();
    return run;
  }

  /** Keeps the bytes of a file to be uploaded. */
  public UploadedFile keep(String name, Path file) {
    try (var bytes = Files.newInputStream(file)) {
      return new UploadedFile(name, originals.keep(bytes, Long.MAX_VALUE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends a run; what it has made is taken back. Fails with {@code state-conflict}. */
  public Run cancel(UUID id) {
    Run run =
        commit.of(
            () -> {
              Run ended = runs.cancel(id);
              if (!ended.status().isActive()) {
                inventory.skipRest(id);
              }
              return ended;
            });
    worker.wake();
    return run;
  }

  /**
   * Reads a file of a run that is done anew, in the charset that somebody who has seen it says.
   * Pages that were joined with it are read anew too, so that they can be joined again.
   *
   * @param number the file's place in the run
   * @throws ProblemException with {@code not-found}, {@code unknown-charset}, {@code
   *     state-conflict}, or as {@link Profiles#get} when the run's profile is gone or broken by now
   */
  public ImportedFile decode(UUID id, long number, String charset) {
    if (Decoding.charset(charset).isEmpty()) {
      throw new ProblemException(
          Problem.at(
              ProblemCode.UNKNOWN_CHARSET,
              "/charset",
              "There is no charset '%s', or none that can be read here.".formatted(charset)));
    }
    ImportedFile file =
        commit.of(
            () -> {
              ImportedFile asked =
                  files
                      .find(id, number)
                      .orElseThrow(
                          () ->
                              new ProblemException(
                                  ProblemCode.NOT_FOUND,
                                  "The import has no file %d.".formatted(number)));
              if (asked.archive() || asked.sha256() == null || asked.sameAs() != null) {
                throw new ProblemException(
                    ProblemCode.STATE_CONFLICT,
                    "%s was not read in this import, so it cannot be read anew."
                        .formatted(asked.path()));
              }
              if (asked.charset() == null) {
                throw new ProblemException(
                    ProblemCode.STATE_CONFLICT,
                    "%s was not read as characters of a charset (%s), so no other can be chosen."
                        .formatted(
                            asked.path(),
                            Objects.requireNonNullElse(asked.mediaType(), "it could not be read")));
              }
              profiles.find(runs.get(id).options().profile());
              runs.decode(id);
              progress.decodeAs(asked.id(), charset.strip());
              seams.pagesWith(id, asked.id()).forEach(progress::readAnew);
              return files.find(id, number).orElse(asked);
            });
    worker.wake();
    return file;
  }

  /** Publishes what a run has made. Fails with {@code state-conflict}. */
  public Run publish(UUID id) {
    Run run =
        commit.of(
            () -> {
              Run again = runs.publish(id);
              outcomes.resetPublication(id);
              return again;
            });
    worker.wake();
    return run;
  }

  /**
   * Takes back what a run has made, but for what an editor has touched since. Fails with {@code
   * state-conflict}.
   */
  public Run undo(UUID id) {
    Run run = runs.undo(id);
    worker.wake();
    return run;
  }
}
