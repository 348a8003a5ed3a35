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
 *     "yenə orada")
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
   */
  public record Piece(CitationField field, String text, int start, int end) {}

  /**
   * A value without the punctuation and signal words around it.
   *
   * @param text the characters at [start, end): a name, a title without its quotation marks, a
   *     year, "287", "12–15"
   */
  public record Value(String text, int start, int end) {}

  /** The pieces of one field, in reading order. */
  public List<Piece> pieces(CitationField field) {
    return pieces.stream().filter(piece -> piece.field() == field).toList();
  }

  /** Who wrote it, one value a person or body. */
  public List<Value> authors() {
    return List.of();
  }

  /** What it is called. */
  public Optional<Value> title() {
    return Optional.empty();
  }

  /** What it stands in: a journal, a newspaper, a collective volume. */
  public Optional<Value> container() {
    return Optional.empty();
  }

  /** The year of publication, four digits. */
  public Optional<Value> year() {
    return Optional.empty();
  }

  /** The pages referred to, without "p." or "С.": "287", "12–15". */
  public Optional<Value> pages() {
    return Optional.empty();
  }

  /** Who published it. */
  public Optional<Value> publisher() {
    return Optional.empty();
  }

  /** Where it was published. */
  public Optional<Value> place() {
    return Optional.empty();
  }

  /** Its address on the web. */
  public Optional<Value> url() {
    return Optional.empty();
  }
}
