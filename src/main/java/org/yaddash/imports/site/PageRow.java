package org.yaddash.imports.site;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.util.UUID;

/** A web page of a run in the database. */
@Entity
@Table(name = "import_page")
class PageRow {
  @Id
  @Column(name = "file")
  UUID file = new UUID(0, 0);

  @Column(name = "run")
  UUID run = new UUID(0, 0);

  @Column(name = "number")
  long number;

  @Lob
  @Column(name = "path")
  String path = "";

  @Lob
  @Column(name = "outline")
  String outline = "{}";
}
