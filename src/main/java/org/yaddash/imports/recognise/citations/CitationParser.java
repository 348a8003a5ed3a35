package org.yaddash.imports.recognise.citations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.yaddash.imports.recognise.citations.words.Word;

/**
 * Takes a reference apart. Thread-safe, in time linear in the length; what stands after the first
 * {@value #LIMIT} characters is left unread.
 *
 * <p>A string that is no reference is parsed as well as it goes: ask {@link CitationFinder} first.
 */
public final class CitationParser {
  /** How many characters are read. */
  public static final int LIMIT = 2_000;

  private static final Set<String> PREPOSITIONS =
      Set.of("в", "во", "на", "о", "об", "у", "под", "при", "из", "к", "haqqında", "haqda");

  /**
   * Parses one reference, without the sentence around it.
   *
   * @param reference in any of the usual styles; a list number before it is known as such
   */
  public Citation parse(String reference) {
    List<Word> words = Word.split(reference, LIMIT);
    int[] fields = FieldModel.shared().lattice(words).best();
    boolean refersBack = Evidence.refersBack(words);
    correct(words, fields, refersBack);
    return new Citation(reference, pieces(reference, words, fields), refersBack);
  }

  /** Two mistakes that the chain makes for want of examples: both about how a reference begins. */
  private static void correct(List<Word> words, int[] fields, boolean refersBack) {
    int end = 0;
    while (end < fields.length && fields[end] == fields[0]) {
      end++;
    }
    if (end == 0 || end == fields.length) {
      return;
    }
    List<Word> first = words.subList(0, end);
    boolean initials = first.stream().anyMatch(Word::isInitial);
    if (refersBack && initials && fields[0] == CitationField.SOURCE.ordinal()) {
      // «Лукинский В. С. Указ. соч.» is no archive
      Arrays.fill(fields, 0, end, CitationField.AUTHOR.ordinal());
    }
    boolean preposition = first.stream().anyMatch(word -> PREPOSITIONS.contains(word.text()));
    if (!initials
        && preposition
        && fields[0] == CitationField.AUTHOR.ordinal()
        && fields[end] == CitationField.TITLE.ordinal()) {
      // «Наводнение в долине. Сборник документов» is one title
      Arrays.fill(fields, 0, end, CitationField.TITLE.ordinal());
    }
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
