package org.yaddash.imports.recognise.citations.words;

import java.util.Locale;
import java.util.Set;

/** The separators, brackets and quotation marks around a part of a reference. */
public final class Enclosure {
  private static final String OPENING = "\"“„«‟'‘‹";
  private static final String CLOSING = "\"”“»’'›";

  private Enclosure() {}

  /** Whether a character opens a quotation. */
  public static boolean opens(char c) {
    return OPENING.indexOf(c) >= 0;
  }

  /** What is left of {@code [from, to)} without separators, brackets and quotation marks. */
  public static int[] within(String text, int from, int to) {
    int start = from;
    int end = to;
    boolean again = true;
    while (again && start < end) {
      again = false;
      char first = text.charAt(start);
      char last = text.charAt(end - 1);
      if (Word.isSpace(first) || "/,;:.–—-|*".indexOf(first) >= 0) {
        start++;
        again = true;
      } else if (Word.isSpace(last) || ",;:/–—-|".indexOf(last) >= 0) {
        end--;
        again = true;
      } else if (last == '.' && !isAbbreviation(text, start, end)) {
        end--;
        again = true;
      } else if (OPENING.indexOf(first) >= 0 && closes(text, start, end)) {
        start++;
        again = true;
      } else if (CLOSING.indexOf(last) >= 0 && !hasOpening(text, start, end - 1)) {
        end--;
        again = true;
      } else if ((first == '(' || first == '[') && matching(text, start, end) < 0) {
        start++;
        again = true;
      } else if ((first == '(' || first == '[') && matching(text, start, end) == end - 1) {
        start++;
        end--;
        again = true;
      } else if ((last == ')' || last == ']') && unopened(text, start, end)) {
        end--;
        again = true;
      }
    }
    return new int[] {start, Math.max(start, end)};
  }

  /**
   * Where the quotation at start closes when only small words follow it («Река» adlı kitabında), or
   * -1.
   */
  public static int closesEarly(String text, int start, int end) {
    char closing = closing(text.charAt(start));
    int at = text.indexOf(closing, start + 1);
    if (at < 0 || at >= end - 1 || !Word.isSpace(text.charAt(at + 1))) {
      return -1;
    }
    for (int i = at + 1; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isUpperCase(c) || Word.isDigit(c) || c == ':' || c == closing) {
        return -1;
      }
    }
    return at;
  }

  /** Whether the quotation opened at start closes at the end of the value, or nowhere in it. */
  private static boolean closes(String text, int start, int end) {
    int depth = 0;
    for (int at = start + 1; at < end; at++) {
      char c = text.charAt(at);
      boolean inWord =
          at + 1 < end
              && Character.isLetter(text.charAt(at + 1))
              && Character.isLetter(text.charAt(at - 1));
      if (inWord) {
        continue;
      }
      if (c == '«' || c == '“' && text.charAt(start) != '„') {
        depth++;
      } else if (CLOSING.indexOf(c) >= 0 && c == closing(text.charAt(start))) {
        if (depth == 0) {
          return at >= end - 2;
        }
        depth--;
      }
    }
    return true;
  }

  private static char closing(char opening) {
    return switch (opening) {
      case '“', '‟' -> '”';
      case '„' -> '“';
      case '«' -> '»';
      case '‘' -> '’';
      case '‹' -> '›';
      default -> opening;
    };
  }

  private static boolean hasOpening(String text, int start, int end) {
    for (int at = start; at < end; at++) {
      if (OPENING.indexOf(text.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Where the bracket at start closes, or -1. */
  private static int matching(String text, int start, int end) {
    int depth = 0;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    return -1;
  }

  private static boolean unopened(String text, int start, int end) {
    int depth = 0;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
    }
    return depth < 0;
  }

  /** Whether the full stop before end belongs to the last word: "D.C.", «М.», "Inc." */
  private static boolean isAbbreviation(String text, int start, int end) {
    int from = end - 1;
    while (from > start
        && !Word.isSpace(text.charAt(from - 1))
        && "([/–".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    String word = text.substring(from, end - 1);
    if (word.isEmpty()) {
      return false;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    return word.length() == 1 && Character.isUpperCase(word.charAt(0))
        || word.indexOf('.') > 0 && Character.isLetter(word.charAt(0)) && word.length() < 7
        || Set.of("спб", "пг", "inc", "ltd", "co", "corp", "mass", "conn", "calif", "jr", "sr")
            .contains(lower)
        || word.length() == 2
            && Character.isUpperCase(word.charAt(0))
            && Character.isLowerCase(word.charAt(1))
            && isInitial(lower);
  }

  private static boolean isInitial(String lower) {
    return Set.of("ю", "ju", "yu", "ya", "ch", "sh", "zh", "dj").contains(lower);
  }
}
