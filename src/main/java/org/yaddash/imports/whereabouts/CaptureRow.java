package org.yaddash.imports.whereabouts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.upload.captures.Capture;

/** A capture in the database. */
@Entity
@Table(name = "import_capture")
class CaptureRow {
  @Id
  @Column(name = "id")
  UUID id = new UUID(0, 0);

  @Column(name = "run")
  UUID run = new UUID(0, 0);

  @Column(name = "archive")
  UUID archive = new UUID(0, 0);

  @Lob
  @Column(name = "path")
  String path = "";

  @Lob
  @Column(name = "url")
  String url = "";

  @Column(name = "captured_at")
  long capturedAt;

  @Column(name = "charset")
  @Nullable String charset;

  @Lob
  @Column(name = "leads_to")
  String leadsTo = "";

  Capture toCapture() {
    return new Capture(
        url, Instant.ofEpochMilli(capturedAt), charset, leadsTo.isEmpty() ? null : leadsTo);
  }
}
