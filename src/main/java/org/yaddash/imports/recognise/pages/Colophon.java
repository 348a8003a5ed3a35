package org.yaddash.imports.recognise.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.layout.SiteMetadata;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Tokens;

/** What a file says of itself that is no part of its text: language, address, keywords. */
final class Colophon {
  private final SiteMetadata metadata;
  private final @Nullable String url;
  private final @Nullable String language;

  Colophon(SiteMetadata metadata, @Nullable String url, @Nullable String language) {
    this.metadata = metadata;
    this.url = url;
    this.language = language;
  }

  /** The language, with the file's own word for it where the two agree. */
  @Nullable Found<String> language() {
    if (language == null) {
      return null;
    }
    Found<String> told = metadata.first("html.lang", "meta.content-language", "meta.language");
    return told != null && Tokens.lower(told.value()).startsWith(language)
        ? Found.metadata(language, told.exact())
        : Found.metadata(language, language);
  }

  /** The address that the page gives for itself, when it is a safe one. */
  @Nullable Found<String> originalUrl() {
    Found<String> canonical = metadata.first("link.canonical", "meta.og:url");
    if (canonical == null) {
      return null;
    }
    String safe = SafeLink.of(canonical.value(), url);
    return safe == null || !safe.startsWith("http")
        ? null
        : Found.metadata(safe, canonical.exact());
  }

  /** The keywords as the page gives them. */
  List<Found<String>> keywords() {
    List<Found<String>> keywords = new ArrayList<>();
    for (String value : metadata.all("meta.keywords", "keywords")) {
      for (String word : value.split("[,;]", -1)) {
        String one = Tokens.oneLine(word);
        if (!one.isEmpty() && one.length() <= 80 && keywords.size() < 30) {
          keywords.add(Found.metadata(one, one));
        }
      }
    }
    return keywords;
  }
}
