package org.yaddash.imports.guided;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaddash.imports.extract.Extractor;
import org.yaddash.imports.extract.legacy.Marked;
import org.yaddash.imports.extract.legacy.Original;
import org.yaddash.imports.profiles.PageRules;
import org.yaddash.imports.profiles.Profile;
import org.yaddash.imports.recognise.Candidate;
import org.yaddash.imports.recognise.Surroundings;
import org.yaddash.problems.Problem;

class GuidedRecogniserTest {
  private static final String PATH = "page.htm";
  private static final String SHORT =
      "<h5>Menu</h5><div class=text>The lamp at Tervash went out.</div>";
  private static final String LONG =
      "<h1>The weir</h1><div class=text><p>The water came over the weir at night, and nobody in the"
          + " lower town had been warned of it until the bells were rung.</p></div>"
          + "<table class=names><tr><td>Marlow<td>Ada<tr><td>Penrose<td>Tom</table>";

  @TempDir Path folder;

  private record Read(List<Candidate> candidates, String problem) {
    List<Candidate> of(String type) {
      return candidates.stream().filter(one -> one.type().equals(type)).toList();
    }

    String body() {
      return of("articles").get(0).document().path("body").asText();
    }
  }

  private Read read(String group, String html) throws IOException {
    String json =
        "{\"title\":\"t\",\"groups\":[{\"files\":[\"other/*\"]},{\"files\":[\"*\"],%s}]}"
            .formatted(group.replace('\'', '"'));
    Profile profile = Profile.of((ObjectNode) new ObjectMapper().readTree(json));
    Path file = Files.writeString(folder.resolve(PATH), html);
    Original original = Original.of(file, PATH, null, 1_000_000, null, profile);
    Marked page = Marked.lift(new Extractor().extract(original));
    PageRules rules = profile.rules(PATH).orElseThrow();
    GuidedRecogniser recogniser = new GuidedRecogniser();
    List<Candidate> candidates =
        recogniser.decide(page, new Surroundings(PATH, null, null, Set.of()), rules).candidates();
    String problem =
        recogniser
            .missed(page, rules)
            .map((Problem one) -> one.code().code() + " " + one.detail())
            .orElse("");
    return new Read(candidates, problem);
  }

  @Test
  void whatTheProfileSelectsAsTextIsTextHoweverShort() throws IOException {
    Read read = read("'body':['.text']", SHORT);
    assertThat(read.body()).isEqualTo("<p>The lamp at Tervash went out.</p>");
    assertThat(read.problem()).isEmpty();
  }

  @Test
  void aBodyThatIsNotThereLeavesThePageToTheGeneralRules() throws IOException {
    Read missed = read("'body':['.no','#no'],'split':'.no','language':'en'", LONG);
    Read plain = read("'language':'en'", LONG);
    assertThat(missed.candidates()).isNotEmpty().isEqualTo(plain.candidates());
    assertThat(missed.problem())
        .startsWith("file-profile-missed ")
        .contains("/groups/1/body, /groups/1/split of the profile (the group of *)")
        .contains("general rules");
    assertThat(plain.problem()).isEmpty();
  }

  @Test
  void aSplitOutsideTheTextCutsNothing() throws IOException {
    Read read = read("'body':['.text'],'split':'h5'", SHORT);
    assertThat(read.of("articles")).hasSize(1);
    assertThat(read.body()).isEqualTo("<p>The lamp at Tervash went out.</p>");
    assertThat(read.problem()).startsWith("file-profile-missed ").contains("/groups/1/split");
  }

  @Test
  void selectorsOfValuesThatMissAreNamed() throws IOException {
    Read read =
        read(
            "'title':{'select':'h6'},'authors':{'select':'.by'},'date':{'select':'.on'},"
                + "'caption':'.under','victims':{'select':'dl','columns':['full']}",
            LONG);
    assertThat(read.problem())
        .startsWith("file-profile-value-missed ")
        .contains(
            "/groups/1/title/select, /groups/1/authors/select, /groups/1/date/select,"
                + " /groups/1/victims/select of");
    assertThat(read.of("articles")).isNotEmpty();
  }

  @Test
  void aCaptionIsOnlyMissedWhereThereIsAPicture() throws IOException {
    String group = "'caption':'.under'";
    assertThat(read(group, LONG).problem()).isEmpty();
    assertThat(read(group, LONG + "<img src=weir.jpg width=300 height=200>").problem())
        .contains("/groups/1/caption");
  }

  @Test
  void victimsWhoseTableStandsBesideTheTextBelongToItsArticle() throws IOException {
    Read read =
        read(
            "'body':['.text'],"
                + "'victims':{'select':'.names','columns':['family','given'],'headerRows':0}",
            LONG);
    assertThat(read.of("victims")).hasSize(2);
    assertThat(read.of("articles").get(0).relations().get("victims")).hasSize(2);
    assertThat(read.body()).doesNotContain("Marlow");
    assertThat(read.problem()).isEmpty();
  }
}
