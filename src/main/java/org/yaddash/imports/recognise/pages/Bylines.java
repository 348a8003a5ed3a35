package org.yaddash.imports.recognise.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.recognise.layout.Clues;
import org.yaddash.imports.recognise.layout.Page;
import org.yaddash.imports.recognise.layout.PathNames;
import org.yaddash.imports.recognise.layout.SiteMetadata;
import org.yaddash.imports.recognise.words.Dates;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/** Finds who wrote an article and when, in the lines around its head and its end. */
final class Bylines {
  private static final Set<String> LABELS =
      Set.of(
          "by",
          "author",
          "authors",
          "written",
          "posted",
          "reported",
          "story",
          "автор",
          "авторы",
          "текст",
          "подготовил",
          "подготовила",
          "müəllif",
          "müəlliflər",
          "yazan",
          "yazar",
          "мүəллиф");
  private static final Set<String> NOT_NAMES =
      Set.of(
          "staff",
          "admin",
          "administrator",
          "the",
          "a",
          "an",
          "our",
          "guest",
          "editor",
          "editors",
          "editorial",
          "team",
          "on",
          "in",
          "at",
          "posted",
          "published",
          "updated",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "comments",
          "share",
          "read",
          "more",
          "min",
          "minutes",
          "this",
          "email",
          "print");
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
  private static final Set<String> TITLES =
      Set.of(
          "prof",
          "professor",
          "dr",
          "doctor",
          "проф",
          "профессор",
          "акад",
          "академик",
          "доктор",
          "akademik",
          "prof.");
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "di", "du", "del", "della", "la", "le", "van", "von", "der", "den", "ter",
          "bin", "al", "el", "oğlu", "qızı", "oglu", "ogly", "kyzy", "gizi", "оглы", "кызы");

  private final Page page;
  private final SiteMetadata metadata;

  Bylines(Page page, SiteMetadata metadata) {
    this.page = page;
    this.metadata = metadata;
  }

  /** The authors named in a block that says that it names them, or none. */
  List<Found<String>> authorsIn(int block) {
    Clues clue = page.clue(block);
    if (clue.words() > 40 || clue.words() < 2) {
      return List.of();
    }
    Block.Place place = clue.block().place();
    List<Token> tokens = Tokens.of(page.legacy().text(), place.start(), place.end());
    int at = 0;
    while (at < tokens.size() && at < 6 && !tokens.get(at).word()) {
      at++;
    }
    if (at >= tokens.size() || !LABELS.contains(tokens.get(at).lower())) {
      // "Title | By John Smith": a byline may follow a mark within the line
      at = 0;
      while (at < tokens.size()
          && !(tokens.get(at).is("by")
              && (at > 0 && tokens.get(at - 1).kind() == Token.Kind.MARK
                  || tokens.get(at).capital()))) {
        at++;
      }
      if (at >= tokens.size() || clue.words() > 16) {
        return List.of();
      }
    }
    String label = tokens.get(at).lower();
    at++;
    while (label.equals("written")
        && at < tokens.size()
        && (tokens.get(at).is("down") || tokens.get(at).is("up"))) {
      at++;
    }
    if (!label.equals("by") && at < tokens.size() && tokens.get(at).is("by")) {
      at++;
    } else if (!label.equals("by")) {
      if (at >= tokens.size()
          || !tokens.get(at).is(":")
              && !tokens.get(at).is("—")
              && !tokens.get(at).is("-")
              && !tokens.get(at).is("–")) {
        return List.of();
      }
      at++;
    }
    while (at < tokens.size() && tokens.get(at).is(":")) {
      at++;
    }
    return names(tokens, at);
  }

  private List<Found<String>> names(List<Token> tokens, int from) {
    List<Found<String>> names = new ArrayList<>();
    int at = from;
    while (at < tokens.size() && names.size() < 8) {
      while (at + 1 < tokens.size()
          && (TITLES.contains(tokens.get(at).lower()) || at > from && tokens.get(at).is("."))) {
        at++;
      }
      int start = at;
      int end = at;
      int capitals = 0;
      while (end < tokens.size() && end - start < 7) {
        Token token = tokens.get(end);
        boolean initial =
            token.is(".") && end > start && tokens.get(end - 1).lower().length() <= 2
                || (token.is("-")) && end > start;
        if (token.capital() && !NOT_NAMES.contains(token.lower()) && !Dates.namesMonth(token)) {
          capitals++;
        } else if (!initial && !(PARTICLES.contains(token.lower()) && end > start)) {
          break;
        }
        end++;
      }
      if (capitals == 0) {
        break;
      }
      int last = end - 1;
      while (last > start
          && !tokens.get(last).word()
          && !(tokens.get(last).is(".") && tokens.get(last - 1).lower().length() <= 2)) {
        last--;
      }
      names.add(
          Found.words(page.legacy().text(), tokens.get(start).start(), tokens.get(last).end()));
      at = end;
      if (at < tokens.size()
          && (tokens.get(at).is(",")
              || tokens.get(at).is("&")
              || tokens.get(at).is("and")
              || tokens.get(at).is("и")
              || tokens.get(at).is("və"))) {
        at++;
        if (at < tokens.size() && tokens.get(at).is("and")) {
          at++;
        }
      } else {
        break;
      }
    }
    return names;
  }

  /** The name or initials that a text ends with after a dash: {@code … -- S.R.} */
  private @Nullable Found<String> signature(int block) {
    Block.Place place = page.block(block).place();
    String text = page.legacy().text();
    int from = Math.max(place.start(), place.end() - 40);
    int dash = -1;
    for (int i = from; i < place.end(); i++) {
      boolean marks =
          text.charAt(i) == '—'
              || text.charAt(i) == '–'
              || text.charAt(i) == '-' && i + 1 < place.end() && text.charAt(i + 1) == '-';
      if (marks && (i == place.start() || Character.isWhitespace(text.charAt(i - 1)))) {
        dash = i;
      }
    }
    if (dash < 0 || page.clue(block).words() < 20) {
      return null;
    }
    List<Token> tokens = Tokens.of(text, dash + 1, place.end());
    int words = 0;
    for (Token token : tokens) {
      if (token.word() && !token.capital()
          || token.digits()
          || !token.word() && !token.is(".") && !token.is("-")) {
        return null;
      }
      words += token.word() ? 1 : 0;
    }
    if (words < 2 || words > 3) {
      return null;
    }
    int start = dash;
    while (!Character.isLetter(text.charAt(start))) {
      start++;
    }
    return Found.words(text, start, place.end());
  }

  /** Whether a word announces an author. */
  static boolean label(Token token) {
    return LABELS.contains(token.lower());
  }

  /**
   * The name that a line is, with no word that says so: right below a title, in italics or with an
   * academic title.
   */
  List<Found<String>> bare(int block) {
    Clues clue = page.clue(block);
    if (clue.words() < 2
        || clue.words() > 14
        || clue.digits() > 0
        || clue.endsLikeSentence()
        || clue.linkDensity() > 0.5) {
      return List.of();
    }
    Block.Place place = clue.block().place();
    String text = page.legacy().text();
    int end = text.indexOf('\n', place.start());
    end = end < 0 || end > place.end() ? place.end() : end;
    List<Token> tokens = Tokens.of(text, place.start(), end);
    int from = 0;
    boolean titled = false;
    while (from + 1 < tokens.size()
        && (TITLES.contains(tokens.get(from).lower()) || titled && tokens.get(from).is("."))) {
      titled = true;
      from++;
    }
    if (!titled && !italic(clue.block(), place.start(), end)) {
      return List.of();
    }
    List<Found<String>> names = names(tokens, from);
    if (names.size() != 1) {
      return List.of();
    }
    Found<String> name = names.get(0);
    int rest = 0;
    for (Token token : tokens) {
      rest += token.start() >= name.end() && token.word() ? 1 : 0;
    }
    boolean parted = rest == 0 || text.charAt(name.end()) == ',';
    int words = Tokens.words(text, name.start(), name.end());
    return parted && words >= 2 && words <= 4 ? names : List.of();
  }

  private static boolean italic(Block block, int start, int end) {
    for (Block.Inline inline : block.inlines()) {
      if (inline.kind() == Block.Inline.Kind.EMPHASIS
          && inline.start() <= start + 1
          && inline.end() >= end - 1) {
        return true;
      }
    }
    return false;
  }

  /**
   * The authors: from a byline near the head, from one at the end, else from the file's own words.
   */
  List<Found<String>> authors(int title, int first, int end) {
    int from = Math.max(0, (title >= 0 ? title : first) - 3);
    for (int i = from; i < Math.min(end, first + 4); i++) {
      List<Found<String>> authors =
          page.clue(i).named(PathNames.COMMENT) ? List.of() : authorsIn(i);
      if (!authors.isEmpty()) {
        return authors;
      }
    }
    if (page.web()) {
      int head = title >= 0 ? title : first;
      Found<String> marked =
          new AuthorMarkup(page).in(head - 8, Math.min(end, Math.max(head, first) + 10));
      if (marked != null) {
        return List.of(marked);
      }
    }
    if (title >= 0) {
      int seen = 0;
      for (int i = title + 1; i < Math.min(end, title + 5) && seen < 2; i++) {
        if (page.clue(i).words() > 0) {
          seen++;
          List<Found<String>> authors = bare(i);
          if (!authors.isEmpty()) {
            return authors;
          }
        }
      }
    }
    for (int i = end - 1; i >= Math.max(first, end - 4); i--) {
      Found<String> signed = signature(i);
      if (signed != null) {
        return List.of(signed);
      }
      List<Found<String>> authors = authorsIn(i);
      if (!authors.isEmpty() && page.clue(i).words() <= 12) {
        return authors;
      }
    }
    return List.of();
  }

  /** The authors that the file's metadata names. */
  List<Found<String>> authorsOfFile() {
    List<Found<String>> authors = metadata.workAuthors();
    if (!authors.isEmpty()) {
      return authors;
    }
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
    return author == null || author.value().startsWith("http") || author.value().length() > 120
        ? List.of()
        : List.of(author);
  }
}
