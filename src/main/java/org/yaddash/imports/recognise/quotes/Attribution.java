package org.yaddash.imports.recognise.quotes;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.QuoteMarks;
import org.yaddash.imports.recognise.words.QuoteMarks.Quoted;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/**
 * What the text beside a quotation says about where it comes from.
 *
 * @param source the document, or null
 * @param speaker the person or body, or null
 * @param refersBack that it only points back ("The report concluded that", "he said")
 * @param spoken whether a verb of saying hands over
 * @param end one past the last character that says so
 * @param doubts what is not sure about it
 */
record Attribution(
    @Nullable Source source,
    @Nullable Found<String> speaker,
    boolean refersBack,
    boolean spoken,
    int end,
    List<String> doubts) {

  private static final int LONGEST_NAME = 14;
  private static final List<List<String>> CUES =
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
          List.of("как", "говорится", "в"));
  private static final List<List<String>> REFERRING =
      List.of(
          List.of("with", "a", "reference", "to"),
          List.of("with", "reference", "to"),
          List.of("referring", "to"),
          List.of("citing"),
          List.of("quoting"),
          List.of("со", "ссылкой", "на"),
          List.of("ссылаясь", "на"));
  private static final List<List<String>> QUOTED_IN =
      List.of(
          List.of("quoted", "in", ":"),
          List.of("quoted", "in"),
          List.of("cited", "in", ":"),
          List.of("cited", "in"),
          List.of("quoted", "from"),
          List.of("цит", ".", "по", ":"),
          List.of("цит", ".", "по"),
          List.of("цитируется", "по"));
  private static final Set<String> CUES_AFTER = Set.of("görə", "istinadən", "əsasən", "göre");

  /** The same source again, for words that only point back to it. */
  Attribution again(Attribution pointer) {
    Source same = source;
    if (same != null && pointer.source != null && pointer.source.page() != null) {
      same = same.onPage(pointer.source.page());
    }
    // a citation repeats the document, not who was quoted from it
    Found<String> who =
        pointer.speaker == null && pointer.source == null ? speaker : pointer.speaker;
    return new Attribution(same, who, false, pointer.spoken(), pointer.end(), pointer.doubts());
  }

  /** What is said before a quotation together with the citation after it. */
  Attribution with(Attribution citation) {
    Source named = source == null ? citation.source : source;
    boolean back = citation.refersBack && source == null;
    return new Attribution(
        named,
        speaker == null ? citation.speaker : speaker,
        back || refersBack && citation.source == null,
        spoken,
        Math.max(end, citation.end),
        refersBack && citation.source != null ? List.of() : doubts);
  }

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
    for (int i = 0; i < tokens.size(); i++) {
      int cue = cue(tokens, i, CUES);
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
    return spoken(text, tokens);
  }

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
      return dash && stop > 0 && stop <= LONGEST_NAME && tokens.get(0).capital()
          ? citation(text, tokens.get(0).start(), tokens.get(stop - 1).end())
          : null;
    }
    if (verb > 0
        && !(verb == 1 && (tokens.get(0).is("-") || tokens.get(0).is(","))
            || tokens.get(0).is("deyə"))) {
      return subject(text, tokens, 0, verb, tokens.get(verb).end());
    }
    int name = verb + 1;
    if (name < stop && tokens.get(0).is("deyə")) {
      int second = name;
      while (second < stop && !Speech.verb(tokens.get(second))) {
        second++;
      }
      return subject(text, tokens, name, second, tokens.get(Math.min(second, stop - 1)).end());
    }
    int last = name;
    while (last < stop
        && last - name < LONGEST_NAME
        && !(tokens.get(last).is(",") && !nameFollows(tokens, last + 1, stop))
        && !tokens.get(last).is(":")
        && !tokens.get(last).is("in")
        && !tokens.get(last).is("on")
        && !tokens.get(last).is("to")) {
      last++;
    }
    return last > name ? subject(text, tokens, name, last, tokens.get(last - 1).end()) : null;
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

  /** Reads the citation in brackets right after a quotation, or gives null. */
  static @Nullable Attribution cited(String text, Quoted quoted, int to) {
    int at = quoted.outerEnd();
    while (at < to
        && at - quoted.outerEnd() < 4
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
      int cue = cue(tokens, i, QUOTED_IN);
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
    if (tokens.isEmpty() || tokens.size() > LONGEST_NAME || !tokens.get(0).capital()) {
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
  private static boolean again(List<Token> tokens) {
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

  private static int cue(List<Token> tokens, int at, List<List<String>> cues) {
    for (List<String> cue : cues) {
      int i = 0;
      while (i < cue.size() && at + i < tokens.size() && tokens.get(at + i).is(cue.get(i))) {
        i++;
      }
      if (i == cue.size()) {
        return i;
      }
    }
    return 0;
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
      int cue = cue(tokens.subList(0, next), i, REFERRING);
      if (cue > 0 && i + cue < next) {
        speaker = name(text, tokens, i + cue, next);
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
      if (pointsBack(tokens, first, main)) {
        return new Attribution(null, null, true, true, end, List.of());
      }
      speaker = name(text, tokens, first, main);
    } else if (source == null) {
      Found<String> title = name(text, tokens, first, main);
      source = title == null ? null : new Source(title, List.of(), null, null, null, null, null);
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
        return name(text, tokens, i + 1, next);
      }
    }
    return null;
  }

  /** A name phrase: up to the first comma or bracket, without its article. */
  private static @Nullable Found<String> name(
      String text, List<Token> tokens, int first, int next) {
    int from = first;
    while (from < next
        && (tokens.get(from).kind() == Token.Kind.MARK || Speech.article(tokens.get(from)))) {
      from++;
    }
    int to = from;
    while (to < next && to - from < LONGEST_NAME + 6 && !",;:(".contains(tokens.get(to).lower())) {
      to++;
    }
    while (to > from
        && tokens.get(to - 1).kind() == Token.Kind.MARK
        && !tokens.get(to - 1).is(".")) {
      to--;
    }
    return to > from && to - from <= LONGEST_NAME
        ? Found.words(text, tokens.get(from).start(), tokens.get(to - 1).end())
        : null;
  }

  private static boolean pointsBack(List<Token> tokens, int first, int next) {
    if (next - first > 5) {
      return false;
    }
    boolean work = false;
    boolean named = false;
    for (int i = first; i < next; i++) {
      work |= Speech.work(tokens.get(i));
      named |= tokens.get(i).capital() && i > first;
    }
    return work && !named;
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
      return title ? subject(text, tokens, 0, size - 1, end) : null;
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
      verb = from;
      from = 0;
    }
    return subject(text, tokens, from, verb, end);
  }

  private static @Nullable Attribution subject(
      String text, List<Token> tokens, int first, int next, int end) {
    int from = first;
    int to = next;
    while (from < to
        && (tokens.get(from).kind() == Token.Kind.MARK
            || tokens.get(from).is("as")
            || tokens.get(from).is("и"))) {
      from++;
    }
    while (to > from
        && (Speech.auxiliary(tokens.get(to - 1))
            || tokens.get(to - 1).kind() == Token.Kind.MARK && !tokens.get(to - 1).is("."))) {
      to--;
    }
    if (to <= from) {
      return null;
    }
    if (Speech.pronoun(tokens.get(from)) && to - from <= 2) {
      return new Attribution(
          null,
          null,
          true,
          true,
          end,
          List.of(
              "The speaker is only called “"
                  + tokens.get(from).lower()
                  + "” here and was taken to be the one named last."));
    }
    if (pointsBack(tokens, from, to)) {
      return new Attribution(null, null, true, true, end, List.of());
    }
    if (from == first && to - from <= 6 && Speech.article(tokens.get(from))) {
      // "the inspector of dams", "The caretaker"
      Found<String> office = Found.words(text, tokens.get(from).start(), tokens.get(to - 1).end());
      return new Attribution(null, office, false, true, end, List.of());
    }
    boolean named = false;
    for (int i = from; i < to; i++) {
      boolean opens = i == first && i + 1 < to && !tokens.get(i + 1).capital();
      named |=
          tokens.get(i).capital()
              && !opens
              && !(Speech.article(tokens.get(i)) || Speech.pronoun(tokens.get(i)));
    }
    boolean office =
        Speech.article(tokens.get(from)) && from + 1 < to && !tokens.get(from + 1).capital();
    Found<String> name =
        !named || to - from > LONGEST_NAME
            ? null
            : office
                ? Found.words(text, tokens.get(from).start(), tokens.get(to - 1).end())
                : name(text, tokens, from, to);
    return name == null ? null : new Attribution(null, name, false, true, end, List.of());
  }
}
