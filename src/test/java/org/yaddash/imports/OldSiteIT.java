package org.yaddash.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaddash.Answer;
import org.yaddash.RunningYaddash;
import org.yaddash.Upload;
import org.yaddash.imports.upload.Zips;
import org.yaddash.seed.ImportedRun;

/** What becomes of the old addresses of a site, and what an editor is told to look at. */
class OldSiteIT {
  private static final String BASE = "http://www.old-weir.example/pages/";
  private static final String STORY =
      "The keeper of the weir wrote down each evening how high the water stood, and on the last page"
          + " of his book there is only the hour. ";

  private final RunningYaddash yaddash = RunningYaddash.shared();

  @Test
  void anOldAddressLeadsToItsEntryWhileThatIsPublished() {
    ImportedRun run = imported("keeper", "true");
    String id = run.candidates("articles").get(0).path("id").asText();
    String old = BASE + "keeper.html";

    Answer found = yaddash.redirect(old);
    assertThat(found.status()).as(found.toString()).isEqualTo(200);
    assertThat(found.at("/meta/total").asInt()).isEqualTo(1);
    assertThat(found.at("/data/0/attributes/from").asText()).isEqualTo(old);
    assertThat(found.at("/data/0/attributes/status").asInt()).isEqualTo(301);
    assertThat(found.at("/data/0/attributes/to").asText()).isEqualTo("/api/articles/" + id);
    assertThat(found.at("/data/0/relationships/target/data/id").asText()).isEqualTo(id);
    // however it is spelt
    assertThat(yaddash.redirect("https://old-weir.example:443/pages/keeper.html").at("/data"))
        .hasSize(1);

    JsonNode entry = yaddash.get("/manage/articles/" + id).json();
    assertThat(entry.isMissingNode()).isFalse();
    String tag = yaddash.get("/manage/articles/" + id).header("ETag");
    assertThat(yaddash.post("/manage/articles/" + id + "/unpublish", "If-Match", tag).status())
        .isEqualTo(200);
    Answer gone = yaddash.redirect(old);
    assertThat(gone.at("/data/0/attributes/status").asInt()).isEqualTo(410);
    assertThat(gone.at("/data/0/attributes/to").isNull()).isTrue();
    assertThat(gone.at("/data/0/relationships").isMissingNode()).isTrue();
  }

  @Test
  void whatWasNeverPublishedIsNotTold() {
    ImportedRun run = imported("secret", "false");
    assertThat(run.candidates("articles")).hasSize(1);

    assertThat(yaddash.redirect(BASE + "secret.html").at("/meta/total").asInt()).isZero();
    assertThat(yaddash.get("/api/redirects?page%5Bsize%5D=100").text()).doesNotContain("secret");
  }

  @Test
  void everyOldAddressOfAnUploadHasARow() {
    String base = "http://frames-weir.example/";
    List<Object> files =
        List.of(
            "index.html",
            plain("<frameset cols=20,80><frame src=menu.html><frame src=welcome.html></frameset>"),
            "menu.html",
            plain(
                "<a href=keeper.html>The keeper</a><br><a href=ferry.html>The ferry</a><br><a"
                    + " href=contents.html>The book</a>"),
            "welcome.html",
            plain("<img src=pix/logo.gif>"),
            "contents.html",
            plain(
                "<a href=book.html#one>One</a><br><a href=book.html#two>Two</a><br><a"
                    + " href=book.html#three>Three</a><br><a href=menu.html>Back</a>"),
            "book.html",
            page("The whole book of the weir", STORY + STORY),
            "keeper.html",
            page("The keeper of the weir", STORY),
            "ferry.html",
            page("The ferry of Ashwater", STORY.replace("keeper", "ferryman")),
            "old.dat",
            new byte[] {0, 1, 2, 3, (byte) 200, 0, 0, 9},
            "broken.pdf",
            "%PDF-1.4 and nothing else".getBytes(StandardCharsets.UTF_8));
    ImportedRun run =
        ImportedRun.of(
            yaddash,
            new Upload()
                .field("publish", "true")
                .field("baseUrl", base)
                .file("frames.zip", "application/zip", Zips.zip(files.toArray())));
    Map<String, String> articles = new HashMap<>();
    for (JsonNode article : run.candidates("articles")) {
      articles.put(
          article.at("/meta/file").asText(), "/api/articles/" + article.path("id").asText());
    }

    for (JsonNode file : run.files()) {
      String path = file.at("/attributes/path").asText();
      if (!path.equals("frames.zip")) {
        assertThat(yaddash.redirect(base + path).at("/data")).as(path).hasSize(1);
      }
    }
    assertThat(articles).containsOnlyKeys("book.html", "keeper.html", "ferry.html");
    assertThat(leads(base + "keeper.html")).isEqualTo("301 " + articles.get("keeper.html"));
    assertThat(leads(base + "menu.html")).isEqualTo("301 /api/articles");
    assertThat(leads(base)).isEqualTo("301 /api/articles");
    assertThat(leads(base + "contents.html")).isEqualTo("301 " + articles.get("book.html"));
    assertThat(leads(base + "welcome.html")).isEqualTo("410 null");
    assertThat(leads(base + "old.dat")).isEqualTo("410 null");
    assertThat(leads(base + "broken.pdf")).isEqualTo("410 null");
    JsonNode list = yaddash.redirect(base + "menu.html").at("/data/0/relationships/target");
    assertThat(list.at("/links/related").asText()).isEqualTo("/api/articles");
    assertThat(list.has("data")).isFalse();
  }

