package org.yaddash.http.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Gzip at a level that costs little: what it makes may be sent only once. */
final class FastGzip extends GZIPOutputStream {
  private static final int BUFFER = 8192;

  FastGzip(OutputStream out) throws IOException {
    super(out, BUFFER);
    def.setLevel(Deflater.BEST_SPEED);
  }
}
