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
    byte[] languages = new byte[bytes.getShort()];
    bytes.get(languages);
    byte[] json =
        Arrays.copyOfRange(
            packed.bytes, packed.offset + bytes.position(), packed.offset + packed.length);
    String spoken = new String(languages, StandardCharsets.UTF_8);
    return new Rendered(
        json, new Digest(digest), spoken.isEmpty() ? List.of() : List.of(spoken.split(",", -1)));
  }
}