  private String leads(String from) {
    JsonNode row = yaddash.redirect(from).at("/data/0/attributes");
    return row.path("status").asText() + " " + row.path("to").asText();
  }

  private static byte[] plain(String body) {
    return ("<html><head><title>Pages of the weir</title></head>" + body + "</html>")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whatIsNotKnownIsRefusedByName() {
    Answer answer = yaddash.get("/api/redirects?filter%5Bto%5D=x&page%5Bsize%5D=1000");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/errors")).hasSize(2);
    assertThat(answer.text()).contains("filter[to]", "page[size]");
    assertThat(yaddash.get("/api/redirects?filter%5Bfrom%5D=").status()).isEqualTo(400);
    assertThat(yaddash.get("/api").at("/links/redirects").asText()).isEqualTo("/api/redirects");
  }

  @Test
  void theReportTellsTheWorstFirstAndItsPageIsInert() {
    ImportedRun run =
        ImportedRun.of(
            yaddash,
            new Upload()
                .field("dryRun", "true")
                .file(
                    "report.zip",
                    "application/zip",
                    Zips.zip(
                        "a.html",
                        page(
                            "Links of the weir",
                            STORY
                                + "<a href='gone.html?<script>alert(1)</script>'>lost</a> <a"
                                + " href=b.html>there</a> <a href=mailto:x@weir.example>mail</a>"),
                        "b.html",
                        page("Another page", STORY + STORY.replace("keeper", "ferryman")),
                        "broken.pdf",
                        "%PDF-1.4 and nothing else".getBytes(StandardCharsets.UTF_8))));

    Answer report = yaddash.get(run.path() + "/report");
    assertThat(report.status()).as(report.toString()).isEqualTo(200);
    JsonNode findings = report.at("/data/attributes/findings");
    assertThat(findings.path(0).path("severity").asText()).isEqualTo("error");
    assertThat(findings.path(0).path("items").path(0).path("file").asText())
        .isEqualTo("broken.pdf");
    JsonNode dead = kind(findings, "dead-link");
    assertThat(dead.path("count").asInt()).isEqualTo(1);
    assertThat(dead.at("/items/0/file").asText()).isEqualTo("a.html");
    assertThat(dead.at("/items/0/detail").asText()).contains("gone.html", "lost");
    assertThat(kind(findings, "no-date").path("count").asInt()).isEqualTo(2);

    Answer links = yaddash.get(run.path() + "/dead-links");
    assertThat(links.at("/meta/total").asInt()).isEqualTo(1);
    assertThat(links.at("/data/0/attributes/file").asText()).isEqualTo("a.html");
    assertThat(links.at("/data/0/attributes/link").asText()).contains("gone.html");
    assertThat(yaddash.get(run.path() + "/dead-links?x=1").status()).isEqualTo(400);

    Answer page = yaddash.get(run.path() + "/report", "Accept", "text/html");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(page.text())
        .contains("Links that lead nowhere", "gone.html")
        .doesNotContain("<script");
  }

  private ImportedRun imported(String name, String publish) {
    return ImportedRun.of(
        yaddash,
        new Upload()
            .field("publish", publish)
            .field("baseUrl", BASE)
            .file(name + ".html", "text/html", page("Of the " + name, STORY + name)));
  }

  private static JsonNode kind(JsonNode findings, String kind) {
    for (JsonNode one : findings) {
      if (one.path("kind").asText().equals(kind)) {
        return one;
      }
    }
    return findings.path(-1);
  }

  private static byte[] page(String title, String story) {
    return ("<html><head><title>"
            + title
            + "</title></head><body><h1>"
            + title
            + "</h1><p>"
            + story
            + "</p></body></html>")
        .getBytes(StandardCharsets.UTF_8);
  }
}
