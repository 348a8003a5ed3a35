package org.yaddash.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaddash.RunningYaddash;
import org.yaddash.Upload;
import org.yaddash.imports.upload.Zips;
import org.yaddash.seed.ImportedRun;

/** What the pages of one upload tell about each other. */
class SiteIT {
  private static final String FOOTER =
      "The Ashwater society keeps these pages since the dam broke and thanks everyone who wrote.";

  private static final List<String> STORIES =
      List.of(
          "The miller saw the water first. He rang the bell of the chapel until the rope tore, and then he ran.",
          "My aunt had put the bread into the oven when the window came in; she never spoke of it again.",
          "Nobody at the weir had a telephone that worked, the keeper said, but the book shows four calls.",
          "For nine days the ferry carried whoever stood on the quay, and the ferryman took no money for it.",
          "The school was opened as a shelter on the second evening. There were two lamps and eighty beds.",
          "A boy of ten found the seal of the sluice in the mud in May and kept it in a matchbox all his life.");

  @Test
  void whatStandsOnMostPagesIsInNoBody() {
    List<Object> files = new ArrayList<>();
    for (int i = 0; i < STORIES.size(); i++) {
      files.add("site/story" + i + ".html");
      files.add(page("Story of house " + i, STORIES.get(i)));
    }
    RunningYaddash yaddash = RunningYaddash.shared();

    ImportedRun run =
        ImportedRun.of(
            yaddash,
            new Upload()
                .field("dryRun", "true")
                .file("site.zip", "application/zip", Zips.zip(files.toArray())));

    assertThat(run.state().path("status").asText()).isEqualTo("done");
    assertThat(run.files())
        .allSatisfy(file -> assertThat(file.at("/attributes/status").asText()).isEqualTo("done"));
    List<JsonNode> articles = run.candidates("articles");
    assertThat(articles).hasSameSizeAs(STORIES);
    for (int i = 0; i < STORIES.size(); i++) {
      assertThat(articles.get(i).at("/attributes/body").asText())
          .contains(STORIES.get(i))
          .doesNotContain("Ashwater society");
      assertThat(articles.get(i).at("/attributes/title").asText()).isEqualTo("Story of house " + i);
    }
    assertThat(run.requireProvenance(yaddash)).isPositive();
  }

  @Test
  void fewPagesAreReadEachForItself() {
    List<Object> files = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      files.add("few/story" + i + ".html");
      files.add(page("Story of yard " + i, STORIES.get(i)));
    }

    ImportedRun run =
        ImportedRun.of(
            RunningYaddash.shared(),
            new Upload()
                .field("dryRun", "true")
                .file("few.zip", "application/zip", Zips.zip(files.toArray())));

