package org.yaddash.imports.upload.captures;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

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

  private long left;
  private long header = LONGEST_HEADER;

  private RecordStream(InputStream bytes, long most) {
    super(bytes);
    this.left = most;
  }

  static RecordStream of(Path file, long most) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    try {
      bytes.mark(2);
      boolean packed = bytes.read() == 0x1F && bytes.read() == 0x8B;
      bytes.reset();
      return new RecordStream(packed ? new GZIPInputStream(bytes, BUFFER) : bytes, most);
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
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
      left -= some;
      header -= some;
      if (left < 0) {
        throw new TooLongException();
      }
      if (header < 0) {
        throw new IOException("a header is longer than it may be");
      }
    }
    return some;
  }
}
