package org.yaddash.imports.extract.web;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block.Inline;
import org.yaddash.imports.extract.web.style.Display;
import org.yaddash.imports.extract.web.style.StyleSheet;
import org.yaddash.imports.extract.web.style.TypeSize;

/** What the names of elements mean: which are blocks, which mark words, which are never shown. */
final class WebElements {
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "template",
          "head",
          "title",
          "datalist",
          "iframe",
          "audio",
          "video",
          "canvas",
          "param",
          "source",
          "track",
          "meta",
          "link",
          "base",
          "progress",
          "meter",
          "frame");

  static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "caption",
          "center",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "frameset",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "html",
          "isindex",
          "legend",
          "li",
          "listing",
          "main",
          "menu",
          "nav",
          "noframes",
          "ol",
          "optgroup",
          "option",
          "p",
          "plaintext",
          "pre",
          "search",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "textarea",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul",
          "xmp");

  private static final Map<String, Inline.Kind> INLINE =
      Map.ofEntries(
          Map.entry("b", Inline.Kind.STRONG),
          Map.entry("strong", Inline.Kind.STRONG),
          Map.entry("i", Inline.Kind.EMPHASIS),
          Map.entry("em", Inline.Kind.EMPHASIS),
          Map.entry("dfn", Inline.Kind.EMPHASIS),
          Map.entry("emphasis", Inline.Kind.EMPHASIS),
          Map.entry("u", Inline.Kind.UNDERLINE),
          Map.entry("ins", Inline.Kind.UNDERLINE),
          Map.entry("sup", Inline.Kind.SUPERSCRIPT),
          Map.entry("sub", Inline.Kind.SUBSCRIPT),
          Map.entry("cite", Inline.Kind.CITE),
          Map.entry("q", Inline.Kind.QUOTATION));

  /** So many letters in a box of their own begin the word after them. */
  private static final int INITIAL = 1;

  private static final int LONGEST_CHOICE = 160;
  private static final double[] FONT_SIZES = {0.63, 0.63, 0.82, 1, 1.13, 1.5, 2, 3};

  private WebElements() {}

  /** Whether nothing below the node is ever shown. */
  static boolean unseen(Node node) {
    if (!(node instanceof Element element)) {
      return false;
    }
    String tag = element.normalName();
    // A list of choices; where it was not closed, the page goes on inside it.
    return UNSEEN.contains(tag)
        || tag.equals("option")
            && Survey.shortText(element, LONGEST_CHOICE).length() < LONGEST_CHOICE;
  }

  /** Elements that a style may put into the line around them. */
  private static final Set<String> MAY_BE_INLINE =
      Set.of("div", "p", "form", "address", "center", "fieldset", "section", "figure");

  /** Form fields and the like: boxes in the line, whatever stands in them. */
  private static final Set<String> BOXES =
      Set.of("button", "select", "object", "spacer", "applet", "embed", "svg", "math");

  /**
   * How an element's words are laid out beside those around it.
   *
   * @param sheet the page's styles
   */
  static Display display(Element element, String tag, boolean xml, StyleSheet sheet) {
    boolean block = BLOCKS.contains(tag);
    if (xml) {
      boolean inline = INLINE.containsKey(tag) || tag.equals("a") || tag.equals("span");
      return block || !inline ? Display.BLOCK : Display.INLINE;
    }
    if (BOXES.contains(tag)) {
      return Display.BOX;
    }
    if (block && !MAY_BE_INLINE.contains(tag)) {
      return Display.BLOCK;
    }
    Display styled = sheet.display(element);
    if (block) {
      return styled == Display.INLINE ? styled : Display.BLOCK;
    }
    boolean initial =
        styled == Display.BOX && Survey.shortText(element, 12).strip().length() <= INITIAL;
    return styled == null || initial ? Display.INLINE : styled;
  }

  /** What the element says about the words inside it, by its name or its style. */
  static Inline.@Nullable Kind inline(Element element, String tag) {
    Inline.Kind kind = INLINE.get(tag);
    if (kind != null || !element.hasAttr("style")) {
      return kind;
    }
    String style = element.attr("style");
    if (style.length() > 2000) {
      return null;
    }
    String lower = style.toLowerCase(Locale.ROOT);
    return lower.contains("bold")
        ? Inline.Kind.STRONG
        : lower.contains("italic") ? Inline.Kind.EMPHASIS : null;
  }

  /** The size of the type inside the element. */
  static double size(Element element, String tag, double around) {
    double size = around;
    switch (tag) {
      case "font", "basefont" -> size = fontSize(element.attr("size").strip(), around);
      case "big" -> size = around * 1.17;
      case "small" -> size = around * 0.83;
      case "td", "th", "table" -> size = 1;
      default -> {
        // as around it
      }
    }
    if (element.hasAttr("style")) {
      size = TypeSize.of(element.attr("style"), size);
    }
    return Math.max(0.3, Math.min(6, size));
  }

  private static double fontSize(String size, double around) {
    if (size.isEmpty()) {
      return around;
    }
    boolean relative = size.startsWith("+") || size.startsWith("-");
    int n = Attributes.number(size.startsWith("+") ? size.substring(1) : size, 0);
    return FONT_SIZES[Math.max(1, Math.min(7, relative ? 3 + n : n == 0 ? 3 : n))];
  }
}
