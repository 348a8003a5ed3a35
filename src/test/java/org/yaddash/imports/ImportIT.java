package org.yaddash.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaddash.Resources.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaddash.Answer;
import org.yaddash.RunningYaddash;
import org.yaddash.Upload;
import org.yaddash.imports.upload.Zips;
import org.yaddash.seed.ImportedRun;

class ImportIT {
  private final RunningYaddash yaddash = RunningYaddash.shared();

  @Test
  void aPageBecomesDraftsThatAreReadOnlyAfterPublishing() {
    ImportedRun run = upload(new Upload().file("page.html", "text/html", Pages.page(1001)));
    assertThat(run.state().path("status").asText()).isEqualTo("done");
    assertThat(run.state().at("/files/done").asInt()).isEqualTo(1);
    assertThat(run.state().at("/entries/articles").asInt()).isEqualTo(1);
    String article = entry(run, "articles");
    Answer draft = yaddash.get("/manage/articles/" + article);
    assertThat(draft.at("/data/attributes/title").asText()).isEqualTo(Pages.title(1001));
    assertThat(draft.at("/data/meta/origin").asText())
        .isEqualTo("import:" + run.path().substring("/manage/imports/".length()));
    assertThat(draft.at("/data/meta/provenance").isEmpty()).isFalse();
    assertThat(yaddash.get("/api/articles/" + article).status()).isEqualTo(404);

    ImportedRun published = after(run, "publish");
    assertThat(published.state().path("status").asText()).isEqualTo("done");
    assertThat(yaddash.get("/api/articles/" + article).at("/data/attributes/title").asText())
        .isEqualTo(Pages.title(1001));
  }

  @Test
  void theSameBytesMakeNothingNew() {
    Upload upload =
        new Upload().field("publish", "true").file("page.html", "text/html", Pages.page(1002));
    ImportedRun first = upload(upload);
    int articles = yaddash.get("/api/articles?page%5Bsize%5D=1").at("/meta/total").asInt();
    ImportedRun second =
        upload(new Upload().file("other-name.html", "text/html", Pages.page(1002)));
    assertThat(second.files().get(0).at("/attributes/status").asText()).isEqualTo("skipped");
    assertThat(second.state().at("/files/skipped").asInt()).isEqualTo(1);
    assertThat(second.state().path("entries").isEmpty()).isTrue();
    assertThat(entry(second, "articles")).isEqualTo(entry(first, "articles"));
    assertThat(yaddash.get("/api/articles?page%5Bsize%5D=1").at("/meta/total").asInt())
        .isEqualTo(articles);
  }

  @Test
  void theSameBytesUnderTwoNamesAreOne() {
    ImportedRun run =
        upload(
            new Upload()
                .file("a.html", "text/html", Pages.page(1003))
                .file("b.html", "text/html", Pages.page(1003)));
    assertThat(run.state().at("/entries/articles").asInt()).isEqualTo(1);
    assertThat(run.files())
        .extracting(file -> file.at("/attributes/status").asText())
        .containsExactly("done", "skipped");
    assertThat(run.files().get(1).at("/relationships/entries/data"))
        .isEqualTo(run.files().get(0).at("/relationships/entries/data"));
  }

