package org.yaddash.delivery.citations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.yaddash.delivery.tongues.FrontEnd;
import org.yaddash.delivery.tongues.Mapping;
import org.yaddash.delivery.tongues.Page;
import org.yaddash.delivery.tongues.PublicEntry;
import org.yaddash.delivery.tongues.RichText;
import org.yaddash.delivery.tongues.Telling;
import org.yaddash.delivery.tongues.Tongue;
import org.yaddash.http.JsonApi;
import org.yaddash.http.exchange.Representation;
import org.yaddash.search.Found;
import org.yaddash.types.Field;
import org.yaddash.types.FieldKind;

/** Citations as CSL-JSON: always a list, of one item when one entry is asked for. */
@ApplicationScoped
public class CslJson implements Tongue.OfEntry, Tongue.OfList {
  private static final String KEYWORD = "x-csl";

  /** The variables that hold names of people. */
  private static final Set<String> NAMES =
      Set.of(
          "author",
          "chair",
          "collection-editor",
          "compiler",
          "composer",
          "container-author",
          "contributor",
          "curator",
          "director",
          "editor",
          "illustrator",
          "interviewer",
          "narrator",
          "organizer",
          "original-author",
          "producer",
          "recipient",
          "reviewed-author",
          "translator");

  private static final Set<String> DATES =
      Set.of("issued", "accessed", "available-date", "event-date", "original-date", "submitted");

  @Inject FrontEnd frontEnd;

  private final Map<String, Mapping> mappings = new ConcurrentHashMap<>();

  @Override
  public String mediaType() {
    return "application/vnd.citationstyles.csl+json";
  }

  @Override
  public String meaning() {
    return "Citations as CSL-JSON: a list of items, of one when one entry is asked for.";
  }

  @Override
  public Representation entry(Telling telling, Found found) {
    return represent(telling, List.of(found), found.modified());
  }

  @Override
  public Representation list(Telling telling, Page page) {
    return represent(telling, page.answer().found(), telling.snapshot().modified())
        .with("Link", page.linkHeader(telling.root(), List.of("first", "prev", "next", "last")));
  }

  private Representation represent(Telling telling, List<Found> entries, Instant modified) {
    ArrayNode items = JsonApi.JSON.createArrayNode();
    Set<String> spoken = new TreeSet<>();
    for (Found found : entries) {
      PublicEntry entry = PublicEntry.of(found, telling);
      items.add(item(entry, telling));
      spoken.addAll(entry.spoken());
    }
    byte[] body = items.toString().getBytes(StandardCharsets.UTF_8);
    return new Representation(
        mediaType(),
        Representation.tag(body),
        modified,
        telling.spoken(spoken),
        Map.of(),
        () -> body);
  }

  private ObjectNode item(PublicEntry entry, Telling telling) {
    Mapping mapping =
        mappings.computeIfAbsent(entry.type().name(), name -> Mapping.of(entry.type(), KEYWORD));
    ObjectNode item = JsonApi.JSON.createObjectNode();
    item.put("id", entry.id());
    item.put("type", mapping.kind(entry.attributes(), "document"));
    for (Field field : entry.type().fields()) {
      if (!field.isPrivate()) {
        mapping.name(field.path()).ifPresent(variable -> add(item, variable, texts(entry, field)));
      }
    }
    if (!item.has("title")) {
      item.put("title", entry.title().value());
    }
    if (!item.has("URL")) {
      item.put("URL", frontEnd.page(entry, telling));
    }
    return item;
  }

  private static List<String> texts(PublicEntry entry, Field field) {
    List<String> texts = new ArrayList<>();
    for (PublicEntry.Text text : entry.texts(field)) {
      String plain =
          field.kind() == FieldKind.HTML ? RichText.plain(text.value()) : text.value().strip();
      if (!plain.isEmpty()) {
        texts.add(plain);
      }
    }
    return texts;
  }

  /** Adds a variable; where several fields go by one name, the first that has a value counts. */
  private static void add(ObjectNode item, String variable, List<String> values) {
    if (values.isEmpty()) {
      return;
    }
    if (NAMES.contains(variable)) {
      ArrayNode names = item.withArray(variable);
      values.forEach(name -> names.add(CslName.of(name)));
    } else if (!item.has(variable)) {
      if (DATES.contains(variable)) {
        item.set(variable, CslDate.of(values.get(0)));
      } else if (variable.equals("keyword")) {
        item.put(variable, String.join(", ", values));
      } else {
        item.put(variable, values.get(0));
      }
    }
  }
}
