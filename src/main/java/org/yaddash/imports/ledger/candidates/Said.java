package org.yaddash.imports.ledger.candidates;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.ledger.Json;

/**
 * What a candidate says: its document and its provenance. It is most of what an import holds, so it
 * stays the text that the reader has written, and is parsed only for who asks, each of the two for
 * itself. The nodes are nobody's to change: who wants others makes a copy.
 */
public final class Said {
  private final String documentText;
  private final String provenanceText;
  private final boolean kept;
  private @Nullable ObjectNode document;
  private @Nullable ArrayNode provenance;

  private Said(String documentText, String provenanceText, boolean kept) {
    this.documentText = documentText;
    this.provenanceText = provenanceText;
    this.kept = kept;
  }

  /** What these texts say, both JSON. */
  public static Said of(String document, String provenance) {
    return new Said(document, provenance, false);
  }

  /** What these texts of the database say. */
  static Said kept(String document, String provenance) {
    return new Said(document, provenance, true);
  }

  /** What these nodes say, which are not changed from now on. */
  public static Said of(ObjectNode document, ArrayNode provenance) {
    Said said = new Said(document.toString(), provenance.toString(), false);
    said.document = document;
    said.provenance = provenance;
    return said;
  }

  /** The fields, without relations. */
  public ObjectNode document() {
    @Nullable ObjectNode known = document;
    if (known == null) {
      known = Json.object(documentText);
      document = known;
    }
    return known;
  }

  /** The provenance as it stands on the wire. */
  public ArrayNode provenance() {
    @Nullable ArrayNode known = provenance;
    if (known == null) {
      known = Json.array(provenanceText);
      provenance = known;
    }
    return known;
  }

  /** Whether it is as it stands in the database. */
  boolean isKept() {
    return kept;
  }

  String documentText() {
    return documentText;
  }

  String provenanceText() {
    return provenanceText;
  }
}