    assertThat(run.candidates("articles"))
        .hasSize(3)
        .allSatisfy(
            article ->
                assertThat(article.at("/attributes/body").asText()).contains("Ashwater society"));
  }

  @Test
  void anArticleOverTwoPagesIsOneWithItsPlacesInBoth() {
    RunningYaddash yaddash = RunningYaddash.shared();
    ImportedRun run =
        ImportedRun.of(
            yaddash,
            new Upload()
                .field("publish", "true")
                .file(
                    "ferry.zip",
                    "application/zip",
                    Zips.zip(
                        "ferry1.html",
                        html(
                            "<h1>The Ferry of Ashwater</h1><p>By Ada Ferrin</p><p>"
                                + STORIES.get(0)
                                + "</p><p>"
                                + STORIES.get(1)
                                + " See <a href=keeper.html>the keeper's story</a>.</p>"
                                + "<p><a href=ferry2.html>Continued on page 2 &gt;&gt;</a></p>"),
                        "ferry2.html",
                        html(
                            "<p><i>The Ferry of Ashwater (continued from <a href=ferry1.html>page"
                                + " 1</a>)</i></p><p>"
                                + STORIES.get(3)
                                + "</p><p>"
                                + STORIES.get(4)
                                + "</p><p><a href=ferry1.html>&lt;&lt; Back to page 1</a></p>"),
                        "keeper.html",
                        html(
                            "<h1>The Keeper of the Weir</h1><p>"
                                + STORIES.get(2)
                                + "</p><p>"
                                + STORIES.get(5)
                                + " <a href=lost.html>A page that is lost</a>.</p>"))));

    assertThat(run.state().path("status").asText()).isEqualTo("done");
    List<JsonNode> articles = run.candidates("articles");
    assertThat(articles).hasSize(2);
    JsonNode ferry = articles.get(0);
    assertThat(ferry.at("/attributes/title").asText()).isEqualTo("The Ferry of Ashwater");
    assertThat(ferry.at("/attributes/body").asText())
        .contains(STORIES.get(0), STORIES.get(1), STORIES.get(3), STORIES.get(4))
        .doesNotContain("continued from");
    assertThat(ferry.at("/meta/joined")).hasSize(2);
    assertThat(ferry.at("/meta/joined/0/file").asText()).isEqualTo("ferry1.html");
    // by the id that it has wherever candidates are listed
    assertThat(ferry.at("/meta/joined/0/candidate")).isEqualTo(ferry.path("id"));
    assertThat(ferry.at("/meta/joined/1/file").asText()).isEqualTo("ferry2.html");
    assertThat(ferry.at("/meta/joined/1/detail").asText())
        .contains("Continued on page 2", "continued from page 1");
    assertThat(ferry.at("/meta/provenance"))
        .filteredOn(place -> place.path("field").asText().equals("body"))
        .extracting(place -> place.path("original").asText())
        .doesNotHaveDuplicates()
        .hasSize(2);
    run.requireProvenance(yaddash);
    // what links to each other is related, and delivered so
    JsonNode keeper = articles.get(1);
    assertThat(ferry.at("/relationships/linksTo/data/0/id").asText())
        .isEqualTo(keeper.path("id").asText());
    assertThat(
            yaddash
                .get("/api/articles/" + keeper.path("id").asText() + "/linkedFrom")
                .at("/data/0/attributes/title")
                .asText())
        .isEqualTo("The Ferry of Ashwater");
  }

  @Test
  void nearlyTheSameArticlesAreToldAndKept() {
    String story = "<p>" + String.join(" ", STORIES.subList(0, 4)) + "</p>";
    ImportedRun run =
        ImportedRun.of(
            RunningYaddash.shared(),
            new Upload()
                .field("dryRun", "true")
                .file(
                    "twice.zip",
                    "application/zip",
                    Zips.zip(
                        "weir.html",
                        html("<h1>Four voices from the weir</h1>" + story),
                        "print/weir.html",
                        html("<h1>Four voices from the weir</h1>" + story + "<p>Printed page.</p>"),
                        "other.html",
                        html("<h1>Two more voices</h1><p>" + STORIES.get(4) + STORIES.get(5)))));

    List<JsonNode> articles = run.candidates("articles");
    assertThat(articles).hasSize(3);
    assertThat(articles.get(0).at("/meta/duplicates/0/file").asText()).isEqualTo("print/weir.html");
    assertThat(articles.get(1).at("/meta/duplicates/0/file").asText()).isEqualTo("weir.html");
    assertThat(articles.get(2).at("/meta/duplicates").isMissingNode()).isTrue();
  }

  @Test
  void thePrintVersionOfAnArticleOverSeveralPagesIsNearlyTheSame() {
    String first = "<p>" + String.join(" ", STORIES.subList(0, 2)) + "</p>";
    String second = "<p>" + String.join(" ", STORIES.subList(2, 4)) + "</p>";
    ImportedRun run =
        ImportedRun.of(
            RunningYaddash.shared(),
            new Upload()
                .field("dryRun", "true")
                .file(
                    "printed.zip",
                    "application/zip",
                    Zips.zip(
                        "gate1.html",
                        html(
                            "<h1>Voices from the gate</h1>"
                                + first
                                + "<p><a href=gate2.html>Continued on page 2</a></p>"),
                        "gate2.html",
                        html("<h1>Voices from the gate (continued)</h1>" + second),
                        "print/gate.html",
                        html("<h1>Voices from the gate</h1>" + first + second))));

    List<JsonNode> articles = run.candidates("articles");
    assertThat(articles).hasSize(2);
    assertThat(articles.get(0).at("/meta/joined")).hasSize(2);
    assertThat(articles.get(0).at("/meta/duplicates/0/file").asText()).isEqualTo("print/gate.html");
  }

  private static byte[] html(String body) {
    return ("<html><head><title>Pages of the Ashwater society</title></head><body>"
            + body
            + "</body></html>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] page(String title, String story) {
    return """
        <html><head><title>%s</title></head><body bgcolor=white>
        <h1>%s</h1>
        <p>%s</p>
        <p>%s</p>
        </body></html>
        """
        .formatted(title, title, story, FOOTER)
        .getBytes(StandardCharsets.UTF_8);
  }
}
