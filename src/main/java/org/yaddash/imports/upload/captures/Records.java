package org.yaddash.imports.upload.captures;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The records of a web archive, in its order. What cannot be read is passed over: the walk goes on
 * at the next thing that looks like the beginning of a record. A record that is shorter than it
 * says holds some of the next one, and is damaged too.
 */
final class Records {
  private static final Logger LOG = Logger.getLogger(Records.class.getName());

  /** An archive with more tears is read up to there. */
  private static final int MOST_TEARS = 1_000;

  private static final byte[] BEGINNING = {'W', 'A', 'R', 'C', '/'};

  /** Looks at records. */
  interface Visitor {
    /**
     * Looks at a record; false ends the walk.
     *
     * @param at where it begins
     * @throws WebArchive.TakerException what ends the walk
     * @throws IOException when the record is damaged
     */
    boolean visit(long at, WarcRecord record, RecordStream bytes) throws IOException;
  }

  private final Path file;
  private final long mostBytes;
  private final Members.Starts starts = new Members.Starts();
  private final Set<Long> damaged = new HashSet<>();
  private boolean torn;

  Records(Path file, long mostBytes) {
    this.file = file;
    this.mostBytes = mostBytes;
  }

  /** Whether some of the archive cannot be read. */
  boolean isTorn() {
    return torn;
  }

  /** Whether the record that begins here was found to be damaged. */
  boolean isDamaged(long record) {
    return damaged.contains(record);
  }

  /** How many records were found to be damaged. */
  int damaged() {
    return damaged.size();
  }

  /** Goes through all records. */
  void walk(Visitor visitor) throws IOException {
    long from = 0;
    for (int tears = 0; from >= 0 && tears <= MOST_TEARS; tears++) {
      from = walk(from, visitor);
    }
  }

  /** Goes through the records from here on; gives where to go on after a tear, or -1. */
  private long walk(long from, Visitor visitor) throws IOException {
    long at = -1;
    long length = 0;
    try (RecordStream bytes = open(from);
        WarcReader reader = new WarcReader(bytes)) {
      reader.setLenient(true);
      boolean on = true;
      while (on) {
        bytes.expectHeader();
        Optional<WarcRecord> next = reader.next();
        torn |= bytes.isDamaged();
        if (next.isEmpty()) {
          return at >= 0 && bytes.at() < end(at, length) ? tear(from, at, length) : -1;
        }
        WarcRecord record = next.get();
        at = from + reader.position();
        length = record.body().size();
        on = look(visitor, at, record, bytes);
        bytes.expectBody();
        record.body().consume();
      }
      return -1;
    } catch (WebArchive.TakerException | RecordStream.TooLongException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.FINE, e, () -> "a web archive is torn");
      return tear(from, at, length);
    }
  }

  private RecordStream open(long from) throws IOException {
    return RecordStream.of(file, mostBytes, from, starts);
  }

  private boolean look(Visitor visitor, long at, WarcRecord record, RecordStream bytes)
      throws IOException {
    try {
      return visitor.visit(at, record, bytes);
    } catch (WebArchive.TakerException | RecordStream.TooLongException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.FINE, e, () -> "a record of a web archive is damaged");
      torn = true;
      damaged.add(at);
      return true;
    }
  }

  /**
   * Finds where to go on.
   *
   * @param from where the walk began
   * @param last where the last record begins that was read, or -1
   * @param length of its body, as it says
   */
  private long tear(long from, long last, long length) throws IOException {
    torn = true;
    long next = beginning(Math.max(from, last) + 1);
    if (last >= 0 && (next < 0 || next < end(last, length))) {
      damaged.add(last);
    }
    return next;
  }

  /** Where a record ends, as it says. */
  private long end(long record, long length) throws IOException {
    try (BufferedInputStream bytes = new BufferedInputStream(open(record))) {
      long at = record;
      int ends = 0;
      for (int one = bytes.read(); one >= 0 && ends < 2; one = bytes.read()) {
        at++;
        ends = one == '\n' ? ends + 1 : one == '\r' ? ends : 0;
      }
      return at + length;
    }
  }

  /** The next place that looks like the beginning of a record, or -1. */
  private long beginning(long from) throws IOException {
    try (RecordStream unbuffered = open(from);
        BufferedInputStream bytes = new BufferedInputStream(unbuffered)) {
      unbuffered.expectBody();
      int matched = 0;
      long at = from;
      for (int one = bytes.read(); one >= 0; one = bytes.read()) {
        at++;
        matched = one == BEGINNING[matched] ? matched + 1 : one == BEGINNING[0] ? 1 : 0;
        if (matched == BEGINNING.length) {
          matched = 0;
          bytes.mark(16);
          String version = new String(bytes.readNBytes(5), StandardCharsets.US_ASCII);
          bytes.reset();
          if (isVersion(version)) {
            return at - BEGINNING.length;
          }
        }
      }
      return -1;
    } catch (EOFException e) {
      return -1;
    }
  }

  /** Whether this is a number such as 1.0 or 0.18, and the end of the line. */
  private static boolean isVersion(String five) {
    return five.length() == 5
        && Character.isDigit(five.charAt(0))
        && five.charAt(1) == '.'
        && Character.isDigit(five.charAt(2))
        && (five.charAt(3) <= ' ' || Character.isDigit(five.charAt(3)) && five.charAt(4) <= ' ');
  }
}
