package org.yaddash.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaddash.RunningYaddash;
import org.yaddash.Upload;
import org.yaddash.imports.upload.Zips;
import org.yaddash.imports.upload.captures.Warcs;
import org.yaddash.seed.ImportedRun;

/** Web archives over HTTP: what a crawler captured becomes content, and old links arrive. */
class WebArchiveIT {
  private static final String SITE = "http://captured-weir.example/";
  private static final String HTML = "text/html";
  private static final String STORY =
      "Смотритель плотины каждый вечер записывал, как высоко стоит вода, и на последней странице его"
          + " тетради стоит только час. Никто не знает, кто вёл её дальше.";

  private final RunningYaddash yaddash = RunningYaddash.shared();

  @Test
  void capturesBecomeArticlesAndRedirects() {
    Charset russian = Charset.forName("windows-1251");
    Warcs warc =
        new Warcs(true)
            .page(
                SITE + "dam.html",
                "2001-01-01T00:00:00Z",
                HTML,
                page("Старое", "Прежний текст. " + STORY, StandardCharsets.UTF_8))
            .page(
                SITE + "dam.html",
                "2002-01-01T00:00:00Z",
                HTML + "; charset=windows-1251",
                page("Плотина", STORY, russian))
            .page(
                SITE + "ferry.html",
                "2002-01-01T00:00:00Z",
                HTML,
                page(
                    "The Ferry",
                    "The ferryman carried whoever stood on the quay for nine days, and wrote their"
                        + " names into the book of the mill, as <a href=/old.html>the keeper</a> did"
                        + " before him and <a href=/never.html>nobody</a> after.",
                    StandardCharsets.UTF_8))
            .response(
                SITE + "old.html",
                "2002-01-01T00:00:00Z",
                "301 Moved\r\nLocation: /dam.html",
                new byte[0]);

    ImportedRun run =
        ImportedRun.of(
            yaddash,
            new Upload()
                .field("publish", "true")
                .file("crawl.warc.gz", "application/warc", warc.bytes()));

    assertThat(run.state().path("status").asText()).isEqualTo("done");
    List<JsonNode> articles = run.candidates("articles");
    assertThat(articles).hasSize(2);
    JsonNode dam = article(articles, "Плотина");
    assertThat(dam.at("/attributes/body").asText()).contains("Смотритель плотины");
    JsonNode ferry = article(articles, "The Ferry");
    assertThat(ferry.at("/relationships/linksTo/data/0/id").asText())
        .isEqualTo(dam.path("id").asText());
    for (String old : List.of("dam.html", "old.html")) {
      JsonNode redirect = yaddash.redirect(SITE + old).at("/data/0/attributes");
      assertThat(redirect.path("status").asInt()).as(old).isEqualTo(301);
      assertThat(redirect.path("to").asText()).endsWith(dam.path("id").asText());
    }
    assertThat(yaddash.get(run.path() + "/dead-links").at("/data/0/attributes/link").asText())
        .contains("/never.html");
    run.requireProvenance(yaddash);
  }

  @Test
  void aTornWebArchiveSaysSoAndKeepsWhatCameBefore() {
    byte[] whole =
        new Warcs(true)
            .page(
                SITE + "a.html",
                "2002-01-01T00:00:00Z",
                HTML,
                page("Первая", STORY + " Первая.", StandardCharsets.UTF_8))
            .page(
                SITE + "b.html",
                "2002-01-01T00:00:00Z",
                HTML,
                page("Вторая", STORY + " Вторая.", StandardCharsets.UTF_8))
            .bytes();

    ImportedRun run =
        ImportedRun.of(
            yaddash,
            new Upload()
                .field("dryRun", "true")
                .file("torn.warc.gz", "application/warc", Arrays.copyOf(whole, whole.length - 30)));

    assertThat(run.files().get(0).at("/attributes/problems/0/code").asText())
        .isEqualTo("archive-broken");
    assertThat(article(run.candidates("articles"), "Первая").isMissingNode()).isFalse();
  }

  @Test
  void aWaczGivesOnlyItsCaptures() {
    byte[] first =
        new Warcs(true)
            .page(
                SITE + "w.html",
                "2001-01-01T00:00:00Z",
                HTML,
                page("Раз", STORY + " Раз.", StandardCharsets.UTF_8))
            .bytes();
    byte[] second =
        new Warcs(true)
            .page(
                SITE + "w.html",
                "2003-01-01T00:00:00Z",
                HTML,
                page("Два", STORY + " Два.", StandardCharsets.UTF_8))
            .bytes();

    ImportedRun run =
        ImportedRun.of(
            yaddash,
            new Upload()
                .field("dryRun", "true")
                .file(
                    "site.wacz",
                    "application/wacz",
                    Zips.zip(
                        "datapackage.json",
                        "{}",
                        "pages/pages.jsonl",
                        "{}",
                        "archive/one.warc.gz",
                        first,
                        "archive/two.warc.gz",
                        second)));

    assertThat(run.files())
        .extracting(file -> file.at("/attributes/path").asText())
        .noneMatch(path -> path.endsWith(".json") || path.endsWith(".jsonl"));
    assertThat(run.candidates("articles")).hasSize(1);
    assertThat(run.candidates("articles").get(0).at("/attributes/title").asText()).isEqualTo("Два");
  }

  private static JsonNode article(List<JsonNode> articles, String title) {
    for (JsonNode one : articles) {
      if (one.at("/attributes/title").asText().equals(title)) {
        return one;
      }
    }
    return articles.isEmpty()
        ? com.fasterxml.jackson.databind.node.MissingNode.getInstance()
        : articles.get(0).path("none");
  }

  private static byte[] page(String title, String story, Charset charset) {
    return ("<html><head><title>"
            + title
            + "</title></head><body><h1>"
            + title
            + "</h1><p>"
            + story
            + "</p></body></html>")
        .getBytes(charset);
  }
}
