package org.yaddash.editing.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaddash.Answer;
import org.yaddash.RunningYaddash;
import org.yaddash.Upload;
import org.yaddash.seed.ImportedRun;

/** Imports two lists of the victims of a disaster that never was, in two scripts. */
class PeopleIT {
  private static final String ENGLISH =
      "<html><body><h2>Victims of the Orlun flood</h2><table border=1>"
          + "<tr><td>No.</td><td>Name</td><td>Born</td><td>Work</td></tr>"
          + "<tr><td>1</td><td>DZURMAN Tovran Ilvarovich</td><td>1928</td><td>winder</td></tr>"
          + "<tr><td>2</td><td>VARLESH Selmuna Tovranovna</td><td>1937</td><td>nurse</td></tr>"
          + "<tr><td>3</td><td>ZARNUK Osval Perlanovich</td><td>1933</td><td>driver</td></tr></table>"
          + "</body></html>";
  private static final String RUSSIAN =
      "<html><body><h2>Список погибших</h2>"
          + "1. Дзурман Товран Ильварович, 1928 г.р., машинист.<br>"
          + "2. Варлеш Сельмуна Товрановна, 1937 г.р., медсестра.<br>"
          + "3. Гардов Нурлан Ильясович, 1940 г.р., откатчик.<br><br>"
          + "</body></html>";

  private static final String COMMISSION =
      "<html><head><title>What the Commission Saw</title></head><body><h1>What the Commission Saw</h1>"
          + "<p>The State Commission worked for seven weeks in the town hall of Orlun and looked at every house that was left."
          + " At the end 61 persons were killed in the flood by its count, and everybody knew that it had not looked far.</p>"
          + "</body></html>";
  private static final String UNION =
      "<html><head><title>What the Union Remembers</title></head><body><h1>What the Union Remembers</h1>"
          + "<p>The union asked the men whom it remembered and the women whom those men had married, street by street. In its"
          + " book 94 people were killed in the flood, and it does not think that the book is complete.</p></body></html>";

  private final RunningYaddash yaddash = RunningYaddash.shared();

  @Test
  void onePersonOfTwoListsIsProposedAndCanBeTakenApartForGood() {
    ImportedRun run =
        ImportedRun.of(
            yaddash,
            new Upload()
                .field("dryRun", "true")
                .file("list.html", "text/html; charset=utf-8", ENGLISH.getBytes(UTF_8))
                .file("spisok.html", "text/html; charset=utf-8", RUSSIAN.getBytes(UTF_8)));
    assertThat(run.candidates("victims")).hasSize(6);

    Answer clusters = yaddash.get(run.path() + "/clusters");
    assertThat(clusters.status()).isEqualTo(200);
    assertThat(clusters.at("/meta/total").asInt()).isEqualTo(2);
    assertThat(reported(run, "same-person")).isEqualTo(2);
    JsonNode first = clusters.at("/data/0");
    assertThat(first.at("/attributes/members").findValuesAsText("name"))
        .containsExactly("DZURMAN Tovran Ilvarovich", "Дзурман Товран Ильварович");
    assertThat(first.at("/attributes/members").findValuesAsText("file"))
        .containsExactly("list.html", "spisok.html");
    assertThat(first.at("/attributes/confidence").asDouble()).isBetween(0.5, 1.0);

    Answer split = yaddash.post(run.path() + "/clusters/" + first.path("id").asText() + "/split");
    assertThat(split.status()).as(split.toString()).isEqualTo(200);
    assertThat(split.at("/meta/total").asInt()).isEqualTo(1);
    assertThat(
            yaddash.get(run.path() + "/clusters").at("/data/0/attributes/members/0/name").asText())
        .isEqualTo("VARLESH Selmuna Tovranovna");
    assertThat(
            yaddash.post(run.path() + "/clusters/" + first.path("id").asText() + "/split").status())
        .isEqualTo(404);
  }

