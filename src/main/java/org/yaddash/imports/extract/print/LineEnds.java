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
  private static final String HYPHENS = "-\u00ad\u00ac\u2010\u2011";

  /** What stands before a hyphen that belongs when a word of the book, or a numeral, follows. */
  private static final Set<String> BEFORE =
      Set.of(
          "self", "ex", "well", "half", "vice", "non", "anti", "twenty", "thirty", "forty", "fifty",
          "sixty", "seventy", "eighty", "ninety", "вице", "экс", "штаб", "генерал", "премьер",
          "обер", "унтер", "vitse", "baş");

  /** What stands after a hyphen that belongs, whatever stands before it. */
  private static final Set<String> AFTER = Set.of("либо", "нибудь", "old", "year");

  private static final Set<String> NUMERALS =
      Set.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  /** What {@code -то} and {@code -таки} belong to: most words that end so are divided there. */
  private static final Set<String> ASKING =
      Set.of(
          "кто", "кого", "кому", "кем", "ком", "что", "чего", "чему", "чем", "где", "как", "куда",
          "откуда", "когда", "почему", "зачем", "отчего", "какой", "какая", "какое", "какие",
          "какого", "какому", "каким", "каком", "какую", "каких", "какими", "чей", "чья", "всё",
          "все", "так", "такой", "такая", "сколько");

  /** What follows {@code по-} and {@code во-} with a hyphen. */
  private static final Set<String> MANNERS =
      Set.of(
          "моему",
          "твоему",
          "своему",
          "вашему",
          "нашему",
          "другому",
          "прежнему",
          "иному",
          "разному",
          "новому",
          "старому",
          "настоящему",
          "видимому",
          "первых",
          "вторых",
          "третьих");

  /** A word this long is no part of another one by chance. */
  private static final int LONG = 6;

  /** In a text that divides words, more than one line of so many ends in a hyphen. */
  private static final int RARE = 30;

  private final Set<String> words = new HashSet<>();
  private final Set<String> hyphenated = new HashSet<>();
  private boolean trueHyphens;
  private boolean undivided;
  private boolean typographic;

  /** Learns the words of the book. */
  static LineEnds of(List<Sheet> sheets) {
    LineEnds ends = new LineEnds();
    int soft = 0;
    int typographicInside = 0;
    int typographicAtEnd = 0;
    boolean goesOn = false;
    int lines = 0;
    int hyphens = 0;
    for (Sheet sheet : sheets) {
      for (Ink ink : sheet.ink()) {
        String text = ink.text();
        char last = text.charAt(text.length() - 1);
        boolean divided = HYPHENS.indexOf(last) >= 0;
        ends.learn(text, goesOn, divided);
        goesOn = divided;
        lines++;
        hyphens += divided ? 1 : 0;
        soft += SOFT.indexOf(last) >= 0 ? 1 : 0;
        typographicAtEnd += last == '\u2010' ? 1 : 0;
        int inside = text.indexOf('\u2010');
        typographicInside += inside >= 0 && inside < text.length() - 1 ? 1 : 0;
      }
    }
    ends.undivided = lines >= 20 && hyphens * RARE <= lines;
    ends.typographic = typographicAtEnd > typographicInside * 3;
    ends.trueHyphens = soft >= 2 || ends.typographic && typographicAtEnd >= 2;
    return ends;
  }

  /** Learns the words of a line, but not the parts of divided ones at its ends. */
  private void learn(String text, boolean goesOn, boolean divided) {
    if (words.size() + hyphenated.size() > MOST_WORDS) {
      return;
    }
    String[] all = text.toLowerCase(Locale.ROOT).split(" ", 400);
    for (int i = goesOn ? 1 : 0; i < all.length - (divided ? 1 : 0); i++) {
      String bare = bare(all[i]);
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
    // the ending of an abbreviation: SSRİ-nin
    return capitals(line) || belongs(line, next) ? Join.TOGETHER : Join.WITHOUT_HYPHEN;
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
        || undivided
        || part.equals("пресс")
        || part.equals("из") && (tail.equals("за") || tail.equals("под"))
        || part.equals(tail)
        || AFTER.contains(tail)
        || (tail.equals("то") || tail.equals("таки")) && ASKING.contains(part)
        || part.equals("кое") && ASKING.contains(tail)
        || (part.equals("по") || part.equals("во"))
            && (MANNERS.contains(tail) || part.equals("по") && tail.endsWith("ски"))
        || BEFORE.contains(part) && (words.contains(tail) || NUMERALS.contains(tail))
        || part.length() >= LONG
            && tail.length() >= LONG
            && words.contains(part)
            && words.contains(tail);
  }
}
