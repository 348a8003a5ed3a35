package org.yaddash.imports.extract.web;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.writing.Manuscript;
import org.yaddash.imports.extract.web.WebFrame.Role;

/** The elements that are open while a page is walked, and the blocks that their words make. */
final class WebBlocks {
  private final Manuscript out;
  private final Survey survey;
  private final List<WebFrame> frames = new ArrayList<>();
  private final WebPictures pictures = new WebPictures();
  private int lists;
  private int tableCount;
  private @Nullable List<String> path;

  WebBlocks(Manuscript out, Survey survey) {
    this.out = out;
    this.survey = survey;
  }

  /** The innermost element that is open. */
  WebFrame top() {
    return frames.get(frames.size() - 1);
  }

  /** An element begins. */
  WebFrame push(Element element) {
    WebFrame parent = frames.isEmpty() ? null : top();
    WebFrame frame = new WebFrame(element, Attributes.label(element), parent);
    frames.add(frame);
    path = null;
    return frame;
  }

  /** The innermost element ends. */
  void pop() {
    frames.remove(frames.size() - 1);
    path = null;
    if (!frames.isEmpty()) {
      out.size(top().size);
    }
  }

  /** The open elements by name, the innermost last; at most forty. */
  List<String> path() {
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

  /** What the words inside become that surround the innermost element. */
  Role parentRole() {
    return frames.size() < 2 ? Role.PROSE : frames.get(frames.size() - 2).role;
  }

  /** The pictures that wait for the end of the block that they stand in. */
  WebPictures pictures() {
    return pictures;
  }

  /** What the words in an element that begins lines become. */
  void begin(Element element, String tag, WebFrame parent, WebFrame frame) {
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

  /** The edge of an element that begins or ends lines. */
  void edge() {
    if (top().role == Role.CELL) {
      out.lineBreak();
    } else if (top().role != Role.ROW) {
      flush();
    }
  }

  /** Makes a block of the words since the last one. */
  void flush() {
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
}
