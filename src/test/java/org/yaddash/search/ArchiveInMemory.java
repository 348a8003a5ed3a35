package org.yaddash.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.yaddash.content.PublishedEntry;
import org.yaddash.content.PublishedEntry.Referrer;
import org.yaddash.content.PublishedEntry.Target;
import org.yaddash.content.log.Change;
import org.yaddash.content.log.Kind;
import org.yaddash.types.ContentTypes;
import org.yaddash.types.Relation;

/** A small archive with a log, without a database. */
final class ArchiveInMemory implements Source {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant FIRST = Instant.parse("2026-01-20T00:00:00Z");

  private final ContentTypes types;
  private final Map<UUID, PublishedEntry> published = new LinkedHashMap<>();
  private final Map<UUID, String> typeOf = new HashMap<>();
  private final List<Change> log = new ArrayList<>();
  private int made;

  ArchiveInMemory(ContentTypes types) {
    this.types = types;
  }

  /** Publishes a new entry; quotes in the JSON may be single ones. */
  UUID publish(String type, String json) {
    made++;
    UUID id = new UUID(0x0190_0000_0000_7000L + ((long) made << 16), 0x8000_0000_0000_0000L);
    publish(id, type, json, "[]");
    return id;
  }

  /** Publishes an entry anew, with provenance. */
  void publish(UUID id, String type, String json, String provenance) {
    long sequence = log(id, type, Kind.PUBLISH);
    published.put(
        id,
        new PublishedEntry(
            id,
            type,
            "slug-" + id.toString().substring(9, 13),
            List.of("slug-" + id.toString().substring(9, 13), "old-" + made),
            (ObjectNode) json(json),
            (ArrayNode) json(provenance),
            sequence,
            FIRST.plusSeconds(sequence),
            FIRST,
            Map.of(),
            List.of()));
    typeOf.put(id, type);
  }

  void unpublish(UUID id) {
    published.remove(id);
    log(id, String.valueOf(typeOf.get(id)), Kind.UNPUBLISH);
  }

  /** Lets the log grow by something that changes nothing that is published. */
  void draft() {
    log(new UUID(1, 1), "articles", Kind.DRAFT);
  }

  private long log(UUID id, String type, Kind kind) {
    log.add(new Change(log.size() + 1, id, type, kind));
    return log.size();
  }

  static JsonNode json(String json) {
    try {
      return JSON.readTree(json.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  private PublishedEntry linked(PublishedEntry entry) {
    Map<String, List<Target>> references = new LinkedHashMap<>();
    for (Relation relation : types.get(entry.type()).relations()) {
      List<Target> targets =
          ids(entry, relation).stream()
              .filter(published::containsKey)
              .map(id -> new Target(id, String.valueOf(typeOf.get(id))))
              .toList();
      if (!targets.isEmpty()) {
        references.put(relation.name(), targets);
      }
    }
    List<Referrer> referredBy = new ArrayList<>();
    for (PublishedEntry other : published.values()) {
      for (Relation relation : types.get(other.type()).relations()) {
        if (ids(other, relation).contains(entry.id())) {
          referredBy.add(new Referrer(other.id(), other.type(), relation.name()));
        }
      }
    }
    return new PublishedEntry(
        entry.id(),
        entry.type(),
        entry.slug(),
        entry.slugs(),
        entry.document(),
        entry.provenance(),
        entry.sequence(),
        entry.publishedAt(),
        entry.createdAt(),
        references,
        referredBy);
  }

  private static List<UUID> ids(PublishedEntry entry, Relation relation) {
    List<UUID> ids = new ArrayList<>();
    entry.document().path(relation.name()).forEach(id -> ids.add(UUID.fromString(id.asText())));
    return ids;
  }

  @Override
  public long head() {
    return log.size();
  }

  @Override
  public String identity(long sequence) {
    return sequence == 0 ? "" : log.get((int) sequence - 1).toString();
  }

  @Override
  public List<Change> since(long sequence, int limit) {
    return log.stream().filter(change -> change.sequence() > sequence).limit(limit).toList();
  }

  @Override
  public Map<UUID, PublishedEntry> find(Collection<UUID> ids) {
    return published.values().stream()
        .filter(entry -> ids.contains(entry.id()))
        .collect(Collectors.toMap(PublishedEntry::id, this::linked));
  }

  @Override
  public Set<UUID> referrers(Collection<UUID> ids) {
    return published.values().stream()
        .filter(
            entry ->
                types.get(entry.type()).relations().stream()
                    .anyMatch(relation -> ids(entry, relation).stream().anyMatch(ids::contains)))
        .map(PublishedEntry::id)
        .collect(Collectors.toSet());
  }

  @Override
  public void all(Consumer<PublishedEntry> each) {
    published.values().forEach(entry -> each.accept(linked(entry)));
  }
}
