package org.yaddash.imports.recognise.figures;

import java.util.List;
import org.yaddash.imports.recognise.words.Token;

/**
 * A number of people before it is known what became of them.
 *
 * @param first the number's first token
 * @param next one past its last
 * @param value what it says
 * @param groupFrom the first token that says who they are
 * @param groupTo one past the last; the same where nothing says so
 * @param kind how it stands to the others
 * @param range whether it is the lower end of a range
 */
record Counted(
    int first, int next, long value, int groupFrom, int groupTo, Kind kind, boolean range) {
  /** How a number stands to those around it. */
  enum Kind {
    /** It counts of itself: {@code 12 people}. */
    ALONE,
    /** It is among those of the number before: {@code including 3 children}. */
    AMONG,
    /** A colon or a bracket gives it as a part of the number before: {@code 84 dead: 73 men}. */
    SHARE,
    /** {@code 73 of them}. */
    OF_THEM,
    /** It says who of them they were: {@code 12 were women}. */
    ARE,
    /** It follows what it counts: {@code crushed by carts 8}. */
    BEFORE_IT;

    /** Whether one of these can go on with what is said of the other. */
    boolean sameAs(Kind other) {
      return this == other || this != SHARE && other != SHARE && other != BEFORE_IT;
    }
  }

  /** The same with the words after it as its group: {@code 8 crushed}. */
  Counted among(List<Token> tokens) {
    int end = next;
    while (end < tokens.size() && end < next + 6 && tokens.get(end).word()) {
      end++;
    }
    boolean and = end > next && (tokens.get(end - 1).is("and") || tokens.get(end - 1).is("и"));
    return new Counted(first, next, value, next, and ? end - 1 : end, kind, range);
  }

  /** Whether it counts some of those whom the number before it counts. */
  boolean part() {
    return kind == Kind.AMONG || kind == Kind.SHARE || kind == Kind.ARE;
  }

  /** The same as the lower end of a range. */
  Counted ranging() {
    return new Counted(first, next, value, groupFrom, groupTo, kind, true);
  }

  /** The same without a word on who they are. */
  Counted ofNobody() {
    return new Counted(first, next, value, next, next, kind, range);
  }
}
