package org.yaddash.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaddash.Answer;
import org.yaddash.RunningYaddash;
import org.yaddash.Upload;
import org.yaddash.imports.upload.Zips;
import org.yaddash.seed.ImportedRun;

/** Profiles, by the example that docs/profiles.md goes through. */
class ProfilesIT {
  private static final Charset LATIN = Charset.forName("windows-1252");
  @TempDir private static Path profiles;
  private static RunningYaddash yaddash;
  private static String guide;

  @BeforeAll
  static void start() throws IOException {
    guide = Files.readString(Path.of("docs/profiles.md"));
    Files.copy(Path.of("imports/lamp.json"), profiles.resolve("lamp.json"));
    yaddash = RunningYaddash.start(Map.of("YADDASH_PROFILES", profiles.toString()));
  }

  @AfterAll
  static void stop() {
    yaddash.close();
  }

  private static String block(String language) {
    int from = guide.indexOf("```" + language + "\n") + language.length() + 4;
    return guide.substring(from, guide.indexOf("```", from));
  }

  private static byte[] page() {
    return block("html").getBytes(LATIN);
  }

  @Test
  void theProfileInTheGuideIsTheOneThatComesWithIt() throws IOException {
    ObjectMapper json = new ObjectMapper();
    assertThat(json.readTree(block("json")))
        .isEqualTo(json.readTree(Files.readString(Path.of("imports/lamp.json"))));
  }

  @Test
  void theExampleComesOutAsTheGuideSays() {
    ImportedRun run =
        ImportedRun.of(
            yaddash,
            new Upload()
                .field("dryRun", "true")
                .field("profile", "lamp")
                .file(
                    "site.zip",
                    "application/zip",
                    Zips.zip(
                        "told1.htm",
                        page(),
                        "weir.jpg",
                        Pages.picture(300, 200, 9),
                        "other.htm",
                        Pages.page(21))));
    assertThat(run.state().path("status").asText()).isEqualTo("done");
    List<JsonNode> told =
        run.candidates("articles").stream()
            .filter(article -> article.at("/meta/file").asText().equals("told1.htm"))
            .toList();
    check(told, run.candidates("victims"));
    assertThat(run.candidates("photos").toString()).contains("The weir on the morning after.");
    assertThat(run.requireProvenance(yaddash)).isPositive();
    assertThat(run.candidates("articles"))
        .anySatisfy(
            article ->
                assertThat(article.at("/attributes/title").asText()).isEqualTo(Pages.title(21)));
    JsonNode row =
        run.files().stream()
            .filter(file -> file.at("/attributes/path").asText().equals("told1.htm"))
            .findFirst()
            .orElseThrow();
    assertThat(row.at("/attributes/decoding/chosenBy").asText()).isEqualTo("profile");
    assertThat(row.at("/attributes/problems").toString()).contains("file-font-letters");
  }

