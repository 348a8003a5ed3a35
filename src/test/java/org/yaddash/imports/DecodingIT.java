package org.yaddash.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaddash.Answer;
import org.yaddash.RunningYaddash;
import org.yaddash.Upload;
import org.yaddash.imports.upload.Zips;
import org.yaddash.seed.ImportedRun;

/** A file's charset: how it was chosen, and what an editor's other choice does. */
class DecodingIT {
  private static final String PAGE =
      "<html><head><title>%s</title></head><body><h1>%s</h1><p>%s</p><p>%s</p></body></html>";
  private static final String TITLE = "Плотина в Верхнем Логу";
  private static final String TEXT =
      "Вода поднялась ночью, и никто в нижнем городе не был предупреждён вовремя. Жители вышли на"
          + " плотину и до утра носили мешки с песком, а утром дамба всё-таки прорвалась.";
  private static RunningYaddash yaddash;

  @BeforeAll
  static void start() {
    yaddash = RunningYaddash.start(Map.of());
  }

  @AfterAll
  static void stop() {
    yaddash.close();
  }

  private static byte[] page(String title, String charset) {
    return PAGE.formatted(title, title, TEXT, TEXT).getBytes(Charset.forName(charset));
  }

  @Test
  void theRowTellsTheChoiceItsConfidenceAndTheOthersEachWithALine() {
    ImportedRun run = upload(true, page(TITLE, "KOI8-R"));
    JsonNode row = run.files().get(0).path("attributes");
    assertThat(row.path("charset").asText()).isEqualTo("KOI8-R");
    assertThat(row.at("/decoding/confidence").asDouble()).isBetween(0.9, 1.0);
    assertThat(row.at("/decoding/chosenBy").asText()).isEqualTo("text");
    assertThat(row.at("/decoding/sample").asText()).isNotEmpty().isSubstringOf(TITLE + TEXT);
    assertThat(row.at("/decoding/alternatives"))
        .isNotEmpty()
        .allSatisfy(
            other -> {
              assertThat(other.path("charset").asText()).isNotIn("", "KOI8-R");
              assertThat(other.path("sample").asText())
                  .isNotEmpty()
                  .isNotEqualTo(row.at("/decoding/sample").asText());
            });
  }

  @Test
  void anotherChoiceRunsADryRunsFileAgain() {
    ImportedRun first = upload(true, page(TITLE, "windows-1251"));
    ImportedRun wrong = decode(first, "koi8-r");
    assertThat(wrong.state().path("status").asText()).isEqualTo("done");
    JsonNode row = wrong.files().get(0).path("attributes");
    assertThat(row.path("charset").asText()).isEqualTo("KOI8-R");
    assertThat(row.at("/decoding/chosenBy").asText()).isEqualTo("editor");
    assertThat(row.at("/decoding/alternatives/0/charset").asText()).isEqualTo("windows-1251");
    String garbled =
        new String(TITLE.getBytes(Charset.forName("windows-1251")), Charset.forName("KOI8-R"));
    assertThat(title(wrong)).isEqualTo(garbled);
    assertThat(wrong.requireProvenance(yaddash)).isPositive();
    ImportedRun right = decode(wrong, "windows-1251");
    assertThat(title(right)).isEqualTo(TITLE);
    assertThat(right.candidates()).hasSameSizeAs(first.candidates());
    assertThat(right.candidates("articles").get(0).path("id"))
        .isEqualTo(first.candidates("articles").get(0).path("id"));
  }

