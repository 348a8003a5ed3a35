package org.yaddash.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.compare.Repetition;
import org.yaddash.imports.extract.legacy.Embedded;
import org.yaddash.imports.extract.legacy.Original;
import org.yaddash.imports.fork.Readers;
import org.yaddash.imports.fork.Reading;
import org.yaddash.imports.ledger.Files;
import org.yaddash.imports.ledger.ImportedFile;
import org.yaddash.imports.ledger.Proposal;
import org.yaddash.imports.ledger.Proposals;
import org.yaddash.imports.ledger.Run;
import org.yaddash.imports.ledger.Runs;
import org.yaddash.imports.profiles.Profile;
import org.yaddash.imports.profiles.Profiles;
import org.yaddash.imports.recognise.Surroundings;
import org.yaddash.imports.site.FurnitureSearch;
import org.yaddash.imports.site.SitePages;
import org.yaddash.imports.whereabouts.Captures;
import org.yaddash.imports.whereabouts.Whereabouts;
import org.yaddash.originals.Originals;
import org.yaddash.originals.Sha256;
import org.yaddash.originals.TooLongException;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.settings.Settings;

/**
 * Reads every original of a run. The readers are fed ahead, so that none waits for a commit, and
 * one commit holds what came back since the last one and what is begun next.
 *
 * <p>When all have been read and it is known what stands on most pages, those pages are read again
 * whose entries hold some of it: on most sites few, because most furniture is told by its looks.
 *
 * <p>A file that an editor says is in another charset is read anew when its run has ended, with the
 * other pages of articles that run over it; what they propose then takes the place of what they
 * proposed before, each candidate with the same key that of the one before it.
 *
 * <p>A file that was being read when the service died is read again, after all others and alone, so
 * that it is known whose fault it is if the service dies again; the fifth time it has failed.
 */
@ApplicationScoped
class Read {
  private static final int MOST_ATTEMPTS = 5;
  private static final int LOOK_AHEAD = 100;

  /** How long a run may go on before it is asked again whether it shall. */
  private static final long ASK_AGAIN_NANOS = 200_000_000;

  @Inject Settings settings;
  @Inject Originals originals;
  @Inject Readers readers;
  @Inject Profiles profiles;
  @Inject Runs runs;
  @Inject Files files;
  @Inject Proposals proposals;
  @Inject SitePages pages;
  @Inject Captures captures;
  @Inject FurnitureSearch furniture;
  @Inject OneCommit commit;

  /** What is known of a run's files before they are read. */
  private record Known(Repetition furniture, Whereabouts whereabouts) {}

  /**
   * A file that has been read, which version of its text provenance counts in, and the files that
   * were inside it.
   */
  private record Done(
      ImportedFile file, Reading reading, String textVersion, List<Files.NewFile> inside) {}

  /**
   * Finds out what stands on most pages of the upload, and queues the pages again whose entries
   * hold some of it.
   *
   * @return what is to be done next
   */
  Run.Stage compare(Run run) {
    List<UUID> deceived = furniture.deceived(run.id());
    files.readAgain(deceived);
    return deceived.isEmpty() ? Run.Stage.LINKING : Run.Stage.REREADING;
  }

