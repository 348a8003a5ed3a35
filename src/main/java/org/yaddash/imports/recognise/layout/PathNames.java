package org.yaddash.imports.recognise.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the tags, ids and classes around a block say about it. */
public final class PathNames {
  /** See the words listed for it below. */
  public static final int NAV = 1;

  /** See the words listed for it below. */
  public static final int FOOTER = 1 << 1;

  /** See the words listed for it below. */
  public static final int HEADER = 1 << 2;

  /** See the words listed for it below. */
  public static final int ASIDE = 1 << 3;

  /** See the words listed for it below. */
  public static final int COMMENT = 1 << 4;

  /** See the words listed for it below. */
  public static final int RELATED = 1 << 5;

  /** See the words listed for it below. */
  public static final int SOCIAL = 1 << 6;

  /** See the words listed for it below. */
  public static final int PROMO = 1 << 7;

  /** See the words listed for it below. */
  public static final int FORM = 1 << 8;

  /** See the words listed for it below. */
  public static final int META = 1 << 9;

  /** See the words listed for it below. */
  public static final int MAIN = 1 << 10;

  /** See the words listed for it below. */
  public static final int ARTICLE = 1 << 11;

  /** See the words listed for it below. */
  public static final int CONTENT = 1 << 12;

  /** See the words listed for it below. */
  public static final int CAPTION = 1 << 13;

  /** See the words listed for it below. */
  public static final int TITLE = 1 << 14;

  /** See the words listed for it below. */
  public static final int HIDDEN = 1 << 15;

  /** See the words listed for it below. */
  public static final int LIST = 1 << 16;

  /** See the words listed for it below. */
  public static final int TABLE = 1 << 17;

  /** See the words listed for it below. */
  public static final int LINK = 1 << 18;

  /** See the words listed for it below. */
  public static final int FOLD = 1 << 19;

  /** Names that alone speak for furniture. */
  public static final int FURNITURE =
      NAV | FOOTER | HEADER | ASIDE | COMMENT | RELATED | SOCIAL | PROMO | FORM | HIDDEN;

  /** Elements that change how letters look or break, and say nothing of where a block stands. */
  private static final Set<String> TYPE =
      Set.of(
          "font",
          "b",
          "i",
          "u",
          "s",
          "em",
          "strong",
          "big",
          "small",
          "tt",
          "center",
          "nobr",
          "strike",
          "basefont",
          "noindex",
          "index",
          "span",
          "q",
          "cite",
          "ins",
          "del",
          "blink");

  private static final Map<String, Integer> WORDS = new HashMap<>();
  private static final Map<String, Integer> TAGS = new HashMap<>();

  /** Known words that are long enough to be meant when they are a part of a longer one. */
  private static final List<String> STEMS =
      List.of(
          "comment",
          "sidebar",
          "footer",
          "header",
          "related",
          "article",
          "content",
          "story",
          "social",
          "share",
          "banner",
          "advert",
          "newsletter",
          "cookie",
          "breadcrumb",
          "headline",
          "caption",
          "byline",
          "author",
          "search",
          "login",
          "toolbar",
          "teaser",
          "promo",
          "widget",
          "description",
          "popular",
          "recommend",
          "subscribe",
          "copyright",
          "navigation",
          "title",
          "menu",
          "date",
          "forum",
          "reklama");

