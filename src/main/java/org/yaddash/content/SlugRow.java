package org.yaddash.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A slug that was given to an entry once, and leads to it for ever. */
@Entity
@Table(name = "entry_slug")
@IdClass(SlugRow.Key.class)
class SlugRow {
  @Id
  @Column(name = "type")
  String type = "";

  @Id
  @Column(name = "slug")
  String slug = "";

  @Column(name = "language")
  String language = "";

  @Column(name = "entry")
  UUID entry = new UUID(0, 0);

  /** The highest number that was added to this slug to tell namesakes apart. */
  @Column(name = "last_number")
  long lastNumber;

  /** Its primary key, in the form that JPA asks for. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    String type = "";
    String slug = "";

    Key() {}

    Key(String type, String slug) {
      this.type = type;
      this.slug = slug;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && key.type.equals(type) && key.slug.equals(slug);
    }

    @Override
    public int hashCode() {
      return 31 * type.hashCode() + slug.hashCode();
    }
  }
}
