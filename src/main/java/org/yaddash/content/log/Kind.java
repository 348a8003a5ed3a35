package org.yaddash.content.log;

import java.util.Locale;

/** What a revision did to its entry. */
public enum Kind {
  /** A document was saved. */
  DRAFT,
  /** The current document became the published one. */
  PUBLISH,
  /** The published document was taken back. */
  UNPUBLISH,
  /** The entry was deleted, and with it what was published. */
  DELETE,
  /** An earlier document became the current one again, of a deleted entry too. */
  RESTORE;

  /** The name in answers, in the database and in the hash: {@code draft}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Kind ofWire(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT));
  }
}
