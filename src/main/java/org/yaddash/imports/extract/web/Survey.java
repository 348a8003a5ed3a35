package org.yaddash.imports.extract.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.writing.Characters;

/**
 * Looks a page over before it is walked: which tables hold data and which only place things, which
 * block quotations quote and which only indent.
 */
public final class Survey {
  /** What was counted inside one element, without what its inner tables hold. */
  private static final class Facts {
    int inner;
    int rows;
    int several;
    int cells;
    int named;
    int widest;
    int emptyCells;
    int longCells;
    int blocks;
    int pictures;
    int fields;
    int links;
    int linkedLetters;
    int letters;
    int rowCells;
    int cellLetters;
    boolean inRow;
    boolean inCell;
    boolean captioned;
    boolean terms;
  }

  private static final int LONG_CELL = 400;

  /** So many letters of running text are not hidden for good: a script unfolds them. */
  private static final int FOLDED = 250;

  private static final Set<String> FIELDS = Set.of("input", "select", "textarea", "button", "form");

  private final Map<Element, Facts> facts = new IdentityHashMap<>();
  private final Map<Element, Facts> hidden = new IdentityHashMap<>();
  private int letters;

  private Survey() {}

  /** Looks over everything below the root, once. */
  public static Survey of(Element root) {
    Survey survey = new Survey();
    survey.look(root);
    return survey;
  }

  private void look(Element root) {
    Deque<Facts> open = new ArrayDeque<>();
    Deque<Facts> quotes = new ArrayDeque<>();
    Deque<Facts> away = new ArrayDeque<>();
    int[] linked = new int[1];
    Node node = root;
    while (node != null) {
      if (node instanceof Element element) {
        enter(element, open, quotes, away, linked);
      } else if (node instanceof TextNode text) {
        count(text.getWholeText(), open.peek(), quotes.peek(), away.peek(), linked[0] > 0);
      }
      if (node.childNodeSize() > 0 && !WebElements.unseen(node)) {
        node = node.childNode(0);
        continue;
      }
      while (node != null) {
        if (node instanceof Element element) {
          leave(element, open, quotes, away, linked);
        }
        if (node == root) {
          return;
        }
        Node next = node.nextSibling();
        if (next != null) {
          node = next;
          break;
        }
        node = node.parentNode();
      }
    }
  }

  private void enter(
      Element element, Deque<Facts> open, Deque<Facts> quotes, Deque<Facts> away, int[] linked) {
    Facts at = open.peek();
    String tag = element.normalName();
    if (tag.equals("noscript") || Attributes.hidden(element)) {
      Facts facts = new Facts();
      hidden.put(element, facts);
      away.push(facts);
    }
    if (FIELDS.contains(tag) && !away.isEmpty()) {
      away.getFirst().fields++;
    }
    switch (tag) {
      case "table" -> {
        if (at != null) {
          at.inner++;
        }
        Facts table = new Facts();
        facts.put(element, table);
        open.push(table);
      }
      case "blockquote" -> {
        Facts quote = new Facts();
        facts.put(element, quote);
        quotes.push(quote);
      }
      case "dl" -> facts.put(element, new Facts());
      case "dt" -> {
        Facts list = element.parent() == null ? null : facts.get(element.parent());
        if (list != null) {
          list.terms = true;
        }
      }
      case "a" -> {
        if (element.hasAttr("href")) {
          linked[0]++;
        }
      }
      default -> {
        // counted below
      }
    }
    if (at == null) {
      return;
    }
    switch (tag) {
      case "tr" -> {
        at.rows++;
        at.rowCells = 0;
      }
      case "td", "th" -> {
        at.cells++;
        at.rowCells++;
        at.named += tag.equals("th") ? 1 : 0;
        at.inCell = true;
        at.cellLetters = 0;
      }
      case "caption", "thead" -> at.captioned = true;
      case "img" -> at.pictures++;
      case "input", "select", "textarea", "button", "form" -> at.fields++;
      case "div",
          "ul",
          "ol",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "blockquote",
          "pre",
          "article",
          "section" ->
          at.blocks++;
      case "a" -> at.links++;
      default -> {
        // means nothing for a table
      }
    }
  }

