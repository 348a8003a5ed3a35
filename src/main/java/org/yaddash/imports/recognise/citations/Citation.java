package org.yaddash.imports.recognise.citations;

import java.util.List;
import java.util.Optional;

/**
 * A reference taken apart.
 *
 * <p>Positions are UTF-16 offsets into the string that was parsed, start included, end not.
 *
 * @param text the string that was parsed, as it came
 * @param pieces its pieces in reading order; they do not overlap and carry their punctuation
 *     ({@code "(1999)."})
 * @param refersBack whether it points to a reference before it ("Ibid.", "there, p. 12", «Там же»,
 *     "yenə orada", "op. cit."); what it says itself (the page) is in its pieces, the rest is for
 *     the caller to take from what stood before
 */
public record Citation(String text, List<Piece> pieces, boolean refersBack) {

  /** Copies the pieces. */
  public Citation {
    pieces = List.copyOf(pieces);
  }

  /**
   * A piece as it stands in the reference, with its punctuation.
   *
   * @param field what it is
   * @param text the characters at [start, end)
   * @param start first character
   * @param end one past the last
   */
  public record Piece(CitationField field, String text, int start, int end) {}

  /**
   * A value without the punctuation and signal words around it.
   *
   * @param text the characters at [start, end): a name, a title without its quotation marks, a
   *     year, "287", "12–15"
   * @param start first character
   * @param end one past the last
   */
  public record Value(String text, int start, int end) {}

  /** The pieces of one field, in reading order. */
  public List<Piece> pieces(CitationField field) {
    return pieces.stream().filter(piece -> piece.field() == field).toList();
  }

  /** Who wrote it, one value a person or body, as written there: "Lockridge, A." */
  public List<Value> authors() {
    return pieces(CitationField.AUTHOR).stream()
        .flatMap(piece -> Names.in(text, piece).stream())
        .toList();
  }

  /** What it is called; where only a book, newspaper or archive is named, that. */
  public Optional<Value> title() {
    Optional<Value> title = PlainValues.title(text, pieces);
    return title.isPresent() || refersBack
        ? title
        : PlainValues.container(text, pieces)
            .or(() -> PlainValues.first(text, pieces, CitationField.SOURCE));
  }

  /**
   * What it stands in: a journal, a newspaper, a collective volume. Empty where that is already the
   * title.
   */
  public Optional<Value> container() {
    return pieces(CitationField.TITLE).isEmpty()
        ? Optional.empty()
        : PlainValues.container(text, pieces);
  }

  /** The year of publication, four digits. */
  public Optional<Value> year() {
    return PlainValues.year(text, pieces);
  }

  /**
   * The whole date of publication where there is more than a year: "12 января 1991", "March 1990".
   */
  public Optional<Value> date() {
    return PlainValues.first(text, pieces, CitationField.DATE);
  }

  /**
   * The pages referred to, without "p." or "С.": "287", "12–15". A number of pages («320 с.») is
   * not given.
   */
  public Optional<Value> pages() {
    return PlainValues.pages(text, pieces);
  }

  /** Who published it. */
  public Optional<Value> publisher() {
    return PlainValues.first(text, pieces, CitationField.PUBLISHER);
  }

  /** Where it was published, as abbreviated there: «М.». */
  public Optional<Value> place() {
    return PlainValues.first(text, pieces, CitationField.LOCATION);
  }

  /** Its address on the web. */
  public Optional<Value> url() {
    return PlainValues.url(text, pieces);
  }
}
