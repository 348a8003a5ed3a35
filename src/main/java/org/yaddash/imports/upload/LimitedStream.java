package org.yaddash.imports.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what comes, and fails when it is more than allowed. */
final class LimitedStream extends FilterInputStream {
  /** More came than allowed. */
  static final class PassedException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final long limit;
  private long read;

  LimitedStream(InputStream stream, long limit) {
    super(stream);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int some = super.read(target, offset, length);
    count(some);
    return some;
  }

  private void count(int some) throws PassedException {
    read += Math.max(0, some);
    if (read > limit) {
      throw new PassedException();
    }
  }
}
