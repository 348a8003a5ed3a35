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