  @Test
  void anUntouchedEntrySaysWhatTheFileSaysNowAndIsPublishedAgain() {
    String title = "Наводнение у старой мельницы";
    ImportedRun first = upload(false, page(title, "windows-1251"));
    JsonNode before = first.candidates("articles").get(0);
    String entry = before.at("/links/self").asText();
    decode(first, "koi8-r");
    assertThat(yaddash.get(entry).at("/data/attributes/title").asText()).isNotEqualTo(title);
    ImportedRun back = decode(first, "windows-1251");
    assertThat(yaddash.get(entry).at("/data/attributes/title").asText()).isEqualTo(title);
    assertThat(back.candidates("articles").get(0).at("/links/self").asText()).isEqualTo(entry);
    assertThat(
            yaddash.get(entry.replace("/manage/", "/api/")).at("/data/attributes/title").asText())
        .isEqualTo(title);
    assertThat(back.state().at("/entries/articles").asInt()).isEqualTo(1);
    assertThat(back.requireProvenance(yaddash)).isPositive();
    assertThat(yaddash.post(first.path() + "/undo").status()).isEqualTo(202);
    assertThat(ImportedRun.of(yaddash, first.path()).state().path("status").asText())
        .isEqualTo("undone");
    assertThat(yaddash.get(entry).at("/data/meta/state").asText()).isEqualTo("deleted");
  }

  @Test
  void whatAnEditorHasTouchedStays() {
    String title = "Мост через Сухую";
    ImportedRun first = upload(false, page(title, "windows-1251"));
    String entry = first.candidates("articles").get(0).at("/links/self").asText();
    Answer read = yaddash.get(entry);
    Answer saved =
        yaddash.ask(
            "PATCH",
            entry,
            ("{\"data\":{\"type\":\"articles\",\"id\":\""
                    + read.at("/data/id").asText()
                    + "\",\"attributes\":{\"title\":\"Mended\"}}}")
                .getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            "application/vnd.api+json",
            "If-Match",
            read.header("ETag"));
    assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
    ImportedRun anew = decode(first, "koi8-r");
    Answer kept = yaddash.get(entry);
    assertThat(kept.at("/data/attributes/title").asText()).isEqualTo("Mended");
    // what the editor has not published the import does not publish
    assertThat(kept.at("/data/meta")).isEqualTo(saved.at("/data/meta"));
    assertThat(anew.files().get(0).at("/attributes/problems").toString()).contains("entry-kept");
    assertThat(title(anew)).isNotEqualTo("Mended").isNotEqualTo(title);
  }

  @Test
  void whatCannotBeDoneIsSaid() {
    ImportedRun run = upload(true, page("Тишина", "windows-1251"));
    assertThat(ask(run.path(), 1, "{\"charset\":\"x-nonsense\"}").status()).isEqualTo(422);
    Answer unknown = ask(run.path(), 1, "{\"charset\":\"utf-7\"}");
    assertThat(unknown.at("/errors/0/code").asText()).isEqualTo("unknown-charset");
    assertThat(unknown.at("/errors/0/source/pointer").asText()).isEqualTo("/charset");
    assertThat(ask(run.path(), 1, "{\"charset\":7}").status()).isEqualTo(400);
    assertThat(ask(run.path(), 1, "{\"charset\":\"utf-8\",\"more\":1}").status()).isEqualTo(400);
    assertThat(ask(run.path(), 1, "{").status()).isEqualTo(400);
    assertThat(ask(run.path(), 9, "{\"charset\":\"utf-8\"}").status()).isEqualTo(404);
    assertThat(ask("/manage/imports/x", 1, "{\"charset\":\"utf-8\"}").status()).isEqualTo(404);
    String undone = upload(false, page("Утро", "KOI8-R")).path();
    assertThat(yaddash.post(undone + "/undo").status()).isEqualTo(202);
    ImportedRun.of(yaddash, undone);
    Answer conflict = ask(undone, 1, "{\"charset\":\"utf-8\"}");
    assertThat(conflict.status()).isEqualTo(409);
    assertThat(conflict.at("/errors/0/code").asText()).isEqualTo("state-conflict");
  }

