package org.yaddash.delivery.description;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaddash.delivery.Asking;
import org.yaddash.delivery.FilterReader;
import org.yaddash.delivery.FilterReader.Operator;
import org.yaddash.delivery.redirects.RedirectsResource;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.search.projection.Property;
import org.yaddash.search.projection.Range;
import org.yaddash.types.ContentType;
import org.yaddash.types.Relation;

/**
 * Describes what can be asked by a query. Conditions on a type's own fields are described one by
 * one; those on the entries that it links to, which are without end, by one parameter for them all.
 */
final class OpenApiParameters {
  private final Catalogue catalogue;
  private final ObjectNode parameters = JsonNodeFactory.instance.objectNode();

  OpenApiParameters(Catalogue catalogue) {
    this.catalogue = catalogue;
    common();
  }

  /** All that were described so far, by the names that {@link #refer} knows them by. */
  ObjectNode all() {
    return parameters;
  }

  private void common() {
    parameter(common("id"), "id", "path")
        .put("required", true)
        .put("description", "The entry's id or one of its slugs.")
        .set("schema", OpenApi.string());
    parameter(common("type"), "type", "path").put("required", true).set("schema", typeNames());
    parameter(common("pageSize"), Asking.SIZE, "query")
        .set(
            "schema",
            integer()
                .put("minimum", 1)
                .put("maximum", Asking.LARGEST_SIZE)
                .put("default", Asking.USUAL_SIZE));
    parameter(common("pageNumber"), Asking.NUMBER, "query")
        .set("schema", integer().put("minimum", 1).put("default", 1));
    parameter(common("pageAfter"), Asking.AFTER, "query")
        .put("description", "The cursor of an earlier answer; empty for the beginning.")
        .put("allowEmptyValue", true)
        .set("schema", OpenApi.string());
    parameter(common("inLanguage"), Asking.LANGUAGE, "query")
        .put("description", "The language of localized values (BCP 47), or * for all of them.")
        .set("schema", OpenApi.string());
    parameter(common("words"), FilterReader.SEARCH, "query")
        .put("description", "Words to find; \"in quotes\" side by side, -not.")
        .set("schema", OpenApi.string().put("minLength", 1).put("maxLength", 1000));
    parameter(common("oldAddress"), RedirectsResource.FROM, "query")
        .put("description", "An address on the old site, with or without its scheme.")
        .set("schema", OpenApi.string().put("minLength", 1));
    parameter(common("ofType"), "filter[type]", "query")
        .put("description", "Content types, parted by commas.")
        .set("schema", OpenApi.string());
    parameter(common("filter"), "filter", "query")
        .put("style", "deepObject")
        .put("explode", true)
        .put(
            "description",
            "Any condition: filter[field]=value or filter[field][operator]=value, where the field may"
                + " be one of entries that are linked to, at most 3 steps away, such as"
                + " filter[relation.relation.field]. Operators: "
                + String.join(", ", Stream.of(Operator.values()).map(Operator::wire).toList()))
        .set("schema", OpenApi.object().put("type", "object"));
  }

  /** What a list of entries of a type takes. */
  void ofCollection(ArrayNode asked, String type) {
    refer(asked, "words", "pageSize", "pageNumber", "pageAfter", "inLanguage");
    asked.add(include(type));
    ordering(type);
    refer(asked, type + ".sort", type + ".facetBy");
    fields(asked);
    filters(type).forEach(filter -> refer(asked, filter));
    refer(asked, "filter");
  }

  /** What one entry of a type takes, besides its id. */
  void ofEntry(ArrayNode asked, String type) {
    refer(asked, "inLanguage");
    asked.add(include(type));
    fields(asked);
  }

  /** What a feed of entries of a type takes. */
  void ofFeed(ArrayNode asked, String type) {
    ordering(type);
    refer(asked, "words", "pageSize", "pageNumber", "pageAfter", "inLanguage", type + ".sort");
    refer(asked, "filter");
  }