  static {
    words(
        NAV,
        "nav navbar navigation menu menus submenu topmenu leftmenu mainmenu topnav sitenav subnav breadcrumb"
            + " breadcrumbs crumbs crumb pager pagination paging pagenav tabs tab toolbar skip toc sitemap dropdown megamenu");
    words(
        FOOTER,
        "footer foot bottom copyright copyrights colophon bottombar footerlinks credits legal disclaimer");
    words(HEADER, "masthead banner topbar logo top header siteheader");
    words(
        ASIDE,
        "aside sidebar side rail leftcol rightcol left right column2 col2 widget widgets gadget box block"
            + " sidebox rightside leftside portlet");
    words(
        COMMENT,
        "comment comments commentlist disqus respond reply replies discussion feedback forum guestbook"
            + " reviews kommentar kommentarii koment otzyv otzyvy rules");
    words(
        RELATED,
        "related teaser teasers more similar recommended recommend recommendations also readmore further popular latest"
            + " recent top10 mostread trending next prev previous othernews news-list newslist lenta anons anonce announce announces"
            + " seealso archive archives tagcloud linklist links");
    words(
        SOCIAL,
        "share sharing social socials addthis addtoany bookmark bookmarks twitter facebook follow subscribe"
            + " newsletter rss print email tools likes like vk sharebar");
    words(
        PROMO,
        "ad ads adv advert advertisement advertising banner banners promo promotion sponsor sponsored"
            + " sponsors cta popup modal overlay cookie cookies consent gdpr signup login signin register subscription offer"
            + " reklama partner partners");
    words(FORM, "form search searchbox searchform input poll vote voting survey contactform");
    words(
        META,
        "meta byline author date time posted postmeta info tags tag category categories dateline timestamp"
            + " published bio");
    words(MAIN, "main maincontent primary");
    words(ARTICLE, "article story post entry hentry news newsbody blogpost fulltext");
    words(
        CONTENT,
        "content text body copy articlebody storybody entrycontent postbody postcontent bodytext articletext"
            + " texte richtext wysiwyg prose markdown description desc");
    words(CAPTION, "caption captions figcaption");
    words(TITLE, "title headline heading zagolovok header1");
    words(HIDDEN, "hidden hide invisible offscreen visuallyhidden sr noprint noscript");
    words(FOLD, "accordion faq collapse collapsible");
    TAGS.put("nav", NAV);
    TAGS.put("menu", NAV);
    TAGS.put("footer", FOOTER);
    TAGS.put("header", HEADER);
    TAGS.put("aside", ASIDE);
    TAGS.put("form", FORM);
    TAGS.put("button", FORM);
    TAGS.put("select", FORM);
    TAGS.put("option", FORM);
    TAGS.put("label", FORM);
    TAGS.put("textarea", FORM);
    TAGS.put("dialog", PROMO);
    TAGS.put("main", MAIN);
    TAGS.put("article", ARTICLE);
    TAGS.put("figcaption", CAPTION);
    TAGS.put("ul", LIST);
    TAGS.put("ol", LIST);
    TAGS.put("dl", LIST);
    TAGS.put("td", TABLE);
    TAGS.put("th", TABLE);
    TAGS.put("address", META);
    TAGS.put("time", META);
    TAGS.put("a", LINK);
    TAGS.put("summary", FOLD);
    TAGS.put("details", FOLD);
  }

  /** Remembers what it has read. */
  public PathNames() {}

  private final Map<String, Integer> known = new HashMap<>();

  /** What one element of a path says, by bits. */
  public int of(String element) {
    Integer bits = known.get(element);
    if (bits == null) {
      bits = read(element);
      known.put(element, bits);
    }
    return bits;
  }

  /**
   * Whether an element only sets type. Legacy pages leave such elements open, so that one text
   * stands in ever more of them.
   */
  public static boolean onlyType(String element) {
    return element.length() < 9 && TYPE.contains(element);
  }

  /** What all the elements of a path say together, by bits. */
  int of(List<String> path) {
    int bits = 0;
    for (String element : path) {
      bits |= of(element);
    }
    return bits;
  }

  private static int read(String element) {
    int tagEnd = 0;
    while (tagEnd < element.length()
        && element.charAt(tagEnd) != '#'
        && element.charAt(tagEnd) != '.') {
      tagEnd++;
    }
    String tag = element.substring(0, tagEnd);
    int bits = TAGS.getOrDefault(tag, 0);
    if (tag.equals("body") || tag.equals("html")) {
      // names of the whole page say nothing about one of its blocks
      return bits;
    }
    int start = tagEnd;
    for (int i = tagEnd; i <= element.length() && i < 400; i++) {
      boolean part = i < element.length() && Character.isLetterOrDigit(element.charAt(i));
      if (!part) {
        int end = i;
        while (end > start && Character.isDigit(element.charAt(end - 1))) {
          end--;
        }
        if (end > start) {
          bits |= word(element.substring(start, end));
        }
        start = i + 1;
      }
    }
    return bits;
  }

  /** What a name says, or, where it is not known, the longer words that it is made of. */
  private static int word(String name) {
    Integer known = WORDS.get(name);
    if (known != null || name.length() < 7) {
      return known == null ? 0 : known;
    }
    int bits = 0;
    for (String stem : STEMS) {
      if (name.contains(stem)) {
        bits |= WORDS.getOrDefault(stem, 0);
      }
    }
    return bits;
  }

  private static void words(int bit, String words) {
    for (String word : words.split(" ", -1)) {
      WORDS.merge(word, bit, (a, b) -> a | b);
    }
  }
}
