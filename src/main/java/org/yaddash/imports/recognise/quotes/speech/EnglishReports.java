package org.yaddash.imports.recognise.quotes.speech;

import static org.yaddash.imports.recognise.quotes.speech.ReportingWords.BARE;
import static org.yaddash.imports.recognise.quotes.speech.ReportingWords.BE;
import static org.yaddash.imports.recognise.quotes.speech.ReportingWords.DETERMINERS;
import static org.yaddash.imports.recognise.quotes.speech.ReportingWords.FINITE;
import static org.yaddash.imports.recognise.quotes.speech.ReportingWords.OPENERS;
import static org.yaddash.imports.recognise.quotes.speech.ReportingWords.PARTICIPLES;
import static org.yaddash.imports.recognise.quotes.speech.ReportingWords.PEOPLE;
import static org.yaddash.imports.recognise.quotes.speech.ReportingWords.PLURAL;
import static org.yaddash.imports.recognise.quotes.speech.ReportingWords.RELATIVES;
import static org.yaddash.imports.recognise.quotes.speech.ReportingWords.TIMES;
import static org.yaddash.imports.recognise.quotes.speech.ReportingWords.VERBS;
import static org.yaddash.imports.recognise.quotes.speech.ReportingWords.WITH_THAT;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Word;

/**
 * Reports in English: {@code X said that …}, {@code …, X said}, {@code …, said X}, {@code X spoke,
 * adding that …}.
 */
final class EnglishReports {
  private static final Word.Trait VERB = Word.Trait.among(VERBS);

  private final Sentence sentence;
  private final Subjects subjects;
  private final List<Token> tokens;
  private final int end;

  EnglishReports(Sentence sentence) {
    this.sentence = sentence;
    this.subjects = new Subjects(sentence);
    this.tokens = sentence.tokens;
    this.end = sentence.end;
  }

  /** What the sentence reports, or null. */
  Reported.@Nullable Telling read() {
    Reported.Telling found = atTheEnd();
    return found == null ? clause() : found;
  }

  // X said (that) the dam was safe. The dam was safe, X said. The dam was safe, said X.
  private Reported.@Nullable Telling clause() {
    for (int verb = 0; verb < end; verb++) {
      Token token = tokens.get(verb);
      if (!VERB.of(token)) {
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
      while (before >= 0 && Subjects.adverb(tokens.get(before))) {
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
      Reported.Telling found = said(verb, before + 1, bare);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private Reported.@Nullable Telling said(int verb, int subjectEnd, boolean bare) {
    // "…, said X"
    boolean inverted =
        bare && subjectEnd == verb && verb > Sentence.LEAST_WORDS && tokens.get(verb - 1).is(",");
    if (inverted && !subjects.apposed(verb - 1)) {
      int stop = verb + 1;
      while (stop < end && !tokens.get(stop).is(",") && !tokens.get(stop).is(";")) {
        stop++;
      }
      int who = withAddressee(verb + 1, stop);
      boolean office =
          who == stop
              && stop + 1 < end
              && tokens.get(stop).is(",")
              && (DETERMINERS.contains(sentence.next(stop).lower())
                  || RELATIVES.contains(sentence.next(stop).lower()));
      if (subjects.subject(verb + 1, who) && !that(verb)) {
        return sentence.made(0, verb - 1, verb + 1, office && end - stop < 20 ? end : who);
      }
    }
    int first = subjects.subjectStart(subjectEnd);
    if (first < 0 || !subjects.subject(first, subjectEnd)) {
      return null;
    }
    if (PLURAL.contains(tokens.get(verb).lower()) && !subjects.plural(first, subjectEnd)) {
      return null;
    }
    int content = content(verb, bare);
    if (content > 0) {
      return sentence.made(content, end, first, subjects.trimmed(first, subjectEnd));
    }
    // "…, X said on Monday."
    boolean parted = first > 1 && tokens.get(first - 1).is(",");
    boolean rest = verb + 1 >= end || end - verb < 12 && loose(tokens.get(verb + 1));
    boolean inserted = verb + 1 < end && tokens.get(verb + 1).is(",");
    if (parted && bare && inserted) {
      return sentence.parted(first - 1, verb + 2, first, subjects.trimmed(first, subjectEnd));
    }
    parted &= first > Sentence.LEAST_WORDS;
    boolean names = bare || tokens.get(verb).is("told") && end - verb < 8;
    return parted && names && (rest || tokens.get(verb).is("told"))
        ? sentence.made(0, first - 1, first, subjects.trimmed(first, subjectEnd))
        : null;
  }

  /** {@code …, the survey found.}: who said it stands at the very end. */
  private Reported.@Nullable Telling atTheEnd() {
    for (int verb = end - 1; verb > Math.max(Sentence.LEAST_WORDS + 1, end - 10); verb--) {
      if (!VERB.of(tokens.get(verb))) {
        continue;
      }
      String word = tokens.get(verb).lower();
      boolean says = BARE.contains(word) || WITH_THAT.contains(word);
      boolean told = (word.equals("told") || word.equals("tells")) && end - verb <= 6;
      boolean ends = verb == end - 1 || told || loose(sentence.next(verb));
      if (!says || !ends) {
        continue;
      }
      int comma = sentence.before(verb - 1);
      boolean parted =
          comma > Sentence.LEAST_WORDS && tokens.get(comma).is(",") && comma < verb - 1;
      int last = subjects.trimmed(comma + 1, verb);
      if (parted
          && subjects.starts(sentence.next(comma), comma + 1)
          && subjects.subject(comma + 1, last)
          && subjects.finite(0, comma)
          && !that(verb)) {
        return sentence.made(0, comma, comma + 1, last);
      }
    }
    return null;
  }

  private Reported.@Nullable Telling participle(int verb) {
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
      while (office && next < Math.min(verb, first + 5) && !subjects.finite(next, next + 1)) {
        next++;
      }
      if (office && !subjects.finite(next, next + 1)) {
        return null;
      }
    }
    boolean alone = next == first + 1 && DETERMINERS.contains(tokens.get(first).lower());
    return content > 0 && next > first && !alone && subjects.subject(first, next)
        ? sentence.made(content, end, first, next)
        : null;
  }

  /** Where the reported words begin after a verb, or -1 when none clearly follow. */
  private int content(int verb, boolean bare) {
    int reach = Math.min(end, verb + 14);
    for (int i = verb + 1; i < reach; i++) {
      Token token = tokens.get(i);
      if (token.is("that") || token.is("whether") && i > verb) {
        boolean pronoun =
            token.is("that")
                && i == verb + 1
                && i + 1 < end
                && BE.contains(sentence.next(i).lower());
        return pronoun ? -1 : token.is("that") ? i + 1 : i;
      }
      if (token.is(",") || token.is(";") || token.is(":")) {
        break;
      }
    }
    if (tokens.get(verb).is("told") && verb + 3 < end) {
      Token to = sentence.next(verb);
      boolean one =
          to.is("reporters")
              || to.is("journalists")
              || to.is("us")
              || to.is("me")
              || to.is("them")
              || to.is("him")
              || to.is("her")
              || to.capital() && !tokens.get(verb + 2).capital();
      // "told them to leave" bids and reports nothing
      return one && !tokens.get(verb + 2).is("to") && clauseFollows(verb + 2) ? verb + 2 : -1;
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
    if (end - at < Sentence.LEAST_WORDS || tokens.get(at).kind() == Token.Kind.MARK) {
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
}
