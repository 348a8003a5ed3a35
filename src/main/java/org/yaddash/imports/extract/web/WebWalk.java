package org.yaddash.imports.extract.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Block.Inline;
import org.yaddash.imports.extract.legacy.Manuscript;
import org.yaddash.imports.extract.web.WebFrame.Role;
import org.yaddash.imports.extract.web.style.Display;
import org.yaddash.imports.extract.web.style.StyleSheet;

/**
 * Walks a page's elements once, without recursion, and writes every visible word into a manuscript.
 * Elements that mean nothing here are seen through, so that a page's structure is what its markup
 * does, not what it is called.
 */
public final class WebWalk {
  private final Manuscript out;
  private final Survey survey;
  private final boolean xml;
  private final StyleSheet sheet;
  private final int frameless;
  private final List<WebFrame> frames = new ArrayList<>();
  private final WebPictures pictures = new WebPictures();
  private int breaks;
  private int lists;
  private int tableCount;
  private @Nullable List<String> path;

  /**
   * A walk that writes.
   *
   * @param survey of what will be walked
   * @param xml whether elements that are not known part the text
   * @param sheet the page's styles
   */
  public WebWalk(Manuscript out, Survey survey, boolean xml, StyleSheet sheet) {
    this(out, survey, xml, sheet, 0);
  }

  private WebWalk(Manuscript out, Survey survey, boolean xml, StyleSheet sheet, int frameless) {
    this.out = out;
    this.frameless = frameless;
    this.survey = survey;
    this.xml = xml;
    this.sheet = sheet;
  }

  /** Walks everything below the root. */
  public void walk(Element root) {
    push(root);
    Node node = root.childNodeSize() > 0 ? root.childNode(0) : null;
    while (node != null) {
      if (enter(node) && node.childNodeSize() > 0) {
        node = node.childNode(0);
        continue;
      }
      if (node instanceof Element element && top().element == element) {
        leave();
      }
      Node next = node.nextSibling();
      while (next == null) {
        node = node.parentNode();
        if (node == null || node == root) {
          next = null;
          break;
        }
        if (top().element == node) {
          leave();
        }
        next = node.nextSibling();
      }
      node = next;
    }
    leave();
  }

  private WebFrame top() {
    return frames.get(frames.size() - 1);
  }

  private WebFrame push(Element element) {
    WebFrame parent = frames.isEmpty() ? null : top();
    WebFrame frame = new WebFrame(element, Attributes.label(element), parent);
    frames.add(frame);
    path = null;
    return frame;
  }

  private List<String> path() {
    if (path == null) {
      int to = frames.size();
      List<String> labels = new ArrayList<>(Math.min(40, to));
      for (int i =
              Math.max(frames.isEmpty() || !frames.get(0).label.equals("html") ? 0 : 1, to - 40);
          i < to;
          i++) {
        labels.add(frames.get(i).label);
      }
      path = List.copyOf(labels);
    }
    return path;
  }

  private boolean enter(Node node) {
    if (node instanceof TextNode text) {
      characters(text.getWholeText(), node instanceof CDataNode);
      return false;
    }
    if (!(node instanceof Element element)) {
      return false;
    }
    String tag = element.normalName();
    if (tag.equals("br")) {
      lineBreak();
      return false;
    }
    if (tag.equals("noframes")) {
      noframes(element);
      return false;
    }
    if (WebElements.unseen(element) && !(xml && (tag.equals("title") || tag.equals("source")))
        || survey.putAway(element)) {
      return false;
    }
    anchors(element);
    switch (tag) {
      case "img", "image" -> picture(element);
      case "input" -> input(element);
      case "hr" -> {
        block();
        if (top().role != Role.CELL) {
          out.mark(path(), (place, inlines) -> new Block.Rule(place));
        }
      }
      default -> {
        open(element, tag);
        return true;
      }
    }
    return false;
  }

  private void open(Element element, String tag) {
    Display display = WebElements.display(element, tag, xml, sheet);
    boolean block = display == Display.BLOCK;
    if (block) {
      block();
    } else if (display == Display.BOX) {
      out.gap();
    }
    WebFrame parent = top();
    WebFrame frame = push(element);
    frame.display = display;
    if (block) {
      structure(element, tag, parent, frame);
    } else {
      inline(element, tag, frame);
    }
    frame.size = WebElements.size(element, tag, parent.size);
    if (frame.size != parent.size) {
      out.size(frame.size);
    }
  }

