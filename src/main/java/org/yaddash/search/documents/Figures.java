package org.yaddash.search.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yaddash.content.PublishedEntry;
import org.yaddash.types.ContentType;
import org.yaddash.types.ContentTypes;
import org.yaddash.types.Field;
import org.yaddash.types.Relation;

/** Takes the figures of source quotes as entries of their own. */
final class Figures {
  /** As many figures as the last bits of an id can count. */
  private static final int LAST_PLACE = 0xFFFF;

  private final ContentTypes types;

  Figures(ContentTypes types) {
    this.types = types;
  }

  /** A figure as an entry, and what it links to. */
  record Figure(PublishedEntry entry, Map<String, List<UUID>> linkage) {}

  /** The figures of an entry in its order; none of what is no source quote. */
  List<Figure> of(PublishedEntry quote, Map<String, List<UUID>> linkage) {
    Optional<ContentType> type = types.find(ContentTypes.FIGURES);
    if (type.isEmpty() || !quote.type().equals(ContentTypes.SOURCE_QUOTES)) {
      return List.of();
    }
    List<Figure> figures = new ArrayList<>();
    int place = 0;
    for (JsonNode given : quote.document().path(ContentTypes.FIGURES)) {
      if (given instanceof ObjectNode figure && place <= LAST_PLACE) {
        figures.add(of(quote, linkage, type.get(), figure, place));
      }
      place++;
    }
    return figures;
  }

  private static Figure of(
      PublishedEntry quote,
      Map<String, List<UUID>> linkage,
      ContentType type,
      ObjectNode figure,
      int place) {
    ObjectNode document = figure.deepCopy();
    for (Field field : type.fields()) {
      if (field.topLevel() && !document.has(field.path()) && quote.document().has(field.path())) {
        document.set(field.path(), quote.document().path(field.path()));
      }
    }
    Map<String, List<UUID>> linked = new HashMap<>();
    for (Relation relation : type.relations()) {
      linked.put(relation.name(), linkage.getOrDefault(relation.name(), List.of()));
    }
    linked.put(ContentTypes.QUOTE, List.of(quote.id()));
    UUID id = id(quote.id(), place);
    return new Figure(
        new PublishedEntry(
            id,
            type.name(),
            id.toString(),
            List.of(),
            document,
            provenance(quote.provenance(), type, place),
            quote.sequence(),
            quote.publishedAt(),
            quote.createdAt(),
            Map.of(),
            List.of()),
        linked);
  }

  /** An id that no entry has; ids sort as the quotes do, and within a quote as its figures do. */
  private static UUID id(UUID quote, int place) {
    long other = quote.getLeastSignificantBits() ^ (LAST_PLACE + 1L);
    return new UUID(quote.getMostSignificantBits(), (other & ~LAST_PLACE) | place);
  }

  /** Where the figure's own values, and those that it has from its quote, came from. */
  private static ArrayNode provenance(ArrayNode all, ContentType type, int place) {
    String own = ContentTypes.FIGURES + "." + place + ".";
    ArrayNode some = JsonNodeFactory.instance.arrayNode();
    for (JsonNode row : all) {
      String field = row.path("field").asText();
      if (field.startsWith(own)) {
        some.add(row.<ObjectNode>deepCopy().put("field", field.substring(own.length())));
      } else if (type.field(field.substring(0, firstEnd(field))).isPresent()) {
        some.add(row);
      }
    }
    return some;
  }

  private static int firstEnd(String path) {
    int dot = path.indexOf('.');
    return dot < 0 ? path.length() : dot;
  }
}
