package org.yaddash.imports.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** Which entry was made from which candidate of which original. */
@Entity
@Table(name = "import_origin")
@IdClass(OriginRow.Key.class)
class OriginRow {
  /** The original and the candidate's name in it. */
  static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    String sha256 = "";
    String name = "";

    Key() {}

    Key(String sha256, String name) {
      this.sha256 = sha256;
      this.name = name;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.sha256.equals(sha256) && key.name.equals(name);
    }

    @Override
    public int hashCode() {
      return 31 * sha256.hashCode() + name.hashCode();
    }
  }

  @Id
  @Column(name = "sha256")
  String sha256 = "";

  @Id
  @Column(name = "name")
  String name = "";

  @Column(name = "entry")
  UUID entry = Nil.NIL;

  @Column(name = "run")
  UUID run = Nil.NIL;
}
