package org.yaddash.imports.upload.captures;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;

/**
 * A WARC file, packed by gzip or not. It is gone through twice: once to learn which capture of each
 * address is the last, and once to hand those out. Error pages, requests and what is not of the web
 * are passed over; a damaged record costs only itself.
 */
public final class WebArchive {
  /** What a crawler packs besides the pages may be more than the pages themselves. */
  private static final int SPARE = 4;

  /** Takes captures, in the order of the archive. */
  public interface Taker {
    /** A capture with content, which is to be read before this returns. */
    void content(Capture capture, InputStream body, long packed) throws IOException;

    /** A capture that leads elsewhere. */
    void moved(Capture capture) throws IOException;

    /** A capture that cannot be handed out, and why. */
    void refused(Capture capture, Problem why) throws IOException;
  }

  private record Last(long record, Instant at) {}

  /** What ends the walk: an exception of whoever takes captures, which is not the archive's. */
  static final class TakerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final IOException why;

    TakerException(IOException why) {
      super(why);
      this.why = why;
    }
  }

  private final Records records;
  private final long mostCaptures;
  private final long mostBytes;
  private final Map<String, Last> last = new HashMap<>();
  private @Nullable Problem limit;

  /**
   * An archive.
   *
   * @param mostCaptures the most addresses
   * @param mostBytes the most bytes of all that is handed out
   */
  public WebArchive(Path file, long mostCaptures, long mostBytes) {
    this.mostCaptures = mostCaptures;
    this.mostBytes = mostBytes > Long.MAX_VALUE / SPARE ? Long.MAX_VALUE : mostBytes * SPARE;
    this.records = new Records(file, this.mostBytes);
  }

  /** Whether these first bytes are those of a WARC. */
  public static boolean begins(byte[] start) {
    return start.length >= 5
        && start[0] == 'W'
        && start[1] == 'A'
        && start[2] == 'R'
        && start[3] == 'C'
        && start[4] == '/';
  }

  /**
   * Hands out the last capture of each address.
   *
   * @return what is wrong with the archive as a whole, or null
   */
  public @Nullable Problem unfold(Taker taker) throws IOException {
    int damaged = -1;
    while (damaged < records.damaged() && limit == null) {
      // what a damaged record hides is known only when it has been found
      damaged = records.damaged();
      last.clear();
      walk(this::note);
    }
    Set<Long> wanted = new HashSet<>();
    last.values().forEach(one -> wanted.add(one.record()));
    walk(
        (at, record, bytes) ->
            records.isDamaged(at)
                ? refuse(record, taker)
                : hand(wanted.contains(at), record, bytes, taker));
    if (limit != null) {
      return limit;
    }
    if (records.isTorn()) {
      return Problem.of(
          ProblemCode.ARCHIVE_BROKEN,
          "The web archive is torn or damaged; the captures that can be read are kept.");
    }
    return wanted.isEmpty()
        ? Problem.of(ProblemCode.FILE_EMPTY, "The web archive holds no page that was found.")
        : null;
  }

  private void walk(Records.Visitor visitor) throws IOException {
    try {
      records.walk(visitor);
    } catch (TakerException e) {
      throw e.why;
    } catch (RecordStream.TooLongException e) {
      limit =
          Problem.of(
              ProblemCode.ARCHIVE_TOO_LARGE,
              "The web archive unfolds to more than the %d bytes that it may."
                  .formatted(mostBytes));
    }
  }

  /** Tells of a damaged capture, where no other of its address can be read. */
  private boolean refuse(WarcRecord record, Taker taker) {
    Capture capture = Captured.named(record);
    boolean web = record instanceof WarcResponse || record instanceof WarcResource;
    if (capture != null && web && !last.containsKey(Capture.plain(capture.url()))) {
      try {
        taker.refused(
            capture,
            Problem.of(
                ProblemCode.ARCHIVE_BROKEN, "The capture is torn or damaged in its archive."));
      } catch (IOException e) {
        throw new TakerException(e);
      }
    }
    return true;
  }

  private boolean note(long at, WarcRecord record, RecordStream bytes) throws IOException {
    @Nullable Captured found = records.isDamaged(at) ? null : Captured.of(record);
    if (found != null) {
      Capture capture = found.capture();
      String url = Capture.plain(capture.url());
      Last before = last.get(url);
      if (before == null && last.size() >= mostCaptures) {
        limit =
            Problem.of(
                ProblemCode.ARCHIVE_TOO_MANY,
                "The web archive holds more than the %d addresses that it may."
                    .formatted(mostCaptures));
        return false;
      }
      if (before == null || !capture.at().isBefore(before.at())) {
        last.put(url, new Last(at, capture.at()));
      }
    }
    return true;
  }

  private static boolean hand(boolean wanted, WarcRecord record, RecordStream bytes, Taker taker)
      throws IOException {
    @Nullable Captured found = wanted ? Captured.of(record) : null;
    if (found == null) {
      return true;
    }
    boolean strange = Captured.isPackedStrangely(record);
    bytes.expectBody();
    try {
      if (found.capture().leadsTo() != null) {
        taker.moved(found.capture());
      } else if (strange) {
        taker.refused(
            found.capture(),
            Problem.of(
                ProblemCode.FILE_UNREADABLE,
                "The server packed the page by a method that is not known."));
      } else {
        taker.content(found.capture(), found.body(), found.packed());
      }
    } catch (IOException e) {
      throw new TakerException(e);
    }
    return true;
  }
}
