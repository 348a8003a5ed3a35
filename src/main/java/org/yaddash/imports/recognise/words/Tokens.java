package org.yaddash.imports.recognise.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into words, runs of digits and marks. */
public final class Tokens {
  private Tokens() {}

  /** The tokens of {@code [from, to)}; their places are those of the whole text. */
  public static List<Token> of(String text, int from, int to) {
    return LastText.get().tokens(text, from, to);
  }

  /** Cuts {@code [from, to)} into tokens. */
  static List<Token> cut(String text, int from, int to, Lexicon lexicon) {
    List<Token> tokens = new ArrayList<>();
    int at = from;
    while (at < to) {
      int point = text.codePointAt(at);
      int width = Character.charCount(point);
      if (space(point)) {
        at += width;
      } else if (Character.isDigit(point)) {
        int end = at + width;
        while (end < to && Character.isDigit(text.charAt(end))) {
          end++;
        }
        tokens.add(new Token(Token.Kind.DIGITS, at, end, lexicon.word(text, at, end), false));
        at = end;
      } else if (letter(point)) {
        int end = at + width;
        while (end < to && insideWord(text, end, to)) {
          end += Character.charCount(text.codePointAt(end));
        }
        end = Math.min(end, to);
        tokens.add(
            new Token(
                Token.Kind.WORD,
                at,
                end,
                lexicon.word(text, at, end),
                Character.isUpperCase(point) || Character.isTitleCase(point)));
        at = end;
      } else {
        int end = Math.min(at + width, to);
        tokens.add(new Token(Token.Kind.MARK, at, end, lexicon.word(text, at, end), false));
        at = end;
      }
    }
    return tokens;
  }

  /** The tokens of a whole text. */
  public static List<Token> of(String text) {
    return of(text, 0, text.length());
  }

  /** How many words the characters {@code [from, to)} hold, numbers included. */
  public static int words(CharSequence text, int from, int to) {
    int words = 0;
    boolean inside = false;
    for (int i = from; i < to; i++) {
      boolean part = Letters.letterOrDigit(text.charAt(i));
      if (part && !inside) {
        words++;
      }
      inside = part || inside && mark(text.charAt(i));
    }
    return words;
  }

  /** Whether a character stands on the letter before it; none below U+0300 does. */
  private static boolean mark(char c) {
    return c >= '\u0300' && Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /**
   * Lower case without the language's own rules, with the dotless and dotted i of Turkish kept
   * apart.
   */
  public static String lower(String word) {
    return word.indexOf('İ') < 0
        ? word.toLowerCase(Locale.ROOT)
        : word.replace('İ', 'i').toLowerCase(Locale.ROOT);
  }

  /** All white space as single spaces, none at the ends. */
  public static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (space(c)) {
        gap = line.length() > 0;
      } else {
        if (gap) {
          line.append(' ');
          gap = false;
        }
        line.append(c);
      }
    }
    return line.toString();
  }

  private static boolean insideWord(String text, int at, int to) {
    int point = text.codePointAt(at);
    if (letter(point) || point >= 0x80 && Character.getType(point) == Character.NON_SPACING_MARK) {
      return true;
    }
    // an apostrophe between letters belongs to the word: Azerbaijan's, O'Brien
    return (point == '\'' || point == '’' || point == 'ʼ')
        && at + 1 < to
        && letter(text.codePointAt(at + 1));
  }

  static boolean letter(int point) {
    if (point < 0x80) {
      int small = point | 0x20;
      return small >= 'a' && small <= 'z';
    }
    return point < 0x600 ? Letters.letter((char) point) : Character.isLetter(point);
  }

  /** Whether a character only keeps others apart. */
  public static boolean space(int point) {
    if (point < 0x80) {
      return point == ' ' || point >= '\t' && point <= '\r' || point >= 0x1c && point <= 0x1f;
    }
    if (point > '\u00ad' && point < '\u1680') {
      // letters and signs only
      return false;
    }
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || point == '\u200b'
        || point == '\ufeff'
        || point == '\u00ad';
  }
}
