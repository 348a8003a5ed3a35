package org.yaddash.delivery.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaddash.delivery.pictures.PublishedPhoto;
import org.yaddash.delivery.tongues.DublinCore;
import org.yaddash.delivery.tongues.FrontEnd;
import org.yaddash.delivery.tongues.Page;
import org.yaddash.delivery.tongues.PublicEntry;
import org.yaddash.delivery.tongues.RichText;
import org.yaddash.delivery.tongues.Telling;
import org.yaddash.search.Found;
import org.yaddash.search.Question;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.types.Field;
import org.yaddash.types.FieldKind;
import org.yaddash.types.Relation;

/** Makes of entries what both kinds of feed have in common. */
@ApplicationScoped
class FeedItems {
  @Inject FrontEnd frontEnd;

  private final DublinCore dublinCore = new DublinCore();

  /**
   * One item.
   *
   * @param id stays the same wherever the service is reached
   * @param url where a reader sees the entry
   * @param title its name, not too long
   * @param html its content, safe, with absolute addresses; null when it has no rich text or
   *     picture
   * @param texts its descriptions, without markup
   * @param image the address of a picture of it, or null
   * @param warning what a reader should know before, or null
   * @param language the language of its content, or null
   */
  record Item(
      String id,
      String url,
      String title,
      @Nullable String html,
      List<String> texts,
      @Nullable String image,
      @Nullable String warning,
      @Nullable String language,
      List<String> authors,
      List<String> subjects,
      Instant published,
      Instant updated) {}

  /**
   * What a page of a feed has.
   *
   * @param updated when the newest item changed
   * @param languages the languages of all items
   */
  record Items(List<Item> items, Instant updated, List<String> languages) {}

  /** Newest first. */
  static List<Question.Order> newestFirst(Catalogue catalogue, String type) {
    return List.of(new Question.Order(catalogue.property(type, "publishedAt").orElseThrow(), true));
  }

  /** The items of a page. */
  Items of(Telling telling, Page page) {
    List<Item> items = new ArrayList<>();
    Set<String> spoken = new TreeSet<>();
    Instant updated = Instant.EPOCH;
    for (Found found : page.answer().found()) {
      PublicEntry entry = PublicEntry.of(found, telling);
      Item item = item(entry, telling);
      items.add(item);
      spoken.addAll(entry.spoken());
      updated = item.updated.isAfter(updated) ? item.updated : updated;
    }
    return new Items(
        items, items.isEmpty() ? telling.snapshot().modified() : updated, telling.spoken(spoken));
  }

  /** The address of a feed, whichever page of it is shown: what names it. */
  static String address(Telling telling) {
    return telling.root()
        + telling
            .asked()
            .without("page[number]")
            .without("page[after]")
            .without("page[size]")
            .address(telling.path());
  }

  private Item item(PublicEntry entry, Telling telling) {
    List<DublinCore.Element> elements = dublinCore.of(entry);
    List<String> languages = values(elements, "language");
    @Nullable String html = html(entry, telling);
    return new Item(
        "urn:uuid:" + entry.id(),
        frontEnd.page(entry, telling),
        entry.title().value(),
        html,
        values(elements, "description"),
        image(entry, telling),
        entry.warning().orElse(null),
        languages.isEmpty() ? entry.title().language() : languages.get(0),
        values(elements, "creator"),
        values(elements, "subject"),
        entry.createdAt(),
        entry.publishedAt());
  }

  private static List<String> values(List<DublinCore.Element> elements, String name) {
    return elements.stream()
        .filter(element -> element.name().equals(name))
        .map(DublinCore.Element::value)
        .toList();
  }

  private static @Nullable String html(PublicEntry entry, Telling telling) {
    StringBuilder html = new StringBuilder();
    entry
        .picture()
        .ifPresent(
            picture -> {
              entry
                  .warning()
                  .ifPresent(warning -> html.append("<p>").append(escaped(warning)).append("</p>"));
              html.append("<p><img src=\"")
                  .append(escaped(telling.root() + picture))
                  .append("\" alt=\"")
                  .append(escaped(entry.title().value()))
                  .append("\"></p>");
            });
    for (Field field : entry.fields("")) {
      if (field.kind() == FieldKind.HTML) {
        for (PublicEntry.Text text : entry.texts(field)) {
          html.append(RichText.absolute(text.value(), telling.root()));
        }
      }
    }
    return html.isEmpty() ? null : html.toString();
  }

  /** Its own picture, or the first of those that it is related to. */
  private static @Nullable String image(PublicEntry entry, Telling telling) {
    if (entry.picture().isPresent()) {
      return telling.root() + entry.picture().get();
    }
    for (Relation relation : telling.catalogue().relations(entry.type().name())) {
      if (relation.type().equals(PublishedPhoto.TYPE)) {
        List<java.util.UUID> linked = entry.found().linked(relation.name());
        for (Found photo : telling.snapshot().find(linked.subList(0, Math.min(1, linked.size())))) {
          return PublicEntry.of(photo, telling)
              .picture()
              .map(picture -> telling.root() + picture)
              .orElse(null);
        }
      }
    }
    return null;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
