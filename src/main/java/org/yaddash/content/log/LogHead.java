package org.yaddash.content.log;

/** The end of the log; one row, locked by whoever appends. */
final class LogHead {
  static final String SELECT = "select h.sequence, h.hash from log_head h where h.id = 1";

  static final String UPDATE = "update log_head set sequence = ?, hash = ? where id = 1";

  long sequence;
  String hash;

  /** Up to here the revisions are written; those after it are put off. */
  long written;

  LogHead(long sequence, String hash) {
    this.sequence = sequence;
    this.hash = hash;
    this.written = sequence;
  }
}
