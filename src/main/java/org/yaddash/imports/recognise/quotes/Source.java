package org.yaddash.imports.recognise.quotes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Found;

/**
 * The document that a quotation is taken from, as far as the text names it.
 *
 * @param title its title
 * @param authors who wrote it: people or bodies
 * @param publisher the publishing house
 * @param place where it came out
 * @param year when, EDTF
 * @param page the page or pages quoted, as printed
 * @param url where it can be read
 */
public record Source(
    @Nullable Found<String> title,
    List<Found<String>> authors,
    @Nullable Found<String> publisher,
    @Nullable Found<String> place,
    @Nullable Found<String> year,
    @Nullable Found<String> page,
    @Nullable Found<String> url) {

  /** Whether it names a document at all. */
  public boolean named() {
    return title != null || url != null || !authors.isEmpty() && (year != null || page != null);
  }

  Source withUrl(@Nullable Found<String> address) {
    return address == null || url != null
        ? this
        : new Source(title, authors, publisher, place, year, page, address);
  }

  /** The same document at another page. */
  Source onPage(Found<String> other) {
    return new Source(title, authors, publisher, place, year, other, url);
  }
}
