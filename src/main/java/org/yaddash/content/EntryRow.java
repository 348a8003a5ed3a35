package org.yaddash.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.content.log.Kind;
import org.yaddash.content.log.Revision;

/** Where an entry stands, in the database: what its revisions add up to. */
@Entity
@Table(name = "entry")
class EntryRow {
  @Id
  @Column(name = "id")
  UUID id = new UUID(0, 0);

  @Column(name = "type")
  String type = "";

  @Column(name = "slug")
  String slug = "";

  @Column(name = "revision")
  long revision;

  @Column(name = "sequence")
  long sequence;

  @Column(name = "origin")
  String origin = "";

  @Column(name = "document_revision")
  long documentRevision;

  @Column(name = "document_sequence")
  long documentSequence;

  @Column(name = "published_revision")
  @Nullable Long publishedRevision;

  /** The sequence of the revision whose document is published. */
  @Column(name = "published_document")
  @Nullable Long publishedDocument;

  /** The sequence of the revision that published it. */
  @Column(name = "published_sequence")
  @Nullable Long publishedSequence;

  @Column(name = "published_at")
  @Nullable Long publishedAt;

  @Column(name = "deleted")
  boolean deleted;

  @Column(name = "created_at")
  long createdAt;

  @Column(name = "updated_at")
  long updatedAt;

  /** Brings it to where this revision, the next one of the entry, has put it. */
  void follow(Revision revision, long documentRevision) {
    long time = revision.time().toEpochMilli();
    if (this.revision == 0) {
      id = revision.entry();
      type = revision.type();
      createdAt = time;
    }
    this.revision = revision.number();
    sequence = revision.sequence();
    slug = revision.slug();
    origin = revision.origin();
    updatedAt = time;
    deleted = revision.kind() == Kind.DELETE;
    switch (revision.kind()) {
      case DRAFT, RESTORE -> {
        this.documentRevision = documentRevision;
        documentSequence = revision.documentSequence();
      }
      case PUBLISH -> {
        publishedRevision = this.documentRevision;
        publishedDocument = revision.documentSequence();
        publishedSequence = revision.sequence();
        publishedAt = time;
      }
      case UNPUBLISH, DELETE -> {
        publishedRevision = null;
        publishedDocument = null;
        publishedSequence = null;
        publishedAt = null;
      }
    }
  }

  boolean isPublished() {
    return publishedDocument != null;
  }

  Entry toEntry(Revision current) {
    return new Entry(
        id,
        type,
        slug,
        revision,
        Objects.requireNonNull(current.document()),
        Objects.requireNonNull(current.provenance()),
        isPublished(),
        publishedRevision,
        Instant.ofEpochMilli(createdAt),
        Instant.ofEpochMilli(updatedAt),
        deleted,
        origin,
        documentRevision);
  }
}
