package org.yaddash.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.http.Parameters;
import org.yaddash.http.Parameters.Parameter;
import org.yaddash.problems.ProblemCode;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.search.projection.Filter;
import org.yaddash.search.projection.Filter.Comparison;
import org.yaddash.search.projection.Filter.Value;
import org.yaddash.search.projection.Property;
import org.yaddash.search.projection.Values;
import org.yaddash.types.Relation;

/**
 * Reads {@code filter[field]=value}, {@code filter[field][operator]=value} and {@code
 * filter[search]=words}. A field of a related entry is named by its relation: {@code
 * filter[quotes.source.year]}; all conditions on one relation are for one and the same related
 * entry.
 */
public final class FilterReader {
  /** The parameter of the full-text search. */
  public static final String SEARCH = "filter[search]";

  private static final int MOST_VALUES = 500;
  private static final int MOST_STEPS = 3;

  private final Catalogue catalogue;
  private final Parameters parameters;

  FilterReader(Catalogue catalogue, Parameters parameters) {
    this.catalogue = catalogue;
    this.parameters = parameters;
  }

  /** How values are compared, by its name in the query. */
  public enum Operator {
    EQ,
    NE,
    LT,
    LTE,
    GT,
    GTE,
    IN,
    PREFIX,
    EXISTS;

    /** The name in the query. */
    public String wire() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Optional<Operator> find(String wire) {
      for (Operator operator : values()) {
        if (operator.wire().equals(wire)) {
          return Optional.of(operator);
        }
      }
      return Optional.empty();
    }

    /** The operators that values of a kind can be compared by. */
    public static Set<Operator> of(Property.Kind kind) {
      return switch (kind) {
        case TEXT -> Set.of(values());
        case DAYS -> Set.of(values());
        case WHOLE, REAL, MOMENT -> Set.of(EQ, NE, LT, LTE, GT, GTE, IN, EXISTS);
        case RICH -> Set.of(EQ, NE, IN, PREFIX, EXISTS);
        case TRUTH, LINK -> Set.of(EQ, NE, IN, EXISTS);
        case GROUP -> Set.of(EXISTS);
      };
    }
  }

  /** A condition, and the relations that lead to the entries that it is on. */
  private record Aimed(List<Relation> steps, Filter filter) {}

  /** The conditions on the entries of a type. */
  List<Filter> read(String type) {
    List<Filter> filters = new ArrayList<>();
    search().ifPresent(filters::add);
    List<Aimed> aimed = new ArrayList<>();
    for (Parameter parameter : parameters.takeFamily("filter")) {
      aimed(parameter, type).ifPresent(aimed::add);
    }
    filters.addAll(gather(type, aimed, 0));
    return filters;
  }

  /** The search words alone. */
  Optional<Filter> search() {
    Optional<Parameter> given = parameters.take(SEARCH);
    Optional<Filter> search = given.flatMap(one -> Filter.Search.of(one.value()));
    if (given.isPresent() && search.isEmpty()) {
      parameters.problem(
          ProblemCode.BAD_SEARCH,
          SEARCH,
          "Give at least one word to find, 1000 characters at most.");
    }
    return search;
  }

  /** {@code filter[type]} of an address that has entries of all types. */
  Optional<Filter> types() {
    List<String> found = new ArrayList<>();
    boolean given = false;
    for (String name : List.of("filter[type]", "filter[type][in]")) {
      Optional<Parameter> parameter = parameters.take(name);
      given |= parameter.isPresent();
      for (String type : parameter.map(one -> items(one.value())).orElse(List.of())) {
        if (catalogue.types().find(type).isPresent() && !catalogue.isDerived(type)) {
          found.add(type);
        } else {
          parameters.problem(
              ProblemCode.BAD_TYPE, name, "There is no content type '%s'.".formatted(type));
        }
      }
    }
    return given ? Optional.of(new Filter.OfType(found)) : Optional.empty();
  }

  /** Puts conditions behind the same relation together. */
  private static List<Filter> gather(String type, List<Aimed> aimed, int step) {
    List<Filter> filters = new ArrayList<>();
    Map<Relation, List<Aimed>> behind = new LinkedHashMap<>();
    for (Aimed one : aimed) {
      if (one.steps.size() == step) {
        filters.add(one.filter);
      } else {
        behind.computeIfAbsent(one.steps.get(step), relation -> new ArrayList<>()).add(one);
      }
    }
    behind.forEach(
        (relation, some) ->
            filters.add(
                new Filter.Related(
                    type, relation.name(), gather(relation.type(), some, step + 1))));
    return filters;
  }

