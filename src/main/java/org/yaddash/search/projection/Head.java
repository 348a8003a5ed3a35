package org.yaddash.search.projection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.lucene.util.BytesRef;

/**
 * What the index says of every entry that it knows, in one column, so that it is read at once.
 *
 * @param id the entry
 * @param type its content type
 * @param published whether it is delivered; if not, it was published once and is no more
 */
public record Head(UUID id, String type, boolean published) {

  /** The head as it is kept. */
  public BytesRef packed() {
    byte[] name = type.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES + 1 + name.length);
    bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    bytes.put((byte) (published ? 1 : 0)).put(name);
    return new BytesRef(bytes.array());
  }

  /** What was kept, again. */
  public static Head unpack(BytesRef packed) {
    ByteBuffer bytes = ByteBuffer.wrap(packed.bytes, packed.offset, packed.length);
    UUID id = new UUID(bytes.getLong(), bytes.getLong());
    boolean published = bytes.get() == 1;
    String type =
        new String(packed.bytes, bytes.position(), bytes.remaining(), StandardCharsets.UTF_8);
    return new Head(id, type, published);
  }
}
