package org.yaddash.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaddash.Answer;
import org.yaddash.RunningYaddash;
import org.yaddash.Upload;

/**
 * A run of imports that has ended: its rows and its candidates, as the service tells them.
 *
 * @param path where the run is
 * @param state the run's attributes
 * @param files its rows
 * @param candidates what was proposed
 */
public record ImportedRun(
    String path, JsonNode state, List<JsonNode> files, List<JsonNode> candidates) {
  private static final Set<String> UNFINISHED = Set.of("queued", "running");

  /** Uploads, waits for the end, and reads everything. */
  public static ImportedRun of(RunningYaddash yaddash, Upload upload) {
    Answer accepted = yaddash.post("/manage/imports", upload);
    assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
    return of(yaddash, URI.create(accepted.header("Location")).getPath());
  }

  /** Waits for the end of a run, and reads everything. */
  public static ImportedRun of(RunningYaddash yaddash, String path) {
    JsonNode state = yaddash.get(path).at("/data/attributes");
    for (int tries = 0;
        UNFINISHED.contains(state.path("status").asText()) && tries < 3000;
        tries++) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      state = yaddash.get(path).at("/data/attributes");
    }
    return new ImportedRun(
        path, state, pages(yaddash, path + "/files"), pages(yaddash, path + "/candidates"));
  }

  /** The candidates of a type. */
  public List<JsonNode> candidates(String type) {
    return candidates.stream().filter(c -> c.path("type").asText().equals(type)).toList();
  }

  /**
   * Requires that every selector of every candidate resolves to its exact text; the number of
   * selectors.
   */
  public int requireProvenance(RunningYaddash yaddash) {
    Map<String, int[]> texts = new HashMap<>();
    int selectors = 0;
    for (JsonNode candidate : candidates) {
      JsonNode provenance = candidate.at("/meta/provenance");
      candidate
          .path("attributes")
          .fieldNames()
          .forEachRemaining(
              field ->
                  assertThat(provenance)
                      .as("provenance of %s in %s", field, candidate)
                      .anyMatch(p -> (p.path("field").asText() + ".").startsWith(field + ".")));
      for (JsonNode one : provenance) {
        JsonNode position = selector(one, "TextPositionSelector");
        if (position.isMissingNode()) {
          assertThat(selector(one, "FragmentSelector").path("value").asText())
              .isEqualTo("metadata");
          continue;
        }
        String version = one.path("text").asText();
        String original =
            one.path("original").asText()
                + "/text"
                + (version.isEmpty() ? "" : "?version=" + version);
        int[] text =
            texts.computeIfAbsent(
                original,
                sha -> yaddash.get("/manage/originals/" + sha).text().codePoints().toArray());
        int start = position.path("start").asInt();
        int end = position.path("end").asInt();
        assertThat(start).isBetween(0, end);
        assertThat(new String(text, start, end - start))
            .as("%s of %s", one.path("field"), candidate.at("/meta/file"))
            .isEqualTo(selector(one, "TextQuoteSelector").path("exact").asText());
        selectors++;
      }
    }
    return selectors;
  }

  private static JsonNode selector(JsonNode provenance, String type) {
    for (JsonNode selector : provenance.path("selector")) {
      if (selector.path("type").asText().equals(type)) {
        return selector;
      }
    }
    return provenance.path("selector").path(-1);
  }

  private static List<JsonNode> pages(RunningYaddash yaddash, String path) {
    List<JsonNode> all = new ArrayList<>();
    String next = path + "?page%5Bsize%5D=100";
    while (!next.isEmpty()) {
      Answer answer = yaddash.get(next);
      assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
      answer.at("/data").forEach(all::add);
      String link = answer.at("/links/next").asText("");
      next = link.isEmpty() || link.equals("null") ? "" : pathOf(link);
    }
    return all;
  }

  private static String pathOf(String link) {
    URI uri = URI.create(link);
    return uri.getRawPath() + "?" + uri.getRawQuery();
  }
}
