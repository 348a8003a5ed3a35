package org.yaddash.imports.site;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A finding in the database. */
@Entity
@Table(name = "import_finding")
class FindingRow {
  /** How "none" stands in a column of UUIDs. */
  static final UUID NIL = new UUID(0, 0);

  @Id
  @Column(name = "id")
  UUID id = NIL;

  @Column(name = "run")
  UUID run = NIL;

  @Column(name = "kind")
  String kind = "";

  @Enumerated(EnumType.STRING)
  @Column(name = "severity")
  Finding.Severity severity = Finding.Severity.REMARK;

  @Column(name = "belongs_to")
  long belongsTo;

  @Column(name = "file")
  UUID file = NIL;

  @Column(name = "candidate")
  UUID candidate = NIL;

  @Column(name = "field")
  @Nullable String field;

  @Lob
  @Column(name = "detail")
  String detail = "";

  Finding toFinding() {
    return new Finding(
        kind,
        severity,
        belongsTo,
        file.equals(NIL) ? null : file,
        candidate.equals(NIL) ? null : candidate,
        field,
        detail);
  }
}
