package org.yaddash.search.words;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * All texts of an entry that the full-text search goes through, one after the other, as they are
 * kept in the index to show what was found. Places in them count bytes of UTF-8.
 */
public final class Passages {
  private final BytesRef packed;
  private final int begin;
  private final List<Passage> all;

  /**
   * One value of a field.
   *
   * @param field its dotted path without list positions
   * @param language what it is in, BCP 47, or "" where nobody knows
   * @param start where it begins
   * @param end where it ends
   */
  public record Passage(String field, String language, int start, int end) {}

  private Passages(BytesRef packed, int begin, List<Passage> all) {
    this.packed = packed;
    this.begin = begin;
    this.all = all;
  }

  /** What was kept, again. */
  public static Passages unpack(BytesRef packed) {
    ByteBuffer bytes = ByteBuffer.wrap(packed.bytes, packed.offset, packed.length);
    int count = bytes.getInt();
    List<Passage> all = new ArrayList<>(count);
    int start = 0;
    for (int i = 0; i < count; i++) {
      String field = text(bytes);
      String language = text(bytes);
      int end = start + bytes.getInt();
      all.add(new Passage(field, language, start, end));
      start = end + 1;
    }
    return new Passages(packed, bytes.position(), all);
  }

  static BytesRef pack(List<Passage> all, byte[] texts) {
    int size = Integer.BYTES + texts.length;
    for (Passage one : all) {
      size += 2 * Short.BYTES + Integer.BYTES;
      size += utf8(one.field).length + utf8(one.language).length;
    }
    ByteBuffer bytes = ByteBuffer.allocate(size).putInt(all.size());
    for (Passage one : all) {
      put(bytes, one.field);
      put(bytes, one.language);
      bytes.putInt(one.end - one.start);
    }
    return new BytesRef(bytes.put(texts).array());
  }

  private static void put(ByteBuffer bytes, String text) {
    byte[] some = utf8(text);
    bytes.putShort((short) some.length).put(some);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(ByteBuffer bytes) {
    byte[] some = new byte[bytes.getShort()];
    bytes.get(some);
    return new String(some, StandardCharsets.UTF_8);
  }

  /** All of them in order. */
  public List<Passage> all() {
    return all;
  }

  /** The text between two places, neither of them inside a character. */
  public String text(int start, int end) {
    return new String(packed.bytes, begin + start, end - start, StandardCharsets.UTF_8);
  }

  /** Copies what stands between two places. */
  public void copy(int start, int end, byte[] to, int at) {
    System.arraycopy(packed.bytes, begin + start, to, at, end - start);
  }

  /** The byte at a place; 0 to 127 where it is a character of ASCII. */
  public byte at(int place) {
    return packed.bytes[begin + place];
  }
}
