package org.yaddash.imports.recognise.quotes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.quotes.speech.Speech;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.QuoteMarks;
import org.yaddash.imports.recognise.words.QuoteMarks.Quoted;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/**
 * Reads the words that lead to a quotation: "According to …", "X said:", "The report concluded
 * that".
 */
final class Lead {

  private static final Map<String, List<List<String>>> CUES =
      Speech.cues(
          List.of(
              List.of("according", "to"),
              List.of("in", "the", "words", "of"),
              List.of("as", "reported", "by"),
              List.of("as", "reported", "in"),
              List.of("as", "stated", "in"),
              List.of("as", "noted", "in"),
              List.of("as", "described", "in"),
              List.of("as", "described", "by"),
              List.of("quoted", "in"),
              List.of("cited", "in"),
              List.of("quoting"),
              List.of("citing"),
              List.of("quotes"),
              List.of("cites"),
              List.of("согласно"),
              List.of("по", "данным"),
              List.of("по", "словам"),
              List.of("по", "сообщению"),
              List.of("по", "сообщениям"),
              List.of("по", "информации"),
              List.of("по", "мнению"),
              List.of("по", "свидетельству"),
              List.of("как", "сообщает"),
              List.of("как", "пишет"),
              List.of("как", "отмечает"),
              List.of("как", "говорится", "в")));

  private static final Map<String, List<List<String>>> REFERRING =
      Speech.cues(
          List.of(
              List.of("with", "a", "reference", "to"),
              List.of("with", "reference", "to"),
              List.of("referring", "to"),
              List.of("citing"),
              List.of("quoting"),
              List.of("со", "ссылкой", "на"),
              List.of("ссылаясь", "на")));

  private static final Set<String> CUES_AFTER = Set.of("görə", "istinadən", "əsasən", "göre");

  private static final Set<String> BE = Set.of("was", "were", "is", "are");

  private Lead() {}

