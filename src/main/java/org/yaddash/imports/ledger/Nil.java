package org.yaddash.imports.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How "none" stands in a column of UUIDs: the persistence provider cannot read null there. */
final class Nil {
  static final UUID NIL = new UUID(0, 0);

  private Nil() {}

  static UUID of(@Nullable UUID id) {
    return id == null ? NIL : id;
  }

  static @Nullable UUID orNull(UUID id) {
    return id.equals(NIL) ? null : id;
  }
}
