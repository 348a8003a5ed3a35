package org.yaddash.imports.extract.web;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.writing.Manuscript;

/**
 * The pictures that stand inside a block, and what places of them say that can be clicked on; they
 * are written when it has ended, so that they do not part it.
 */
final class WebPictures {
  /** Narrower or lower pictures only keep other things apart. */
  private static final int SPACER = 3;

  private static final int LONGEST_ALT = 2_000;
  private static final List<String> LAZY =
      List.of("data-src", "data-original", "data-lazy-src", "data-url");

  /** What waits; words of a place have an address, or "", and a picture has its own in itself. */
  private record Waiting(
      String words, List<String> path, @Nullable String href, Manuscript.Maker maker) {}

  private final List<Waiting> waiting = new ArrayList<>();

  /** Takes a picture, unless it is a spacer or there is nothing to show. */
  void add(Element element, List<String> around, String href) {
    String src = source(element);
    int width = Attributes.number(element.attr("width"), 0);
    int height = Attributes.number(element.attr("height"), 0);
    String alt = element.attr("alt");
    boolean spacer = width > 0 && width <= SPACER || height > 0 && height <= SPACER;
    if (alt.isBlank() && (spacer || src.isBlank())) {
      return;
    }
    // a picture to click on places of is told by its path, as a class would tell it
    List<String> path =
        inside(around, Attributes.label(element) + (element.hasAttr("usemap") ? ".usemap" : ""));
    String shown = Attributes.shortened(src);
    String title = Attributes.shortened(element.attr("title"));
    waiting.add(
        new Waiting(
            cut(alt),
            path,
            null,
            (place, inlines) -> new Block.Picture(place, shown, title, width, height, href)));
  }

  /** Takes what a place of a picture says, which is a line of its own; mostly it is a link. */
  void addArea(Element area, List<String> around) {
    String words = cut(area.attr(area.attr("alt").isBlank() ? "title" : "alt"));
    String href = Attributes.shortened(area.attr("href"));
    Waiting last = waiting.isEmpty() ? null : waiting.get(waiting.size() - 1);
    // a place of many corners may be several areas
    boolean again = last != null && words.equals(last.words) && href.equals(last.href);
    if (!words.isBlank() && !again) {
      waiting.add(
          new Waiting(
              words,
              inside(around, Attributes.label(area)),
              href,
              (place, inlines) -> new Block.Paragraph(place, inlines, 1)));
    }
  }

  private static List<String> inside(List<String> around, String label) {
    List<String> path = new ArrayList<>(around.subList(around.size() > 39 ? 1 : 0, around.size()));
    path.add(label);
    return List.copyOf(path);
  }

  private static String cut(String words) {
    return words.length() > LONGEST_ALT ? words.substring(0, LONGEST_ALT) : words;
  }

  private static String source(Element element) {
    String src = element.attr("src");
    if (src.isBlank() || src.startsWith("data:")) {
      for (String lazy : LAZY) {
        if (element.hasAttr(lazy)) {
          return element.attr(lazy);
        }
      }
    }
    boolean inside = src.startsWith("data:") && src.length() > 64;
    return inside ? src.substring(0, Math.max(5, Math.min(64, src.indexOf(',') + 1))) : src;
  }

  /** Writes them all. The manuscript's current block must be empty. */
  void write(Manuscript out) {
    for (Waiting one : waiting) {
      boolean link = one.href != null && !one.href.isEmpty();
      if (link) {
        out.open(Block.Inline.Kind.LINK, one.href);
      }
      out.characters(one.words);
      if (link) {
        out.close(Block.Inline.Kind.LINK);
      }
      if (!out.end(one.path, one.maker) && one.href == null) {
        out.mark(one.path, one.maker);
      }
    }
    waiting.clear();
  }
}
