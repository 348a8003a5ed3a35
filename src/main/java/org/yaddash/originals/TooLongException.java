package org.yaddash.originals;

import java.io.IOException;

/** More bytes came than the caller wanted to keep; nothing of them was kept. */
public final class TooLongException extends IOException {
  private static final long serialVersionUID = 1L;

  private final long limit;

  TooLongException(long limit) {
    super("more than %d bytes".formatted(limit));
    this.limit = limit;
  }

  /** The most bytes that would have been taken. */
  public long limit() {
    return limit;
  }
}
