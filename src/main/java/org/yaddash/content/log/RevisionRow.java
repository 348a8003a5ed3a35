package org.yaddash.content.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A revision in the database. Inserted, never updated. */
@Entity
@Table(name = "revision")
class RevisionRow {
  private static final ObjectMapper JSON = new ObjectMapper(CanonicalJson.FACTORY);

  @Id
  @Column(name = "sequence")
  long sequence;

  @Column(name = "entry")
  UUID entry = new UUID(0, 0);

  @Column(name = "type")
  String type = "";

  @Column(name = "number")
  long number;

  @Column(name = "kind")
  String kind = "";

  @Column(name = "origin")
  String origin = "";

  @Column(name = "slug")
  String slug = "";

  @Column(name = "made_at")
  long madeAt;

  @Column(name = "document_sequence")
  long documentSequence;

  @Lob
  @Column(name = "document")
  @Nullable String document;

  @Lob
  @Column(name = "provenance")
  @Nullable String provenance;

  @Column(name = "document_hash")
  String documentHash = "";

  @Column(name = "provenance_hash")
  String provenanceHash = "";

  @Column(name = "previous_hash")
  String previousHash = "";

  @Column(name = "hash")
  String hash = "";

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
