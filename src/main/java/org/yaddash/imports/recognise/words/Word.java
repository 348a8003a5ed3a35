package org.yaddash.imports.recognise.words;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * A word as it is written, wherever it stands, and what has been asked about it before. Every
 * recogniser asks its own questions of every word of a page, and most words come again and again:
 * the answers are kept with the word.
 */
public final class Word {
  private static final int MOST_TRAITS = 32;

  /** As it is written in the text; only {@link Lexicon} asks. */
  final String form;

  private final String lower;

  /** Which traits were asked for (the lower half), and which of these it has (the upper). */
  private long answers;

  Word(String form) {
    this(form, Tokens.lower(form));
  }

  private Word(String form, String lower) {
    this.form = form;
    this.lower = lower;
  }

  /** The word that is this in lower case. */
  static Word ofLower(String lower) {
    return new Word(lower, lower);
  }

  /** Its characters in lower case. */
  public String lower() {
    return lower;
  }

  private boolean has(Trait trait) {
    long known = answers;
    if ((known & trait.asked) == 0) {
      known |= trait.asked | (trait.test.test(lower) ? trait.yes : 0);
      // in one write, so that another thread sees all of it or nothing
      answers = known;
    }
    return (known & trait.yes) != 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Word word && lower.equals(word.lower);
  }

  @Override
  public int hashCode() {
    return lower.hashCode();
  }

  @Override
  public String toString() {
    return lower;
  }

  /**
   * A question about a word alone, answered once for each different word. A recogniser that needs
   * few of all words asks it first, and looks closer only where the answer is yes.
   */
  public static final class Trait {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final long asked;
    private final long yes;
    private final Predicate<String> test;

    /** A question that is answered from a word in lower case and nothing else. */
    public Trait(Predicate<String> test) {
      int number = COUNT.getAndIncrement();
      if (number >= MOST_TRAITS) {
        throw new IllegalStateException("there are more than " + MOST_TRAITS + " traits");
      }
      this.asked = 1L << number;
      this.yes = asked << MOST_TRAITS;
      this.test = test;
    }

    /** Whether a word is among some. */
    @SafeVarargs
    public static Trait among(Set<String>... words) {
      Set<String> all = new HashSet<>();
      for (Set<String> some : words) {
        all.addAll(some);
      }
      return new Trait(all::contains);
    }

    /** Whether a word is a key. */
    public static Trait keyOf(Map<String, ?> words) {
      return among(words.keySet());
    }

    /** Whether a token's word has it. */
    public boolean of(Token token) {
      return token.form().has(this);
    }

    /** Whether one of these tokens has it. */
    public boolean any(Iterable<Token> tokens) {
      for (Token token : tokens) {
        if (of(token)) {
          return true;
        }
      }
      return false;
    }
  }
}
