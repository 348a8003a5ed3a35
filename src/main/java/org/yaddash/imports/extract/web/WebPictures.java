package org.yaddash.imports.extract.web;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.writing.Manuscript;

/**
 * The pictures that stand inside a block; they are written when it has ended, so that they do not
 * part it.
 */
final class WebPictures {
  /** Narrower or lower pictures only keep other things apart. */
  private static final int SPACER = 3;

  private static final int LONGEST_ALT = 2_000;
  private static final List<String> LAZY =
      List.of("data-src", "data-original", "data-lazy-src", "data-url");

  private final List<Block.Picture> waiting = new ArrayList<>();
  private final List<String> alts = new ArrayList<>();

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
    List<String> path = new ArrayList<>(around.subList(around.size() > 39 ? 1 : 0, around.size()));
    // a picture to click on places of is told by its path, as a class would tell it
    path.add(Attributes.label(element) + (element.hasAttr("usemap") ? ".usemap" : ""));
    Block.Place place = new Block.Place(0, 0, 0, List.copyOf(path), List.of());
    waiting.add(
        new Block.Picture(
            place,
            Attributes.shortened(src),
            Attributes.shortened(element.attr("title")),
            width,
            height,
            href));
    alts.add(alt.length() > LONGEST_ALT ? alt.substring(0, LONGEST_ALT) : alt);
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
    for (int i = 0; i < waiting.size(); i++) {
      Block.Picture p = waiting.get(i);
      Manuscript.Maker maker =
          (place, inlines) ->
              new Block.Picture(place, p.src(), p.title(), p.width(), p.height(), p.href());
      out.characters(alts.get(i));
      if (!out.end(p.place().path(), maker)) {
        out.mark(p.place().path(), maker);
      }
    }
    waiting.clear();
    alts.clear();
  }
}
