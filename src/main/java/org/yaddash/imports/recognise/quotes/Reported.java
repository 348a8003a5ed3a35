package org.yaddash.imports.recognise.quotes;

import static org.yaddash.imports.recognise.quotes.ReportingWords.ACCORDING;
import static org.yaddash.imports.recognise.quotes.ReportingWords.ADVERBS;
import static org.yaddash.imports.recognise.quotes.ReportingWords.AFTER_SOURCE;
import static org.yaddash.imports.recognise.quotes.ReportingWords.BARE;
import static org.yaddash.imports.recognise.quotes.ReportingWords.BE;
import static org.yaddash.imports.recognise.quotes.ReportingWords.BEFORE_ADVERBIAL;
import static org.yaddash.imports.recognise.quotes.ReportingWords.DETERMINERS;
import static org.yaddash.imports.recognise.quotes.ReportingWords.FINITE;
import static org.yaddash.imports.recognise.quotes.ReportingWords.IRREGULAR;
import static org.yaddash.imports.recognise.quotes.ReportingWords.LY_NOUNS;
import static org.yaddash.imports.recognise.quotes.ReportingWords.NO_SPEAKER;
import static org.yaddash.imports.recognise.quotes.ReportingWords.OPENERS;
import static org.yaddash.imports.recognise.quotes.ReportingWords.PARTICIPLES;
import static org.yaddash.imports.recognise.quotes.ReportingWords.PEOPLE;
import static org.yaddash.imports.recognise.quotes.ReportingWords.PLURAL;
import static org.yaddash.imports.recognise.quotes.ReportingWords.RELATIVES;
import static org.yaddash.imports.recognise.quotes.ReportingWords.TIMES;
import static org.yaddash.imports.recognise.quotes.ReportingWords.VERBS;
import static org.yaddash.imports.recognise.quotes.ReportingWords.WITH_THAT;
import static org.yaddash.imports.recognise.quotes.ReportingWords.WORDS_OF;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/**
 * Reads reported speech: what a sentence says that somebody said, without quotation marks. {@code
 * The mayor said that the dam was safe}, {@code the dam was safe, he said}, {@code according to the
 * report, the dam was safe}. Where the words leave open who says what, nothing is read.
 */
final class Reported {
  private static final int LEAST_WORDS = 3;
  private static final int LONGEST_SUBJECT = 24;

  private final String text;
  private final List<Token> tokens;
  private final int end;

  private Reported(String text, int from, int to) {
    this.text = text;
    this.tokens = Tokens.of(text, from, to);
    int last = tokens.size();
    while (last > 0 && tokens.get(last - 1).kind() == Token.Kind.MARK) {
      last--;
    }
    this.end = last;
  }

  /**
   * What one sentence reports.
   *
   * @param content the reported words
   * @param who the words that say whose they are
   */
  record Telling(Found<String> content, Found<String> who) {}

  /** Reads one sentence {@code [from, to)}; null where nothing is clearly reported. */
  static @Nullable Telling in(String text, int from, int to) {
    return to - from < 20 || to - from > 1500 ? null : new Reported(text, from, to).read();
  }

  private @Nullable Telling read() {
    if (end < 5) {
      return null;
    }
    Telling found = according();
    found = found == null ? atTheEnd() : found;
    found = found == null ? clause() : found;
    found = found == null ? russian() : found;
    return found == null ? azerbaijani() : found;
  }

  // According to X, the dam was safe. The dam was safe, according to X.
  private @Nullable Telling according() {
    for (int i = 0; i < end; i++) {
      int cue = Speech.cue(tokens, i, ACCORDING);
      if (cue == 0) {
        continue;
      }
      int name = i + cue;
      boolean somebody =
          name < end && (tokens.get(name).capital() || !latin(name) || starts(tokens.get(name)));
      if (!somebody) {
        return null;
      }
      if (i <= 2) {
        int comma = afterName(name);
        return comma < 0 ? null : made(comma + 1, end, name, comma);
      }
      boolean parted = tokens.get(i - 1).is(",") || tokens.get(i - 1).is("—");
      int next = afterName(name);
      int stop = next < 0 ? end : next;
      return made(0, parted ? i - 1 : i, name, stop);
    }
    return null;
  }

