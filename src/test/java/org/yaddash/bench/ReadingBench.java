package org.yaddash.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaddash.Answer;
import org.yaddash.RunningYaddash;
import org.yaddash.bench.Callers.Request;

/**
 * Requests per second, latency and CPU per request of {@code /api}, over a made-up archive that is
 * loaded through {@code /manage/operations} first and has settled: with answers kept, as the
 * service is, and with none kept, so that every answer is made anew. All are set against an answer
 * of the same service that depends on nothing and is always the same.
 *
 * <p>{@code -Dyaddash.bench.entries=18000} says how many entries there are, {@code
 * -Dyaddash.bench.warm=60} for how many seconds all is asked before, {@code
 * -Dyaddash.bench.seconds=10} for how long each is measured. The table is printed, and written to
 * {@code target/reading.json}.
 */
class ReadingBench {
  private static final int[] CONNECTIONS = {8, 32};
  private static final int BATCH = 500;
  private static final int ADDRESSES = 40;
  private static final int NEVER_ASKED = 20_000;
  private static final int SECONDS_BETWEEN_LOOKS = 5;
  private static final int UNCHANGED = 6;
  private static final String CONSTANT = "constant";

  @TempDir Path home;

  private final ObjectNode report = JsonNodeFactory.instance.objectNode();

  /** What is asked: in turn, and what it should be answered with. */
  private record Question(List<Request> requests, int status) {}