  @Test
  void oneOfAGroupIsSomebodyElseByTheIdOfItsEntryUntilThatIsTakenBack() {
    ImportedRun run =
        ImportedRun.of(
            yaddash,
            new Upload()
                .file(
                    "list.html",
                    "text/html",
                    (ENGLISH + "<!-- apart -->").replace("1928", "1927").getBytes(UTF_8))
                .file(
                    "spisok.html",
                    "text/html",
                    (RUSSIAN + "<!-- apart -->").replace("1928", "1927").getBytes(UTF_8)));
    JsonNode group = yaddash.get(run.path() + "/clusters").at("/data/0");
    String member = group.at("/attributes/members/1/candidate").asText();
    assertThat(run.candidates("victims").stream().map(one -> one.path("id").asText()))
        .contains(member);
    String clusters = run.path() + "/clusters/";

    Answer split =
        yaddash.post(clusters + group.path("id").asText() + "/split?candidate=" + member);
    assertThat(split.status()).as(split.toString()).isEqualTo(200);
    assertThat(split.at("/meta/total").asInt()).isEqualTo(1);

    Answer joined = yaddash.post(clusters + "join?candidate=" + member);
    assertThat(joined.status()).as(joined.toString()).isEqualTo(200);
    assertThat(joined.at("/meta/total").asInt()).isEqualTo(2);
    assertThat(joined.at("/data/0")).isEqualTo(group);
    assertThat(yaddash.post(clusters + "join?candidate=nobody").status()).isEqualTo(404);
    assertThat(yaddash.post(clusters + "join").at("/errors/0/source/parameter").asText())
        .isEqualTo("candidate");
  }

  @Test
  void countsThatCannotBothBeTrueAreListed() {
    ImportedRun run =
        ImportedRun.of(
            yaddash,
            new Upload()
                .field("dryRun", "true")
                .file("commission.html", "text/html", COMMISSION.getBytes(UTF_8))
                .file("union.html", "text/html", UNION.getBytes(UTF_8)));

    Answer contradictions = yaddash.get(run.path() + "/contradictions");
    assertThat(contradictions.status()).isEqualTo(200);
    assertThat(contradictions.at("/data/0/attributes/measure").asText()).isEqualTo("killed");
    assertThat(reported(run, "contradiction")).isEqualTo(contradictions.at("/data").size());
    assertThat(contradictions.at("/data/0/attributes/values").asText()).isEqualTo("61, 94");
    assertThat(contradictions.at("/data/0/attributes/counts").findValuesAsText("file"))
        .containsExactly("commission.html", "union.html");
  }

  @Test
  void theReportCountsEveryCandidateThatIsDoubtedAndLeadsToIt() {
    ImportedRun run =
        ImportedRun.of(
            yaddash,
            new Upload()
                .file("union.html", "text/html", (UNION + "<!-- doubted -->").getBytes(UTF_8))
                .file(
                    "sum.html",
                    "text/html",
                    (COMMISSION + "<p>Of the dead 57 were men, 31 women and 5 children: 94 dead.")
                        .replace("61 persons were killed", "94 dead: 57 men, 31 women, 5 children")
                        .replace("<html>", "<html lang=en>")
                        .replace("Saw</h1>", "Saw \u202e<b>&amp;lt;i></h1>")
                        .getBytes(UTF_8)));
    long doubted =
        run.candidates().stream()
            .filter(one -> one.at("/meta/confidence").asDouble() >= 0.5)
            .filter(one -> !one.at("/meta/doubts").isEmpty())
            .count();
    assertThat(doubted).isPositive();
    assertThat(reported(run, "doubt")).isEqualTo((int) doubted);

    for (JsonNode row : yaddash.get(run.path() + "/report").at("/data/attributes/findings")) {
      for (JsonNode item : row.path("items")) {
        assertThat(item.path("file").asText()).as(item.toString()).endsWith(".html");
        for (JsonNode link : item.path("links")) {
          assertThat(yaddash.get(link.asText()).status()).as(link.asText()).isEqualTo(200);
        }
      }
    }
    String page = yaddash.get(run.path() + "/report", "Accept", "text/html").text();
    assertThat(page)
        .contains(
            "name=\"viewport\"",
            "It has 2 files, 0 of them failed",
            "do not add up: 57 + 31 + 5 = 93, not 94",
            " lang=\"en\">What the Commission Saw")
        .doesNotContain("<b>", "<i>");
    Matcher targets = Pattern.compile("href=\"#([^\"]+)\"").matcher(page);
    while (targets.find()) {
      assertThat(page).contains(" id=\"" + targets.group(1) + "\"");
    }
  }

  @Test
  void whatThereIsNoSuchThingOfIsNotFound() {
    assertThat(yaddash.get("/manage/imports/nothing/clusters").status()).isEqualTo(404);
    assertThat(yaddash.get("/manage/imports/nothing/contradictions").status()).isEqualTo(404);
    assertThat(yaddash.get("/manage/imports/nothing/clusters?colour=red").status()).isEqualTo(400);
  }

  /** How many cases of a kind the run's report counts. */
  private static int reported(ImportedRun run, String kind) {
    Answer report = RunningYaddash.shared().get(run.path() + "/report");
    assertThat(report.status()).as(report.toString()).isEqualTo(200);
    for (JsonNode row : report.at("/data/attributes/findings")) {
      if (row.path("kind").asText().equals(kind)) {
        return row.path("count").asInt();
      }
    }
    return 0;
  }
}
