package org.yaddash.types;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.types.schemas.DocumentSchema;
import org.yaddash.types.schemas.Violations;
import org.yaddash.types.schemas.Vocabulary;

/**
 * One kind of entry: its fields, its relations and the rules that its documents keep. Never
 * changes; safe for many threads.
 */
public final class ContentType {
  private final String name;
  private final ObjectNode schema;
  private final ObjectNode documentSchema;
  private final JsonSchema compiled;
  private final Map<String, Field> fields;
  private final Map<String, Relation> relations;
  private final List<Field> display;
  private final List<Field> slug;
  private final @Nullable Field warning;

  ContentType(String name, ObjectNode schema, FieldReader reader, Vocabulary vocabulary) {
    this.name = name;
    this.schema = schema;
    this.fields = new LinkedHashMap<>(reader.fields());
    this.relations = new LinkedHashMap<>(reader.relations());
    this.display = List.copyOf(reader.display());
    this.slug = List.copyOf(reader.slug());
    this.warning = reader.warning();
    this.documentSchema = DocumentSchema.of(schema);
    this.compiled = vocabulary.compile(documentSchema);
  }

  /** Its name in addresses and in JSON:API, e.g. {@code sourceQuotes}. */
  public String name() {
    return name;
  }

  /** Its name for a human. */
  public String label() {
    return schema.path("title").asText(name);
  }

  /** What it is, or "". */
  public String description() {
    return schema.path("description").asText();
  }

  /**
   * What its file says, with references unfolded: localized fields have the schema of one
   * language's value, relations only their {@code x-relation}. A copy.
   */
  public ObjectNode schema() {
    return schema.deepCopy();
  }

  /**
   * The schema of a whole document as it is stored: relations are UUIDs, localized fields objects
   * language tag → value. A copy.
   */
  public ObjectNode documentSchema() {
    return documentSchema.deepCopy();
  }

  /** Every field but the relations, in the file's order, a group before its parts. */
  public List<Field> fields() {
    return List.copyOf(fields.values());
  }

  /** The field at a dotted path without list positions. */
  public Optional<Field> field(String path) {
    return Optional.ofNullable(fields.get(path));
  }

  /** Every relation, in the file's order. */
  public List<Relation> relations() {
    return List.copyOf(relations.values());
  }

  /** The relation of a name. */
  public Optional<Relation> relation(String relation) {
    return Optional.ofNullable(relations.get(relation));
  }

  /** The fields that name an entry: the first that has a value does. At least one, none private. */
  public List<Field> display() {
    return display;
  }

  /**
   * The fields that the slug is made from: the first that has a value. At least one, none private.
   */
  public List<Field> slug() {
    return slug;
  }

  /**
   * The first value of the first of these fields that has one; of a localized field its object
   * language tag → value. For {@link #display()} and {@link #slug()}.
   */
  public static Optional<JsonNode> firstValue(List<Field> fields, JsonNode document) {
    return fields.stream()
        .flatMap(field -> field.values(document).stream())
        .filter(value -> value.isObject() ? !value.isEmpty() : !value.asText().isBlank())
        .findFirst();
  }

  /**
   * The field whose text warns of an entry; empty when entries of this type are never sensitive.
   */
  public Optional<Field> warning() {
    return Optional.ofNullable(warning);
  }

  /**
   * Whether a document carries its warning, so that its sensitive fields are delivered only with
   * it.
   */
  public boolean isSensitive(JsonNode document) {
    return warning != null && !warning.values(document).isEmpty();
  }

  /**
   * Checks a document against all rules of the type. Does not look whether the entries that it
   * refers to exist.
   *
   * @return every violation, ordered by place, with the JSON pointer of the value relative to the
   *     document; of what is missing, the pointer of the object that lacks it. Empty when the
   *     document is valid.
   */
  public List<Problem> validate(ObjectNode document) {
    List<Violations.Violation> violations =
        new ArrayList<>(Violations.of(compiled.validate(document)));
    Violations.unstorable(document, "", violations);
    return violations.stream()
        .map(
            violation ->
                Problem.at(ProblemCode.INVALID_FIELD, violation.pointer(), sentence(violation)))
        .toList();
  }

  @Override
  public String toString() {
    return name;
  }

  private static String sentence(Violations.Violation violation) {
    String place =
        violation.pointer().isEmpty()
            ? "The document"
            : violation
                .pointer()
                .substring(1)
                .replace('/', '.')
                .replace("~1", "/")
                .replace("~0", "~");
    return place + " " + violation.reason() + ".";
  }
}
