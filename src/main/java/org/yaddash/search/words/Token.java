package org.yaddash.search.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * A word of a text, as it is written there.
 *
 * @param start where it begins in the text, in UTF-16
 * @param end where it ends
 */
record Token(String text, int start, int end) {
  private static final Analyzer CUTTING =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer cut = new ICUTokenizer();
          return new TokenStreamComponents(cut);
        }
      };

  /** Cuts a text into words by the rules of their script. */
  static List<Token> all(String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream cut = CUTTING.tokenStream("", text)) {
      CharTermAttribute term = cut.addAttribute(CharTermAttribute.class);
      OffsetAttribute place = cut.addAttribute(OffsetAttribute.class);
      cut.reset();
      while (cut.incrementToken()) {
        tokens.add(new Token(term.toString(), place.startOffset(), place.endOffset()));
      }
      cut.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }
}