  @Test
  void readsAreMeasuredAgainstAConstantAnswer() throws Exception {
    int entries = Integer.getInteger("yaddash.bench.entries", 18_000);
    double warm = Integer.getInteger("yaddash.bench.warm", 60);
    double seconds = Integer.getInteger("yaddash.bench.seconds", 10);
    MadeUpArchive archive = new MadeUpArchive(1, entries);
    List<String> victims;
    try (RunningYaddash yaddash = RunningYaddash.start(home, Map.of())) {
      victims = load(yaddash, archive);
      measure("kept", yaddash, questions(yaddash, victims), warm, seconds);
      yaddash.stop();
    }
    try (RunningYaddash yaddash = RunningYaddash.start(home, Map.of("YADDASH_ANSWER_CACHE", "0"))) {
      measure("made anew", yaddash, questions(yaddash, victims), warm, seconds);
      yaddash.stop();
    }
    tell();
    Path file = Path.of("target", "reading.json");
    Files.createDirectories(file.toAbsolutePath().getParent());
    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), report);
  }

  private List<String> load(RunningYaddash yaddash, MadeUpArchive archive) {
    Loading loading = new Loading(yaddash, archive, BATCH, 2);
    Loading.Took took = loading.run(Loading.Order.BY_ARTICLE);
    report
        .putObject("load")
        .put("entries", took.entries())
        .put("seconds", took.seconds())
        .put("entriesPerSecond", took.perSecond())
        .put("cpuMillisPerEntry", took.cpuMillisEach());
    System.out.println("loaded " + took);
    settle();
    return loading.ids("victims");
  }

  /** Waits until the index is no longer merged: its files have been the same for half a minute. */
  private void settle() {
    long begun = System.nanoTime();
    Map<String, Long> now = index();
    int unchanged = 0;
    while (unchanged < UNCHANGED) {
      try {
        Thread.sleep(SECONDS_BETWEEN_LOOKS * 1000L);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      Map<String, Long> before = now;
      now = index();
      unchanged = now.equals(before) ? unchanged + 1 : 0;
    }
    double seconds = (System.nanoTime() - begun) / 1e9 - (double) UNCHANGED * SECONDS_BETWEEN_LOOKS;
    long segments = now.keySet().stream().filter(file -> file.endsWith(".si")).count();
    report.putObject("index").put("segments", segments).put("settledAfterSeconds", seconds);
    System.out.printf(
        Locale.ROOT, "the index settled to %d segments in %.0f s%n", segments, seconds);
  }

  /** The files of the index, and how many bytes each has now. */
  private Map<String, Long> index() {
    Map<String, Long> sizes = new HashMap<>();
    try (Stream<Path> files = Files.list(home.resolve("index"))) {
      for (Path file : files.toList()) {
        sizes.put(file.getFileName().toString(), Files.size(file));
      }
    } catch (NoSuchFileException e) {
      return Map.of(); // merged away meanwhile
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sizes;
  }

  private static Map<String, Question> questions(RunningYaddash yaddash, List<String> victims) {
    URI root = yaddash.uri("");
    int pages = Math.min(400, victims.size() / 25);
    Map<String, Question> all = new LinkedHashMap<>();
    all.put(CONSTANT, ok(root, List.of("/api/types")));
    all.put("constant of 5 kB", ok(root, List.of("/api/types/photos")));
    List<String> items = new ArrayList<>();
    List<String> lists = new ArrayList<>();
    List<String> quoted = new ArrayList<>();
    for (int i = 0; i < ADDRESSES; i++) {
      items.add("/api/victims/" + victims.get(i * (victims.size() / ADDRESSES)));
      lists.add("/api/victims?filter[sex]=female&filter[age][gte]=%d&sort=-died,name".formatted(i));
      quoted.add("/api/articles?include=quotes&sort=title&page[number]=%d".formatted(1 + i));
    }
    all.put("item", ok(root, items));
    all.put("list of 25, filtered, sorted", ok(root, lists));
    List<String> others = new ArrayList<>();
    for (int i = 0; i < NEVER_ASKED; i++) {
      others.add(
          "/api/victims?filter[sex]=female&filter[age][gte]=%d&filter[name][gte]=%s%05d&sort=-died,name"
              .formatted(i % ADDRESSES, "ABCDE".charAt(i % 5), i));
    }
    all.put("list by a condition never asked", ok(root, others));
    all.put("25 articles with their quotes", ok(root, pagesThatAre(yaddash, quoted)));
    all.put("word in a biography", ok(root, words()));
    List<String> searches = new ArrayList<>();
    for (int i = 0; i < NEVER_ASKED; i++) {
      searches.add(words().get(i % words().size()) + "%%20-absent%05d".formatted(i));
    }
    all.put("search never asked", ok(root, searches));
    List<Request> known = new ArrayList<>();
    for (String item : items) {
      known.add(Request.of(root, item, "If-None-Match", yaddash.get(item).header("ETag")));
    }
    all.put("304", new Question(known, 304));
    String byNumber = "/api/victims?sort=name&page[number]=";
    all.put("page %d by number".formatted(pages), ok(root, List.of(byNumber + pages)));
    Answer before = yaddash.get(encoded(byNumber + (pages - 1)));
    String cursor = before.at("/meta/page/after").asText();
    assertThat(cursor).as(before.toString()).isNotEmpty();
    all.put(
        "page %d by cursor".formatted(pages),
        ok(root, List.of("/api/victims?sort=name&page[after]=" + cursor)));
    return all;
  }

  private static List<String> pagesThatAre(RunningYaddash yaddash, List<String> pages) {
    return pages.stream()
        .filter(page -> !yaddash.get(encoded(page)).at("/data").isEmpty())
        .toList();
  }

  private static List<String> words() {
    return List.of(
            "miller lantern",
            "neighbours \"the bells stopped\"",
            "singing boat",
            "chapel keys",
            "ration cards weir",
            "roofs asleep",
            "glazier letters",
            "ferryman chapel",
            "school keys",
            "road open")
        .stream()
        .map(words -> "/api/victims?filter[search]=" + URLEncoder.encode(words, UTF_8))
        .toList();
  }

  private static Question ok(URI root, List<String> paths) {
    return new Question(paths.stream().map(path -> Request.of(root, encoded(path))).toList(), 200);
  }

  private static String encoded(String path) {
    return path.replace("[", "%5B").replace("]", "%5D").replace("\"", "%22");
  }

  private void measure(
      String phase,
      RunningYaddash yaddash,
      Map<String, Question> questions,
      double warm,
      double seconds)
      throws Exception {
    URI root = yaddash.uri("");
    Watched watched = new Watched(yaddash);
    for (Question question : questions.values()) {
      new Callers(root, CONNECTIONS[0])
          .ask(question.requests(), warm / questions.size(), question.status());
    }
    ObjectNode rows = report.putObject(phase);
    for (Map.Entry<String, Question> question : questions.entrySet()) {
      ObjectNode row = rows.putObject(question.getKey());
      for (int connections : CONNECTIONS) {
        Watched.Cpu before = watched.cpu();
        Callers.Heard heard =
            new Callers(root, connections)
                .ask(question.getValue().requests(), seconds, question.getValue().status());
        double cpu = watched.cpu().minus(before).service().toNanos() / 1e6;
        assertThat(heard.refused()).as(question.getKey()).isZero();
        row.putObject(Integer.toString(connections))
            .put("perSecond", heard.perSecond())
            .put("p50Millis", heard.millis(0.5))
            .put("p99Millis", heard.millis(0.99))
            .put("cpuMillis", cpu / Math.max(1, heard.latencies().length))
            .put("bytes", heard.bytes());
      }
    }
    report.put("memory, " + phase, watched.memory() + "; heap " + watched.heap());
  }

  /**
   * Prints the table; the ratios are to the best of the constant answer, in the same part and kept.
   */
  private void tell() {
    for (String phase : List.of("kept", "made anew")) {
      System.out.printf(
          Locale.ROOT,
          "%n%-31s %7s | %9s %8s %8s %8s | %9s %8s %8s %8s | %5s %7s%n",
          "answers " + phase,
          "bytes",
          "8 conn./s",
          "p50 ms",
          "p99 ms",
          "CPU ms",
          "32 c./s",
          "p50 ms",
          "p99 ms",
          "CPU ms",
          "ratio",
          "to kept");
      for (var row : report.path(phase).properties()) {
        System.out.printf(
            Locale.ROOT, "%-31s %7.0f", row.getKey(), row.getValue().at("/8/bytes").asDouble());
        for (int connections : CONNECTIONS) {
          var one = row.getValue().path(Integer.toString(connections));
          System.out.printf(
              Locale.ROOT,
              " | %9.0f %8.2f %8.2f %8.3f",
              one.path("perSecond").asDouble(),
              one.path("p50Millis").asDouble(),
              one.path("p99Millis").asDouble(),
              one.path("cpuMillis").asDouble());
        }
        double ratio = best(phase, row.getKey()) / best(phase, CONSTANT);
        double toKept = best(phase, row.getKey()) / best("kept", CONSTANT);
        ((ObjectNode) row.getValue()).put("ratio", ratio).put("ratioToKeptConstant", toKept);
        System.out.printf(Locale.ROOT, " | %5.2f %7.2f%n", ratio, toKept);
      }
      System.out.println(report.path("memory, " + phase).asText());
    }
  }

  private double best(String phase, String question) {
    var row = report.path(phase).path(question);
    return Math.max(row.at("/8/perSecond").asDouble(), row.at("/32/perSecond").asDouble());
  }
}