  private boolean latin(int at) {
    return Character.UnicodeScript.of(text.codePointAt(tokens.get(at).start()))
        == Character.UnicodeScript.LATIN;
  }

  /** The comma after the name that begins at a token, its apposition included; or -1. */
  private int afterName(int name) {
    int comma = comma(name);
    if (comma < 0) {
      return -1;
    }
    Token next = comma + 1 < end ? tokens.get(comma + 1) : null;
    boolean apposed =
        next != null
            && (next.is("a") || next.is("an") || next.is("who") || next.is("the"))
            && tokens.get(comma - 1).capital();
    int second = apposed ? comma(comma + 1) : -1;
    boolean verb = false;
    for (int i = comma + 2; i < second; i++) {
      verb |= FINITE.contains(tokens.get(i).lower()) && !next(comma).is("who");
    }
    return second > 0 && second - comma < 14 && !verb ? second : comma;
  }

  private Token next(int at) {
    return tokens.get(at + 1);
  }

  private int comma(int from) {
    for (int i = from; i < end; i++) {
      if (tokens.get(i).is(",")) {
        return i;
      }
    }
    return -1;
  }

  // X said (that) the dam was safe. The dam was safe, X said. The dam was safe, said X.
  private @Nullable Telling clause() {
    for (int verb = 0; verb < end; verb++) {
      Token token = tokens.get(verb);
      if (!VERBS.contains(token.lower())) {
        continue;
      }
      boolean participle = PARTICIPLES.contains(token.lower());
      if (participle && verb > 3 && tokens.get(verb - 1).is(",")) {
        return participle(verb);
      }
      boolean bare = BARE.contains(token.lower());
      if (!bare && !WITH_THAT.contains(token.lower()) || token.capital() && verb > 0) {
        continue;
      }
      int before = verb - 1;
      while (before >= 0 && adverb(tokens.get(before))) {
        before--;
      }
      if (before >= 0
          && (BE.contains(tokens.get(before).lower())
              || tokens.get(before).is("not")
              || tokens.get(before).is("to")
              || tokens.get(before).is("never")
              || tokens.get(before).lower().endsWith("n't")
              || tokens.get(before).lower().endsWith("n’t"))) {
        continue;
      }
      Telling found = said(verb, before + 1, bare);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static boolean adverb(Token token) {
    return ADVERBS.contains(token.lower())
        || token.word()
            && !LY_NOUNS.contains(token.lower())
            && token.lower().length() > 4
            && token.lower().endsWith("ly")
            && !token.capital();
  }

  private @Nullable Telling said(int verb, int subjectEnd, boolean bare) {
    // "…, said X"
    boolean inverted =
        bare && subjectEnd == verb && verb > LEAST_WORDS && tokens.get(verb - 1).is(",");
    if (inverted && !apposed(verb - 1)) {
      int stop = verb + 1;
      while (stop < end && !tokens.get(stop).is(",") && !tokens.get(stop).is(";")) {
        stop++;
      }
      int who = withAddressee(verb + 1, stop);
      boolean office =
          who == stop
              && stop + 1 < end
              && tokens.get(stop).is(",")
              && (DETERMINERS.contains(next(stop).lower())
                  || RELATIVES.contains(next(stop).lower()));
      if (subject(verb + 1, who) && !that(verb)) {
        return made(0, verb - 1, verb + 1, office && end - stop < 20 ? end : who);
      }
    }
    int first = subjectStart(subjectEnd);
    if (first < 0 || !subject(first, subjectEnd)) {
      return null;
    }
    if (PLURAL.contains(tokens.get(verb).lower()) && !plural(first, subjectEnd)) {
      return null;
    }
    int content = content(verb, bare);
    if (content > 0) {
      return made(content, end, first, trimmed(first, subjectEnd));
    }
    // "…, X said on Monday."
    boolean parted = first > 1 && tokens.get(first - 1).is(",");
    boolean rest = verb + 1 >= end || end - verb < 12 && loose(tokens.get(verb + 1));
    boolean inserted = verb + 1 < end && tokens.get(verb + 1).is(",");
    if (parted && bare && inserted) {
      return parted(first - 1, verb + 2, first, trimmed(first, subjectEnd));
    }
    parted &= first > LEAST_WORDS;
    boolean names = bare || tokens.get(verb).is("told") && end - verb < 8;
    return parted && names && (rest || tokens.get(verb).is("told"))
        ? made(0, first - 1, first, trimmed(first, subjectEnd))
        : null;
  }

  /** Whether the comma before a verb ends an apposition: {@code Belsunov, who survived, said}. */
  private boolean apposed(int comma) {
    int open = before(comma - 1);
    if (open <= 0 || !tokens.get(open).is(",") || finite(before(open - 1) + 1, open)) {
      return false;
    }
    Token first = next(open);
    return RELATIVES.contains(first.lower())
        || DETERMINERS.contains(first.lower())
        || !first.capital() && !Speech.pronoun(first);
  }

  /** {@code …, the survey found.}: who said it stands at the very end. */
  private @Nullable Telling atTheEnd() {
    for (int verb = end - 1; verb > Math.max(LEAST_WORDS + 1, end - 10); verb--) {
      String word = tokens.get(verb).lower();
      boolean says = BARE.contains(word) || WITH_THAT.contains(word);
      boolean told = (word.equals("told") || word.equals("tells")) && end - verb <= 6;
      boolean ends = verb == end - 1 || told || loose(next(verb));
      if (!says || !ends) {
        continue;
      }
      int comma = before(verb - 1);
      boolean parted = comma > LEAST_WORDS && tokens.get(comma).is(",") && comma < verb - 1;
      int last = trimmed(comma + 1, verb);
      if (parted
          && starts(next(comma), comma + 1)
          && subject(comma + 1, last)
          && finite(0, comma)
          && !that(verb)) {
        return made(0, comma, comma + 1, last);
      }
    }
    return null;
  }

  private boolean starts(Token token, int at) {
    return starts(token) || token.capital() || at == 0;
  }

  private boolean that(int verb) {
    for (int i = verb + 1; i < end; i++) {
      if (tokens.get(i).is("that")) {
        return true;
      }
    }
    return false;
  }

  private static boolean loose(Token token) {
    return token.is("in")
        || token.is("on")
        || token.is("at")
        || token.is("after")
        || token.is("during")
        || token.is("to")
        || token.is("by")
        || TIMES.contains(token.lower());
  }

  private int withAddressee(int first, int stop) {
    for (int i = first + 1; i < stop; i++) {
      if (loose(tokens.get(i)) && !tokens.get(i).is("at") || tokens.get(i).is("when")) {
        return i;
      }
    }
    return stop;
  }

  /** Where the reported words begin after a verb, or -1 when none clearly follow. */
  private int content(int verb, boolean bare) {
    int reach = Math.min(end, verb + 14);
    for (int i = verb + 1; i < reach; i++) {
      Token token = tokens.get(i);
      if (token.is("that") || token.is("whether") && i > verb) {
        boolean pronoun =
            token.is("that") && i == verb + 1 && i + 1 < end && BE.contains(next(i).lower());
        return pronoun ? -1 : token.is("that") ? i + 1 : i;
      }
      if (token.is(",") || token.is(";") || token.is(":")) {
        break;
      }
    }
    if (tokens.get(verb).is("told") && verb + 3 < end) {
      Token to = next(verb);
      boolean one =
          to.is("reporters")
              || to.is("journalists")
              || to.is("us")
              || to.is("me")
              || to.is("them")
              || to.is("him")
              || to.is("her")
              || to.capital() && !tokens.get(verb + 2).capital();
      return one && clauseFollows(verb + 2) ? verb + 2 : -1;
    }
    if (!bare) {
      return -1;
    }
    int at = verb + 1;
    while (at < end && TIMES.contains(tokens.get(at).lower())) {
      at++;
    }
    if (at < end && loose(tokens.get(at))) {
      return -1;
    }
    return clauseFollows(at) ? at : -1;
  }

  /** Whether the words from here on hold a subject and a verb. */
  private boolean clauseFollows(int at) {
    if (end - at < LEAST_WORDS || tokens.get(at).kind() == Token.Kind.MARK) {
      return false;
    }
    for (int i = at + 1; i < Math.min(end, at + 16); i++) {
      String word = tokens.get(i).lower();
      boolean verb =
          FINITE.contains(word)
              || word.endsWith("ed") && word.length() > 3
              || word.contains("'") && !word.endsWith("'s")
              || word.contains("’")
              || tokens.get(i - 1).kind() == Token.Kind.WORD
                  && PEOPLE.contains(tokens.get(i - 1).lower());
      if (verb) {
        return true;
      }
    }
    return PEOPLE.contains(tokens.get(at).lower()) || end - at >= 6;
  }

  private @Nullable Telling participle(int verb) {
    int content = content(verb, true);
    int first = 0;
    while (first < verb && OPENERS.contains(tokens.get(first).lower())) {
      first++;
    }
    int next = first;
    if (Speech.pronoun(tokens.get(first))) {
      next = first + 1;
    } else {
      boolean office = DETERMINERS.contains(tokens.get(first).lower());
      next += office ? 1 : 0;
      while (next < verb && tokens.get(next).capital()) {
        next++;
      }
      while (office && next < Math.min(verb, first + 5) && !finite(next, next + 1)) {
        next++;
      }
      if (office && !finite(next, next + 1)) {
        return null;
      }
    }
    boolean alone = next == first + 1 && DETERMINERS.contains(tokens.get(first).lower());
    return content > 0 && next > first && !alone && subject(first, next)
        ? made(content, end, first, next)
        : null;
  }

  /**
   * Where the subject begins that ends before a token: after an adverbial or the clause before it.
   */
  private int subjectStart(int subjectEnd) {
    if (subjectEnd <= 0) {
      return -1;
    }
    boolean apposed = tokens.get(subjectEnd - 1).is(",");
    int start = 0;
    if (apposed) {
      int open = before(subjectEnd - 2);
      start = open < 0 ? 0 : before(open - 1) + 1;
      if (open < 0) {
        return -1;
      }
    } else {
      start = before(subjectEnd - 1) + 1;
    }
    for (int i = subjectEnd - 1; i >= start + 3; i--) {
      Token token = tokens.get(i);
      boolean joins =
          (token.is("and") || token.is("but") || token.is("while") || token.is("because"))
              && subjectEnd - i <= 7
              && (next(i).capital() || starts(next(i)));
      if (joins && finite(start, i)) {
        start = i + 1;
        break;
      }
    }
    while (start < subjectEnd && OPENERS.contains(tokens.get(start).lower())) {
      start++;
    }
    return start;
  }

  private boolean plural(int first, int next) {
    Token last = tokens.get(Math.max(first, trimmed(first, next) - 1));
    boolean several = last.lower().endsWith("s") && !last.lower().endsWith("'s");
    for (int i = first; i < next; i++) {
      several |= PEOPLE.contains(tokens.get(i).lower()) || tokens.get(i).is("and");
    }
    return several && !tokens.get(first).is("i") || tokens.get(first).is("many");
  }

  private boolean finite(int first, int next) {
    for (int i = first; i < next; i++) {
      String word = tokens.get(i).lower();
      if (FINITE.contains(word)
          || IRREGULAR.contains(word)
          || word.length() > 4 && (word.endsWith("ed") || word.endsWith("ised"))) {
        return true;
      }
    }
    return false;
  }

  private int before(int at) {
    for (int i = at; i >= 0; i--) {
      if (",;:—–".contains(tokens.get(i).lower())) {
        return i;
      }
    }
    return -1;
  }

  private static boolean starts(Token token) {
    return DETERMINERS.contains(token.lower())
        || PEOPLE.contains(token.lower())
        || Speech.pronoun(token);
  }

  /** Whether the words {@code [first, next)} can be who said it. */
  private boolean subject(int first, int next) {
    int length = next - first;
    if (length < 1 || length > LONGEST_SUBJECT) {
      return false;
    }
    Token head = tokens.get(first);
    if (!head.word() && !head.digits() || NO_SPEAKER.contains(head.lower())) {
      return false;
    }
    if (first == 0 && length > 1 && BEFORE_ADVERBIAL.contains(head.lower()) && !head.is("last")) {
      return false;
    }
    boolean alone = length == 1 && DETERMINERS.contains(head.lower()) && !head.is("some");
    if (alone || !head.capital() && !starts(head)) {
      return false;
    }
    boolean related = false;
    for (int i = first; i < next; i++) {
      if (tokens.get(i).is("\"") || tokens.get(i).is("”") || tokens.get(i).is(";")) {
        return false;
      }
      related |= RELATIVES.contains(tokens.get(i).lower());
      if (FINITE.contains(tokens.get(i).lower()) && !related) {
        return false;
      }
    }
    return true;
  }

  private int trimmed(int first, int next) {
    int to = next;
    while (to > first
        && (tokens.get(to - 1).kind() == Token.Kind.MARK && !tokens.get(to - 1).is(".")
            || adverb(tokens.get(to - 1)) && to - 1 > first)) {
      to--;
    }
    return to;
  }

  // X сообщил, что …; Как сообщил X, …; …, сообщил X.
  private @Nullable Telling russian() {
    boolean cyrillic =
        Character.UnicodeScript.of(text.codePointAt(tokens.get(0).start()))
            == Character.UnicodeScript.CYRILLIC;
    if (!cyrillic) {
      return null;
    }
    for (int verb = 0; verb < end; verb++) {
      if (!Speech.verb(tokens.get(verb))) {
        continue;
      }
      int what = verb + 1;
      while (what < end && what < verb + 12 && !tokens.get(what).is(",")) {
        what++;
      }
      if (what + 1 < end && tokens.get(what).is(",") && next(what).is("что")) {
        int first = before(verb - 1) + 1;
        first +=
            first + 1 < verb && (tokens.get(first).is("в") || tokens.get(first).is("но")) ? 1 : 0;
        boolean ahead = verb > first && speaker(first, verb);
        boolean behind = !ahead && what > verb + 1 && speaker(verb + 1, what);
        return ahead
            ? made(what + 2, end, first, verb)
            : behind ? made(what + 2, end, verb + 1, what) : null;
      }
      boolean how = verb == 1 && tokens.get(0).is("как") && what < end;
      if (how && speaker(2, what)) {
        return made(what + 1, end, 2, what);
      }
      boolean last = verb > LEAST_WORDS && ",—–-".contains(tokens.get(verb - 1).lower());
      boolean office = what == end && what - verb <= 5;
      if (last && what > verb + 1 && (office || speaker(verb + 1, what))) {
        int content = verb - 1;
        while (content > 0 && tokens.get(content - 1).kind() == Token.Kind.MARK) {
          content--;
        }
        return made(0, content, verb + 1, what);
      }
    }
    return null;
  }

  private boolean speaker(int first, int next) {
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

  // X bildirib ki, …; X-in sözlərinə görə, …; …, X bildirib.
  private @Nullable Telling azerbaijani() {
    for (int i = 1; i + 2 < end; i++) {
      Token token = tokens.get(i);
      if (AFTER_SOURCE.contains(token.lower()) && next(i).is(",") && i <= 14) {
        int last = WORDS_OF.contains(tokens.get(i - 1).lower()) ? i - 1 : i;
        return last > 0 && speaker(0, last) ? made(i + 2, end, 0, last) : null;
      }
      if (token.is("fikrincə") && next(i).is(",")) {
        return speaker(0, i) ? made(i + 2, end, 0, i) : null;
      }
      boolean ki = token.is("ki") && next(i).is(",");
      if (ki) {
        int verb = i - 1;
        while (verb > 0 && verb > i - 3 && !Speech.verb(tokens.get(verb))) {
          verb--;
        }
        int first = before(verb - 1) + 1;
        boolean said = Speech.verb(tokens.get(verb));
        return said && verb > first && speaker(first, verb) ? made(i + 2, end, first, verb) : null;
      }
    }
    return null;
  }

  /** {@code The houses, she added, had been empty}: the words before and after who said it. */
  private @Nullable Telling parted(int next, int again, int who, int whoNext) {
    Telling whole = made(0, end, who, whoNext);
    if (whole == null || again >= end || next < 1) {
      return null;
    }
    String first = text.substring(tokens.get(0).start(), tokens.get(next - 1).end());
    String rest = text.substring(tokens.get(again).start(), tokens.get(end - 1).end());
    return new Telling(
        whole.content().map(all -> Tokens.oneLine(first + " … " + rest)), whole.who());
  }

  private @Nullable Telling made(int first, int next, int who, int whoNext) {
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
    return new Telling(content, name);
  }
}
