package org.yaddash.imports.extract.print;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.yaddash.imports.extract.print.ink.Ink;
import org.yaddash.imports.extract.print.ink.Sheet;

/** Decides what a hyphen at the end of a line means, from all lines of a book. */
final class LineEnds {
  /** How two lines come together. */
  enum Join {
    APART,
    TOGETHER,
    WITHOUT_HYPHEN
  }

  private static final int MOST_WORDS = 200_000;
  private static final String SOFT = "\u00ad\u00ac";

  /** What stands before a hyphen that belongs. */
  private static final Set<String> BEFORE =
      Set.of(
          "self", "ex", "well", "half", "vice", "non", "anti", "twenty", "thirty", "forty", "fifty",
          "sixty", "seventy", "eighty", "ninety", "кое", "вице", "экс", "пресс", "штаб", "генерал",
          "премьер", "обер", "унтер", "во", "по");

  /** What stands after a hyphen that belongs. */
  private static final Set<String> AFTER =
      Set.of("то", "либо", "нибудь", "таки", "ка", "де", "old", "year");

  private final Set<String> words = new HashSet<>();
  private final Set<String> hyphenated = new HashSet<>();
  private boolean trueHyphens;
  private boolean typographic;

  /** Learns the words of the book. */
  static LineEnds of(List<Sheet> sheets) {
    LineEnds ends = new LineEnds();
    int soft = 0;
    int typographicInside = 0;
    int typographicAtEnd = 0;
    for (Sheet sheet : sheets) {
      for (Ink ink : sheet.ink()) {
        String text = ink.text();
        ends.learn(text);
        char last = text.charAt(text.length() - 1);
        soft += SOFT.indexOf(last) >= 0 ? 1 : 0;
        typographicAtEnd += last == '\u2010' ? 1 : 0;
        int inside = text.indexOf('\u2010');
        typographicInside += inside >= 0 && inside < text.length() - 1 ? 1 : 0;
      }
    }
    ends.typographic = typographicAtEnd > typographicInside * 3;
    ends.trueHyphens = soft >= 2 || ends.typographic && typographicAtEnd >= 2;
    return ends;
  }

  private void learn(String text) {
    if (words.size() + hyphenated.size() > MOST_WORDS) {
      return;
    }
    for (String word : text.toLowerCase(Locale.ROOT).split(" ", 400)) {
      String bare = bare(word);
      if (bare.length() < 3) {
        continue;
      }
      if (bare.indexOf('-') > 0) {
        hyphenated.add(bare);
      } else {
        words.add(bare);
      }
    }
  }

  private static String bare(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && !Character.isLetterOrDigit(word.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(word.charAt(to - 1))) {
      to--;
    }
    return word.substring(from, to);
  }

  /** How a line and the next one come together. */
  Join join(String line, String next) {
    int n = line.length();
    if (n < 2 || next.isEmpty()) {
      return Join.APART;
    }
    char last = line.charAt(n - 1);
    char before = line.charAt(n - 2);
    char after = next.charAt(0);
    if (SOFT.indexOf(last) >= 0 || last == '\u2010' && typographic) {
      return Character.isLetter(after) ? Join.WITHOUT_HYPHEN : Join.APART;
    }
    if (last == '\u2013' && Character.isDigit(before) && Character.isDigit(after)) {
      return Join.TOGETHER;
    }
    if (last != '-' && last != '\u2010' && last != '\u2011') {
      return Join.APART;
    }
    if (!Character.isLetterOrDigit(before) || !Character.isLetterOrDigit(after)) {
      return Join.APART;
    }
    if (!Character.isLowerCase(after) || !Character.isLetter(before)) {
      return capitals(line) && Character.isUpperCase(after) ? Join.WITHOUT_HYPHEN : Join.TOGETHER;
    }
    return belongs(line, next) ? Join.TOGETHER : Join.WITHOUT_HYPHEN;
  }

  private static boolean capitals(String line) {
    int i = line.length() - 2;
    int n = 0;
    while (i >= 0 && Character.isUpperCase(line.charAt(i))) {
      i--;
      n++;
    }
    return n >= 2 && (i < 0 || !Character.isLetter(line.charAt(i)));
  }

  private boolean belongs(String line, String next) {
    String head = bare(line.substring(line.lastIndexOf(' ') + 1)).toLowerCase(Locale.ROOT);
    int end = next.indexOf(' ');
    String tail = bare(end < 0 ? next : next.substring(0, end)).toLowerCase(Locale.ROOT);
    if (words.contains(head + tail)) {
      return false;
    }
    if (hyphenated.contains(head + "-" + tail)) {
      return true;
    }
    String part = head.substring(head.lastIndexOf('-') + 1);
    return trueHyphens
        || AFTER.contains(tail)
        || BEFORE.contains(part) && !words.contains(head + tail);
  }
}
