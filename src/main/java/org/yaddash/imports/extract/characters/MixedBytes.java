package org.yaddash.imports.extract.characters;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page that was put together from two encodings, piece by piece: UTF-8 where the piece is,
 * else the other.
 */
final class MixedBytes {
  private MixedBytes() {}

  /**
   * The bytes without the pieces that are UTF-8; null when the UTF-8 among them is too little or
   * too scattered to be meant.
   */
  static byte @Nullable [] withoutUtf8(byte[] bytes) {
    byte[] rest = new byte[bytes.length];
    int length = 0;
    int inside = 0;
    int outside = 0;
    int whole = 0;
    int otherHigh = 0;
    int from = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i < bytes.length && !edge(bytes[i])) {
        continue;
      }
      Utf8 piece = Utf8.count(bytes, from, i);
      if (piece.high() > 0 && piece.broken() == 0) {
        inside += piece.sequences();
        whole += piece.sequences() >= 3 ? 1 : 0;
      } else {
        outside += piece.sequences();
        otherHigh += piece.high();
        System.arraycopy(bytes, from, rest, length, i - from);
        length += i - from;
      }
      if (i < bytes.length) {
        rest[length++] = bytes[i];
      }
      from = i + 1;
    }
    boolean meant = whole > 0 && inside >= 4 && inside >= outside * 6 && otherHigh > 0;
    return meant ? Arrays.copyOf(rest, length) : null;
  }

  private static boolean edge(byte b) {
    return b == '<' || b == '>' || b == '\n';
  }

  /** Reads each piece as UTF-8 when it is, else as the other charset. */
  static Decoding decode(byte[] bytes, Charset other) {
    StringBuilder text = new StringBuilder(bytes.length);
    int inside = 0;
    int otherHigh = 0;
    int from = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i < bytes.length && !edge(bytes[i])) {
        continue;
      }
      Utf8 piece = Utf8.count(bytes, from, i);
      boolean utf8 = piece.high() > 0 && piece.broken() == 0;
      text.append(new String(bytes, from, i - from, utf8 ? StandardCharsets.UTF_8 : other));
      inside += utf8 ? piece.sequences() : 0;
      otherHigh += utf8 ? 0 : piece.high();
      if (i < bytes.length) {
        text.append((char) bytes[i]);
      }
      from = i + 1;
    }
    String charset = inside > otherHigh ? "UTF-8" : other.name();
    SampleLine line = SampleLine.of(bytes);
    List<Decoding.Alternative> others =
        Stream.of(StandardCharsets.UTF_8, other)
            .map(one -> new Decoding.Alternative(one.name(), line.in(one)))
            .toList();
    String all = text.toString();
    return new Decoding(
        charset,
        all,
        0.9,
        SampleLine.of(all),
        others,
        List.of(Decoding.mixed(List.of("UTF-8", other.name()))));
  }
}
