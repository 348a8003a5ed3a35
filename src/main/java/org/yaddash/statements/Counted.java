package org.yaddash.statements;

import java.util.Locale;
import java.util.Set;

/** Who is counted, as sources call them. */
public final class Counted {
  private static final Set<String> EVERYBODY =
      Set.of(
          "",
          "people",
          "persons",
          "person",
          "human",
          "victims",
          "civilians",
          "человек",
          "людей",
          "nəfər",
          "nəfəri",
          "adam",
          "insan",
          "kişi",
          "dead");

  private Counted() {}

  /** A group by which counts can be compared: "" when everybody is meant, else in small letters. */
  public static String of(String group) {
    String small = group.strip().toLowerCase(Locale.ROOT);
    return EVERYBODY.contains(small) ? "" : small;
  }
}