  @Test
  void thePagesOfAnArticleStayJoinedWhicheverIsDecodedAnew() {
    String begins = "Der Fährmann von Aschwasser sah die Brücke als Erster fallen und schlug Lärm.";
    String goesOn = "Über die Wiesen liefen die Leute zum Deich; das Öl der Mühle brannte.";
    ImportedRun first =
        ImportedRun.of(
            yaddash,
            new Upload()
                .field("publish", "true")
                .file(
                    "bridge.zip",
                    "application/zip",
                    Zips.zip(
                        "bridge1.html",
                        latin(
                            "<h1>The Bridge of Ashwater</h1><p>%s</p><p><a href=bridge2.html>Continued on page 2</a></p>"
                                .formatted(begins)),
                        "bridge2.html",
                        latin(
                            "<p><i>The Bridge of Ashwater (continued from <a href=bridge1.html>page 1</a>)</i></p><p>%s</p>"
                                .formatted(goesOn)))));
    assertThat(body(first)).isEqualTo("<p>" + begins + "</p><p>" + goesOn + "</p>");
    String entry = first.candidates("articles").get(0).at("/links/self").asText();

    ImportedRun second = decode(first, numberOf(first, "bridge2.html"), "ISO-8859-7");
    assertThat(body(second)).isEqualTo("<p>" + begins + "</p><p>" + greek(goesOn) + "</p>");
    ImportedRun both = decode(second, numberOf(first, "bridge1.html"), "ISO-8859-7");
    assertThat(body(both)).isEqualTo("<p>" + greek(begins) + "</p><p>" + greek(goesOn) + "</p>");
    assertThat(both.candidates("articles").get(0).at("/meta/joined")).hasSize(2);
    assertThat(yaddash.get(entry).at("/data/attributes/body").asText()).isEqualTo(body(both));
    assertThat(both.requireProvenance(yaddash)).isPositive();
  }

  @Test
  void pagesThatAWrongCharsetHadPartedAreOneArticleAgain() {
    String part = "<h1>Плотина Брегомы</h1><p>%s</p><p>%s</p>";
    String bar = "<a href=dam1.htm>1</a> <a href=dam2.htm>2</a> <a href=dam3.htm>3</a> ";
    ImportedRun first =
        ImportedRun.of(
            yaddash,
            new Upload()
                .field("publish", "true")
                .file(
                    "dam.zip",
                    "application/zip",
                    Zips.zip(
                        "dam1.htm",
                        cyrillic(
                            part.formatted(
                                "В ночь на пятое мая плотина дала течь, и вода пошла по улицам.",
                                bar + "<a href=dam2.htm>Продолжение на странице 2</a>")),
                        "dam2.htm",
                        cyrillic(
                            part.formatted(
                                "Сторож поднял тревогу, но телефон молчал до самого утра.",
                                bar + "<a href=dam3.htm>Продолжение на странице 3</a>")),
                        "dam3.htm",
                        cyrillic(
                            part.formatted(
                                "Помощь пришла в посёлок только на второй день после беды.",
                                bar)))));
    String whole = body(first);
    String entry = first.candidates("articles").get(0).at("/links/self").asText();
    int middle = numberOf(first, "dam2.htm");

    ImportedRun parted = decode(first, middle, "KOI8-R");
    assertThat(parted.candidates("articles")).hasSize(3);
    assertThat(yaddash.get(entry).at("/data/attributes/body").asText()).isNotEqualTo(whole);
    ImportedRun again = decode(parted, middle, "windows-1251");

    assertThat(body(again)).isEqualTo(whole);
    assertThat(yaddash.get(entry).at("/data/attributes/body").asText()).isEqualTo(whole);
    assertThat(yaddash.get(entry).at("/data/meta/state").asText()).isEqualTo("published");
    assertThat(again.state().at("/entries/articles").asInt()).isEqualTo(1);
    String id = entry.substring(entry.lastIndexOf('/') + 1);
    for (String page : List.of("dam1.htm", "dam2.htm", "dam3.htm")) {
      JsonNode row = again.files().get(numberOf(again, page) - 1);
      assertThat(row.at("/relationships/entries/data").findValuesAsText("id"))
          .as(page)
          .containsExactly(id);
    }
    for (JsonNode apart : parted.candidates("articles")) {
      String self = apart.at("/links/self").asText();
      assertThat(yaddash.get(self.replace("/manage/", "/api/")).status() == 200)
          .as(self)
          .isEqualTo(self.equals(entry));
    }
  }

