package org.yaddash.imports.recognise.citations;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yaddash.imports.recognise.citations.Citation.Piece;
import org.yaddash.imports.recognise.citations.Citation.Value;
import org.yaddash.imports.recognise.citations.KnownWords.Kind;

/** Takes from pieces what a catalogue would keep: no punctuation around, no "In", no "p.". */
final class PlainValues {
  private static final Set<String> INTRODUCTIONS =
      Set.of(
          "in",
          "in:",
          "in :",
          "dans",
          "v",
          "в",
          "в:",
          "кн.:",
          "кн.",
          "сб.:",
          "сб.",
          "см.:",
          "см.",
          "see",
          "kitabda:",
          "kitabında:",
          "toplu:",
          "bax:",
          "bkz.",
          "içinde:",
          "i̇çinde:",
          "//",
          "/",
          ":",
          "by");
  private static final String OPENING = "\"“„«‟'‘‹";
  private static final String CLOSING = "\"”“»’'›";

  private PlainValues() {}

  /** The title, without what is said about it after its quotation marks. */
  static Optional<Value> title(String text, List<Piece> pieces) {
    return first(text, pieces, CitationField.TITLE)
        .map(
            title -> {
              boolean quoted = OPENING.indexOf(title.text().charAt(0)) >= 0;
              int end = quoted ? closesEarly(text, title.start(), title.end()) : -1;
              return end < 0 ? title : trim(text, title.start() + 1, end);
            });
  }

  /** The first piece of a field that has letters or digits, trimmed. */
  static Optional<Value> first(String text, List<Piece> pieces, CitationField field) {
    return pieces.stream()
        .filter(piece -> piece.field() == field)
        .map(piece -> trim(text, piece.start(), piece.end()))
        .filter(value -> !value.text().isEmpty())
        .findFirst();
  }

  /** The journal, or the book that the title stands in. */
  static Optional<Value> container(String text, List<Piece> pieces) {
    return first(text, pieces, CitationField.JOURNAL)
        .or(() -> first(text, pieces, CitationField.CONTAINER_TITLE))
        .map(value -> withoutIntroduction(text, value));
  }

  /** The first year in a date; where no piece is a date, in the volume or note. */
  static Optional<Value> year(String text, List<Piece> pieces) {
    Optional<Value> dated = year(text, pieces, Set.of(CitationField.DATE));
    return dated.isPresent()
        ? dated
        : year(
            text, pieces, Set.of(CitationField.VOLUME, CitationField.NOTE, CitationField.SOURCE));
  }

