package org.yaddash.imports.recognise.credits;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.recognise.layout.Clues;
import org.yaddash.imports.recognise.layout.Page;
import org.yaddash.imports.recognise.layout.PathNames;
import org.yaddash.imports.recognise.layout.SiteMetadata;
import org.yaddash.imports.recognise.people.words.GivenNames;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/** Finds who wrote an article and when, in the lines around its head and its end. */
public final class Bylines {
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

  /** Words that announce an author only together with "by". */
  private static final Set<String> WORKS =
      Set.of(
          "words",
          "text",
          "report",
          "article",
          "interview",
          "essay",
          "review",
          "compiled",
          "maintained",
          "created",
          "translated");

  private final Page page;
  private final SiteMetadata metadata;

  /** For one page and what it says about itself. */
  public Bylines(Page page, SiteMetadata metadata) {
    this.page = page;
    this.metadata = metadata;
  }

  /** The authors named in a block that says that it names them, or none. */
  public List<Found<String>> authorsIn(int block) {
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
    boolean work =
        at + 1 < tokens.size()
            && WORKS.contains(tokens.get(at).lower())
            && tokens.get(at + 1).is("by");
    if (at >= tokens.size() || !work && !LABELS.contains(tokens.get(at).lower())) {
      // "Title | By John Smith", "Updated 3 March 2025 by John Smith": a byline may follow a mark
      // or a
      // date within the line
      at = 0;
      while (at < tokens.size()
          && !(tokens.get(at).is("by")
              && (at > 0 && !tokens.get(at - 1).word() || tokens.get(at).capital()))) {
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
    return withinLink(block, BylineNames.in(page.legacy().text(), tokens, at));
  }

  /** A name that a link begins with ends where the link does, though a date may touch it. */
  private List<Found<String>> withinLink(int block, List<Found<String>> names) {
    List<Found<String>> cut = new ArrayList<>();
    for (Found<String> name : names) {
      Found<String> one = name;
      for (Block.Inline inline : page.block(block).inlines()) {
        if (inline.kind() == Block.Inline.Kind.LINK
            && inline.start() == name.start()
            && inline.end() > inline.start()
            && inline.end() < name.end()) {
          one = Found.words(page.legacy().text(), inline.start(), inline.end());
        }
      }
      cut.add(one);
    }
    return cut;
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
        && (BylineNames.honours(tokens.get(from)) || titled && tokens.get(from).is("."))) {
      titled = true;
      from++;
    }
    List<Found<String>> names = BylineNames.in(text, tokens, from);
    if (people(names, end)) {
      return names;
    }
    if (names.size() != 1 || !titled && !italic(clue.block(), place.start(), end)) {
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

  /** The person whose name is the first line of a short last paragraph. */
  private List<Found<String>> bareSignature(int block) {
    Block.Place place = page.block(block).place();
    String text = page.legacy().text();
    int end = text.indexOf('\n', place.start());
    end = end < 0 || end > place.end() ? place.end() : end;
    List<Found<String>> names = BylineNames.in(text, Tokens.of(text, place.start(), end), 0);
    return names.size() == 1 && people(names, end) ? names : List.of();
  }

  /** Whether a line is nothing but names that begin as names of people do. */
  private static boolean people(List<Found<String>> names, int end) {
    for (Found<String> name : names) {
      int space = name.value().indexOf(' ');
      String first = space < 0 ? "" : name.value().substring(0, space);
      boolean initial = first.length() == 2 && first.endsWith(".") || first.endsWith(".-");
      if (space < 0 || !initial && !GivenNames.has(Tokens.lower(first))) {
        return false;
      }
    }
    return !names.isEmpty() && names.get(names.size() - 1).end() >= end - 1;
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

  /** The name on the line below one that says nothing but "Article by" or "Автор:". */
  private List<Found<String>> below(int block) {
    Clues clue = page.clue(block);
    if (clue.words() == 0 || clue.words() > 2 || clue.named(PathNames.COMMENT)) {
      return List.of();
    }
    Block.Place place = clue.block().place();
    boolean label = false;
    for (Token token : Tokens.of(page.legacy().text(), place.start(), place.end())) {
      if (token.word()) {
        label = token.is("by") || token.is("автор") || token.is("author") || token.is("müəllif");
      }
    }
    int next = block + 1;
    while (next < page.size() && page.clue(next).words() == 0) {
      next++;
    }
    if (!label || next >= page.size() || page.clue(next).words() > 4) {
      return List.of();
    }
    Block.Place name = page.block(next).place();
    String text = page.legacy().text();
    List<Found<String>> names = BylineNames.in(text, Tokens.of(text, name.start(), name.end()), 0);
    boolean whole = names.size() == 1 && names.get(0).end() >= name.end() - 1;
    return whole && page.clue(next).words() >= 2 ? names : List.of();
  }

  /**
   * The authors: from a byline near the head, from one at the end, else from the file's own words.
   */
  public List<Found<String>> authors(int title, int first, int end) {
    int from = Math.max(0, (title >= 0 ? title : first) - 3);
    for (int i = from; i < Math.min(end, first + 4); i++) {
      List<Found<String>> authors =
          page.clue(i).named(PathNames.COMMENT) ? List.of() : authorsIn(i);
      authors = authors.isEmpty() ? below(i) : authors;
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
    int last = Math.min(end, page.size()) - 1;
    while (last > first && page.clue(last).words() == 0) {
      last--;
    }
    // "Bruno Lockridge, / Kelmar, March 1991" below a text
    List<Found<String>> signed =
        last > first && page.clue(last).words() <= 8 ? bareSignature(last) : List.of();
    if (!signed.isEmpty()) {
      return signed;
    }
    for (int i = Math.min(end, page.size()) - 1, seen = 0; i >= first && seen < 12; i--) {
      seen += page.clue(i).words() > 0 ? 1 : 0;
      List<Found<String>> authors = below(i);
      if (!authors.isEmpty()) {
        return authors;
      }
    }
    return List.of();
  }

  /**
   * Whether all of these are a staff, an agency or the site itself: then a person that the file
   * names is the better author.
   */
  public boolean collective(List<Found<String>> authors) {
    return new StatedAuthors(metadata).collective(authors);
  }

  /** The authors that the file's metadata names. */
  public List<Found<String>> authorsOfFile() {
    return new StatedAuthors(metadata).authors();
  }
}
