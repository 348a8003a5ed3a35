package org.yaddash.delivery.harvest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.http.JsonApi;
import org.yaddash.search.Chronicle;

/**
 * Where in a list of records a harvester reads on, as a resumption token says. A token holds all of
 * it, so nothing is kept here and none runs out.
 *
 * @param period which records the list has
 * @param after the last record that was told, or null at the beginning
 * @param told how many were told before
 */
record OaiPlace(Chronicle.Period period, Chronicle.@Nullable Standing after, long told) {
  /** Later than every record. */
  static final Instant EVER = Instant.ofEpochMilli(Long.MAX_VALUE / 2);

  private static final int LONGEST = 1_000;
  private static final int PARTS = 6;

  /** The token of the place after a record. */
  String token(Chronicle.Standing last, long toldUntilThen) {
    ArrayNode parts = JsonApi.JSON.createArrayNode();
    parts.add(period.type());
    parts.add(period.from().toEpochMilli()).add(period.until().toEpochMilli());
    parts.add(last.modified().toEpochMilli()).add(last.id().toString()).add(toldUntilThen);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(parts.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The place that a token means; empty when it was never given out. */
  static Optional<OaiPlace> of(String token) {
    if (token.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      JsonNode parts = JsonApi.JSON.readTree(Base64.getUrlDecoder().decode(token));
      boolean whole =
          parts != null
              && parts.size() == PARTS
              && (parts.path(0).isNull() || parts.path(0).isTextual())
              && parts.path(1).canConvertToLong()
              && parts.path(2).canConvertToLong()
              && parts.path(3).canConvertToLong()
              && parts.path(5).canConvertToLong();
      if (!whole) {
        return Optional.empty();
      }
      Chronicle.Period period =
          new Chronicle.Period(
              parts.path(0).textValue(),
              Instant.ofEpochMilli(parts.path(1).longValue()),
              Instant.ofEpochMilli(parts.path(2).longValue()));
      Chronicle.Standing after =
          new Chronicle.Standing(
              UUID.fromString(parts.path(4).asText()),
              "",
              Instant.ofEpochMilli(parts.path(3).longValue()),
              null);
      return Optional.of(new OaiPlace(period, after, parts.path(5).longValue()));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
