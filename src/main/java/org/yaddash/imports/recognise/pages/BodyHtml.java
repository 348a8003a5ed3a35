package org.yaddash.imports.recognise.pages;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Block.Inline;
import org.yaddash.imports.extract.legacy.Embedded;
import org.yaddash.imports.extract.legacy.Legacy;

/**
 * Writes blocks as safe HTML. Only these elements come out: {@code p h2 h3 h4 ul ol li blockquote
 * table tr td th pre em strong a sup sub br img}; links and pictures only with http, https, mailto
 * or relative addresses; everything else is text.
 */
public final class BodyHtml {
  private static final int DEEPEST_LIST = 6;

  private final Legacy legacy;
  private final @Nullable String baseUrl;

  /** The names of files inside the document, which stood at no address. */
  private final Set<String> embedded;

  private final StringBuilder html = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private int table = -1;
  private int list = -1;
  private boolean quote;
  private NoteTies notes = NoteTies.of(List.of());

  /** In how many rows each cell stands, by where it begins. */
  private final Map<Integer, Integer> reach = new HashMap<>();

  private final Set<Integer> written = new HashSet<>();

  private BodyHtml(Legacy legacy, @Nullable String baseUrl) {
    this.legacy = legacy;
    this.baseUrl = baseUrl;
    this.embedded = legacy.embedded().stream().map(Embedded::name).collect(Collectors.toSet());
  }

  /**
   * Writes the blocks in order.
   *
   * @param baseUrl where the document stood, to complete its relative links, or null to leave them
   */
  public static String of(Legacy legacy, List<Block> blocks, @Nullable String baseUrl) {
    BodyHtml body = new BodyHtml(legacy, baseUrl);
    body.notes = NoteTies.of(blocks);
    body.reach(blocks);
    for (Block block : blocks) {
      body.write(block);
    }
    body.closeAll();
    return body.html.toString();
  }

  private void write(Block block) {
    boolean empty = block.place().end() <= block.place().start();
    if (empty && !(block instanceof Block.Picture)) {
      return;
    }
    if (block instanceof Block.Row row) {
      row(row);
      return;
    }
    if (block instanceof Block.ListItem item) {
      item(item);
      return;
    }
    if (block instanceof Block.Quote) {
      if (!quote) {
        closeAll();
        html.append("<blockquote>");
        quote = true;
      }
      inElement("p", block);
      return;
    }
    closeAll();
    if (block instanceof Block.Heading heading) {
      inElement("h" + Math.min(4, Math.max(2, heading.level())), block);
    } else if (block instanceof Block.Preformatted) {
      inElement("pre", block);
    } else if (block instanceof Block.Note note) {
      note(note);
    } else if (block instanceof Block.Picture picture) {
      picture(picture);
    } else {
      inElement("p", block);
    }
  }

  /** A note, and the way back to its mark where there is one. */
  private void note(Block.Note note) {
    int start = note.place().start();
    boolean printed = !note.mark().isEmpty() && legacy.textOf(note).startsWith(note.mark());
    int tie = notes.ofNote(note);
    html.append(tie == 0 ? "<p>" : "<p id=\"note-" + tie + "\">");
    if (tie != 0 && !note.mark().isEmpty()) {
      html.append("<sup><a href=\"#mark-").append(tie).append("\">");
      escape(note.mark());
      html.append(printed ? "</a></sup>" : "</a></sup> ");
      start += printed ? note.mark().length() : 0;
    } else if (!note.mark().isEmpty() && !printed) {
      html.append("<sup>");
      escape(note.mark());
      html.append("</sup> ");
    }
    inline(start, note.place().end(), within(note.inlines(), start, note.place().end()), false);
    html.append("</p>");
  }

  private void picture(Block.Picture picture) {
    boolean inside = embedded.contains(picture.src());
    String src = inside ? picture.src() : SafeLink.of(picture.src(), baseUrl);
    boolean nowhere = !inside && legacy.mediaType().equals("application/pdf");
    if (src == null || nowhere || src.startsWith("mailto:")) {
      return;
    }
    html.append("<p><img src=\"");
    escape(src);
    html.append("\" alt=\"");
    escape(legacy.textOf(picture));
    html.append("\"></p>");
  }

  private void reach(List<Block> blocks) {
    for (Block block : blocks) {
      if (block instanceof Block.Row row) {
        row.cells().stream()
            .mapToInt(Block.Place::start)
            .distinct()
            .forEach(cell -> reach.merge(cell, 1, Integer::sum));
      }
    }
  }

  private void row(Block.Row row) {
    if (table != row.table()) {
      closeAll();
      html.append("<table>");
      table = row.table();
    }
    html.append("<tr>");
    String tag = row.header() ? "th" : "td";
    List<Block.Place> cells = row.cells();
    int next;
    for (int at = 0; at < cells.size(); at = next) {
      Block.Place cell = cells.get(at);
      next = at + 1;
      while (next < cells.size() && cells.get(next).start() == cell.start()) {
        next++;
      }
      if (!written.add(cell.start())) {
        continue;
      }
      html.append('<').append(tag);
      span("colspan", next - at);
      span("rowspan", reach.getOrDefault(cell.start(), 1));
      html.append('>');
      inline(cell.start(), cell.end(), within(row.inlines(), cell.start(), cell.end()), false);
      html.append("</").append(tag).append('>');
    }
    html.append("</tr>");
  }

  private void span(String attribute, int cells) {
    if (cells > 1) {
      html.append(' ').append(attribute).append("=\"").append(cells).append('"');
    }
  }

