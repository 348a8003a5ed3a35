package org.yaddash.search.projection;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.yaddash.search.projection.Filter.Value;
import org.yaddash.search.words.PassageWriter;
import org.yaddash.types.schemas.Edtf;

/** How the texts of a request, and those of documents, become values of the index. */
public final class Values {
  /** Texts of at most so many bytes are terms as they are; of longer ones the rest is a digest. */
  public static final int WHOLE_TERM = 480;

  private static final long DAY = 86_400_000;
  private static final int LONGEST_NUMBER = 40;

  private Values() {}

  /** The text of a piece of HTML, its blocks on lines of their own. */
  public static String withoutTags(String html) {
    return PassageWriter.withoutTags(html);
  }

  /** Reads a value as the property's kind asks; empty when it is none of that kind. */
  public static Optional<Value> read(Property property, String text) {
    return switch (property.kind()) {
      case TEXT, RICH, LINK -> Optional.of(new Value.Text(text));
      case TRUTH ->
          text.equals("true") || text.equals("false")
              ? Optional.of(new Value.Text(text))
              : Optional.empty();
      case WHOLE -> whole(text).map(Value.Number::new);
      case REAL -> real(text).map(Value.Number::new);
      case DAYS -> days(text).map(span -> span);
      case MOMENT -> moment(text).map(span -> span);
      case GROUP -> Optional.empty();
    };
  }

  /** A sentence that tells what {@link #read} takes. */
  public static String expected(Property property) {
    return switch (property.kind()) {
      case TEXT, RICH -> "Give a text.";
      case LINK -> "Give the id of an entry.";
      case TRUTH -> "Give true or false.";
      case WHOLE -> "Give a whole number.";
      case REAL -> "Give a number.";
      case DAYS -> "Give a date in EDTF, such as 1990, 1990-01 or 1990-01-20.";
      case MOMENT -> "Give a moment such as 2026-01-20T10:00:00Z, or a date.";
      case GROUP -> "A group of fields has no value of its own.";
    };
  }

  /** The days of a date in EDTF; empty when it is none. */
  public static Optional<Value.Span> days(String text) {
    return Edtf.read(text).map(date -> new Value.Span(date.earliest(), date.latest()));
  }

  private static Optional<Value.Span> moment(String text) {
    if (text.indexOf('T') > 0) {
      try {
        long milli = OffsetDateTime.parse(text).toInstant().toEpochMilli();
        return Optional.of(new Value.Span(milli, milli));
      } catch (DateTimeException | ArithmeticException e) {
        return Optional.empty();
      }
    }
    return days(text).map(days -> new Value.Span(times(days.first()), times(days.last(), DAY - 1)));
  }

  /** A moment as a span of milliseconds. */
  public static Value.Span moment(Instant moment) {
    long milli = moment.toEpochMilli();
    return new Value.Span(milli, milli);
  }

  private static long times(long day) {
    return times(day, 0);
  }

  private static long times(long day, long more) {
    if (day > Long.MAX_VALUE / DAY - 1) {
      return Long.MAX_VALUE;
    }
    return day < Long.MIN_VALUE / DAY + 1 ? Long.MIN_VALUE : day * DAY + more;
  }

  private static Optional<Long> whole(String text) {
    try {
      return text.length() > LONGEST_NUMBER ? Optional.empty() : Optional.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Long> real(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
        return Optional.empty();
      }
    }
    try {
      double value = text.length() > LONGEST_NUMBER ? Double.NaN : Double.parseDouble(text);
      return Double.isFinite(value) ? Optional.of(sortable(value)) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A number in the order of longs. */
  public static long sortable(double value) {
    return NumericUtils.doubleToSortableLong(value == 0 ? 0 : value);
  }

  /** The term of a whole value. */
  public static BytesRef term(String text) {
    byte[] bytes = Normalizer.normalize(text, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= WHOLE_TERM) {
      return new BytesRef(bytes);
    }
    byte[] digest = Digest.of(bytes).bytes();
    byte[] term = new byte[WHOLE_TERM + 1 + digest.length];
    System.arraycopy(bytes, 0, term, 0, WHOLE_TERM);
    System.arraycopy(digest, 0, term, WHOLE_TERM + 1, digest.length);
    return new BytesRef(term);
  }

  /** Whether a text is short enough to be looked for as the beginning of others. */
  public static boolean canBegin(String prefix) {
    return prefix.length() <= WHOLE_TERM / 4;
  }
}
