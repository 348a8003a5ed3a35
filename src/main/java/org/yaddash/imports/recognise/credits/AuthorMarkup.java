package org.yaddash.imports.recognise.credits;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Block.Inline;
import org.yaddash.imports.recognise.layout.Clues;
import org.yaddash.imports.recognise.layout.Page;
import org.yaddash.imports.recognise.layout.PathNames;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/**
 * Finds an author whom only the markup calls so: a class named for it, or a link to the author's
 * own page.
 */
final class AuthorMarkup {
  private static final Set<String> CLASSES =
      Set.of(
          "author",
          "authors",
          "byline",
          "writer",
          "creator",
          "contributor",
          "authorname",
          "bylines",
          "avtor");
  private static final Set<String> ABOUT =
      Set.of(
          "description",
          "desc",
          "bio",
          "biography",
          "role",
          "position",
          "job",
          "about",
          "avatar",
          "social",
          "related");
  private static final List<String> ADDRESSES =
      List.of(
          "/author/",
          "/authors/",
          "/contributor/",
          "/contributors/",
          "/team/",
          "/people/",
          "/writers/",
          "/staff/",
          "/profile/",
          "/blog-authors/");
  private static final Set<String> NO_NAMES =
      Set.of(
          "by",
          "author",
          "authors",
          "written",
          "posted",
          "article",
          "on",
          "in",
          "from",
          "and",
          "with",
          "share",
          "follow",
          "read",
          "more",
          "about",
          "view",
          "all",
          "posts",
          "published",
          "updated",
          "reviewed",
          "team",
          "the",
          "our",
          "contributor",
          "website",
          "twitter",
          "linkedin",
          "min",
          "comments",
          "photo",
          "image");

  private final Page page;

  AuthorMarkup(Page page) {
    this.page = page;
  }

  /** The author that the markup in {@code [from, to)} names first, or null. */
  @Nullable Found<String> in(int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, page.size()); i++) {
      Clues clue = page.clue(i);
      if (clue.words() == 0
          || clue.words() > 40
          || clue.named(PathNames.COMMENT)
          || clue.block() instanceof Block.Picture) {
        continue;
      }
      if (called(clue.block().place().path())) {
        Found<String> name = first(clue.block().place().start(), clue.block().place().end());
        if (name != null) {
          return name;
        }
      }
      for (Inline inline : clue.block().inlines()) {
        if (inline.kind() == Inline.Kind.LINK
            && inline.value() != null
            && leadsToAuthor(inline.value())) {
          Found<String> name = first(inline.start(), inline.end());
          if (name != null && name.end() >= inline.end() - 8) {
            return name;
          }
        }
      }
    }
    return null;
  }

  /**
   * Whether one of the innermost elements is named for the author, and not for what is said of him.
   */
  private static boolean called(List<String> path) {
    boolean called = false;
    for (String element : path.subList(Math.max(0, path.size() - 3), path.size())) {
      int start = 0;
      for (int i = 0; i <= element.length() && i < 300; i++) {
        boolean letter = i < element.length() && Character.isLetter(element.charAt(i));
        if (!letter) {
          String name = element.substring(start, i);
          if (ABOUT.contains(name)) {
            return false;
          }
          called |= CLASSES.contains(name);
          start = i + 1;
        }
      }
    }
    return called;
  }

  private static boolean leadsToAuthor(String address) {
    String low = address.length() > 300 ? "" : address.toLowerCase(Locale.ROOT);
    for (String part : ADDRESSES) {
      int at = low.indexOf(part);
      if (at >= 0 && at + part.length() < low.length()) {
        return true;
      }
    }
    return false;
  }

  /** The first name in {@code [start, end)}: one to four words in capitals, after labels. */
  private @Nullable Found<String> first(int start, int end) {
    String text = page.legacy().text();
    List<Token> tokens = Tokens.of(text, start, Math.min(end, start + 200));
    int at = 0;
    while (at < tokens.size()
        && (NO_NAMES.contains(tokens.get(at).lower())
            || tokens.get(at).kind() == Token.Kind.MARK)) {
      at++;
    }
    int from = at;
    while (at < tokens.size() && at - from < 6) {
      Token token = tokens.get(at);
      boolean initial =
          token.is(".") && at > from && tokens.get(at - 1).lower().length() <= 2
              || token.is("-") && at > from;
      boolean small =
          at > from
              && (token.is("van")
                  || token.is("de")
                  || token.is("von")
                  || token.is("der")
                  || token.is("la")
                  || token.is("del"));
      boolean line =
          at > from && text.substring(tokens.get(at - 1).end(), token.start()).indexOf('\n') >= 0;
      if (line || !initial && !small && !(token.capital() && !NO_NAMES.contains(token.lower()))) {
        break;
      }
      at++;
    }
    while (at > from && !tokens.get(at - 1).word() && !tokens.get(at - 1).is(".")) {
      at--;
    }
    int words = at - from;
    if (words == 0) {
      return null;
    }
    boolean whole =
        at == tokens.size()
            || text.substring(tokens.get(at - 1).end(), tokens.get(at).start()).indexOf('\n') >= 0;
    if (words == 1 && (!whole || from > 1)) {
      return null;
    }
    return words <= 5
        ? Found.words(text, tokens.get(from).start(), tokens.get(at - 1).end())
        : null;
  }
}