  @Test
  void aDryRunProposesEverythingAndMakesNothing() {
    ImportedRun run =
        upload(
            new Upload().field("dryRun", "true").file("page.html", "text/html", Pages.page(1004)));
    assertThat(run.state().path("status").asText()).isEqualTo("done");
    assertThat(run.state().path("entries").isEmpty()).isTrue();
    assertThat(run.state().at("/options/dryRun").asBoolean()).isTrue();
    JsonNode article = run.candidates("articles").get(0);
    assertThat(article.at("/attributes/title").asText()).isEqualTo(Pages.title(1004));
    assertThat(article.at("/meta/file").asText()).isEqualTo("page.html");
    assertThat(article.at("/meta/confidence").asDouble()).isBetween(0.01, 1.0);
    assertThat(run.requireProvenance(yaddash)).isPositive();
    assertThat(yaddash.get("/manage/articles/" + article.path("id").asText()).status())
        .isEqualTo(404);
    assertThat(yaddash.post(run.path() + "/publish").status()).isEqualTo(409);
    assertThat(yaddash.post(run.path() + "/undo").status()).isEqualTo(409);
    // what was only tried is imported all the same
    assertThat(
            upload(new Upload().file("page.html", "text/html", Pages.page(1004)))
                .state()
                .at("/entries/articles")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void candidatesCanBeAskedForAndTellWhatAnEditorHasDecided() {
    String doubted =
        "<p>Among the dead were Ada Marlow and Tom Penrose. In the mill there were 94 dead: 57 men, 31"
            + " women, 5 children.</p>";
    ImportedRun run =
        upload(
            new Upload()
                .file("a.html", "text/html", Pages.page(1031))
                .file("b.html", "text/html", Pages.page(1032))
                .file("c.html", "text/html", Pages.page(1033, doubted)));
    String all = run.path() + "/candidates";
    assertThat(yaddash.get(all).at("/meta/total").asInt()).isEqualTo(run.candidates().size());
    Answer articles = yaddash.get(all + "?filter[type]=articles&page[size]=2");
    assertThat(articles.at("/meta/total").asInt()).isEqualTo(3);
    assertThat(articles.at("/links/next").asText()).contains("filter%5Btype%5D=articles");
    Answer second = yaddash.get(all + "?filter[file]=2&filter[type]=articles");
    assertThat(second.at("/data")).hasSize(1);
    assertThat(second.at("/data/0/attributes/title").asText()).isEqualTo(Pages.title(1032));
    for (String whether : List.of("true", "false")) {
      Answer some = yaddash.get(all + "?filter[doubted]=" + whether);
      assertThat(some.at("/meta/total").asLong())
          .isEqualTo(
              run.candidates().stream()
                  .filter(one -> one.at("/meta/doubts").isEmpty() != whether.equals("true"))
                  .count())
          .isPositive();
    }
    for (String bad : List.of("[type]=trees", "[file]=a.html", "[doubted]=perhaps")) {
      Answer refused = yaddash.get(all + "?filter" + bad);
      assertThat(refused.status()).as(bad).isEqualTo(400);
      assertThat(refused.at("/errors/0/source/parameter").asText()).startsWith("filter[");
    }

    String rejected = second.at("/data/0/links/self").asText();
    assertThat(second.at("/data/0/meta/entry/state").asText()).isEqualTo("draft");
    yaddash.ask("DELETE", rejected, new byte[0], "If-Match", yaddash.get(rejected).header("ETag"));
    ImportedRun published = after(run, "publish");
    assertThat(published.candidates("articles"))
        .extracting(one -> one.at("/meta/entry/state").asText())
        .containsExactlyInAnyOrder("published", "deleted", "published");
    assertThat(published.files().get(1).at("/attributes/problems")).isEmpty();
  }

  @Test
  void undoTakesBackWhatTheRunMadeAndLetsItBeMadeAgain() {
    Upload upload =
        new Upload().field("publish", "true").file("page.html", "text/html", Pages.page(1005));
    ImportedRun run = upload(upload);
    String article = entry(run, "articles");
    assertThat(yaddash.get("/api/articles/" + article).status()).isEqualTo(200);
    ImportedRun undone = after(run, "undo");
    assertThat(undone.state().path("status").asText()).isEqualTo("undone");
    assertThat(undone.state().path("problems").isEmpty()).isTrue();
    assertThat(yaddash.get("/api/articles/" + article).status()).isBetween(404, 410);
    assertThat(yaddash.get("/manage/articles/" + article).at("/data/meta/state").asText())
        .isEqualTo("deleted");
    assertThat(yaddash.post(run.path() + "/undo").status()).isEqualTo(409);
    ImportedRun again = upload(upload);
    assertThat(again.state().at("/entries/articles").asInt()).isEqualTo(1);
    assertThat(entry(again, "articles")).isNotEqualTo(article);
  }

  @Test
  void whatAnEditorHasTouchedStaysAndIsNeitherOverwrittenNorDoubled() {
    Upload upload = new Upload().file("page.html", "text/html", Pages.page(1006));
    ImportedRun run = upload(upload);
    String article = entry(run, "articles");
    Answer changed =
        yaddash.patch(
            "/manage/articles/" + article,
            change("articles", article, "{'title': 'As the editor has it'}"),
            "If-Match",
            yaddash.get("/manage/articles/" + article).header("ETag"));
    assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
    ImportedRun undone = after(run, "undo");
    assertThat(undone.state().at("/problems/0/code").asText()).isEqualTo("entry-kept");
    assertThat(undone.state().at("/problems/0/detail").asText()).contains(article);
    ImportedRun again = upload(upload);
    assertThat(again.state().path("entries").has("articles")).isFalse();
    assertThat(entry(again, "articles")).isEqualTo(article);
    assertThat(yaddash.get("/manage/articles/" + article).at("/data/attributes/title").asText())
        .isEqualTo("As the editor has it");
  }

  @Test
  void aPictureAndThePageThatShowsItAreOnePhoto() {
    byte[] boat = Pages.picture(320, 200, 7);
    byte[] zip =
        Zips.zip(
            "site/a/page.html",
            Pages.page(1007, "<img src=\"../IMG/boat.png\" alt=\"A boat in Weir Lane\">"),
            "site/img/boat.png",
            boat,
            "site/img/lone.png",
            Pages.picture(200, 300, 8));
    ImportedRun run = upload(new Upload().file("site.zip", "application/zip", zip));
    assertThat(run.state().at("/entries/photos").asInt()).isEqualTo(2);
    assertThat(run.files())
        .extracting(file -> file.at("/attributes/path").asText())
        .containsExactly("site.zip", "site/a/page.html", "site/img/boat.png", "site/img/lone.png");
    JsonNode photo =
        run.candidates("photos").stream()
            .filter(candidate -> candidate.at("/attributes").has("alt"))
            .findFirst()
            .orElseThrow();
    JsonNode row = run.files().get(2);
    assertThat(photo.at("/attributes/file").asText())
        .isEqualTo(row.at("/attributes/sha256").asText());
    assertThat(photo.at("/attributes/mediaType").asText()).isEqualTo("image/png");
    assertThat(photo.at("/attributes/width").asInt()).isEqualTo(320);
    assertThat(photo.at("/attributes/height").asInt()).isEqualTo(200);
    assertThat(row.at("/relationships/entries/data/0/id").asText())
        .isEqualTo(photo.path("id").asText());
    assertThat(run.candidates("articles").get(0).at("/relationships/photos/data/0/id").asText())
        .isEqualTo(photo.path("id").asText());
    Answer article = yaddash.get("/manage/articles/" + entry(run, "articles"));
    assertThat(article.at("/data/relationships/photos/data/0/id").asText())
        .isEqualTo(photo.path("id").asText());
    run.requireProvenance(yaddash);
  }

  @Test
  void aThumbnailIsNoPhotoBesideItsFullPicture() {
    byte[] zip =
        Zips.zip(
            "album/page.html",
            Pages.page(1017, "<img src=\"weir_s.png\">"),
            "album/weir.png",
            Pages.picture(480, 320, 11),
            "album/weir_s.png",
            Pages.picture(160, 107, 12));
    ImportedRun run = upload(new Upload().file("album.zip", "application/zip", zip));

    assertThat(run.candidates("photos")).hasSize(1);
    JsonNode photo = run.candidates("photos").get(0);
    assertThat(photo.at("/attributes/width").asInt()).isEqualTo(480);
    assertThat(run.candidates("articles").get(0).at("/relationships/photos/data/0/id").asText())
        .isEqualTo(photo.path("id").asText());
  }

  @Test
  void theListsComeInPagesThatLeadOn() {
    List<Object> names = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      names.add("p" + i + ".html");
      names.add(Pages.page(1100 + i));
    }
    ImportedRun run =
        upload(
            new Upload()
                .field("dryRun", "true")
                .file("seven.zip", "application/zip", Zips.zip(names.toArray())));
    Answer first = yaddash.get(run.path() + "/files?page%5Bsize%5D=3");
    assertThat(first.at("/data")).hasSize(3);
    assertThat(first.at("/meta/total").asInt()).isEqualTo(8);
    Answer second = yaddash.get(first.at("/links/next").asText());
    assertThat(second.at("/data/0/attributes/path").asText()).isEqualTo("p2.html");
    Answer third = yaddash.get(second.at("/links/next").asText());
    assertThat(third.at("/data")).hasSize(2);
    assertThat(third.at("/links").has("next")).isFalse();
    assertThat(yaddash.get(run.path() + "/candidates?page%5Bnumber%5D=0").status()).isEqualTo(400);
    assertThat(yaddash.get(run.path() + "/candidates?sort=title").status()).isEqualTo(400);
    assertThat(yaddash.get("/manage/imports?page%5Bsize%5D=1").at("/data")).hasSize(1);
  }

  @Test
  void originalsAreServedInert() {
    byte[] page = Pages.page(1008, "<script>alert(1)</script>");
    ImportedRun run =
        upload(new Upload().field("dryRun", "true").file("page.html", "text/html", page));
    String original = "/manage/originals/" + run.files().get(0).at("/attributes/sha256").asText();
    Answer bytes = yaddash.get(original);
    assertThat(bytes.bytes()).isEqualTo(page);
    assertThat(bytes.header("Content-Type")).isEqualTo("application/octet-stream");
    assertThat(bytes.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
    assertThat(bytes.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(bytes.header("Content-Disposition")).startsWith("attachment");
    assertThat(yaddash.get(original + "?disposition=inline").header("Content-Disposition"))
        .startsWith("inline");
    Answer text = yaddash.get(original + "/text");
    assertThat(text.header("Content-Type").replace(" ", "")).isEqualTo("text/plain;charset=utf-8");
    assertThat(text.text()).contains(Pages.title(1008)).doesNotContain("alert");
    assertThat(yaddash.get(original + "?as=html").status()).isEqualTo(400);
    assertThat(yaddash.get("/manage/originals/" + "0".repeat(64)).status()).isEqualTo(404);
    assertThat(yaddash.get("/manage/originals/..%2F..%2Fadmin-token").status()).isBetween(400, 404);
  }

  @Test
  void eventsTellOfARunUntilItsEnd() {
    ImportedRun run = upload(new Upload().file("page.html", "text/html", Pages.page(1009)));
    Answer events = yaddash.get(run.path() + "/events", "Accept", "text/event-stream");
    assertThat(events.status()).isEqualTo(200);
    assertThat(events.header("Content-Type")).startsWith("text/event-stream");
    assertThat(events.text())
        .contains("event: file")
        .contains("\"path\":\"page.html\"")
        .contains("event: run")
        .contains("\"status\":\"done\"")
        .contains("event: end");
  }

  @Test
  void aRunThatIsCancelledLeavesNothing() {
    List<Object> names = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      names.add("p" + i + ".html");
      names.add(Pages.page(2000 + i));
    }
    Answer accepted =
        yaddash.post(
            "/manage/imports",
            new Upload().file("many.zip", "application/zip", Zips.zip(names.toArray())));
    String path = URI.create(accepted.header("Location")).getPath();
    assertThat(yaddash.post(path + "/cancel").status()).isEqualTo(202);
    ImportedRun run = ImportedRun.of(yaddash, path);
    assertThat(run.state().path("status").asText()).isEqualTo("cancelled");
    assertThat(run.state().path("entries").isEmpty()).isTrue();
    assertThat(run.state().at("/files/queued").asInt()).isZero();
    assertThat(yaddash.post(path + "/cancel").status()).isEqualTo(409);
    assertThat(yaddash.post(path + "/publish").status()).isEqualTo(409);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThat(yaddash.get("/manage/imports/none").status()).isEqualTo(404);
    assertThat(yaddash.get("/manage/imports/01900000-0000-7000-8000-000000000000").status())
        .isEqualTo(404);
    assertThat(yaddash.post("/manage/imports/none/undo").status()).isEqualTo(404);
  }

  @Test
  void namesInAnyScriptComeThrough() {
    ImportedRun run =
        upload(
            new Upload()
                .field("dryRun", "true")
                .file("Şəhidlər haqqında.html", "text/html", Pages.page(1010)));
    assertThat(run.files().get(0).at("/attributes/path").asText())
        .isEqualTo("Şəhidlər haqqında.html");
    assertThat(new String("ə".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo("ə");
  }

  private ImportedRun upload(Upload upload) {
    return ImportedRun.of(yaddash, upload);
  }

  private ImportedRun after(ImportedRun run, String command) {
    Answer answer = yaddash.post(run.path() + "/" + command);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
    return ImportedRun.of(yaddash, run.path());
  }

  /** The first entry of a type that came of a run's files. */
  private static String entry(ImportedRun run, String type) {
    for (JsonNode file : run.files()) {
      for (JsonNode entry : file.at("/relationships/entries/data")) {
        if (entry.path("type").asText().equals(type)) {
          return entry.path("id").asText();
        }
      }
    }
    throw new AssertionError("no " + type + " in " + run.files());
  }
}
