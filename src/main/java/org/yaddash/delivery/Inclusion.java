package org.yaddash.delivery;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which related entries are wanted in the same answer: for each relation, which of theirs.
 *
 * @param inside relation → what is wanted behind it
 */
record Inclusion(Map<String, Inclusion> inside) {
  /** Wants nothing yet. */
  static Inclusion none() {
    return new Inclusion(new LinkedHashMap<>());
  }

  /** Wants what a relation links to, and returns what is wanted behind it. */
  Inclusion with(String relation) {
    return inside.computeIfAbsent(relation, one -> none());
  }
}
