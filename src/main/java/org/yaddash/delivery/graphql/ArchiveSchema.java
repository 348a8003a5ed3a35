package org.yaddash.delivery.graphql;

import static graphql.Scalars.GraphQLID;
import static graphql.Scalars.GraphQLInt;
import static graphql.Scalars.GraphQLString;
import static graphql.schema.FieldCoordinates.coordinates;
import static graphql.schema.GraphQLArgument.newArgument;
import static graphql.schema.GraphQLFieldDefinition.newFieldDefinition;
import static graphql.schema.GraphQLInputObjectField.newInputObjectField;
import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.types.ContentType;

/**
 * The schema of an archive. For each content type there is a list ({@code victims}), which takes
 * what its address takes, and one entry ({@code victimsEntry}).
 */
final class ArchiveSchema {
  static final String ENTRY = "Entry";
  static final String PROVENANCE = "Provenance";
  private static final String QUERY = "Query";
  private static final String FILTER = "Filter";

  private ArchiveSchema() {}

  static GraphQLSchema of(Catalogue catalogue) {
    GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry();
    EntryFields fields = new EntryFields(catalogue, code);
    GraphQLObjectType.Builder query = GraphQLObjectType.newObject().name(QUERY);
    GraphQLSchema.Builder schema = GraphQLSchema.newSchema();
    for (ContentType type : catalogue.types().all()) {
      schema.additionalType(fields.of(type));
      schema.additionalType(page(type, code));
      query(query, type, code);
    }
    code.typeResolver(
        ENTRY,
        wanted -> {
          ToldEntry entry = Objects.requireNonNull(wanted.<ToldEntry>getObject());
          return wanted.getSchema().getObjectType(EntryFields.name(entry.found().type()));
        });
    return schema
        .query(query)
        .additionalType(entry())
        .additionalType(provenance(code))
        .additionalType(filter())
        .codeRegistry(code.build())
        .build();
  }

  private static GraphQLInterfaceType entry() {
    GraphQLObjectType.Builder shape = GraphQLObjectType.newObject().name(ENTRY);
    EntryFields.common(shape);
    return GraphQLInterfaceType.newInterface()
        .name(ENTRY)
        .description("What every published entry has.")
        .fields(shape.build().getFieldDefinitions())
        .build();
  }

  private static GraphQLObjectType provenance(GraphQLCodeRegistry.Builder code) {
    GraphQLObjectType.Builder object =
        GraphQLObjectType.newObject()
            .name(PROVENANCE)
            .description("Which place of which original a value was taken from.");
    for (String member : new String[] {"field", "original", "mediaType"}) {
      object.field(newFieldDefinition().name(member).type(GraphQLString));
      DataFetcher<@Nullable Object> fetcher =
          wanted ->
              EntryFields.value(Objects.requireNonNull(wanted.<JsonNode>getSource()).path(member));
      code.dataFetcher(coordinates(PROVENANCE, member), fetcher);
    }
    object.field(
        newFieldDefinition()
            .name("selector")
            .description("Selectors of the W3C Web Annotation model, as JSON.")
            .type(GraphQLString));
    DataFetcher<@Nullable Object> selector =
        wanted -> Objects.requireNonNull(wanted.<JsonNode>getSource()).path("selector").toString();
    code.dataFetcher(coordinates(PROVENANCE, "selector"), selector);
    return object.build();
  }

  private static GraphQLInputObjectType filter() {
    return GraphQLInputObjectType.newInputObject()
        .name(FILTER)
        .description("filter[field][op]=value, as the addresses of lists take it.")
        .field(newInputObjectField().name("field").type(nonNull(GraphQLString)))
        .field(
            newInputObjectField()
                .name("op")
                .type(nonNull(GraphQLString))
                .defaultValueProgrammatic("eq"))
        .field(newInputObjectField().name("value").type(nonNull(GraphQLString)))
        .build();
  }

  private static GraphQLObjectType page(ContentType type, GraphQLCodeRegistry.Builder code) {
    String name = EntryFields.name(type.name()) + "List";
    GraphQLOutputType item = typeRef(EntryFields.name(type.name()));
    for (String member : new String[] {"total", "after", "items"}) {
      DataFetcher<@Nullable Object> fetcher =
          wanted -> Objects.requireNonNull(wanted.<Map<String, Object>>getSource()).get(member);
      code.dataFetcher(coordinates(name, member), fetcher);
    }
    return GraphQLObjectType.newObject()
        .name(name)
        .field(newFieldDefinition().name("total").type(nonNull(Whole.TYPE)))
        .field(
            newFieldDefinition()
                .name("after")
                .description("The cursor to read on from; null when nothing follows.")
                .type(GraphQLString))
        .field(newFieldDefinition().name("items").type(nonNull(list(nonNull(item)))))
        .build();
  }

  private static void query(
      GraphQLObjectType.Builder query, ContentType type, GraphQLCodeRegistry.Builder code) {
    String name = type.name().replace('-', '_');
    GraphQLFieldDefinition.Builder all =
        newFieldDefinition()
            .name(name)
            .description(type.description())
            .type(nonNull(typeRef(EntryFields.name(type.name()) + "List")));
    all.argument(newArgument().name("filter").type(list(nonNull(typeRef(FILTER)))));
    all.argument(newArgument().name("search").type(GraphQLString));
    all.argument(newArgument().name("sort").type(list(nonNull(GraphQLString))));
    all.argument(newArgument().name("size").type(GraphQLInt));
    all.argument(newArgument().name("number").type(GraphQLInt));
    all.argument(newArgument().name("after").type(GraphQLString));
    all.argument(newArgument().name("inLanguage").type(GraphQLString));
    query.field(all);
    code.dataFetcher(coordinates(QUERY, name), new Lists(type.name()));
    query.field(
        newFieldDefinition()
            .name(name + "Entry")
            .description("One entry, by its id or slug; null when it is not published.")
            .type(typeRef(EntryFields.name(type.name())))
            .argument(newArgument().name("id").type(nonNull(GraphQLID)))
            .argument(newArgument().name("inLanguage").type(GraphQLString)));
    code.dataFetcher(coordinates(QUERY, name + "Entry"), Lists.one(type.name()));
  }
}