  private void structure(Element element, String tag, WebFrame parent, WebFrame frame) {
    boolean inCell = parent.role == Role.CELL;
    switch (tag) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        if (!inCell) {
          frame.role = Role.HEADING;
          frame.level = tag.charAt(1) - '0';
        }
      }
      case "ul", "ol", "menu", "dir", "dl" -> {
        frame.list = ++lists;
        frame.depth = parent.depth + 1;
        frame.ordered = tag.equals("ol");
        frame.number = startOf(element);
      }
      case "li" -> {
        frame.role = inCell ? Role.CELL : Role.ITEM;
        frame.fresh = true;
        if (frame.list == 0) {
          frame.list = ++lists;
          parent.list = frame.list;
          frame.depth = 1;
        }
        if (frame.ordered) {
          frame.number = numbered(element, parent);
        }
      }
      case "dt" -> {
        frame.role = inCell ? Role.CELL : Role.TERM;
        frame.fresh = true;
      }
      case "dd" -> {
        boolean described = survey.hasTerms(parent.element);
        frame.role = inCell ? Role.CELL : described ? Role.ITEM : Role.PROSE;
        frame.depth = parent.depth + 1;
        frame.ordered = false;
        frame.fresh = true;
      }
      case "blockquote" -> {
        if (!inCell && parent.role == Role.PROSE && survey.quotes(element)) {
          frame.role = Role.QUOTE;
        }
      }
      case "pre", "listing", "xmp", "plaintext", "textarea" -> {
        if (!inCell) {
          frame.role = Role.PRE;
        }
      }
      case "caption", "figcaption" -> frame.role = inCell ? Role.CELL : Role.CAPTION;
      case "table" -> table(element, frame, inCell);
      case "tr" -> {
        if (frame.table != null && frame.role == Role.TABLE) {
          frame.role = Role.ROW;
          frame.table.begin(element);
        }
      }
      case "td", "th" -> {
        if (frame.table != null && frame.role == Role.ROW) {
          frame.role = Role.CELL;
          frame.table.skipSpanned(out, path());
        } else if (frame.role != Role.CELL) {
          frame.role = Role.PROSE;
        }
      }
      default -> {
        // seen through
      }
    }
  }

  private void table(Element element, WebFrame frame, boolean inCell) {
    if (inCell) {
      return;
    }
    frame.table = null;
    if (survey.holdsData(element)) {
      frame.role = Role.TABLE;
      frame.table = new TableRows(++tableCount);
    } else if (frame.role != Role.ITEM && frame.role != Role.QUOTE) {
      frame.role = Role.PROSE;
    }
  }

  private static int startOf(Element list) {
    return Attributes.number(list.attr("start"), 1) - 1;
  }

  private static int numbered(Element item, WebFrame list) {
    list.number =
        item.hasAttr("value")
            ? Attributes.number(item.attr("value"), list.number + 1)
            : list.number + 1;
    return list.number;
  }

  private void inline(Element element, String tag, WebFrame frame) {
    String language = element.attr("lang");
    if (!language.isBlank() && language.length() < 36) {
      frame.language = true;
      out.open(Inline.Kind.LANGUAGE, language.strip());
    }
    if (tag.equals("a") && element.hasAttr("href")) {
      frame.href = Attributes.shortened(element.attr("href"));
      frame.inline =
          Attributes.noteMark(element, frame.href) ? Inline.Kind.NOTE_MARK : Inline.Kind.LINK;
      out.open(
          frame.inline, frame.inline == Inline.Kind.LINK ? frame.href : frame.href.substring(1));
      return;
    }
    Inline.Kind kind = WebElements.inline(element, tag);
    if (kind != null) {
      frame.inline = kind;
      out.open(kind, null);
    }
  }

  private void leave() {
    WebFrame frame = top();
    String tag = frame.element.normalName();
    boolean block = frame.display == Display.BLOCK;
    if (frame.inline != null) {
      out.close(frame.inline);
    }
    if (frame.language) {
      out.close(Inline.Kind.LANGUAGE);
    }
    if (frame.role == Role.CELL
        && frame.table != null
        && (tag.equals("td") || tag.equals("th"))
        && parentRole() == Role.ROW) {
      frame.table.cell(out, path(), frame.element);
      breaks = 0;
    } else if (frame.role == Role.ROW && frame.table != null && tag.equals("tr")) {
      frame.table.end(out, path());
      pictures.write(out);
    } else if (block) {
      block();
    } else if (frame.display == Display.BOX) {
      out.gap();
    }
    frames.remove(frames.size() - 1);
    path = null;
    if (!frames.isEmpty()) {
      out.size(top().size);
    }
  }

  private Role parentRole() {
    return frames.size() < 2 ? Role.PROSE : frames.get(frames.size() - 2).role;
  }

  private void characters(String text, boolean verbatim) {
    if (text.isEmpty()) {
      return;
    }
    Role role = top().role;
    if (role == Role.PRE) {
      out.preformatted(text);
      return;
    }
    if (role == Role.TABLE || role == Role.ROW) {
      if (text.isBlank()) {
        return;
      }
      // Words between the rows; the parser moves such text out, but XML may hold it.
      top().role = Role.PROSE;
    }
    if (xml && verbatim && text.indexOf('<') >= 0) {
      text = Parser.parseBodyFragment(text, "").text();
    }
    if (breaks > 0 && !Survey.blank(text)) {
      if (role != Role.CELL && role != Role.HEADING && Attributes.indented(text)) {
        flush();
      }
      breaks = 0;
    }
    out.characters(text);
  }

  private void lineBreak() {
    Role role = top().role;
    if (role == Role.PRE) {
      out.preformatted("\n");
      return;
    }
    breaks++;
    if (breaks >= 2 && role != Role.CELL && role != Role.HEADING) {
      flush();
    } else {
      out.lineBreak();
    }
  }

  /** The edge of a block element. */
  private void block() {
    breaks = 0;
    if (top().role == Role.CELL) {
      out.lineBreak();
    } else if (top().role != Role.ROW) {
      flush();
    }
  }

  private void flush() {
    WebFrame frame = null;
    for (int i = frames.size() - 1; i >= 0 && frame == null; i--) {
      String tag = frames.get(i).element.normalName();
      if (WebElements.BLOCKS.contains(tag) || i == 0) {
        frame = frames.get(i);
      }
    }
    if (frame == null) {
      return;
    }
    WebFrame at = frame;
    double size = out.currentSize();
    boolean some =
        switch (at.role) {
          case HEADING -> heading(at);
          case ITEM, TERM -> item(at, size);
          case QUOTE -> out.end(path(), Block.Quote::new);
          case PRE -> out.end(path(), Block.Preformatted::new);
          case CAPTION -> out.end(path(), Block.Caption::new);
          default -> out.endParagraphs(path());
        };
    if (some || out.empty()) {
      pictures.write(out);
    }
  }

  private boolean heading(WebFrame at) {
    return out.end(
        path(),
        (place, inlines) ->
            place.end() - place.start() > 500
                ? new Block.Paragraph(place, inlines, 1)
                : new Block.Heading(place, inlines, at.level, true));
  }

  private boolean item(WebFrame at, double size) {
    WebFrame owner = at;
    for (int i = frames.size() - 1; i >= 0; i--) {
      String tag = frames.get(i).element.normalName();
      if (tag.equals("li") || tag.equals("dt") || tag.equals("dd")) {
        owner = frames.get(i);
        break;
      }
    }
    if (!owner.fresh) {
      return out.end(path(), (place, inlines) -> new Block.Paragraph(place, inlines, size));
    }
    WebFrame li = owner;
    boolean some =
        out.end(
            path(),
            (place, inlines) ->
                new Block.ListItem(
                    place,
                    inlines,
                    li.list,
                    Math.max(1, li.depth),
                    li.ordered,
                    li.ordered ? li.number + "." : "",
                    li.role == Role.TERM));
    if (some) {
      li.fresh = false;
    }
    return some;
  }

  private void anchors(Element element) {
    String id = element.id();
    if (!id.isEmpty()) {
      out.anchor(id);
    }
    if (element.normalName().equals("a")) {
      String name = element.attr("name");
      if (!name.isEmpty()) {
        out.anchor(name);
      }
    }
  }

  private void picture(Element element) {
    pictures.add(element, path(), top().href);
    if (Attributes.number(element.attr("width"), 2) > 1) {
      out.gap();
    }
    if (out.empty() && top().role != Role.CELL && top().role != Role.ROW) {
      pictures.write(out);
    }
  }

  private void input(Element element) {
    String type = element.attr("type").toLowerCase(Locale.ROOT);
    if (type.equals("image")) {
      picture(element);
    }
  }

  /** Frameless browsers got this; the parser leaves its markup as text. */
  private void noframes(Element element) {
    String markup = element.wholeText();
    if (markup.isBlank()) {
      markup = element.data();
    }
    block();
    if (frameless < 3) {
      Parser parser = Parser.htmlParser().setMaxDepth(WebPage.DEEPEST);
      Element inner = parser.parseInput(markup, "").body();
      new WebWalk(out, Survey.of(inner), false, sheet, frameless + 1).walk(inner);
    }
  }
}
