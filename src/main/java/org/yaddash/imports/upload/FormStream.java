package org.yaddash.imports.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The bytes of a {@code multipart/form-data} body (RFC 7578), handed out part by part without
 * keeping any: call {@link #nextPart()}, then {@link #headers()}, then read {@link #body()}.
 */
final class FormStream {
  /** The body is not a form that can be read, and why. */
  static final class MalformedException extends IOException {
    private static final long serialVersionUID = 1L;

    MalformedException(String why) {
      super(why);
    }
  }

  private static final int CHUNK = 1 << 16;
  private static final int MOST_HEADERS = 16_384;
  private static final int LONGEST_BOUNDARY = 70;

  private final InputStream stream;

  /** A line end, two hyphens and the boundary; nowhere in it but at its start is a CR. */
  private final byte[] delimiter;

  private final byte[] buffer = new byte[CHUNK];
  private int from;
  private int to;
  private boolean inBody;

  FormStream(InputStream stream, String boundary) throws MalformedException {
    if (boundary.isEmpty()
        || boundary.length() > LONGEST_BOUNDARY
        || !boundary.chars().allMatch(c -> c >= ' ' && c < 127)) {
      throw new MalformedException("its Content-Type has no usable boundary");
    }
    this.stream = stream;
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
    // the first boundary may stand at the very start: then its line end is ours
    buffer[0] = '\r';
    buffer[1] = '\n';
    to = 2;
    inBody = true;
  }

  /** Goes to the next part, over what is left of this one; false after the last. */
  boolean nextPart() throws IOException {
    byte[] sink = new byte[8192];
    InputStream rest = body();
    while (rest.read(sink, 0, sink.length) >= 0) {
      // what nobody wanted
    }
    int first = require();
    int second = require();
    if (first == '-' && second == '-') {
      return false;
    }
    while (first == ' ' || first == '\t') {
      first = second;
      second = require();
    }
    if (first != '\r' || second != '\n') {
      throw new MalformedException("a boundary is not followed by a line end");
    }
    return true;
  }

  /** The part's header lines, decoded as UTF-8. */
  List<String> headers() throws IOException {
    List<String> lines = new ArrayList<>();
    byte[] line = new byte[256];
    int length = 0;
    for (int all = 0; all < MOST_HEADERS; all++) {
      int read = require();
      if (read == '\n' && length > 0 && line[length - 1] == '\r') {
        if (length == 1) {
          inBody = true;
          return lines;
        }
        lines.add(new String(line, 0, length - 1, StandardCharsets.UTF_8));
        length = 0;
      } else {
        if (length == line.length) {
          line = Arrays.copyOf(line, length * 2);
        }
        line[length++] = (byte) read;
      }
    }
    throw new MalformedException("the headers of a part are too long");
  }

  /** The part's bytes; they end where the next boundary stands. */
  InputStream body() {
    return new Body();
  }

  private final class Body extends InputStream {
    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (!inBody) {
        return -1;
      }
      if (length == 0) {
        return 0;
      }
      if (from == to && !fill()) {
        throw new MalformedException("it ends in the middle of a part");
      }
      if (buffer[from] == '\r' && startsDelimiter()) {
        from += delimiter.length;
        inBody = false;
        return -1;
      }
      int end = from + 1;
      int most = Math.min(to, from + length);
      while (end < most && buffer[end] != '\r') {
        end++;
      }
      int given = end - from;
      System.arraycopy(buffer, from, target, offset, given);
      from = end;
      return given;
    }
  }

  private boolean startsDelimiter() throws IOException {
    while (to - from < delimiter.length) {
      if (!fill()) {
        return false;
      }
    }
    return Arrays.equals(buffer, from, from + delimiter.length, delimiter, 0, delimiter.length);
  }

  private int require() throws IOException {
    if (from == to && !fill()) {
      throw new MalformedException("it ends too early");
    }
    return buffer[from++] & 0xFF;
  }

  /** Reads more behind what is there; false at the end. */
  private boolean fill() throws IOException {
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
    }
    int read = stream.read(buffer, to, buffer.length - to);
    if (read <= 0) {
      return false;
    }
    to += read;
    return true;
  }
}