  private Optional<Aimed> aimed(Parameter parameter, String type) {
    List<String> keys = parameter.keys();
    if (keys.size() > 2) {
      parameters.problem(
          ProblemCode.UNKNOWN_PARAMETER,
          parameter.name(),
          "A filter is written filter[field]=value or filter[field][operator]=value.");
      return Optional.empty();
    }
    List<Relation> steps = new ArrayList<>();
    @Nullable Property property = property(type, keys.get(0), steps);
    if (property == null) {
      parameters.problem(
          ProblemCode.UNKNOWN_FIELD,
          parameter.name(),
          "The type %s has no field '%s' to filter by.".formatted(type, keys.get(0)));
      return Optional.empty();
    }
    String wire = keys.size() == 2 ? keys.get(1) : Operator.EQ.wire();
    Optional<Operator> operator =
        Operator.find(wire).filter(Operator.of(property.kind())::contains);
    if (operator.isEmpty()) {
      String known =
          String.join(
              ", ", Operator.of(property.kind()).stream().sorted().map(Operator::wire).toList());
      parameters.problem(
          ProblemCode.UNKNOWN_OPERATOR,
          parameter.name(),
          keys.size() == 2
              ? "The operator '%s' is not known for '%s': use %s."
                  .formatted(wire, keys.get(0), known)
              : "Say how to compare '%s': use %s.".formatted(keys.get(0), known));
      return Optional.empty();
    }
    return condition(parameter, property, operator.get())
        .map(filter -> new Aimed(List.copyOf(steps), filter));
  }

  /** Finds a property behind at most three relations, which are added to the steps. */
  private @Nullable Property property(String type, String path, List<Relation> steps) {
    Optional<Property> own = catalogue.property(type, path);
    if (own.isPresent()) {
      return own.get();
    }
    int dot = path.indexOf('.');
    if (dot <= 0 || steps.size() == MOST_STEPS) {
      return null;
    }
    Optional<Relation> relation = catalogue.relation(type, path.substring(0, dot));
    if (relation.isEmpty()) {
      return null;
    }
    steps.add(relation.get());
    return property(relation.get().type(), path.substring(dot + 1), steps);
  }

  private Optional<Filter> condition(Parameter parameter, Property property, Operator operator) {
    return switch (operator) {
      case EQ -> value(parameter, property).map(value -> new Filter.Equal(property, value));
      case NE ->
          value(parameter, property)
              .map(value -> new Filter.Not(new Filter.Equal(property, value)));
      case LT -> compared(parameter, property, Comparison.LESS);
      case LTE -> compared(parameter, property, Comparison.AT_MOST);
      case GT -> compared(parameter, property, Comparison.MORE);
      case GTE -> compared(parameter, property, Comparison.AT_LEAST);
      case IN -> among(parameter, property);
      case PREFIX -> {
        if (parameter.value().isEmpty() || !Values.canBegin(parameter.value())) {
          bad(parameter, "Give a beginning of 1 to 120 characters.");
          yield Optional.empty();
        }
        yield Optional.of(new Filter.Begins(property, parameter.value()));
      }
      case EXISTS -> {
        Filter present = new Filter.Present(property);
        switch (parameter.value()) {
          case "true":
            yield Optional.of(present);
          case "false":
            yield Optional.of(new Filter.Not(present));
          default:
            bad(parameter, "Give true or false.");
            yield Optional.empty();
        }
      }
    };
  }

  private Optional<Filter> compared(Parameter parameter, Property property, Comparison comparison) {
    return value(parameter, property)
        .map(value -> new Filter.Compared(property, comparison, value));
  }

  private Optional<Filter> among(Parameter parameter, Property property) {
    List<Value> values = new ArrayList<>();
    List<String> items = items(parameter.value());
    if (items.size() > MOST_VALUES) {
      bad(parameter, "Give at most %d values.".formatted(MOST_VALUES));
      return Optional.empty();
    }
    for (String item : items) {
      Optional<Value> value = value(parameter, property, item);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value.get());
    }
    return Optional.of(new Filter.Among(property, values));
  }

  private Optional<Value> value(Parameter parameter, Property property) {
    return value(parameter, property, parameter.value());
  }

  private Optional<Value> value(Parameter parameter, Property property, String text) {
    Optional<Value> value = text.isEmpty() ? Optional.empty() : Values.read(property, text);
    if (value.isEmpty()) {
      bad(parameter, Values.expected(property));
    }
    return value;
  }

  private void bad(Parameter parameter, String expected) {
    parameters.problem(ProblemCode.BAD_VALUE, parameter.name(), expected);
  }

  /** Cuts at commas; a comma with a backslash in front belongs to its item. */
  static List<String> items(String list) {
    List<String> items = new ArrayList<>();
    StringBuilder item = new StringBuilder();
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      if (c == '\\' && i + 1 < list.length() && ",\\".indexOf(list.charAt(i + 1)) >= 0) {
        i++;
        item.append(list.charAt(i));
      } else if (c == ',') {
        items.add(item.toString());
        item.setLength(0);
      } else {
        item.append(c);
      }
    }
    items.add(item.toString());
    return items;
  }
}