  void all(Run run) throws InterruptedException, Readers.UnavailableException {
    for (ImportedFile file : files.interrupted(run.id())) {
      takeUp(file, isOver(run));
    }
    int lanes = readers.processes() * 2;
    ExecutorService pool =
        Executors.newFixedThreadPool(
            lanes,
            task -> {
              Thread thread = new Thread(task, "yaddash-imports-reading");
              thread.setDaemon(true);
              return thread;
            });
    try {
      boolean again = isOver(run);
      Known known =
          new Known(
              again ? furniture.among(run.id()) : Repetition.NONE,
              new Whereabouts(run, captures.of(run.id())));
      read(run, known, lanes, new ExecutorCompletionService<>(pool));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Readers.UnavailableException unavailable) {
        throw unavailable;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  /** Whether files are read that were read before. */
  private static boolean isOver(Run run) {
    return run.stage() == Run.Stage.REREADING || run.stage() == Run.Stage.DECODING;
  }

  private void takeUp(ImportedFile file, boolean again) {
    if (file.attempts() < MOST_ATTEMPTS) {
      files.requeue(file.id());
    } else if (again) {
      files.keepReading(file.id());
    } else {
      files.fail(
          file.id(),
          Problem.of(
              ProblemCode.FILE_CRASHED_READER,
              "The service ended %d times while it read the file.".formatted(file.attempts())));
    }
  }

  private void read(Run run, Known known, int lanes, CompletionService<Done> pool)
      throws InterruptedException, ExecutionException {
    @Nullable Profile profile = profiles.find(run.options().profile()).orElse(null);
    Deque<ImportedFile> ahead = new ArrayDeque<>();
    List<Done> done = new ArrayList<>();
    int inFlight = 0;
    boolean suspect = false;
    boolean more = true;
    long asked = System.nanoTime() - ASK_AGAIN_NANOS;
    while (true) {
      if (System.nanoTime() - asked >= ASK_AGAIN_NANOS) {
        runs.keepGoing(run.id());
        asked = System.nanoTime();
      }
      if (ahead.isEmpty() && more) {
        // what is in flight, or just back, is no longer queued
        ahead.addAll(files.queued(run.id(), LOOK_AHEAD));
        more = ahead.size() == LOOK_AHEAD;
      }
      List<ImportedFile> next = new ArrayList<>();
      while (!ahead.isEmpty() && !suspect && inFlight + next.size() < lanes) {
        if (ahead.peekFirst().attempts() > 0) {
          if (inFlight + next.size() > 0) {
            break;
          }
          suspect = true;
        }
        next.add(ahead.pollFirst());
      }
      if (!next.isEmpty() || !done.isEmpty()) {
        commit(run, done, next);
        // what was inside those is to be read too
        more |= done.stream().anyMatch(one -> !one.inside().isEmpty());
        done.clear();
      }
      for (ImportedFile file : next) {
        pool.submit(() -> read(run, profile, known, file));
      }
      inFlight += next.size();
      if (inFlight == 0 && ahead.isEmpty() && !more) {
        return;
      }
      if (inFlight > 0) {
        done.add(pool.take().get());
        inFlight--;
        for (Future<Done> also = pool.poll(); also != null; also = pool.poll()) {
          done.add(also.get());
          inFlight--;
        }
        suspect = false;
      }
    }
  }

  private void commit(Run run, List<Done> done, List<ImportedFile> next) {
    commit.of(
        () -> {
          files.begin(next.stream().map(ImportedFile::id).toList());
          files.preload(done.stream().map(one -> one.file().id()).toList());
          done.forEach(one -> keep(one, run.stage()));
        });
  }

  private Done read(Run run, @Nullable Profile profile, Known known, ImportedFile file)
      throws InterruptedException, Readers.UnavailableException, IOException {
    Sha256 name = new Sha256(String.valueOf(file.sha256()));
    Path bytes =
        originals
            .find(name)
            .orElseThrow(() -> new IllegalStateException("the original " + name + " is gone"));
    Reading reading =
        readers.read(
            name.hex(),
            Original.of(
                bytes,
                file.path(),
                known.whereabouts().charset(file),
                settings.textLimit(),
                file.decodeAs(),
                profile),
            new Surroundings(
                file.path(),
                known.whereabouts().url(file),
                run.options().language(),
                known.furniture().on(file.path())));
    List<Files.NewFile> inside = keepInside(file, reading);
    @Nullable Path text = reading.text();
    if (text == null) {
      return new Done(file, reading, Originals.FIRST, inside);
    }
    try {
      return new Done(file, reading, originals.keepText(name, text), inside);
    } finally {
      java.nio.file.Files.deleteIfExists(text);
    }
  }

  /** Keeps what was inside an original as originals of their own. */
  private List<Files.NewFile> keepInside(ImportedFile file, Reading reading) throws IOException {
    List<Files.NewFile> inside = new ArrayList<>();
    for (Embedded one : reading.embedded()) {
      try (InputStream bytes = java.nio.file.Files.newInputStream(one.file())) {
        Originals.Kept kept = originals.keep(bytes, settings.fileLimit());
        inside.add(
            new Files.NewFile(
                file.path() + ImportedFile.INSIDE + one.name(),
                kept.name().hex(),
                kept.size(),
                false,
                false,
                List.of()));
      } catch (TooLongException e) {
        // too large for an original: the book still names it
      } finally {
        java.nio.file.Files.deleteIfExists(one.file());
      }
    }
    return inside;
  }

  private void keep(Done done, Run.Stage stage) {
    Reading reading = done.reading();
    boolean again = stage == Run.Stage.REREADING;
    boolean anew = stage == Run.Stage.DECODING;
    if ((again || anew) && reading.failed()) {
      // what the first reading has found still holds
      files.keepReading(done.file().id());
      if (anew) {
        files.addProblems(done.file().id(), reading.problems());
      }
      return;
    }
    Map<String, Proposal> before = new LinkedHashMap<>();
    if (anew) {
      proposals.ofFile(done.file().id()).forEach(one -> before.put(one.name(), one));
    }
    if (again) {
      proposals.dropOfFile(done.file().id());
    } else if (reading.outline() != null) {
      pages.put(done.file(), reading.outline(), !anew);
    }
    if (!again && !anew) {
      files.addContents(done.file(), done.inside());
    }
    files.read(
        done.file().id(),
        new Files.Facts(
            reading.mediaType(),
            reading.charset(),
            decoding(reading, done.file()),
            reading.language(),
            reading.width(),
            reading.height(),
            reading.look(),
            reading.ocr(),
            reading.pictures(),
            reading.millis(),
            reading.failed(),
            reading.problems()));
    Map<String, UUID> ids = new LinkedHashMap<>();
    for (Reading.Proposal proposal : reading.proposals()) {
      Proposal same = before.get(proposal.key());
      ids.put(proposal.key(), same == null ? UuidCreator.getTimeOrderedEpoch() : same.id());
    }
    List<Proposal> all = new ArrayList<>();
    for (Reading.Proposal proposal : reading.proposals()) {
      all.add(proposal(done, proposal, ids, all.size() + 1));
    }
    if (anew) {
      replace(done.file(), before, all);
    } else {
      proposals.add(all);
    }
  }

  /**
   * Puts candidates in the place of those before them. One that is proposed no more is dropped, and
   * known until the entry that was made of it is taken back.
   */
  private void replace(ImportedFile file, Map<String, Proposal> before, List<Proposal> all) {
    List<Proposal> now = new ArrayList<>();
    for (Proposal one : all) {
      Proposal same = before.remove(one.name());
      now.add(
          same == null
              ? one
              : one.saved(one.document(), one.provenance(), entryOf(same), same.made()));
    }
    for (Proposal gone : before.values()) {
      now.add(gone.withState(Proposal.State.DROPPED, null).withNumber(now.size() + 1));
    }
    proposals.replaceOfFile(file.id(), now);
  }

  /** The entry of a candidate's own; not that of another which has taken it in. */
  private static @Nullable UUID entryOf(Proposal proposal) {
    return proposal.state() == Proposal.State.MERGED ? null : proposal.entry();
  }

  /** Says also who has chosen the charset. */
  private static ObjectNode decoding(Reading reading, ImportedFile file) {
    ObjectNode decoding = reading.decoding();
    if (file.decodeAs() != null && !decoding.isEmpty()) {
      decoding.put("chosenBy", "editor");
    }
    return decoding;
  }

  private static Proposal proposal(
      Done done, Reading.Proposal read, Map<String, UUID> ids, int number) {
    Map<String, List<UUID>> relations = new LinkedHashMap<>();
    read.relations()
        .forEach(
            (relation, keys) ->
                relations.put(
                    relation,
                    keys.stream().filter(ids::containsKey).map(ids::get).distinct().toList()));
    if (!done.textVersion().equals(Originals.FIRST)) {
      for (JsonNode one : read.provenance()) {
        ((ObjectNode) one).put("text", done.textVersion());
      }
    }
    return new Proposal(
        java.util.Objects.requireNonNull(ids.get(read.key())),
        done.file().run(),
        done.file().id(),
        done.file().number(),
        number,
        read.key(),
        read.type(),
        read.document(),
        relations,
        read.provenance(),
        read.confidence(),
        read.doubts(),
        Proposal.State.PROPOSED,
        null,
        null,
        null,
        false,
        Proposal.Publication.NONE);
  }
}
