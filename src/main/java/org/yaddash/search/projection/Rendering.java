package org.yaddash.search.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaddash.content.PublishedEntry;
import org.yaddash.statements.Attestations;
import org.yaddash.types.ContentType;
import org.yaddash.types.ContentTypes;
import org.yaddash.types.Field;
import org.yaddash.types.Relation;

/**
 * Makes the JSON:API resource of a published entry, as the public may see it: what the catalogue
 * does not know is left out, and everything stands in the order of the content type, however the
 * database returned it.
 */
public final class Rendering {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> PROVENANCE_ORDER =
      List.of(
          "field",
          "original",
          "mediaType",
          "type",
          "start",
          "end",
          "exact",
          "prefix",
          "suffix",
          "conformsTo",
          "value",
          "selector");

  private static final List<String> ATTESTATION_ORDER =
      Stream.concat(Stream.of("value", "preferred", "quote", "note"), PROVENANCE_ORDER.stream())
          .distinct()
          .toList();

  private final Catalogue catalogue;
  private final Map<String, List<Part>> parts = new HashMap<>();

  public Rendering(Catalogue catalogue) {
    this.catalogue = catalogue;
    for (ContentType type : catalogue.types().all()) {
      List<Part> known = new ArrayList<>(publicParts(type.fields(), ""));
      catalogue.name(type.name()).ifPresent(name -> known.add(new Part(name, List.of())));
      parts.put(type.name(), known);
    }
  }

  /** A resource in certain languages, written. */
  public record Form(byte[] json, List<String> languages) {}

  /** A field and the fields inside it, none private. */
  private record Part(Field field, String name, List<Part> parts) {
    Part(Field field, List<Part> parts) {
      this(field, field.name(), parts);
    }
  }

  private static List<Part> publicParts(List<Field> fields, String group) {
    List<Part> found = new ArrayList<>();
    for (Field field : fields) {
      String inside = field.path();
      boolean direct = inside.startsWith(group) && inside.indexOf('.', group.length()) < 0;
      if (direct && !field.isPrivate()) {
        found.add(new Part(field, publicParts(fields, inside + ".")));
      }
    }
    return found;
  }

  /**
   * The whole resource, with every language of its localized fields.
   *
   * @param linkage for each relation that may be seen, the published entries that it links to
   */
  public ObjectNode resource(PublishedEntry entry, Map<String, List<UUID>> linkage) {
    ContentType type = catalogue.types().get(entry.type());
    ObjectNode resource = JsonNodeFactory.instance.objectNode();
    String id = entry.id().toString();
    String self = "/api/" + entry.type() + "/" + id;
    resource.put("type", entry.type()).put("id", id);
    ObjectNode attributes = resource.putObject("attributes");
    attributes.put("slug", entry.slug());
    if (catalogue.name(entry.type()).isPresent()) {
      ContentType.firstValue(type.display(), entry.document())
          .ifPresent(name -> attributes.set(Catalogue.NAME, sorted(name, List.of())));
    }
    attributes.setAll(fields(entry.document(), parts.getOrDefault(entry.type(), List.of())));
    ObjectNode relationships = JsonNodeFactory.instance.objectNode();
    for (Relation relation : catalogue.relations(entry.type())) {
      relationships.set(
          relation.name(),
          relationship(self, relation, linkage.getOrDefault(relation.name(), List.of())));
    }
    if (!relationships.isEmpty()) {
      resource.set("relationships", relationships);
    }
    ObjectNode links = resource.putObject("links").put("self", self);
    if (entry.type().equals("photos") && entry.document().hasNonNull("file")) {
      links.put("file", self + "/file").put("renditions", self + "/renditions");
      links.put("manifest", "/api/iiif/manifest/photos/" + id);
    }
    ObjectNode meta = resource.putObject("meta");
    meta.put("slug", entry.slug());
    meta.put("createdAt", entry.createdAt().toString());
    meta.put("publishedAt", entry.publishedAt().toString());
    List<String> languages = languages(attributes, entry.type());
    if (!languages.isEmpty()) {
      languages.forEach(meta.putArray("languages")::add);
    }
    warning(type, entry.document(), meta);
    meta.set("provenance", provenance(type, Attestations.without(entry.provenance())));
    ArrayNode attested = attestations(type, entry, linkage);
    if (!attested.isEmpty()) {
      meta.set("attestations", attested);
    }
    return resource;
  }

