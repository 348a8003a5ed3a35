package org.yaddash.imports.recognise.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  private static final Set<String> MONTHS =
      Set.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

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
    source = imprint(text, source);
    boolean told = source.title() != null || !source.authors().isEmpty();
    return told ? new Reference(source, page, false) : null;
  }

  /**
   * Where the parser found no imprint: the names that stand between the title and the year are the
   * publisher and the place, and {@code edited by} parts a title from its editor.
   */
  private static Source imprint(String text, Source source) {
    Found<String> title = source.title();
    Found<String> year = source.year();
    if (title == null || year == null || source.publisher() != null || source.place() != null) {
      return source;
    }
    List<Found<String>> authors = source.authors();
    int from = title.end();
    int edited = title.exact().indexOf(", edited by ");
    if (edited > 0) {
      int name = title.start() + edited + ", edited by ".length();
      int comma = text.indexOf(',', name);
      int stop = comma < 0 || comma > year.start() ? title.end() : comma;
      authors = List.of(Found.words(text, withoutArticle(text, name, stop), stop));
      title = Found.words(text, title.start(), title.start() + edited);
      from = stop;
    }
    List<Found<String>> names = new ArrayList<>();
    while (from < year.start() && names.size() < 3) {
      int comma = text.indexOf(',', from);
      int stop = comma < 0 || comma > year.start() ? year.start() : comma;
      Found<String> part = Found.words(text, from, stop);
      if (!name(part.value())) {
        if (!part.value().isEmpty()) {
          break;
        }
      } else {
        names.add(part);
      }
      from = stop + 1;
    }
    boolean two = names.size() == 2;
    boolean one = names.size() == 1;
    return new Source(
        title,
        authors,
        two ? names.get(0) : null,
        two ? names.get(1) : one ? names.get(0) : null,
        year,
        source.page(),
        source.url());
  }

  private static boolean name(String words) {
    if (words.isEmpty() || words.length() > 60 || !Character.isUpperCase(words.codePointAt(0))) {
      return false;
    }
    return words.chars().noneMatch(c -> c >= '0' && c <= '9' || c == '.' || c == ':')
        && !MONTHS.contains(words.split(" ", -1)[0]);
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
