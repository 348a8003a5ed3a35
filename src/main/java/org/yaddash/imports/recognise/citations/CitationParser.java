package org.yaddash.imports.recognise.citations;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes a reference apart. Thread-safe, in time linear in the length; what stands after the first
 * {@value #LIMIT} characters is left unread.
 *
 * <p>A string that is no reference is parsed as well as it goes: ask {@link CitationFinder} first.
 */
public final class CitationParser {
  /** How many characters are read. */
  public static final int LIMIT = 2_000;

  /**
   * Parses one reference, without the sentence around it.
   *
   * @param reference in any of the usual styles; a list number before it is known as such
   */
  public Citation parse(String reference) {
    List<Word> words = Word.split(reference, LIMIT);
    int[] fields = FieldModel.shared().lattice(words).best();
    return new Citation(reference, pieces(reference, words, fields), Evidence.refersBack(words));
  }

  /** The pieces that words of one field in a row make. */
  static List<Citation.Piece> pieces(String text, List<Word> words, int[] fields) {
    List<Citation.Piece> pieces = new ArrayList<>();
    int from = 0;
    for (int at = 1; at <= fields.length; at++) {
      if (at == fields.length || fields[at] != fields[from]) {
        int start = words.get(from).start();
        int end = words.get(at - 1).end();
        CitationField field = CitationField.values()[fields[from]];
        pieces.add(new Citation.Piece(field, text.substring(start, end), start, end));
        from = at;
      }
    }
    return pieces;
  }
}
