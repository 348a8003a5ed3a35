package org.yaddash.imports.recognise.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.citations.Citation;
import org.yaddash.imports.recognise.citations.CitationFinder;
import org.yaddash.imports.recognise.words.Found;

/**
 * A citation that stands beside a quotation, as the source that it names.
 *
 * @param source the document; null when the words only point back to one named before
 * @param page the page that the words name, or null
 * @param refersBack whether they only point back: {@code ibid.}, {@code there, p. 12}
 */
record Reference(@Nullable Source source, @Nullable Found<String> page, boolean refersBack) {
  private static final CitationFinder FINDER = new CitationFinder();
  private static final int LONGEST = 1500;

  /** The citation that {@code [from, to)} is, or null when these characters are none. */
  static @Nullable Reference read(String text, int from, int to) {
    if (to - from < 4 || to - from > LONGEST) {
      return null;
    }
    int start = withoutArticle(text, from, to);
    Optional<CitationFinder.Found> found = FINDER.whole(text.substring(start, to));
    if (found.isEmpty()) {
      return null;
    }
    Citation citation = found.get().citation();
    int offset = start + found.get().start();
    Found<String> page = value(text, offset, citation.pages());
    if (citation.refersBack()) {
      return new Reference(null, page, true);
    }
    Found<String> title = value(text, offset, citation.title());
    Found<String> container = value(text, offset, citation.container());
    List<Found<String>> authors = new ArrayList<>();
    for (Citation.Value author : citation.authors()) {
      authors.add(Found.words(text, offset + author.start(), offset + author.end()));
    }
    Source source =
        new Source(
            title == null ? container : title,
            authors,
            value(text, offset, citation.publisher()),
            value(text, offset, citation.place()),
            value(text, offset, citation.year()),
            page,
            value(text, offset, citation.url()));
    boolean told = source.title() != null || !authors.isEmpty();
    return told ? new Reference(source, page, false) : null;
  }

  /** In "According to the Black January: …" the article belongs to the sentence. */
  private static int withoutArticle(String text, int from, int to) {
    int at = from;
    while (at < to && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    boolean article = text.startsWith("the ", at) && at + 4 < to;
    return article && Character.isUpperCase(text.charAt(at + 4)) ? at + 4 : at;
  }

  private static @Nullable Found<String> value(
      String text, int offset, Optional<Citation.Value> value) {
    return value
        .map(v -> Found.words(text, offset + v.start(), offset + v.end()))
        .filter(found -> !found.value().isEmpty())
        .orElse(null);
  }
}
