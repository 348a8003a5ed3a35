package org.yaddash.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaddash.Answer;
import org.yaddash.RunningYaddash;
import org.yaddash.Upload;
import org.yaddash.imports.upload.Zips;
import org.yaddash.seed.ImportedRun;

/**
 * An import of 300 files, killed at twenty random moments on its way from the upload to what is
 * published. The moments are spread over the whole way: each is a number of files read or entries
 * published, and a bit of time.
 */
class KilledImportIT {
  private static final int FILES = 300;
  private static final int KILLS = 20;

  @Test
  void nothingIsLostAndNothingMadeTwiceHoweverOftenItIsKilled() throws Exception {
    long seed = Long.getLong("yaddash.test.random", System.nanoTime());
    System.out.println("yaddash.test.random=" + seed);
    Random random = new Random(seed);
    try (RunningYaddash yaddash = RunningYaddash.start(Map.of())) {
      Answer accepted =
          yaddash.post(
              "/manage/imports",
              new Upload().field("publish", "true").file("all.zip", "application/zip", zip()));
      assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
      String run = URI.create(accepted.header("Location")).getPath();
      int kills = 0;
      // the first ones right after the answer: what was answered must be there
      while (kills < KILLS) {
        await(yaddash, run, FILES * kills / KILLS, random);
        yaddash.kill();
        kills++;
        yaddash.start();
        assertThat(yaddash.get(run).status()).isEqualTo(200);
      }
      ImportedRun done = ImportedRun.of(yaddash, run);
      check(yaddash, done);
    }
  }

  /** Waits until so many files are read, or all is done, and a bit. */
  private static void await(RunningYaddash yaddash, String run, int files, Random random)
      throws InterruptedException {
    for (int tries = 0; tries < 1000; tries++) {
      JsonNode state = yaddash.get(run).at("/data/attributes");
      if (state.at("/files/done").asInt() >= files
          || !state.path("stage").asText().equals("reading")
              && !state.path("stage").asText().equals("unpacking")) {
        break;
      }
      Thread.sleep(20);
    }
    Thread.sleep(random.nextInt(400));
  }

  private static void check(RunningYaddash yaddash, ImportedRun run) throws IOException {
    assertThat(run.state().path("status").asText()).as(run.state().toString()).isEqualTo("done");
    assertThat(run.files()).hasSize(FILES + 1);
    assertThat(run.files())
        .allSatisfy(
            file -> {
              assertThat(file.at("/attributes/status").asText()).isEqualTo("done");
              assertThat(file.at("/attributes/problems")).isEmpty();
            });
    // each original once: the ZIP and what was in it, and nothing half-written
    try (Stream<Path> kept = Files.walk(yaddash.home().resolve("originals"))) {
      List<String> names =
          kept.filter(Files::isRegularFile)
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.endsWith(".txt"))
              .toList();
      assertThat(names).hasSize(FILES + 1).doesNotHaveDuplicates();
    }
    // each entry once
    Map<String, Integer> titles = new HashMap<>();
    for (JsonNode article : all(yaddash, "/manage/articles")) {
      titles.merge(article.at("/attributes/title").asText(), 1, Integer::sum);
    }
    assertThat(titles).hasSize(FILES);
    assertThat(titles.values()).containsOnly(1);
    assertThat(titles).containsKeys(Pages.title(1), Pages.title(FILES));
    // the log whole: one draft and one publication of each, in one chain
    Answer log = yaddash.get("/manage/log/verify");
    assertThat(log.at("/data/attributes/whole").asBoolean()).as(log.toString()).isTrue();
    assertThat(log.at("/data/attributes/checked").asInt()).isEqualTo(2 * FILES);
    // the index like the log
    List<JsonNode> published = all(yaddash, "/api/articles");
    assertThat(published)
        .extracting(article -> article.path("id").asText())
        .containsExactlyInAnyOrderElementsOf(
            all(yaddash, "/manage/articles?filter%5Bstate%5D=published").stream()
                .map(article -> article.path("id").asText())
                .toList());
    assertThat(published).hasSize(FILES);
  }

  private static List<JsonNode> all(RunningYaddash yaddash, String path) {
    List<JsonNode> all = new ArrayList<>();
    String next = path + (path.contains("?") ? "&" : "?") + "page%5Bsize%5D=100";
    while (!next.isEmpty()) {
      Answer page = yaddash.get(next);
      assertThat(page.status()).as(page.toString()).isEqualTo(200);
      page.at("/data").forEach(all::add);
      JsonNode link = page.at("/links/next");
      URI uri = link.isTextual() ? URI.create(link.asText()) : null;
      next = uri == null ? "" : uri.getRawPath() + "?" + uri.getRawQuery();
    }
    return all;
  }

  private static byte[] zip() {
    List<Object> files = new ArrayList<>();
    for (int i = 1; i <= FILES; i++) {
      files.add("site/page" + i + ".html");
      files.add(Pages.page(i));
    }
    return Zips.zip(files.toArray());
  }
}