  @Test
  void aFileThatHasNoCharsetIsNotDecodedAnewAndStaysAsItIs() {
    ImportedRun run =
        ImportedRun.of(
            yaddash,
            new Upload()
                .field("dryRun", "true")
                .file("torn.pdf", "application/pdf", latin("%PDF-1.4 torn"))
                .file("weir.jpg", "image/jpeg", Pages.picture(300, 200, 77)));
    for (int number = 1; number <= 2; number++) {
      Answer refused = ask(run.path(), number, "{\"charset\":\"utf-8\"}");
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.at("/errors/0/code").asText()).isEqualTo("state-conflict");
    }
    ImportedRun after = ImportedRun.of(yaddash, run.path());
    assertThat(after.files()).isEqualTo(run.files());
    assertThat(after.state().path("status").asText()).isEqualTo("done");
  }

  @Test
  void whoWasToldApartStaysApart() {
    String list =
        "<html><body><h1>%s</h1><p>List of the dead of Ashwater:</p><ol><li>Dzurmän Tovran, born"
            + " 1931<li>Varlesh Selmüna, born 1940<li>Korvath Öldin, born 1928</ol></body></html>";
    ImportedRun first =
        ImportedRun.of(
            yaddash,
            new Upload()
                .field("dryRun", "true")
                .file("one.html", "text/html", latin(list.formatted("Victims of the weir")))
                .file(
                    "two.html",
                    "text/html",
                    latin(list.formatted("Names of the dead at the weir"))));
    JsonNode clusters = yaddash.get(first.path() + "/clusters").json();
    int before = clusters.at("/meta/total").asInt();
    assertThat(before).isPositive();
    String cluster = clusters.at("/data/0/id").asText();
    assertThat(yaddash.post(first.path() + "/clusters/" + cluster + "/split").status())
        .isEqualTo(200);

    decode(first, 1, "ISO-8859-7");
    decode(first, 1, "windows-1252");

    JsonNode after = yaddash.get(first.path() + "/clusters").json();
    assertThat(after.at("/meta/total").asInt()).isEqualTo(before - 1);
    assertThat(after.at("/data").findValuesAsText("id")).doesNotContain(cluster);
  }

  private static byte[] latin(String text) {
    return text.getBytes(Charset.forName("windows-1252"));
  }

  private static byte[] cyrillic(String text) {
    return text.getBytes(Charset.forName("windows-1251"));
  }

  private static String greek(String text) {
    return new String(latin(text), Charset.forName("ISO-8859-7"));
  }

  private static String body(ImportedRun run) {
    assertThat(run.candidates("articles")).hasSize(1);
    return run.candidates("articles").get(0).at("/attributes/body").asText();
  }

  private static int numberOf(ImportedRun run, String path) {
    for (int i = 0; i < run.files().size(); i++) {
      if (run.files().get(i).at("/attributes/path").asText().endsWith(path)) {
        return i + 1;
      }
    }
    throw new AssertionError("no file " + path);
  }

  private static String title(ImportedRun run) {
    return run.candidates("articles").get(0).at("/attributes/title").asText();
  }

  private static ImportedRun upload(boolean dry, byte[] page) {
    return ImportedRun.of(
        yaddash,
        new Upload()
            .field("dryRun", String.valueOf(dry))
            .field("publish", String.valueOf(!dry))
            .file("page.html", "text/html", page));
  }

  private static ImportedRun decode(ImportedRun run, String charset) {
    return decode(run, 1, charset);
  }

  private static ImportedRun decode(ImportedRun run, int number, String charset) {
    Answer accepted = ask(run.path(), number, "{\"charset\":\"" + charset + "\"}");
    assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
    assertThat(URI.create(accepted.header("Location")).getPath()).isEqualTo(run.path());
    return ImportedRun.of(yaddash, run.path());
  }

  private static Answer ask(String run, int number, String body) {
    return yaddash.ask(
        "POST",
        run + "/files/" + number + "/decode",
        body.getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        "application/json");
  }
}
