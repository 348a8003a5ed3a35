package org.yaddash.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.yaddash.Answer;
import org.yaddash.RunningYaddash;

/** References taken apart for whoever asks. */
class CitationsIT {
  private static final String ENGLISH =
      "Weir, A. B. The Flood at Tervash. Lamp Press, Northwold, 1991, p. 12-15.";
  private static final String RUSSIAN =
      "Сухов А. И. Наводнение в Верхнем Логу // Вестник плотины. 1991. № 3. С. 45–52.";

  private final RunningYaddash yaddash = RunningYaddash.shared();

  @Test
  void eachLineIsTakenApartIntoItsFields() {
    Answer answer = ask("text/plain", ENGLISH + "\n\n" + RUSSIAN + "\n");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(answer.at("/data")).hasSize(2);
    assertThat(answer.at("/data/0/id").asText()).isEqualTo("1");
    assertThat(answer.at("/data/1/id").asText()).isEqualTo("3");
    assertThat(answer.at("/data/0/attributes/text").asText()).isEqualTo(ENGLISH);
    assertThat(answer.at("/data/0/attributes/title").asText()).isEqualTo("The Flood at Tervash");
    assertThat(answer.at("/data/0/attributes/year").asText()).isEqualTo("1991");
    assertThat(answer.at("/data/0/attributes/pages").asText()).isEqualTo("12-15");
    assertThat(answer.at("/data/0/attributes/fields/author/0").asText()).contains("Weir");
    assertThat(answer.at("/data/1/attributes/authors/0").asText()).contains("Сухов");
    assertThat(answer.at("/data/1/attributes/container").asText()).contains("Вестник плотины");
  }

  @Test
  void aListIsTakenAsJson() {
    Answer answer = ask("application/json", "{\"references\":[\"" + ENGLISH + "\"]}");
    assertThat(answer.at("/data/0/attributes/publisher").asText()).isEqualTo("Lamp Press");
    assertThat(answer.at("/meta/total").asInt()).isEqualTo(1);
  }

  @Test
  void whatIsNoListOfReferencesIsSaid() {
    assertThat(ask("application/json", "{\"references\":[1,\"a\",{}]}").at("/errors")).hasSize(2);
    assertThat(ask("application/json", "{\"references\":\"a\"}").status()).isEqualTo(400);
    assertThat(ask("application/json", "[]").status()).isEqualTo(400);
    assertThat(ask("text/html", "a").status()).isEqualTo(415);
    assertThat(ask("text/plain", "a\n".repeat(5_001)).status()).isEqualTo(413);
    assertThat(ask("text/plain", "a".repeat(5_000_000)).status()).isEqualTo(413);
    Answer longest = ask("text/plain", "x ".repeat(1_500_000));
    assertThat(longest.at("/data/0/attributes/unread").asInt()).isEqualTo(2_998_000);
  }

  private Answer ask(String type, String body) {
    return yaddash.ask(
        "POST", "/manage/citations", body.getBytes(StandardCharsets.UTF_8), "Content-Type", type);
  }
}
