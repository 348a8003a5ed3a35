package org.yaddash.delivery.tongues;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.yaddash.http.exchange.Representation;
import org.yaddash.search.Found;
import org.yaddash.search.Question;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.types.ContentType;

/**
 * A way of telling entries that is not JSON:API, chosen by the {@code Accept} header at the
 * addresses of entries and of lists. One bean may tell both.
 */
public interface Tongue {
  /**
   * Its media type, with parameters where these tell it from another: {@code application/ld+json}.
   */
  String mediaType();

  /** What it is, for those who read the description of {@code /api}. */
  String meaning();

  /** Whether entries of a type can be told in it; usually all. */
  default boolean knows(ContentType type) {
    return true;
  }

  /** Tells one entry. */
  interface OfEntry extends Tongue {
    /** The entry; it is read while the snapshot is open, that is before this returns. */
    Representation entry(Telling telling, Found entry);
  }

  /** Tells one page of a list. */
  interface OfList extends Tongue {
    /** The order of a list when the request names none; by default that of JSON:API. */
    default List<Question.Order> usualOrder(Catalogue catalogue, String type) {
      return List.of();
    }

    /** The page; entries are read while the snapshot is open, that is before this returns. */
    Representation list(Telling telling, Page page);
  }

  /** Tells a whole list from the first entry to the last, however many there are. */
  interface OfWhole extends Tongue {
    /** What a downloaded file's name ends in, without the dot. */
    String ending();

    /**
     * Checks, before anything is sent, that the request can be answered so.
     *
     * @throws org.yaddash.problems.ProblemException when not
     */
    default void check(Telling telling) {}

    /** Writes the entries as they come. */
    void write(Telling telling, Entries entries, OutputStream body) throws IOException;
  }

  /** Hands out entries one after the other. */
  interface Entries {
    /** Shows each. */
    void each(Reader reader) throws IOException;

    /** Takes one entry. */
    interface Reader {
      /** Reads it; it is gone afterwards. */
      void read(Found entry) throws IOException;
    }
  }
}