  private void item(Block.ListItem item) {
    if (list != item.list() && (open.isEmpty() || item.depth() <= 1)) {
      closeAll();
    }
    list = item.list();
    int depth = Math.max(1, Math.min(DEEPEST_LIST, item.depth()));
    while (open.size() > depth) {
      html.append("</li></").append(open.pop()).append('>');
    }
    String tag = item.ordered() ? "ol" : "ul";
    if (open.size() == depth) {
      html.append("</li>");
      if (!tag.equals(open.peek())) {
        html.append("</").append(open.pop()).append('>');
        html.append('<').append(tag).append('>');
        open.push(tag);
      }
      html.append("<li>");
    } else {
      while (open.size() < depth) {
        html.append('<').append(tag).append("><li>");
        open.push(tag);
      }
    }
    inline(item.place().start(), item.place().end(), item.inlines(), false);
  }

  private void closeAll() {
    while (!open.isEmpty()) {
      html.append("</li></").append(open.pop()).append('>');
    }
    list = -1;
    if (table >= 0) {
      html.append("</table>");
      table = -1;
    }
    if (quote) {
      html.append("</blockquote>");
      quote = false;
    }
  }

  private void inElement(String tag, Block block) {
    html.append('<').append(tag).append('>');
    inline(block.place().start(), block.place().end(), block.inlines(), tag.equals("pre"));
    html.append("</").append(tag).append('>');
  }

  private static List<Inline> within(List<Inline> inlines, int start, int end) {
    List<Inline> inside = new ArrayList<>();
    for (Inline inline : inlines) {
      if (inline.start() >= start && inline.end() <= end) {
        inside.add(inline);
      }
    }
    return inside;
  }

  private record Opened(String tag, int end) {}

  private void inline(int start, int end, List<Inline> inlines, boolean lines) {
    List<Inline> ordered = new ArrayList<>(inlines);
    ordered.sort(
        Comparator.comparingInt(Inline::start)
            .thenComparing(Inline::end, Comparator.reverseOrder()));
    Deque<Opened> nested = new ArrayDeque<>();
    int at = start;
    for (Inline inline : ordered) {
      int from = Math.max(start, inline.start());
      if (from > end || from < at && inline.kind() == Inline.Kind.BREAK) {
        continue;
      }
      from = Math.max(from, at);
      at = closeUntil(nested, at, from, lines);
      text(at, from, lines);
      at = from;
      if (inline.kind() == Inline.Kind.BREAK) {
        if (!lines) {
          html.append("<br>");
          at = Math.max(at, Math.min(end, inline.end()));
        }
        continue;
      }
      int to = Math.min(end, inline.end());
      if (!nested.isEmpty()) {
        to = Math.min(to, nested.peek().end());
      }
      String opening = to > from && nested.size() < 8 ? opening(inline) : null;
      if (opening != null && !isOpen(nested, closing(inline))) {
        html.append(opening);
        nested.push(new Opened(ended(inline), to));
      }
    }
    at = closeUntil(nested, at, end, lines);
    text(at, end, lines);
  }

  private int closeUntil(Deque<Opened> nested, int at, int from, boolean lines) {
    int here = at;
    while (!nested.isEmpty() && nested.peek().end() <= from) {
      Opened ended = nested.pop();
      text(here, ended.end(), lines);
      here = Math.max(here, ended.end());
      html.append("</").append(ended.tag()).append('>');
    }
    return here;
  }

  private static boolean isOpen(Deque<Opened> nested, String tag) {
    for (Opened one : nested) {
      if (one.tag().equals(tag)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String opening(Inline inline) {
    if (inline.kind() == Inline.Kind.LINK) {
      String href = inline.value() == null ? null : SafeLink.of(inline.value(), baseUrl);
      if (href == null) {
        return null;
      }
      StringBuilder link = new StringBuilder("<a href=\"");
      escape(link, href, 0, href.length(), false);
      return link.append("\">").toString();
    }
    int tie = inline.kind() == Inline.Kind.NOTE_MARK ? notes.ofMark(inline) : 0;
    if (tie != 0) {
      return "<a id=\"mark-" + tie + "\" href=\"#note-" + tie + "\"><sup>";
    }
    String tag = closing(inline);
    return tag.isEmpty() ? null : "<" + tag + ">";
  }

  private String ended(Inline inline) {
    boolean tied = inline.kind() == Inline.Kind.NOTE_MARK && notes.ofMark(inline) != 0;
    return tied ? "sup></a" : closing(inline);
  }

  private static String closing(Inline inline) {
    return switch (inline.kind()) {
      case LINK -> "a";
      case EMPHASIS, CITE -> "em";
      case STRONG -> "strong";
      case SUPERSCRIPT, NOTE_MARK -> "sup";
      case SUBSCRIPT -> "sub";
      default -> "";
    };
  }

  private void text(int from, int to, boolean lines) {
    escape(html, legacy.text(), from, to, !lines);
  }

  private void escape(String text) {
    escape(html, text, 0, text.length(), false);
  }

  /** Writes {@code [from, to)}; what needs nothing done to it is copied as it stands. */
  private static void escape(StringBuilder into, String text, int from, int to, boolean oneLine) {
    int copied = from;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      String other =
          switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\n', '\t' -> oneLine ? " " : "";
            default -> "";
          };
      if (!other.isEmpty()) {
        into.append(text, copied, i).append(other);
        copied = i + 1;
      }
    }
    if (copied < to) {
      into.append(text, copied, to);
    }
  }
}
