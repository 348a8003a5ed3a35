package org.yaddash.editing.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.editing.operations.Operation.Action;
import org.yaddash.editing.operations.Operation.Target;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.types.ContentType;
import org.yaddash.types.ContentTypes;

/**
 * Reads what is to be done from a document of the extension. What cannot be understood is told for
 * all operations at once, each with its pointer.
 */
final class OperationsBody {
  static final String OPERATIONS = "atomic:operations";

  /** How many operations one request may have. */
  static final int MOST = 2_000;

  private static final Set<String> MEMBERS = Set.of("op", "ref", "href", "data", "meta");
  private static final Set<String> META = Set.of("revision", "publish");

  private final ContentTypes types;
  private final List<Problem> problems = new ArrayList<>();

  OperationsBody(ContentTypes types) {
    this.types = types;
  }

  /** The operations, in order. */
  List<Operation> read(JsonNode document) {
    JsonNode given = document.path(OPERATIONS);
    if (!given.isArray() || given.isEmpty()) {
      throw new ProblemException(
          Problem.at(
              ProblemCode.MALFORMED_DOCUMENT,
              "",
              "The document needs '%s', a list of operations.".formatted(OPERATIONS)));
    }
    if (given.size() > MOST) {
      throw new ProblemException(
          Problem.at(
              ProblemCode.TOO_LARGE,
              "/" + OPERATIONS,
              "One request may have %d operations.".formatted(MOST)));
    }
    List<Operation> read = new ArrayList<>(given.size());
    for (int i = 0; i < given.size(); i++) {
      Operation one = operation(given.get(i), "/" + OPERATIONS + "/" + i);
      if (one != null) {
        read.add(one);
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return read;
  }

  private @Nullable Operation operation(JsonNode given, String at) {
    if (!given.isObject()) {
      return malformed(at, "An operation is an object.");
    }
    for (var member : given.properties()) {
      if (!MEMBERS.contains(member.getKey())) {
        return malformed(at, "An operation has no member '%s'.".formatted(member.getKey()));
      }
    }
    Action action =
        switch (given.path("op").asText()) {
          case "add" -> Action.ADD;
          case "update" -> Action.UPDATE;
          case "remove" -> Action.REMOVE;
          default -> null;
        };
    if (action == null) {
      return malformed(at + "/op", "Give add, update or remove.");
    }
    if (given.has("href")) {
      return malformed(at + "/href", "Name the entry by 'ref' instead.");
    }
    JsonNode ref = given.path("ref");
    @Nullable String relation = ref.path("relationship").textValue();
    boolean ofEntry = relation == null;
    if (ofEntry && action != Action.REMOVE && !given.path("data").isObject()) {
      return malformed(at, "The operation needs 'data', one resource object.");
    }
    if (!ofEntry && !given.has("data")) {
      return malformed(at, "The operation needs 'data', what the relationship links to.");
    }
    if (ofEntry && action == Action.ADD && given.has("ref")) {
      return malformed(at + "/ref", "What is added has no 'ref'; its data tell its type.");
    }
    boolean byRef = given.has("ref");
    @Nullable Target target =
        byRef ? target(ref, at + "/ref") : target(given.path("data"), at + "/data");
    if (target == null) {
      return null;
    }
    if (byRef && ofEntry && action == Action.UPDATE && !isSame(target, given.path("data"))) {
      problems.add(
          Problem.at(
              ProblemCode.TYPE_MISMATCH, at + "/data", "The data are not those of the 'ref'."));
      return null;
    }
    if (action == Action.ADD && ofEntry && target.id() != null) {
      problems.add(
          Problem.at(
              ProblemCode.CLIENT_GENERATED_ID,
              at + "/data/id",
              "Leave out the id, or give a lid; the answer has the id."));
      return null;
    }
    if (!(action == Action.ADD && ofEntry) && target.id() == null && target.lid() == null) {
      return malformed(at + (byRef ? "/ref" : "/data"), "An id or a lid is needed.");
    }
    return withMeta(given, at, action, target, relation);
  }

  private @Nullable Operation withMeta(
      JsonNode given, String at, Action action, Target target, @Nullable String relation) {
    JsonNode meta = given.path("meta");
    if (!meta.isMissingNode() && !meta.isObject()) {
      return malformed(at + "/meta", "It must be an object.");
    }
    for (var member : meta.properties()) {
      if (!META.contains(member.getKey())) {
        return malformed(at + "/meta", "The meta has no member '%s'.".formatted(member.getKey()));
      }
    }
    JsonNode publish = meta.path("publish");
    if (!publish.isMissingNode() && (!publish.isBoolean() || isRemoval(action, relation))) {
      return malformed(at + "/meta/publish", "Give true or false, and only for what stays.");
    }
    JsonNode revision = meta.path("revision");
    @Nullable Long number = null;
    if (revision.isTextual() && revision.textValue().equals("*")) {
      number = Operation.ANY;
    } else if (revision.isIntegralNumber() && revision.canConvertToLong()) {
      number = Math.max(0, revision.longValue());
    } else if (!revision.isMissingNode()) {
      return malformed(at + "/meta/revision", "Give the number of a revision, or \"*\" for any.");
    }
    JsonNode data = isRemoval(action, relation) ? MissingNode.getInstance() : given.path("data");
    return new Operation(at, action, target, relation, data, number, publish.asBoolean());
  }

  private static boolean isRemoval(Action action, @Nullable String relation) {
    return action == Action.REMOVE && relation == null;
  }

  private static boolean isSame(Target target, JsonNode data) {
    @Nullable String id = data.path("id").textValue();
    @Nullable String lid = data.path("lid").textValue();
    return target.type().name().equals(data.path("type").textValue())
        && (id == null || id.toLowerCase(Locale.ROOT).equals(target.id()))
        && (lid == null || lid.equals(target.lid()));
  }

  private @Nullable Target target(JsonNode given, String at) {
    JsonNode type = given.path("type");
    JsonNode id = given.path("id");
    JsonNode lid = given.path("lid");
    boolean named =
        (id.isMissingNode() || id.isTextual()) && (lid.isMissingNode() || lid.isTextual());
    if (!(given instanceof ObjectNode) || !type.isTextual() || !named) {
      malformed(at, "A type is needed, and an id or a lid, all strings.");
      return null;
    }
    if (id.isTextual() && lid.isTextual()) {
      malformed(at, "Give an id or a lid, not both.");
      return null;
    }
    @Nullable ContentType known = types.find(type.textValue()).orElse(null);
    if (known == null) {
      problems.add(
          Problem.at(
              ProblemCode.UNKNOWN_TYPE,
              at + "/type",
              "There is no content type '%s'.".formatted(type.textValue())));
      return null;
    }
    return new Target(
        known, id.isTextual() ? id.textValue().toLowerCase(Locale.ROOT) : null, lid.textValue());
  }

  private @Nullable Operation malformed(String at, String detail) {
    problems.add(Problem.at(ProblemCode.MALFORMED_DOCUMENT, at, detail));
    return null;
  }
}
