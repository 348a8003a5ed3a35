package org.yaddash.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That one entry refers to another, in its current or in its published document. */
@Entity
@Table(name = "entry_reference")
@IdClass(ReferenceRow.Key.class)
class ReferenceRow {
  @Id
  @Column(name = "source")
  UUID source = new UUID(0, 0);

  @Id
  @Column(name = "published")
  boolean published;

  @Id
  @Column(name = "relation")
  String relation = "";

  @Id
  @Column(name = "place")
  int place;

  @Column(name = "target")
  UUID target = new UUID(0, 0);

  /** Its primary key, in the form that JPA asks for. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    UUID source = new UUID(0, 0);
    boolean published;
    String relation = "";
    int place;

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && key.source.equals(source)
          && key.published == published
          && key.relation.equals(relation)
          && key.place == place;
    }

    @Override
    public int hashCode() {
      return ((source.hashCode() * 31 + relation.hashCode()) * 31 + place) * 31
          + Boolean.hashCode(published);
    }
  }
}
