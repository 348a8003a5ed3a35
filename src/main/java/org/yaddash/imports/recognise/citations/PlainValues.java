package org.yaddash.imports.recognise.citations;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yaddash.imports.recognise.citations.Citation.Piece;
import org.yaddash.imports.recognise.citations.Citation.Value;
import org.yaddash.imports.recognise.citations.words.Enclosure;
import org.yaddash.imports.recognise.citations.words.PageNumbers;
import org.yaddash.imports.recognise.citations.words.Word;

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

  private PlainValues() {}

  /** The title, without what is said about it after its quotation marks. */
  static Optional<Value> title(String text, List<Piece> pieces) {
    return first(text, pieces, CitationField.TITLE)
        .map(
            title -> {
              boolean quoted = Enclosure.opens(title.text().charAt(0));
              int end = quoted ? Enclosure.closesEarly(text, title.start(), title.end()) : -1;
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
    int[] place = PageNumbers.in(text, start, end);
    return place.length == 0 ? Optional.empty() : Optional.of(value(text, place[0], place[1]));
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
    int[] place = Enclosure.within(text, from, to);
    return value(text, place[0], place[1]);
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
