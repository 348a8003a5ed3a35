package org.yaddash.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaddash.Answer;
import org.yaddash.RunningYaddash;
import org.yaddash.Upload;
import org.yaddash.imports.upload.Zips;
import org.yaddash.seed.ImportedRun;

/**
 * A page of an article over several pages that cannot be read in the charset that an editor says:
 * in windows-1251 each letter of its UTF-8 is two, and all of them more than the service takes.
 */
class DecodingFailsIT {
  private static final String SHORT = "The ferryman saw the weir of Ashwater break at four.";
  private static final String LONG =
      "Вода поднялась ночью, и никто в нижнем городе не был предупреждён вовремя. "
          .repeat(20)
          .strip();
  private static RunningYaddash yaddash;

  @BeforeAll
  static void start() {
    yaddash = RunningYaddash.start(Map.of("yaddash.imports.text-limit", "2200"));
  }

  @AfterAll
  static void stop() {
    yaddash.close();
  }

  @Test
  void anArticleKeepsItsWordsWhenItsLastPageCannotBeReadAnew() {
    keepsItsWords("weir", SHORT, LONG, 2);
  }

  @Test
  void anArticleKeepsItsWordsWhenItsFirstPageCannotBeReadAnew() {
    keepsItsWords("sluice", LONG, SHORT, 1);
  }

  private static void keepsItsWords(String name, String begins, String goesOn, int failing) {
    ImportedRun first = upload(name, begins, goesOn);
    String body = "<p>" + begins + "</p><p>" + goesOn + "</p>";
    assertThat(body(first)).isEqualTo(body);
    String entry = first.candidates("articles").get(0).at("/links/self").asText();
    JsonNode before = yaddash.get(entry).at("/data");
    String page = name + failing + ".html";

    ImportedRun failed = decode(first, page, "windows-1251");

    assertThat(failed.state().path("status").asText()).isEqualTo("done");
    assertThat(file(failed, page).at("/attributes/problems").toString())
        .contains("file-text-too-long");
    assertThat(body(failed)).isEqualTo(body);
    assertThat(failed.candidates("articles").get(0).at("/meta/joined")).hasSize(2);
    assertThat(yaddash.get(entry).at("/data/attributes")).isEqualTo(before.path("attributes"));
    assertThat(yaddash.get(entry).at("/data/meta/state")).isEqualTo(before.at("/meta/state"));
    assertThat(failed.requireProvenance(yaddash)).isPositive();

    // the other page can be read anew all the same: the failed choice is forgotten
    String other = name + (3 - failing) + ".html";
    ImportedRun aside = decode(failed, other, "utf-8");
    assertThat(file(aside, other).at("/attributes/decoding/chosenBy").asText()).isEqualTo("editor");
    assertThat(body(aside)).isEqualTo(body);

    ImportedRun mended = decode(aside, page, "utf-8");
    assertThat(body(mended)).isEqualTo(body);
    assertThat(mended.candidates("articles").get(0).at("/meta/joined")).hasSize(2);
    assertThat(file(mended, page).at("/attributes/problems").toString())
        .doesNotContain("file-text-too-long");
  }

  private static ImportedRun upload(String name, String begins, String goesOn) {
    String title = "The story of the " + name;
    return ImportedRun.of(
        yaddash,
        new Upload()
            .field("publish", "true")
            .file(
                name + ".zip",
                "application/zip",
                Zips.zip(
                    name + "1.html",
                    "<h1>%s</h1><p>%s</p><p><a href=%s2.html>Continued on page 2</a></p>"
                        .formatted(title, begins, name)
                        .getBytes(UTF_8),
                    name + "2.html",
                    "<p><i>%s (continued from <a href=%s1.html>page 1</a>)</i></p><p>%s</p>"
                        .formatted(title, name, goesOn)
                        .getBytes(UTF_8))));
  }

  private static String body(ImportedRun run) {
    assertThat(run.candidates("articles")).hasSize(1);
    return run.candidates("articles").get(0).at("/attributes/body").asText();
  }

  private static JsonNode file(ImportedRun run, String path) {
    return run.files().get(numberOf(run, path) - 1);
  }

  private static int numberOf(ImportedRun run, String path) {
    for (int i = 0; i < run.files().size(); i++) {
      if (run.files().get(i).at("/attributes/path").asText().endsWith(path)) {
        return i + 1;
      }
    }
    throw new AssertionError("no file " + path);
  }

  private static ImportedRun decode(ImportedRun run, String path, String charset) {
    Answer accepted =
        yaddash.ask(
            "POST",
            run.path() + "/files/" + numberOf(run, path) + "/decode",
            ("{\"charset\":\"" + charset + "\"}").getBytes(UTF_8),
            "Content-Type",
            "application/json");
    assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
    return ImportedRun.of(yaddash, run.path());
  }
}
