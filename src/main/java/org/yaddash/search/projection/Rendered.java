package org.yaddash.search.projection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * A resource as it is sent.
 *
 * @param json its bytes
 * @param digest what names exactly these bytes
 * @param languages the languages that they speak
 */
public record Rendered(byte[] json, Digest digest, List<String> languages) {

  /** A form of the resource as it is kept: its digest, its languages, its bytes. */
  public static BytesRef pack(Rendering.Form form) {
    byte[] languages = String.join(",", form.languages()).getBytes(StandardCharsets.UTF_8);
    ByteBuffer packed =
        ByteBuffer.allocate(Digest.LENGTH + Short.BYTES + languages.length + form.json().length);
    packed.put(Digest.of(form.json()).bytes());
    packed.putShort((short) languages.length).put(languages).put(form.json());
    return new BytesRef(packed.array());
  }

  /** What was kept, again. */
  public static Rendered unpack(BytesRef packed) {
    ByteBuffer bytes = ByteBuffer.wrap(packed.bytes, packed.offset, packed.length);
    byte[] digest = new byte[Digest.LENGTH];
    bytes.get(digest);
    int length = bytes.getShort();
    int begin = bytes.position();
    byte[] json = Arrays.copyOfRange(packed.bytes, begin + length, packed.offset + packed.length);
    return new Rendered(json, new Digest(digest), languages(packed.bytes, begin, length));
  }

  private static List<String> languages(byte[] bytes, int begin, int length) {
    return length == 0
        ? List.of()
        : List.of(new String(bytes, begin, length, StandardCharsets.UTF_8).split(",", -1));
  }
}