  private static Optional<Value> year(String text, List<Piece> pieces, Set<CitationField> fields) {
    for (Piece piece : pieces) {
      for (int at = piece.start(); fields.contains(piece.field()) && at + 4 <= piece.end(); at++) {
        if (isYear(text, at, piece.end())) {
          return Optional.of(value(text, at, at + 4));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isYear(String text, int at, int end) {
    if (at > 0 && Word.isDigit(text.charAt(at - 1))
        || at + 4 < end && Word.isDigit(text.charAt(at + 4))) {
      return false;
    }
    int year = 0;
    for (int i = at; i < at + 4; i++) {
      if (!Word.isDigit(text.charAt(i))) {
        return false;
      }
      year = 10 * year + text.charAt(i) - '0';
    }
    return year >= 1400 && year < 2100;
  }

  /**
   * The numbers of the pages piece, unless they count the pages of the whole; or those after
   * "128(1):".
   */
  static Optional<Value> pages(String text, List<Piece> pieces) {
    for (Piece piece : pieces) {
      if (piece.field() == CitationField.PAGES) {
        Optional<Value> numbers = pageNumbers(text, piece.start(), piece.end());
        if (numbers.isPresent()) {
          return numbers;
        }
      }
    }
    for (Piece piece : pieces) {
      if (piece.field() == CitationField.VOLUME) {
        int colon = text.indexOf(':', piece.start());
        if (colon > 0 && colon + 1 < piece.end() && Word.isDigit(text.charAt(colon + 1))) {
          return pageNumbers(text, colon + 1, piece.end());
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Value> pageNumbers(String text, int start, int end) {
    int from = start;
    while (from < end && endOfNumber(text, from, start, end) == from) {
      from++;
    }
    if (from == end) {
      return Optional.empty();
    }
    int last = from;
    int next = endOfNumber(text, from, start, end);
    while (next > last) {
      last = next;
      int at = last;
      while (at < end && "-–—‑−, &/".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      next = at == last ? last : endOfNumber(text, at, start, end);
      next = next == at ? last : next;
    }
    boolean marked = text.substring(start, from).chars().anyMatch(Character::isLetter);
    boolean total = !marked && text.substring(last, end).chars().anyMatch(Character::isLetter);
    return total ? Optional.empty() : Optional.of(value(text, from, last));
  }

  /** Where the number ends that begins here ("12", "A3", "12a", "xiv"), or here when none does. */
  private static int endOfNumber(String text, int at, int start, int end) {
    if (at >= end
        || at > start && Character.isLetter(text.charAt(at - 1)) && !isMark(text, at, start)) {
      return at;
    }
    int to = at;
    while (to < end && isRoman(text.charAt(to))) {
      to++;
    }
    boolean whole = to == end || !Character.isLetterOrDigit(text.charAt(to));
    boolean initial = to - at < 2 && to < end && text.charAt(to) == '.';
    if (to > at && whole && !initial) {
      return to;
    }
    to = Character.isUpperCase(text.charAt(at)) ? at + 1 : at;
    int digits = to;
    while (to < end && Word.isDigit(text.charAt(to))) {
      to++;
    }
    if (to == digits) {
      return at;
    }
    boolean suffix =
        to < end
            && text.charAt(to) >= 'a'
            && text.charAt(to) <= 'f'
            && (to + 1 == end || !Character.isLetterOrDigit(text.charAt(to + 1)));
    return suffix ? to + 1 : to;
  }

  /** Whether the letters before are a mark glued to its number: "p12", «с12». */
  private static boolean isMark(String text, int at, int start) {
    if (!Word.isDigit(text.charAt(at))) {
      return false;
    }
    int from = at;
    while (from > start && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    return KnownWords.shared().is(text.substring(from, at).toLowerCase(Locale.ROOT), Kind.PAGE);
  }

  private static boolean isRoman(char c) {
    return "ivxlcIVXLC".indexOf(c) >= 0;
  }

  /** The address in a piece that may have "URL:" before it and a bracket around it. */
  static Optional<Value> url(String text, List<Piece> pieces) {
    for (Piece piece : pieces) {
      if (piece.field() != CitationField.URL && piece.field() != CitationField.NOTE) {
        continue;
      }
      String lower = piece.text().toLowerCase(Locale.ROOT);
      int at = lower.indexOf("http");
      at = at < 0 ? lower.indexOf("www.") : at;
      at =
          at < 0 && piece.field() == CitationField.URL && lower.contains(".")
              ? firstAddress(lower)
              : at;
      if (at < 0 || lower.length() != piece.text().length()) {
        continue;
      }
      int start = piece.start() + at;
      int end = start;
      while (end < piece.end()
          && !Word.isSpace(text.charAt(end))
          && "<>\"»”".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      while (end > start && ".,;:)]".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      if (end > start) {
        return Optional.of(value(text, start, end));
      }
    }
    return Optional.empty();
  }

  private static int firstAddress(String lower) {
    int dot = lower.indexOf('.');
    int at = dot;
    while (at > 0 && Character.isLetterOrDigit(lower.charAt(at - 1))) {
      at--;
    }
    return dot + 1 < lower.length() && Character.isLetter(lower.charAt(dot + 1)) ? at : -1;
  }

  /** Without separators, brackets and quotation marks that enclose the whole. */
  static Value trim(String text, int from, int to) {
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
    return value(text, start, Math.max(start, end));
  }

  /**
   * Where the quotation at start closes when only small words follow it («Река» adlı kitabında), or
   * -1.
   */
  private static int closesEarly(String text, int start, int end) {
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

  /** The container without "In" and its like. */
  private static Value withoutIntroduction(String text, Value value) {
    Value rest = value;
    for (int i = 0; i < 3; i++) {
      int space = rest.text().indexOf(' ');
      String word = space < 0 ? "" : rest.text().substring(0, space).toLowerCase(Locale.ROOT);
      if (!INTRODUCTIONS.contains(word)) {
        return rest;
      }
      rest = trim(text, rest.start() + space, rest.end());
    }
    return rest;
  }

  static Value value(String text, int start, int end) {
    return new Value(text.substring(start, end), start, end);
  }
}
