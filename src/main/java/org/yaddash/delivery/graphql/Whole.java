package org.yaddash.delivery.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;

/** Whole numbers of any size that archives count; GraphQL's own {@code Int} ends at 32 bits. */
final class Whole implements Coercing<Long, Long> {
  static final GraphQLScalarType TYPE =
      GraphQLScalarType.newScalar()
          .name("Long")
          .description("A whole number of up to 64 bits.")
          .coercing(new Whole())
          .build();

  private Whole() {}

  @Override
  public Long serialize(Object value, GraphQLContext context, Locale locale) {
    if (value instanceof Number number) {
      return number.longValue();
    }
    throw new CoercingSerializeException("It is no number");
  }

  @Override
  public Long parseValue(Object value, GraphQLContext context, Locale locale) {
    if (value instanceof Number number) {
      return number.longValue();
    }
    throw new CoercingParseValueException("Give a whole number");
  }

  @Override
  public Long parseLiteral(
      Value<?> value, CoercedVariables variables, GraphQLContext context, Locale locale) {
    if (value instanceof IntValue number && number.getValue().bitLength() < Long.SIZE) {
      return number.getValue().longValue();
    }
    throw new CoercingParseLiteralException("Give a whole number");
  }
}
