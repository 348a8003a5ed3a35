package org.yaddash.search.projection;

import java.util.List;
import java.util.Optional;
import org.yaddash.search.words.Asked;

/** A condition on entries. */
public sealed interface Filter {

  /** One value to compare with, read as its property's kind asks. */
  sealed interface Value {
    /** A text, or a truth value, or the id of a related entry. */
    record Text(String text) implements Value {}

    /** A number in the order of longs, see {@link Values}. */
    record Number(long sortable) implements Value {}

    /** A span of days or of milliseconds, both ends inclusive. */
    record Span(long first, long last) implements Value {}
  }

  /** How a value lies to the one compared with. */
  enum Comparison {
    LESS,
    AT_MOST,
    MORE,
    AT_LEAST
  }

  /** The property has this value; of an interval, some day of it lies in the one asked for. */
  record Equal(Property property, Value value) implements Filter {}

  /** The property has one of these values. */
  record Among(Property property, List<Value> values) implements Filter {}

  /**
   * The property has a value that lies so to this one; texts are compared by their code points, an
   * interval when some day of it does.
   */
  record Compared(Property property, Comparison comparison, Value value) implements Filter {}

  /** The property has a text that begins with this one. */
  record Begins(Property property, String prefix) implements Filter {}

  /** The property has a value. */
  record Present(Property property) implements Filter {}

  /** The condition does not hold; so an entry without any value counts too. */
  record Not(Filter filter) implements Filter {}

  /** The full text has these words; hits are ranked. */
  record Search(Asked asked) implements Filter {
    /** Reads search words; empty when there is no word to find, or far too many. */
    public static Optional<Filter> of(String words) {
      return Asked.read(words).map(Search::new);
    }
  }

  /** The entry is of one of these content types. */
  record OfType(List<String> types) implements Filter {}

  /**
   * At least one entry that the relation links to meets all of these.
   *
   * @param type the type that has the relation
   * @param relation its name
   * @param filters on entries of the type that it links to
   */
  record Related(String type, String relation, List<Filter> filters) implements Filter {}
}
