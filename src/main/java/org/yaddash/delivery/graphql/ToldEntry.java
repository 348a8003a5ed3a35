package org.yaddash.delivery.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.yaddash.search.Found;
import org.yaddash.search.projection.Languages;

/**
 * An entry on its way into an answer.
 *
 * @param found where the index has it
 * @param resource its JSON:API resource in these languages
 * @param languages what it, and whatever it leads to, is told in
 */
record ToldEntry(Found found, JsonNode resource, Languages languages) {
  static ToldEntry of(Found found, Languages languages) {
    return new ToldEntry(found, found.resource(languages), languages);
  }

  /** The ids that a relation links to. */
  List<UUID> linked(String relation) {
    return found.linked(relation);
  }
}