  /** Reads the words that lead to a quotation. */
  static @Nullable Attribution before(String text, int from, int to) {
    int end = to;
    while (end > from
        && (Character.isWhitespace(text.charAt(end - 1))
            || "\"“„«‘(".indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    if (end - from < 3 || ".!?…”»".indexOf(text.charAt(end - 1)) >= 0) {
      return null;
    }
    List<Token> tokens = Tokens.of(text, from, end);
    if (tokens.get(tokens.size() - 1).is(":") && Tail.again(tokens)) {
      // "Там же, с. 46: «…»"
      return Tail.citation(text, tokens.get(0).start(), tokens.get(tokens.size() - 1).start());
    }
    for (int i = 0; i < tokens.size(); i++) {
      int cue = Speech.cue(tokens, i, CUES);
      if (cue > 0 && i + cue < tokens.size()) {
        Attribution found = reference(text, tokens, i + cue, tokens.size());
        if (found != null) {
          return found;
        }
      }
      if (i > 0 && CUES_AFTER.contains(tokens.get(i).lower())) {
        return reference(text, tokens, 0, i);
      }
    }
    for (int i = 2; i < tokens.size(); i++) {
      boolean quoted = tokens.get(i).is("quoted") || tokens.get(i).is("cited");
      if (quoted && BE.contains(tokens.get(i - 1).lower())) {
        return work(text, tokens, i - 1);
      }
    }
    return spoken(text, tokens);
  }

  /** {@code The report Black January in Azerbaijan by Human Rights Watch}, when it is quoted. */
  private static @Nullable Attribution work(String text, List<Token> tokens, int next) {
    int kind = Speech.article(tokens.get(0)) ? 1 : 0;
    int by = kind + 1;
    while (by < next && !tokens.get(by).is("by")) {
      by++;
    }
    if (!Speech.work(tokens.get(kind)) || by >= next - 1 || by <= kind + 1) {
      return null;
    }
    Found<String> title = Found.words(text, tokens.get(kind + 1).start(), tokens.get(by - 1).end());
    Found<String> author = Speaker.name(text, tokens, by + 1, next);
    if (author == null || !tokens.get(kind + 1).capital()) {
      return null;
    }
    Source source = new Source(title, List.of(author), null, null, null, null, null);
    return new Attribution(source, author, false, true, tokens.get(next - 1).end(), List.of());
  }

  /**
   * Reads what stands after "according to": a citation, a quoted title with its author, a person or
   * a body.
   */
  private static @Nullable Attribution reference(
      String text, List<Token> tokens, int first, int next) {
    int main = next;
    Found<String> speaker = null;
    for (int i = first; i < next; i++) {
      int cue = Speech.cue(tokens.subList(0, next), i, REFERRING);
      if (cue > 0 && i + cue < next) {
        speaker = Speaker.name(text, tokens, i + cue, next);
        main = i;
        break;
      }
    }
    while (main > first
        && tokens.get(main - 1).kind() == Token.Kind.MARK
        && !tokens.get(main - 1).is(")")
        && !closes(tokens.get(main - 1))) {
      main--;
    }
    if (main <= first) {
      return speaker == null
          ? null
          : new Attribution(null, speaker, false, true, tokens.get(next - 1).end(), List.of());
    }
    int start = tokens.get(first).start();
    int end = tokens.get(main - 1).end();
    List<Quoted> titles = QuoteMarks.in(text, start, end);
    Source source = null;
    if (!titles.isEmpty()) {
      Quoted title = titles.get(0);
      int stop = title.end();
      while (stop > title.start() && ",;.".indexOf(text.charAt(stop - 1)) >= 0) {
        stop--;
      }
      Found<String> by = author(text, tokens, first, main, title);
      Reference cited = Reference.read(text, start, end);
      Source rest = cited == null ? null : cited.source();
      List<Found<String>> authors = by == null ? List.of() : List.of(by);
      Found<String> name = Found.words(text, title.start(), stop);
      source =
          rest == null
              ? new Source(name, authors, null, null, null, null, null)
              : new Source(
                  name, authors, rest.publisher(), rest.place(), rest.year(), rest.page(), null);
      speaker = speaker == null ? by : speaker;
    } else {
      Reference cited = Reference.read(text, start, end);
      source = cited == null ? null : cited.source();
    }
    if (source == null && speaker == null) {
      if (Speaker.pointsBack(tokens, first, main)) {
        return new Attribution(null, null, true, true, end, List.of());
      }
      speaker = Speaker.name(text, tokens, first, main);
    } else if (source == null) {
      Found<String> title = Speaker.name(text, tokens, first, main);
      source = title == null ? null : new Source(title, List.of(), null, null, null, null, null);
    }
    if (speaker == null && source != null) {
      speaker = source.title();
    }
    return source == null && speaker == null
        ? null
        : new Attribution(source, speaker, false, true, tokens.get(next - 1).end(), List.of());
  }

  private static boolean closes(Token token) {
    return token.is("\"") || token.is("”") || token.is("»");
  }

  /**
   * {@code "Title," a report by Human Rights Watch}: the words after "by" or "of" that follow the
   * kind of work.
   */
  private static @Nullable Found<String> author(
      String text, List<Token> tokens, int first, int next, Quoted title) {
    for (int i = first; i < next; i++) {
      if (tokens.get(i).start() < title.outerEnd()) {
        continue;
      }
      boolean by = tokens.get(i).is("by") || tokens.get(i).is("of") || tokens.get(i).is("from");
      if (by && i > first && i + 1 < next) {
        return Speaker.name(text, tokens, i + 1, next);
      }
    }
    return null;
  }

  /** {@code X said:}, {@code The report concluded that:}, {@code X:}. */
  private static @Nullable Attribution spoken(String text, List<Token> tokens) {
    int size = tokens.size();
    int verb = -1;
    for (int i = size - 1; i >= 0 && i >= size - 9; i--) {
      if (Speech.verb(tokens.get(i))) {
        verb = i;
        break;
      }
    }
    int end = tokens.get(size - 1).end();
    if (verb < 0) {
      boolean colon = tokens.get(size - 1).is(":");
      boolean title =
          colon
              && size <= 7
              && tokens.get(0).capital()
              && size > 1
              && tokens.get(size - 2).capital();
      int be = 0;
      while (colon && be < size && be < 6 && !BE.contains(tokens.get(be).lower())) {
        be++;
      }
      boolean curt = colon && size <= 9 && be > 0 && be < size - 1 && be < 6;
      // "His successor was shorter:"
      return title
          ? Speaker.subject(text, tokens, 0, size - 1, end)
          : curt ? Speaker.subject(text, tokens, 0, be, end) : null;
    }
    int from = 0;
    for (int i = verb - 1; i >= 0; i--) {
      if (",;:—–".contains(tokens.get(i).lower())
          || tokens.get(i).is("that")
          || tokens.get(i).is("but")
          || tokens.get(i).is("and") && verb - i > 3) {
        from = i + 1;
        break;
      }
    }
    if (from == verb) {
      // "Aliyev, the leader, said": the name stands before the comma
      from = 0;
      while (verb > 1 && from < verb && !tokens.get(from).is(",")) {
        from++;
      }
      int comma = from;
      boolean office = Speech.article(tokens.get(0)) && comma > 1 && !tokens.get(1).capital();
      if (office && named(tokens, comma + 1, verb - 1)) {
        // "The sluice keeper, Anton Weir, told"
        return Speaker.subject(text, tokens, comma + 1, verb - 1, end);
      }
      verb = from;
      from = 0;
    }
    return Speaker.subject(text, tokens, from, verb, end);
  }

  /** Whether nothing but a name of two or three words stands in {@code [first, next)}. */
  private static boolean named(List<Token> tokens, int first, int next) {
    for (int i = first; i < next; i++) {
      if (!tokens.get(i).capital()) {
        return false;
      }
    }
    return next - first == 2 || next - first == 3;
  }
}
