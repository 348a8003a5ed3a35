package org.yaddash.imports.recognise.credits;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.recognise.layout.Clues;
import org.yaddash.imports.recognise.layout.Page;
import org.yaddash.imports.recognise.layout.SiteMetadata;
import org.yaddash.imports.recognise.words.Dates;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/** Finds when an article was published. */
public final class Datelines {

  private static final int LAST_BLOCKS = 60;
  private static final Set<String> SAID =
      Set.of(
          "updated",
          "published",
          "posted",
          "modified",
          "revised",
          "обновлено",
          "опубликовано",
          "размещено",
          "yeniləndi",
          "yenilənib",
          "dərc");

  /** Words before the date since when somebody is a member. */
  private static final Set<String> MEMBER =
      Set.of("registered", "joined", "since", "регистрация", "зарегистрирован", "qeydiyyat");

  private final Page page;
  private final SiteMetadata metadata;
  private final @Nullable String language;

  /** For one page, what it says about itself and its language. */
  public Datelines(Page page, SiteMetadata metadata, @Nullable String language) {
    this.page = page;
    this.metadata = metadata;
    this.language = language;
  }

  /** When it was published: by a line near the head, by the file's own words, by its address. */
  public @Nullable Found<String> date(
      int title, int first, int end, @Nullable String url, boolean alone) {
    Found<String> told = alone ? dateOfFile() : null;
    Found<String> near = null;
    int from = Math.max(0, (title >= 0 ? title : first) - 4);
    for (int i = from; i < Math.min(end, Math.max(title, first) + 5); i++) {
      Clues clue = page.clue(i);
      if (i == title
          || clue.words() > 40
          || clue.endsLikeSentence() && clue.words() > 9
          || clue.prose() && clue.words() > 16
          || clue.digits() == 0) {
        continue;
      }
      Block.Place place = clue.block().place();
      List<Found<String>> dates =
          Dates.in(page.legacy().text(), place.start(), place.end(), language);
      for (Found<String> date : dates) {
        if (date.value().length() < 4 || ofMember(place.start(), date.start())) {
          continue;
        }
        if (told != null && date.value().equals(told.value())) {
          return date;
        }
        if (near == null && date.value().length() >= 7) {
          near = date;
        }
      }
    }
    if (told != null) {
      return told;
    }
    if (near != null) {
      return near;
    }
    Found<String> last = alone ? dateAtTheEnd(end) : null;
    if (last != null) {
      return last;
    }
    Found<String> address = url == null || !alone ? null : dateOfAddress(url);
    return address != null || !alone ? address : lastChange();
  }

  /** Whether the date tells since when the writer of a forum is its member. */
  private boolean ofMember(int from, int date) {
    List<Token> before =
        Tokens.of(page.legacy().text(), Math.max(from, date - 40), Math.max(from, date));
    for (int i = Math.max(0, before.size() - 3); i < before.size(); i++) {
      if (MEMBER.contains(before.get(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /** A short line near the end that says when the page was published or last changed. */
  private @Nullable Found<String> dateAtTheEnd(int end) {
    for (int i = end - 1; i >= Math.max(0, end - LAST_BLOCKS); i--) {
      Clues clue = page.clue(i);
      if (clue.words() < 3 || clue.words() > 25 || clue.digits() == 0) {
        continue;
      }
      Block.Place place = clue.block().place();
      boolean said = false;
      for (Token token : Tokens.of(page.legacy().text(), place.start(), place.end())) {
        said |= SAID.contains(token.lower());
      }
      List<Found<String>> dates =
          said ? Dates.in(page.legacy().text(), place.start(), place.end(), language) : List.of();
      if (!dates.isEmpty()) {
        return dates.get(0);
      }
    }
    return null;
  }

  /** When the file says that it was changed last, where nothing says when it was written. */
  private @Nullable Found<String> lastChange() {
    Found<String> told = metadata.work("dateModified");
    if (told == null) {
      told =
          metadata.first(
              "meta.article:modified_time",
              "meta.og:updated_time",
              "meta.datemodified",
              "meta.last-modified",
              "meta.revised",
              "meta.dcterms.modified",
              "meta.dc.date.modified");
    }
    String date = told == null ? null : Dates.first(told.value(), language);
    return date == null || told == null ? null : Found.metadata(date, told.exact());
  }

  private @Nullable Found<String> dateOfFile() {
    Found<String> told = metadata.work("datePublished", "dateCreated", "uploadDate");
    if (told == null) {
      told =
          metadata.first(
              "meta.article:published_time",
              "meta.datepublished",
              "meta.date",
              "meta.dc.date",
              "meta.dc.date.issued",
              "meta.pubdate",
              "meta.publishdate",
              "meta.sailthru.date",
              "meta.parsely-pub-date",
              "meta.article:published",
              "meta.dcterms.date",
              "meta.og:article:published_time",
              "meta.citation_publication_date",
              "meta.dcterms.created",
              "meta.publish-date",
              "meta.date.created");
    }
    if (told == null) {
      told = metadata.dated();
    }
    if (told == null) {
      return null;
    }
    String date = Dates.first(told.value(), language);
    return date == null ? null : Found.metadata(date, told.exact());
  }

  private static @Nullable Found<String> dateOfAddress(String url) {
    int at = 0;
    while (at + 10 <= url.length()) {
      char c = url.charAt(at);
      if ((c == '1' || c == '2') && (at == 0 || !Character.isDigit(url.charAt(at - 1)))) {
        String part = url.substring(at, Math.min(url.length(), at + 10));
        String date = Dates.first(part.replace('_', '-').replace('/', '-'), null);
        if (date != null && date.length() == 10) {
          return Found.metadata(date, part);
        }
      }
      at++;
    }
    return null;
  }
}
