package org.yaddash.imports.recognise.quotes.speech;

import static org.yaddash.imports.recognise.quotes.speech.ReportingWords.ADVERBS;
import static org.yaddash.imports.recognise.quotes.speech.ReportingWords.BEFORE_ADVERBIAL;
import static org.yaddash.imports.recognise.quotes.speech.ReportingWords.DETERMINERS;
import static org.yaddash.imports.recognise.quotes.speech.ReportingWords.FINITE;
import static org.yaddash.imports.recognise.quotes.speech.ReportingWords.IRREGULAR;
import static org.yaddash.imports.recognise.quotes.speech.ReportingWords.LY_NOUNS;
import static org.yaddash.imports.recognise.quotes.speech.ReportingWords.NO_SPEAKER;
import static org.yaddash.imports.recognise.quotes.speech.ReportingWords.OPENERS;
import static org.yaddash.imports.recognise.quotes.speech.ReportingWords.PEOPLE;
import static org.yaddash.imports.recognise.quotes.speech.ReportingWords.RELATIVES;

import java.util.List;
import org.yaddash.imports.recognise.words.Token;

/** Which English words can be who said something, and where they begin and end. */
final class Subjects {
  private static final int LONGEST_SUBJECT = 24;

  private final Sentence sentence;
  private final List<Token> tokens;

  Subjects(Sentence sentence) {
    this.sentence = sentence;
    this.tokens = sentence.tokens;
  }

  /** Whether the words {@code [first, next)} can be who said it. */
  boolean subject(int first, int next) {
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

  /**
   * Where the subject begins that ends before a token: after an adverbial or the clause before it.
   */
  int subjectStart(int subjectEnd) {
    if (subjectEnd <= 0) {
      return -1;
    }
    boolean apposed = tokens.get(subjectEnd - 1).is(",");
    int start = 0;
    if (apposed) {
      int open = sentence.before(subjectEnd - 2);
      start = open < 0 ? 0 : sentence.before(open - 1) + 1;
      if (open < 0) {
        return -1;
      }
    } else {
      start = sentence.before(subjectEnd - 1) + 1;
    }
    for (int i = subjectEnd - 1; i >= start + 3; i--) {
      Token token = tokens.get(i);
      boolean joins =
          (token.is("and") || token.is("but") || token.is("while") || token.is("because"))
              && subjectEnd - i <= 7
              && (sentence.next(i).capital() || starts(sentence.next(i)));
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

  /** Whether the comma before a verb ends an apposition: {@code Belsunov, who survived, said}. */
  boolean apposed(int comma) {
    int open = sentence.before(comma - 1);
    if (open <= 0 || !tokens.get(open).is(",") || finite(sentence.before(open - 1) + 1, open)) {
      return false;
    }
    Token first = sentence.next(open);
    return RELATIVES.contains(first.lower())
        || DETERMINERS.contains(first.lower())
        || !first.capital() && !Speech.pronoun(first);
  }

  /** Whether these words are several people. */
  boolean plural(int first, int next) {
    Token last = tokens.get(Math.max(first, trimmed(first, next) - 1));
    boolean several = last.lower().endsWith("s") && !last.lower().endsWith("'s");
    for (int i = first; i < next; i++) {
      several |= PEOPLE.contains(tokens.get(i).lower()) || tokens.get(i).is("and");
    }
    return several && !tokens.get(first).is("i") || tokens.get(first).is("many");
  }

  /** Whether a finite verb stands in {@code [first, next)}. */
  boolean finite(int first, int next) {
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

  /** Where who said it ends, without marks and adverbs. */
  int trimmed(int first, int next) {
    int to = next;
    while (to > first
        && (tokens.get(to - 1).kind() == Token.Kind.MARK && !tokens.get(to - 1).is(".")
            || adverb(tokens.get(to - 1)) && to - 1 > first)) {
      to--;
    }
    return to;
  }

  /** The same for the word at a place: any may open a sentence. */
  boolean starts(Token token, int at) {
    return starts(token) || token.capital() || at == 0;
  }

  /** Whether somebody can be named from this word on, capital or not. */
  static boolean starts(Token token) {
    return DETERMINERS.contains(token.lower())
        || PEOPLE.contains(token.lower())
        || Speech.pronoun(token);
  }

  /** Whether a word may stand between who spoke and the verb. */
  static boolean adverb(Token token) {
    return ADVERBS.contains(token.lower())
        || token.word()
            && !LY_NOUNS.contains(token.lower())
            && token.lower().length() > 4
            && token.lower().endsWith("ly")
            && !token.capital();
  }
}
