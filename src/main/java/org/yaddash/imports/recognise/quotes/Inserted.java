package org.yaddash.imports.recognise.quotes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.quotes.speech.Speech;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/**
 * Reads speech that is parted by dashes from the words that say whose it is: {@code «Там люди
 * зовут, – сказала она, – и никто …»}, {@code — Мы ищем имена, — сказала она.}
 *
 * @param text the spoken words, an ellipsis where the author's stood
 * @param attribution who said them
 */
record Inserted(Found<String> text, Attribution attribution) {
  private static final int LONGEST = 200;
  private static final int LEAST_WORDS = 2;

  /** What the characters {@code [start, end)} between quotation marks are, or null. */
  static @Nullable Inserted read(String text, int start, int end) {
    int dash = dash(text, start, end);
    if (dash < 0) {
      return null;
    }
    int again = dash(text, dash + 1, Math.min(end, dash + LONGEST));
    int last = again < 0 ? end : again;
    Attribution who = said(text, dash + 1, last);
    if (who == null || again < 0 && last - dash > LONGEST) {
      return null;
    }
    Found<String> before = Found.words(text, start, trimmed(text, start, dash));
    if (Tokens.words(text, before.start(), before.end()) < LEAST_WORDS) {
      return null;
    }
    int from = again < 0 ? end : again + 1;
    Found<String> after = from < end ? Found.words(text, from, end) : null;
    if (after == null || after.value().isEmpty()) {
      return new Inserted(before, who);
    }
    String whole = before.value() + " … " + after.value();
    return new Inserted(Found.at(whole, text, before.start(), after.end()), who);
  }

  /** A line of dialogue: it begins with a dash. */
  static @Nullable Inserted line(String text, int start, int end) {
    int at = start;
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    boolean dialogue = at + 2 < end && (text.charAt(at) == '—' || text.charAt(at) == '–');
    return dialogue && Tokens.space(text.charAt(at + 1)) && end - at < 2000
        ? read(text, at + 1, end)
        : null;
  }

  /** The next dash that stands between spaces after a comma or the end of a sentence, or -1. */
  private static int dash(String text, int from, int to) {
    for (int i = from + 2; i + 1 < to; i++) {
      char c = text.charAt(i);
      boolean dash = c == '—' || c == '–' || c == '-';
      if (!dash || !Tokens.space(text.charAt(i + 1)) || !Tokens.space(text.charAt(i - 1))) {
        continue;
      }
      int before = i - 1;
      while (before > from && Tokens.space(text.charAt(before))) {
        before--;
      }
      if (",.!?…".indexOf(text.charAt(before)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static int trimmed(String text, int start, int dash) {
    int end = dash;
    while (end > start && (Tokens.space(text.charAt(end - 1)) || text.charAt(end - 1) == ',')) {
      end--;
    }
    return end;
  }

  private static @Nullable Attribution said(String text, int from, int to) {
    List<Token> tokens = Tokens.of(text, from, to);
    int end = tokens.size();
    while (end > 0 && tokens.get(end - 1).kind() == Token.Kind.MARK) {
      end--;
    }
    int verb = 0;
    while (verb < end && verb < 8 && !Speech.verb(tokens.get(verb))) {
      verb++;
    }
    if (verb >= end || verb >= 8) {
      return null;
    }
    int first = verb + 1;
    if (verb > 0 && !tokens.get(0).is("deyə")) {
      return Speaker.subject(text, tokens, 0, verb, tokens.get(verb).end());
    }
    if (tokens.get(0).is("deyə") && verb == 0) {
      int second = 1;
      while (second < end && !Speech.verb(tokens.get(second))) {
        second++;
      }
      return second > 1
          ? Speaker.subject(text, tokens, 1, second, tokens.get(second - 1).end())
          : null;
    }
    int next = first;
    if (first < end && Speech.pronoun(tokens.get(first))) {
      next = first + 1;
    } else {
      while (next < end
          && next - first < Speech.LONGEST_NAME
          && !",;:".contains(tokens.get(next).lower())) {
        next++;
      }
    }
    return next > first
        ? Speaker.subject(text, tokens, first, next, tokens.get(next - 1).end())
        : null;
  }
}
