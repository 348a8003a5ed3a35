package org.yaddash.editing.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.Fit;
import org.yaddash.imports.extract.legacy.Original;
import org.yaddash.imports.fork.Readers;
import org.yaddash.imports.fork.Reading;
import org.yaddash.imports.ledger.ImportedFile;
import org.yaddash.imports.ledger.Run;
import org.yaddash.imports.ledger.candidates.Proposal;
import org.yaddash.imports.ledger.candidates.Said;
import org.yaddash.imports.profiles.Profile;
import org.yaddash.imports.recognise.Surroundings;
import org.yaddash.imports.upload.UploadedFile;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.settings.Settings;
import org.yaddash.types.ContentType;
import org.yaddash.types.ContentTypes;

/** Reads one page as an import would, and keeps nothing of it. */
@ApplicationScoped
class Preview {
  @Inject Settings settings;
  @Inject Readers readers;
  @Inject ContentTypes types;

  /**
   * What an import would make of a page.
   *
   * @param file its row
   * @param proposals its candidates
   */
  record Seen(ImportedFile file, List<Proposal> proposals) {}

  /** Reads a page; fails with {@code not-ready} when no reader can be had. */
  Seen of(UploadedFile page, Path bytes, @Nullable Profile profile, Run.Options options)
      throws IOException {
    if (page.kept().size() > settings.fileLimit()) {
      throw new ProblemException(
          ProblemCode.FILE_TOO_LARGE,
          "The file may have %d bytes.".formatted(settings.fileLimit()));
    }
    Reading reading;
    try {
      reading =
          readers.read(
              page.kept().name().hex(),
              Original.of(bytes, page.name(), null, settings.textLimit(), null, profile),
              new Surroundings(
                  page.name(), options.baseUrl(), options.language(), java.util.Set.of()));
    } catch (Readers.UnavailableException e) {
      throw new ProblemException(ProblemCode.NOT_READY, "No reader process can be started now.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(ProblemCode.NOT_READY, "The service is stopping.");
    }
    if (reading.text() != null) {
      Files.deleteIfExists(reading.text());
    }
    UUID file = UuidCreator.getTimeOrderedEpoch();
    List<Problem> problems = new ArrayList<>(reading.problems());
    List<Proposal> proposals = proposals(reading, file, problems);
    return new Seen(row(page, file, reading, problems), proposals);
  }

  private List<Proposal> proposals(Reading reading, UUID file, List<Problem> problems) {
    Map<String, UUID> ids = new LinkedHashMap<>();
    reading.proposals().forEach(one -> ids.put(one.key(), UuidCreator.getTimeOrderedEpoch()));
    List<Proposal> proposals = new ArrayList<>();
    for (Reading.Proposal one : reading.proposals()) {
      @Nullable ContentType type = types.find(one.type()).orElse(null);
      Said read = Said.of(one.document(), one.provenance());
      @Nullable Fit fit =
          type == null ? null : Fit.of(type, one.key(), read.document(), read.provenance());
      if (fit != null) {
        problems.addAll(fit.problems());
      }
      boolean valid = fit != null && fit.valid();
      Map<String, List<UUID>> relations = new LinkedHashMap<>();
      one.relations()
          .forEach(
              (relation, keys) ->
                  relations.put(
                      relation,
                      keys.stream().filter(ids::containsKey).map(ids::get).distinct().toList()));
      proposals.add(
          new Proposal(
              java.util.Objects.requireNonNull(ids.get(one.key())),
              file,
              file,
              1,
              proposals.size() + 1,
              one.key(),
              one.type(),
              fit == null ? read : Said.of(fit.document(), fit.provenance()),
              relations,
              one.confidence(),
              one.doubts(),
              valid ? Proposal.State.PROPOSED : Proposal.State.INVALID,
              null,
              null,
              null,
              false,
              Proposal.Publication.NONE));
    }
    return proposals;
  }

  private static ImportedFile row(
      UploadedFile page, UUID id, Reading reading, List<Problem> problems) {
    return new ImportedFile(
        id,
        id,
        1,
        page.name(),
        page.kept().name().hex(),
        page.kept().size(),
        id,
        0,
        false,
        reading.failed() ? ImportedFile.Status.FAILED : ImportedFile.Status.DONE,
        1,
        null,
        reading.mediaType(),
        reading.charset(),
        reading.decoding(),
        null,
        false,
        reading.language(),
        reading.width(),
        reading.height(),
        reading.look(),
        reading.ocr(),
        reading.millis(),
        reading.pictures(),
        problems);
  }
}
