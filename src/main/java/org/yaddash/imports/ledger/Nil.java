package org.yaddash.imports.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How "none" stands in a column of UUIDs: the persistence provider cannot read null there. */
public final class Nil {
  public static final UUID NIL = new UUID(0, 0);

  private Nil() {}

  public static UUID of(@Nullable UUID id) {
    return id == null ? NIL : id;
  }

  public static @Nullable UUID orNull(UUID id) {
    return id.equals(NIL) ? null : id;
  }
}
