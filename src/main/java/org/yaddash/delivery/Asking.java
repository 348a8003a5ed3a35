package org.yaddash.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaddash.http.Parameters;
import org.yaddash.http.Parameters.Parameter;
import org.yaddash.problems.ProblemCode;
import org.yaddash.search.Question;
import org.yaddash.search.Snapshot;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.search.projection.Filter;
import org.yaddash.search.projection.Languages;
import org.yaddash.search.projection.Property;
import org.yaddash.search.projection.Range;
import org.yaddash.types.Relation;

/**
 * Reads what a request asks for from its query parameters. Nothing is thrown on the way: {@link
 * Parameters#finish()} tells all that was wrong, and what nobody took.
 */
public final class Asking {
  public static final String SIZE = "page[size]";
  public static final String NUMBER = "page[number]";
  public static final String AFTER = "page[after]";
  public static final String LANGUAGE = "inLanguage";

  /** Counts dates as they are written. */
  public static final String DAY = "day";

  public static final int USUAL_SIZE = 25;
  public static final int LARGEST_SIZE = 100;
  public static final int DEEPEST_INCLUDE = 3;
  private static final int MOST_ORDERS = 8;
  private static final int LONGEST_TAG = 35;

  private final Catalogue catalogue;
  private final Parameters parameters;

  Asking(Catalogue catalogue, Parameters parameters) {
    this.catalogue = catalogue;
    this.parameters = parameters;
  }

  /**
   * The question that a whole query asks about a list of entries: conditions, order, page and
   * language, and nothing else.
   *
   * @param preferred the languages of the header, most wanted first
   * @throws org.yaddash.problems.ProblemException with all that is wrong with the query
   */
  public static Question question(
      Catalogue catalogue, Parameters parameters, String type, List<String> preferred) {
    Asking asking = new Asking(catalogue, parameters);
    Languages languages = asking.languages(preferred);
    Question question =
        new Question(
            type, asking.filters(type), asking.orders(type), asking.page(), List.of(), languages);
    parameters.finish();
    return question;
  }

  /**
   * The languages to deliver: {@code inLanguage}, or else what the browser prefers.
   *
   * @param preferred from the header, most wanted first
   */
  Languages languages(List<String> preferred) {
    Optional<String> asked = parameters.take(LANGUAGE).map(Parameter::value);
    if (asked.isEmpty()) {
      return Languages.of(preferred, catalogue.languages());
    }
    if (asked.get().equals("*")) {
      return Languages.all(catalogue.languages());
    }
    if (!isTag(asked.get())) {
      parameters.problem(
          ProblemCode.BAD_VALUE, LANGUAGE, "Give a language such as az or en-GB, or * for all.");
    }
    return Languages.of(List.of(asked.get()), catalogue.languages());
  }

