package org.yaddash.content.log;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of the log; one row, locked by whoever appends. */
@Entity
@Table(name = "log_head")
class LogHead {
  static final int ONLY = 1;

  @Id
  @Column(name = "id")
  int id;

  @Column(name = "sequence")
  long sequence;

  @Column(name = "hash")
  String hash = "";
}
