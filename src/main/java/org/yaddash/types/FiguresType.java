package org.yaddash.types;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaddash.types.schemas.TypeFile;

/**
 * The type that source quotes bring with them: each figure of each quote as an entry of its own, to
 * be read only. It has the fields of a figure, those of its quote that are not its words (the
 * source, who said it, the language), a relation to the quote, and those of the quote.
 */
final class FiguresType {
  static final String NAME = "figures";
  static final String QUOTES = "sourceQuotes";
  static final String QUOTE = "quote";
  private static final String TEXT = "text";

  private FiguresType() {}

  /** The type; empty when source quotes have no figures, or private ones. */
  static Optional<TypeFile> of(Map<String, ContentType> types) {
    @Nullable ContentType quotes = types.get(QUOTES);
    if (quotes == null) {
      return Optional.empty();
    }
    JsonNode fields = quotes.schema().path("properties");
    JsonNode figure = fields.path(NAME).path("items").path("properties");
    boolean open = quotes.field(NAME + ".value").filter(value -> !value.isPrivate()).isPresent();
    if (!open || !figure.isObject()) {
      return Optional.empty();
    }
    ObjectNode shown = JsonNodeFactory.instance.objectNode();
    figure.fields().forEachRemaining(field -> shown.set(field.getKey(), plain(field.getValue())));
    fields
        .fields()
        .forEachRemaining(
            field -> {
              String name = field.getKey();
              if (!name.equals(NAME) && !name.equals(TEXT) && !shown.has(name)) {
                if (!field.getValue().has("x-relation")) {
                  shown.set(name, plain(field.getValue()));
                } else if (isOpen(quotes, name, types)) {
                  shown.set(name, oneWay(field.getValue()));
                }
              }
            });
    shown.set(QUOTE, relation());
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema
        .put("title", "Figures")
        .put(
            "description",
            "Every figure of every published source quote, with the source that gives it.")
        .put("type", "object")
        .put("x-display", isText(quotes, "measure") ? "measure" : "value")
        .put("additionalProperties", false);
    schema.set("properties", shown);
    return Optional.of(TypeFile.derived(NAME, schema));
  }

  private static boolean isText(ContentType quotes, String name) {
    return quotes.field(NAME + "." + name).filter(field -> !field.isPrivate()).isPresent();
  }

  /** Whether nothing private would be told by following a relation of the quotes one way only. */
  private static boolean isOpen(ContentType quotes, String name, Map<String, ContentType> types) {
    return quotes
        .relation(name)
        .filter(relation -> !relation.isPrivate())
        .filter(
            relation -> {
              @Nullable String inverse = relation.inverse();
              @Nullable ContentType target = types.get(relation.type());
              return inverse == null
                  || target == null
                  || !target.relation(inverse).map(Relation::isPrivate).orElse(false);
            })
        .isPresent();
  }

  /** A field that is not found by its words: those are its quote's. */
  private static JsonNode plain(JsonNode field) {
    JsonNode copy = field.deepCopy();
    for (JsonNode searched : copy.findParents("x-search")) {
      if (searched instanceof ObjectNode some && !some.path("x-search").asText().equals("none")) {
        some.put("x-search", "keyword");
      }
    }
    return copy;
  }

  private static JsonNode oneWay(JsonNode relation) {
    JsonNode copy = relation.deepCopy();
    if (copy.path("x-relation") instanceof ObjectNode link) {
      link.remove("inverse");
    }
    return copy;
  }

  private static ObjectNode relation() {
    ObjectNode quote = JsonNodeFactory.instance.objectNode();
    quote.put("title", "Source quote").put("description", "The quote that gives the figure.");
    quote.putObject("x-relation").put("type", QUOTES).put("many", false);
    return quote;
  }
}
