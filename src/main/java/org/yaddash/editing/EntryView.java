package org.yaddash.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.yaddash.content.Entry;
import org.yaddash.content.log.Revision;
import org.yaddash.http.JsonApi;
import org.yaddash.statements.Attestations;
import org.yaddash.types.ContentType;
import org.yaddash.types.Relation;

/** Entries and revisions as JSON:API resources for editors: everything, private fields included. */
public final class EntryView {
  private EntryView() {}

  /** An entry's latest revision. */
  public static ObjectNode of(ContentType type, Entry entry) {
    ObjectNode resource = resource(type, entry.id().toString(), entry.document());
    resource.putObject("links").put("self", address(entry));
    ObjectNode meta = resource.putObject("meta");
    meta.put("revision", entry.revision());
    meta.put("state", entry.state().wire());
    meta.put("slug", entry.slug());
    meta.put("createdAt", entry.createdAt().toString());
    meta.put("updatedAt", entry.updatedAt().toString());
    meta.put("origin", entry.origin());
    meta.put("publishedRevision", entry.publishedRevision());
    meta.set("provenance", Attestations.without(entry.provenance()));
    ArrayNode attested = Attestations.of(entry.provenance());
    if (!attested.isEmpty()) {
      meta.set("attestations", attested);
    }
    return resource;
  }

  /** A document in the shape of a resource: attributes, and relationships with their linkage. */
  public static ObjectNode resource(ContentType type, String id, ObjectNode document) {
    ObjectNode resource = JsonApi.resource(type.name(), id);
    ObjectNode attributes = resource.withObject("/attributes");
    // in the order of the type's file; what the type no longer knows comes last
    type.fields().stream()
        .filter(field -> field.topLevel() && document.has(field.path()))
        .forEach(field -> attributes.set(field.path(), document.path(field.path())));
    for (var member : document.properties()) {
      if (type.relation(member.getKey()).isEmpty() && !attributes.has(member.getKey())) {
        attributes.set(member.getKey(), member.getValue());
      }
    }
    if (!type.relations().isEmpty()) {
      ObjectNode relationships = resource.putObject("relationships");
      for (Relation relation : type.relations()) {
        relationships
            .putObject(relation.name())
            .set("data", linkage(relation, document.path(relation.name())));
      }
    }
    return resource;
  }

  /** A revision, with its document when it holds one. */
  static ObjectNode of(Revision revision) {
    ObjectNode resource = JsonApi.resource("revisions", Long.toString(revision.sequence()));
    ObjectNode attributes = resource.withObject("/attributes");
    attributes.put("number", revision.number());
    attributes.put("kind", revision.kind().wire());
    attributes.put("origin", revision.origin());
    attributes.put("time", revision.time().toString());
    attributes.put("slug", revision.slug());
    attributes.put("hash", revision.hash());
    attributes.put("documentSequence", revision.documentSequence());
    attributes.set("document", revision.document());
    resource
        .putObject("relationships")
        .putObject("entry")
        .set("data", identifier(revision.type(), revision.entry().toString()));
    return resource;
  }

  static String address(Entry entry) {
    return "/manage/" + entry.type() + "/" + entry.id();
  }

  public static ObjectNode identifier(String type, String id) {
    return JsonNodeFactory.instance.objectNode().put("type", type).put("id", id);
  }

  private static JsonNode linkage(Relation relation, JsonNode value) {
    if (!relation.many()) {
      return value.isTextual()
          ? identifier(relation.type(), value.textValue())
          : JsonNodeFactory.instance.nullNode();
    }
    ArrayNode identifiers = JsonNodeFactory.instance.arrayNode();
    value.forEach(id -> identifiers.add(identifier(relation.type(), id.asText())));
    return identifiers;
  }
}
