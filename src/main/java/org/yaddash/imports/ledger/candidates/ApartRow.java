package org.yaddash.imports.ledger.candidates;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.yaddash.imports.ledger.Nil;

/** Two candidates of a run that an editor has said to be different people. */
@Entity
@Table(name = "import_apart")
@IdClass(ApartRow.Key.class)
class ApartRow {
  /** The pair, the smaller id first. */
  static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    UUID one = Nil.NIL;
    UUID other = Nil.NIL;

    Key() {}

    Key(UUID one, UUID other) {
      this.one = one;
      this.other = other;
    }

    @Override
    public boolean equals(Object object) {
      return object instanceof Key key && key.one.equals(one) && key.other.equals(other);
    }

    @Override
    public int hashCode() {
      return 31 * one.hashCode() + other.hashCode();
    }
  }

  @Id
  @Column(name = "one")
  UUID one = Nil.NIL;

  @Id
  @Column(name = "other")
  UUID other = Nil.NIL;

  @Column(name = "run")
  UUID run = Nil.NIL;
}
