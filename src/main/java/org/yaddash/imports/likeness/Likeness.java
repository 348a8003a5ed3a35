package org.yaddash.imports.likeness;

import java.util.ArrayList;
import java.util.List;

/** Weighs whether two victims may be one person, by their names, years and sex. */
final class Likeness {
  /** Spellings of one name seldom differ by more than every fourth sound. */
  private static final double ALIKE = 0.74;

  private static final int YEARS = 2;

  private Likeness() {}

  /**
   * How sure it is.
   *
   * @param score 0 where they cannot be the same, else up to 1
   * @param reasons what speaks for it, in a few words each
   */
  record Verdict(double score, List<String> reasons) {}

  static Verdict of(KnownPerson one, KnownPerson other) {
    Verdict no = new Verdict(0, List.of());
    if (apart(one, other)) {
      return no;
    }
    List<String> reasons = new ArrayList<>();
    double family = alike(one.family(), other.family());
    double given = alike(one.given(), other.given());
    double father = alike(one.father(), other.father());
    boolean families = !one.family().isEmpty() && !other.family().isEmpty();
    boolean fathers = !one.father().isEmpty() && !other.father().isEmpty();
    if (given < ALIKE || families && family < ALIKE || fathers && father < ALIKE) {
      return no;
    }
    reasons.add("given name");
    double score = 0.3 * given;
    if (families) {
      reasons.add("family name");
      score += 0.3 * family;
    }
    if (fathers) {
      reasons.add("father's name");
      score += 0.25 * father;
    }
    boolean years = one.born() > 0 && other.born() > 0;
    if (years) {
      reasons.add(one.born() == other.born() ? "year of birth" : "nearly the year of birth");
      score += one.born() == other.born() ? 0.25 : 0.15;
    } else if (one.age() >= 0 && one.age() == other.age()) {
      reasons.add("age");
      score += 0.2;
    }
    // a given name and nothing else beside it is no person
    boolean enough = families && (score >= 0.55) || fathers && years;
    return enough ? new Verdict(Math.min(1, score), reasons) : no;
  }

  /** Whether what is known of them cannot be true of one person. */
  static boolean apart(KnownPerson one, KnownPerson other) {
    boolean years =
        one.born() > 0 && other.born() > 0 && Math.abs(one.born() - other.born()) > YEARS;
    boolean ages = one.age() >= 0 && other.age() >= 0 && Math.abs(one.age() - other.age()) > YEARS;
    boolean sexes =
        !one.sex().isEmpty() && !other.sex().isEmpty() && !one.sex().equals(other.sex());
    boolean fathers =
        !one.father().isEmpty()
            && !other.father().isEmpty()
            && alike(one.father(), other.father()) < ALIKE;
    return years || ages || sexes || fathers;
  }

  /** How much of two names is the same, 0 to 1. */
  static double alike(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    int longest = Math.max(one.length(), other.length());
    return 1 - distance(one, other) / (double) longest;
  }

  private static int distance(String one, String other) {
    int[] before = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], before[j]) + 1, before[j - 1] + same);
      }
      before = row;
    }
    return before[other.length()];
  }
}
