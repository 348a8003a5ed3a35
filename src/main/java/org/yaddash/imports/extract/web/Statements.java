package org.yaddash.imports.extract.web;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.writing.Facts;

/**
 * What elements of a page's body say for machines: {@code time} elements, microdata, the
 * abbreviated dates of microformats, links marked as leading to the author. Kept as {@code
 * time.published}, {@code time.changed}, {@code time} (of nobody knows what) and {@code
 * author.marked}.
 */
final class Statements {
  private static final int LONGEST = 100;
  private static final int COMMENTS_ABOVE = 8;
  private static final int MOST_INNER = 20;

  private Statements() {}

  /** Whether an element of this name may state something, whatever its attributes. */
  static boolean by(Element element) {
    String tag = element.normalName();
    return tag.equals("time")
        || tag.equals("abbr")
        || element.hasAttr("itemprop")
        || tag.equals("a") && element.hasAttr("rel");
  }

  /** Adds what an element states. */
  static void tell(Element element, Facts facts) {
    String tag = element.normalName();
    String property = lower(element.attr("itemprop"));
    String names = property + " " + lower(element.className());
    if (tag.equals("a") && (" " + lower(element.attr("rel")) + " ").contains(" author ")
        || property.equals("author")) {
      author(element, facts);
      return;
    }
    boolean time = tag.equals("time") || tag.equals("abbr") && element.hasAttr("title");
    boolean published =
        property.equals("datepublished")
            || property.equals("datecreated")
            || time
                && (element.hasAttr("pubdate")
                    || names.contains("publish")
                    || names.contains("entry-date")
                    || names.contains("post-date"));
    boolean changed =
        property.equals("datemodified")
            || time && (names.contains("updated") || names.contains("modified"));
    if (tag.equals("abbr") && !published && !changed || !time && !published && !changed) {
      return;
    }
    if (!amongComments(element)) {
      facts.add(
          published ? "time.published" : changed ? "time.changed" : "time", date(element), LONGEST);
    }
  }

  private static String date(Element element) {
    for (String key : new String[] {"datetime", "content", "title"}) {
      String value = element.attr(key);
      if (!value.isBlank()) {
        return value;
      }
    }
    return Survey.shortText(element, LONGEST);
  }

  private static void author(Element element, Facts facts) {
    Element name =
        element.stream()
            .limit(MOST_INNER)
            .filter(inner -> inner.attr("itemprop").equals("name"))
            .findFirst()
            .orElse(element);
    String value = name.hasAttr("content") ? name.attr("content") : Survey.shortText(name, LONGEST);
    if (value.length() < LONGEST && !amongComments(element)) {
      facts.add("author.marked", value, LONGEST);
    }
  }

  private static boolean amongComments(Element element) {
    @Nullable Element around = element;
    for (int i = 0; i < COMMENTS_ABOVE && around != null && around.parent() != null; i++) {
      if (around.normalName().equals("body")) {
        return false;
      }
      if (lower(around.className()).contains("comment") || lower(around.id()).contains("comment")) {
        return true;
      }
      around = around.parent();
    }
    return false;
  }

  private static String lower(String value) {
    return value.length() > 500 ? "" : value.toLowerCase(Locale.ROOT);
  }
}
