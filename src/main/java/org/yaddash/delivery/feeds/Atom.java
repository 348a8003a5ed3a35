package org.yaddash.delivery.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaddash.delivery.tongues.Page;
import org.yaddash.delivery.tongues.Telling;
import org.yaddash.delivery.tongues.Tongue;
import org.yaddash.delivery.tongues.Xml;
import org.yaddash.http.exchange.Representation;
import org.yaddash.search.Question;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.settings.Settings;

/** A list as an Atom feed (RFC 4287), newest first, in pages (RFC 5005). */
@ApplicationScoped
public class Atom implements Tongue.OfList {
  /** The media type of the feed, also in links to it. */
  static final String MEDIA_TYPE = "application/atom+xml";

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  /** JSON:API's name of a page → Atom's. */
  private static final Map<String, String> PAGES =
      Map.of("first", "first", "prev", "previous", "next", "next", "last", "last");

  @Inject FeedItems feedItems;
  @Inject Settings settings;

  @Override
  public String mediaType() {
    return MEDIA_TYPE;
  }

  @Override
  public String meaning() {
    return "An Atom feed, newest first.";
  }

  @Override
  public List<Question.Order> usualOrder(Catalogue catalogue, String type) {
    return FeedItems.newestFirst(catalogue, type);
  }

  @Override
  public Representation list(Telling telling, Page page) {
    FeedItems.Items found = feedItems.of(telling, page);
    Xml feed = new Xml("feed", NAMESPACE);
    feed.element("id", FeedItems.address(telling));
    feed.element("title", settings.name() + ": " + telling.type().label());
    if (!telling.type().description().isEmpty()) {
      feed.element("subtitle", telling.type().description());
    }
    feed.element("updated", found.updated().truncatedTo(ChronoUnit.MILLIS).toString());
    feed.begin("author").element("name", settings.name()).end();
    feed.element("generator", "Yaddash");
    link(feed, "self", telling.self(), MEDIA_TYPE);
    PAGES.keySet().stream()
        .sorted()
        .forEach(
            name ->
                page.link(name, telling.root())
                    .ifPresent(
                        address ->
                            link(feed, PAGES.getOrDefault(name, name), address, MEDIA_TYPE)));
    found.items().forEach(item -> entry(feed, item, telling.root()));
    byte[] body = feed.bytes();
    return new Representation(
        MEDIA_TYPE,
        Representation.tag(body),
        telling.snapshot().modified(),
        found.languages(),
        Map.of(),
        () -> body);
  }

  private static void entry(Xml feed, FeedItems.Item item, String root) {
    feed.begin("entry").language(item.language());
    feed.element("id", item.id());
    feed.element("title", item.title());
    feed.element("published", item.published().toString());
    feed.element("updated", item.updated().toString());
    link(feed, "alternate", item.url(), null);
    for (String author : item.authors()) {
      feed.begin("author").element("name", author).end();
    }
    for (String subject : item.subjects()) {
      feed.empty("category", Map.of("term", subject));
    }
    if (!item.texts().isEmpty()) {
      feed.element("summary", item.texts().get(0));
    }
    @Nullable String html = item.html();
    feed.begin("content").attribute("type", html == null ? "text" : "html");
    feed.attribute("xml", "http://www.w3.org/XML/1998/namespace", "base", root + "/");
    feed.text(html == null ? String.join("\n\n", item.texts()) : html).end();
    feed.end();
  }

  private static void link(Xml feed, String relation, String address, @Nullable String mediaType) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("rel", relation);
    attributes.put("href", address);
    if (mediaType != null) {
      attributes.put("type", mediaType);
    }
    feed.empty("link", attributes);
  }
}
