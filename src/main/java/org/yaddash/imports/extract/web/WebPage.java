package org.yaddash.imports.extract.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.characters.Decoding;
import org.yaddash.imports.extract.legacy.Format;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.extract.legacy.Mark;
import org.yaddash.imports.extract.legacy.Markup;
import org.yaddash.imports.extract.legacy.Original;
import org.yaddash.imports.extract.legacy.writing.Facts;
import org.yaddash.imports.extract.legacy.writing.Manuscript;
import org.yaddash.imports.extract.web.style.StyleSheet;
import org.yaddash.imports.profiles.PageRules;

/** Reads HTML of any age, and XML as if its elements were paragraphs. */
public final class WebPage implements Format {
  /** Elements deeper than this become siblings; a page that means something is never so deep. */
  static final int DEEPEST = 400;

  private static final int LONGEST_VALUE = 20_000;
  private static final int LONGEST_JSONLD = 200_000;

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("text/html")
        || mediaType.equals("application/xhtml+xml")
        || xml(mediaType);
  }

  private static boolean xml(String mediaType) {
    return mediaType.equals("application/xml")
        || mediaType.equals("text/xml")
        || mediaType.endsWith("+xml") && !mediaType.equals("application/xhtml+xml");
  }

  @Override
  public Legacy read(Original original, String mediaType) throws IOException {
    Decoding decoding = original.decode();
    boolean xml = xml(mediaType) && !rootIsHtml(decoding.text());
    Parser parser = xml ? Parser.xmlParser() : Parser.htmlParser();
    parser.setMaxDepth(DEEPEST);
    @Nullable PageRules rules = original.rules();
    String text = rules == null ? decoding.text() : Mark.without(decoding.text());
    String markup = Markup.tamed(text);
    Document document = parser.parseInput(markup, "");
    String closed = xml ? null : Markup.withTitleClosed(markup, document);
    if (closed != null) {
      document = parser.parseInput(closed, "");
    }
    Facts facts = new Facts();
    List<Element> tables = new ArrayList<>();
    List<Element> styles = new ArrayList<>();
    describe(document, facts, tables, styles);
    facts.decoded(decoding);
    if (rules != null && original.profile() != null) {
      Directions.follow(document, original.profile(), rules, facts);
    }
    if (!xml) {
      TextColumns.straighten(tables);
    }
    Element root = xml ? document : document.body();
    Manuscript out = new Manuscript(original.textLimit());
    new WebWalk(out, Survey.of(root), xml, StyleSheet.of(styles)).walk(root);
    return facts.legacy(mediaType, decoding, out);
  }

  private static boolean rootIsHtml(String text) {
    String head = text.substring(0, Math.min(text.length(), 2_000)).toLowerCase(Locale.ROOT);
    return head.contains("<html");
  }

  private static final Set<String> TOLD =
      Set.of("title", "meta", "link", "base", "script", "html", "frame", "iframe", "area");

  /**
   * Collects what the head, and the frames, say, and the tables and style sheets. Goes through
   * every element once, without recursion.
   */
  private static void describe(
      Document document, Facts facts, List<Element> tables, List<Element> styles) {
    document.forEachNode(
        node -> {
          if (node instanceof Element element) {
            String tag = element.normalName();
            if (tag.equals("table")) {
              tables.add(element);
            } else if (tag.equals("style")) {
              styles.add(element);
            }
            if (TOLD.contains(tag)) {
              tell(element, facts);
            } else if (Statements.by(element)) {
              Statements.tell(element, facts);
            }
          }
        });
  }

  private static void tell(Element element, Facts facts) {
    switch (element.normalName()) {
      case "title" -> {
        if (!facts.has("title") && !inside(element, "svg")) {
          facts.add("title", element.wholeText(), LONGEST_VALUE);
        }
      }
      case "meta" -> {
        for (String key : List.of("name", "property", "itemprop", "http-equiv")) {
          String name = element.attr(key);
          if (!name.isBlank()) {
            facts.add(
                "meta." + name.strip().toLowerCase(Locale.ROOT),
                element.attr("content"),
                LONGEST_VALUE);
            break;
          }
        }
      }
      case "link" -> {
        String rel = element.attr("rel").strip().toLowerCase(Locale.ROOT);
        if (rel.equals("canonical")
            || rel.equals("next")
            || rel.equals("prev")
            || rel.equals("author")
            || rel.equals("shortlink")) {
          facts.add("link." + rel, element.attr("href"), LONGEST_VALUE);
        }
      }
      case "base" -> facts.add("base", element.attr("href"), LONGEST_VALUE);
      case "script" -> {
        if (element.attr("type").strip().equalsIgnoreCase("application/ld+json")) {
          facts.add("jsonld", element.data(), LONGEST_JSONLD);
        }
      }
      case "html" -> {
        facts.add(
            "html.lang",
            element.hasAttr("lang") ? element.attr("lang") : element.attr("xml:lang"),
            40);
        facts.add("html.dir", element.attr("dir"), 10);
      }
      case "frame", "iframe" -> facts.add("frame", element.attr("src"), 2_000);
      case "area" -> facts.add("area", element.attr("href"), 2_000);
      default -> {
        // tells nothing
      }
    }
  }

  private static boolean inside(Element element, String tag) {
    @Nullable Element parent = element.parent();
    return parent != null && parent.normalName().equals(tag);
  }
}
