package org.yaddash.statements;

/**
 * A number that a source gives.
 *
 * @param value the number
 * @param qualifier how the source limits it: {@code exactly} (also ""), {@code at least}, {@code
 *     more than}, {@code about}
 * @param asOf the day that it is counted for, EDTF, or ""
 */
public record Count(long value, String qualifier, String asOf) {
  /** How far from the number "about" may be. */
  private static final double ABOUT = 0.1;

  /** Whether no number can be what both say. Counts for different days may both be true. */
  public boolean disagreesWith(Count other) {
    boolean days = !asOf.isEmpty() && !other.asOf.isEmpty() && !asOf.equals(other.asOf);
    return !days && (least() > other.most() || other.least() > most());
  }

  /** As a reader would say it: {@code more than 112}. */
  public String words() {
    return (qualifier.isEmpty() || qualifier.equals("exactly") ? "" : qualifier + " ") + value;
  }

  /** The least number that it may mean. */
  double least() {
    return switch (qualifier) {
      case "more than" -> value + 1.0;
      case "about" -> value * (1 - ABOUT);
      default -> value;
    };
  }

  /** The greatest number that it may mean. */
  double most() {
    return switch (qualifier) {
      case "more than", "at least" -> Double.MAX_VALUE;
      case "about" -> value * (1 + ABOUT);
      default -> value;
    };
  }
}
