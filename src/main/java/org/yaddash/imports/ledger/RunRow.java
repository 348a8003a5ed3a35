package org.yaddash.imports.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run in the database. */
@Entity
@Table(name = "import_run")
class RunRow {
  @Id
  @Column(name = "id")
  UUID id = Nil.NIL;

  @Enumerated(EnumType.STRING)
  @Column(name = "status")
  Run.Status status = Run.Status.QUEUED;

  @Enumerated(EnumType.STRING)
  @Column(name = "stage")
  Run.Stage stage = Run.Stage.UNPACKING;

  @Column(name = "cancelled")
  boolean cancelled;

  @Column(name = "profile")
  @Nullable String profile;

  @Column(name = "base_url")
  @Nullable String baseUrl;

  @Column(name = "language")
  @Nullable String language;

  @Column(name = "publish")
  boolean publish;

  @Column(name = "dry_run")
  boolean dryRun;

  @Column(name = "created_at")
  long createdAt;

  @Column(name = "started_at")
  @Nullable Long startedAt;

  @Column(name = "finished_at")
  @Nullable Long finishedAt;

  @Lob
  @Column(name = "problems")
  String problems = "[]";

  Run toRun() {
    return new Run(
        id,
        status,
        stage,
        cancelled,
        new Run.Options(profile, baseUrl, language, publish, dryRun),
        Instant.ofEpochMilli(createdAt),
        startedAt == null ? null : Instant.ofEpochMilli(startedAt),
        finishedAt == null ? null : Instant.ofEpochMilli(finishedAt),
        Json.problems(problems));
  }
}