  private static void check(List<JsonNode> articles, List<JsonNode> victims) {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode article : articles) {
      JsonNode attributes = article.path("attributes");
      List<String> authors = new ArrayList<>();
      attributes.path("authors").forEach(author -> authors.add(author.asText()));
      rows.add(
          List.of(
              attributes.path("title").asText(),
              String.join("; ", authors),
              attributes.path("publishedOn").asText(),
              attributes.at("/publication/title").asText()));
    }
    List<List<String>> table = new ArrayList<>(List.of(new ArrayList<>(), new ArrayList<>()));
    for (String field : List.of("title", "authors", "publishedOn", "publication")) {
      int at = guide.indexOf("\n| " + field + " |") + 1;
      String[] cells = guide.substring(at, guide.indexOf('\n', at)).split("\\|", -1);
      table.get(0).add(cells[2].strip());
      table.get(1).add(cells[3].strip());
    }
    assertThat(rows).isEqualTo(table);
    assertThat(articles.get(0).at("/attributes/body").asText())
        .contains("The water came over the weir at night.", "Su gecə şəhərə gəldi.")
        .doesNotContain("Visitors", "Home", "Told by", "lamp keeper");
    assertThat(articles.get(1).at("/attributes/body").asText())
        .contains("He lit every lamp on the bank.")
        .doesNotContain("the keeper", "The water came");
    assertThat(victims).hasSize(2);
    assertThat(victims.get(0).at("/attributes/born").asText()).isEqualTo("1951");
    assertThat(victims.get(0).at("/attributes/cause").asText()).isEqualTo("drowning");
    assertThat(victims.get(0).at("/attributes/names").toString()).contains("Marlow", "Ada");
    assertThat(victims.get(1).at("/attributes/names").toString()).contains("Penrose", "Tom");
    assertThat(articles.get(1).at("/relationships/victims/data")).hasSize(2);
    assertThat(articles.get(0).at("/relationships/victims/data")).isEmpty();
  }

  @Test
  void aPreviewAnswersTheSameAndKeepsNothing() {
    // bytes that no other test has imported
    byte[] unseen = (block("html") + "<!-- only tried -->").getBytes(LATIN);
    long runs = yaddash.get("/manage/imports").at("/meta/total").asLong();
    for (String profile : List.of("lamp", block("json"))) {
      Answer answer = preview(new Upload().field("profile", profile), unseen);
      assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
      List<JsonNode> articles = new ArrayList<>();
      List<JsonNode> victims = new ArrayList<>();
      for (JsonNode one : answer.at("/data")) {
        (one.path("type").asText().equals("articles") ? articles : victims)
            .addAll(one.path("type").asText().equals("photos") ? List.of() : List.of(one));
      }
      check(articles, victims);
      JsonNode row = answer.at("/included/0");
      assertThat(row.path("type").asText()).isEqualTo("importFiles");
      assertThat(row.at("/attributes/path").asText()).isEqualTo("told1.htm");
      assertThat(row.at("/attributes/charset").asText()).isEqualTo("windows-1252");
      assertThat(
              yaddash
                  .get("/manage/originals/" + row.at("/attributes/sha256").asText() + "/text")
                  .status())
          .isEqualTo(404);
    }
    assertThat(yaddash.get("/manage/imports").at("/meta/total").asLong()).isEqualTo(runs);
    Answer plain = preview(new Upload(), page());
    assertThat(plain.status()).isEqualTo(200);
    assertThat(plain.toString()).doesNotContain("şəhərə");
  }

  @Test
  void aRunWhoseProfileIsBrokenByNowReadsNoFileAnewAndStaysDone() throws IOException {
    Path profile = profiles.resolve("lantern.json");
    Files.copy(Path.of("imports/lamp.json"), profile);
    ImportedRun run =
        ImportedRun.of(
            yaddash,
            new Upload()
                .field("dryRun", "true")
                .field("profile", "lantern")
                .file("told1.htm", "text/html", page()));
    Files.writeString(profile, "{\"title\": 7}");

    Answer refused =
        yaddash.ask(
            "POST",
            run.path() + "/files/1/decode",
            "{\"charset\":\"utf-8\"}".getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            "application/json");

    assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
    assertThat(refused.at("/errors/0/code").asText()).isEqualTo("profile-invalid");
    assertThat(ImportedRun.of(yaddash, run.path()).state().path("status").asText())
        .isEqualTo("done");
    Files.delete(profile);
  }

  @Test
  void whatIsWrongWithAProfileIsNamed() {
    Answer unknown = preview(new Upload().field("profile", "nothing"), page());
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.at("/errors/0/code").asText()).isEqualTo("unknown-profile");
    assertThat(
            yaddash
                .post(
                    "/manage/imports",
                    new Upload().field("profile", "nothing").file("a.htm", "text/html", page()))
                .status())
        .isEqualTo(422);
    Answer invalid =
        preview(
            new Upload()
                .field(
                    "profile",
                    "{\"title\":\"t\",\"groups\":[{\"files\":[\"*\"],\"split\":\"[[\",\"x\":1}]}"),
            page());
    assertThat(invalid.status()).isEqualTo(422);
    List<String> pointers = new ArrayList<>();
    invalid.at("/errors").forEach(error -> pointers.add(error.at("/source/pointer").asText()));
    assertThat(pointers).containsExactlyInAnyOrder("/groups/0/split", "/groups/0/x");
    assertThat(
            yaddash
                .post(
                    "/manage/imports/preview",
                    new Upload()
                        .file("a.htm", "text/html", page())
                        .file("b.htm", "text/html", page()))
                .status())
        .isEqualTo(422);
    assertThat(yaddash.post("/manage/imports/preview", new Upload()).status()).isEqualTo(400);
  }

  @Test
  void anArchiveIsNoPageToPreview() {
    Answer refused =
        yaddash.post(
            "/manage/imports/preview",
            new Upload()
                .file(
                    "site.zip", "application/zip", Zips.zip("told1.htm", page(), "b.htm", page())));
    assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
    assertThat(refused.at("/errors/0/code").asText()).isEqualTo("not-one-page");
    assertThat(refused.at("/errors/0/source/parameter").asText()).isEqualTo("file");
  }

  @Test
  void whatOfAProfileFoundNothingIsSaidOnTheRow() {
    Answer plain = preview(new Upload(), Pages.page(31));
    Answer missed =
        preview(
            new Upload()
                .field(
                    "profile",
                    "{\"title\":\"t\",\"groups\":[{\"files\":[\"*\"],\"body\":[\".nowhere\"]}]}"),
            Pages.page(31));

    assertThat(missed.at("/data/0/attributes/body")).isEqualTo(plain.at("/data/0/attributes/body"));
    JsonNode problem = missed.at("/included/0/attributes/problems/0");
    assertThat(problem.path("code").asText()).isEqualTo("file-profile-missed");
    assertThat(problem.path("detail").asText()).contains("/groups/0/body", "general rules");
  }

  @Test
  void aFileThatIsNoWebPageIsReadAlthoughAProfileSelectsIt() {
    Answer answer =
        yaddash.post(
            "/manage/imports/preview",
            new Upload()
                .field(
                    "profile",
                    "{\"title\":\"t\",\"groups\":[{\"files\":[\"**\"],\"body\":[\".text\"]}]}")
                .file(
                    "weir.txt",
                    "text/plain",
                    "The weir\n\nThe water came over it at night, and nobody had been warned."
                        .getBytes(StandardCharsets.UTF_8)));
    assertThat(answer.at("/data/0/attributes/body").asText()).contains("came over it at night");
    assertThat(answer.at("/included/0/attributes/problems/0/code").asText())
        .isEqualTo("file-profile-missed");
  }

  @Test
  void theReportNamesTheGroupsOfTheProfileThatNoFileBelongsTo() {
    ImportedRun run =
        ImportedRun.of(
            yaddash,
            new Upload()
                .field("dryRun", "true")
                .field("profile", "lamp")
                .file("other.htm", "text/html", Pages.page(32)));
    JsonNode idle = yaddash.get(run.path() + "/report").at("/data/attributes/findings/0");
    assertThat(idle.path("kind").asText()).isEqualTo("profile-idle");
    assertThat(idle.path("severity").asText()).isEqualTo("warning");
    assertThat(idle.at("/items/0/detail").asText()).contains("/groups/0", "told*.htm");
  }

  @Test
  void aPoisonedPatternTakesNoLongerThanAnyOther() {
    byte[] page =
        ("<p>" + "a".repeat(300_000) + "!</p><p>Nobody in Weir Lane had been warned of it.</p>")
            .getBytes(StandardCharsets.UTF_8);
    Answer answer =
        preview(
            new Upload()
                .field(
                    "profile",
                    "{\"title\":\"t\",\"groups\":[{\"files\":[\"*\"],\"title\":{\"pattern\":\"(a+)+$\"}}]}"),
            page);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/included/0/attributes/status").asText()).isEqualTo("done");
  }

  private static Answer preview(Upload form, byte[] page) {
    return yaddash.post("/manage/imports/preview", form.file("told1.htm", "text/html", page));
  }
}
