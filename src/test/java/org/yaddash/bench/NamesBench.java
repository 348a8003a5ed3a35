package org.yaddash.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaddash.Answer;
import org.yaddash.RunningYaddash;

/**
 * How many names are found across scripts, and how fast, over HTTP: each name of a pool is
 * published as a victim, then each question is asked once, one after the other.
 *
 * <pre>{@code
 * ./mvnw -Pbench verify -Dit.test=NamesBench -Dyaddash.bench.names=../shared/corpora/names
 * }</pre>
 *
 * <p>The directory holds {@code pool.txt}, a name a line, and {@code gold.jsonl}, lines of {@code
 * {"id", "query", "gold": […]}}. Answers are written to {@code target/names.jsonl} as {@code {"id",
 * "results": […]}}, the best first, for any other judge.
 */
class NamesBench {
  private static final int BATCH = 1_000;
  private static final int MOST = 51;

  @Test
  void findsNamesOfOneScriptByAnother() throws Exception {
    String names = System.getProperty("yaddash.bench.names", "");
    assumeTrue(!names.isEmpty(), "-Dyaddash.bench.names names no directory");
    List<String> pool = Files.readAllLines(Path.of(names, "pool.txt"));
    List<JsonNode> gold = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(names, "gold.jsonl"))) {
      gold.add(new ObjectMapper().readTree(line));
    }
    try (RunningYaddash yaddash = RunningYaddash.start(Map.of())) {
      publish(yaddash, pool);
      ask(yaddash, gold.subList(0, Math.min(100, gold.size()))); // warms it up
      yaddash.post("/manage/index/rebuild"); // no answer is known any more
      List<List<String>> results = new ArrayList<>();
      long[] nanos = new long[gold.size()];
      for (int i = 0; i < gold.size(); i++) {
        long begun = System.nanoTime();
        Answer answer = ask(yaddash, gold.get(i).path("query").asText());
        nanos[i] = System.nanoTime() - begun;
        results.add(names(answer));
      }
      tell(pool, gold, results, nanos);
    }
  }

  private static void publish(RunningYaddash yaddash, List<String> pool) {
    for (int from = 0; from < pool.size(); from += BATCH) {
      ObjectNode document = JsonNodeFactory.instance.objectNode();
      ArrayNode operations = document.putArray("atomic:operations");
      for (String name : pool.subList(from, Math.min(from + BATCH, pool.size()))) {
        ObjectNode operation = operations.addObject().put("op", "add");
        ObjectNode victim = operation.putObject("data").put("type", "victims");
        victim.putObject("attributes").putArray("names").addObject().put("text", name);
        operation.putObject("meta").put("publish", true);
      }
      Answer answer =
          yaddash.post("/manage/operations", document, "Content-Type", Loading.MEDIA_TYPE);
      assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }
  }

  private static void ask(RunningYaddash yaddash, List<JsonNode> some) {
    some.forEach(one -> ask(yaddash, one.path("query").asText()));
  }

  private static Answer ask(RunningYaddash yaddash, String words) {
    Answer answer =
        yaddash.get(
            "/api/victims?fields%5Bvictims%5D=name&page%5Bsize%5D="
                + MOST
                + "&filter%5Bsearch%5D="
                + URLEncoder.encode(words, StandardCharsets.UTF_8));
    assertThat(answer.status()).as(words + " " + answer).isEqualTo(200);
    return answer;
  }

  private static List<String> names(Answer answer) {
    List<String> names = new ArrayList<>();
    answer.at("/data").forEach(one -> names.add(one.at("/attributes/name").asText()));
    return names;
  }

  private static void tell(
      List<String> pool, List<JsonNode> gold, List<List<String>> results, long[] nanos)
      throws Exception {
    int[] within = new int[3];
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < gold.size(); i++) {
      Set<String> wanted = new HashSet<>();
      gold.get(i).path("gold").forEach(name -> wanted.add(name.asText().toLowerCase(Locale.ROOT)));
      List<String> found = results.get(i);
      for (int place = 0; place < found.size(); place++) {
        if (wanted.contains(found.get(place).toLowerCase(Locale.ROOT))) {
          within[0] += place < 1 ? 1 : 0;
          within[1] += place < 10 ? 1 : 0;
          within[2]++;
          break;
        }
      }
      var line = JsonNodeFactory.instance.objectNode();
      line.put("id", gold.get(i).path("id").asText());
      found.forEach(line.putArray("results")::add);
      lines.append(line).append('\n');
    }
    Files.writeString(Path.of("target", "names.jsonl"), lines);
    java.util.Arrays.sort(nanos);
    double all = gold.size();
    System.out.printf(
        Locale.ROOT,
        "%d names, %d questions: first %.3f, first 10 %.3f, first 51 %.3f; ms a question: p50 %.1f,"
            + " p99 %.1f%n",
        pool.size(),
        gold.size(),
        within[0] / all,
        within[1] / all,
        within[2] / all,
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 99 / 100] / 1e6);
    assertThat(within[2]).isPositive();
  }
}
