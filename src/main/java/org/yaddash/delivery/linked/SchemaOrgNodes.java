package org.yaddash.delivery.linked;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.delivery.tongues.FrontEnd;
import org.yaddash.delivery.tongues.Mapping;
import org.yaddash.delivery.tongues.PublicEntry;
import org.yaddash.delivery.tongues.PublicEntry.Text;
import org.yaddash.delivery.tongues.RichText;
import org.yaddash.delivery.tongues.Telling;
import org.yaddash.http.JsonApi;
import org.yaddash.search.Found;
import org.yaddash.types.ContentType;
import org.yaddash.types.Field;
import org.yaddash.types.FieldKind;
import org.yaddash.types.Relation;

/** Makes the nodes of a schema.org document, by what the content types say of their fields. */
final class SchemaOrgNodes {
  private static final String KEYWORD = "x-schema-org";
  private static final String THING = "Thing";

  /** What is told of the bytes of a picture, and so not of its blurred form. */
  private static final Set<String> OF_THE_FILE = Set.of("encodingFormat", "width", "height");

  /** How many entries of a relation are named; the relation's own address has them all. */
  private static final int MOST_LINKED = 100;

  private final Telling telling;
  private final FrontEnd frontEnd;
  private final Map<String, Mapping> mappings;

  SchemaOrgNodes(Telling telling, FrontEnd frontEnd, Map<String, Mapping> mappings) {
    this.mappings = mappings;
    this.telling = telling;
    this.frontEnd = frontEnd;
  }

  /**
   * The context: schema.org, with dates and addresses said to be such. A date that schema.org's own
   * form cannot hold is given in the Library of Congress's.
   */
  ObjectNode context() {
    ObjectNode context = JsonApi.JSON.createObjectNode();
    context.put("@vocab", "https://schema.org/");
    context.put("edtf", "http://id.loc.gov/datatypes/edtf/");
    for (String address : List.of("url", "contentUrl", "thumbnailUrl", "isBasedOn")) {
      context.putObject(address).put("@type", "@id");
    }
    for (Field field : telling.type().fields()) {
      JsonNode rule = mapping(telling.type()).rule(field.path());
      if (field.kind() == FieldKind.DATE && !field.isPrivate() && rule.isTextual()) {
        context.putObject(rule.textValue()).put("@type", "Date");
      }
    }
    return context;
  }

  /** An entry with those that it links to, each by its name. */
  ObjectNode whole(PublicEntry entry) {
    return node(entry, true);
  }

  /** An entry with no more than the addresses of those that it links to. */
  ObjectNode brief(PublicEntry entry) {
    return node(entry, false);
  }

  private ObjectNode node(PublicEntry entry, boolean whole) {
    ContentType type = entry.type();
    Mapping mapping = mapping(type);
    ObjectNode node = begin(entry, mapping);
    entry.picture().ifPresent(picture -> node.put("contentUrl", telling.root() + picture));
    fill(entry, mapping, node, entry.attributes(), "");
    if (!mapping.isGiven()) {
      guess(entry, node);
    }
    if (!node.has("name")) {
      addText(node, "name", entry.title());
    }
    if (entry.isWarned()) {
      node.remove(OF_THE_FILE);
    }
    for (Relation relation : telling.catalogue().relations(type.name())) {
      Optional<String> property = property(mapping, relation);
      if (property.isPresent()) {
        relate(entry, node, property.get(), relation, whole);
      }
    }
    node.put("url", frontEnd.page(entry, telling));
    return node;
  }

  private ObjectNode begin(PublicEntry entry, Mapping mapping) {
    ObjectNode node = JsonApi.JSON.createObjectNode();
    node.put("@id", FrontEnd.resource(telling.root(), entry.type().name(), entry.id()));
    node.put("@type", mapping.kind(entry.attributes(), THING));
    return node;
  }

  /** Of a type whose file says nothing: what its rich or longest text is, and its pictures. */
  private static void guess(PublicEntry entry, ObjectNode node) {
    for (Field field : entry.fields("")) {
      boolean named = field.path().equals("description") || field.path().equals("summary");
      if (field.kind() == FieldKind.HTML || (named && field.kind() == FieldKind.STRING)) {
        for (Text text : entry.texts(field)) {
          boolean rich = field.kind() == FieldKind.HTML;
          addText(
              node,
              "description",
              rich ? new Text(RichText.plain(text.value()), text.language()) : text);
        }
      }
    }
  }

  private Optional<String> property(Mapping mapping, Relation relation) {
    boolean pictures =
        mapping(telling.catalogue().types().get(relation.type())).kind("").equals("ImageObject");
    return mapping.isGiven()
        ? mapping.name(relation.name())
        : pictures ? Optional.of("image") : Optional.empty();
  }

