package org.yaddash.imports.upload.captures;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bytes of a web archive, unpacked; no header of it may be longer than a megabyte, and all of
 * it not longer than its limit.
 */
final class RecordStream extends FilterInputStream {
  private static final long LONGEST_HEADER = 1 << 20;
  private static final int BUFFER = 1 << 16;

  /** More came than may. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLongException() {
      super("the web archive is longer than it may be");
    }
  }

  private final long most;
  private long at;
  private long header = LONGEST_HEADER;

  private RecordStream(InputStream bytes, long most, long at) {
    super(bytes);
    this.most = most;
    this.at = at;
  }

  /**
   * Opens a file.
   *
   * @param from where to begin in what is unpacked
   * @param starts where members begin, as far as that is known; more will be
   */
  static RecordStream of(Path file, long most, long from, Members.Starts starts)
      throws IOException {
    if (packed(file)) {
      return new RecordStream(new Members(file, starts, from), most, from);
    }
    InputStream bytes = Files.newInputStream(file);
    try {
      bytes.skipNBytes(from);
      return new RecordStream(new BufferedInputStream(bytes, BUFFER), most, from);
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  private static boolean packed(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return bytes.read() == 0x1F && bytes.read() == 0x8B;
    }
  }

  /** Where the next byte stands in what is unpacked. */
  long at() {
    return at;
  }

  /** Whether some of it could not be unpacked. */
  boolean isDamaged() {
    return in instanceof Members members && members.isDamaged();
  }

  /** What is read next is a header. */
  void expectHeader() {
    header = LONGEST_HEADER;
  }

  /** What is read next is a body. */
  void expectBody() {
    header = Long.MAX_VALUE;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int some = super.read(target, offset, length);
    if (some > 0) {
      at += some;
      header -= some;
      if (at > most) {
        throw new TooLongException();
      }
      if (header < 0) {
        throw new IOException("a header is longer than it may be");
      }
    }
    return some;
  }
}
