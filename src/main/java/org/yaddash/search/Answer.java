package org.yaddash.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the index knows to a {@link Question}.
 *
 * @param total how many entries there are in all
 * @param found those of the page, in order
 * @param facets for each property counted, its path and its values, most frequent first
 * @param next the cursor after the last one of the page, or null when nothing follows
 * @param highlights for those of the page that have the words searched for, a JSON object: the
 *     paths of the fields that have them, with fragments of HTML in which they are marked
 * @param didYouMean search words that would find more, or null
 */
public record Answer(
    long total,
    List<Found> found,
    Map<String, List<Count>> facets,
    @Nullable String next,
    Map<UUID, byte[]> highlights,
    @Nullable String didYouMean) {

  /** How many entries have a value. */
  public record Count(String value, long entries) {}
}