  private void relate(
      PublicEntry entry, ObjectNode node, String property, Relation relation, boolean whole) {
    List<UUID> linked = entry.found().linked(relation.name());
    List<UUID> some = linked.subList(0, Math.min(linked.size(), MOST_LINKED));
    if (!whole) {
      Mapping mapping = mapping(telling.catalogue().types().get(relation.type()));
      for (UUID id : some) {
        ObjectNode other = JsonApi.JSON.createObjectNode();
        other.put("@id", FrontEnd.resource(telling.root(), relation.type(), id.toString()));
        add(node, property, other.put("@type", mapping.kind(THING)));
      }
      return;
    }
    for (Found found : telling.snapshot().find(some)) {
      PublicEntry other = PublicEntry.of(found, telling);
      ObjectNode named = begin(other, mapping(other.type()));
      addText(named, "name", other.title());
      other.picture().ifPresent(picture -> named.put("contentUrl", telling.root() + picture));
      add(node, property, named);
    }
  }

  /** Adds the fields of a group to a node. */
  private void fill(
      PublicEntry entry, Mapping mapping, ObjectNode node, JsonNode group, String path) {
    for (Field field : entry.fields(path)) {
      JsonNode value = group.path(field.name());
      for (JsonNode one : value.isArray() ? value : List.of(value)) {
        if (one.isMissingNode() || one.isNull()) {
          continue;
        }
        JsonNode rule = mapping.rule(field.path());
        if (field.kind() == FieldKind.OBJECT) {
          group(entry, mapping, node, one, field, rule);
        } else if (rule.isTextual()) {
          value(entry, node, rule.textValue(), field, one);
        } else if (rule.isObject()) {
          for (Text text : entry.texts(field, one)) {
            ObjectNode inner = JsonApi.JSON.createObjectNode();
            inner.put("@type", Mapping.choose(rule.path("type"), entry.attributes(), THING));
            addText(inner, "name", text);
            add(node, rule.path("property").asText(), inner);
          }
        }
      }
    }
  }

  private void group(
      PublicEntry entry,
      Mapping mapping,
      ObjectNode node,
      JsonNode group,
      Field field,
      JsonNode rule) {
    if (rule.isBoolean()) {
      return;
    }
    if (rule.has("value")) {
      written(node, group, rule);
    } else if (rule.isObject()) {
      ObjectNode inner = JsonApi.JSON.createObjectNode();
      inner.put("@type", Mapping.choose(rule.path("type"), entry.attributes(), THING));
      fill(entry, mapping, inner, group, field.path());
      if (inner.size() > 1) {
        add(node, rule.path("property").asText(), inner);
      }
    } else {
      fill(entry, mapping, node, group, field.path());
    }
  }

  /** A group that is one text with its language, its script and what kind of text it is. */
  private static void written(ObjectNode node, JsonNode group, JsonNode rule) {
    String text = group.path(rule.path("value").asText()).asText();
    String kind = group.path(rule.path("by").asText()).asText();
    String property = rule.path("properties").path(kind).asText(rule.path("property").asText());
    String language = group.path(rule.path("language").asText()).asText();
    String script = group.path(rule.path("script").asText()).asText();
    if (!script.isEmpty() && language.indexOf('-') < 0) {
      language = (language.isEmpty() ? "und" : language) + "-" + script;
    }
    if (!text.isEmpty()) {
      addText(node, property, new Text(text, language.isEmpty() ? null : language));
    }
  }

  private void value(
      PublicEntry entry, ObjectNode node, String property, Field field, JsonNode value) {
    switch (field.kind()) {
      case DATE -> {
        for (Text date : entry.texts(field, value)) {
          add(node, property, Literals.date(date.value()));
        }
      }
      case INTEGER -> {
        // a year is a date in schema.org, and so a text
        boolean year = property.startsWith("date") || property.endsWith("Date");
        add(node, property, year ? JsonApi.JSON.getNodeFactory().textNode(value.asText()) : value);
      }
      case NUMBER, BOOLEAN -> add(node, property, value);
      case URI -> {
        for (Text address : entry.texts(field, value)) {
          if (Literals.isAddress(address.value())) {
            add(node, property, JsonApi.JSON.getNodeFactory().textNode(address.value()));
          }
        }
      }
      case HTML -> {
        for (Text rich : entry.texts(field, value)) {
          addText(node, property, new Text(RichText.plain(rich.value()), rich.language()));
        }
      }
      case STRING -> entry.texts(field, value).forEach(text -> addText(node, property, text));
      case OBJECT -> throw new IllegalStateException("A group is no value");
    }
  }

  private static void addText(ObjectNode node, String property, Text text) {
    @Nullable String language = text.language();
    if (language == null || !Literals.isLanguage(language)) {
      add(node, property, JsonApi.JSON.getNodeFactory().textNode(text.value()));
    } else {
      ObjectNode tagged = JsonApi.JSON.createObjectNode();
      add(node, property, tagged.put("@value", text.value()).put("@language", language));
    }
  }

  /** Adds a value; the second makes a list of them, one that is there already nothing. */
  private static void add(ObjectNode node, String property, JsonNode value) {
    JsonNode there = node.path(property);
    if (there.isMissingNode()) {
      node.set(property, value);
    } else if (there instanceof ArrayNode list) {
      for (JsonNode one : list) {
        if (one.equals(value)) {
          return;
        }
      }
      list.add(value);
    } else if (!there.equals(value)) {
      node.putArray(property).add(there).add(value);
    }
  }

  private Mapping mapping(ContentType type) {
    return mappings.computeIfAbsent(type.name(), name -> Mapping.of(type, KEYWORD));
  }
}
