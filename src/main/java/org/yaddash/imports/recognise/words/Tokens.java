package org.yaddash.imports.recognise.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Cuts a text into words, runs of digits and marks. */
public final class Tokens {
  /** Texts of which parts are asked for are kept in tokens when they are within these lengths. */
  private static final int SHORTEST = 200;

  private static final int LONGEST = 500_000;

  /** So often parts of a text have been asked for before all of it is taken apart. */
  private static final int OFTEN = 4;

  /** Whoever recognises something in a document asks for the tokens of the same parts again. */
  private static final ThreadLocal<Kept> KEPT = ThreadLocal.withInitial(Kept::new);

  /** The text of which parts were asked for last. */
  private static final class Kept {
    private String text = "";
    private int asked;
    private List<Token> tokens = List.of();

    /** The tokens of a part, or null when they have to be cut from it. */
    @SuppressWarnings("StringEquality") // an equal text may well be cut anew
    @Nullable List<Token> part(String wanted, int from, int to) {
      if (wanted != text) {
        text = wanted;
        asked = 0;
        tokens = List.of();
      }
      if (++asked < OFTEN) {
        return null;
      }
      if (asked == OFTEN) {
        tokens = cut(wanted, 0, wanted.length());
      }
      int first = at(from);
      int next = at(to);
      // where a border is inside of a word, the part has other words than the whole
      boolean whole =
          (first == 0 || tokens.get(first - 1).end() <= from)
              && (next == 0 || tokens.get(next - 1).end() <= to);
      return whole ? new ArrayList<>(tokens.subList(first, Math.max(first, next))) : null;
    }

    /** The place of the first token that begins at this character or after it. */
    private int at(int character) {
      int low = 0;
      int high = tokens.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (tokens.get(middle).start() < character) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  private Tokens() {}

  /** The tokens of {@code [from, to)}; their places are those of the whole text. */
  public static List<Token> of(String text, int from, int to) {
    boolean part = to - from < text.length();
    if (part && text.length() >= SHORTEST && text.length() <= LONGEST) {
      List<Token> kept = KEPT.get().part(text, from, to);
      if (kept != null) {
        return kept;
      }
    }
    return cut(text, from, to);
  }

  private static List<Token> cut(String text, int from, int to) {
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
        tokens.add(new Token(Token.Kind.DIGITS, at, end, text.substring(at, end), false));
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
                lower(text.substring(at, end)),
                Character.isUpperCase(point) || Character.isTitleCase(point)));
        at = end;
      } else {
        int end = Math.min(at + width, to);
        tokens.add(new Token(Token.Kind.MARK, at, end, text.substring(at, end), false));
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
      inside = part || inside && Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK;
    }
    return words;
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
