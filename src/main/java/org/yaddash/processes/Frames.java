package org.yaddash.processes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The frames between the service and a child process: a length, then that many bytes of JSON. */
public final class Frames {
  /** A frame's length is limited already, so that one string may be all of it. */
  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
              .build());

  private static final int FIRST_BUFFER = 1 << 13;
  private static final byte[] NO_LENGTH = new byte[Integer.BYTES];

  private Frames() {}

  /** The other side announced more bytes than this side takes. */
  public static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLongException(int length) {
      super("a frame of " + length + " bytes");
    }
  }

  /** Sends a message, all at once: each piece of its own would wake the other side. */
  public static void write(OutputStream stream, JsonNode message) throws IOException {
    ByteArrayBuilder frame = new ByteArrayBuilder(FIRST_BUFFER);
    frame.write(NO_LENGTH);
    JSON.writeValue(frame, message);
    byte[] bytes = frame.toByteArray();
    ByteBuffer.wrap(bytes).putInt(bytes.length - Integer.BYTES);
    stream.write(bytes);
    stream.flush();
  }

  /** The next message; null at the end of the stream. */
  public static @Nullable JsonNode read(DataInputStream stream, int limit) throws IOException {
    return read(stream, limit, Set.of());
  }

  /**
   * The next message; null at the end of the stream.
   *
   * @param verbatim fields whose objects and arrays come as the texts that they are
   */
  static @Nullable JsonNode read(DataInputStream stream, int limit, Set<String> verbatim)
      throws IOException {
    int first = stream.read();
    if (first < 0) {
      return null;
    }
    int length =
        first << 24
            | stream.readUnsignedByte() << 16
            | stream.readUnsignedByte() << 8
            | stream.readUnsignedByte();
    if (length < 0 || length > limit) {
      throw new TooLongException(length);
    }
    byte[] bytes = new byte[length];
    stream.readFully(bytes);
    if (verbatim.isEmpty()) {
      return JSON.readTree(bytes);
    }
    try (JsonParser parser = JSON.createParser(bytes)) {
      return Message.of(parser, bytes, verbatim);
    }
  }
}
