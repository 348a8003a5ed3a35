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
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.yaddash.search.projection.Columns;
import org.yaddash.search.projection.Digest;
import org.yaddash.search.projection.Languages;
import org.yaddash.search.projection.Property;
import org.yaddash.search.projection.Rendered;
import org.yaddash.search.projection.Rendering;

/** One published entry in the index. To be read only while its {@link Snapshot} is open. */
public final class Found {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LeafReader reader;
  private final int document;
  private final Rendering rendering;
  private final UUID id;
  private final String type;

  Found(LeafReader reader, int document, Rendering rendering) throws IOException {
    this.reader = reader;
    this.document = document;
    this.rendering = rendering;
    this.id = Columns.uuid(sorted(Columns.ID_VALUE));
    this.type = sorted(Columns.TYPE_VALUE).utf8ToString();
  }

  /** The entry's id. */
  public UUID id() {
    return id;
  }

  /** The entry's content type. */
  public String type() {
    return type;
  }

  /** When the resource last changed, be it only in what it links to. */
  public Instant modified() {
    return moment(Columns.MODIFIED);
  }

  /** When the entry was published as it is now. */
  public Instant publishedAt() {
    return moment(Property.publishedAt(type));
  }

  private Instant moment(String column) {
    try {
      NumericDocValues values = reader.getNumericDocValues(column);
      return values != null && values.advanceExact(document)
          ? Instant.ofEpochMilli(values.longValue())
          : Instant.EPOCH;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The published entries that a relation links to, in order; empty when it links to none. */
  public List<UUID> linked(String relation) {
    try {
      BytesRef ids = find(Property.linkage(type, relation));
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
      ObjectNode whole =
          (ObjectNode) JSON.readTree(Rendered.unpack(required(Columns.RESOURCE)).json());
      Rendering.Form form = rendering.inLanguages(whole, type, languages);
      return new Rendered(form.json(), Digest.of(form.json()).text(), form.languages());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable BytesRef find(String column) throws IOException {
    BinaryDocValues values = reader.getBinaryDocValues(column);
    return values != null && values.advanceExact(document) ? values.binaryValue() : null;
  }

  private BytesRef required(String column) throws IOException {
    BytesRef value = find(column);
    if (value == null) {
      throw lacking(column);
    }
    return value;
  }

  private BytesRef sorted(String column) throws IOException {
    SortedDocValues values = reader.getSortedDocValues(column);
    if (values == null || !values.advanceExact(document)) {
      throw lacking(column);
    }
    return values.lookupOrd(values.ordValue());
  }

  private static IOException lacking(String column) {
    return new IOException("The index lacks the column " + column + " of an entry");
  }
}