  /** A whole resource as it is. */
  public Form inAllLanguages(ObjectNode whole, String type) {
    return new Form(bytes(whole), languages(attributes(whole), type));
  }

  /** A whole resource with one language of each localized value, the best that there is. */
  public Form inLanguages(ObjectNode whole, String type, Languages languages) {
    ObjectNode chosen = whole.deepCopy();
    TreeSet<String> served = new TreeSet<>();
    visitLocalized(
        attributes(chosen),
        parts.getOrDefault(type, List.of()),
        values -> {
          List<String> present = new ArrayList<>();
          values.fieldNames().forEachRemaining(present::add);
          String best = languages.rank(present).get(0);
          served.add(best);
          return values.path(best);
        });
    return new Form(bytes(chosen), List.copyOf(served));
  }

  /** The languages of all localized values of a whole resource, ordered by name. */
  public List<String> languages(ObjectNode attributes, String type) {
    TreeSet<String> found = new TreeSet<>();
    visitLocalized(
        attributes,
        parts.getOrDefault(type, List.of()),
        values -> {
          values.fieldNames().forEachRemaining(found::add);
          return values;
        });
    return List.copyOf(found);
  }

  /** The attributes of a resource. */
  public static ObjectNode attributes(ObjectNode resource) {
    return resource.withObject("/attributes");
  }

  private interface Choice {
    JsonNode of(ObjectNode values);
  }

  private static void visitLocalized(JsonNode node, List<Part> parts, Choice choice) {
    if (node.isArray()) {
      node.forEach(item -> visitLocalized(item, parts, choice));
    } else if (node instanceof ObjectNode group) {
      for (Part part : parts) {
        JsonNode value = group.path(part.name);
        if (part.field.localized() && value instanceof ObjectNode values) {
          group.set(part.name, choice.of(values));
        } else {
          visitLocalized(value, part.parts, choice);
        }
      }
    }
  }

  private static ObjectNode fields(ObjectNode group, List<Part> parts) {
    ObjectNode shown = JsonNodeFactory.instance.objectNode();
    for (Part part : parts) {
      JsonNode value = group.get(part.name);
      if (value != null && !value.isNull()) {
        if (!part.field.localized()) {
          shown.set(part.name, value(value, part));
        } else if (value.isObject() && !value.isEmpty()) {
          shown.set(part.name, sorted(value, List.of()));
        }
      }
    }
    return shown;
  }

  private static JsonNode value(JsonNode value, Part part) {
    if (value.isArray()) {
      ArrayNode shown = JsonNodeFactory.instance.arrayNode(value.size());
      value.forEach(item -> shown.add(value(item, part)));
      return shown;
    }
    return value instanceof ObjectNode group && !part.parts.isEmpty()
        ? fields(group, part.parts)
        : sorted(value, List.of());
  }

  private static ObjectNode relationship(String self, Relation relation, List<UUID> linked) {
    ObjectNode relationship = JsonNodeFactory.instance.objectNode();
    relationship
        .putObject("links")
        .put("self", self + "/relationships/" + relation.name())
        .put("related", self + "/" + relation.name());
    if (relation.many()) {
      ArrayNode data = relationship.putArray("data");
      linked.forEach(id -> data.addObject().put("type", relation.type()).put("id", id.toString()));
    } else if (linked.isEmpty()) {
      relationship.putNull("data");
    } else {
      relationship
          .putObject("data")
          .put("type", relation.type())
          .put("id", linked.get(0).toString());
    }
    return relationship;
  }

