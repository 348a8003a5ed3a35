package org.yaddash.imports.recognise.credits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaddash.imports.recognise.layout.SiteMetadata;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Tokens;

/** The authors that a file names outside its text: in JSON-LD, meta tags and marked elements. */
final class StatedAuthors {
  private static final int MOST_AUTHORS = 20;
  private static final Set<String> NOBODY =
      Set.of(
          "owner",
          "user",
          "admin",
          "administrator",
          "unknown",
          "author",
          "root",
          "default",
          "пользователь",
          "админ",
          "istifadəçi");

  private final SiteMetadata metadata;

  StatedAuthors(SiteMetadata metadata) {
    this.metadata = metadata;
  }

  /**
   * Whether all of these are a staff, an agency or the site itself: then a person that the file
   * names is the better author.
   */
  boolean collective(List<Found<String>> authors) {
    Found<String> site = metadata.first("meta.og:site_name");
    for (Found<String> author : authors) {
      if (!BylineNames.collective(author.value(), site == null ? "" : site.value())) {
        return false;
      }
    }
    return true;
  }

  /** The authors, persons before others. */
  List<Found<String>> authors() {
    List<Found<String>> authors = metadata.workAuthors();
    if (!authors.isEmpty() && !collective(authors)) {
      return authors;
    }
    List<Found<String>> told = told();
    return told.isEmpty() || !authors.isEmpty() && collective(told) ? authors : told;
  }

  private List<Found<String>> told() {
    Found<String> author =
        metadata.first(
            "meta.author",
            "meta.sailthru.author",
            "meta.citation_author",
            "meta.byl",
            "meta.authors",
            "meta.article:author",
            "meta.dc.creator",
            "meta.parsely-author",
            "author",
            "dc:creator");
    if (author != null && NOBODY.contains(Tokens.lower(author.value()))) {
      return List.of();
    }
    Found<String> label = metadata.first("meta.twitter:label1");
    if ((author == null || author.value().startsWith("http"))
        && label != null
        && label.value().equals("Written by")) {
      author = metadata.first("meta.twitter:data1");
    }
    if (author == null || author.value().startsWith("http") || author.value().length() > 120) {
      author = metadata.first("author.marked");
    }
    if (author == null || author.value().startsWith("http")) {
      return List.of();
    }
    List<Found<String>> authors = new ArrayList<>();
    for (Found<String> one : several(author)) {
      authors.add(unlabelled(one));
    }
    return authors;
  }

  /** A paper names each of its authors in a tag of its own. */
  private List<Found<String>> several(Found<String> first) {
    for (String key : new String[] {"meta.citation_author", "meta.dc.creator", "meta.author"}) {
      List<String> all = metadata.all(key);
      if (!all.isEmpty() && Tokens.oneLine(all.get(0)).equals(first.value())) {
        Map<String, Found<String>> names = new LinkedHashMap<>();
        for (String one : all) {
          String name = Tokens.oneLine(one);
          if (!name.isEmpty() && name.length() <= 120 && names.size() < MOST_AUTHORS) {
            names.putIfAbsent(Tokens.lower(name), Found.metadata(name, one));
          }
        }
        return List.copyOf(names.values());
      }
    }
    return List.of(first);
  }

  /** "By Adlor Noshkar" is a byline, not a name. */
  private static Found<String> unlabelled(Found<String> author) {
    String name = author.value();
    return name.regionMatches(true, 0, "by ", 0, 3) && name.length() > 6
        ? Found.metadata(name.substring(3).strip(), author.exact())
        : author;
  }
}
