package org.yaddash.delivery.feeds;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaddash.delivery.tongues.Page;
import org.yaddash.delivery.tongues.Telling;
import org.yaddash.delivery.tongues.Tongue;
import org.yaddash.http.JsonApi;
import org.yaddash.http.exchange.Representation;
import org.yaddash.search.Question;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.settings.Settings;

/** A list as a JSON Feed 1.1, newest first. */
@ApplicationScoped
public class JsonFeed implements Tongue.OfList {
  /** The media type of the feed. */
  static final String MEDIA_TYPE = "application/feed+json";

  @Inject FeedItems feedItems;
  @Inject Settings settings;

  @Override
  public String mediaType() {
    return MEDIA_TYPE;
  }

  @Override
  public String meaning() {
    return "A JSON Feed 1.1, newest first.";
  }

  @Override
  public List<Question.Order> usualOrder(Catalogue catalogue, String type) {
    return FeedItems.newestFirst(catalogue, type);
  }

  @Override
  public Representation list(Telling telling, Page page) {
    FeedItems.Items found = feedItems.of(telling, page);
    ObjectNode feed = JsonApi.JSON.createObjectNode();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", settings.name() + ": " + telling.type().label());
    if (!telling.type().description().isEmpty()) {
      feed.put("description", telling.type().description());
    }
    feed.put("home_page_url", telling.root() + "/api/" + telling.type().name());
    feed.put("feed_url", telling.self());
    page.link("next", telling.root()).ifPresent(next -> feed.put("next_url", next));
    feed.putArray("authors").addObject().put("name", settings.name());
    ArrayNode items = feed.putArray("items");
    found.items().forEach(item -> items.add(item(item)));
    byte[] body = feed.toString().getBytes(StandardCharsets.UTF_8);
    return new Representation(
        mediaType(),
        Representation.tag(body),
        telling.snapshot().modified(),
        found.languages(),
        Map.of(),
        () -> body);
  }

  private static ObjectNode item(FeedItems.Item item) {
    ObjectNode shown = JsonApi.JSON.createObjectNode();
    shown.put("id", item.id()).put("url", item.url()).put("title", item.title());
    @Nullable String html = item.html();
    if (html != null) {
      shown.put("content_html", html);
    } else {
      shown.put(
          "content_text",
          item.texts().isEmpty() ? item.title() : String.join("\n\n", item.texts()));
    }
    if (!item.texts().isEmpty()) {
      shown.put("summary", item.texts().get(0));
    }
    if (item.image() != null) {
      shown.put("image", item.image());
    }
    shown.put("date_published", item.published().toString());
    shown.put("date_modified", item.updated().toString());
    if (!item.authors().isEmpty()) {
      ArrayNode authors = shown.putArray("authors");
      item.authors().forEach(author -> authors.addObject().put("name", author));
    }
    if (!item.subjects().isEmpty()) {
      ArrayNode tags = shown.putArray("tags");
      item.subjects().forEach(tags::add);
    }
    if (item.language() != null) {
      shown.put("language", item.language());
    }
    if (item.warning() != null) {
      shown
          .putObject("_yaddash")
          .put("about", "https://yaddash.org/")
          .put("content_warning", item.warning());
    }
    return shown;
  }
}
