package org.yaddash.editing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.statements.Attestations;
import org.yaddash.types.ContentType;
import org.yaddash.types.Relation;

/**
 * The JSON:API document that a client sends to make or change an entry, read into the entry's own
 * document; and the way back for what is wrong with that: pointers into the entry's document become
 * pointers into the request's body. A null attribute takes the field away.
 */
public final class EntryBody {
  private static final int MOST_BYTES = 64 * 1024 * 1024;
  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(MOST_BYTES).build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** The whole resource of a body that holds nothing else. */
  private static final String ONLY = "/data";

  private final ContentType type;
  private final ObjectNode data;
  private final String at;
  private final LocalIds localIds;

  private EntryBody(ContentType type, ObjectNode data, String at, LocalIds localIds) {
    this.type = type;
    this.data = data;
    this.at = at;
    this.localIds = localIds;
  }

  /** Knows the entries that a body calls by names of its own. */
  public interface LocalIds {
    /** The id of the entry of a type with this name; empty when there is none. */
    Optional<UUID> find(String type, String lid);
  }

  /** What one body holds, of whatever shape; fails with {@code malformed-json}. */
  public static JsonNode tree(byte[] body) throws IOException {
    return JsonBody.tree(JSON, body);
  }

  /**
   * One resource of a body that holds many; its type and id are the caller's to check.
   *
   * @param at the pointer to it in the body
   * @param localIds the names that its relationships may use
   */
  public static EntryBody of(ContentType type, ObjectNode data, String at, LocalIds localIds) {
    return new EntryBody(type, data, at, localIds);
  }

  /** Reads the body that makes an entry: it must not name an id. */
  static EntryBody ofNew(ContentType type, InputStream body) throws IOException {
    EntryBody read = read(type, body);
    if (read.data.has("id")) {
      throw new ProblemException(
          Problem.at(
              ProblemCode.CLIENT_GENERATED_ID, "/data/id", "Leave out the id; the answer has it."));
    }
    return read;
  }

  /** Reads the body that changes an entry: it must name its id. */
  static EntryBody ofExisting(ContentType type, UUID id, InputStream body) throws IOException {
    EntryBody read = read(type, body);
    JsonNode given = read.data.path("id");
    if (!given.isTextual()) {
      throw malformed("/data", "The resource has no id; it must be the one of the address.");
    }
    if (!given.textValue().equals(id.toString())) {
      throw new ProblemException(
          Problem.at(
              ProblemCode.TYPE_MISMATCH,
              "/data/id",
              "The id is not %s, the one of the address.".formatted(id)));
    }
    return read;
  }

  /**
   * The number at {@code /meta/revision} of a body that may be missing.
   *
   * @return empty when there is no body
   */
  static Optional<Long> revision(InputStream body) throws IOException {
    byte[] bytes = bytes(body);
    if (bytes.length == 0) {
      return Optional.empty();
    }
    JsonNode revision = JsonBody.tree(JSON, bytes).path("meta").path("revision");
    if (!revision.isIntegralNumber() || !revision.canConvertToLong() || revision.longValue() < 1) {
      throw malformed("/meta/revision", "Give the number of a revision, from 1.");
    }
    return Optional.of(revision.longValue());
  }

  /** The slug that is wanted; null when none is named. */
  public @Nullable String slug() {
    JsonNode slug = data.path("meta").path("slug");
    if (slug.isMissingNode() || slug.isNull()) {
      return null;
    }
    if (!slug.isTextual()) {
      throw malformed(at + "/meta/slug", "The slug must be a string.");
    }
    return slug.textValue();
  }

  /**
   * The entry's provenance with the attestations that are given; the same when none are.
   *
   * @param provenance what is kept of it
   * @param document the entry's document as it is about to be saved
   */
  public ArrayNode attested(ArrayNode provenance, ObjectNode document) {
    JsonNode given = data.path("meta").path("attestations");
    try {
      return given.isMissingNode()
          ? provenance
          : Attestations.without(provenance).addAll(AttestedValues.read(type, given, document));
    } catch (ProblemException wrong) {
      throw new ProblemException(wrong.problems().stream().map(this::inResource).toList());
    }
  }

  /** A problem of a body with only one resource, at its place in this one. */
  private Problem inResource(Problem problem) {
    return problem.source() instanceof Problem.Source.Pointer place
            && place.pointer().startsWith(ONLY)
        ? Problem.at(
            problem.code(), at + place.pointer().substring(ONLY.length()), problem.detail())
        : problem;
  }