  /** A sensitive entry carries its warning even where the field itself was not asked for. */
  private static void warning(ContentType type, ObjectNode document, ObjectNode meta) {
    if (type.isSensitive(document)) {
      type.warning()
          .filter(field -> !field.isPrivate())
          .flatMap(field -> field.values(document).stream().findFirst())
          .ifPresent(warning -> meta.set("contentWarning", sorted(warning, List.of())));
    }
  }

  private ArrayNode provenance(ContentType type, ArrayNode provenance) {
    ArrayNode shown = JsonNodeFactory.instance.arrayNode();
    for (JsonNode origin : provenance) {
      if (isPublic(type, origin.path("field").asText())) {
        shown.add(sorted(origin, PROVENANCE_ORDER));
      }
    }
    return shown;
  }

  /**
   * For each field that other sources give other values to: the entry's own first, which is the
   * preferred one, then theirs. A quote is named only where the public can read it.
   */
  private ArrayNode attestations(
      ContentType type, PublishedEntry entry, Map<String, List<UUID>> linkage) {
    Map<String, ArrayNode> values = new LinkedHashMap<>();
    for (JsonNode one : Attestations.of(entry.provenance())) {
      String field = one.path("field").asText();
      if (isPublic(type, field)) {
        ArrayNode known =
            values.computeIfAbsent(
                field, path -> JsonNodeFactory.instance.arrayNode().add(own(entry, path)));
        ObjectNode shown = (ObjectNode) sorted(one, ATTESTATION_ORDER);
        shown.remove("field");
        shown.put("preferred", false);
        String quote = one.path("quote").asText();
        shown.remove("quote");
        if (linkage.values().stream()
            .flatMap(List::stream)
            .anyMatch(id -> id.toString().equals(quote))) {
          shown.putObject("quote").put("type", ContentTypes.SOURCE_QUOTES).put("id", quote);
        }
        known.add(shown);
      }
    }
    ArrayNode attested = JsonNodeFactory.instance.arrayNode();
    values.forEach((field, all) -> attested.addObject().put("field", field).set("values", all));
    return attested;
  }

  /** The entry's own value of a field, with the place that it came from. */
  private static ObjectNode own(PublishedEntry entry, String field) {
    ObjectNode own = JsonNodeFactory.instance.objectNode();
    JsonNode value = Attestations.valueAt(entry.document(), field);
    own.set("value", value.isMissingNode() ? own.nullNode() : value);
    own.put("preferred", true);
    for (JsonNode row : Attestations.without(entry.provenance())) {
      if (row.path("field").asText().equals(field)) {
        JsonNode place = sorted(row, PROVENANCE_ORDER);
        for (String member : List.of("original", "mediaType", "selector")) {
          if (place.has(member)) {
            own.set(member, place.path(member));
          }
        }
        return own;
      }
    }
    return own;
  }

  /** Whether a place in a document, with list positions, may be seen. */
  private boolean isPublic(ContentType type, String place) {
    StringBuilder path = new StringBuilder();
    for (String step : place.split("\\.", -1)) {
      boolean position = !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
      if (position && path.length() > 0) {
        continue;
      }
      boolean top = path.length() == 0;
      path.append(top ? "" : ".").append(step);
      @Nullable Field field = type.field(path.toString()).orElse(null);
      if (field != null && field.isPrivate()) {
        return false;
      }
      if (top && field == null && catalogue.relation(type.name(), step).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** A copy with its members in this order, the others after them by name. */
  private static JsonNode sorted(JsonNode node, List<String> order) {
    if (node.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode(node.size());
      node.forEach(item -> copy.add(sorted(item, order)));
      return copy;
    }
    if (!node.isObject()) {
      return node;
    }
    Map<String, JsonNode> members = new LinkedHashMap<>();
    Collection<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    for (String name : order) {
      if (names.remove(name)) {
        members.put(name, sorted(node.path(name), order));
      }
    }
    names.forEach(name -> members.put(name, sorted(node.path(name), order)));
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    copy.setAll(members);
    return copy;
  }

  private static byte[] bytes(ObjectNode resource) {
    try {
      return JSON.writeValueAsBytes(resource);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of JSON can always be written", e);
    }
  }
}
