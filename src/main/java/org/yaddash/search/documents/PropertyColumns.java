package org.yaddash.search.documents;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaddash.search.projection.Languages;
import org.yaddash.search.projection.Property;
import org.yaddash.search.projection.Range;
import org.yaddash.types.Field;

/**
 * A property with the names of its columns. They are put together once: the index looks each field
 * of a document up by its name, and finds the same text sooner than an equal one.
 *
 * @param property what is asked for
 * @param field the field that holds its values; null when it is none of the document
 * @param exact its whole values as terms
 * @param points its numbers or intervals
 * @param counted its values to count by
 * @param ranges the ranges that its dates fall in
 * @param sorted its sort values in the order of no language
 * @param sortedTexts its sort values in the order of each language
 * @param present the term that tells that there is a value
 */
record PropertyColumns(
    Property property,
    @Nullable Field field,
    String exact,
    String points,
    String counted,
    Map<Range, String> ranges,
    String sorted,
    List<String> sortedTexts,
    String present) {

  static PropertyColumns of(
      Property property, @Nullable Field field, Collection<String> languages) {
    Map<Range, String> ranges = new EnumMap<>(Range.class);
    for (Range range : Range.values()) {
      ranges.put(range, property.counted(range));
    }
    return new PropertyColumns(
        property,
        field,
        property.exact(),
        property.points(),
        property.counted(),
        ranges,
        property.sorted(Languages.ROOT),
        languages.stream().map(property::sorted).toList(),
        property.type() + ":" + property.path());
  }
}
