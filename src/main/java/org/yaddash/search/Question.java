package org.yaddash.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaddash.search.projection.Filter;
import org.yaddash.search.projection.Languages;
import org.yaddash.search.projection.Property;
import org.yaddash.search.projection.Range;

/**
 * What a reader wants to know: which entries, in which order, which of them now, counted by what.
 *
 * @param type the content type, or null for all; then only {@link Filter.Search} and {@link
 *     Filter.OfType} can be asked and nothing ordered or counted
 * @param filters all must hold
 * @param orders first things first; when empty the best hits come first, or else the oldest entries
 * @param page which part of the answer
 * @param facets what to count the entries of the whole answer by
 * @param languages which languages to deliver, and whose alphabet to sort by
 */
public record Question(
    @Nullable String type,
    List<Filter> filters,
    List<Order> orders,
    Page page,
    List<Facet> facets,
    Languages languages) {

  /** One level of ordering; entries without a value come last either way. */
  public record Order(Property property, boolean descending) {}

  /**
   * What to count by.
   *
   * @param name as it was asked for
   * @param range what the values of a date are put together by, or null to count each as it is
   */
  public record Facet(String name, Property property, @Nullable Range range) {}

  /** A part of an answer. */
  public sealed interface Page {
    /** How many entries are wanted at most. */
    int size();

    /** The n-th page, from 1. */
    record Numbered(int number, int size) implements Page {}

    /**
     * What follows a cursor that an earlier answer to the same question gave; the beginning when it
     * is "".
     */
    record After(String cursor, int size) implements Page {}
  }

  /** Whether hits are ranked by how well they match. */
  boolean isRanked() {
    return orders.isEmpty() && filters.stream().anyMatch(Filter.Search.class::isInstance);
  }
}
