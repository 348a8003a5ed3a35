package org.yaddash.imports.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.Block.Inline;

/**
 * Walks a page's elements once, without recursion, and writes every visible word into a manuscript.
 * Elements that mean nothing here are seen through, so that a page's structure is what its markup
 * does, not what it is called.
 */
final class WebWalk {
  private enum Role {
    PROSE,
    HEADING,
    ITEM,
    TERM,
    QUOTE,
    PRE,
    CAPTION,
    TABLE,
    ROW,
    CELL
  }

  /** An element that is open, with what holds inside it. */
  private static final class Frame {
    final Element element;
    final String label;
    Role role;
    int level;
    int list;
    int depth;
    boolean ordered;
    int number;
    boolean fresh;
    double size;
    String href = "";
    Inline.@Nullable Kind inline;
    boolean language;
    @Nullable TableRows table;

    Frame(Element element, String label, @Nullable Frame parent) {
      this.element = element;
      this.label = label;
      this.role = parent == null ? Role.PROSE : parent.role;
      this.level = parent == null ? 0 : parent.level;
      this.list = parent == null ? 0 : parent.list;
      this.depth = parent == null ? 0 : parent.depth;
      this.ordered = parent != null && parent.ordered;
      this.size = parent == null ? 1 : parent.size;
      this.href = parent == null ? "" : parent.href;
      this.table = parent == null ? null : parent.table;
    }
  }

  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "template",
          "noscript",
          "head",
          "title",
          "select",
          "datalist",
          "iframe",
          "audio",
          "video",
          "canvas",
          "param",
          "source",
          "track",
          "map",
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

  private static final double[] FONT_SIZES = {0.63, 0.63, 0.82, 1, 1.13, 1.5, 2, 3};

  private final Manuscript out;
  private final Tables tables;
  private final boolean xml;
  private final List<Frame> frames = new ArrayList<>();
  private final List<Block.Picture> waiting = new ArrayList<>();
  private int breaks;
  private int lists;
  private int tableCount;
  private @Nullable List<String> path;

  WebWalk(Manuscript out, Tables tables, boolean xml) {
    this.out = out;
    this.tables = tables;
    this.xml = xml;
  }