  private void count(
      String text,
      @Nullable Facts table,
      @Nullable Facts quote,
      @Nullable Facts away,
      boolean linked) {
    int n = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      n += c > ' ' && c != '\u00a0' ? 1 : 0;
    }
    letters += n;
    if (table != null) {
      table.letters += n;
      table.cellLetters += n;
      table.linkedLetters += linked ? n : 0;
    }
    if (quote != null) {
      quote.letters += n;
    }
    if (away != null) {
      away.letters += n;
      away.linkedLetters += linked ? n : 0;
    }
  }

  private void leave(
      Element element, Deque<Facts> open, Deque<Facts> quotes, Deque<Facts> away, int[] linked) {
    String tag = element.normalName();
    Facts closed = hidden.get(element);
    if (closed != null && away.peek() == closed) {
      away.pop();
      if (!away.isEmpty()) {
        Facts around = away.getFirst();
        around.letters += closed.letters;
        around.linkedLetters += closed.linkedLetters;
        around.fields += closed.fields;
      }
    }
    if (tag.equals("a") && element.hasAttr("href")) {
      linked[0]--;
    }
    if (tag.equals("blockquote") && !quotes.isEmpty()) {
      Facts quote = quotes.pop();
      if (!quotes.isEmpty()) {
        quotes.getFirst().letters += quote.letters;
      }
    }
    Facts at = open.peek();
    if (at == null) {
      return;
    }
    switch (tag) {
      case "table" -> {
        if (facts.get(element) == at) {
          open.pop();
        }
      }
      case "tr" -> {
        at.several += at.rowCells >= 2 ? 1 : 0;
        at.widest = Math.max(at.widest, at.rowCells);
      }
      case "td", "th" -> {
        at.emptyCells += at.cellLetters == 0 ? 1 : 0;
        at.longCells += at.cellLetters > LONG_CELL ? 1 : 0;
        at.inCell = false;
      }
      default -> {
        // means nothing for a table
      }
    }
  }

  /** Whether the table's rows and columns mean something. */
  boolean holdsData(Element table) {
    Facts f = facts.get(table);
    String role = table.attr("role");
    boolean cells = f != null && f.inner == 0 && f.cells > 0 && f.letters > 0;
    if (f == null || !cells || f.longCells > 0 && !role.equals("table")) {
      return false;
    }
    if (role.equals("presentation") || role.equals("none") || f.fields > 0) {
      return false;
    }
    if (role.equals("table") && f.widest <= 200) {
      return true;
    }
    if (f.widest < 2 || f.widest > 200 || f.several < 2) {
      return false;
    }
    if (f.named > 0 || f.captioned) {
      return f.blocks <= f.cells;
    }
    if (f.emptyCells * 2 > f.cells || f.blocks > 0) {
      return false;
    }
    if (f.pictures * 2 > f.cells || f.linkedLetters * 10 > f.letters * 7) {
      return false;
    }
    boolean ruled = Attributes.number(table.attr("border"), 0) > 0;
    int mean = f.letters / f.cells;
    return f.several * 10 >= f.rows * 6 && (ruled || f.several >= 3 && mean <= 80);
  }

  /**
   * Whether the element is never shown: menus, dialogs and the like, but not text that a script
   * unfolds.
   */
  boolean putAway(Element element) {
    Facts f = hidden.isEmpty() ? null : hidden.get(element);
    if (f == null || f.letters * 100L >= letters * 35L && f.letters > 0) {
      return false;
    }
    boolean prose =
        f.letters - f.linkedLetters >= FOLDED && f.linkedLetters * 5 <= f.letters && f.fields == 0;
    return !(prose && !element.normalName().equals("noscript"));
  }

  /** Whether the block quotation quotes; one that holds most of the page only indents it. */
  boolean quotes(Element blockquote) {
    Facts f = facts.get(blockquote);
    return f != null && f.letters * 10 < letters * 6 && f.letters < 6000;
  }

  /** Whether a definition list has terms; without them it only indents. */
  boolean hasTerms(Element list) {
    Facts f = facts.get(list);
    return f != null && f.terms;
  }

  /** The first characters of an element's text. */
  static String shortText(Element element, int most) {
    StringBuilder words = new StringBuilder();
    Node node = element;
    int seen = 0;
    while (node != null && words.length() < most && seen++ < 50) {
      if (node instanceof TextNode text) {
        String whole = text.getWholeText();
        words.append(whole, 0, Math.min(most, whole.length()));
      }
      if (node.childNodeSize() > 0) {
        node = node.childNode(0);
        continue;
      }
      while (node != null && node != element && node.nextSibling() == null) {
        node = node.parentNode();
      }
      node = node == null || node == element ? null : node.nextSibling();
    }
    return words.toString();
  }

  /** Whether there is nothing to see. */
  public static boolean blank(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && !Characters.white(c)) {
        return false;
      }
    }
    return true;
  }
}
