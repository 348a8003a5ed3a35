package org.yaddash.imports.recognise.credits;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.recognise.layout.Clues;
import org.yaddash.imports.recognise.layout.Page;
import org.yaddash.imports.recognise.layout.SiteMetadata;
import org.yaddash.imports.recognise.people.words.GivenNames;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;
import org.yaddash.imports.recognise.words.dates.Dates;

/** Finds when an article was published. */
public final class Datelines {

  private static final int LAST_BLOCKS = 60;
  private static final int FURTHER = 12;
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

  /** Words before the date of a change: the date without them, beside it, is the better one. */
  private static final Set<String> CHANGED =
      Set.of(
          "updated",
          "update",
          "modified",
          "revised",
          "edited",
          "reviewed",
          "changed",
          "обновлено",
          "обновлён",
          "обновлен",
          "изменено",
          "изменён",
          "изменен",
          "yeniləndi",
          "yenilənib",
          "yenilənmə",
          "güncellendi",
          "güncelleme",
          "aktualisiert",
          "actualizado");

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
    Found<String> changed = null;
    int from = Math.max(0, (title >= 0 ? title : first) - 4);
    for (int i = from; i < Math.min(end, Math.max(title, first) + 5 + FURTHER); i++) {
      Clues clue = page.clue(i);
      boolean further = i >= Math.max(title, first) + 5;
      if (further && (near != null || clue.prose())) {
        break;
      }
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
        if (date.value().length() < 4 || said(MEMBER, place.start(), date.start())) {
          continue;
        }
        if (told != null && date.value().equals(told.value())) {
          return date;
        }
        if (further && !alone(clue, date) || date.value().length() < 7) {
          continue;
        }
        if (said(CHANGED, place.start(), date.start())) {
          changed = changed == null ? date : changed;
        } else if (near == null) {
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
    for (String address : alone ? addresses(url) : List.<String>of()) {
      Found<String> date = dateOfAddress(address);
      if (date != null) {
        return date;
      }
    }
    if (changed != null || !alone) {
      return changed;
    }
    Found<String> last = dateAtTheEnd(end);
    if (last != null) {
      return last;
    }
    // several, that say nothing of themselves, are those of teasers too
    boolean one = new HashSet<>(metadata.all("time")).size() == 1;
    Found<String> timed = one ? read(metadata.first("time")) : null;
    return timed != null ? timed : lastChange();
  }

  /** Whether hardly anything but the date stands in its block. */
  private boolean alone(Clues clue, Found<String> date) {
    int words = Tokens.words(page.legacy().text(), date.start(), date.end());
    return clue.words() - words <= 4 && clue.links() <= 1;
  }

  /** Where the page stood, and where it says that it stands. */
  private List<String> addresses(@Nullable String url) {
    List<String> addresses = new ArrayList<>();
    if (url != null) {
      addresses.add(url);
    }
    for (String key : new String[] {"link.canonical", "meta.og:url"}) {
      Found<String> told = metadata.first(key);
      if (told != null) {
        addresses.add(told.value());
      }
    }
    return addresses;
  }

  /** Whether one of these words stands shortly before a date. */
  private boolean said(Set<String> words, int from, int date) {
    List<Token> before =
        Tokens.of(page.legacy().text(), Math.max(from, date - 40), Math.max(from, date));
    for (int i = Math.max(0, before.size() - 3); i < before.size(); i++) {
      if (words.contains(before.get(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the first of several lines begins with a person's name. */
  private boolean signed(Block.Place place) {
    String text = page.legacy().text();
    int end = text.indexOf('\n', place.start());
    List<Token> line =
        end < 0 || end >= place.end() ? List.of() : Tokens.of(text, place.start(), end);
    return line.size() > 1 && line.get(0).capital() && GivenNames.has(line.get(0).lower());
  }

  /** A short line near the end that says when the page was published or last changed. */
  private @Nullable Found<String> dateAtTheEnd(int end) {
    // who signs a text may say when and where: "Bruno Lockridge / Kelmar, March 1991"
    boolean last = page.web();
    for (int i = end - 1; i >= Math.max(0, end - LAST_BLOCKS); i--) {
      Clues clue = page.clue(i);
      last &= clue.words() == 0 || clue.words() >= 3 && clue.digits() > 0;
      if (clue.words() < 3 || clue.words() > 25 || clue.digits() == 0) {
        continue;
      }
      Block.Place place = clue.block().place();
      boolean said = last && clue.words() <= 8 && signed(place);
      last = false;
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
              "meta.dc.date.modified",
              "time.changed");
    }
    return read(told);
  }

  private @Nullable Found<String> read(@Nullable Found<String> told) {
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
              "meta.date.created",
              "meta.dcterms.issued",
              "meta.dc.date.created",
              "meta.prism.publicationdate",
              "meta.citation_date",
              "meta.citation_online_date",
              "meta.originalpublicationdate",
              "meta.article_date_original",
              "meta.displaydate",
              "meta.creation_date",
              "meta.created",
              "meta.ptime",
              "meta.article.created");
    }
    Found<String> date = read(told);
    date = date == null ? read(metadata.dated()) : date;
    return date == null ? read(metadata.first("time.published")) : date;
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