  /** Walks everything below the root. */
  void walk(Element root) {
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

  private Frame top() {
    return frames.get(frames.size() - 1);
  }

  private Frame push(Element element) {
    Frame parent = frames.isEmpty() ? null : top();
    Frame frame = new Frame(element, label(element), parent);
    frames.add(frame);
    path = null;
    return frame;
  }

  /** What comes to stand in the path: the tag with its id and classes, in lower case. */
  private static String label(Element element) {
    String id = element.id();
    String classes = element.className();
    if (id.isEmpty() && classes.isEmpty()) {
      return element.normalName();
    }
    StringBuilder label = new StringBuilder(element.normalName());
    if (!id.isBlank()) {
      label.append('#').append(id.strip());
    }
    boolean gap = true;
    for (int i = 0; i < classes.length() && label.length() < 200; i++) {
      char c = classes.charAt(i);
      if (c <= ' ') {
        gap = true;
      } else {
        if (gap) {
          label.append('.');
          gap = false;
        }
        label.append(c);
      }
    }
    if (label.length() > 240) {
      label.setLength(240);
    }
    return label.toString().toLowerCase(Locale.ROOT);
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
    if (UNSEEN.contains(tag) && !(xml && (tag.equals("title") || tag.equals("source")))
        || hidden(element)) {
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
    boolean block = isBlock(element, tag);
    if (block) {
      block();
    }
    Frame parent = top();
    Frame frame = push(element);
    if (block) {
      structure(element, tag, parent, frame);
    } else {
      inline(element, tag, frame);
    }
    size(element, tag, parent, frame);
  }

  private boolean isBlock(Element element, String tag) {
    if (BLOCKS.contains(tag)) {
      return true;
    }
    if (xml) {
      return !INLINE.containsKey(tag) && !tag.equals("a") && !tag.equals("span");
    }
    String style = element.attr("style");
    return !style.isEmpty()
        && style.length() < 2000
        && style.contains("display")
        && style.contains("block")
        && !style.contains("inline");
  }

  private void structure(Element element, String tag, Frame parent, Frame frame) {
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
        boolean described = tables.hasTerms(parent.element);
        frame.role = inCell ? Role.CELL : described ? Role.ITEM : Role.PROSE;
        frame.depth = parent.depth + 1;
        frame.ordered = false;
        frame.fresh = true;
      }
      case "blockquote" -> {
        if (!inCell && parent.role == Role.PROSE && tables.quotes(element)) {
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

  private void table(Element element, Frame frame, boolean inCell) {
    if (inCell) {
      return;
    }
    frame.table = null;
    if (tables.holdsData(element)) {
      frame.role = Role.TABLE;
      frame.table = new TableRows(++tableCount);
    } else if (frame.role != Role.ITEM && frame.role != Role.QUOTE) {
      frame.role = Role.PROSE;
    }
  }

  private static int startOf(Element list) {
    return number(list.attr("start"), 1) - 1;
  }

  private static int numbered(Element item, Frame list) {
    list.number =
        item.hasAttr("value") ? number(item.attr("value"), list.number + 1) : list.number + 1;
    return list.number;
  }

  private void inline(Element element, String tag, Frame frame) {
    String language = element.attr("lang");
    if (!language.isBlank() && language.length() < 36) {
      frame.language = true;
      out.open(Inline.Kind.LANGUAGE, language.strip());
    }
    if (tag.equals("a") && element.hasAttr("href")) {
      frame.href = shortened(element.attr("href"));
      frame.inline = noteMark(element, frame.href) ? Inline.Kind.NOTE_MARK : Inline.Kind.LINK;
      out.open(
          frame.inline, frame.inline == Inline.Kind.LINK ? frame.href : frame.href.substring(1));
      return;
    }
    Inline.Kind kind = INLINE.get(tag);
    if (kind == null && element.hasAttr("style")) {
      String style = element.attr("style").toLowerCase(Locale.ROOT);
      if (style.contains("bold")) {
        kind = Inline.Kind.STRONG;
      } else if (style.contains("italic")) {
        kind = Inline.Kind.EMPHASIS;
      }
    }
    if (kind != null) {
      frame.inline = kind;
      out.open(kind, null);
    }
  }

  /** A link inside the page whose words are only a number or a star, raised or bracketed. */
  private static boolean noteMark(Element link, String href) {
    if (href.length() < 2 || href.charAt(0) != '#' || link.childNodeSize() > 3) {
      return false;
    }
    String words = Tables.shortText(link, 8).strip();
    if (words.isEmpty() || words.length() > 6) {
      return false;
    }
    boolean bracketed = words.charAt(0) == '[' || words.charAt(0) == '(';
    for (int i = 0; i < words.length(); i++) {
      if ("[]()0123456789*†‡".indexOf(words.charAt(i)) < 0) {
        return false;
      }
    }
    Element parent = link.parent();
    return bracketed
        || words.charAt(0) == '*'
        || parent != null && parent.normalName().equals("sup")
        || link.childNodeSize() == 1
            && link.childNode(0) instanceof Element e
            && e.normalName().equals("sup");
  }

  private void size(Element element, String tag, Frame parent, Frame frame) {
    switch (tag) {
      case "font", "basefont" -> {
        String size = element.attr("size").strip();
        if (!size.isEmpty()) {
          int n = number(size.startsWith("+") ? size.substring(1) : size, 0);
          boolean relative = size.startsWith("+") || size.startsWith("-");
          frame.size = FONT_SIZES[Math.max(1, Math.min(7, relative ? 3 + n : n == 0 ? 3 : n))];
        }
      }
      case "big" -> frame.size = parent.size * 1.17;
      case "small" -> frame.size = parent.size * 0.83;
      case "td", "th", "table" -> frame.size = 1;
      default -> {
        // as around it
      }
    }
    if (element.hasAttr("style")) {
      frame.size = TypeSize.of(element.attr("style"), frame.size);
    }
    if (frame.size != parent.size) {
      frame.size = Math.max(0.3, Math.min(6, frame.size));
      out.size(frame.size);
    }
  }

  private void leave() {
    Frame frame = top();
    String tag = frame.element.normalName();
    boolean block = isBlock(frame.element, tag);
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
      pictures();
    } else if (block) {
      block();
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
    if (breaks > 0 && !Tables.blank(text)) {
      if (role != Role.CELL && role != Role.HEADING && indented(text)) {
        flush();
      }
      breaks = 0;
    }
    out.characters(text);
  }

  /** Whether a line begins with the no-break spaces that old pages indent their paragraphs with. */
  private static boolean indented(String text) {
    int hard = 0;
    for (int i = 0; i < text.length() && hard < 2; i++) {
      char c = text.charAt(i);
      if (c == '\u00a0' || c == '\u2003' || c == '\u2002' || c == '\u3000') {
        hard++;
      } else if (c > ' ') {
        break;
      }
    }
    return hard >= 2;
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
    Frame frame = null;
    for (int i = frames.size() - 1; i >= 0 && frame == null; i--) {
      String tag = frames.get(i).element.normalName();
      if (BLOCKS.contains(tag) || i == 0) {
        frame = frames.get(i);
      }
    }
    if (frame == null) {
      return;
    }
    Frame at = frame;
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
      pictures();
    }
  }

  private boolean heading(Frame at) {
    return out.end(
        path(),
        (place, inlines) ->
            place.end() - place.start() > 500
                ? new Block.Paragraph(place, inlines, 1)
                : new Block.Heading(place, inlines, at.level, true));
  }

  private boolean item(Frame at, double size) {
    Frame owner = at;
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
    Frame li = owner;
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

  private void input(Element element) {
    String type = element.attr("type").toLowerCase(Locale.ROOT);
    if (type.equals("image")) {
      picture(element);
    }
  }

  private void picture(Element element) {
    String src = element.attr("src");
    if (src.isBlank() || src.startsWith("data:")) {
      for (String lazy : List.of("data-src", "data-original", "data-lazy-src", "data-url")) {
        if (element.hasAttr(lazy)) {
          src = element.attr(lazy);
          break;
        }
      }
    }
    if (src.startsWith("data:") && src.length() > 64) {
      src = src.substring(0, Math.max(5, Math.min(64, src.indexOf(',') + 1)));
    }
    int width = number(element.attr("width"), 0);
    int height = number(element.attr("height"), 0);
    String alt = element.attr("alt");
    boolean spacer = width > 0 && width <= 3 || height > 0 && height <= 3;
    if (alt.isBlank() && (spacer || src.isBlank())) {
      return;
    }
    Block.Place place = new Block.Place(0, 0, 0, withSelf(element), List.of());
    Block.Picture picture =
        new Block.Picture(
            place, shortened(src), shortened(element.attr("title")), width, height, top().href);
    alts.add(alt.length() > 2000 ? alt.substring(0, 2000) : alt);
    waiting.add(picture);
    if (out.empty() && top().role != Role.CELL && top().role != Role.ROW) {
      pictures();
    }
  }

  private final List<String> alts = new ArrayList<>();

  private List<String> withSelf(Element element) {
    List<String> around = path();
    List<String> labels =
        new ArrayList<>(around.subList(around.size() > 39 ? 1 : 0, around.size()));
    labels.add(label(element));
    return List.copyOf(labels);
  }

  /** Writes the pictures that stood inside the block which has just ended. */
  private void pictures() {
    if (waiting.isEmpty()) {
      return;
    }
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

  /** Frameless browsers got this; the parser leaves its markup as text. */
  private void noframes(Element element) {
    String markup = element.wholeText();
    if (markup.isBlank()) {
      markup = element.data();
    }
    block();
    Element inner = Parser.htmlParser().parseInput(markup, "").body();
    new WebWalk(out, Tables.of(inner), false).walk(inner);
  }

  /** Whether nothing below the node is ever shown. */
  static boolean unseen(Node node) {
    return node instanceof Element element && UNSEEN.contains(element.normalName());
  }

  static boolean hidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style");
    if (style.length() < 11 || style.length() > 4000) {
      return false;
    }
    return declares(style, "display", "none") || declares(style, "visibility", "hidden");
  }

  private static boolean declares(String style, String property, String value) {
    String lower = style.toLowerCase(Locale.ROOT);
    int at = lower.indexOf(property);
    while (at >= 0) {
      int i = at + property.length();
      while (i < lower.length() && lower.charAt(i) <= ' ') {
        i++;
      }
      boolean whole =
          at == 0 || !Character.isLetter(lower.charAt(at - 1)) && lower.charAt(at - 1) != '-';
      if (whole && i < lower.length() && lower.charAt(i) == ':') {
        return lower.substring(i + 1).stripLeading().startsWith(value);
      }
      at = lower.indexOf(property, at + 1);
    }
    return false;
  }

  private static String shortened(String value) {
    String stripped = value.strip();
    return stripped.length() > 2000 ? stripped.substring(0, 2000) : stripped;
  }

  static int number(String value, int otherwise) {
    int n = 0;
    int digits = 0;
    int i = 0;
    boolean minus = false;
    while (i < value.length() && value.charAt(i) <= ' ') {
      i++;
    }
    if (i < value.length() && value.charAt(i) == '-') {
      minus = true;
      i++;
    }
    while (i < value.length() && digits < 9 && value.charAt(i) >= '0' && value.charAt(i) <= '9') {
      n = n * 10 + value.charAt(i++) - '0';
      digits++;
    }
    return digits == 0 ? otherwise : minus ? -n : n;
  }
}
