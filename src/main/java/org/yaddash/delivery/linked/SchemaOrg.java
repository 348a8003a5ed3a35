package org.yaddash.delivery.linked;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.yaddash.delivery.tongues.FrontEnd;
import org.yaddash.delivery.tongues.Mapping;
import org.yaddash.delivery.tongues.Page;
import org.yaddash.delivery.tongues.PublicEntry;
import org.yaddash.delivery.tongues.Telling;
import org.yaddash.delivery.tongues.Tongue;
import org.yaddash.http.JsonApi;
import org.yaddash.http.exchange.Representation;
import org.yaddash.search.Found;

/**
 * schema.org as JSON-LD. The context stands in the document, so that nobody has to fetch one to
 * read it.
 */
@ApplicationScoped
public class SchemaOrg implements Tongue.OfEntry, Tongue.OfList {
  @Inject FrontEnd frontEnd;

  private final Map<String, Mapping> mappings = new ConcurrentHashMap<>();

  @Override
  public String mediaType() {
    return "application/ld+json";
  }

  @Override
  public String meaning() {
    return "schema.org as JSON-LD, with its context inside.";
  }

  @Override
  public Representation entry(Telling telling, Found found) {
    SchemaOrgNodes nodes = new SchemaOrgNodes(telling, frontEnd, mappings);
    PublicEntry entry = PublicEntry.of(found, telling);
    ObjectNode document = JsonApi.JSON.createObjectNode();
    document.set("@context", nodes.context());
    document.setAll(nodes.whole(entry));
    return represent(document, telling, found.modified(), entry.spoken());
  }

  @Override
  public Representation list(Telling telling, Page page) {
    SchemaOrgNodes nodes = new SchemaOrgNodes(telling, frontEnd, mappings);
    ObjectNode document = JsonApi.JSON.createObjectNode();
    document.set("@context", nodes.context());
    document.put("@id", telling.self()).put("@type", "ItemList");
    document.put("name", telling.type().label());
    document.put("numberOfItems", page.answer().total());
    ArrayNode items = document.putArray("itemListElement");
    Set<String> spoken = new TreeSet<>();
    for (Found found : page.answer().found()) {
      PublicEntry entry = PublicEntry.of(found, telling);
      items.add(nodes.brief(entry));
      spoken.addAll(entry.spoken());
    }
    return represent(document, telling, telling.snapshot().modified(), spoken)
        .with("Link", page.linkHeader(telling.root(), List.of("first", "prev", "next", "last")));
  }

  private Representation represent(
      ObjectNode document, Telling telling, Instant modified, Set<String> spoken) {
    byte[] body = document.toString().getBytes(StandardCharsets.UTF_8);
    return new Representation(
        mediaType(),
        Representation.tag(body),
        modified,
        telling.spoken(spoken),
        Map.of(),
        () -> body);
  }
}
