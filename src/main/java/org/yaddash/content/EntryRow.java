package org.yaddash.content;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.content.log.Database;
import org.yaddash.content.log.Kind;
import org.yaddash.content.log.Revision;

/** Where an entry stands, in the database: what its revisions add up to. */
class EntryRow {
  /** What {@link #of} reads, of a table that is called e. */
  static final String COLUMNS =
      "e.type, e.slug, e.revision, e.sequence, e.origin, e.document_revision,"
          + " e.document_sequence, e.published_revision, e.published_document,"
          + " e.published_sequence, e.published_at, e.deleted, e.created_at, e.updated_at, e.id";

  /** Takes what {@link #bind} gives. */
  static final String INSERT =
      "insert into entry (type, slug, revision, sequence, origin, document_revision,"
          + " document_sequence, published_revision, published_document, published_sequence,"
          + " published_at, deleted, created_at, updated_at, id)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  /** Takes what {@link #bind} gives. */
  static final String UPDATE =
      "update entry set type = ?, slug = ?, revision = ?, sequence = ?, origin = ?,"
          + " document_revision = ?, document_sequence = ?, published_revision = ?,"
          + " published_document = ?, published_sequence = ?, published_at = ?, deleted = ?,"
          + " created_at = ?, updated_at = ? where id = ?";

  UUID id = new UUID(0, 0);
  String type = "";
  String slug = "";
  long revision;
  long sequence;
  String origin = "";
  long documentRevision;
  long documentSequence;
  @Nullable Long publishedRevision;

  /** The sequence of the revision whose document is published. */
  @Nullable Long publishedDocument;

  /** The sequence of the revision that published it. */
  @Nullable Long publishedSequence;

  @Nullable Long publishedAt;
  boolean deleted;
  long createdAt;
  long updatedAt;

  /** Whether it is to be written yet. */
  boolean putOff;

  static EntryRow of(ResultSet found) throws SQLException {
    EntryRow row = new EntryRow();
    row.type = found.getString(1);
    row.slug = found.getString(2);
    row.revision = found.getLong(3);
    row.sequence = found.getLong(4);
    row.origin = found.getString(5);
    row.documentRevision = found.getLong(6);
    row.documentSequence = found.getLong(7);
    row.publishedRevision = found.getObject(8, Long.class);
    row.publishedDocument = found.getObject(9, Long.class);
    row.publishedSequence = found.getObject(10, Long.class);
    row.publishedAt = found.getObject(11, Long.class);
    row.deleted = found.getBoolean(12);
    row.createdAt = found.getLong(13);
    row.updatedAt = found.getLong(14);
    row.id = Database.id(found, 15);
    return row;
  }

  void bind(PreparedStatement statement) throws SQLException {
    putOff = false;
    statement.setString(1, type);
    statement.setString(2, slug);
    statement.setLong(3, revision);
    statement.setLong(4, sequence);
    statement.setString(5, origin);
    statement.setLong(6, documentRevision);
    statement.setLong(7, documentSequence);
    statement.setObject(8, publishedRevision, Types.BIGINT);
    statement.setObject(9, publishedDocument, Types.BIGINT);
    statement.setObject(10, publishedSequence, Types.BIGINT);
    statement.setObject(11, publishedAt, Types.BIGINT);
    statement.setBoolean(12, deleted);
    statement.setLong(13, createdAt);
    statement.setLong(14, updatedAt);
    statement.setObject(15, id);
  }

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
