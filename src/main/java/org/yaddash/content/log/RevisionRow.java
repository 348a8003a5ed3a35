package org.yaddash.content.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A revision in the database. Inserted, never updated. */
class RevisionRow {
  /** What {@link #of} reads, of a table that is called r. */
  static final String COLUMNS =
      "r.sequence, r.entry, r.type, r.number, r.kind, r.origin, r.slug, r.made_at,"
          + " r.document_sequence, r.document, r.provenance, r.document_hash, r.provenance_hash,"
          + " r.previous_hash, r.hash";

  /** Takes what {@link #bind} gives. */
  static final String INSERT =
      "insert into revision (sequence, entry, type, number, kind, origin, slug, made_at,"
          + " document_sequence, document, provenance, document_hash, provenance_hash,"
          + " previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final ObjectMapper JSON = new ObjectMapper(CanonicalJson.FACTORY);

  long sequence;
  UUID entry = new UUID(0, 0);
  String type = "";
  long number;
  String kind = "";
  String origin = "";
  String slug = "";
  long madeAt;
  long documentSequence;
  @Nullable String document;
  @Nullable String provenance;
  String documentHash = "";
  String provenanceHash = "";
  String previousHash = "";
  String hash = "";

  static RevisionRow of(ResultSet found) throws SQLException {
    RevisionRow row = new RevisionRow();
    row.sequence = found.getLong(1);
    row.entry = Database.id(found, 2);
    row.type = found.getString(3);
    row.number = found.getLong(4);
    row.kind = found.getString(5);
    row.origin = found.getString(6);
    row.slug = found.getString(7);
    row.madeAt = found.getLong(8);
    row.documentSequence = found.getLong(9);
    row.document = found.getString(10);
    row.provenance = found.getString(11);
    row.documentHash = found.getString(12);
    row.provenanceHash = found.getString(13);
    row.previousHash = found.getString(14);
    row.hash = found.getString(15);
    return row;
  }

  void bind(PreparedStatement insert) throws SQLException {
    insert.setLong(1, sequence);
    insert.setObject(2, entry);
    insert.setString(3, type);
    insert.setLong(4, number);
    insert.setString(5, kind);
    insert.setString(6, origin);
    insert.setString(7, slug);
    insert.setLong(8, madeAt);
    insert.setLong(9, documentSequence);
    insert.setString(10, document);
    insert.setString(11, provenance);
    insert.setString(12, documentHash);
    insert.setString(13, provenanceHash);
    insert.setString(14, previousHash);
    insert.setString(15, hash);
  }

  /** What its own hash has to be. */
  String chained() {
    ObjectNode links = JsonNodeFactory.instance.objectNode();
    links.put("sequence", sequence);
    links.put("entry", entry.toString());
    links.put("type", type);
    links.put("number", number);
    links.put("kind", kind);
    links.put("origin", origin);
    links.put("slug", slug);
    links.put("time", Instant.ofEpochMilli(madeAt).toString());
    links.put("documentSequence", documentSequence);
    links.put("document", documentHash);
    links.put("provenance", provenanceHash);
    links.put("previous", previousHash);
    return CanonicalJson.sha256(CanonicalJson.of(links));
  }

  Revision toRevision() {
    return toRevision(
        document == null ? null : (ObjectNode) parse(document),
        provenance == null ? null : (ArrayNode) parse(provenance));
  }

  /** The same where it is known what the document and the provenance say. */
  Revision toRevision(@Nullable ObjectNode document, @Nullable ArrayNode provenance) {
    return new Revision(
        sequence,
        entry,
        type,
        number,
        Kind.ofWire(kind),
        origin,
        slug,
        Instant.ofEpochMilli(madeAt),
        documentSequence,
        document,
        provenance,
        documentHash,
        provenanceHash,
        previousHash,
        hash);
  }

  static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the log holds what is no JSON", e);
    }
  }
}