  /** Puts the given attributes and relationships over a document, which is changed. */
  public ObjectNode over(ObjectNode document) {
    List<Problem> problems = new ArrayList<>();
    for (var attribute : members("attributes").properties()) {
      if (type.relation(attribute.getKey()).isPresent()) {
        problems.add(
            Problem.at(
                ProblemCode.INVALID_FIELD,
                at + "/attributes/" + JsonBody.inPointer(attribute.getKey()),
                "%s is a relationship, not an attribute.".formatted(attribute.getKey())));
      } else if (attribute.getValue().isNull()) {
        document.remove(attribute.getKey());
      } else {
        document.set(attribute.getKey(), attribute.getValue());
      }
    }
    for (var relationship : members("relationships").properties()) {
      put(relationship.getKey(), relationship.getValue(), document, problems);
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return document;
  }

  /** The same failure, with pointers into the request's body. */
  public ProblemException located(ProblemException failure) {
    return new ProblemException(failure.problems().stream().map(this::located).toList());
  }

  private Problem located(Problem problem) {
    if (problem.code() == ProblemCode.BAD_SLUG || problem.code() == ProblemCode.SLUG_TAKEN) {
      return Problem.at(problem.code(), at + "/meta/slug", problem.detail());
    }
    if (!(problem.source() instanceof Problem.Source.Pointer place)) {
      return problem;
    }
    String pointer = place.pointer();
    int end = pointer.indexOf('/', 1);
    String first = pointer.isEmpty() ? "" : pointer.substring(1, end < 0 ? pointer.length() : end);
    String inside = end < 0 ? "" : pointer.substring(end);
    Optional<Relation> relation = type.relation(first);
    String here =
        relation.isEmpty()
            ? at + "/attributes" + pointer
            : at + "/relationships/" + first + (inside.isEmpty() ? "" : "/data" + inside);
    return Problem.at(problem.code(), here, problem.detail());
  }

  private void put(String name, JsonNode value, ObjectNode document, List<Problem> problems) {
    String here = at + "/relationships/" + JsonBody.inPointer(name);
    Optional<Relation> relation = type.relation(name);
    if (relation.isEmpty()) {
      problems.add(
          Problem.at(
              ProblemCode.INVALID_FIELD,
              here,
              "%s have no relationship %s.".formatted(type.name(), name)));
      return;
    }
    JsonNode linkage = value.path("data");
    boolean many = relation.get().many();
    if (many ? !linkage.isArray() : !linkage.isObject() && !linkage.isNull()) {
      throw malformed(
          here,
          many
              ? "The relationship needs 'data', a list of resource identifiers."
              : "The relationship needs 'data', a resource identifier or null.");
    }
    document.remove(name);
    if (!many) {
      if (linkage.isObject()) {
        document.set(name, identifier(relation.get(), linkage, here + "/data", problems));
      }
    } else if (!linkage.isEmpty()) {
      ArrayNode ids = document.putArray(name);
      for (int i = 0; i < linkage.size(); i++) {
        ids.add(identifier(relation.get(), linkage.get(i), here + "/data/" + i, problems));
      }
    }
  }

  private TextNode identifier(
      Relation relation, JsonNode identifier, String here, List<Problem> problems) {
    JsonNode id = identifier.path("id");
    JsonNode type = identifier.path("type");
    if (identifier.path("lid").isTextual() && !identifier.has("id") && type.isTextual()) {
      id = local(type.textValue(), identifier.path("lid").textValue(), here, problems);
    }
    if (!id.isTextual() || !type.isTextual()) {
      throw malformed(here, "A resource identifier has a type and an id, both strings.");
    }
    if (!type.textValue().equals(relation.type())) {
      problems.add(
          Problem.at(
              ProblemCode.INVALID_FIELD,
              here + "/type",
              "%s refers to %s only.".formatted(relation.name(), relation.type())));
    }
    return TextNode.valueOf(id.textValue().toLowerCase(Locale.ROOT));
  }

  private JsonNode local(String type, String lid, String here, List<Problem> problems) {
    Optional<UUID> id = localIds.find(type, lid);
    if (id.isEmpty()) {
      problems.add(
          Problem.at(
              ProblemCode.UNKNOWN_REFERENCE,
              here + "/lid",
              "Nothing before this makes one of %s with the lid '%s'.".formatted(type, lid)));
    }
    return TextNode.valueOf(id.map(UUID::toString).orElse(""));
  }

  /** The object of this name, empty when it is not given. */
  private ObjectNode members(String name) {
    JsonNode members = data.path(name);
    if (members.isMissingNode()) {
      return JSON.createObjectNode();
    }
    if (!(members instanceof ObjectNode object)) {
      throw malformed(at + "/" + name, "It must be an object.");
    }
    return object;
  }

  private static EntryBody read(ContentType type, InputStream body) throws IOException {
    JsonNode data = JsonBody.tree(JSON, bytes(body)).path("data");
    if (!(data instanceof ObjectNode resource)) {
      throw malformed("", "The document needs 'data', one resource object.");
    }
    JsonNode given = resource.path("type");
    if (!given.isTextual()) {
      throw malformed("/data", "The resource has no type.");
    }
    if (!given.textValue().equals(type.name())) {
      throw new ProblemException(
          Problem.at(
              ProblemCode.TYPE_MISMATCH,
              "/data/type",
              "The type is not %s, the one of the address.".formatted(type.name())));
    }
    return new EntryBody(type, resource, ONLY, (named, lid) -> Optional.empty());
  }

  private static byte[] bytes(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new ProblemException(
          ProblemCode.TOO_LARGE, "An entry's body may have %d bytes.".formatted(MOST_BYTES));
    }
    return bytes;
  }

  private static ProblemException malformed(String pointer, String detail) {
    return new ProblemException(Problem.at(ProblemCode.MALFORMED_DOCUMENT, pointer, detail));
  }
}
