package org.yaddash.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.search.Question.Order;
import org.yaddash.search.projection.Columns;
import org.yaddash.search.projection.Digest;
import org.yaddash.search.projection.Property;
import org.yaddash.search.segments.ByText;

/**
 * The order of an answer's entries, which is total: the id decides what nothing else does. A cursor
 * is the place of one entry in it, written down, so that reading goes on after that place even when
 * the entry itself is gone.
 */
final class Ordering {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST = 4000;

  private final List<SortField> fields = new ArrayList<>();
  private final String name;

  Ordering(Question question) {
    StringBuilder spec = new StringBuilder().append(question.type());
    if (question.isRanked()) {
      fields.add(SortField.FIELD_SCORE);
    }
    for (Order order : question.orders()) {
      String language = question.languages().collation();
      String column = order.property().sorted(language);
      boolean text = order.property().kind() == Property.Kind.TEXT;
      fields.add(
          text ? ByText.of(column, order.descending()) : byNumber(column, order.descending()));
    }
    fields.add(ByText.of(Columns.ID_VALUE, false));
    for (SortField field : fields) {
      spec.append('\n').append(field.getField()).append(field.getReverse() ? '-' : '+');
    }
    name = Digest.of(spec.toString().getBytes(StandardCharsets.UTF_8)).text().substring(0, 6);
  }

  private static SortField byNumber(String column, boolean descending) {
    SortField field = new SortField(column, SortField.Type.LONG, descending);
    field.setMissingValue(descending ? Long.MIN_VALUE : Long.MAX_VALUE);
    return field;
  }

  Sort sort() {
    return new Sort(fields.toArray(SortField[]::new));
  }

  /** First things first. */
  List<SortField> fields() {
    return fields;
  }

  /** The cursor of the place that has these values. */
  String cursor(List<@Nullable Object> values) throws IOException {
    ArrayNode place = JsonNodeFactory.instance.arrayNode().add(name);
    for (@Nullable Object value : values) {
      if (value instanceof ByText.Text text) {
        place.add(bytes(text.bytes()));
      } else if (value instanceof BytesRef text) {
        place.add(bytes(text));
      } else if (value instanceof Long number) {
        place.add(number.longValue());
      } else if (value instanceof Float score) {
        place.add(Float.floatToRawIntBits(score));
      } else {
        place.addNull();
      }
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String bytes(BytesRef text) {
    return Base64.getEncoder().encodeToString(BytesRef.deepCopyOf(text).bytes);
  }

  /**
   * The values of the place that a cursor names.
   *
   * @throws ProblemException bad-page, when it is no cursor of this order
   */
  List<@Nullable Object> place(String cursor) {
    try {
      if (cursor.length() <= LONGEST) {
        JsonNode place = JSON.readTree(Base64.getUrlDecoder().decode(cursor));
        if (place != null
            && place.isArray()
            && place.size() == fields.size() + 1
            && place.path(0).asText().equals(name)) {
          List<@Nullable Object> values = new ArrayList<>();
          for (int i = 0; i < fields.size(); i++) {
            values.add(value(fields.get(i), place.path(i + 1)));
          }
          return values;
        }
      }
    } catch (JsonProcessingException | IllegalArgumentException e) {
      // answered below
    } catch (IOException e) {
      // answered below
    }
    throw new ProblemException(
        Problem.inParameter(
            ProblemCode.BAD_PAGE,
            "page[after]",
            "The cursor does not belong to this order; begin without page[after]."));
  }

  private static @Nullable Object value(SortField field, JsonNode value) {
    return switch (field.getType()) {
      case SCORE -> {
        require(value.isInt());
        yield Float.intBitsToFloat(value.intValue());
      }
      case LONG -> {
        require(value.isIntegralNumber() && value.canConvertToLong());
        yield value.longValue();
      }
      default -> {
        require(value.isNull() || value.isTextual());
        yield value.isNull() ? null : new BytesRef(Base64.getDecoder().decode(value.textValue()));
      }
    };
  }

  private static void require(boolean right) {
    if (!right) {
      throw new IllegalArgumentException("The cursor has a value of another kind");
    }
  }

  /** A place among the hits, to go on after; null for the beginning. */
  static @Nullable FieldDoc hit(IndexSearcher searcher, List<@Nullable Object> values) {
    // of two in the same place, the one with the larger number: only the values count
    int last = Math.max(0, searcher.getIndexReader().maxDoc() - 1);
    return values.isEmpty() ? null : new FieldDoc(last, Float.NaN, values.toArray());
  }

  /** Gathers so many entries, from the first or from the one after a place. */
  @SuppressWarnings("NullAway") // Lucene takes null for "from the beginning"
  static TopFieldCollectorManager collector(Sort sort, int hits, @Nullable FieldDoc after) {
    return new TopFieldCollectorManager(sort, hits, after, hits);
  }
}
