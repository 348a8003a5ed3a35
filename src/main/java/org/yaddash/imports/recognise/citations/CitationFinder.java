package org.yaddash.imports.recognise.citations;

import java.util.List;
import java.util.Optional;

/** Says where a text holds references. Thread-safe. */
public final class CitationFinder {

  /**
   * A reference in a text.
   *
   * @param start first character of the reference in the text, UTF-16, after any lead-in
   * @param end one past its last character
   * @param citation the reference taken apart; its positions count from start
   * @param confidence 0 to 1
   */
  public record Found(int start, int end, Citation citation, double confidence) {}

  /**
   * Whether a whole piece of text is one reference: a footnote, an item of a list of sources, what
   * stands in a parenthesis.
   *
   * @param piece the text, list number or footnote mark included
   */
  public Optional<Found> whole(String piece) {
    return Optional.empty();
  }

  /**
   * The references inside running text: after "According to the", in parentheses, after a
   * quotation.
   *
   * @param text a paragraph
   * @return in reading order, without overlaps
   */
  public List<Found> inProse(String text) {
    return List.of();
  }
}
