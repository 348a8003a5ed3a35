package org.yaddash.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.statements.Attestations;
import org.yaddash.types.ContentType;
import org.yaddash.types.ContentTypes;
import org.yaddash.types.Field;
import org.yaddash.types.FieldKind;
import org.yaddash.types.Relation;

/**
 * The values that other sources give to an entry's fields, as a client sends them in {@code
 * /data/meta/attestations}; checked as if each were the entry's own.
 */
final class AttestedValues {
  private static final String PLACE = "/data/meta/attestations/";
  private static final Set<String> MEMBERS =
      Set.of("field", "value", "quote", "original", "mediaType", "selector", "note", "preferred");
  private static final int MOST = 500;
  private static final int LONGEST_NOTE = 2_000;

  private final ContentType type;
  private final ObjectNode document;
  private final List<Problem> problems = new ArrayList<>();

  private AttestedValues(ContentType type, ObjectNode document) {
    this.type = type;
    this.document = document;
  }

  /**
   * Reads them as rows of the entry's provenance.
   *
   * @param given the list as it was sent
   * @param document the entry's document as it is about to be saved
   * @throws ProblemException with everything that is wrong with any of them
   */
  static ArrayNode read(ContentType type, JsonNode given, ObjectNode document) {
    AttestedValues reading = new AttestedValues(type, document);
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    if (!given.isArray() || given.size() > MOST) {
      throw new ProblemException(
          Problem.at(
              ProblemCode.MALFORMED_DOCUMENT,
              "/data/meta/attestations",
              "Give a list of at most %d attestations.".formatted(MOST)));
    }
    for (int i = 0; i < given.size(); i++) {
      reading.check(given.get(i), PLACE + i);
      ObjectNode row = Attestations.kept(given.get(i));
      row.remove("preferred");
      rows.add(row);
    }
    if (!reading.problems.isEmpty()) {
      throw new ProblemException(reading.problems);
    }
    return rows;
  }

  private void check(JsonNode one, String at) {
    if (!one.isObject() || !one.path("field").isTextual() || !one.has("value")) {
      problem(at, "An attestation is an object with a field and a value.");
      return;
    }
    one.fieldNames()
        .forEachRemaining(
            name -> {
              if (!MEMBERS.contains(name)) {
                problem(at + "/" + JsonBody.inPointer(name), "An attestation has no such member.");
              }
            });
    String path = one.path("field").textValue();
    Optional<Field> field = field(path);
    if (field.isEmpty() || field.get().kind() == FieldKind.OBJECT) {
      problem(at + "/field", "%s have no value '%s'.".formatted(type.name(), path));
    } else {
      value(one.path("value"), path, at + "/value");
    }
    if (one.path("preferred").asBoolean()) {
      problem(at + "/preferred", "The entry's own value is the preferred one: change that.");
    }
    quote(one.path("quote"), at + "/quote");
    text(one.path("note"), LONGEST_NOTE, at + "/note");
    text(one.path("mediaType"), 200, at + "/mediaType");
    JsonNode original = one.path("original");
    if (!original.isMissingNode() && !isSha256(original.asText())) {
      problem(at + "/original", "Give the SHA-256 of an original, 64 hexadecimal digits.");
    }
    JsonNode selector = one.path("selector");
    boolean objects =
        StreamSupport.stream(selector.spliterator(), false)
            .allMatch(some -> some.isObject() && some.path("type").isTextual());
    if (!selector.isMissingNode() && !(selector.isArray() && objects)) {
      problem(at + "/selector", "Give a list of selectors.");
    }
  }

  /** The field that a path with list positions, and perhaps a language, leads to. */
  private Optional<Field> field(String path) {
    List<String> steps = new ArrayList<>();
    for (String step : path.split("\\.", -1)) {
      if (!Attestations.isPosition(step)) {
        steps.add(step);
      }
    }
    Optional<Field> whole = type.field(String.join(".", steps));
    if (whole.isPresent() || steps.size() < 2) {
      return whole.filter(field -> !field.localized());
    }
    return type.field(String.join(".", steps.subList(0, steps.size() - 1)))
        .filter(Field::localized);
  }

  /** A value is checked in the place of the entry's own. */
  private void value(JsonNode value, String path, String at) {
    ObjectNode copy = document.deepCopy();
    List<String> steps = List.of(path.split("\\.", -1));
    if (!put(copy, steps, value)) {
      problem(at.replace("/value", "/field"), "The entry has nothing at '%s'.".formatted(path));
      return;
    }
    String pointer = "/" + String.join("/", steps);
    type.validate(copy).stream()
        .filter(
            wrong ->
                wrong.source() instanceof Problem.Source.Pointer place
                    && place.pointer().startsWith(pointer))
        .forEach(wrong -> problem(at, wrong.detail()));
  }

  /** Puts a value where a path leads; groups that are missing are made, places in lists are not. */
  private static boolean put(ObjectNode document, List<String> steps, JsonNode value) {
    JsonNode at = document;
    for (int i = 0; i < steps.size(); i++) {
      String step = steps.get(i);
      boolean last = i == steps.size() - 1;
      if (at instanceof ArrayNode list) {
        int place = Attestations.isPosition(step) ? Integer.parseInt(step) : -1;
        if (place < 0 || place > list.size() || (place == list.size() && !last)) {
          return false;
        }
        if (last && place == list.size()) {
          list.add(value);
        } else if (last) {
          list.set(place, value);
        }
        at = list.get(place);
      } else if (at instanceof ObjectNode group) {
        if (last) {
          group.set(step, value);
        } else if (!group.has(step)) {
          group.putObject(step);
        }
        at = group.path(step);
      } else {
        return false;
      }
    }
    return true;
  }

  /** A quote is one that the entry is linked with, so that readers may see it when it is public. */
  private void quote(JsonNode quote, String at) {
    if (quote.isMissingNode()) {
      return;
    }
    Set<String> linked =
        type.relations().stream()
            .filter(relation -> relation.type().equals(ContentTypes.SOURCE_QUOTES))
            .map(Relation::name)
            .flatMap(name -> StreamSupport.stream(document.path(name).spliterator(), false))
            .map(JsonNode::asText)
            .collect(Collectors.toSet());
    if (!quote.isTextual() || !linked.contains(quote.textValue())) {
      problem(at, "Give the id of a source quote that the entry is related to.");
    }
  }

  private void text(JsonNode text, int longest, String at) {
    if (!text.isMissingNode() && (!text.isTextual() || text.textValue().length() > longest)) {
      problem(at, "Give a text of at most %d characters.".formatted(longest));
    }
  }

  private static boolean isSha256(String text) {
    return text.length() == 64
        && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }

  private void problem(String pointer, String detail) {
    problems.add(Problem.at(ProblemCode.INVALID_FIELD, pointer, detail));
  }
}
