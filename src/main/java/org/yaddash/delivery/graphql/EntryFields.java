package org.yaddash.delivery.graphql;

import static graphql.Scalars.GraphQLBoolean;
import static graphql.Scalars.GraphQLFloat;
import static graphql.Scalars.GraphQLID;
import static graphql.Scalars.GraphQLString;
import static graphql.schema.FieldCoordinates.coordinates;
import static graphql.schema.GraphQLFieldDefinition.newFieldDefinition;
import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.types.ContentType;
import org.yaddash.types.Field;
import org.yaddash.types.Relation;

/** Makes the object type of a content type: its public fields, groups in types of their own. */
final class EntryFields {
  private final Catalogue catalogue;
  private final GraphQLCodeRegistry.Builder code;

  EntryFields(Catalogue catalogue, GraphQLCodeRegistry.Builder code) {
    this.catalogue = catalogue;
    this.code = code;
  }

  /** The name of a content type's object type: {@code SourceQuotes}. */
  static String name(String type) {
    String plain = type.replace('-', '_');
    return Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
  }

  GraphQLObjectType of(ContentType type) {
    String name = name(type.name());
    GraphQLObjectType.Builder object =
        GraphQLObjectType.newObject()
            .name(name)
            .description(type.description())
            .withInterface(typeRef(ArchiveSchema.ENTRY));
    common(object, name);
    fields(object, name, type.fields(), "", "/attributes");
    if (catalogue.property(type.name(), "name").isPresent() && type.field("name").isEmpty()) {
      field(object, name, "name", GraphQLString, "What names the entry.", "/attributes", "name");
    }
    for (Relation relation : catalogue.relations(type.name())) {
      relation(object, name, relation);
    }
    return object.build();
  }

  /** What every entry has, in its type as in the interface. */
  static void common(GraphQLObjectType.Builder object) {
    object
        .field(newFieldDefinition().name("id").type(nonNull(GraphQLID)))
        .field(newFieldDefinition().name("slug").type(nonNull(GraphQLString)))
        .field(newFieldDefinition().name("address").type(nonNull(GraphQLString)))
        .field(newFieldDefinition().name("createdAt").type(nonNull(GraphQLString)))
        .field(newFieldDefinition().name("publishedAt").type(nonNull(GraphQLString)))
        .field(newFieldDefinition().name("warning").type(GraphQLString))
        .field(
            newFieldDefinition()
                .name("provenance")
                .type(nonNull(list(nonNull(typeRef(ArchiveSchema.PROVENANCE))))));
  }

  private void common(GraphQLObjectType.Builder object, String name) {
    common(object);
    at(name, "id", "/id");
    at(name, "slug", "/meta/slug");
    at(name, "address", "/links/self");
    at(name, "createdAt", "/meta/createdAt");
    at(name, "publishedAt", "/meta/publishedAt");
    at(name, "warning", "/meta/contentWarning");
    at(name, "provenance", "/meta/provenance");
  }

  private void at(String object, String field, String pointer) {
    DataFetcher<@Nullable Object> fetcher = wanted -> value(entry(wanted).resource().at(pointer));
    code.dataFetcher(coordinates(object, field), fetcher);
  }

  private void fields(
      GraphQLObjectType.Builder object,
      String name,
      List<Field> all,
      String group,
      String pointer) {
    for (Field field : all) {
      String path = field.path();
      boolean direct = path.startsWith(group) && path.indexOf('.', group.length()) < 0;
      if (!direct || field.isPrivate() || path.equals("slug")) {
        continue;
      }
      GraphQLOutputType one =
          switch (field.kind()) {
            case STRING, URI, HTML, DATE -> GraphQLString;
            case INTEGER -> Whole.TYPE;
            case NUMBER -> GraphQLFloat;
            case BOOLEAN -> GraphQLBoolean;
            case OBJECT -> group(name + "_" + name(field.name()), all, path + ".", field);
          };
      GraphQLOutputType type = field.list() ? list(nonNull(one)) : one;
      field(
          object,
          name,
          field.name().replace('-', '_'),
          type,
          field.description(),
          pointer,
          field.name());
    }
  }

  private GraphQLObjectType group(String name, List<Field> all, String path, Field field) {
    GraphQLObjectType.Builder object =
        GraphQLObjectType.newObject().name(name).description(field.description());
    fields(object, name, all, path, "");
    return object.build();
  }

  private void field(
      GraphQLObjectType.Builder object,
      String owner,
      String name,
      GraphQLOutputType type,
      String description,
      String pointer,
      String member) {
    object.field(newFieldDefinition().name(name).description(description).type(type));
    DataFetcher<@Nullable Object> fetcher =
        wanted -> {
          Object source = Objects.requireNonNull(wanted.<Object>getSource());
          JsonNode around =
              source instanceof ToldEntry entry ? entry.resource().at(pointer) : (JsonNode) source;
          return value(around.path(member));
        };
    code.dataFetcher(coordinates(owner, name), fetcher);
  }

  private void relation(GraphQLObjectType.Builder object, String owner, Relation relation) {
    String name = relation.name().replace('-', '_');
    GraphQLOutputType target = typeRef(name(relation.type()));
    object.field(
        newFieldDefinition()
            .name(name)
            .description(relation.description())
            .type(relation.many() ? nonNull(list(nonNull(target))) : target));
    DataFetcher<@Nullable Object> fetcher =
        wanted -> {
          ToldEntry entry = entry(wanted);
          Reading reading = wanted.getGraphQlContext().get(Reading.class);
          List<ToldEntry> linked =
              reading.take(
                  reading.snapshot().find(entry.linked(relation.name())), entry.languages());
          return relation.many() ? linked : linked.stream().findFirst().orElse(null);
        };
    code.dataFetcher(coordinates(owner, name), fetcher);
  }

  private static ToldEntry entry(DataFetchingEnvironment wanted) {
    return Objects.requireNonNull(wanted.<ToldEntry>getSource());
  }

  /** A value of JSON as GraphQL takes it; groups stay as they are, for their own fields to read. */
  static @Nullable Object value(JsonNode value) {
    if (value.isArray()) {
      List<@Nullable Object> values = new ArrayList<>();
      value.forEach(one -> values.add(value(one)));
      return values;
    }
    if (value.isNull() || value.isMissingNode()) {
      return null;
    }
    if (value.isObject()) {
      return value;
    }
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    return value.isNumber() ? value.numberValue() : value.asText();
  }
}
