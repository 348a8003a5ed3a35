package org.yaddash.imports.ledger;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.problems.Problem;

/** An original of a run in the database. */
@Entity
@Table(name = "import_file")
class FileRow {
  private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

  @Id
  @Column(name = "id")
  UUID id = Nil.NIL;

  @Column(name = "run")
  UUID run = Nil.NIL;

  @Column(name = "number")
  long number;

  @Lob
  @Column(name = "path")
  String path = "";

  @Column(name = "sha256")
  @Nullable String sha256;

  @Column(name = "size")
  long size;

  @Column(name = "root")
  UUID root = Nil.NIL;

  @Column(name = "container")
  UUID container = Nil.NIL;

  @Column(name = "depth")
  int depth;

  @Column(name = "archive")
  boolean archive;

  @Column(name = "examined")
  boolean examined;

  @Column(name = "saved")
  boolean saved;

  @Enumerated(EnumType.STRING)
  @Column(name = "status")
  ImportedFile.Status status = ImportedFile.Status.QUEUED;

  @Column(name = "attempts")
  int attempts;

  @Column(name = "same_as")
  UUID sameAs = Nil.NIL;

  @Column(name = "media_type")
  @Nullable String mediaType;

  @Column(name = "charset")
  @Nullable String charset;

  @Lob
  @Column(name = "decoding")
  String decoding = "{}";

  @Column(name = "decode_as")
  @Nullable String decodeAs;

  @Column(name = "anew", nullable = false)
  boolean anew;

  @Column(name = "language")
  @Nullable String language;

  @Column(name = "width")
  int width;

  @Column(name = "height")
  int height;

  @Column(name = "look")
  @Nullable String look;

  @Lob
  @Column(name = "ocr")
  String ocr = "{}";

  @Column(name = "millis")
  @Nullable Long millis;

  @Lob
  @Column(name = "pictures")
  String pictures = "[]";

  @Lob
  @Column(name = "problems")
  String problems = "[]";

  @Column(name = "changed_at")
  long changedAt;

  ImportedFile toFile() {
    return toFile(Json.object(decoding), Json.object(ocr), Json.problems(problems));
  }

  /** The same without what only an editor looks at. */
  ImportedFile toBrief() {
    return toFile(NOTHING, NOTHING, List.of());
  }

  private ImportedFile toFile(ObjectNode decoding, ObjectNode ocr, List<Problem> problems) {
    return new ImportedFile(
        id,
        run,
        number,
        path,
        sha256,
        size,
        root,
        depth,
        archive,
        status,
        attempts,
        Nil.orNull(sameAs),
        mediaType,
        charset,
        decoding,
        decodeAs,
        anew,
        language,
        width,
        height,
        look,
        ocr,
        millis,
        Json.strings(pictures),
        problems);
  }
}
