package org.yaddash.imports.recognise.quotes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.QuoteMarks.Quoted;
import org.yaddash.imports.recognise.words.Sentences;
import org.yaddash.imports.recognise.words.Tokens;

/**
 * The words of a paragraph that lead to a quotation: where their sentence begins, and whether the
 * sentence before it cites.
 */
final class LeadIn {
  static final int LONGEST = 600;

  private final String text;

  LeadIn(String text) {
    this.text = text;
  }

  /** Where the sentence begins that leads to a quotation; a title quoted in it belongs to it. */
  int from(int blockStart, List<Quoted> quoted, int i) {
    int from = i == 0 ? blockStart : quoted.get(i - 1).outerEnd();
    int to = quoted.get(i).outerStart();
    int start = lastSentence(from, to);
    if (start == from && i > 0) {
      Quoted before = quoted.get(i - 1);
      boolean title =
          Tokens.words(text, before.start(), before.end()) <= 14 && !endsSentence(before);
      if (title) {
        int earlier = i > 1 ? quoted.get(i - 2).outerEnd() : blockStart;
        start = lastSentence(earlier, before.outerStart());
      }
    }
    return Math.max(start, to - LONGEST);
  }

  /** Where the last sentence of {@code [from, to)} begins. */
  int lastSentence(int from, int to) {
    int near = Math.max(from, to - 4 * LONGEST);
    List<int[]> sentences = Sentences.of(text, near, to);
    if (sentences.isEmpty()) {
      return from;
    }
    int[] ending = sentences.get(sentences.size() - 1);
    for (int i = ending[1] - 4; i > ending[0] + 2; i--) {
      // the mark of a note ends a sentence too: "broke.[1] His successor"
      if (text.charAt(i) == ']'
          && text.lastIndexOf('.', i) > i - 6
          && Tokens.space(text.charAt(i + 1))) {
        return i + 1;
      }
    }
    // a sentence that ends before the mark leaves the quotation without a lead
    return sentences.size() == 1 ? near : ending[0];
  }

  /** Whether what stands there ends a sentence, a bracket or with a colon. */
  boolean ends(int from, int to) {
    int at = to;
    while (at > from && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at > from && ".):".indexOf(text.charAt(at - 1)) >= 0;
  }

  /**
   * A sentence that cites, right before a quotation that is a sentence of its own: "The page quotes
   * …, p. 12."
   */
  @Nullable Attribution cited(int blockStart, int to) {
    List<int[]> sentences = Sentences.of(text, Math.max(blockStart, to - 3 * LONGEST), to);
    if (sentences.isEmpty()) {
      return null;
    }
    int[] before = sentences.get(sentences.size() - 1);
    int end = before[1];
    while (end > before[0] && text.charAt(end - 1) == '.') {
      end--;
    }
    Attribution found = Lead.before(text, before[0], end);
    if (found == null) {
      return null;
    }
    Source source = found.source();
    boolean named = source != null && (source.year() != null || found.speaker() != null);
    return named ? found : null;
  }

  private boolean endsSentence(Quoted quoted) {
    char ending = text.charAt(quoted.end() - 1);
    return ending == '.' || ending == '!' || ending == '?';
  }
}
