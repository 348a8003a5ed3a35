package org.yaddash.imports.upload.captures;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The members of a gzip file, unpacked one after the other. A web archive has a member for each
 * record, so that a damaged one costs only itself: of it comes what can be read, then the next that
 * begins with a record.
 */
final class Members extends InputStream {
  /** Of the places where members begin, as many are remembered as are so far apart. */
  private static final long APART = 1 << 16;

  private static final int BUFFER = 1 << 14;

  /** Where members begin: in what is unpacked, and in the file. */
  static final class Starts {
    private final NavigableMap<Long, Long> known = new TreeMap<>(Map.of(0L, 0L));

    private void add(long unpacked, long packed) {
      if (unpacked - known.lastKey() >= APART) {
        known.put(unpacked, packed);
      }
    }
  }

  /** A stream that knows where it is. */
  private static final class Counted extends FilterInputStream {
    private long at;
    private long marked;

    Counted(InputStream bytes, long at) {
      super(new BufferedInputStream(bytes, BUFFER));
      this.at = at;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      at += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int some = super.read(target, offset, length);
      at += Math.max(0, some);
      return some;
    }

    @Override
    public long skip(long count) throws IOException {
      long some = super.skip(count);
      at += some;
      return some;
    }

    @Override
    public synchronized void mark(int most) {
      super.mark(most);
      marked = at;
    }

    @Override
    public synchronized void reset() throws IOException {
      super.reset();
      at = marked;
    }
  }

  private final Path file;
  private final Starts starts;
  private Counted packed;
  private @Nullable InputStream member;
  private long begun;
  private long unpacked;
  private boolean damaged;

  /**
   * Opens a file.
   *
   * @param from where to begin in what is unpacked; what stands before it is passed over
   */
  Members(Path file, Starts starts, long from) throws IOException {
    this.file = file;
    this.starts = starts;
    Map.Entry<Long, Long> start = starts.known.floorEntry(from);
    this.unpacked = start == null ? 0 : start.getKey();
    this.packed = at(start == null ? 0 : start.getValue());
    try {
      skipNBytes(from - unpacked);
    } catch (IOException e) {
      packed.close();
      throw e;
    }
  }

  /** Whether some of it could not be read. */
  boolean isDamaged() {
    return damaged;
  }

  private Counted at(long offset) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    try {
      bytes.skipNBytes(offset);
      return new Counted(bytes, offset);
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (member != null || next()) {
      try {
        int some = member == null ? -1 : member.read(target, offset, length);
        if (some >= 0) {
          unpacked += some;
          return some;
        }
        member = null;
      } catch (IOException e) {
        damaged = true;
        resume(begun + 1);
      }
    }
    return -1;
  }

  /** Opens the next member; false at the end. */
  private boolean next() throws IOException {
    begun = packed.at;
    packed.mark(1);
    if (packed.read() < 0) {
      return false;
    }
    packed.reset();
    try {
      member = new GzipCompressorInputStream(packed, false);
      starts.add(unpacked, begun);
      return true;
    } catch (IOException e) {
      damaged = true;
      return resume(begun + 1) && next();
    }
  }

  /** Goes to the next member from here that begins with a record; false when there is none. */
  private boolean resume(long from) throws IOException {
    member = null;
    packed.close();
    packed = at(from);
    int before = 0;
    for (int one = packed.read(); one >= 0; one = packed.read()) {
      before = before << 8 | one;
      if ((before & 0xFFFFFF) == 0x1F8B08 && record(packed.at - 3)) {
        long start = packed.at - 3;
        packed.close();
        packed = at(start);
        return true;
      }
    }
    return false;
  }

  private boolean record(long offset) throws IOException {
    try (Counted bytes = at(offset);
        InputStream inside = new GzipCompressorInputStream(bytes, false)) {
      return WebArchive.begins(inside.readNBytes(5));
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    packed.close();
  }
}