  private static boolean isTag(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '-'))) {
        return false;
      }
    }
    return text.length() > 1 && text.length() <= LONGEST_TAG;
  }

  /** {@code page[size]} with {@code page[number]} or {@code page[after]}. */
  Question.Page page() {
    int size = size();
    Optional<Parameter> number = parameters.take(NUMBER);
    Optional<Parameter> after = parameters.take(AFTER);
    if (after.isPresent()) {
      if (number.isPresent()) {
        parameters.problem(
            ProblemCode.BAD_PAGE, NUMBER, "Give page[number] or page[after], not both.");
      }
      return new Question.Page.After(after.get().value(), size);
    }
    int deepest = Snapshot.DEEPEST / size;
    return new Question.Page.Numbered(
        number
            .map(
                given ->
                    whole(
                        given,
                        deepest,
                        "Give a whole number from 1 to %d; read on from there by page[after]."
                            .formatted(deepest)))
            .orElse(1),
        size);
  }

  /** {@code page[size]} alone. */
  int size() {
    return parameters
        .take(SIZE)
        .map(
            given ->
                whole(
                    given,
                    LARGEST_SIZE,
                    "Give a whole number from 1 to %d.".formatted(LARGEST_SIZE)))
        .orElse(USUAL_SIZE);
  }

  private int whole(Parameter given, int most, String expected) {
    try {
      int value = Integer.parseInt(given.value());
      if (value >= 1 && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    parameters.problem(ProblemCode.BAD_PAGE, given.name(), expected);
    return 1;
  }

  /** {@code sort=-died,name}. */
  List<Question.Order> orders(String type) {
    List<Question.Order> orders = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (String item : list("sort")) {
      boolean descending = item.startsWith("-");
      String path = descending ? item.substring(1) : item;
      Optional<Property> property = catalogue.property(type, path);
      if (property.isEmpty()) {
        unknownField("sort", type, path, "sort by");
      } else if (!property.get().isSorted()) {
        parameters.problem(
            ProblemCode.BAD_SORT, "sort", "The field '%s' has no order.".formatted(path));
      } else if (!seen.add(path)) {
        parameters.problem(
            ProblemCode.BAD_SORT, "sort", "The field '%s' is given twice.".formatted(path));
      } else {
        orders.add(new Question.Order(property.get(), descending));
      }
    }
    if (orders.size() > MOST_ORDERS) {
      parameters.problem(
          ProblemCode.BAD_SORT, "sort", "Give at most %d fields.".formatted(MOST_ORDERS));
    }
    return orders;
  }

  /** {@code facetBy=sex,cause}; dates by year, {@code died:decade} or {@code died:day}. */
  List<Question.Facet> facets(String type) {
    Set<Question.Facet> facets = new LinkedHashSet<>();
    for (String name : list("facetBy")) {
      int colon = name.indexOf(':');
      String path = colon < 0 ? name : name.substring(0, colon);
      String by = colon < 0 ? "" : name.substring(colon + 1);
      Optional<Property> property = catalogue.property(type, path);
      if (property.isEmpty()) {
        unknownField("facetBy", type, path, "count by");
      } else if (!property.get().facet()) {
        parameters.problem(
            ProblemCode.BAD_FACET, "facetBy", "'%s' cannot be counted by.".formatted(path));
      } else {
        boolean date = property.get().kind() == Property.Kind.DAYS;
        Optional<Range> range = Range.find(by.isEmpty() ? Range.YEAR.wire() : by);
        if (colon >= 0 && !(date && (range.isPresent() || by.equals(DAY)))) {
          parameters.problem(
              ProblemCode.BAD_FACET,
              "facetBy",
              date
                  ? "Dates are counted by :year, :decade or :day, not by ':%s'.".formatted(by)
                  : "'%s' is no date; only dates are counted by ranges.".formatted(path));
        } else {
          facets.add(new Question.Facet(name, property.get(), date ? range.orElse(null) : null));
        }
      }
    }
    return List.copyOf(facets);
  }

  private void unknownField(String parameter, String type, String path, String what) {
    parameters.problem(
        ProblemCode.UNKNOWN_FIELD,
        parameter,
        "The type %s has no field '%s' to %s.".formatted(type, path, what));
  }

  /** {@code filter[…]}. */
  List<Filter> filters(String type) {
    return new FilterReader(catalogue, parameters).read(type);
  }

  /** {@code include=photos,quotes.articles}. */
  Inclusion include(String type) {
    Inclusion wanted = Inclusion.none();
    for (String path : list("include")) {
      String[] steps = path.split("\\.", -1);
      if (steps.length > DEEPEST_INCLUDE) {
        parameters.problem(
            ProblemCode.BAD_INCLUDE,
            "include",
            "'%s' goes deeper than %d relations.".formatted(path, DEEPEST_INCLUDE));
        continue;
      }
      Inclusion at = wanted;
      String of = type;
      for (String step : steps) {
        Optional<Relation> relation = catalogue.relation(of, step);
        if (relation.isEmpty()) {
          parameters.problem(
              ProblemCode.BAD_INCLUDE,
              "include",
              "The type %s has no relation '%s'.".formatted(of, step));
          break;
        }
        at = at.with(step);
        of = relation.get().type();
      }
    }
    return wanted;
  }

  /** {@code fields[victims]=name,born}: type → the attributes and relations wanted. */
  Map<String, Set<String>> fields() {
    Map<String, Set<String>> wanted = new LinkedHashMap<>();
    for (Parameter parameter : parameters.takeFamily("fields")) {
      String type = parameter.keys().get(0);
      if (parameter.keys().size() > 1 || catalogue.types().find(type).isEmpty()) {
        parameters.problem(
            ProblemCode.BAD_TYPE,
            parameter.name(),
            "There is no content type '%s'.".formatted(String.join("][", parameter.keys())));
        continue;
      }
      Set<String> members = new LinkedHashSet<>();
      List<String> known = catalogue.members(type);
      for (String member : commaList(parameter)) {
        if (known.contains(member)) {
          members.add(member);
        } else {
          unknownField(parameter.name(), type, member, "deliver");
        }
      }
      wanted.put(type, members);
    }
    return wanted;
  }

  private List<String> list(String name) {
    return parameters.take(name).map(Asking::commaList).orElse(List.of());
  }

  /** The items of a list; none of an empty one. */
  private static List<String> commaList(Parameter parameter) {
    return parameter.value().isEmpty() ? List.of() : List.of(parameter.value().split(",", -1));
  }
}
