package org.yaddash.redirects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** How an entry that is or was published stands; a view, never written. */
@Entity
@Table(name = "entry_standing")
class StandingRow {
  @Id
  @Column(name = "id")
  UUID id = new UUID(0, 0);

  @Column(name = "type")
  String type = "";

  @Column(name = "live")
  boolean live;
}
