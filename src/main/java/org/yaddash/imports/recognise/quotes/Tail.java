package org.yaddash.imports.recognise.quotes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.quotes.speech.Speech;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.QuoteMarks.Quoted;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/**
 * Reads what follows a quotation: its speaker, a citation in brackets, the line under it, a note.
 */
final class Tail {

  private static final Map<String, List<List<String>>> QUOTED_IN =
      Speech.cues(
          List.of(
              List.of("quoted", "in", ":"),
              List.of("quoted", "in"),
              List.of("cited", "in", ":"),
              List.of("cited", "in"),
              List.of("quoted", "from"),
              List.of("цит", ".", "по", ":"),
              List.of("цит", ".", "по"),
              List.of("цитируется", "по")));

  private static final Set<String> CIRCUMSTANCES =
      Set.of("in", "on", "to", "before", "after", "when", "while", "during", "as", "yesterday");

  private Tail() {}

  /** Reads the words that follow a quotation in its own sentence. */
  static @Nullable Attribution after(String text, Quoted quoted, int to) {
    int at = quoted.outerEnd();
    while (at < to
        && (Character.isWhitespace(text.charAt(at))
            || "”\"»,.".indexOf(text.charAt(at)) >= 0 && at - quoted.outerEnd() < 3)) {
      at++;
    }
    int limit = Math.min(to, at + 500);
    if (at >= limit) {
      return null;
    }
    char first = text.charAt(at);
    if (first == '(' || first == '[') {
      int close = text.indexOf(first == '(' ? ')' : ']', at);
      return close < 0 || close > limit ? null : citation(text, at + 1, close);
    }
    boolean dash = first == '—' || first == '–' || first == '-';
    List<Token> tokens = Tokens.of(text, dash ? at + 1 : at, limit);
    int stop = 0;
    while (stop < tokens.size() && !".;!?\"“«„".contains(tokens.get(stop).lower())
        || stop > 0
            && stop < tokens.size()
            && tokens.get(stop).is(".")
            && tokens.get(stop - 1).capital()
            && tokens.get(stop - 1).lower().length() <= 3) {
      stop++;
    }
    int verb = -1;
    for (int i = 0; i < Math.min(stop, 14); i++) {
      if (Speech.verb(tokens.get(i))) {
        verb = i;
        break;
      }
    }
    if (verb < 0) {
      return dash && stop > 0 && stop <= Speech.LONGEST_NAME && tokens.get(0).capital()
          ? citation(text, tokens.get(0).start(), tokens.get(stop - 1).end())
          : null;
    }
    if (verb > 0
        && !(verb == 1 && (tokens.get(0).is("-") || tokens.get(0).is(","))
            || tokens.get(0).is("deyə"))) {
      return Speaker.subject(text, tokens, 0, verb, tokens.get(verb).end());
    }
    int name = verb + 1;
    if (name < stop && tokens.get(0).is("deyə")) {
      int second = name;
      while (second < stop && !Speech.verb(tokens.get(second))) {
        second++;
      }
      return Speaker.subject(
          text, tokens, name, second, tokens.get(Math.min(second, stop - 1)).end());
    }
    int last = name;
    while (last < stop
        && last - name < Speech.LONGEST_NAME
        && !(tokens.get(last).is(",") && !nameFollows(tokens, last + 1, stop))
        && !tokens.get(last).is(":")
        && !CIRCUMSTANCES.contains(tokens.get(last).lower())
        && !daysBefore(tokens, last, stop)) {
      last++;
    }
    return last > name
        ? Speaker.subject(text, tokens, name, last, tokens.get(last - 1).end())
        : null;
  }

  /** {@code two days before the dam broke}: no part of a name. */
  private static boolean daysBefore(List<Token> tokens, int at, int stop) {
    return at + 2 < stop
        && tokens.get(at + 1).lower().endsWith("s")
        && (tokens.get(at + 2).is("before")
            || tokens.get(at + 2).is("after")
            || tokens.get(at + 2).is("later")
            || tokens.get(at + 2).is("earlier")
            || tokens.get(at + 2).is("ago"));
  }