  /** What to deliver of each type; the included ones are of other types than those asked for. */
  void fields(ArrayNode asked) {
    for (ContentType type : catalogue.types().all()) {
      String name = "fields." + type.name();
      listOf(
          parameter(common(name), "fields[" + type.name() + "]", "query"),
          catalogue.members(type.name()).stream());
      refer(asked, name);
    }
  }

  /** Makes the parameters of a type's own fields once; their names among the components. */
  private List<String> filters(String type) {
    Map<String, ObjectNode> made = new LinkedHashMap<>();
    for (Property property : catalogue.properties(type)) {
      for (Operator operator : Operator.values()) {
        if (Operator.of(property.kind()).contains(operator)) {
          boolean usual = operator == Operator.EQ;
          String name =
              "filter[" + property.path() + "]" + (usual ? "" : "[" + operator.wire() + "]");
          ObjectNode parameter = parameter(JsonNodeFactory.instance.objectNode(), name, "query");
          parameter.set("schema", OpenApiSchemas.ofValue(property, operator));
          made.put(type + ".filter." + property.path() + "." + operator.wire(), parameter);
        }
      }
    }
    made.forEach(parameters::set);
    return List.copyOf(made.keySet());
  }

  private void ordering(String type) {
    listOf(
        parameter(common(type + ".sort"), "sort", "query")
            .put(
                "description",
                "Fields to sort by, the first one first; - in front for descending."),
        catalogue.properties(type).stream()
            .filter(Property::isSorted)
            .flatMap(property -> Stream.of(property.path(), "-" + property.path())));
    listOf(
        parameter(common(type + ".facetBy"), "facetBy", "query")
            .put(
                "description", "Fields to count by; dates by year, unless something else is said."),
        catalogue.properties(type).stream()
            .filter(Property::facet)
            .flatMap(OpenApiParameters::countedBy));
  }

  private static Stream<String> countedBy(Property property) {
    return property.kind() == Property.Kind.DAYS
        ? Stream.concat(
            Stream.of(property.path()),
            Stream.concat(Stream.of(Range.values()).map(Range::wire), Stream.of(Asking.DAY))
                .map(by -> property.path() + ":" + by))
        : Stream.of(property.path());
  }

  /** Some of these, parted by commas; also none. */
  private static void listOf(ObjectNode parameter, Stream<String> values) {
    parameter.put("allowEmptyValue", true).put("style", "form").put("explode", false);
    ObjectNode schema = OpenApi.object().put("type", "array");
    ArrayNode names = schema.putObject("items").put("type", "string").putArray("enum");
    values.forEach(names::add);
    parameter.set("schema", schema);
  }

  /** The relations to follow. */
  private ObjectNode include(String type) {
    ObjectNode parameter = parameter(JsonNodeFactory.instance.objectNode(), "include", "query");
    parameter.put(
        "description",
        "Relations whose entries are wanted too, at most %d deep, such as a.b; from: %s"
            .formatted(
                Asking.DEEPEST_INCLUDE,
                String.join(
                    ", ", catalogue.relations(type).stream().map(Relation::name).toList())));
    parameter.put("allowEmptyValue", true).set("schema", OpenApi.string());
    return parameter;
  }

  private ObjectNode common(String name) {
    return parameters.putObject(name);
  }

  /** Begins the description of a parameter. */
  static ObjectNode parameter(ObjectNode parameter, String name, String in) {
    return parameter.put("name", name).put("in", in);
  }

  /** Adds parameters that are described once for all. */
  static void refer(ArrayNode asked, String... names) {
    for (String name : names) {
      asked.addObject().put("$ref", "#/components/parameters/" + name);
    }
  }

  private ObjectNode typeNames() {
    ObjectNode schema = OpenApi.string();
    ArrayNode names = schema.putArray("enum");
    catalogue.types().all().forEach(type -> names.add(type.name()));
    return schema;
  }

  private static ObjectNode integer() {
    return OpenApi.object().put("type", "integer");
  }
}
