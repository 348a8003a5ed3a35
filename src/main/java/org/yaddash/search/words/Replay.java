package org.yaddash.search.words;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Terms with their places, kept to be given to the index once. */
final class Replay extends TokenStream {
  private record Term(String text, int step, int start, int end) {}

  private final List<Term> terms = new ArrayList<>();
  private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final OffsetAttribute place = addAttribute(OffsetAttribute.class);
  private int at;

  /**
   * Adds a term.
   *
   * @param increment how many words it is after the one before; 0 for another form of that
   * @param start where its word begins in the entry's text, in bytes
   * @param end where it ends
   */
  void add(String term, int increment, int start, int end) {
    terms.add(new Term(term, increment, start, end));
  }

  boolean isEmpty() {
    return terms.isEmpty();
  }

  @Override
  public void reset() {
    at = 0;
  }

  @Override
  public boolean incrementToken() {
    if (at == terms.size()) {
      return false;
    }
    Term term = terms.get(at++);
    text.setEmpty().append(term.text);
    step.setPositionIncrement(term.step);
    place.setOffset(term.start, term.end);
    return true;
  }
}
