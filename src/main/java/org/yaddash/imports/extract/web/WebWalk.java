package org.yaddash.imports.extract.web;

import java.util.Locale;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Block.Inline;
import org.yaddash.imports.extract.legacy.writing.Manuscript;
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
  private final WebBlocks blocks;
  private int breaks;

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
    this.blocks = new WebBlocks(out, survey);
    this.xml = xml;
    this.sheet = sheet;
  }

  /** Walks everything below the root. */
  public void walk(Element root) {
    blocks.push(root);
    Node node = root.childNodeSize() > 0 ? root.childNode(0) : null;
    while (node != null) {
      if (enter(node) && node.childNodeSize() > 0) {
        node = node.childNode(0);
        continue;
      }
      if (node instanceof Element element && blocks.top().element == element) {
        leave();
      }
      Node next = node.nextSibling();
      while (next == null) {
        node = node.parentNode();
        if (node == null || node == root) {
          next = null;
          break;
        }
        if (blocks.top().element == node) {
          leave();
        }
        next = node.nextSibling();
      }
      node = next;
    }
    leave();
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
      case "area" -> blocks.pictures().addArea(element, blocks.path());
      case "input" -> input(element);
      case "hr" -> {
        block();
        if (blocks.top().role != Role.CELL) {
          out.mark(blocks.path(), (place, inlines) -> new Block.Rule(place));
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
    WebFrame parent = blocks.top();
    WebFrame frame = blocks.push(element);
    frame.display = display;
    if (block) {
      blocks.begin(element, tag, parent, frame);
    } else {
      inline(element, tag, frame);
    }
    frame.size = WebElements.size(element, tag, parent.size);
    if (frame.size != parent.size) {
      out.size(frame.size);
    }
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
    WebFrame frame = blocks.top();
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
        && blocks.parentRole() == Role.ROW) {
      frame.table.cell(out, blocks.path(), frame.element);
      breaks = 0;
    } else if (frame.role == Role.ROW && frame.table != null && tag.equals("tr")) {
      frame.table.end(out, blocks.path());
      blocks.pictures().write(out);
    } else if (block) {
      block();
    } else if (frame.display == Display.BOX) {
      out.gap();
    }
    blocks.pop();
  }

  private void characters(String text, boolean verbatim) {
    if (text.isEmpty()) {
      return;
    }
    Role role = blocks.top().role;
    if (role == Role.PRE) {
      out.preformatted(text);
      return;
    }
    if (role == Role.TABLE || role == Role.ROW) {
      if (text.isBlank()) {
        return;
      }
      // Words between the rows; the parser moves such text out, but XML may hold it.
      blocks.top().role = Role.PROSE;
    }
    if (xml && verbatim && text.indexOf('<') >= 0) {
      text = Parser.parseBodyFragment(text, "").text();
    }
    if (breaks > 0 && !Survey.blank(text)) {
      if (role != Role.CELL && role != Role.HEADING && Attributes.indented(text)) {
        blocks.flush();
      }
      breaks = 0;
    }
    out.characters(text);
  }

  private void lineBreak() {
    Role role = blocks.top().role;
    if (role == Role.PRE) {
      out.preformatted("\n");
      return;
    }
    breaks++;
    if (breaks >= 2 && role != Role.CELL && role != Role.HEADING) {
      blocks.flush();
    } else {
      out.lineBreak();
    }
  }

  /** The edge of a block element. */
  private void block() {
    breaks = 0;
    blocks.edge();
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
    blocks.pictures().add(element, blocks.path(), blocks.top().href);
    if (Attributes.number(element.attr("width"), 2) > 1) {
      out.gap();
    }
    if (out.empty() && blocks.top().role != Role.CELL && blocks.top().role != Role.ROW) {
      blocks.pictures().write(out);
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
