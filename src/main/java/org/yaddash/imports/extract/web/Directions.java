package org.yaddash.imports.extract.web;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Mark;
import org.yaddash.imports.extract.legacy.writing.Facts;
import org.yaddash.imports.extract.web.style.FontLetters;
import org.yaddash.imports.profiles.PageRules;
import org.yaddash.imports.profiles.Profile;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;

/**
 * Follows a profile in a page before the page is walked: letters of faked alphabets become what was
 * meant, what is not to be read is taken out, and what the profile selects is marked, so that its
 * place in the text is known afterwards.
 */
final class Directions {
  private Directions() {}

  static void follow(Document document, Profile profile, PageRules rules, Facts facts) {
    int changed = profile.fonts().isEmpty() ? 0 : new FontLetters(profile.fonts()).change(document);
    if (changed > 0) {
      facts.remark(
          Problem.of(
              ProblemCode.FILE_FONT_LETTERS,
              "In %d pieces of the text the letters of a font were exchanged for those they stand"
                      .formatted(changed)
                  + " for."));
    }
    for (String selector : rules.remove()) {
      document.select(selector).remove();
    }
    rules.body().forEach(selector -> mark(document, selector, Mark.Role.BODY));
    mark(document, rules.split(), Mark.Role.SPLIT);
    mark(document, select(rules.title()), Mark.Role.TITLE);
    mark(document, select(rules.authors()), Mark.Role.AUTHORS);
    mark(document, select(rules.date()), Mark.Role.DATE);
    mark(document, rules.caption(), Mark.Role.CAPTION);
    PageRules.@Nullable Victims victims = rules.victims();
    if (victims != null) {
      // whatever it looks like, its rows and columns mean something
      document.select(victims.select()).attr("role", "table");
      mark(document, victims.select(), Mark.Role.VICTIMS);
    }
  }

  private static @Nullable String select(PageRules.@Nullable Where where) {
    return where == null ? null : where.select();
  }

  private static void mark(Document document, @Nullable String selector, Mark.Role role) {
    if (selector == null) {
      return;
    }
    document.select(selector).forEach(element -> mark(element, role));
  }

  /** Puts the marks around the first and the last character that can be seen. */
  private static void mark(Element element, Mark.Role role) {
    @Nullable TextNode first = null;
    @Nullable TextNode last = null;
    Node node = element;
    while (node != null) {
      if (node instanceof TextNode text && !text.isBlank()) {
        first = first == null ? text : first;
        last = text;
      }
      node = next(node, element);
    }
    if (first == null || last == null) {
      return;
    }
    String begun = first.getWholeText();
    int from = 0;
    while (Character.isWhitespace(begun.charAt(from))) {
      from++;
    }
    first.text(begun.substring(0, from) + role.begin() + begun.substring(from));
    String ended = last.getWholeText();
    int to = ended.length();
    while (Character.isWhitespace(ended.charAt(to - 1))) {
      to--;
    }
    last.text(ended.substring(0, to) + role.end() + ended.substring(to));
  }

  private static @Nullable Node next(Node node, Element within) {
    if (node.childNodeSize() > 0) {
      return node.childNode(0);
    }
    Node at = node;
    while (at != within && at.nextSibling() == null) {
      @Nullable Node parent = at.parentNode();
      if (parent == null) {
        return null;
      }
      at = parent;
    }
    return at == within ? null : at.nextSibling();
  }
}
