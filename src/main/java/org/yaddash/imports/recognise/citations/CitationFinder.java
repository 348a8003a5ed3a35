package org.yaddash.imports.recognise.citations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaddash.imports.recognise.citations.words.Word;

/** Says where a text holds references. Thread-safe; in time linear in the text's length. */
public final class CitationFinder {
  private static final double ENOUGH = 0.5;

  private final CitationParser parser = new CitationParser();

  /**
   * A reference in a text.
   *
   * @param start first character of the reference in the text, UTF-16, after any lead-in
   *     ("According to the")
   * @param end one past its last character
   * @param citation the reference taken apart; its positions count from start
   * @param confidence 0 to 1: how sure it is that this is a reference
   */
  public record Found(int start, int end, Citation citation, double confidence) {}

  /**
   * Whether a whole piece of text is one reference: a footnote, an item of a list of sources, what
   * stands in a parenthesis.
   *
   * @param piece the text, list number or footnote mark included
   * @return the reference without the space around it, or empty when the piece is something else
   */
  public Optional<Found> whole(String piece) {
    return judge(piece, 0, piece.length());
  }

  /**
   * The references inside running text: after "According to the", in parentheses, after a
   * quotation, on a line of their own.
   *
   * @param text a paragraph
   * @return in reading order, without overlaps
   */
  public List<Found> inProse(String text) {
    List<Found> likely = new ArrayList<>();
    for (int[] run : ProseRuns.in(text)) {
      judge(text, run[0], run[1]).ifPresent(likely::add);
    }
    likely.sort(
        Comparator.comparingDouble(Found::confidence)
            .reversed()
            .thenComparing(found -> found.start() - found.end()));
    TreeMap<Integer, Found> chosen = new TreeMap<>();
    for (Found found : likely) {
      Map.Entry<Integer, Found> before = chosen.lowerEntry(found.end());
      if (before == null || before.getValue().end() <= found.start()) {
        chosen.put(found.start(), found);
      }
    }
    return List.copyOf(chosen.values());
  }

  private Optional<Found> judge(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Word.isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && Word.isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (end - start < 3 || end - start > CitationParser.LIMIT) {
      return Optional.empty();
    }
    String piece = text.substring(start, end);
    List<Word> words = Word.split(piece, CitationParser.LIMIT);
    boolean likely =
        Evidence.isWorthParsing(words) || Evidence.refersBack(words) || Evidence.namesReport(words);
    if (!likely) {
      return Optional.empty();
    }
    Citation citation = parser.parse(piece);
    double confidence = Evidence.confidence(words, citation);
    return confidence < ENOUGH
        ? Optional.empty()
        : Optional.of(new Found(start, end, citation, confidence));
  }
}
