package org.yaddash.delivery.iiif.image;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.yaddash.http.exchange.Exchange;
import org.yaddash.http.exchange.Representation;

/** How IIIF's documents are answered: as JSON, or as JSON-LD to those who ask for it. */
public final class IiifJson {
  private static final String PLAIN = "application/json";
  private static final String LINKED = "application/ld+json";

  private IiifJson() {}

  /** An answer with a document of this context. */
  public static Response answer(
      Exchange exchange, ObjectNode document, String context, Instant modified) {
    String chosen = exchange.choose(PLAIN, LINKED);
    boolean linked = chosen.equals(LINKED);
    byte[] body = document.toString().getBytes(StandardCharsets.UTF_8);
    Map<String, String> headers =
        linked
            ? Map.of()
            : Map.of(
                "Link",
                "<%s>;rel=\"http://www.w3.org/ns/json-ld#context\";type=\"application/ld+json\""
                    .formatted(context));
    return exchange.answer(
        new Representation(
            linked ? LINKED + ";profile=\"" + context + "\"" : PLAIN,
            Representation.tag(body) + (linked ? "-ld" : ""),
            modified,
            List.of(),
            headers,
            () -> body));
  }
}
