package org.yaddash.redirects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.util.UUID;

/** An old address in the database. */
@Entity
@Table(name = "redirect")
class RedirectRow {
  @Id
  @Column(name = "id")
  UUID id = new UUID(0, 0);

  @Column(name = "address_hash")
  String addressHash = "";

  @Lob
  @Column(name = "address")
  String address = "";

  @Column(name = "entry")
  UUID entry = new UUID(0, 0);

  @Enumerated(EnumType.STRING)
  @Column(name = "leads")
  Leads leads = Leads.ENTRY;
}
