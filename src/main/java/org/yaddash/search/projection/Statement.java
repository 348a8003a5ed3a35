package org.yaddash.search.projection;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.yaddash.statements.Count;
import org.yaddash.statements.Counted;
import org.yaddash.statements.StatedFigure;
import org.yaddash.types.ContentTypes;

/** What a figure is compared by, as it is kept in a column of its own. */
public final class Statement {
  private Statement() {}

  /**
   * The figure as it is kept.
   *
   * @param figure the values that are delivered of it, so that comparing tells no other
   * @param linkage what it links to, by relation
   */
  public static BytesRef pack(UUID id, JsonNode figure, Map<String, List<UUID>> linkage) {
    Set<UUID> beside = new LinkedHashSet<>();
    linkage.forEach(
        (relation, linked) -> {
          if (!relation.equals(ContentTypes.QUOTE)) {
            beside.addAll(linked);
          }
        });
    ByteBuffersDataOutput packed = new ByteBuffersDataOutput();
    try {
      write(packed, id);
      packed.writeString(figure.path("measure").asText());
      packed.writeString(Counted.of(figure.path("group").asText()));
      packed.writeString(figure.path("event").asText());
      packed.writeLong(figure.path("value").asLong());
      packed.writeString(figure.path("qualifier").asText());
      packed.writeString(figure.path("asOf").asText());
      packed.writeVInt(beside.size());
      for (UUID entry : beside) {
        write(packed, entry);
      }
    } catch (IOException e) {
      throw new IllegalStateException("Memory does not fail", e);
    }
    return new BytesRef(packed.toArrayCopy());
  }

  /** What was kept, again. */
  public static StatedFigure unpack(BytesRef packed) throws IOException {
    ByteArrayDataInput bytes = new ByteArrayDataInput(packed.bytes, packed.offset, packed.length);
    UUID id = new UUID(bytes.readLong(), bytes.readLong());
    String measure = bytes.readString();
    String group = bytes.readString();
    String event = bytes.readString();
    Count count = new Count(bytes.readLong(), bytes.readString(), bytes.readString());
    Set<UUID> beside = new LinkedHashSet<>();
    for (int left = bytes.readVInt(); left > 0; left--) {
      beside.add(new UUID(bytes.readLong(), bytes.readLong()));
    }
    return new StatedFigure(id, measure, group, event, count, beside);
  }

  private static void write(ByteBuffersDataOutput packed, UUID id) throws IOException {
    packed.writeLong(id.getMostSignificantBits());
    packed.writeLong(id.getLeastSignificantBits());
  }
}