  /**
   * Whether a name of two capitalized words stands here, up to the next comma: an office was named
   * before it.
   */
  private static boolean nameFollows(List<Token> tokens, int from, int stop) {
    int at = from;
    while (at < stop && tokens.get(at).capital()) {
      at++;
    }
    return at - from >= 2 && at - from <= 3 && (at == stop || tokens.get(at).is(","));
  }

  /** Reads the citation in brackets right after a quotation and its speaker, or gives null. */
  static @Nullable Attribution cited(String text, int from, int to) {
    int at = from;
    while (at < to
        && at - from < 4
        && (Character.isWhitespace(text.charAt(at)) || "”\"».,".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    if (at >= to || text.charAt(at) != '(' && text.charAt(at) != '[') {
      return null;
    }
    int close = text.indexOf(text.charAt(at) == '(' ? ')' : ']', at);
    return close < 0 || close > to || close - at > 600 ? null : citation(text, at + 1, close);
  }

  /**
   * Reads the line under a block quotation: a dash, a bracket or a word for source, then who or
   * what it is.
   */
  static @Nullable Attribution signature(String text, int from, int to) {
    int at = from;
    while (at < to && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at >= to || to - at > 600) {
      return null;
    }
    char first = text.charAt(at);
    if (first == '—' || first == '–' || first == '-' || first == '(' || first == '[') {
      int end = to;
      while (end > at
          && (Character.isWhitespace(text.charAt(end - 1))
              || text.charAt(end - 1) == ')'
              || text.charAt(end - 1) == ']')) {
        end--;
      }
      return citation(text, at + 1, end);
    }
    String head = Tokens.lower(text.substring(at, Math.min(to, at + 10)));
    for (String word : List.of("source:", "источник:", "mənbə:", "from:", "quoted:", "kaynak:")) {
      if (head.startsWith(word)) {
        return citation(text, at + word.length(), to);
      }
    }
    return null;
  }

  /** Reads a citation of its own: a note, what stands in brackets after the quotation. */
  static @Nullable Attribution citation(String text, int from, int to) {
    List<Token> tokens = Tokens.of(text, from, to);
    for (int i = 1; i < tokens.size(); i++) {
      int cue = Speech.cue(tokens, i, QUOTED_IN);
      if (cue > 0 && i + cue < tokens.size()) {
        Reference within = Reference.read(text, tokens.get(i + cue).start(), to);
        int last = i - 1;
        while (last > 0 && tokens.get(last).kind() == Token.Kind.MARK) {
          last--;
        }
        Found<String> said = Found.words(text, tokens.get(0).start(), tokens.get(last).end());
        return within == null || within.source() == null
            ? null
            : new Attribution(within.source(), said, false, false, to, List.of());
      }
    }
    Reference reference = Reference.read(text, from, to);
    if (reference != null && (reference.refersBack() || again(tokens))) {
      Source page = new Source(null, List.of(), null, null, null, reference.page(), null);
      return new Attribution(page, null, true, false, to, List.of());
    }
    if (reference != null) {
      return new Attribution(reference.source(), null, false, false, to, List.of());
    }
    if (tokens.isEmpty() || tokens.size() > Speech.LONGEST_NAME || !tokens.get(0).capital()) {
      return null;
    }
    int end = 0;
    while (end < tokens.size() && !tokens.get(end).is(",")) {
      end++;
    }
    Found<String> speaker = Found.words(text, tokens.get(0).start(), tokens.get(end - 1).end());
    return new Attribution(null, speaker, false, false, to, List.of());
  }

  /**
   * Whether a citation only points to the one before it: ibid., there, p. 12; там же; yenə orada.
   */
  static boolean again(List<Token> tokens) {
    int at = 0;
    while (at < tokens.size()
        && (tokens.get(at).kind() == Token.Kind.MARK || tokens.get(at).digits())
        && at < 4) {
      at++;
    }
    if (at >= tokens.size()) {
      return false;
    }
    Token first = tokens.get(at);
    Token second = at + 1 < tokens.size() ? tokens.get(at + 1) : first;
    return first.is("ibid")
        || first.is("ibidem")
        || first.is("there") && (second.is(",") || second.is("."))
        || first.is("там") && second.is("же")
        || first.is("yenə") && second.is("orada")
        || first.is("orada")
        || first.is("op") && second.is(".");
  }
}
