package org.yaddash.imports.recognise.quotes.speech;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/** One sentence in tokens: where its clauses part, and what it tells of whom. */
final class Sentence {
  static final int LEAST_WORDS = 3;

  final String text;
  final List<Token> tokens;

  /** One past its last token that is no mark. */
  final int end;

  Sentence(String text, int from, int to) {
    this.text = text;
    this.tokens = Tokens.of(text, from, to);
    int last = tokens.size();
    while (last > 0 && tokens.get(last - 1).kind() == Token.Kind.MARK) {
      last--;
    }
    this.end = last;
  }

  /** The token after one. */
  Token next(int at) {
    return tokens.get(at + 1);
  }

  /** The next comma, or -1. */
  int comma(int from) {
    for (int i = from; i < end; i++) {
      if (tokens.get(i).is(",")) {
        return i;
      }
    }
    return -1;
  }

  /** The mark between clauses that stands last before a token, or -1. */
  int before(int at) {
    for (int i = at; i >= 0; i--) {
      if (",;:—–".contains(tokens.get(i).lower())) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a token is in this script. */
  boolean in(Character.UnicodeScript script, int at) {
    return Character.UnicodeScript.of(text.codePointAt(tokens.get(at).start())) == script;
  }

  /** Whether the words {@code [first, next)} can name who spoke, in any language. */
  boolean speaker(int first, int next) {
    if (next - first < 1 || next - first > Speech.LONGEST_NAME) {
      return false;
    }
    if (tokens.get(first).is("это")
        || tokens.get(first).is("что")
        || tokens.get(first).is("который")) {
      return false;
    }
    boolean named = Speech.pronoun(tokens.get(first)) && next - first == 1;
    for (int i = first; i < next; i++) {
      named |= tokens.get(i).capital() || Speech.work(tokens.get(i));
    }
    return named;
  }

  /** {@code The houses, she added, had been empty}: the words before and after who said it. */
  Reported.@Nullable Telling parted(int next, int again, int who, int whoNext) {
    Reported.Telling whole = made(0, end, who, whoNext);
    if (whole == null || again >= end || next < 1) {
      return null;
    }
    String first = text.substring(tokens.get(0).start(), tokens.get(next - 1).end());
    String rest = text.substring(tokens.get(again).start(), tokens.get(end - 1).end());
    return new Reported.Telling(
        whole.content().map(all -> Tokens.oneLine(first + " … " + rest)), whole.who());
  }

  /**
   * What was told in {@code [first, next)} by {@code [who, whoNext)}; null where that is too
   * little.
   */
  Reported.@Nullable Telling made(int first, int next, int who, int whoNext) {
    int start = first;
    while (start < next
        && tokens.get(start).kind() == Token.Kind.MARK
        && !"(\"“«".contains(tokens.get(start).lower())) {
      start++;
    }
    int stop = next;
    while (stop > start && ",;:—–-".contains(tokens.get(stop - 1).lower())) {
      stop--;
    }
    int words =
        Tokens.words(
            text,
            start < stop ? tokens.get(start).start() : 0,
            start < stop ? tokens.get(stop - 1).end() : 0);
    if (stop <= start || words < LEAST_WORDS || whoNext <= who) {
      return null;
    }
    Found<String> content =
        Found.words(text, tokens.get(start).start(), tokens.get(stop - 1).end());
    Found<String> name = Found.words(text, tokens.get(who).start(), tokens.get(whoNext - 1).end());
    return new Reported.Telling(content, name);
  }
}
