package org.yaddash.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.yaddash.search.projection.Columns;
import org.yaddash.search.projection.Digest;
import org.yaddash.search.projection.Languages;
import org.yaddash.search.projection.Property;
import org.yaddash.search.projection.Rendered;
import org.yaddash.search.projection.Rendering;
import org.yaddash.search.segments.Segments;

/** One published entry in the index. To be read only while its {@link Snapshot} is open. */
public final class Found {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Segments.Place place;
  private final Rendering rendering;

  Found(Segments.Place place, Rendering rendering) {
    this.place = place;
    this.rendering = rendering;
  }

  /** The entry's id. */
  public UUID id() {
    return place.head().id();
  }

  /** The entry's content type. */
  public String type() {
    return place.head().type();
  }

  /** When the resource last changed, be it only in what it links to. */
  public Instant modified() {
    return moment(Columns.MODIFIED);
  }

  /** When the entry was published as it is now. */
  public Instant publishedAt() {
    return moment(Property.publishedAt(type()));
  }

  private Instant moment(String column) {
    try {
      return Instant.ofEpochMilli(place.segment().number(column, place.document(), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The published entries that a relation links to, in order; empty when it links to none. */
  public List<UUID> linked(String relation) {
    try {
      BytesRef ids = find(Property.linkage(type(), relation));
      List<UUID> linked = new ArrayList<>();
      if (ids != null) {
        ByteBuffer bytes = ByteBuffer.wrap(ids.bytes, ids.offset, ids.length);
        while (bytes.hasRemaining()) {
          linked.add(new UUID(bytes.getLong(), bytes.getLong()));
        }
      }
      return linked;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The entry's JSON:API resource in the languages asked for. */
  public Rendered rendered(Languages languages) {
    try {
      BytesRef available = find(Columns.LANGUAGES);
      if (available == null || languages.all()) {
        return Rendered.unpack(required(Columns.RESOURCE));
      }
      List<String> present = List.of(available.utf8ToString().split(",", -1));
      List<String> ranked = languages.rank(present);
      BytesRef ready = find(Columns.resource(ranked));
      if (ready != null) {
        return Rendered.unpack(ready);
      }
      ObjectNode whole = tree(Rendered.unpack(required(Columns.RESOURCE)));
      Rendering.Form form = rendering.inLanguages(whole, type(), languages);
      return new Rendered(form.json(), Digest.of(form.json()), form.languages());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same resource, to be read. */
  public ObjectNode resource(Languages languages) {
    try {
      return tree(rendered(languages));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode tree(Rendered rendered) throws IOException {
    return (ObjectNode) JSON.readTree(rendered.json());
  }

  private @Nullable BytesRef find(String column) throws IOException {
    return place.segment().value(column, place.document());
  }

  private BytesRef required(String column) throws IOException {
    BytesRef value = find(column);
    if (value == null) {
      throw new IOException("The index lacks the column " + column + " of an entry");
    }
    return value;
  }

  /** Its number in the whole index; entries are read fastest in this order. */
  int number() {
    return place.segment().base() + place.document();
  }
}
